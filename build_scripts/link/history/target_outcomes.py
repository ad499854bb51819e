"""What became of a target: the sentence of the next year's notice that sets the same, and how it differs.

The sentence is sought in the whole of that notice by what the two have in common: what the target is about (its clause
without the number), and the whole sentence. Pairs of neighbouring characters are counted, in the clause each by how
rare it is in that notice.

    kept, raised, …  a target of its kind there is about the same; each goes on from the one that is most like it
    changed          there is something else in its place: another unit, a deadline instead of a number
    unmeasured       the words are there, and set nothing
    silent           the words are not there either
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.matching.likeness import Pairs, pairs_of, share
from build_scripts.language.sentences import CLAUSE, statements
from build_scripts.language.wording.values.value_words import pattern
from build_scripts.link.duties import following, words_of
from build_scripts.link.history.compared_targets import amount, bare, dated, difference, is_equal, measure
from build_scripts.link.history.occasions import are_apart, occasions
from build_scripts.link.linked_edition import LinkedEdition, derived

OutcomeKind = Literal["kept", "raised", "lowered", "changed", "rescheduled", "unmeasured", "silent", "open"]
"""`unmeasured`: the words are there, the number is not; `silent`: neither; `open`: there is no next notice yet."""
LEAST = 0.6
"""What the shares of clause and sentence come to, together, where they speak of the same. Set by
tests/fixtures/target_outcomes.txt, whose rows were read in the notices."""
TELLS = 4
"""With fewer pairs a clause does not tell what it is about (安装率达到70): then its sentence does."""
EQUAL_COUNTS = 0.2
"""Of several that are alike, one with the same number is more likely it."""
AS_LIKE = 0.1
"""What is said twice may go on in one sentence, where the second is hardly less like it than the first."""
SAME_CLAUSE = 0.8
"""Of what a target is about so much stands in the clause that sets it."""
# A time, a number and what any target may say do not tell what it is about.
GENERAL = re.compile(
    "(?:20[0-9]{2}年)?(?:[0-9]+月|年)[底末]?(?:以?前|内)|全年|[0-9.—]+[%％]?|[一二两三四五六七八九十百千万亿]+(?=[个座家次处支名项])"
    f"|{pattern('of_any_target')}"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    kind: OutcomeKind
    notice: NoticeId | None = None
    eid: Eid | None = None
    """Where the next notice goes on with it."""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """A clause of a notice, or what one of its targets is about, with the sentence it stands in."""

    eid: Eid
    text: str
    pairs: Pairs
    """Of the sentence, and …"""
    own: Pairs
    """… of the clause."""
    target: Target | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Likeness:
    """Of a target of the older notice and of what the later one says."""

    score: float
    older: Target
    said: _Said


Found = dict[Target, _Said]
"""Where each target of the older notice that goes on does so."""


class _Notice:
    """A notice, by the pairs of characters of its clauses."""

    def __init__(self, said: Iterable[_Said]) -> None:
        self.said = tuple(said)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(self.said):
            for pair in each.own:
                self._at[pair].append(at)
        self._rarities: dict[str, float] = {}
        for pair, holders in self._at.items():
            self._rarities[pair] = self._rarity(len(holders))
        self._weigh = [self.weight(each.own) for each in self.said]
        self._set_at: defaultdict[tuple[Eid, str], list[_Said]] = defaultdict(list)
        for each in self.said:
            if each.target:
                self._set_at[each.eid, each.text].append(each)

    def weight(self, pairs: Pairs) -> float:
        unseen = self._rarity(0)
        # The sum of a set is the same in any order only where it is exact.
        return math.fsum(self._rarities.get(pair, unseen) for pair in pairs)

    def sets_of_kind(self, said: _Said, target: Target) -> bool:
        """Whether the clause sets something of the kind of the target."""
        return any(
            each.target and _of_one_kind(each.target, target)
            for each in self._set_at.get((said.eid, said.text), ())
            if len(each.own & said.own) >= SAME_CLAUSE * len(each.own)
        )

    def _rarity(self, times: int) -> float:
        return math.log(1 + len(self.said) / (1 + times))

    def like(self, own: Pairs, sentence: Pairs) -> Iterator[tuple[float, _Said]]:
        """What has something in common with a clause, and how much, its sentence included."""
        common: defaultdict[int, float] = defaultdict(float)
        for pair in sorted(own):
            for at in self._at.get(pair, ()):
                common[at] += self._rarities[pair]
        whole = self.weight(own)
        for at, shared in common.items():
            said = self.said[at]
            likeness = 2 * shared / (whole + self._weigh[at])
            of_sentence = share(sentence, said.pairs)
            yield likeness + of_sentence, said


@dataclass(frozen=True, kw_only=True, slots=True)
class _Years:
    """All that the outcomes of a notice's targets are found from."""

    year: int
    targets: tuple[tuple[Target, str], ...]
    """Each with the sentence that sets it."""
    later: NoticeId
    later_year: int
    provisions: tuple[Provision, ...]
    """Of the later notice, and …"""
    later_targets: tuple[Target, ...]
    """… what it sets."""


