"""The forms in which a source holds its text: plain text (with or without Markdown marks) and HTML pages."""

from build_scripts.domain.notice import CatalogEntry, Correction, Line, SourceText, format_of
from build_scripts.language.display import solid
from build_scripts.read.formats import markdown
from build_scripts.read.formats.drawn_tables import drawn_tables, row_line, rule_line
from build_scripts.read.formats.html.page import read_page


def to_source(entry: CatalogEntry, lines: tuple[str, ...], corrections: tuple[Correction, ...]) -> SourceText:
    """The notice's own lines of an original, as its format has them."""
    first, last = entry.first_line, entry.last_line
    match format_of(entry.original):
        case "html":
            page = read_page(lines, first, last, entry.article)
            return SourceText(
                entry=entry, lines=page.article, corrections=corrections, whole_lines=True, own_emphasis=True,
                around=page.around, losses=page.losses, doubts=page.doubts,
            )
        case "markdown":
            text = markdown.text_lines(lines, first, last)
            return SourceText(entry=entry, lines=text, corrections=corrections, own_emphasis=True)
        case _:
            return SourceText(entry=entry, lines=text_lines(lines, first, last), corrections=corrections)


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    found, passed = [], 0
    tables = drawn_tables(lines[first - 1 : last])
    for number in range(first, last + 1):
        text = lines[number - 1]
        if number - first in tables.rows:
            found.append(row_line(number, text, passed))
        elif number - first in tables.rules:
            found.append(rule_line(number, text, passed))
        else:
            found.append(Line(number=number, text=text, start=passed))
        passed += len(solid(text))
    return tuple(found)
