"""The queries of docs/about/search-service.md, run as they stand there: every hit found, and nothing else."""

import os
import random
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.notice import NoticeId, Provision
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.work.export import export
from tests.indexed import indexed
from tests.real import linked

PAGE = Path(__file__).parents[2] / "docs" / "about" / "search-service.md"
EACH = 60
"""Queries of each kind."""
Place = tuple[str, str]


def block(anchor: str, language: str = "sql") -> str:
    """The first block of code behind a heading of the page."""
    behind = PAGE.read_text("utf-8").partition(f"{{: #{anchor} }}")[2]
    found = re.search(rf"```{language}\n(.*?)```", behind, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real notices."""
    return exported(linked(), tmp_path_factory.mktemp("export") / "tables")


def exported(found: LinkedEdition, folder: Path) -> Path:
    export(found, folder, SOURCES)
    return folder


def ask(folder: Path, anchor: str, **values: object) -> list[tuple[Any, ...]]:
    here = Path.cwd()
    os.chdir(folder)
    try:
        with duckdb.connect() as base:
            return base.execute(block(anchor), values).fetchall()
    finally:
        os.chdir(here)


def places(rows: list[tuple[Any, ...]]) -> list[Place]:
    return sorted((row[0], row[1]) for row in rows)


def provisions() -> Iterator[tuple[NoticeId, Provision]]:
    for notice in linked().edition.notices:
        for provision in notice.provisions:
            yield notice.id, provision


def where(holds: Callable[[Provision], bool]) -> list[Place]:
    """Read off the notices one by one."""
    return sorted((notice, p.eid) for notice, p in provisions() if holds(p))


def quoted() -> list[str]:
    found = sorted({text for _, p in provisions() for text in re.findall("“([^“”]{2,12})”", p.paragraph)})
    return random.Random(1).sample(found, EACH)


def headings() -> list[str]:
    found = sorted({p.heading for _, p in provisions() if p.heading})
    return random.Random(2).sample(found, EACH)


def pieces() -> list[str]:
    """Any characters in a row: across words, marks and the border of heading and text."""
    chance = random.Random(3)
    texts = [p.paragraph for _, p in provisions() if len(p.paragraph) > 20]
    return [_piece(chance, chance.choice(texts)) for _ in range(EACH)]


def _piece(chance: random.Random, text: str) -> str:
    start = chance.choice((0, chance.randrange(len(text) - 9)))
    return text[start:start + chance.randrange(2, 10)].strip() or "安全"


@pytest.mark.parametrize("kind", [quoted, headings, pieces])
def test_every_substring_is_found_exactly(kind: Callable[[], list[str]], tables: Path) -> None:
    """By DuckDB, and by the index of SQLite."""
    phrase = _phrase()
    with closing(sqlite3.connect(tables / "provisions.sqlite")) as base:
        for query in kind():
            expected = where(lambda p, query=query: query in p.paragraph)  # type: ignore[misc]
            assert expected
            assert places(ask(tables, "substring", q=query)) == expected, query
            found = base.execute(block("sqlite"), {"phrase": phrase(query), "q": query}).fetchall()
            assert places(found) == expected, query


def _phrase() -> Callable[[str], str]:
    """As the page defines it."""
    names: dict[str, Any] = {}
    exec(block("sqlite", "python"), names)
    found: Callable[[str], str] = names["phrase"]
    return found


@pytest.mark.parametrize("query", ["一字不差而没有的话", "全 生", "A", '"', "%", "_"])
def test_what_is_not_there_is_not_found(query: str, tables: Path) -> None:
    expected = where(lambda p: query in p.paragraph)
    assert places(ask(tables, "substring", q=query)) == expected
    with closing(sqlite3.connect(tables / "provisions.sqlite")) as base:
        values = {"phrase": _phrase()(query), "q": query}
        assert places(base.execute(block("sqlite"), values).fetchall()) == expected


def test_every_heading_is_found_exactly(tables: Path) -> None:
    for query in headings():
        expected = where(lambda p, query=query: query in (p.heading or ""))  # type: ignore[misc]
        assert places(ask(tables, "heading", q=query)) == expected, query


def test_a_trend_counts_notices_and_occurrences(tables: Path) -> None:
    years = {notice.id: notice.year for notice in linked().edition.notices}
    for query in quoted():
        told: dict[int, tuple[set[str], int]] = {}
        for notice, p in provisions():
            if count := p.paragraph.count(query):
                notices, occurrences = told.get(years[notice], (set(), 0))
                told[years[notice]] = notices | {notice}, occurrences + count
        expected = [(year, len(notices), occurrences) for year, (notices, occurrences) in sorted(told.items())]
        assert ask(tables, "trend", q=query) == expected, query


def test_the_tasks_of_a_body_under_all_its_names(tmp_path: Path) -> None:
    """Of tests/indexed.py, as a person reads it."""
    rows = ask(exported(indexed(), tmp_path / "tables"), "body", body="省应急管理厅", place="shanxi")
    assert [(row[1], row[2], row[3]) for row in rows] == [
        ("shanxi-2024", "part_1__sec_1", "配合"), ("shanxi-2024", "part_1__sec_2", "负责"),
        ("shanxi-2024", "part_1__sec_3", "负责"), ("shanxi-2023", "part_1__sec_2", "负责"),
    ]


def test_what_falls_due_between_two_days(tmp_path: Path) -> None:
    folder = exported(indexed(), tmp_path / "tables")
    rows = ask(folder, "deadline", from_day=date(2023, 12, 31), to_day=date(2024, 12, 30))
    assert list(dict.fromkeys((row[0].isoformat(), row[1], row[2]) for row in rows)) == [
        ("2023-12-31", "shanxi-2023", "part_1__sec_1"), ("2024-06-30", "shanxi-2024", "part_1__sec_1"),
    ]


def test_bodies_and_deadlines_of_the_real_notices_are_those_of_the_published_data(tables: Path) -> None:
    found = linked()
    for body in found.bodies.values():
        if body.jurisdiction is not None:
            rows = ask(tables, "body", body=body.name, place=body.jurisdiction)
            assert sorted((row[1], row[2], row[3], row[4]) for row in rows) == sorted(
                (task.notice, task.eid, task.role, task.raw) for task in body.tasks
            )
    rows = ask(tables, "deadline", from_day=date(1900, 1, 1), to_day=date(2999, 1, 1))
    dated = [target for target in found.edition.indexes.targets if target.deadline_date]
    assert sorted((row[0].isoformat(), row[1], row[2], row[3]) for row in rows) == sorted(
        (target.deadline_date, target.notice, target.eid, target.object) for target in dated
    )
