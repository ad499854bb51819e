"""XLSX of a table of some hundred rows. Cells are strings, each in the file once: nothing is run as a formula."""

from collections.abc import Iterable, Sequence

from build_scripts.publish.exports.tables.spreadsheet import (
    BOLD,
    TABLE,
    WRAPPED,
    Column,
    Lines,
    Strings,
    Table,
    book_of,
    form,
    head_of,
    last_of,
    sheet,
)
from build_scripts.publish.markup.packing import part


def workbook(title: str, name: str, columns: Sequence[Column], rows: Iterable[Sequence[str]], notes: Lines) -> bytes:
    strings = Strings()
    lines = [head_of(columns), *rows]
    packed = part(TABLE, _written(columns, lines, strings))
    return book_of(title, Table(name=name, part=packed, last=last_of(lines)), notes, strings)


def _written(columns: Sequence[Column], table: Lines, strings: Strings) -> str:
    head, rows = form(len(columns), BOLD), form(len(columns), WRAPPED)
    forms = [head, *[rows] * (len(table) - 1)]
    widths = [column.width for column in columns]
    return sheet(table, forms, widths, strings, is_table=True)
