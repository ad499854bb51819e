"""What a level adds or leaves out is named only where the other notice says it nowhere.

The wording of a row is compared with what stands above it in the row. What the row's other side does not have may stand
in another row, in the same letters or in other words: that was not added or left out, and is taken out of what is
named clause by clause.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from build_scripts.domain.span import Span
from build_scripts.language.comparable import weight
from build_scripts.link.levels.chains import Chain
from build_scripts.link.levels.row import LevelRow
from build_scripts.link.levels.wording import EDGES, NAMED, duties_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.like_words import Beside, Like, beside_of


def only_absent(row: LevelRow, found: Chain, linked: LinkedEdition) -> LevelRow:
    """The row, with what its levels add and leave out beside the whole of the notice next to them."""
    cells = list(row.cells)
    held = [at for at, cell in enumerate(cells) if cell.provisions]
    for above, at in pairwise(held):
        upper, own = found.notices[above].id, found.notices[at].id
        duties = duties_of(cells[above], cells[at])
        cells[at] = replace(
            cells[at],
            adds=_absent(cells[at].adds, beside_of(linked, own, upper), duties),
            leaves_out=_absent(cells[at].leaves_out, beside_of(linked, upper, own), duties),
        )
    return LevelRow(cells=tuple(cells))


def _absent(passages: Iterable[str], beside: Beside, duties: Sequence[str]) -> tuple[str, ...]:
    pieces = (piece.strip(EDGES) for passage in passages for piece in _pieces(passage, beside))
    return tuple(dict.fromkeys(
        piece
        for piece in pieces
        if weight(piece) >= NAMED and not any(piece in duty for duty in duties)
    ))


def _pieces(passage: str, beside: Beside) -> Iterator[str]:
    """Clauses that follow one another as they stand, without those that the other notice says."""
    for is_absent, group in groupby(beside.clauses(passage), key=_is_absent):
        if is_absent:
            spans = [span for span, _ in group]
            (start, _), (_, end) = spans[0], spans[-1]
            yield passage[start:end]


def _is_absent(clause: tuple[Span, Like | None]) -> bool:
    _, like = clause
    return like is None or not like.is_whole
