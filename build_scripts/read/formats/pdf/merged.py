"""Cells of a table that cover several: between them no line is drawn."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Place = tuple[int, int]
"""Row, from the foot of the page, and column."""
Walls = Sequence[Sequence[bool]]
"""Of each line, whether it goes along the cells beside it, one by one."""


@dataclass(frozen=True, slots=True)
class Span:
    """The cells that one covers, the first and the last included."""

    rows: tuple[int, int]
    columns: tuple[int, int]

    @property
    def home(self) -> Place:
        """Where its words are put, as word processors do: the first cell of the first row."""
        return self.rows[1], self.columns[0]

    @property
    def places(self) -> Iterator[Place]:
        for row in range(self.rows[0], self.rows[1] + 1):
            for column in range(self.columns[0], self.columns[1] + 1):
                yield row, column


def spans(uprights: Walls, levels: Walls) -> dict[Place, Span] | None:
    """By each cell that is covered, what covers it. None where the lines do not part the table into such cells: a side
    of the table is open, a line ends within a cell, or a cell goes through it from side to side over several rows."""
    rows, columns = len(levels) - 1, len(uprights) - 1
    if not all(map(all, (uprights[0], uprights[-1], levels[0], levels[-1]))):
        return None
    found: dict[Place, Span] = {}
    for cells in _joined(uprights, levels, rows, columns):
        span = _around(cells)
        goes_through = span.columns == (0, columns - 1) and span.rows[0] < span.rows[1]
        if goes_through or set(span.places) != cells or _has_line_within(span, uprights, levels):
            return None
        if len(cells) > 1:
            found |= dict.fromkeys(cells, span)
    return found


def _joined(uprights: Walls, levels: Walls, rows: int, columns: int) -> Iterator[set[Place]]:
    """The cells that no line parts, together."""
    beside: defaultdict[Place, list[Place]] = defaultdict(list)
    for row in range(rows):
        for column in range(columns):
            here, right, above = (row, column), (row, column + 1), (row + 1, column)
            for other, is_open in ((right, not uprights[column + 1][row]), (above, not levels[row + 1][column])):
                if is_open:
                    beside[here].append(other)
                    beside[other].append(here)
    seen: set[Place] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) not in seen:
                cells = _reached((row, column), beside)
                seen |= cells
                yield cells


def _reached(first: Place, beside: Mapping[Place, Sequence[Place]]) -> set[Place]:
    cells = {first}
    waiting = [first]
    while waiting:
        for other in beside.get(waiting.pop(), ()):
            if other not in cells:
                cells.add(other)
                waiting.append(other)
    return cells


def _around(cells: set[Place]) -> Span:
    rows, columns = zip(*cells, strict=True)
    return Span((min(rows), max(rows)), (min(columns), max(columns)))


def _has_line_within(span: Span, uprights: Walls, levels: Walls) -> bool:
    (low, high), (left, right) = span.rows, span.columns
    return any(
        uprights[line][row]
        for line in range(left + 1, right + 1)
        for row in range(low, high + 1)
    ) or any(
        levels[line][column]
        for line in range(low + 1, high + 1)
        for column in range(left, right + 1)
    )
