"""The table of contents between the title and the text, with a note above it."""

import re

from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.text_line import Lines

MOST_NOTES = 6
"""Lines of a note between the title and the table of contents."""
LONGEST_ENTRY = 200
# 一、现状与形势 .......... 1: dots or blanks that lead to the page.
TO_PAGE = re.compile(r"(?:\s*(?:[.．·•…‥⋯_-]\s*){3,}|\s*[…⋯]+|\s{1,80})[-—(（\s]{0,3}[0-9]{1,3}[-—)）\s]*$")


def take_contents(lines: Lines) -> tuple[Lines, Lines, Lines]:
    """A note on the title in brackets (when the text was adopted), the table of contents, and what follows: the table
    goes from 目录 to where its first entry comes again as a heading, without its page. Without a table all is what
    follows."""
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
    first = lines[at + 1].text[:LONGEST_ENTRY]
    entries = {line_kinds.tight(first), line_kinds.tight(TO_PAGE.sub("", first))}
    for end in range(at + 2, len(lines)):
        if line_kinds.tight(lines[end].text) in entries:
            return end
    return None


def _is_noted(above: Lines) -> bool:
    return not above or line_kinds.is_note("".join(line.text for line in above))
