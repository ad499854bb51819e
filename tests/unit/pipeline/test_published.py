"""What an earlier build made is taken, where all that was read for it reads the same; else it is made anew."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from build_scripts.domain.addresses.site_addresses import body_page, is_joined
from build_scripts.domain.building.families import Family
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.pipeline import published
from build_scripts.pipeline.asked import Asked, ask_again
from build_scripts.pipeline.run import Run
from build_scripts.publish import site_files
from build_scripts.publish.markup import templating
from build_scripts.publish.parts import Files
from build_scripts.search import index_files
from build_scripts.work.cache import Cache
from build_scripts.work.keeping.compiled_templates import CompiledTemplates
from tests.editions import PLACES, edition, notice
from tests.trees import contents

MARK, OTHER_MARK = "0123456789ab", "ba9876543210"
JOINED = "data/catalog.json"
OLDER, NEWER = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")
PARTS: tuple[site_files.Part, ...] = (("mark", None), ("joined", None), ("title", OLDER), ("title", NEWER))
BEGINNING = b"\xef\xbb\xbf"


def files_of(linked: LinkedEdition, part: site_files.Part) -> Files:
    """Of a few parts of a site."""
    kind, key = part
    if kind == "title" and isinstance(key, str):
        yield f"pages/{key}.md", linked.notices[NoticeId(key)].title
        yield f"pages/{key}.js", f"{linked.notices[NoticeId(key)].year}"
    elif kind == "mark":
        yield "pages/mark.txt", f"版本 {linked.edition.mark}。"
    else:
        yield JOINED, "[]"


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> list[site_files.Part]:
    """The parts that are made."""
    found: list[site_files.Part] = []

    def noting(linked: LinkedEdition, part: site_files.Part) -> Iterator[tuple[str, str | bytes]]:
        found.append(part)
        yield from files_of(linked, part)

    monkeypatch.setattr(site_files, "parts", lambda _: list(PARTS))
    monkeypatch.setattr(site_files, "files_of", noting)
    monkeypatch.setattr(index_files, "files", lambda *_: iter(()))
    return found


def of(title: str = "甲", mark: str = MARK) -> Edition:
    return replace(edition([notice(year=2023), notice(year=2024, title=title)]), mark=mark)


def publish(folder: Path, found: Edition, *, cached: bool = True) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files that stand in the site, and those that are to be joined; with a cache it is told what each holds."""
    number = len(list(folder.glob("docs-*")))
    docs, apart = folder / f"docs-{number}", folder / f"apart-{number}"
    docs.mkdir()
    apart.mkdir()
    cache = Cache(folder / "cache") if cached else None
    run = Run(work=folder, stage=lambda _: nullcontext(), cache=cache)
    told = published.publish(run, found, docs, apart)
    placed = contents(docs), contents(apart)
    standing = {name: sha256(data).hexdigest() for one in placed for name, data in one.items()}
    assert told == (standing if cached else {})
    return placed


def test_each_file_is_put_where_it_belongs(tmp_path: Path) -> None:
    """Made or taken: what several families have in common is joined with theirs."""
    assert is_joined(JOINED)
    docs, apart = publish(tmp_path, of(), cached=False)
    assert sorted(docs) == ["pages/mark.txt", *sorted(f"pages/{n}.{e}" for n in (OLDER, NEWER) for e in ("js", "md"))]
    assert apart == {JOINED: b"[]"}
    assert docs[f"pages/{NEWER}.md"] == "甲".encode()
    assert docs[f"pages/{NEWER}.js"] == BEGINNING + b"2024"
    assert docs["pages/mark.txt"] == f"版本 {MARK}。".encode()
    for _ in range(3):
        assert publish(tmp_path, of()) == (docs, apart)


def test_what_is_known_is_made_once(tmp_path: Path, made: list[site_files.Part]) -> None:
    for _ in range(3):
        publish(tmp_path, of())
    assert made == list(PARTS)


def test_what_reads_something_that_changed_is_made_anew_and_nothing_else(
    tmp_path: Path, made: list[site_files.Part],
) -> None:
    publish(tmp_path, of())
    made.clear()
    docs, _ = publish(tmp_path, of("乙"))
    assert made == [("title", NEWER)]
    assert docs[f"pages/{NEWER}.md"] == "乙".encode()
    publish(tmp_path, of("乙"))
    assert made == [("title", NEWER)]


