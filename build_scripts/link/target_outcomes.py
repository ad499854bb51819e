"""What became of a target: the sentence of the next year's notice that sets the same, and how it differs.

The sentence is sought in the whole of that notice; what stands where the alignment says that the provision goes on
needs less in common to be the same. Numbers are then compared by their size, deadlines by how far they lie from the
year of their notice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.language.comparable import plain
from build_scripts.language.sentences import statements
from build_scripts.link.duties import following, words_of
from build_scripts.link.edition_index import Lookup

OutcomeKind = Literal["kept", "raised", "lowered", "changed", "rescheduled", "unmeasured", "silent", "open"]
"""`unmeasured`: the words are there, the number is not; `silent`: neither; `open`: there is no next notice yet."""
LEAST_THERE, LEAST_ELSEWHERE = 0.35, 0.5
"""Shares of what two sentences have in common, from which they set the same: where the provision goes on, and in the
rest of the notice. Sentences alone, without a number of the same kind, need the greater one."""
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MULTIPLES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    kind: OutcomeKind
    notice: NoticeId | None = None
    eid: Eid | None = None
    """Where the next notice goes on with it."""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """A sentence of a notice, by its pairs of neighbouring characters, with the target that it sets."""

    eid: Eid
    text: str
    pairs: frozenset[str]
    target: Target | None


class Outcomes:
    """What became of the targets of an edition. The sentences of a notice are cut once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._said: dict[NoticeId, tuple[_Said, ...]] = {}

    def of(self, target: Target) -> Outcome:
        later = following(self._lookup, target.notice)
        if later is None:
            return Outcome(kind="open")
        there = target.next[1] if target.next else None
        found = self._same(target, later, there)
        if found is None:
            return Outcome(kind="silent", notice=later.id, eid=there)
        older_year = self._lookup.notices[target.notice].year
        kind = _compared(target, found.target, older_year, later.year) if found.target else "unmeasured"
        return Outcome(kind=kind, notice=later.id, eid=found.eid, sentence=found.text)

    def _same(self, target: Target, later: Notice, there: Eid | None) -> _Said | None:
        """The sentence most like the target's that sets something of its kind, else the one most like it of all."""
        pairs = _pairs(words_of(self._lookup.provision(target.notice, target.eid), target))
        measured: list[tuple[float, bool, _Said]] = []
        spoken: list[tuple[float, _Said]] = []
        for said in self._sentences(later):
            share = _share(pairs, said.pairs)
            if said.target is None and share >= LEAST_ELSEWHERE:
                spoken.append((share, said))
            if said.target and said.target.kind == target.kind and share >= _least(said.eid, there):
                measured.append((share, _equal(said.target, target), said))
        if measured:
            return max(measured, key=lambda each: each[:2])[2]
        return max(spoken, key=lambda each: each[0])[1] if spoken else None

    def _sentences(self, notice: Notice) -> Sequence[_Said]:
        if notice.id not in self._said:
            self._said[notice.id] = tuple(
                _Said(eid=p.eid, text=text, pairs=_pairs(text), target=target)
                for p in notice.provisions if p.kind not in FRAME
                for text, target in self._texts(notice.id, p)
            )
        return self._said[notice.id]

    def _texts(self, notice: NoticeId, provision: Provision) -> Iterator[tuple[str, Target | None]]:
        if provision.heading:
            yield provision.heading, None
        yield from ((provision.text[start:end], None) for start, end in statements(provision.text))
        for target in self._lookup.targets_at.get((notice, provision.eid), ()):
            yield words_of(provision, target), target


@lru_cache(maxsize=1)
def outcomes_of(lookup: Lookup) -> Outcomes:
    """Those of an edition."""
    return Outcomes(lookup)


def _least(eid: Eid, there: Eid | None) -> float:
    return LEAST_THERE if eid == there else LEAST_ELSEWHERE


def _equal(one: Target, other: Target) -> bool:
    return (one.value, one.unit) == (other.value, other.unit)


def _compared(older: Target, newer: Target, older_year: int, newer_year: int) -> OutcomeKind:
    if not _equal(older, newer):
        return _measured(older, newer)
    if _distance(older, older_year) != _distance(newer, newer_year):
        return "rescheduled"
    return "kept"


def _measured(older: Target, newer: Target) -> OutcomeKind:
    before, after = _amount(older.value), _amount(newer.value)
    if before is None or after is None or older.unit != newer.unit:
        return "changed"
    if before == after:
        return "kept"
    return "raised" if after > before else "lowered"


def _amount(value: str | None) -> float | None:
    """The size of what is written as ≥80, 4亿 or 5.49千万; of a range its lower end."""
    found = _NUMBER.search(value or "")
    if not found or value is None:
        return None
    size = float(found[0])
    for sign in value[found.end() :]:
        if sign not in _MULTIPLES:
            break
        size *= _MULTIPLES[sign]
    return size


def _distance(target: Target, year: int) -> str | None:
    """A day by the years that lie between, so that the end of each year is one deadline; other words as they are."""
    if target.deadline_date is None:
        return target.deadline
    there, _, day = target.deadline_date.partition("-")
    return f"{int(there) - year}-{day}"


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many pairs of neighbouring characters two sentences share, of all they have."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _pairs(text: str) -> frozenset[str]:
    counted = plain(text)
    return frozenset(counted[at : at + 2] for at in range(len(counted) - 1))
