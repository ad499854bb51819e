"""The forms in which a source holds its text: plain text (with or without Markdown marks) and HTML pages."""

import re
from collections.abc import Iterator

from build_scripts.domain.notice import CatalogEntry, Correction, Doubt, Line, SourceText, format_of
from build_scripts.language.display import solid
from build_scripts.read.formats import markdown
from build_scripts.read.formats.html.page import read_page
from build_scripts.read.formats.tables.drawn_tables import drawn_tables, row_line, rule_line, wrapped_rows

# What ends a line within a line of the file, as word processors and typesetters write it: vertical tab, page feed, the
# separators of Unicode.
LINE_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]+")


def to_source(entry: CatalogEntry, lines: tuple[str, ...], corrections: tuple[Correction, ...]) -> SourceText:
    """The notice's own lines of an original, as its format has them."""
    first, last = entry.first_line, entry.last_line
    match format_of(entry.original):
        case "html":
            page = read_page(lines, first, last, entry.article)
            return SourceText(
                entry=entry,
                lines=page.article,
                corrections=corrections,
                whole_lines=True,
                own_emphasis=True,
                around=page.around,
                losses=page.losses,
                doubts=page.doubts,
            )
        case "markdown":
            text = markdown.text_lines(lines, first, last)
            return SourceText(
                entry=entry,
                lines=text,
                corrections=corrections,
                own_emphasis=True,
                doubts=tuple(_wrapped(lines, first, last)),
            )
        case _:
            return SourceText(
                entry=entry,
                lines=text_lines(lines, first, last),
                corrections=corrections,
                doubts=tuple(_wrapped(lines, first, last)),
            )


def _wrapped(lines: tuple[str, ...], first: int, last: int) -> Iterator[Doubt]:
    """Cells that a drawn table breaks over lines stand in rows of their own."""
    for at in wrapped_rows(lines[first - 1 : last]):
        yield Doubt(
            line=first + at,
            message="框线表格的一行分写在几行，各行分别读作一行",
            hint="对照原文核对表格；有 .docx 或网页的，交那一种",
        )


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    found: list[Line] = []
    passed = 0
    tables = drawn_tables(lines[first - 1 : last])
    for number in range(first, last + 1):
        text = lines[number - 1]
        if number - first in tables.rows:
            found.append(row_line(number, text, passed))
        elif number - first in tables.rules:
            found.append(rule_line(number, text, passed))
        elif LINE_ENDS.search(text):
            found += _within(number, text, passed)
        else:
            found.append(Line(number=number, text=text, start=passed))
        passed += len(solid(text))
    return tuple(found)


def _within(number: int, text: str, passed: int) -> Iterator[Line]:
    """The lines that a line of the file holds; what is blank beside an end is none."""
    words = [piece for piece in LINE_ENDS.split(text) if solid(piece)]
    for piece in words or [text]:
        yield Line(
            number=number,
            text=piece,
            start=passed,
        )
        passed += len(solid(piece))
