"""The provisions of an edition as one long folded text with addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.language.matching.folding import PASSED_OVER, folding
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.coding import runs
from build_scripts.search.coding.runs import Flags, Ints, Small
from build_scripts.search.coding.slots import Ranges, slots

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
    by_slot: tuple[tuple[int, Notice], ...]
    """Each with the number by which the index knows it, in the order of these."""

    @property
    def passages(self) -> Iterator[Passage]:
        """Of all notices, in the order of their slots: so the index counts them."""
        return _passages(notice for _, notice in self.by_slot)

    @property
    def ranges(self) -> Ranges:
        """Which passages are whose."""
        sizes = np.array([len(notice.provisions) for _, notice in self.by_slot], np.int64)
        return Ranges(
            slots=self.slots,
            begins=runs.begins(sizes),
            end=int(sizes.sum()),
        )

    @property
    def slots(self) -> Ints:
        return np.array([slot for slot, _ in self.by_slot], np.int64)

    def numbers(self) -> dict[Ref, int]:
        """Of each passage its place among all."""
        return {ref_of(passage): number for number, passage in enumerate(self.passages)}


def collect(linked: LinkedEdition) -> Collection:
    notices = tuple(sorted(linked.edition.notices, key=lambda n: -n.year))
    slot = slots(notices)
    numbered = ((slot[notice.id], notice) for notice in notices)
    return Collection(notices=notices, by_slot=tuple(sorted(numbered, key=lambda each: each[0])))


def _passages(notices: Iterable[Notice]) -> Iterator[Passage]:
    for notice in notices:
        for provision in notice.provisions:
            yield make_passage(notice.id, provision)


def make_passage(notice: NoticeId, provision: Provision) -> Passage:
    return Passage(
        notice=notice,
        eid=provision.eid,
        number=provision.num or "",
        heading=provision.headline,
        text=provision.text,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Codes:
    """The folded text of a collection in numbers, one for each character, each passage ended by a 0."""

    alphabet: str
    """Every character that occurs, by code point; its code is its place here, counted from 1."""
    codes: Small
    addresses: Small
    """Of each code. Every passage begins at a multiple of the grain, so that one bit for each such address tells where
    passages begin; within a passage addresses follow one another."""
    passages: Small
    """The passage of each code, by its number."""
    in_heading: Flags
    grain: int
    grains: Ints
    """How many grains each passage takes."""
    of_notices: Ranges
    """Which passages are whose."""

    @property
    def ranges(self) -> Ranges:
        """Which addresses are whose."""
        before = runs.sums(self.grains) * self.grain
        found = self.of_notices
        return Ranges(
            slots=found.slots,
            begins=before[found.begins],
            end=self.span,
        )

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
    _refuse_too_large(int(grains.sum()) * grain)
    alphabet, codes = _alphabet(points)
    return Codes(
        alphabet=alphabet,
        codes=codes,
        grain=grain,
        grains=grains,
        addresses=runs.spread(runs.small(runs.begins(grains) * grain), lengths),
        passages=np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        in_heading=runs.beginnings(headings, lengths),
        of_notices=collection.ranges,
    )


def _refuse_too_large(span: int) -> None:
    if span > np.iinfo(np.int32).max:
        raise OverflowError("too large an edition: its addresses do not fit 31 bits")


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


def _alphabet(points: Points) -> tuple[str, Small]:
    """By code point, so that what is told of a character stays when others come; no character is below END."""
    is_used = np.bincount(np.append(points, ord(_END))) > 0
    is_used[ord(_END)] = False
    alphabet = "".join(map(chr, np.flatnonzero(is_used).tolist()))
    code = np.cumsum(is_used, dtype=np.int32)
    return alphabet, code[points]
