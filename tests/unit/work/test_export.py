"""The tables for databases hold what the table to take away holds; an old set stays until the new one is whole."""

import builtins
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from build_scripts.__main__ import main
from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.diagnostics import InputError
from build_scripts.publish.exports.indexes.records import TABLES
from build_scripts.publish.exports.tables.edition_table import HEAD
from build_scripts.work.export import export, spaced
from tests.indexed import indexed, speaking
from tests.trees import contents

FILES = {"provisions.parquet", "tasks.parquet", "targets.parquet", "provisions.sqlite"}


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
    return found


def test_the_provisions_are_the_table_to_take_away_and_the_paragraph(tmp_path: Path) -> None:
    linked = indexed()
    export(linked, tmp_path / "tables", SOURCES)
    found = rows(tmp_path / "tables" / "provisions.parquet")
    assert tuple(found[0]) == (*HEAD, "paragraph")
    assert [(row["notice"], row["eid"]) for row in found] == [
        (notice.id, p.eid) for notice in linked.edition.notices for p in notice.provisions
    ]
    row = next(row for row in found if (row["notice"], row["eid"]) == ("shanxi-2024", "part_1__sec_1"))
    provision = linked.provision(row["notice"], row["eid"])
    assert row["paragraph"] == provision.paragraph
    assert row["responsible"] == [clause.raw for clause in provision.responsible]
    assert (row["year"], row["level"]) == (2024, "province")


def test_sqlite_holds_the_same_rows(tmp_path: Path) -> None:
    export(indexed(), tmp_path / "tables", SOURCES)
    with closing(sqlite3.connect(tmp_path / "tables" / "provisions.sqlite")) as base:
        for table in TABLES:
            names = ", ".join(name for name, _ in table.columns)
            written = base.execute(f"SELECT {names} FROM {table.name} ORDER BY rowid").fetchall()
            lists = [at for at, (_, kind) in enumerate(table.columns) if kind == "texts"]
            read = [tuple(tuple(json.loads(x)) if at in lists else x for at, x in enumerate(row)) for row in written]
            assert read == list(table.rows(indexed()))


def test_a_task_says_who_is_responsible_without_being_listed(tmp_path: Path) -> None:
    rule = "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）"
    linked = indexed([speaking(2024, rule, "完善清单。（省公安厅负责）")], [])
    export(linked, tmp_path / "tables", SOURCES)
    assert [row["implied"] for row in rows(tmp_path / "tables" / "tasks.parquet")] == [[], ["市、县人民政府"]]


def test_the_same_edition_gives_the_same_bytes_and_replaces_what_stood_there(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    assert {path.name for path in export(indexed(), once, SOURCES)} == FILES
    export(indexed(), again, SOURCES)
    assert contents(once) == contents(again)
    (once / "tasks.parquet").write_bytes(b"old")
    export(indexed(), once, SOURCES)
    assert contents(once) == contents(again)


def test_every_character_is_a_word() -> None:
    assert spaced("安全 a、\n1") == "安 全 a 、 1"


def test_without_the_extra_the_way_to_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match=r"没有安装写 Parquet 用的 pyarrow.*\n +安装附加项 export"):
        export(indexed(), tmp_path / "tables", SOURCES)


def test_no_table_takes_the_place_of_a_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--quiet", "--out", str(SOURCES)]) == 1
    assert "会殃及" in capsys.readouterr().err
    (tmp_path / "mine.txt").touch()
    assert main(["export", "--quiet", "--out", str(tmp_path)]) == 1
    assert (tmp_path / "mine.txt").exists()


def test_a_list_can_be_read_in_the_table(tmp_path: Path) -> None:
    export(indexed(), tmp_path / "tables", SOURCES)
    with closing(sqlite3.connect(tmp_path / "tables" / "provisions.sqlite")) as base:
        written = {found for (found,) in base.execute("SELECT responsible FROM provisions")}
    assert "[]" in written and any("责任" in found or "负责" in found for found in written)


def test_a_file_in_the_way_of_the_tables_is_told_with_their_own_option(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("mine", "utf-8")
    with pytest.raises(InputError, match="--out dist/export"):
        export(indexed(), tmp_path / "tables", SOURCES)
    assert (tmp_path / "tables").read_text("utf-8") == "mine"
