"""Tables of tasks: a row that names its columns (| 重点任务 | 牵头单位 | 配合单位 |), and the rows below it.

A row is one of a table of the notice, or a line whose cells stand between | and |. Under a label (责任单位) stand the
bodies of the row's task, under another (完成时限) by when it is to be done. A head may have two rows, of which the
second divides a column of the first (牵头单位 and 配合单位 below 责任分工).

A table of numbers to reach (| 指标名称 | 单位 | 目标值 |) names them in one column and says in another how much.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import CELL as EDGE
from build_scripts.domain.notice import Eid, Provision
from build_scripts.domain.span import Span
from build_scripts.language.wording.clauses import clause_words, label_role
from build_scripts.language.wording.values import value_words

LINE = re.compile("[^\n]+")
CELL = re.compile(r"[^|\n]+")
# From one edge to the next; empty where two edges meet, and at the end of the row.
BETWEEN_EDGES = re.compile(f"(?:(?<={EDGE})|^)[^{EDGE}\n]*", re.MULTILINE)
# 重点任务, but not 任务类别, which says of what kind it is.
TASK = re.compile(f"{clause_words.pattern('assigned')}(?!{clause_words.pattern('about_tasks')})")
FEWEST_CELLS = 2


# 完成时限, 时间节点: the column that says by when.
BY_WHEN = re.compile(value_words.pattern("deadline_columns"))
# 指标名称, 目标值, 计量单位.
NUMBERED = re.compile(value_words.pattern("number_columns"))
HOW_MUCH = re.compile(value_words.pattern("value_columns"))
UNIT = re.compile(value_words.pattern("unit_columns"))


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskCell:
    """The bodies of one task under one label, or by when it is to be done."""

    eid: Eid
    span: Span
    label: str
    governs: Span | None
    """The cell of the task, or of what is to be reached, where a column is named so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ValueCell:
    """How much of what one row says is to be reached, in which unit and by when, where columns of their own say it."""

    eid: Eid
    name: Span
    value: Span
    unit: str
    when: Span | None


def value_cells(provisions: Iterable[Provision]) -> Iterator[ValueCell]:
    for p, cells, columns in _rows(provisions):
        named = _under_columns(cells, columns)
        name, value, unit, when = (_below(named, label) for label in (NUMBERED, HOW_MUCH, UNIT, BY_WHEN))
        if name and value:
            yield ValueCell(
                eid=p.eid,
                name=name,
                value=value,
                unit=p.text[slice(*unit)] if unit else "",
                when=when,
            )


def _below(named: Iterable[tuple[Span, str]], label: re.Pattern[str]) -> Span | None:
    """The cell of the only column that is called so; none where it is empty."""
    called = [cell for cell, name in named if label.fullmatch(name)]
    return called[0] if len(called) == 1 and _has_words(called[0]) else None


def task_cells(provisions: Iterable[Provision]) -> Iterator[TaskCell]:
    """The cells that name bodies, in the order of the text."""
    return _labelled(provisions, lambda label: label_role(label) is not None)


def deadline_cells(provisions: Iterable[Provision]) -> Iterator[TaskCell]:
    """The cells that say by when a task is to be done."""
    return (cell for cell in _labelled(provisions, _says_when) if cell.governs)


def _says_when(label: str) -> bool:
    return BY_WHEN.fullmatch(label) is not None


def _labelled(provisions: Iterable[Provision], wanted: Callable[[str], bool]) -> Iterator[TaskCell]:
    for p, cells, columns in _rows(provisions):
        yield from _row(p, cells, columns, wanted)


def _rows(provisions: Iterable[Provision]) -> Iterator[tuple[Provision, list[Span], list[str]]]:
    """Each row below its columns. A line that is no row, or has other cells than the columns, ends a table."""
    columns: list[str] = []
    above: list[str] = []
    for p in provisions:
        for line in LINE.finditer(p.text):
            cells = _cells(line)
            names = [p.text[a:b] for a, b in cells]
            upper, above = [] if p.row == 1 else above, names
            if _are_columns(names):
                columns = _of_two_rows(upper, names)
            elif not _fits(p, cells, columns):
                columns = []
            else:
                yield p, cells, columns


def _fits(p: Provision, cells: Sequence[Span], columns: Sequence[str]) -> bool:
    """As many cells as columns; fewer in a row below the first of a table, of which the last may be left out."""
    return len(cells) == len(columns) or (p.row > 1 and len(cells) < len(columns))


def _are_columns(names: Sequence[str]) -> bool:
    """A row that names its columns: one for the bodies, one for the task and one that says by when, or one for what is
    to be reached and one that says how much."""
    names_bodies = any(map(label_role, names))
    names_tasks = any(map(TASK.search, names))
    names_numbers = any(map(NUMBERED.fullmatch, names)) and any(map(HOW_MUCH.fullmatch, names))
    return names_bodies or names_numbers or (names_tasks and any(map(_says_when, names)))


def _of_two_rows(upper: Sequence[str], names: Sequence[str]) -> list[str]:
    """The columns of a head, of which a second row names none at its beginning and at its end: there they have the
    names that the row above begins and ends with."""
    named = [at for at, name in enumerate(names) if name]
    first, behind = named[0], named[-1] + 1
    at_end = len(names) - behind
    divides_a_column = first + at_end < len(upper)
    if not divides_a_column:
        return list(names)
    last = len(upper) - at_end
    return [*upper[:first], *names[first:behind], *upper[last:]]


def _cells(line: re.Match[str]) -> list[Span]:
    """The cells of a row, without the blanks around them; none where the line is no row."""
    if EDGE in line[0]:
        return _cells_of_row(line)
    if line[0].count("|") <= FEWEST_CELLS:
        return []
    pieces = CELL.finditer(line.string, *line.span())
    return [_trimmed(piece) for piece in pieces if piece[0].strip()]


def _cells_of_row(line: re.Match[str]) -> list[Span]:
    """Empty ones included: they keep the others below their labels."""
    return [_trimmed(cell) for cell in BETWEEN_EDGES.finditer(line.string, *line.span())]


def _trimmed(piece: re.Match[str]) -> Span:
    said = piece[0].strip()
    start = piece.start() + len(piece[0]) - len(piece[0].lstrip())
    return start, start + len(said)


def _row(p: Provision, cells: list[Span], columns: list[str], wanted: Callable[[str], bool]) -> Iterator[TaskCell]:
    named = _under_columns(cells, columns)
    tasks = (cell for cell, name in named if TASK.search(name))
    task = next((cell for cell in tasks if _has_words(cell)), _below(named, NUMBERED))
    for cell, name in named:
        if wanted(name) and _has_words(cell):
            yield TaskCell(
                eid=p.eid,
                span=cell,
                label=name,
                governs=task,
            )


def _under_columns(cells: list[Span], columns: list[str]) -> list[tuple[Span, str]]:
    """Each cell with the name of its column; the last may be left out."""
    return list(zip(cells, columns, strict=False))


def _has_words(cell: Span) -> bool:
    start, end = cell
    return start < end
