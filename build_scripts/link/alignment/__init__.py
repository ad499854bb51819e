"""Alignment: which provision of a notice continues which one of the notice before it or above it.

Each notice is compared with the one before it of the same place, and with the notice of the same year of the nearest
place above that has one. A pair is aligned from its two notices alone: neither the order of the notices nor any other
notice changes its links.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from build_scripts.domain.alignment import OVERRIDES, Pair, Relation, ThreadOverride
from build_scripts.domain.building.execution import Each, Shared, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.notice import FRAME, Eid, Jurisdiction, Notice, NoticeId
from build_scripts.domain.topics import Filing, TopicSet, TopicSlug, by_notice
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.alignment.choice import Choice, choose
from build_scripts.link.alignment.evidence.evidence import evidence
from build_scripts.link.alignment.evidence.profile import Profile, profile
from build_scripts.link.alignment.kinds import Ends, describe
from build_scripts.link.alignment.pairs import Compared, compared_pairs
from build_scripts.link.alignment.sentences import Counterpart, Positions, apart, counterparts
from build_scripts.link.alignment.windows import windows

Decided = defaultdict[tuple[NoticeId, NoticeId], list[ThreadOverride]]
"""What a person has decided of each pair."""


def align_notices(
    notices: Iterable[Notice],
    jurisdictions: Iterable[Jurisdiction],
    filings: Iterable[Filing],
    overrides: Iterable[ThreadOverride],
    *,
    segmenter: Segmenter | None = None,
    subjects: TopicSet = frozenset(),
    guiding: TopicSet = frozenset(),
    newer: Collection[NoticeId] | None = None,
    each: Each = one_by_one,
) -> tuple[Pair, ...]:
    """All pairs, by place and year of the newer notice. `subjects` are the topics that are a single subject, `guiding`
    those of guiding thoughts. Where `newer` is given, only pairs with these as the newer (or lower) side are wanted."""
    by_id = {n.id: n for n in notices}
    every = compared_pairs(tuple(by_id.values()), tuple(jurisdictions))
    pairs = tuple(
        pair
        for pair in every
        if newer is None or pair[1].id in newer
    )
    decided = _decided(pairs, tuple(overrides))
    told = _with_filings(by_id.values(), filings)
    asked = [
        _Asked(
            older=told[older.id],
            newer=told[newer.id],
            relation=relation,
            subjects=tuple(sorted(subjects)),
            guiding=tuple(sorted(guiding)),
            decided=tuple(decided[older.id, newer.id]),
        )
        for older, newer, relation in pairs
    ]
    return tuple(each(_aligned, _Profiles(segmenter), asked))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Told(Shared):
    """A notice with what is filed of it: the same for all its pairs."""

    notice: Notice
    filings: tuple[Filing, ...]


def _with_filings(notices: Iterable[Notice], filings: Iterable[Filing]) -> Mapping[NoticeId, _Told]:
    filed = by_notice(filings)
    return {n.id: _Told(notice=n, filings=tuple(filed.get(n.id, ()))) for n in notices}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Asked:
    """All that the alignment of a pair depends on."""

    older: _Told
    newer: _Told
    relation: Relation
    subjects: tuple[TopicSlug, ...]
    """In order: sets have none that stays."""
    guiding: tuple[TopicSlug, ...]
    decided: tuple[ThreadOverride, ...]


class _Profiles:
    """The profiles of the notices aligned last: a place's notices are compared one after another, the notice above them
    again and again."""

    def __init__(self, segmenter: Segmenter | None) -> None:
        self._segmenter = segmenter
        self.of = lru_cache(maxsize=64)(self._of)

    def __reduce__(self) -> tuple[type["_Profiles"], tuple[Segmenter | None]]:
        return _Profiles, (self._segmenter,)

    def _of(self, told: _Told) -> Profile:
        return profile(told.notice, told.filings, self._segmenter)


def _aligned(profiles: _Profiles, asked: _Asked) -> Pair:
    pair = asked.older.notice, asked.newer.notice, asked.relation
    subjects, guiding = frozenset(asked.subjects), frozenset(asked.guiding)
    one, other = profiles.of(asked.older), profiles.of(asked.newer)
    return align_pair(pair, one, other, subjects, asked.decided, guiding=guiding)


def align_pair(
    pair: Compared,
    one: Profile,
    other: Profile,
    subjects: TopicSet,
    decided: Sequence[ThreadOverride] = (),
    *,
    guiding: TopicSet = frozenset(),
) -> Pair:
    """Of two notices, whichever they are; `subjects` and `guiding` as above."""
    older, newer, relation = pair
    at = _positions(older), _positions(newer)
    choices, belonging = _weighed(one, other, subjects, guiding)
    reviewed = _ends(at, decided, linked=True)
    rejected = _ends(at, decided, linked=False)
    chosen = _chosen(choices, one, other, at)
    links = {**dict.fromkeys(reviewed, False), **chosen, **_frame(older, at)}
    links = {
        ends: first
        for ends, first in links.items()
        if ends not in rejected
    }
    described = describe(older.provisions, newer.provisions, links, reviewed)
    sentences = apart(one, other, belonging, at, links, rejected=rejected)
    without_older = _unlinked(older, {link.older for link in described}, {link.older for link in sentences})
    without_newer = _unlinked(newer, {link.newer for link in described}, {link.newer for link in sentences})
    return Pair(
        older=older.id,
        newer=newer.id,
        relation=relation,
        links=described,
        sentences=sentences,
        in_part_older=without_older.in_part,
        in_part_newer=without_newer.in_part,
        new=without_newer.whole,
        dropped=without_older.whole,
    )


def _weighed(
    one: Profile,
    other: Profile,
    subjects: TopicSet,
    guiding: TopicSet,
) -> tuple[list[Choice], list[Counterpart]]:
    """The provisions and the sentences that belong together, window by window."""
    choices: list[Choice] = []
    belonging: list[Counterpart] = []
    for window in windows(one, other):
        older, newer = window.older, window.newer
        if not older.nodes or not newer.nodes:
            continue
        found = evidence(older, newer, subjects, guiding)
        chosen = choose(older, newer, found)
        rows = counterparts(older, newer, found.sentences)
        choices += [choice.behind(*window.nodes) for choice in chosen]
        belonging += [row.behind(*window.rows) for row in rows]
    return choices, belonging


def _positions(notice: Notice) -> Mapping[Eid, int]:
    return {p.eid: at for at, p in enumerate(notice.provisions)}


def _chosen(choices: Iterable[Choice], one: Profile, other: Profile, at: Positions) -> dict[Ends, bool]:
    """The choices by where their provisions stand in the notices, head and foot counted in; whether first."""
    old_at, new_at = at
    chosen: dict[Ends, bool] = {}
    for choice in choices:
        old = one.nodes[choice.older]
        new = other.nodes[choice.newer]
        ends = old_at[old.eid], new_at[new.eid]
        chosen[ends] = choice.first
    return chosen


def _ends(at: Positions, decided: Iterable[ThreadOverride], *, linked: bool) -> frozenset[Ends]:
    """What a person has linked, or parted."""
    return frozenset(
        (at[0][o.older_eid], at[1][o.newer_eid])
        for o in decided
        if o.linked == linked
    )


def _frame(older: Notice, at: Positions) -> dict[Ends, bool]:
    """The heads and the feet of the two documents belong together."""
    old_at, new_at = at
    shared = [
        p.eid
        for p in older.provisions
        if p.kind in FRAME and p.eid in new_at
    ]
    return {(old_at[eid], new_at[eid]): True for eid in shared}


class _Unlinked(NamedTuple):
    """The provisions without a link of their own."""

    in_part: tuple[Eid, ...]
    """Of which a sentence has one."""
    whole: tuple[Eid, ...]
    """That have nothing."""


def _unlinked(notice: Notice, linked: Collection[Eid], with_sentences: Collection[Eid]) -> _Unlinked:
    eids = [p.eid for p in notice.provisions if p.eid not in linked]
    in_part = tuple(eid for eid in eids if eid in with_sentences)
    whole = tuple(eid for eid in eids if eid not in with_sentences)
    return _Unlinked(in_part=in_part, whole=whole)


def _decided(pairs: Iterable[Compared], overrides: Sequence[ThreadOverride]) -> Decided:
    """The overrides of each pair; one that names no compared pair or no provision is a fault."""
    compared = {(older.id, newer.id): (older, newer) for older, newer, _ in pairs}
    faults: list[Diagnostic] = []
    decided: Decided = defaultdict(list)
    for o in overrides:
        pair = compared.get((o.older, o.newer))
        if pair is None:
            faults.append(_not_compared(o))
        else:
            faults += _unknown_provisions(o, pair)
            decided[o.older, o.newer].append(o)
    if faults:
        raise InputError(faults)
    return decided


def _not_compared(override: ThreadOverride) -> Diagnostic:
    message = f"{override.older} 和 {override.newer} 不相对照"
    return _fault(override, message, "写同一地区前后相接的两件，或同年上下级的两件")


def _unknown_provisions(override: ThreadOverride, pair: tuple[Notice, Notice]) -> Iterator[Diagnostic]:
    named = override.older_eid, override.newer_eid
    for notice, eid in zip(pair, named, strict=True):
        if all(p.eid != eid for p in notice.provisions):
            yield _fault(override, f"{notice.id} 中没有条款 {eid}", "写其中一条的编号，例如 part_1__sec_1")


def _fault(override: ThreadOverride, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=OVERRIDES,
        line=override.line,
        message=message,
        hint=hint,
    )
