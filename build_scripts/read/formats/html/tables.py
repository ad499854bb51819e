"""Which tables of a page are tables: many pages lay out their text in one; and which cells of a row others cover."""

import re
from collections.abc import Iterator

from turbohtml import Document, Element

from build_scripts.language.display import solid
from build_scripts.read.formats.tables import is_tabular

COUNT = re.compile("[0-9]{1,5}")
CELLS = ("td", "th")
ROW_GROUPS = ("thead", "tbody", "tfoot")
MOST_COLUMNS = 100
"""That are covered at all: a cell behind them stands where it is written."""
TO_THE_END = 1 << 16
"""Rows: what rowspan="0" says."""


class Covered:
    """The columns of a table's rows, as a browser lays them out: a cell may cover others beside and below it. Whoever
    reads a row needs an empty cell for each, or the cells behind it stand below the wrong head."""

    def __init__(self) -> None:
        self._below: dict[int, int] = {}
        """How many rows more each column is covered from above."""
        self._own: dict[int, int] = {}
        """The same for the rows below this one, by its own cells."""
        self._column = 0
        self._beside = 0
        """Columns that the last cell covers beside its own."""

    def begin_group(self) -> None:
        """No cell reaches from one group of rows into the next."""
        self._below = {}

    def begin_row(self) -> None:
        self._own = {}
        self._column = self._beside = 0

    def before(self, cell: Element) -> int:
        """How many covered cells stand between the last one and this one, which begins here."""
        first = self._column
        self._column += self._beside
        while self._below.get(self._column):
            self._column += 1
        empty = self._column - first
        end = min(self._column + (_count(cell, "colspan") or 1), MOST_COLUMNS)
        below = (_count(cell, "rowspan") or TO_THE_END) - 1
        if below:
            self._own |= dict.fromkeys(range(self._column, end), below)
        self._column += 1
        self._beside = max(0, end - self._column)
        return empty

    def end_row(self) -> int:
        """How many stand behind the last one, up to the last that is covered from above. Those that it covers itself
        keep nothing in its place."""
        last = max(self._below, default=-1)
        empty = max(0, last + 1 - self._column)
        still = {column: rows - 1 for column, rows in self._below.items() if rows > 1}
        self._below = still | self._own
        return empty


def _count(cell: Element, attribute: str) -> int:
    """1 where the attribute says no number, as browsers have it."""
    found = COUNT.match((cell.attr(attribute) or "").strip())
    return int(found[0]) if found else 1


def is_table(table: Element) -> bool:
    """Rows of cells, and no table within."""
    return not table.select("table") and is_tabular(map(list, map(_lengths, table.select("tr"))))


def tables_around(article: Element | Document) -> Iterator[Element]:
    """The tables of which a cell holds a table: its rows are lines, and those around it are no rows any more. A table
    that lays out a page has a cell that is longer than any of a table."""
    inner = article.select("td table, th table")
    around = {outer for table in inner if (outer := _around(table))}
    rows: dict[Element, list[list[int]]] = {}
    for row in article.select("tr") if around else ():
        own = row.closest("table")
        if own in around:
            rows.setdefault(own, []).append(list(_own_lengths(row)))
    return (table for table, lengths in rows.items() if is_tabular(lengths))


def _own_lengths(row: Element) -> Iterator[int]:
    """Without the cells of a table within."""
    cells = (child for child in row.children if isinstance(child, Element) and child.tag in CELLS)
    return map(_length, cells)


def _length(cell: Element) -> int:
    return len(solid(cell.text))


def _around(table: Element) -> Element | None:
    cell = table.closest("td, th")
    return cell.closest("table") if cell else None


def _lengths(row: Element) -> Iterator[int]:
    return map(_length, row.select("td, th"))
