"""What XLSX for an office is made of: a table, its head in sight and filters over it, and a sheet of notes beside it.

Templates make a form for the rows of a sheet, into which they are written. What all files have alike is packed once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby
from string import ascii_uppercase

from markupsafe import Markup

from build_scripts.publish.exports.tables.row_heights import height
from build_scripts.publish.markup.packing import Part, package, part
from build_scripts.publish.markup.templating import render

MOST_IN_CELL = 32_767
"""Characters that a cell of a spreadsheet takes."""
NOTES = "说明"
"""Of the sheet beside a table."""
MOST_ROWS = 1_048_575
"""Below its head that a sheet takes."""
TABLE = "xl/worksheets/sheet1.xml"
UNIX = 3
"""What the packages are said to be made on."""
PLAIN, WRAPPED, BOLD = 0, 1, 2
"""Styles of cells, by their places in styles.xml.jinja."""
TOGETHER = 16
"""So many rows are said to be as wide as the widest of them."""
NOTE_WIDTHS = 24, 90
"""In characters, of a name and of what it means."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    name: str
    width: int
    """In characters."""
    number: bool = False
    """Only in large_workbook.py."""


Lines = Sequence[Sequence[str]]
Cell = tuple[str, int]
"""Letter and number."""


def head_of(columns: Iterable[Column]) -> tuple[str, ...]:
    return tuple(column.name for column in columns)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A sheet that is written."""

    name: str
    part: Part
    last: Cell


def book_of(title: str, table: Table, notes: Lines, strings: "Strings") -> bytes:
    """Of notes each is a name and what it means; a line of one cell is a heading. The head stands on every page."""
    sheets = table.name, NOTES
    quoted = Markup(escape(_quoted(table.name), quote=False))
    letter, number = table.last
    filtered, head = quoted + f"!$A$1:${letter}${number}", quoted + "!$1:$1"
    own = {
        "xl/worksheets/sheet2.xml": _notes(notes, strings),
        "xl/workbook.xml": render("xlsx/workbook.xml.jinja", sheets, filtered=filtered, head=head),
        "xl/sharedStrings.xml": strings.written(),
        "docProps/core.xml": render("xlsx/core.xml.jinja", title),
        "docProps/app.xml": render("xlsx/app.xml.jinja", sheets, quoted=quoted),
    }
    parts = _shared() | {TABLE: table.part} | {path: part(path, content) for path, content in own.items()}
    return package((parts[path] for path in ORDER), UNIX)


ORDER = (
    "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", TABLE,
    "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml",
    "docProps/core.xml", "docProps/app.xml",
)


@cache
def _shared() -> dict[str, Part]:
    """What all files have alike."""
    templates = {
        "[Content_Types].xml": "content-types",
        "_rels/.rels": "package-relations",
        "xl/_rels/workbook.xml.rels": "workbook-relations",
        "xl/styles.xml": "styles",
        "xl/theme/theme1.xml": "theme",
    }
    return {name: part(name, render(f"xlsx/{template}.xml.jinja", None)) for name, template in templates.items()}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Alike:
    """Columns of one width that stand together; the first has the number 1."""

    first: int
    last: int
    width: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sheet:
    is_table: bool
    columns: tuple[_Alike, ...]
    last: str | None
    """The cell that is lowest and furthest to the right, if that is known before it is written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row:
    """A row of so many cells of one style."""

    letters: str
    style: int
    wrapped: bool


def _notes(notes: Lines, strings: "Strings") -> str:
    forms = [form(len(line), BOLD if len(line) == 1 else PLAIN) for line in notes]
    return sheet(notes, forms, NOTE_WIDTHS, strings, is_table=False)


def sheet(lines: Lines, forms: Sequence[str], widths: Sequence[int], strings: "Strings", *, is_table: bool) -> str:
    last = address_of(last_of(lines))
    rows = _rows(lines, forms, widths, strings)
    return "".join((opening(widths, last, is_table=is_table), *rows, closing(last if is_table else None)))


def opening(widths: Iterable[int], last: str | None, *, is_table: bool) -> str:
    """What stands before the rows of a sheet."""
    known = _Sheet(is_table=is_table, columns=tuple(_alike(widths)), last=last)
    return render("xlsx/sheet/opening.xml.jinja", known)


def closing(last: str | None) -> str:
    """What stands behind them."""
    return render("xlsx/sheet/closing.xml.jinja", last)


def _rows(lines: Lines, forms: Sequence[str], widths: Sequence[int], strings: "Strings") -> Iterator[str]:
    spans = list(_spans(lines))
    for at, (line, form) in enumerate(zip(lines, forms, strict=True)):
        span = spans[at // TOGETHER]
        yield form.format(*strings.numbers(line), row=at + 1, span=span, height=height(line, widths))


def _spans(lines: Lines) -> Iterator[int]:
    for first in range(0, len(lines), TOGETHER):
        yield max(map(len, lines[first : first + TOGETHER]))


def _alike(widths: Iterable[int]) -> Iterator[_Alike]:
    last = 0
    for width, same in groupby(widths):
        first = last + 1
        last += len(list(same))
        yield _Alike(first=first, last=last, width=width)


@cache
def form(cells: int, style: int) -> str:
    row = _Row(letters=ascii_uppercase[:cells], style=style, wrapped=style == WRAPPED)
    return render("xlsx/sheet/row.xml.jinja", row)


def last_of(lines: Lines) -> Cell:
    return ascii_uppercase[max(map(len, lines)) - 1], len(lines)


def address_of(cell: Cell) -> str:
    return "{}{}".format(*cell)


def _quoted(name: str) -> str:
    """As cells of the sheet are named by it: in quotes where it begins with a digit."""
    return f"'{name}'" if name[0].isdigit() else name


class Strings:
    """Each that stands in a cell, by the number by which cells name it."""

    def __init__(self) -> None:
        self.count = 0
        self._numbers: dict[str, int] = {}

    @property
    def different(self) -> int:
        return len(self._numbers)

    def numbers(self, cells: Sequence[str]) -> Iterator[int]:
        self.count += len(cells)
        for cell in cells:
            yield self._numbers.setdefault(cell[:MOST_IN_CELL], len(self._numbers))

    def written(self) -> str:
        strings = "".join(map(_string, self._numbers))
        return render("xlsx/strings.xml.jinja", self, strings=Markup(strings))


def _string(text: str) -> str:
    return _string_form().format(cell_text(text))


@cache
def _string_form() -> str:
    return render("xlsx/sheet/string.xml.jinja", None, text=Markup("{}"))


def cell_text(cell: str) -> str:
    held = _in_cell(cell)
    return _text_form(bool(_KEPT.search(held))).format(escape(held, quote=False))


@cache
def _text_form(kept: bool) -> str:
    return render("xlsx/sheet/text.xml.jinja", kept)


def _in_cell(text: str) -> str:
    """A spreadsheet reads _x000D_ as the character of that number: so stands what XML cannot hold, and in what only
    looks like it the first sign."""
    meant = _LIKE_A_NUMBER.sub("_x005F_", text)
    return _FORBIDDEN.sub(_by_number, meant)


def _by_number(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
# What stands for a forbidden character begins with the sign that ends a number.
_LIKE_A_NUMBER = re.compile(f"_(?=x[0-9a-fA-F]{{4}}(?:_|{_FORBIDDEN.pattern}))")
_KEPT = re.compile(r"^\s|\s$")
