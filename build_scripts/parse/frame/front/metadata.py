"""A site's block of facts above a notice."""

from build_scripts.parse.frame import facts, frame_words, line_kinds
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.outline.numbering import opens_heading

SITE_LINES = 8
"""Within how many lines a site's facts stand."""
STACK_WITHIN = 60
"""Within how many lines those begin that stand one below the other."""
FEWEST_STACKED = 3
LONGEST_VALUE = 120


def take_metadata(lines: Lines) -> tuple[Lines, Lines]:
    """The lines of a site's block of facts, and the others. One labelled line alone is no block, unless only a site has
    it; such a line may also stand below the title."""
    stack = _stack(lines)
    block, others = _labelled_lines((*lines[: stack.start], *lines[stack.stop :]))
    return (*lines[stack.start : stack.stop], *block), others


def _stack(lines: Lines) -> range:
    """Three facts or more one below the other, before those addressed and the text: a document says of itself no more
    than two. What a label alone on its line says stands on the next."""
    for at, line in enumerate(lines[:STACK_WITHIN]):
        if opens_heading(line.text) or line_kinds.is_addressee(line.text) or line_kinds.has_sentence(line.text):
            break
        end = _stack_end(lines, at)
        if end > at:
            return range(at, end)
    return range(0)


def _stack_end(lines: Lines, at: int) -> int:
    end, count = at, 0
    while end < len(lines) and facts.facts_on(lines[end].text):
        label = facts.bare_label(lines[end].text)
        end += 1
        count += 1
        has_value_below = label is not None and end < len(lines) and _may_be_value(label, lines[end].text)
        end += has_value_below
    return end if count >= FEWEST_STACKED else at


def _may_be_value(label: str, text: str) -> bool:
    """Nothing that the notice itself may say below a label whose value is lost; its title below the label of one."""
    if len(text) > LONGEST_VALUE or facts.facts_on(text) or opens_heading(text):
        return False
    if line_kinds.is_addressee(text) or line_kinds.has_sentence(text):
        return False
    return not line_kinds.reads_as_title(text) or label in frame_words.in_order("title_labels")


def _labelled_lines(lines: Lines) -> tuple[Lines, Lines]:
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
