"""The provisions of an edition in the order of their worth to a reader, as one long folded text with addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.lookup import Lookup
from build_scripts.model import Eid, Notice, NoticeId, Provision
from build_scripts.search.fold import fold

Ints = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A provision as search sees it."""

    notice: NoticeId
    eid: Eid
    number: str
    heading: str
    """With the mark that ends it."""
    text: str
    folded_heading: int
    """Length of number and heading in the folded text; 0 where there is no heading."""
    folded: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Collection:
    notices: tuple[Notice, ...]
    """The newest year first, within a year in the edition's order: what stands first is offered first."""
    passages: tuple[Passage, ...]
    """Of all notices, in their order; the place in this list is a provision's ordinal."""

    def ordinals(self) -> dict[tuple[NoticeId, Eid], int]:
        return {(p.notice, p.eid): i for i, p in enumerate(self.passages)}

    def lengths(self) -> Ints:
        """Of the folded texts."""
        return np.fromiter((len(p.folded) for p in self.passages), np.int64, len(self.passages))

    def grain(self) -> int:
        """Every passage begins at an address that is a multiple of this, so that one bit for each such address tells
        where passages begin. Within a passage addresses follow one another.

        Small grains waste fewer addresses, which makes lists shorter; large ones take fewer bits.
        """
        return 32 if self.lengths().sum() < 1_000_000 else 128

    def grains(self) -> Ints:
        """How many grains of address each passage takes."""
        return np.maximum(1, -(-self.lengths() // self.grain()))


def collect(lookup: Lookup) -> Collection:
    notices = tuple(sorted(lookup.edition.notices, key=lambda n: -n.year))
    return Collection(notices=notices, passages=tuple(_passages(notices)))


def _passages(notices: Sequence[Notice]) -> Iterator[Passage]:
    for notice in notices:
        for provision in notice.provisions:
            yield make_passage(notice.id, provision)


def make_passage(notice: NoticeId, provision: Provision) -> Passage:
    number = provision.num or ""
    heading = (provision.heading or "") + provision.heading_end
    folded_heading = fold(number + heading) if provision.heading else ""
    return Passage(
        notice=notice, eid=provision.eid, number=number, heading=heading, text=provision.text,
        folded_heading=len(folded_heading), folded=fold(number + heading + provision.text),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Codes:
    """The folded text of a collection in numbers, one for each character, each passage ended by a 0."""

    alphabet: str
    """Every character that occurs, the most frequent first; its code is its place here, counted from 1."""
    codes: Ints
    addresses: Ints
    """Of each code."""
    ordinals: Ints
    """The passage of each code."""
    in_heading: NDArray[np.bool_]
    span: int
    """All addresses are below this."""


def encode(collection: Collection) -> Codes:
    passages = collection.passages
    points = np.frombuffer("".join(p.folded + "\n" for p in passages).encode("utf-32-le"), np.uint32)
    lengths = collection.lengths() + 1
    headings = np.fromiter((p.folded_heading for p in passages), np.int64, len(passages))
    found, which, counts = np.unique(points, return_inverse=True, return_counts=True)
    # The line feed after each passage gets the code 0; other blanks are folded away.
    ranked = np.lexsort([found, -counts, found != 10])
    code = np.argsort(ranked)
    starts = np.cumsum(lengths) - lengths
    grains = collection.grains() * collection.grain()
    bases = np.cumsum(grains) - grains
    places = np.arange(len(points)) - np.repeat(starts, lengths)
    return Codes(
        alphabet="".join(map(chr, found[ranked[1:]].tolist())),
        codes=code[which],
        addresses=np.repeat(bases, lengths) + places,
        ordinals=np.repeat(np.arange(len(passages)), lengths),
        in_heading=places < np.repeat(headings, lengths),
        span=int(grains.sum()),
    )
