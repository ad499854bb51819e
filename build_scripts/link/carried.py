"""Which characters of the older notice stand where in the newer one: what the rows of a comparison say, by place.

Nothing is looked for here: the rows have divided the older notice among the provisions of the newer one, and their
redlines say what was kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from build_scripts.language.redline import Change
from build_scripts.link.comparison import OldPiece, Row

Place = tuple[str, int]
"""A paragraph and an offset in its words."""


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
        places += [(piece.provision.eid, at) for start, end in piece.spans for at in range(start, end)]
    return places


def _found(changes: Sequence[Change], places: Sequence[Place | None], newer: str) -> Iterator[Carried]:
    away: dict[int | None, tuple[int, str]] = {}
    here: dict[int | None, tuple[int, str]] = {}
    i = j = 0
    for change in changes:
        if change.kind == "same":
            yield from _equal(places, newer, (i, change.older), (j, change.newer), in_order=True)
        elif change.kind == "moved_away":
            away[change.move] = i, change.older
        elif change.kind == "moved_here":
            here[change.move] = j, change.newer
        i, j = i + len(change.older), j + len(change.newer)
    for move, passage in away.items():
        yield from _equal(places, newer, passage, here[move], in_order=False)


def _equal(
    places: Sequence[Place | None], newer: str, older_side: tuple[int, str], newer_side: tuple[int, str], *,
    in_order: bool,
) -> Iterator[Carried]:
    """What is letter for letter the same of two wordings that may differ in punctuation, a passage of one paragraph
    at a time."""
    (start, older_text), (at, newer_text) = older_side, newer_side
    for i, j, length in _equal_blocks(older_text, newer_text):
        for place, first, count in _passages(places[start + i : start + i + length]):
            yield Carried(
                older=place[0], start=place[1], newer=newer, at=at + j + first, length=count, in_order=in_order,
            )


def _equal_blocks(older: str, newer: str) -> Iterator[tuple[int, int, int]]:
    """Start in the one, start in the other, length."""
    if older == newer:
        yield 0, 0, len(older)
        return
    for op in Indel.opcodes(older, newer):
        if op.tag == "equal":
            yield op.src_start, op.dest_start, op.src_end - op.src_start


def _passages(places: Sequence[Place | None]) -> Iterator[tuple[Place, int, int]]:
    """Places that follow one another: the first of them, where it stands in the sequence, how many they are."""
    first = 0
    for at, place in enumerate(places):
        here = places[first]
        if here is None or place != (here[0], here[1] + at - first):
            if here is not None:
                yield here, first, at - first
            first = at
    if first < len(places) and (here := places[first]) is not None:
        yield here, first, len(places) - first
