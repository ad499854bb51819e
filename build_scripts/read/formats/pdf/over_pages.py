"""Tables that go on over the end of a page: a row that is cut there is one row, and the head that is printed again is
not the table's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.left_out_reasons import RUNNING_HEAD
from build_scripts.language.display import solid
from build_scripts.read.formats.pdf.edges import Reasons
from build_scripts.read.formats.pdf.pages import Pages, Piece, Row, Rows, joined_words
from build_scripts.read.formats.pdf.rulings import APART

ENDS = "。；！？"


@dataclass(frozen=True, slots=True)
class Whole:
    pages: list[list[Row]]
    edges: list[Reasons]


def with_whole_rows(pages: Pages, edges: Sequence[Reasons]) -> Whole:
    """The pages with each row where it begins."""
    found = Whole([list(page) for page in pages], [dict(reasons) for reasons in edges])
    head: Row | None = None
    """Of the table with which the last page ended."""
    above: tuple[int, int] | None = None
    """Where the last row before this page is."""
    for at, page in enumerate(found.pages):
        if head is not None:
            _pass_over_head(head, page, found.edges[at])
        if above is not None:
            _join_over_end(found, above, at)
        own = list(_own(page, found.edges[at]))
        if own:
            above = at, own[-1]
            head = _head(page, own, head)
    return found


def _join_over_end(found: Whole, last: tuple[int, int], at: int) -> None:
    """The first row of this page to the last before it, where it goes on."""
    page_before, place = last
    above, page = found.pages[page_before][place], found.pages[at]
    first = next(_own(page, found.edges[at]), None)
    if first is None or not goes_on(above, page[first]):
        return
    found.pages[page_before][place] = _joined(above, page[first])
    found.edges[at] = _without(found.edges[at], first)
    del page[first]


def goes_on(above: Row, below: Row) -> bool:
    """Cells go on that are full to their last line, one of them in the middle of its sentence; another has ended."""
    if not _are_of_one_table(above, below):
        return False
    cells = list(zip(above.pieces, below.pieces, above.is_full, strict=True))
    going_on = [(before, is_full) for before, after, is_full in cells if after.text]
    are_full = all(before.text and is_full for before, is_full in going_on)
    is_open = any(solid(before.text)[-1:] not in ENDS for before, _ in going_on)
    return are_full and is_open and any(before.text and not after.text for before, after, _ in cells)


def _are_of_one_table(above: Row, below: Row) -> bool:
    """As far as their columns tell."""
    if not (above.is_of_table and below.is_of_table) or len(above.pieces) != len(below.pieces):
        return False
    return all(map(_are_of_one_column, above.pieces, below.pieces))


def _are_of_one_column(above: Piece, below: Piece) -> bool:
    return abs(above.left - below.left) < APART and abs(above.right - below.right) < APART


def _own(page: Rows, edges: Reasons) -> Iterator[int]:
    """The places of the rows that are of the text."""
    return (at for at in range(len(page)) if at not in edges)


def _pass_over_head(head: Row, page: Rows, edges: Reasons) -> None:
    first = next(_own(page, edges), None)
    if first is not None and _are_of_one_table(head, page[first]) and head.text == page[first].text:
        edges[first] = RUNNING_HEAD


def _head(page: Rows, own: Sequence[int], before: Row | None) -> Row | None:
    """The first row of the table with which the page ends: of the one that went on, where all of the page is its."""
    head: Row | None = before
    for at in own:
        row = page[at]
        if not row.is_of_table:
            head = None
        elif head is None or not _are_of_one_table(head, row):
            head = row
    return head


def _joined(above: Row, below: Row) -> Row:
    pieces = [
        Piece(joined_words(before.text, after.text), before.left, before.right)
        for before, after in zip(above.pieces, below.pieces, strict=True)
    ]
    is_full = [
        bool(after.text) and full
        for after, full in zip(below.pieces, below.is_full, strict=True)
    ]
    return replace(above, pieces=tuple(pieces), is_full=tuple(is_full), raised=above.raised or below.raised)


def _without(edges: Reasons, removed: int) -> Reasons:
    return {at - (at > removed): reason for at, reason in edges.items()}
