"""XLSX of a whole edition: as workbook.py has it, but that the rows are packed as they come.

Cells hold what they say, for strings that stand in the file once have to be kept till its end. Columns of numbers apart
they are strings: nothing is run as a formula.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase

from build_scripts.publish.exports.tables.row_heights import height
from build_scripts.publish.exports.tables.spreadsheet import (
    BOLD,
    MOST_IN_CELL,
    TABLE,
    WRAPPED,
    Column,
    Lines,
    Strings,
    Table,
    address_of,
    book_of,
    cell_text,
    closing,
    form,
    head_of,
    opening,
)
from build_scripts.publish.markup.packing import Packing
from build_scripts.publish.markup.templating import render

Cells = Iterable[Sequence[str]]


def large_workbook(title: str, name: str, columns: Sequence[Column], rows: Cells, notes: Lines) -> bytes:
    strings = Strings()
    table = _table(name, columns, rows, strings)
    return book_of(title, table, notes, strings)


def _table(name: str, columns: Sequence[Column], rows: Cells, strings: Strings) -> Table:
    widths = [column.width for column in columns]
    packing, own = Packing(), _form(columns)
    packing.add(opening(widths, None, is_table=True))
    packing.add(_head(columns, strings))
    number = 1
    for number, row in enumerate(rows, 2):
        cells = (_cell(*each) for each in zip(columns, row, strict=True))
        packing.add(own.format(*cells, row=number, height=height(row, widths)))
    last = ascii_uppercase[len(columns) - 1], number
    packing.add(closing(address_of(last)))
    return Table(name=name, part=packing.part(TABLE), last=last)


def _head(columns: Sequence[Column], strings: Strings) -> str:
    names = head_of(columns)
    count = len(names)
    return form(count, BOLD).format(*strings.numbers(names), row=1, span=count)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    letter: str
    is_number: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row:
    columns: tuple[_Place, ...]
    style: int


def _form(columns: Sequence[Column]) -> str:
    places = (
        _Place(letter=letter, is_number=column.number)
        for letter, column in zip(ascii_uppercase[: len(columns)], columns, strict=True)
    )
    return render("xlsx/sheet/own-row.xml.jinja", _Row(columns=tuple(places), style=WRAPPED))


def _cell(column: Column, cell: str) -> str:
    return str(int(cell)) if column.number else _text(cell)


@lru_cache(maxsize=1024)
def _text(cell: str) -> str:
    """Rows that stand together say much alike."""
    return cell_text(cell[:MOST_IN_CELL])
