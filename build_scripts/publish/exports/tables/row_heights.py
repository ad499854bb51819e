"""How high a row is whose texts are wrapped.

Excel fits a row without a height to its texts; LibreOffice leaves it one line high, and of a long text the rest is
neither seen nor printed. So a row of several lines has a height, rather too high than too low, and is not fixed to it:
a program that fits rows to their texts still does. A row of one line has none.
"""

from collections.abc import Iterable, Sequence
from math import ceil

LINE = 15
"""Points, as a row of one line has."""
FILLED = 0.9
"""Of the width of a column, the share that is filled: a sign that may not begin a line takes another one with it."""
HIGHEST = 409
"""Points that a spreadsheet gives a row."""


def height(cells: Sequence[str], widths: Iterable[int]) -> str:
    """The attribute of a row; empty for one of one line."""
    lines = max(map(_lines, cells, widths))
    return f' ht="{min(lines * LINE, HIGHEST)}"' if lines > 1 else ""


def _lines(cell: str, width: int) -> int:
    return ceil(_width(cell) / (width * FILLED)) + cell.count("\n")


def _width(text: str) -> float:
    """A Chinese character, three bytes of UTF-8, is twice as wide as a letter of one byte."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) / 2
