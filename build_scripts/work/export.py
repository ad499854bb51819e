"""The whole edition for a server's databases: `python -m build_scripts export` → dist/export/.

Parquet, a file a table, for DuckDB, ClickHouse and others; and one SQLite file with the same tables and a full text
index in which every character is a word, so that a phrase of it is exactly what was written. How both are asked,
docs/about/search-service.md says. The same edition gives the same bytes with the same releases of pyarrow and SQLite.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from build_scripts.domain.addresses.project import OWN
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes.records import TABLES, Cell, ColumnType, Row, Table
from build_scripts.work.website.replaced_folders import replacing

SQLITE = "provisions.sqlite"
NEEDED = "pyarrow"
BATCH = 20_000
"""Rows of a Parquet file that are written, and read, at a time."""
SQL_TYPES: dict[ColumnType, str] = {"text": "TEXT", "number": "INTEGER", "day": "TEXT", "texts": "TEXT"}
EDITION = "edition"
"""Key of each Parquet file's metadata, and table of the SQLite file: the mark of the edition they are of."""
SEARCHED = "paragraph"
INDEX = "paragraphs"
WORDS = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
"""Whatever stands between blanks is a word: marks too."""


def export(linked: LinkedEdition, out: Path, source: Path) -> tuple[Path, ...]:
    """The files, all of them or none; what stood in the folder before is replaced."""
    arrow = _arrow()
    with replacing(out, kept=(source, *OWN), sign=SQLITE, options="--out dist/export") as (folder,):
        for table in TABLES:
            _parquet(arrow, folder / f"{table.name}.parquet", table, linked)
        _sqlite(folder / SQLITE, linked)
    return tuple(sorted(out.iterdir()))


def spaced(text: str) -> str:
    """As the index has it: every character a word. Blanks are none."""
    return " ".join("".join(text.split()))


def _arrow() -> Any:
    try:
        import pyarrow  # noqa: PLC0415
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise InputError([Diagnostic(
            file="pyproject.toml",
            line=None,
            message=f"没有安装写 Parquet 用的 {NEEDED}",
            hint="安装附加项 export：pip install -c constraints.txt '.[export]'，或用 nox -s export",
        )]) from error
    return pyarrow


def _parquet(arrow: Any, path: Path, table: Table, linked: LinkedEdition) -> None:
    types = _types(arrow)
    named = [(name, types[kind]) for name, kind in table.columns]
    schema = arrow.schema(named, metadata={EDITION: linked.edition.mark})
    with arrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in _batches(table.rows(linked)):
            columns = [
                arrow.array(values, type=types[kind])
                for kind, values in _columns(table, rows)
            ]
            batch = arrow.Table.from_arrays(columns, schema=schema)
            writer.write_table(batch)


def _types(arrow: Any) -> dict[str, Any]:
    """What a column of each kind is in Arrow."""
    text = arrow.string()
    return {
        "text": text,
        "number": arrow.int32(),
        "day": arrow.date32(),
        "texts": arrow.list_(text),
    }


def _columns(table: Table, rows: Sequence[Row]) -> Iterator[tuple[ColumnType, list[object]]]:
    for at, (_, kind) in enumerate(table.columns):
        yield kind, [_value(kind, row[at]) for row in rows]


def _value(kind: ColumnType, cell: Cell) -> object:
    return date.fromisoformat(cell) if kind == "day" and isinstance(cell, str) else cell


def _batches(rows: Iterator[Row]) -> Iterator[Sequence[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _sqlite(path: Path, linked: LinkedEdition) -> None:
    with closing(sqlite3.connect(path)) as base, base:
        # An edition has one writer and one moment: no journal, and no trace of the writing.
        base.execute("PRAGMA journal_mode = OFF")
        for table in TABLES:
            _fill(base, table, linked)
        _tell_edition(base, linked.edition.mark)
        _index(base)


def _fill(base: sqlite3.Connection, table: Table, linked: LinkedEdition) -> None:
    _create(base, table)
    places = ", ".join("?" * len(table.columns))
    rows = (tuple(map(_written, row)) for row in table.rows(linked))
    base.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)


def _tell_edition(base: sqlite3.Connection, mark: str) -> None:
    base.execute(f"CREATE TABLE {EDITION} (mark TEXT)")
    base.execute(f"INSERT INTO {EDITION} VALUES (?)", (mark,))


def _create(base: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f"{name} {SQL_TYPES[kind]}" for name, kind in table.columns)
    base.execute(f"CREATE TABLE {table.name} ({columns})")


def _written(cell: Cell) -> str | int | None:
    """SQLite has no lists: they are JSON, which it can take apart."""
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell


def _index(base: sqlite3.Connection) -> None:
    """The index alone, by the row of the provision; the text stands in the table."""
    base.execute(f"CREATE VIRTUAL TABLE {INDEX} USING fts5({SEARCHED}, content='', tokenize=\"{WORDS}\")")
    rows = base.execute(f"SELECT rowid, {SEARCHED} FROM provisions ORDER BY rowid")
    spaced_rows = ((at, spaced(text)) for at, text in rows)
    base.executemany(f"INSERT INTO {INDEX}(rowid, {SEARCHED}) VALUES (?, ?)", spaced_rows)
    base.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")
    base.execute("CREATE INDEX tasks_of_body ON tasks (body, year)")
    base.execute("CREATE INDEX targets_by_day ON targets (deadline_date)")
