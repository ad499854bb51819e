"""Hard-wrapped text: where a source breaks its lines at a fixed measure, what tells the end of a paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from build_scripts.parse.outline.numbering import find_marker

SPACES = re.compile(" {2,}")
# What a line sets at half the width of a Chinese character: all before U+2000 but ° · ×.
NARROW = re.compile(r"[\x00-\xaf\xb1-\xb6\xb8-\xd6\xd8-\u1fff]")
FEWEST = 6
"""Lines that tell a measure."""
FULL_SLACK = 5
"""In half characters: a line may be this much shorter than the measure because a mark may not begin the next."""

Widths = Sequence[tuple[str, int]]
"""Lines, each with its width."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    full: int
    """The measure, in half characters."""
    indent: int
    """By how much a paragraph's first line is shorter; 0 where it is not."""

    def is_full(self, text: str) -> bool:
        return width(text) >= self.full - self.indent - (1 if self.indent else FULL_SLACK)

    def looks_first(self, text: str) -> bool:
        """A full line that is shorter by the indent: the first of a paragraph."""
        return bool(self.indent) and -1 <= width(text) - (self.full - self.indent) <= 2


def width(text: str) -> int:
    """In half characters, as the page has them."""
    text = SPACES.sub(" ", text.strip())
    return 2 * len(text) - len(NARROW.findall(text))


def find_measure(texts: list[str]) -> Measure | None:
    """The measure of the lines; None where every line is a paragraph."""
    lines = [(text, width(text)) for text in texts]
    if len(lines) < FEWEST:
        return None
    full = _commonest([w for _, w in lines if w >= 40])
    if full is None or not _are_wrapped(lines, full):
        return None
    return Measure(full=full, indent=_indent(lines, full))


def _are_wrapped(lines: Widths, full: int) -> bool:
    """Many lines are about full, hardly any is wider, and enough of the full ones break off in their sentence."""
    near = wider = unended = 0
    for text, w in lines:
        wider += w > full + 10
        if w < full - 8:
            continue
        near += w <= full + 6
        unended += text[-1:] not in "。；：！？"
    if near * 5 < len(lines) * 2:
        return False
    if wider * 50 > len(lines):
        return False
    return unended * 3 >= near


def _commonest(widths: list[int]) -> int | None:
    """The width of most full lines; where paragraphs are short, those are their first lines, and the measure is wider
    by the indent."""
    if not widths:
        return None
    counts = Counter(widths)
    commonest = max(counts, key=lambda width: (counts[width], width))
    enough = counts[commonest] * 2
    wider_by_indent = range(commonest + 3, commonest + 7)
    wider = commonest
    for width in wider_by_indent:
        if counts[width] * 5 >= enough:
            wider = width
    return wider


def _indent(lines: Widths, full: int) -> int:
    """Known from the lines that surely begin a paragraph."""
    firsts = list(_first_widths(lines, full))
    if len(firsts) < 2:
        return 0
    indent = full - int(median(firsts))
    return indent if indent >= 3 else 0


def _first_widths(lines: Widths, full: int) -> Iterator[int]:
    """Of the full lines after a heading, and of those with a number."""
    before = ""
    nearly_full = full - 8
    for text, width in lines:
        is_full = width >= nearly_full
        if is_full and (find_marker(text) or _is_numbered_heading(before, full)):
            yield width
        before = text


def _is_numbered_heading(text: str, full: int) -> bool:
    return find_marker(text) is not None and width(text) < full - 8