@derived
def outcome_of(linked: LinkedEdition, target: Target) -> Outcome:
    """What became of a target of the edition; worked out once for all that ask."""
    later = following(linked, target.notice)
    return _outcomes(linked, target.notice, later.id)[target] if later else Outcome(kind="open")


@remembered(256)
def _outcomes(linked: LinkedEdition, notice: NoticeId, later: NoticeId) -> Mapping[Target, Outcome]:
    """Of all that a notice sets, in the next one."""
    older, newer = linked.notices[notice], linked.notices[later]
    targets = [(target, _sentence(linked, target)) for target in _set_by(linked, older)]
    years = _Years(
        year=older.year,
        targets=tuple(targets),
        later=later,
        later_year=newer.year,
        provisions=newer.provisions,
        later_targets=_set_by(linked, newer),
    )
    (found,) = linked.known(_found, None, [years])
    return dict(found)


def _set_by(linked: LinkedEdition, notice: Notice) -> tuple[Target, ...]:
    found = linked.targets_of.get((notice.jurisdiction, notice.year), ())
    return tuple(target for target in found if target.notice == notice.id)


def _sentence(linked: LinkedEdition, target: Target) -> str:
    return words_of(linked.provision(target.notice, target.eid), target)


def _found(_: None, years: _Years) -> tuple[tuple[Target, Outcome], ...]:
    notice = _clauses_of(years)
    alike = [each for target, words in years.targets for each in _alike(target, words, notice)]
    found = _assigned(each for each in alike if each.said.target and _may_go_on(each.older, each.said.target))
    found |= _beside(years, notice, found)
    held = _held_there(years, notice, found)
    elsewhere = _elsewhere(alike, notice)
    return tuple(
        (target, _outcome(years, target, found.get(target), held.get(target) or elsewhere.get(target)))
        for target, _words in years.targets
    )


def _outcome(years: _Years, target: Target, same: _Said | None, other: _Said | None) -> Outcome:
    """`same`: what sets the same, else `other`: what speaks of it, or sets something else of it."""
    going_on = same or other
    if going_on is None:
        return Outcome(
            kind="silent",
            notice=years.later,
            eid=_linked_to(target, years.later),
        )
    kind: OutcomeKind = "unmeasured"
    if same and same.target:
        older = dated(target, years.year, [each for each, _ in years.targets])
        kind = difference(older, dated(same.target, years.later_year, years.later_targets))
    elif other and other.target:
        kind = "changed"
    return Outcome(
        kind=kind,
        notice=years.later,
        eid=going_on.eid,
        sentence=going_on.text,
    )


def _linked_to(target: Target, later: NoticeId) -> Eid | None:
    """Where the provision of the target goes on. A year may have several notices: it may do so in another of them."""
    if target.next is None:
        return None
    notice, eid = target.next
    return eid if notice == later else None


def _alike(target: Target, words: str, notice: _Notice) -> Iterator[_Likeness]:
    """What speaks of the same."""
    sentence = pairs_of(words)
    own = _own(target)
    telling = own if len(own) >= TELLS else own | sentence
    for score, said in notice.like(telling, sentence):
        if score >= LEAST:
            bonus = EQUAL_COUNTS if said.target and is_equal(said.target, target) else 0.0
            yield _Likeness(
                score=score + bonus,
                older=target,
                said=said,
            )


def _may_go_on(older: Target, newer: Target) -> bool:
    return _of_one_kind(newer, older) and not are_apart(newer, older)


def _assigned(alike: Iterable[_Likeness]) -> Found:
    """Each to what is most like it, unless that goes on from another one that is more like it."""
    found: Found = {}
    taken: dict[int, float] = {}
    for each in sorted(alike, key=lambda each: -each.score):
        at = id(each.said)
        if each.older not in found and each.score >= taken.get(at, 0.0) - AS_LIKE:
            found[each.older] = each.said
            taken.setdefault(at, each.score)
    return found


