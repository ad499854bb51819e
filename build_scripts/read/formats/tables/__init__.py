"""Which tables of a document are tables: many lay out a page's text in one."""

from collections.abc import Iterable, Sequence
from itertools import chain

FEWEST_ROWS = 2
FEWEST_CELLS = 2
LONGEST_CELL = 400
"""Characters: a cell that holds more is a column of the page."""


def is_tabular(rows: Iterable[Sequence[int]]) -> bool:
    """Several rows of several cells with words, none of them long. `rows`: the lengths of their cells."""
    filled = [[length for length in row if length] for row in rows]
    wide = [cells for cells in filled if len(cells) >= FEWEST_CELLS]
    return len(wide) >= FEWEST_ROWS and all(length <= LONGEST_CELL for length in chain.from_iterable(filled))
