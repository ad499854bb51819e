"""Rows of pages → the lines of the text.

Where the document begins its paragraphs as print does, with a first line that is set in by two characters, a row at the
margin goes on with the row above that reaches the other margin, also over the end of a page: the lines are paragraphs.
Elsewhere every row is a line, set in and spaced as it is on the page, and how lines are joined is read off their
widths, as of any wrapped text.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from statistics import mode

from build_scripts.domain.notice import Line, Unseen
from build_scripts.language.display import BRACKET_PAIRS, solid
from build_scripts.read.formats.pdf.edges import Reasons
from build_scripts.read.formats.pdf.pages import Pages, Row, Rows

SET_IN = 1.4
"""Characters by which a line is set in, at least."""
FIRST = (1.4, 2.6)
"""Characters by which a paragraph's first line is set in."""
REACHES = 3.0
"""Characters by which a line that goes on may be short, since a mark may not begin the next."""
FEWEST = 5
SHARE = 0.75
SPACE_ABOVE = 1.5
"""Times the usual distance of lines."""
CENTRED = 0.5
"""Characters by which the distances of a centred line from either margin differ, at most."""
INDENT = "　　"
ENDS = "。：；！？）”』」】》…:;!?)."
YEAR_OPENS = "〔"
"""The year of a document's number, which follows its letters."""
Told = tuple[Row, str | None]
"""A row, and why it is not of the text."""


@dataclass(frozen=True, slots=True)
class Margins:
    left: float
    right: float
    end: float
    """Where the longest line of all ends."""
    first: float
    """Where the first lines of paragraphs begin."""

    def is_set_in(self, row: Row) -> bool:
        return row.left - self.left > SET_IN * row.size

    def is_first(self, row: Row) -> bool:
        return _is_first(row, self.left)

    def is_far_in(self, row: Row) -> bool:
        """Further than the first line of a paragraph: at the right or in the middle, as a date and a title are set."""
        return row.left - self.left > FIRST[1] * row.size

    def is_centred(self, row: Row) -> bool:
        """As a title is set, also one that nearly fills its line."""
        before, behind = row.left - self.left, self.end - row.pieces[-1].right
        begins_elsewhere = abs(row.left - self.first) > 1
        return self.is_set_in(row) and begins_elsewhere and abs(before - behind) < CENTRED * row.size

    def reaches(self, row: Row) -> bool:
        return self.right - row.pieces[-1].right < REACHES * row.size

    def goes_on(self, above: Row, row: Row) -> bool:
        """One paragraph goes on from a row into the next."""
        return self.reaches(above) and not self.is_set_in(row)


def to_lines(pages: Pages, edges: Sequence[Reasons]) -> tuple[list[Line], bool]:
    """The lines, and whether each is a paragraph."""
    told = list(map(_told, pages, edges))
    rows = list(chain.from_iterable(told))
    text = [row for row, reason in rows if reason is None]
    margins = _margins([row for row in text if not row.is_of_table] or text)
    if _sets_in(text, margins):
        return list(_paragraphs(rows, margins)), True
    return list(_rows(told, margins, _distance(pages))), False


def _told(page: Rows, edges: Reasons) -> list[Told]:
    return [(row, edges.get(at)) for at, row in enumerate(page)]


def _margins(rows: Rows) -> Margins:
    """Where most lines begin, and where the longest but a few end."""
    rights = sorted(row.pieces[-1].right for row in rows)
    nearly_last = len(rights) * 9 // 10
    left = _left_margin(rows)
    firsts = [round(row.left) for row in rows if _is_first(row, left)]
    return Margins(
        left=left,
        right=rights[nearly_last],
        end=rights[-1],
        first=mode(firsts or [left]),
    )


def _is_first(row: Row, left: float) -> bool:
    return FIRST[0] * row.size < row.left - left < FIRST[1] * row.size