def _beside(years: _Years, notice: _Notice, found: Found) -> Found:
    """高危企业两次，其他企业一次: where one goes on, the other does so beside it, if the same number stands there."""
    goes_on_in: defaultdict[tuple[Eid, Span], set[tuple[Eid, str]]] = defaultdict(set)
    for target, said in found.items():
        goes_on_in[target.eid, target.sentence].add((said.eid, said.text))
    beside: Found = {}
    for target in _left(years, found):
        places = goes_on_in.get((target.eid, target.sentence), ())
        for said in _not_taken(notice, found):
            if (said.eid, said.text) in places and _has_number_of(said.target, target):
                beside.setdefault(target, said)
    return beside


def _held_there(years: _Years, notice: _Notice, found: Found) -> Found:
    """In the provision that its own became, what is held as often: a drill where there was a drill, by others. With it
    goes until when."""
    left, free = _left(years, found), _not_taken(notice, found)
    held: Found = {}
    for target in left:
        there = _linked_to(target, years.later) if occasions(target) else None
        for said in free:
            if said.eid == there and said.target and _is_held_as_often(said.target, target):
                held.setdefault(target, said)
    limits = {(target.eid, target.sentence, target.clause): target for target in left if target.kind == "时限"}
    for target, of_number in tuple(held.items()):
        limit = limits.get((target.eid, target.sentence, target.clause))
        for said in free:
            is_beside = (said.eid, said.text, said.own) == (of_number.eid, of_number.text, of_number.own)
            if limit and is_beside and said.target and said.target.kind == "时限":
                held[limit] = said
    return held


def _left(years: _Years, found: Found) -> list[Target]:
    """What goes on nowhere yet."""
    return [target for target, _ in years.targets if target not in found]


def _not_taken(notice: _Notice, found: Found) -> list[_Said]:
    """What the later notice sets, and nothing goes on in yet."""
    taken = set(map(id, found.values()))
    return [said for said in notice.said if said.target and id(said) not in taken]


def _has_number_of(newer: Target | None, older: Target) -> bool:
    if newer is None or older.value is None:
        return False
    return _may_go_on(older, newer) and bare(newer.value) == bare(older.value)


def _is_held_as_often(newer: Target, older: Target) -> bool:
    is_same = occasions(newer) == occasions(older) and measure(newer) == measure(older)
    return is_same and amount(newer.value) == amount(older.value)


def _elsewhere(alike: Iterable[_Likeness], notice: _Notice) -> Found:
    """The clause most like it that sets nothing of its kind. For a number it may be one that sets a deadline."""
    best: dict[Target, _Likeness] = {}
    for each in alike:
        of_number = each.older.kind != "时限"
        fits = not notice.sets_of_kind(each.said, each.older) and (each.said.target is None or of_number)
        known = best.get(each.older)
        if fits and (known is None or _rank(each) > _rank(known)):
            best[each.older] = each
    return {target: each.said for target, each in best.items()}


def _rank(likeness: _Likeness) -> tuple[float, bool]:
    return likeness.score, likeness.said.target is not None


def _clauses_of(years: _Years) -> _Notice:
    """Of the later notice."""
    targets: defaultdict[Eid, list[Target]] = defaultdict(list)
    for target in years.later_targets:
        targets[target.eid].append(target)
    said: list[_Said] = []
    for p in years.provisions:
        if p.kind not in FRAME:
            said += _said(p, targets[p.eid])
    return _Notice(said)


def _said(p: Provision, targets: Iterable[Target]) -> Iterator[_Said]:
    """The clauses of its heading and of its sentences, then what its targets are about."""
    for text in _statements(p):
        pairs = pairs_of(text)
        for clause in CLAUSE.findall(text):
            yield _Said(
                eid=p.eid,
                text=text,
                pairs=pairs,
                own=about(clause),
                target=None,
            )
    for target in targets:
        text = words_of(p, target)
        yield _Said(
            eid=p.eid,
            text=text,
            pairs=pairs_of(text),
            own=_own(target),
            target=target,
        )


def _own(target: Target) -> Pairs:
    return about(target.clause or target.object)


def _statements(p: Provision) -> Iterator[str]:
    """The heading only where it is all that is said: otherwise it names a field (危险化学品), and demands nothing."""
    if p.heading and not p.text:
        yield p.heading
    for start, end in statements(p.text):
        yield p.text[start:end]


def about(text: str) -> Pairs:
    """The pairs of what it speaks of, without numbers and what any target may say."""
    return frozenset(
        pair
        for part in GENERAL.split(text)
        for pair in pairs_of(part)
    )


def _of_one_kind(one: Target, other: Target) -> bool:
    """Twice, and twice a year, are of one kind."""
    return one.kind == other.kind or (
        "时限" not in (one.kind, other.kind) and (one.unit or "")[:1] == (other.unit or "")[:1] == "次"
    )
