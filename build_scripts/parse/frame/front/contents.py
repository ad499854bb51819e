"""The table of contents between the title and the text, with a note above it."""

from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import Lines

MOST_NOTES = 6
"""Lines of a note between the title and the table of contents."""


def take_contents(lines: Lines) -> tuple[Lines, Lines, Lines]:
    """A note on the title in brackets (when the text was adopted), the table of contents, and what follows: the table
    goes from 目录 to where its first entry comes again as a heading. Without a table all is what follows."""
    furthest = min(MOST_NOTES, len(lines) - 3)
    for at in range(furthest + 1):
        end = _contents_end(lines, at)
        note = lines[:at]
        if end and _is_noted(note):
            return note, lines[at:end], lines[end:]
    return (), (), lines


def _contents_end(lines: Lines, at: int) -> int | None:
    """Where the first entry of the table that begins here comes again."""
    if line_kinds.tight(lines[at].text) != "目录":
        return None
    entry = line_kinds.tight(lines[at + 1].text)
    for end in range(at + 2, len(lines)):
        if line_kinds.tight(lines[end].text) == entry:
            return end
    return None


def _is_noted(above: Lines) -> bool:
    return not above or line_kinds.is_note("".join(line.text for line in above))
