"""The whole edition as tables for a database: of each its columns, its view and how a row of it is written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.exports import recorded
from build_scripts.publish.views.exports.recorded import RecordedProvision, RecordedTarget, RecordedTask

R = TypeVar("R")
ColumnType = Literal["text", "number", "day", "texts"]
Cell = str | int | tuple[str, ...] | None
Row = tuple[Cell, ...]
Columns = tuple[tuple[str, ColumnType], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Records(Generic[R]):
    view: Callable[[LinkedEdition], Iterator[R]]
    cells: Callable[[R], Row]

    def rows(self, linked: LinkedEdition) -> Iterator[Row]:
        return map(self.cells, self.view(linked))


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    name: str
    columns: Columns
    rows: Callable[[LinkedEdition], Iterator[Row]]


def _provision(row: RecordedProvision) -> Row:
    record = row.record
    return (
        record.notice,
        record.jurisdiction,
        record.level,
        record.year,
        record.document_number,
        record.eid,
        record.number,
        record.heading,
        record.text,
        record.topics,
        record.responsible,
        record.citation,
        record.address,
        row.paragraph,
    )


def _task(row: RecordedTask) -> Row:
    body, task = row.body, row.task
    who = body.slug, body.name, body.jurisdiction, body.level
    return *who, task.notice, row.year, task.eid, task.role, task.raw, task.through, row.implied


def _target(row: RecordedTarget) -> Row:
    target = row.target
    return (
        target.notice,
        row.jurisdiction,
        row.year,
        target.eid,
        target.kind,
        target.object,
        target.value,
        target.unit,
        target.deadline,
        target.deadline_date,
        target.topics,
        row.sentence,
        target.change,
    )


PROVISIONS: Columns = (
    ("notice", "text"), ("jurisdiction", "text"), ("level", "text"), ("year", "number"), ("document_number", "text"),
    ("eid", "text"), ("number", "text"), ("heading", "text"), ("text", "text"), ("topics", "texts"),
    ("responsible", "texts"), ("citation", "text"), ("address", "text"), ("paragraph", "text"),
)
TASKS: Columns = (
    ("body", "text"), ("name", "text"), ("jurisdiction", "text"), ("level", "text"), ("notice", "text"),
    ("year", "number"), ("eid", "text"), ("role", "text"), ("raw", "text"), ("through", "text"),
    ("implied", "texts"),
)
TARGETS: Columns = (
    ("notice", "text"), ("jurisdiction", "text"), ("year", "number"), ("eid", "text"), ("kind", "text"),
    ("object", "text"), ("value", "text"), ("unit", "text"), ("deadline", "text"), ("deadline_date", "day"),
    ("topics", "texts"), ("sentence", "text"), ("change", "text"),
)
TABLES: Sequence[Table] = (
    Table(name="provisions", columns=PROVISIONS, rows=Records(view=recorded.provisions, cells=_provision).rows),
    Table(name="tasks", columns=TASKS, rows=Records(view=recorded.tasks, cells=_task).rows),
    Table(name="targets", columns=TARGETS, rows=Records(view=recorded.targets, cells=_target).rows),
)
