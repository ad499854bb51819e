"""Which characters of the older notice stand where in the newer one: what the rows of a comparison say, by place.

Nothing is looked for here: the rows have divided the older notice among the provisions of the newer one, and their
redlines say what was kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

from build_scripts.language.redline import Change
from build_scripts.link.comparison import Row
from build_scripts.link.division import OldPiece

Place = tuple[str, int]
"""A paragraph and an offset in its words."""
Passage = tuple[int, str]
"""Where it begins in the wording, and its text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Carried:
    """So many characters, the same in both."""

    older: str
    start: int
    newer: str
    at: int
    length: int
    in_order: bool
    """False where the redline found it at another place of the same row."""


def carried_in_row(row: Row) -> tuple[Carried, ...]:
    """Of sentences that belong to another row the characters stand there: none stands in two places."""
    if row.newer is None or row.shared:
        return ()
    return carried(row.changes, _places(row.older), row.newer.eid)


def carried(changes: Sequence[Change], places: Sequence[Place | None], newer: str) -> tuple[Carried, ...]:
    """`places` says where each character of the older wording stands; None for what only joins its pieces."""
    return tuple(_found(changes, places, newer))


def _places(pieces: Iterable[OldPiece]) -> list[Place | None]:
    """Of the pieces with a line feed between them, as the rows compare them."""
    places: list[Place | None] = []
    for piece in pieces:
        if places:
            places.append(None)
        eid = piece.provision.eid
        for start, end in piece.spans:
            places += [(eid, at) for at in range(start, end)]
    return places


def _found(changes: Sequence[Change], places: Sequence[Place | None], newer: str) -> Iterator[Carried]:
    away: dict[int | None, Passage] = {}
    here: dict[int | None, Passage] = {}
    i = j = 0
    for change in changes:
        older = i, change.older
        other = j, change.newer
        if change.kind == "same":
            yield from _equal(older, other, places, newer, in_order=True)
        elif change.kind == "moved_away":
            away[change.move] = older
        elif change.kind == "moved_here":
            here[change.move] = other
        i += len(change.older)
        j += len(change.newer)
    for move, passage in away.items():
        yield from _equal(passage, here[move], places, newer, in_order=False)


def _equal(
    older_side: Passage,
    newer_side: Passage,
    places: Sequence[Place | None],
    newer: str,
    *,
    in_order: bool,
) -> Iterator[Carried]:
    """What is letter for letter the same of two wordings that may differ in punctuation, a passage of one paragraph
    at a time."""
    start, older_text = older_side
    at, newer_text = newer_side
    for i, j, length in _equal_blocks(older_text, newer_text):
        first = start + i
        for found in _together(places[first : first + length]):
            yield Carried(
                older=found.eid,
                start=found.start,
                newer=newer,
                at=at + j + found.first,
                length=found.length,
                in_order=in_order,
            )


def _equal_blocks(older: str, newer: str) -> Iterator[tuple[int, int, int]]:
    """Start in the one, start in the other, length."""
    if older == newer:
        yield 0, 0, len(older)
        return
    for op in Indel.opcodes(older, newer):
        if op.tag == "equal":
            yield op.src_start, op.dest_start, op.src_end - op.src_start


@dataclass(frozen=True, kw_only=True, slots=True)
class _Together:
    """Places that follow one another."""

    eid: str
    start: int
    """Offset of the first of them in its paragraph."""
    first: int
    """Where it stands in the sequence."""
    length: int


def _together(places: Sequence[Place | None]) -> Iterator[_Together]:
    """The places of a sequence that follow one another, as long as they do."""
    for _, group in groupby(enumerate(places), key=_line):
        members = list(group)
        first, place = members[0]
        if place is not None:
            eid, start = place
            yield _Together(
                eid=eid,
                start=start,
                first=first,
                length=len(members),
            )


def _line(member: tuple[int, Place | None]) -> tuple[str, int] | None:
    """The same for places that follow one another: the paragraph, and how far its offset is from the sequence's."""
    at, place = member
    if place is None:
        return None
    eid, offset = place
    return eid, offset - at
