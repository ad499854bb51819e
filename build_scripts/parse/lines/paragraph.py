"""A paragraph, put together of lines, and cut; it knows from which lines of the original its words are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from build_scripts.domain.notice import CELL
from build_scripts.parse.lines.ordinals import ordinal, ordinals
from build_scripts.parse.lines.text_line import TextLine

LOOK_BACK = 300
"""Characters of a growing paragraph that are at hand, of its beginning and of its end."""
LETTER_END = re.compile("[A-Za-z]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    text: str
    places: tuple[tuple[int, int], ...]
    """Offset into the text, and the line of the original from there on."""
    openings: tuple[int, ...] = ()
    """Offsets at which a further line opens with a number, though nobody has said that it goes on with the sentence."""
    heading_level: int = 0
    """Its document sets it in the style of a heading, of which 1 is the highest."""

    @property
    def lines(self) -> tuple[int, int]:
        return self.places[0][1], self.places[-1][1]

    @property
    def is_row(self) -> bool:
        return self.text.startswith(CELL)

    def line_at(self, offset: int) -> int:
        return self.places[bisect_right(self.places, offset, key=itemgetter(0)) - 1][1]


Paragraphs = Sequence[Paragraph]


def split_in(paragraph: Paragraph, offsets: Iterable[int]) -> list[Paragraph]:
    """The pieces between the offsets, which are in order."""
    edges = [0, *offsets, len(paragraph.text)]
    return [_piece(paragraph, start, end, is_last=end == edges[-1]) for start, end in pairwise(edges)]


def _piece(paragraph: Paragraph, start: int, end: int, *, is_last: bool) -> Paragraph:
    text = paragraph.text[start:end]
    return Paragraph(
        text=text if is_last else text.rstrip(),
        places=tuple(_places_in(paragraph, start, end)),
        openings=tuple(_openings_in(paragraph, start, end)),
    )


def _places_in(paragraph: Paragraph, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in which the piece begins, and those that begin within it."""
    places = paragraph.places
    line_of = itemgetter(0)
    yield 0, paragraph.line_at(start)
    first = bisect_right(places, start, key=line_of)
    last = bisect_left(places, end, key=line_of)
    for at, line in places[first:last]:
        yield at - start, line


def _openings_in(paragraph: Paragraph, start: int, end: int) -> Iterator[int]:
    first = bisect_right(paragraph.openings, start)
    last = bisect_left(paragraph.openings, end)
    return (at - start for at in paragraph.openings[first:last])


def join(first: Paragraph, second: Paragraph) -> Paragraph:
    before = first.text + _gap(first.text, second.text)
    shift = len(before)
    places = [(start + shift, line) for start, line in second.places]
    openings = [at + shift for at in second.openings]
    return Paragraph(
        text=before + second.text,
        places=(*first.places, *places),
        openings=(*first.openings, *openings),
    )


def _gap(first: str, second: str) -> str:
    """No space between, unless two words of letters would run together."""
    return " " if LETTER_END.search(first[-1:]) and LETTER_END.match(second) else ""


class Growing:
    """A paragraph to which lines are added; its ends are at hand without putting it together."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._places: list[tuple[int, int]] = []
        self._openings: list[int] = []
        self._length = 0
        self._ordinals: set[int] = set()
        self._heading_level = 0
        self.head = self.tail = ""

    def add(self, line: TextLine, *, opens: bool) -> None:
        """`opens`: a number stands at its beginning. So does 二是, where 一是 does not stand before it."""
        text = line.text
        self._heading_level = self._heading_level or line.heading_level
        gap = _gap(self.tail, text)
        at = self._length + len(gap)
        self._places.append((at, line.number))
        if at and (opens or self._is_uncounted(text)):
            self._openings.append(at)
        self._ordinals |= ordinals(text)
        self._append(gap + text)

    def _is_uncounted(self, text: str) -> bool:
        """二是 opens it, and 一是 stands nowhere above."""
        count = ordinal(text)
        return count is not None and count > 1 and count - 1 not in self._ordinals

    def _append(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
        if len(self.head) < LOOK_BACK:
            head = self.head + words
            self.head = head[:LOOK_BACK]
        tail = self.tail + words
        self.tail = tail[-LOOK_BACK:]

    def done(self) -> Paragraph:
        return Paragraph(
            text="".join(self._parts),
            places=tuple(self._places),
            openings=tuple(self._openings),
            heading_level=self._heading_level,
        )
