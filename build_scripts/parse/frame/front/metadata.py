"""A site's block of facts above a notice."""

from build_scripts.parse.frame import facts, line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading

SITE_LINES = 8
"""Within how many lines a site's facts stand."""


def take_metadata(lines: Lines) -> tuple[Lines, Lines]:
    """The lines of a site's block of facts, and the others. One labelled line alone is no block, unless only a site has
    it; such a line may also stand below the title."""
    end = 0
    while end < len(lines) and facts.facts_on(lines[end].text):
        end += 1
    if end == 1 and not facts.is_site_fact(lines[0].text):
        end = 0
    block, others = lines[:end], lines[end:]
    below = _facts_below(others[:SITE_LINES])
    left = tuple(
        line
        for line in others
        if line not in below
    ) if below else others
    return (*block, *below), left


def _facts_below(lines: Lines) -> list[TextLine]:
    alone = []
    for line in lines:
        if opens_heading(line.text) or line_kinds.is_addressee(line.text):
            break
        if facts.is_site_fact(line.text):
            alone.append(line)
    return alone
