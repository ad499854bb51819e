"""The whole edition as tables for a database: every provision a row, and what the indexes know of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.refs import ref_of
from build_scripts.link.duties import words_of
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.edition_table import EditionTable, Record

ColumnType = Literal["text", "number", "day", "texts"]
Cell = str | int | tuple[str, ...] | None
Row = tuple[Cell, ...]
Columns = tuple[tuple[str, ColumnType], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    name: str
    columns: Columns
    rows: Callable[[Lookup], Iterator[Row]]


def _provisions(lookup: Lookup) -> Iterator[Row]:
    """Those of the table to take away, and the paragraph in which number, heading, mark and text stand together: a
    search that runs over their borders needs it."""
    for record in EditionTable.of(lookup).records():
        provision = lookup.provision(record.notice, record.eid)
        yield *_cells(record), provision.paragraph


def _cells(record: Record) -> Row:
    return (
        record.notice, record.jurisdiction, record.level, record.year, record.document_number, record.eid,
        record.number, record.heading, record.text, record.topics, record.responsible, record.citation, record.address,
    )


def _tasks(lookup: Lookup) -> Iterator[Row]:
    """Under whatever name a notice means a body: one row for each task and role."""
    for body in lookup.bodies.values():
        who = body.slug, body.name, body.jurisdiction, body.level
        for task in body.tasks:
            year = lookup.notices[task.notice].year
            yield *who, task.notice, year, task.eid, task.role, task.raw, task.through


def _targets(lookup: Lookup) -> Iterator[Row]:
    for target in lookup.edition.indexes.targets:
        notice = lookup.notices[target.notice]
        sentence = words_of(lookup.provision(*ref_of(target)), target)
        yield (
            target.notice, notice.jurisdiction, notice.year, target.eid, target.kind, target.object,
            target.value, target.unit, target.deadline, target.deadline_date, target.topics, sentence, target.change,
        )


PROVISIONS: Columns = (
    ("notice", "text"), ("jurisdiction", "text"), ("level", "text"), ("year", "number"), ("document_number", "text"),
    ("eid", "text"), ("number", "text"), ("heading", "text"), ("text", "text"), ("topics", "texts"),
    ("responsible", "texts"), ("citation", "text"), ("address", "text"), ("paragraph", "text"),
)
TASKS: Columns = (
    ("body", "text"), ("name", "text"), ("jurisdiction", "text"), ("level", "text"), ("notice", "text"),
    ("year", "number"), ("eid", "text"), ("role", "text"), ("raw", "text"), ("through", "text"),
)
TARGETS: Columns = (
    ("notice", "text"), ("jurisdiction", "text"), ("year", "number"), ("eid", "text"), ("kind", "text"),
    ("object", "text"), ("value", "text"), ("unit", "text"), ("deadline", "text"), ("deadline_date", "day"),
    ("topics", "texts"), ("sentence", "text"), ("change", "text"),
)
TABLES: Sequence[Table] = (
    Table(name="provisions", columns=PROVISIONS, rows=_provisions),
    Table(name="tasks", columns=TASKS, rows=_tasks),
    Table(name="targets", columns=TARGETS, rows=_targets),
)