def test_another_place_of_the_family_makes_anew_only_what_asks_for_it(
    tmp_path: Path, made: list[site_files.Part], monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another root, or another place above it, is another family."""
    asking: dict[site_files.Part, str] = {PARTS[2]: "datong-police", PARTS[3]: f"{PLACES[-1].slug}-police"}

    def noting(linked: LinkedEdition, part: site_files.Part) -> Files:
        made.append(part)
        if part in asking:
            yield f"{part[1]}.md", body_page(asking[part])

    monkeypatch.setattr(site_files, "files_of", noting)
    small = Family(root=PLACES[0], above=(), places=PLACES[:-1])
    large = replace(small, places=PLACES)
    publish(tmp_path, replace(of(), family=small))
    made.clear()
    docs, _ = publish(tmp_path, replace(of(), family=large))
    assert made == [PARTS[3]]
    assert docs[f"{NEWER}.md"] == f"bodies/{asking[PARTS[3]]}.html".encode()
    for other in (replace(large, root=PLACES[1]), replace(large, above=(PLACES[0],)), None):
        made.clear()
        publish(tmp_path, replace(of(), family=other))
        assert made == list(PARTS)


def test_what_was_changed_back_is_made_of_what_it_reads_now(tmp_path: Path) -> None:
    expected = publish(tmp_path, of(), cached=False)
    for title in ("甲", "乙", "甲"):
        found = publish(tmp_path, of(title))
    assert found == expected


def test_a_question_is_kept_once_whatever_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what changed and of what did not: a page made anew asks again what is in the table."""
    tables: list[Asked] = []

    def noting(*arguments: Any) -> Asked:
        tables.append(ask_again(*arguments))
        return tables[-1]

    monkeypatch.setattr(published, "ask_again", noting)
    for title in ("甲", "乙", "丙"):
        publish(tmp_path, of(title))
    facts = [[fact for page in table.pages.values() for fact in page] for table in tables]
    assert len(facts[1]) == len(set(facts[1])) > len(PARTS)
    assert len(facts[2]) == len(facts[1])


def test_another_edition_s_mark_is_put_in_and_nothing_made(tmp_path: Path, made: list[site_files.Part]) -> None:
    publish(tmp_path, of())
    made.clear()
    docs, _ = publish(tmp_path, of(mark=OTHER_MARK))
    assert docs["pages/mark.txt"] == f"版本 {OTHER_MARK}。".encode()
    assert made == []


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_is_lost_or_came_to_harm_is_made_anew(
    gone: bool, tmp_path: Path, made: list[site_files.Part],
) -> None:
    """Of two files of its part the second: what was written of the first stays as it is."""
    expected = publish(tmp_path, of())
    made.clear()
    for path in (tmp_path / "cache").glob("*/*"):
        if path.read_bytes() == BEGINNING + b"2024":
            path.unlink()
            if not gone:
                path.write_bytes(b"2025")
    assert publish(tmp_path, of()) == expected
    assert made == [("title", NEWER)]


def test_the_index_of_the_search_is_made_anew_where_what_it_is_made_of_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Edition] = []

    def noting(found: Edition, *_: object) -> Iterator[tuple[str, bytes]]:
        asked.append(found)
        yield "search/a.js", "、".join(one.title for one in found.notices).encode()

    monkeypatch.setattr(index_files, "files", noting)
    for title, mark, times in (("甲", MARK, 1), ("甲", OTHER_MARK, 1), ("乙", MARK, 2)):
        docs, _ = publish(tmp_path, of(title, mark))
        assert docs["search/a.js"].endswith(title.encode())
        assert len(asked) == times


@pytest.mark.parametrize("cached", [True, False])
def test_compiled_templates_are_kept_where_there_is_a_cache(
    cached: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    known: list[Callable[[str], CompiledTemplates | None]] = []
    monkeypatch.setattr(templating, "know", known.append)
    publish(tmp_path, of(), cached=cached)
    assert [keep("zh") is not None for keep in known] == [cached]
