"""What stands in each cell of a table whose lines are drawn."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.read.formats.pdf.chunks import Chunk, Chunks
from build_scripts.read.formats.pdf.merged import Place
from build_scripts.read.formats.pdf.rulings import Grid

MIDDLE = 0.3
"""Of the size of a character: how far its middle is above its foot, and behind its left side."""
OVER = 1.0
"""Characters by which a text may seem to reach over the side of its cell."""
SAME_LINE = 0.4
APART = 2.0
LINES_APART = 2.5
"""Of the size of a character: words of one line, and lines, stand no farther apart in one cell."""
FEWEST = 2
"""Rows, and columns, with words: what has less is a frame around them."""


@dataclass(frozen=True, slots=True)
class Table:
    grid: Grid
    rows: tuple[tuple[Chunks, ...], ...]
    """From above, each with its cells from the left; what has no words is no row. A cell that covers others stands in
    the first of them."""
    feet: tuple[float, ...]
    """Of each row the line below it."""
    is_sound: bool
    """Every word stands within one cell."""


def tables_in(grids: Iterable[Grid], chunks: Chunks) -> list[Table]:
    found = (_table(grid, chunks) for grid in grids)
    return [table for table in found if table is not None]


def outside(tables: Sequence[Table], chunks: Chunks) -> list[Chunk]:
    """What stands in none of the tables."""
    return [
        chunk
        for chunk in chunks
        if all(_place(table.grid, chunk) is None for table in tables)
    ]


def _table(grid: Grid, chunks: Chunks) -> Table | None:
    """None where the lines divide no words."""
    found: defaultdict[Place, list[Chunk]] = defaultdict(list)
    for chunk in chunks:
        place = _place(grid, chunk)
        if place is not None:
            found[grid.home(place)].append(chunk)
    rows = {row for row, _ in found}
    columns = {column for _, column in found}
    if min(len(rows), len(columns)) < FEWEST:
        return None
    from_above = sorted(rows, reverse=True)
    return Table(
        grid=grid,
        rows=tuple(_cells(grid, row, found) for row in from_above),
        feet=tuple(grid.levels[row] for row in from_above),
        is_sound=grid.is_whole and all(_is_sound(grid, place, cell) for place, cell in found.items()),
    )


def _is_sound(grid: Grid, place: Place, cell: Chunks) -> bool:
    return not _reach_over(grid, place, cell) and (place not in grid.spans or _is_one(cell))


def _is_one(cell: Chunks) -> bool:
    """The words of a cell that covers others stand together: where they stand apart, lines between them may only not be
    drawn."""
    from_above = sorted(cell, key=lambda chunk: (-chunk.height, chunk.left))
    return all(_stand_together(before, after) for before, after in pairwise(from_above))


def _stand_together(before: Chunk, after: Chunk) -> bool:
    if before.height - after.height < SAME_LINE * after.size:
        return after.left - before.left - before.width < APART * after.size
    return before.height - after.height < LINES_APART * after.size


def _place(grid: Grid, chunk: Chunk) -> Place | None:
    row = grid.row(chunk.height + MIDDLE * chunk.size)
    column = grid.column(chunk.left + MIDDLE * chunk.size)
    return None if row is None or column is None else (row, column)


def _cells(grid: Grid, row: int, found: Mapping[Place, Chunks]) -> tuple[Chunks, ...]:
    return tuple(found.get((row, column), ()) for column in range(grid.columns))


def _reach_over(grid: Grid, place: Place, cell: Chunks) -> bool:
    """What was drawn in one go over a line cannot be divided."""
    side = grid.right_side(place)
    return any(chunk.left + chunk.width > side + OVER * chunk.size for chunk in cell)
