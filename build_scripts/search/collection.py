"""The provisions of an edition in the order of their worth to a reader, as one long folded text with addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.language.matching.folding import PASSED_OVER, folding
from build_scripts.link.edition_index import Lookup
from build_scripts.search import runs
from build_scripts.search.runs import Flags, Ints

Points = NDArray[np.uint32]
Shards = Iterator[tuple[str, object]]
"""The name of each, and what it holds."""

# Marks within the long text; no text of a source holds control characters.
_END, _BODY = "\0", "\1"


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A provision as search sees it."""

    notice: NoticeId
    eid: Eid
    number: str
    heading: str
    """With the mark that ends it."""
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Collection:
    notices: tuple[Notice, ...]
    """The newest year first, within a year in the edition's order: what stands first is offered first."""
    passages: tuple[Passage, ...]
    """Of all notices, in their order; the place in this list is a provision's ordinal."""

    def ordinals(self) -> dict[Ref, int]:
        return {ref_of(passage): ordinal for ordinal, passage in enumerate(self.passages)}


def collect(lookup: Lookup) -> Collection:
    notices = tuple(sorted(lookup.edition.notices, key=lambda n: -n.year))
    return Collection(notices=notices, passages=tuple(_passages(notices)))


def _passages(notices: Sequence[Notice]) -> Iterator[Passage]:
    for notice in notices:
        for provision in notice.provisions:
            yield make_passage(notice.id, provision)


def make_passage(notice: NoticeId, provision: Provision) -> Passage:
    return Passage(
        notice=notice, eid=provision.eid, number=provision.num or "",
        heading=provision.headline, text=provision.text,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Codes:
    """The folded text of a collection in numbers, one for each character, each passage ended by a 0."""

    alphabet: str
    """Every character that occurs, the most frequent first; its code is its place here, counted from 1."""
    codes: Ints
    addresses: Ints
    """Of each code. Every passage begins at a multiple of the grain, so that one bit for each such address tells where
    passages begin; within a passage addresses follow one another."""
    ordinals: Ints
    """The passage of each code."""
    in_heading: Flags
    grain: int
    grains: Ints
    """How many grains each passage takes."""

    @property
    def span(self) -> int:
        """All addresses are below this."""
        return int(self.grains.sum()) * self.grain


def encode(collection: Collection) -> Codes:
    """Folds all texts at once, by a table of all characters."""
    points, bodies = _without_marks(_folded("".join(map(_marked, collection.passages))))
    after = np.flatnonzero(points == ord(_END)) + 1
    lengths = np.diff(after, prepend=0)
    headings = bodies - runs.begins(lengths)
    grain = _grain(len(points))
    grains = np.maximum(1, -(-(lengths - 1) // grain))
    alphabet, codes = _alphabet(points)
    return Codes(
        alphabet=alphabet, codes=codes, grain=grain, grains=grains,
        addresses=runs.spread(runs.begins(grains) * grain, lengths),
        ordinals=runs.numbers(lengths),
        in_heading=runs.spread(np.zeros_like(lengths), lengths) < np.repeat(headings, lengths),
    )


def _folded(text: str) -> Points:
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = folding()[points]
    kept: Points = folded[folded != PASSED_OVER]
    return kept


def _without_marks(points: Points) -> tuple[Points, Ints]:
    """The text without the marks of bodies, and where in it each body begins."""
    marks = points == ord(_BODY)
    places = np.flatnonzero(marks)
    return points[~marks], places - np.arange(len(places))


def _marked(passage: Passage) -> str:
    """What stands before the mark of the body is heading; a number alone is none."""
    if passage.heading:
        return f"{passage.number}{passage.heading}{_BODY}{passage.text}{_END}"
    return f"{_BODY}{passage.number}{passage.heading}{passage.text}{_END}"


def _grain(characters: int) -> int:
    """Small grains waste fewer addresses, which makes lists shorter; large ones take fewer bits."""
    return 32 if characters < 1_000_000 else 128


def _alphabet(points: Points) -> tuple[str, Ints]:
    counts = np.bincount(points, minlength=1)
    found = np.flatnonzero(counts)
    by_use = np.lexsort([found, -counts[found], found != ord(_END)])
    ranked = found[by_use]
    code = np.zeros(len(counts), np.int64)
    code[ranked] = np.arange(len(ranked))
    alphabet = "".join(map(chr, ranked[1:].tolist()))
    return alphabet, code[points]
