"""Which tables of a page are tables: many pages lay out their text in one."""

from turbohtml import Element

from build_scripts.language.display import solid

FEWEST_ROWS = 2
FEWEST_CELLS = 2
LONGEST_CELL = 400
"""Characters: a cell that holds more is a column of the page."""


def is_table(table: Element) -> bool:
    """Several rows of several cells with words, none of them long, and no table within."""
    if table.select("table"):
        return False
    rows = [_cells(row) for row in table.select("tr")]
    wide = [cells for cells in rows if len(cells) >= FEWEST_CELLS]
    longest = max((length for cells in rows for length in cells), default=0)
    return len(wide) >= FEWEST_ROWS and longest <= LONGEST_CELL


def _cells(row: Element) -> list[int]:
    """The lengths of the cells that hold words."""
    lengths = (len(solid(cell.text)) for cell in row.select("td, th"))
    return [length for length in lengths if length]
