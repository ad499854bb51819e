"""XLSX for an office: a table with its head in sight and filters over it, and a sheet of notes beside it.

Cells are strings: nothing is run as a formula. Templates make a form for the rows of a sheet, into which they are
written, and each string stands in the file once. What all files have alike is packed once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby
from string import ascii_uppercase

from markupsafe import Markup

from build_scripts.publish.markup.packing import Part, package, part
from build_scripts.publish.markup.templating import render

MOST_IN_CELL = 32_767
"""Characters that a cell of a spreadsheet takes."""
NOTES = "说明"
"""Of the sheet beside a table."""
MOST_ROWS = 1_048_575
"""Below its head that a sheet takes."""
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


def workbook(title: str, name: str, columns: Sequence[Column], rows: Iterable[Sequence[str]], notes: Lines) -> bytes:
    """Of notes each is a name and what it means; a line of one cell is a heading."""
    strings = _Strings()
    table = [tuple(column.name for column in columns), *rows]
    sheets = name, NOTES
    filtered = Markup(escape(_range(name, table), quote=False))
    own = {
        "xl/worksheets/sheet1.xml": _table(columns, table, strings),
        "xl/worksheets/sheet2.xml": _notes(notes, strings),
        "xl/workbook.xml": render("xlsx/workbook.xml.jinja", sheets, filtered=filtered),
        "xl/sharedStrings.xml": strings.written(),
        "docProps/core.xml": render("xlsx/core.xml.jinja", title),
        "docProps/app.xml": render("xlsx/app.xml.jinja", sheets),
    }
    return package(_in_order(own), UNIX)


def _in_order(own: dict[str, str]) -> Iterator[Part]:
    shared = _shared()
    for name in ORDER:
        yield shared[name] if name in shared else part(name, own[name])


ORDER = (
    "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
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
    last: str
    """The cell that is lowest and furthest to the right."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row:
    """A row of so many cells of one style."""

    letters: str
    style: int


def _table(columns: Sequence[Column], table: Lines, strings: "_Strings") -> str:
    head, rows = _form(len(columns), BOLD), _form(len(columns), WRAPPED)
    forms = [head, *[rows] * (len(table) - 1)]
    widths = [column.width for column in columns]
    return _sheet(table, forms, widths, strings, is_table=True)


def _notes(notes: Lines, strings: "_Strings") -> str:
    forms = [_form(len(line), BOLD if len(line) == 1 else PLAIN) for line in notes]
    return _sheet(notes, forms, NOTE_WIDTHS, strings, is_table=False)


def _sheet(
    lines: Lines, forms: Sequence[str], widths: Sequence[int], strings: "_Strings", *, is_table: bool,
) -> str:
    sheet = _Sheet(is_table=is_table, columns=tuple(_alike(widths)), last="".join(_last(lines)))
    rows = "".join(_rows(lines, forms, strings))
    return render("xlsx/sheet.xml.jinja", sheet, rows=Markup(rows))


def _rows(lines: Lines, forms: Sequence[str], strings: "_Strings") -> Iterator[str]:
    spans = list(_spans(lines))
    for at, (line, form) in enumerate(zip(lines, forms, strict=True)):
        span = spans[at // TOGETHER]
        yield form.format(*strings.numbers(line), row=at + 1, span=span)


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
def _form(cells: int, style: int) -> str:
    return render("xlsx/row.xml.jinja", _Row(letters=ascii_uppercase[:cells], style=style))


def _last(lines: Lines) -> tuple[str, str]:
    """Letter and number of the last cell."""
    return ascii_uppercase[max(map(len, lines)) - 1], str(len(lines))


def _range(name: str, lines: Lines) -> str:
    """All cells of a sheet. A name that begins with a digit stands in quotes."""
    quoted = f"'{name}'" if name[0].isdigit() else name
    letter, number = _last(lines)
    return f"{quoted}!$A$1:${letter}${number}"


class _Strings:
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
    held = _in_cell(text)
    return _string_form(bool(_KEPT.search(held))).format(escape(held, quote=False))


@cache
def _string_form(kept: bool) -> str:
    return render("xlsx/string.xml.jinja", kept)


def _in_cell(text: str) -> str:
    """A spreadsheet reads _x000D_ as the character of that number: so stands what XML cannot hold, and what only looks
    like it is told by its first sign."""
    meant = _LIKE_A_NUMBER.sub(r"_x005F\1", text)
    return _FORBIDDEN.sub(_by_number, meant)


def _by_number(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


_LIKE_A_NUMBER = re.compile("(_x[0-9a-fA-F]{4}_)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_KEPT = re.compile(r"^\s|\s$")
