"""XLSX for an office: a table with its head in sight and filters over it, and a sheet of notes.

Cells are strings, columns of numbers apart: nothing is run as a formula.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

MOST_IN_CELL = 32_767
"""Characters that a cell of a spreadsheet takes."""
NOTES = "说明"
"""Of the sheet beside a table."""
MOST_ROWS = 1_048_575
"""Below its head that a sheet takes."""
EPOCH = datetime(1980, 1, 1)
"""The file has no time of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    name: str
    width: int
    """In characters."""
    number: bool = False


class Workbook:
    """A file while its sheets are written, one after the other."""

    def __init__(self, title: str, *, large: bool = False) -> None:
        """Of a large one the rows go to disk as they are written; of others nothing does, which is much sooner done."""
        import xlsxwriter  # noqa: PLC0415

        self._buffer = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._buffer, {"constant_memory": large, "in_memory": not large})
        self._book.set_properties({"title": title, "created": EPOCH})
        self._bold = self._book.add_format({"bold": True})
        self._wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})

    def table(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        sheet = self._book.add_worksheet(name)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width, self._wrapped)
            sheet.write_string(0, at, column.name, self._bold)
        last = 0
        for last, row in enumerate(rows, 1):
            for at, (column, cell) in enumerate(zip(columns, row, strict=True)):
                if column.number:
                    sheet.write_number(last, at, int(cell), self._wrapped)
                else:
                    sheet.write_string(last, at, cell[:MOST_IN_CELL], self._wrapped)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(columns) - 1)

    def notes(self, name: str, lines: Iterable[Sequence[str]]) -> None:
        """Pairs of a name and what it means; a line of one cell is a heading."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 90)
        for number, line in enumerate(lines):
            style = self._bold if len(line) == 1 else None
            for at, cell in enumerate(line):
                sheet.write_string(number, at, cell, style)

    def data(self) -> bytes:
        self._book.close()
        return self._buffer.getvalue()
