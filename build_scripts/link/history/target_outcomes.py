"""What became of a target: the sentence of the next year's notice that sets the same, and how it differs.

The sentence is sought in the whole of that notice by what the two have in common: what the target is about (its clause
without the number), and the whole sentence. Pairs of neighbouring characters are counted, in the clause each by how
rare it is in that notice. Numbers are then compared by their size, deadlines by how far they lie from the year of
their notice.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.language.matching.likeness import Pairs, pairs_of, share
from build_scripts.language.sentences import CLAUSE, statements
from build_scripts.language.wording.values.value_words import pattern
from build_scripts.link.duties import following, words_of
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
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MULTIPLES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
# A time, a number and what any target may say do not tell what it is about.
GENERAL = re.compile(
    "(?:20[0-9]{2}年)?(?:[0-9]+月|年)[底末]?(?:以?前|内)|全年|[0-9.—]+[%％]?|[一二两三四五六七八九十百千万亿]+(?=[个座家次处支名项])"
    f"|{pattern('of_any_target')}"
)
_THIS_YEAR = re.compile("(?:今年|本年|20[0-9]{2}年|年)内|全年")


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

    def weight(self, pairs: Pairs) -> float:
        unseen = self._rarity(0)
        # The sum of a set is the same in any order only where it is exact.
        return math.fsum(self._rarities.get(pair, unseen) for pair in pairs)

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
    said = _clauses_of(years)
    return tuple((target, _outcome(years, target, sentence, said)) for target, sentence in years.targets)


def _outcome(years: _Years, target: Target, sentence: str, said: _Notice) -> Outcome:
    found = _same(target, sentence, said)
    if found is None:
        return Outcome(
            kind="silent",
            notice=years.later,
            eid=_linked_to(target, years.later),
        )
    kind = _compared(target, found.target, years.year, years.later_year) if found.target else "unmeasured"
    return Outcome(
        kind=kind,
        notice=years.later,
        eid=found.eid,
        sentence=found.text,
    )


def _linked_to(target: Target, later: NoticeId) -> Eid | None:
    """Where the provision of the target goes on. A year may have several notices: it may do so in another of them."""
    if target.next is None:
        return None
    notice, eid = target.next
    return eid if notice == later else None


def _same(target: Target, words: str, notice: _Notice) -> _Said | None:
    """What is most like it and sets something of its kind, else the clause most like it of all."""
    sentence = pairs_of(words)
    measured: list[tuple[float, _Said]] = []
    spoken: list[tuple[float, _Said]] = []
    own = _own(target)
    telling = own if len(own) >= TELLS else own | sentence
    for score, said in notice.like(telling, sentence):
        if score < LEAST:
            continue
        if said.target is None:
            spoken.append((score, said))
        elif _of_one_kind(said.target, target):
            bonus = EQUAL_COUNTS * _equal(said.target, target)
            measured.append((score + bonus, said))
    best = max(measured or spoken, key=itemgetter(0), default=None)
    return best[1] if best else None


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
    if p.heading:
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


def _equal(one: Target, other: Target) -> bool:
    return (_bare(one.value), measure(one)) == (_bare(other.value), measure(other))


def _bare(value: str | None) -> str | None:
    """二级及以上 is 二级以上."""
    return value and re.sub("[及或](?=以)", "", value)


def _compared(older: Target, newer: Target, older_year: int, newer_year: int) -> OutcomeKind:
    if not _equal(older, newer):
        return _measured(older, newer)
    if _distance(older, older_year) != _distance(newer, newer_year):
        return "rescheduled"
    return "kept"


def _measured(older: Target, newer: Target) -> OutcomeKind:
    before, after = amount(older.value), amount(newer.value)
    if before is None or after is None or measure(older) != measure(newer):
        return "changed"
    if before == after:
        return "kept"
    return "raised" if after > before else "lowered"


def measure(target: Target) -> tuple[str | None, str | None]:
    """What must be the same for two values to be compared by their size: 80% is neither more nor less than 下降5%."""
    return target.unit, target.change


def amount(value: str | None) -> float | None:
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
    """A day by the years that lie between, so that the end of each year is one deadline; 年内 is when a notice is
    carried out anyway; other words as they are."""
    day, words = target.deadline_date, target.deadline
    is_own_year = (day or "").startswith(str(year))
    if words and is_own_year and _THIS_YEAR.fullmatch(words):
        return None
    if day is None:
        return words
    there, _, day_of_year = day.partition("-")
    return f"{int(there) - year}-{day_of_year}"