def _left_margin(rows: Rows) -> int:
    lefts = Counter(round(row.left) for row in rows)
    most = max(lefts.values())
    return min(left for left, count in lefts.items() if count * 4 >= most)


def _sets_in(rows: Rows, margins: Margins) -> bool:
    """Rows that begin as a paragraph's first line do follow the end of one, and there are rows that go on."""
    firsts = ended = going_on = 0
    for above, row in pairwise(rows):
        going_on += margins.goes_on(above, row)
        if margins.is_first(row):
            firsts += 1
            ended += _ends(above, margins)
    if min(going_on, firsts) < FEWEST:
        return False
    return ended >= SHARE * firsts


def _ends(row: Row, margins: Margins) -> bool:
    """A paragraph: with a full stop, or before the margin."""
    return solid(row.text)[-1:] in ENDS or not margins.reaches(row)


@dataclass(slots=True)
class _Paragraph:
    text: str = ""
    unseen: list[Unseen] = field(default_factory=list)
    last: Row | None = None

    def add(self, row: Row) -> None:
        between = self.text[-1:].isascii() and self.text[-1:].isalpha() and row.text[:1].isascii()
        self.text += (" " if between and row.text[:1].isalpha() else "") + row.text
        self.last = row

    def pass_over(self, row: Row, reason: str) -> None:
        self.unseen.append(Unseen(
            offset=len(self.text),
            text=row.text,
            reason=reason,
        ))

    def line(self, number: int) -> Line:
        return Line(
            number=number,
            text=self.text,
            unseen=tuple(self.unseen),
        )


def _paragraphs(rows: Sequence[Told], margins: Margins) -> Iterator[Line]:
    """What stands at a page's edge stands in the paragraph that runs over it, or behind the one that ends there."""
    number, paragraph = 0, _Paragraph()
    for row, reason in rows:
        if reason is not None:
            paragraph.pass_over(row, reason)
            continue
        above = paragraph.last
        if above is not None and not _goes_on(above, row, margins):
            number += 1
            yield paragraph.line(number)
            paragraph = _Paragraph()
        paragraph.add(row)
    yield paragraph.line(number + 1)


def _goes_on(above: Row, row: Row, margins: Margins) -> bool:
    """A row may also end early before what cannot be broken: then a bracket is open, or letters lack their year."""
    if above.is_of_table or row.is_of_table:
        return False
    is_full = margins.reaches(above) and not margins.is_far_in(above) and not margins.is_centred(above)
    is_open = _leaves_open(above.text) or row.text.startswith(YEAR_OPENS)
    return (is_full or is_open) and not margins.is_set_in(row) and above.size == row.size


def _leaves_open(text: str) -> bool:
    return any(text.rfind(pair[0]) > text.rfind(pair[1]) for pair in BRACKET_PAIRS)


def _rows(pages: Sequence[Sequence[Told]], margins: Margins, distance: int | None) -> Iterator[Line]:
    """Every row is a line; before one that stands apart there is a blank line of the same number."""
    number = 0
    for page in pages:
        above: Row | None = None
        for row, reason in page:
            number += 1
            if reason is not None:
                yield Line(
                    number=number,
                    text="",
                    unseen=(Unseen(
                        offset=0,
                        text=row.text,
                        reason=reason,
                    ),),
                )
                continue
            if above is not None and distance and _stands_apart(above, row, distance):
                yield Line(number=number, text="")
            indent = INDENT if margins.is_set_in(row) and not row.is_of_table else ""
            yield Line(number=number, text=f"{indent}{row.text}")
            above = row


def _stands_apart(above: Row, row: Row, distance: int) -> bool:
    """The rows of a table do not stand apart from one another, however high they are."""
    in_table = above.is_of_table and row.is_of_table
    return not in_table and above.height - row.height > SPACE_ABOVE * distance


def _distance(pages: Pages) -> int | None:
    """That of most lines from the one above."""
    found = [
        round(above.height - row.height)
        for page in pages
        for above, row in pairwise(page)
    ]
    return mode(found) if found else None
