"""XLSX of a whole edition: as workbook.py has it, but that the rows go to disk as they are written.

Cells are strings, columns of numbers apart: nothing is run as a formula.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from build_scripts.publish.exports.tables.workbook import MOST_IN_CELL, NOTE_WIDTHS, Column

EPOCH = datetime(1980, 1, 1)
"""The file has no time of its own."""


class LargeWorkbook:
    """A file while its sheets are written, one after the other."""

    def __init__(self, title: str) -> None:
        import xlsxwriter  # noqa: PLC0415

        self._buffer = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._buffer, {"constant_memory": True})
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
        for at, width in enumerate(NOTE_WIDTHS):
            sheet.set_column(at, at, width)
        for number, line in enumerate(lines):
            style = self._bold if len(line) == 1 else None
            for at, cell in enumerate(line):
                sheet.write_string(number, at, cell, style)

    def data(self) -> bytes:
        self._book.close()
        return self._buffer.getvalue()
