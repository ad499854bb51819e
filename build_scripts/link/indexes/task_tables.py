"""Tables of tasks: a row that names its columns (| 重点任务 | 牵头单位 | 配合单位 |), and the rows below it.

A row is one of a table of the notice, or a line whose cells stand between | and |. Under a label (责任单位) stand the
bodies of the row's task.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.domain.indexes import Span
from build_scripts.domain.notice import CELL as EDGE
from build_scripts.domain.notice import Eid, Provision
from build_scripts.language.wording.clauses import label_role

LINE = re.compile("[^\n]+")
CELL = re.compile(r"[^|\n]+")
TASK = re.compile("任务|措施|内容|事项|工作")
FEWEST_CELLS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskCell:
    """The bodies of one task under one label."""

    eid: Eid
    span: Span
    label: str
    governs: Span | None
    """The cell of the task, where a column is named so."""


def task_cells(provisions: Iterable[Provision]) -> Iterator[TaskCell]:
    """In the order of the text. A line that is no row, or has other cells than the columns, ends a table."""
    columns: list[str] = []
    for p in provisions:
        for line in LINE.finditer(p.text):
            cells = _cells(line)
            names = [p.text[a:b] for a, b in cells]
            if any(map(label_role, names)):
                columns = names
            elif len(cells) != len(columns) and not (p.row > 1 and len(cells) < len(columns)):
                columns = []
            else:
                yield from _row(p, cells, columns)


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
    ends = [line.start() - 1, *(at for at, sign in enumerate(line.string) if sign == EDGE), line.end()]
    cells = [line.string[before + 1 : end] for before, end in pairwise(ends)]
    starts = [before + 1 + len(cell) - len(cell.lstrip()) for before, cell in zip(ends, cells, strict=False)]
    return [(start, start + len(cell.strip())) for start, cell in zip(starts, cells, strict=True)]


def _trimmed(piece: re.Match[str]) -> Span:
    left = len(piece[0]) - len(piece[0].lstrip())
    return piece.start() + left, piece.start() + len(piece[0].rstrip())


def _row(p: Provision, cells: list[Span], columns: list[str]) -> Iterator[TaskCell]:
    task = next((cell for cell, name in zip(cells, columns, strict=False) if TASK.search(name)), None)
    for cell, name in zip(cells, columns, strict=False):
        if label_role(name) and cell[0] < cell[1]:
            yield TaskCell(eid=p.eid, span=cell, label=name, governs=task)
