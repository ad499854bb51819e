"""What a notice says that another does not have, what it leaves out, and what it asks more strongly or less."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.alignment import Pair, Relation
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.span import Span
from build_scripts.link.history.strength_changes import StrengthChange, changes_of_pair
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.unseen import Said, Unseen, sayings, unseen, word_for_word
from build_scripts.publish.labels.comparing.comparison_words import WORDS, percent
from build_scripts.publish.labels.indexes.extracts import shortened
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link

MOST_UNSEEN: Mapping[Relation, int] = {"year": 8, "level": 5}
MOST_LEFT_OUT: Mapping[Relation, int] = {"year": 5, "level": 4}
MOST_TAKEN = 3
"""Provisions of which one is told what it says, so that all fits on two sheets; the comparison has the others."""
MOST_RESTATED = 3
MOST_LIKE = 1
"""Places of like words that are named."""
EXTRACT: Mapping[Relation, int] = {"year": 72, "level": 42}
HINT = 6
"""Characters that an extract is shorter by where it is told where like words stand, so that all fits on two sheets."""
LABEL = 24
GAP = "……"
"""Stands for sentences that are left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    place: Link
    """To the provision."""
    words: str
    like: tuple[Link, ...] = ()
    """Where the other notice says some of it, in the same or in other words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """The weightiest in the order of the text, and how many others there are."""

    shown: tuple[Entry, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.shown)


@dataclass(frozen=True, kw_only=True, slots=True)
class Restatement:
    place: Link
    change: str
    """要求 → 强制."""
    older: str
    newer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """A notice beside another: the one before it, or that of the level above."""

    notice: Link
    """The other one."""
    comparison: Link
    """The two side by side."""
    unlinked: tuple[tuple[str, int], ...]
    """What of either has no counterpart there: other than what has sentences that only one says."""
    unseen: Entries
    """What only this one says."""
    left_out: Entries
    """What only the other one says."""
    taken: Entries
    """The longest sentences that both have word for word."""
    taken_share: str
    """How much of this notice these are."""
    restated: tuple[Restatement, ...]
    more_restated: int


def beside(linked: LinkedEdition, here: Here, pair: Pair, name: str) -> Beside:
    """The newer notice, or the lower one, beside the other, which is called `name`."""
    older, newer = pair.older, pair.newer
    relation = pair.relation
    entries = _Makes(linked, here, EXTRACT[relation])
    taken = word_for_word(linked, newer, older)
    share = _length(taken) / _length(sayings(linked, newer)) if taken else 0
    changed = sorted(changes_of_pair(linked, pair), key=lambda found: not found.is_stronger)
    shown, more = changed[:MOST_RESTATED], changed[MOST_RESTATED:]
    return Beside(
        notice=here.notice(name, linked.notices[older]),
        comparison=here.comparison("逐条对照", pair),
        unlinked=((WORDS[relation].new, len(pair.new)), (WORDS[relation].dropped, len(pair.dropped))),
        unseen=entries.unseen(newer, older, MOST_UNSEEN[relation]),
        left_out=entries.unseen(older, newer, MOST_LEFT_OUT[relation]),
        taken=entries.taken(newer, taken),
        taken_share=percent(share),
        restated=tuple(map(entries.restatement, shown)),
        more_restated=len(more),
    )


class _Makes:
    """Makes the entries of one page."""

    def __init__(self, linked: LinkedEdition, here: Here, most: int) -> None:
        self._linked, self._here, self._most = linked, here, most

    def unseen(self, notice: NoticeId, other: NoticeId, most: int) -> Entries:
        found = unseen(self._linked, notice, other)
        shown = (
            self._entry(notice, each.eid, _joined(each), self._like(other, each))
            for each in weightiest(found, most)
        )
        return Entries(shown=tuple(shown), count=len(found))

    def _like(self, other: NoticeId, found: Unseen) -> tuple[Link, ...]:
        linked = self._linked
        return tuple(
            self._here.provision(naming.locus(linked, other, linked.provision(other, eid)), (other, eid))
            for eid in found.like[:MOST_LIKE]
        )

    def taken(self, notice: NoticeId, found: Sequence[Said]) -> Entries:
        longest = sorted(found, key=lambda said: -len(said.words))[:MOST_TAKEN]
        shown = (
            self._entry(notice, said.eid, [said.span])
            for said in found
            if said in longest
        )
        return Entries(shown=tuple(shown), count=len(found))

    def restatement(self, found: StrengthChange) -> Restatement:
        return Restatement(
            place=self._place(found.notice, found.eid),
            change=f"{found.older} → {found.newer}",
            older=shortened(found.older_sentence, self._most),
            newer=shortened(found.sentence, self._most),
        )

    def _entry(self, notice: NoticeId, eid: Eid, spans: Iterable[Span], like: tuple[Link, ...] = ()) -> Entry:
        text = self._linked.provision(notice, eid).text
        words = GAP.join(text[start:end] for start, end in spans)
        most = self._most - HINT if like else self._most
        return Entry(
            place=self._place(notice, eid),
            words=shortened(words, most).replace(GAP * 2, GAP),
            like=like,
        )

    def _place(self, notice: NoticeId, eid: Eid) -> Link:
        return place_of(self._linked, self._here, notice, eid)


def weightiest(found: Sequence[Unseen], most: int) -> list[Unseen]:
    """So many of them, in the order of the text."""
    kept = sorted(found, key=lambda each: -each.weight)[:most]
    return [each for each in found if each in kept]


def place_of(linked: LinkedEdition, here: Here, notice: NoticeId, eid: Eid) -> Link:
    """To a provision, called by where it stands and its heading."""
    provision = linked.provision(notice, eid)
    label = shortened(naming.locus_and_heading(linked, notice, provision), LABEL)
    return here.provision(label, (notice, eid))


def _joined(found: Unseen) -> Iterator[Span]:
    """Sentences that follow one another as one."""
    start, end = found.spans[0]
    for begin, stop in found.spans[1:]:
        if begin > end:
            yield start, end
            start = begin
        end = stop
    yield start, end


def _length(found: Iterable[Said]) -> int:
    return sum(len(said.words) for said in found)
