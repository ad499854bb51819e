"""Whether another notice says what a clause says: in the same letters, or in other words or another order.

The letters of a clause are sought wherever they stand; the verb that leads it may be another. Else its words are
sought near one another, in a few clauses of one sentence: the fewer clauses of both notices hold a word, the more it
says, what stands in quotation marks most of all, and the language of administration hardly anything. What the heading
of a provision says, its sentences need not repeat. A figure is the same or it is not there.
"""

import math
import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import FRAME, Eid, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.characters import IDEOGRAPHS
from build_scripts.language.comparable import plain
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import CLAUSE, statements
from build_scripts.link.alignment.evidence.profile import GENRE_WORD, genre_weight
from build_scripts.link.ends import grouped
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.linked_edition import LinkedEdition

KEPT = 40
"""Notices that are known, as the sentences of them."""
FEWEST = 6
"""Letters that say something of their own without the verb that leads them."""
LEAST_WORDS = 3
WHOLE = ((0.75, 12.0), (0.66, 24.0))
"""So much of the weight of a clause stands together where it is said in other words, of a weight of at least …"""
PART = ((0.55, 18.0), (0.6, 16.0))
"""… and where a part of it is said."""
WITH_QUOTATION = 0.35
"""… So much is enough where what it has in quotation marks is there: that is what it is about."""
NEAR = 4
"""Clauses of a sentence in which words stand near one another, …"""
LONGER, MORE = 2.5, 20
"""… so many times as long as the clause and so many characters more. …"""
LONGEST_LIST = 100
"""… One clause alone may be as long as this: it is a list."""
BETWEEN = "\n"
"""Between clauses: no word goes on behind it."""
ROUNDING = 1e-9
"""By so much of it sums of the same weights may differ in their order."""
QUOTED = 2.0
"""What a word within quotation marks counts."""

QUOTATION = re.compile("“([^“”]+)”")
A_WORD = re.compile(f"[{IDEOGRAPHS}]{{2,}}")
FIGURE = re.compile(r"\d+(?:\.\d+)?%?")

Likeness = Literal["letters", "words", "quotation", "part"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Like:
    """How another notice says what a clause says, and where."""

    kind: Likeness
    eid: Eid

    @property
    def is_whole(self) -> bool:
        """Whether it says what the clause is about, not only something of it."""
        return self.kind != "part"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """A clause of a notice."""

    eid: Eid
    sentence: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Together:
    """Words of a clause that stand near one another in another notice."""

    weight: float
    eid: Eid
    text: str


NOWHERE = _Together(weight=0.0, eid=Eid(""), text="")


class Wording:
    """What a notice says, head and foot and who is responsible apart: by clauses, and by the letters of provisions."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.places = tuple(_places(provisions))
        self.headings = {p.eid: p.heading or "" for p in provisions}
        self.letters = tuple((p.eid, plain(p.wording)) for p in provisions)
        self._text = BETWEEN.join(place.text for place in self.places)
        lengths = (len(place.text) + len(BETWEEN) for place in self.places)
        self._begins = tuple(accumulate(lengths, initial=0))
        self._holding: dict[str, tuple[int, ...]] = {}
        self._of_provision = grouped((place.eid, at) for at, place in enumerate(self.places))

    def holding(self, word: str) -> tuple[int, ...]:
        """The clauses that hold a word, or have it in a longer one."""
        known = self._holding.get(word)
        if known is None:
            known = tuple(self._found(word))
            self._holding[word] = known
        return known

    def words_of(self, at: int, words: Iterable[str]) -> set[str]:
        """Those that a clause holds."""
        text = self.places[at].text
        return {word for word in words if word in text}

    def around(self, at: int) -> Iterable[int]:
        """The clauses near one."""
        return range(max(0, at - NEAR + 1), min(at + NEAR, len(self.places)))

    def headed_by(self, at: int) -> Sequence[int]:
        """The clauses of the provision in whose heading a clause stands."""
        place = self.places[at]
        return self._of_provision[place.eid] if place.text in self.headings[place.eid] else ()

    def _found(self, word: str) -> Iterator[int]:
        at = self._text.find(word)
        while at >= 0:
            clause = bisect(self._begins, at) - 1
            yield clause
            at = self._text.find(word, self._begins[clause + 1])

    def provision_with(self, letters: str) -> Eid | None:
        """The first that holds them."""
        return next((eid for eid, own in self.letters if letters in own), None)


def _places(provisions: Sequence[Provision]) -> Iterator[_Place]:
    sentence = 0
    for p in provisions:
        for text in _sentences(p):
            sentence += 1
            for clause in CLAUSE.findall(text):
                yield _Place(
                    eid=p.eid,
                    sentence=sentence,
                    text=clause,
                )


def _sentences(p: Provision) -> Iterator[str]:
    if p.heading:
        yield p.heading
    for start, end in statements(p.text, clause_spans(p)):
        yield p.text[start:end]


def _figures(text: str) -> frozenset[str]:
    return frozenset(FIGURE.findall(text))


@remembered(KEPT)
def wording_of(linked: LinkedEdition, notice: NoticeId) -> Wording:
    return wording(linked.notices[notice].provisions)


def wording(provisions: Iterable[Provision]) -> Wording:
    """Of all of a notice."""
    return Wording([p for p in provisions if p.kind not in FRAME])


class Beside:
    """The clauses of one notice beside what another says."""

    def __init__(self, own: Wording, other: Wording, segmenter: Segmenter) -> None:
        self._own, self._other, self._segmenter = own, other, segmenter

    def clauses(self, text: str) -> tuple[tuple[Span, Like | None], ...]:
        """Each clause of a text."""
        return tuple((clause.span(), self.like(clause[0])) for clause in CLAUSE.finditer(text))

    def like(self, clause: str) -> Like | None:
        """None where the other notice says nothing like it."""
        by_letters = self._by_letters(clause)
        return Like(kind="letters", eid=by_letters) if by_letters else self._by_words(clause)

    def _by_letters(self, clause: str) -> Eid | None:
        letters = plain(clause)
        if not letters:
            return None
        cores = (core for core in _cores(clause) if len(core) >= FEWEST)
        found = map(self._other.provision_with, (letters, *cores))
        return next(filter(None, found), None)

    def _by_words(self, clause: str) -> Like | None:
        weights = self._weights(clause)
        whole = math.fsum(weights.values())
        shares = list(_shares(clause, whole))
        if len(weights) < LEAST_WORDS or not whole or not shares:
            return None
        best = self._most(clause, weights, min(shares) * whole)
        kind = _kind(best.weight / whole, whole, _shares_a_quotation(clause, best.text))
        return Like(kind=kind, eid=best.eid) if kind else None

    def _weights(self, clause: str) -> Mapping[str, float]:
        """Each word of a clause with what it says."""
        quotations = QUOTATION.findall(clause)
        quoted = " ".join(quotations)
        words = [*filter(A_WORD.fullmatch, self._segmenter.cut(clause)), *filter(self._is_one_word, quotations)]
        return {word: self._weight(word, word in quoted) for word in words}

    def _is_one_word(self, quotation: str) -> bool:
        """A slogan that no dictionary knows: 一优三减."""
        return bool(A_WORD.fullmatch(quotation)) and not any(
            A_WORD.fullmatch(word) for word in self._segmenter.cut(quotation)
        )

    def _weight(self, word: str, is_quoted: bool) -> float:
        holding = len(self._own.holding(word)) + len(self._other.holding(word))
        weight = math.log(self._total / max(1, holding))
        return weight * (QUOTED if is_quoted else genre_weight(word))

    @cached_property
    def _total(self) -> int:
        return len(self._own.places) + len(self._other.places)

    def _most(self, clause: str, weights: Mapping[str, float], least: float) -> _Together:
        """The most that stands together in the other notice, and where; nothing where it is less than what counts."""
        held = self._held(weights, least)
        weighing = {at: math.fsum(weights[word] for word in words) for at, words in held.items()}
        in_headings: dict[Eid, tuple[set[str], float]] = {}
        figures = _figures(clause)
        longest = LONGER * len(clause) + MORE
        best = NOWHERE
        for first in held:
            eid = self._other.places[first].eid
            if eid not in in_headings:
                in_headings[eid] = self._in_heading(eid, weights)
            in_heading, most = in_headings[eid]
            for at in range(first, first + NEAR):
                most += weighing.get(at, 0.0)
            if most < max(least, best.weight):
                continue
            for end, words in self._near(first, longest, held):
                weight = math.fsum(weights[word] for word in words | in_heading)
                if weight > best.weight and figures <= self._figures(first, end):
                    best = self._together(first, end, weight)
        return best

    def _held(self, weights: Mapping[str, float], least: float) -> Mapping[int, set[str]]:
        """The clauses among which so much may stand together, with the words that each holds."""
        near: set[int] = set()
        for word in _telling(weights, least):
            for at in self._other.holding(word):
                near.update(self._other.around(at), self._other.headed_by(at))
        words = ((at, self._other.words_of(at, weights)) for at in sorted(near))
        return {at: found for at, found in words if found}

    def _figures(self, first: int, end: int) -> frozenset[str]:
        return _figures(self._text(first, end))

    def _text(self, first: int, end: int) -> str:
        return "，".join(place.text for place in self._other.places[first:end])

    def _together(self, first: int, end: int, weight: float) -> _Together:
        return _Together(
            weight=weight,
            eid=self._other.places[first].eid,
            text=self._text(first, end),
        )

    def _near(self, first: int, longest: float, held: Mapping[int, set[str]]) -> Iterator[tuple[int, set[str]]]:
        """The words of one clause, of that and the next one of its sentence, and so on, each with where that ends."""
        places = self._other.places
        sentence = places[first].sentence
        words: set[str] = set()
        length = 0
        for at, place in enumerate(places[first : first + NEAR], first):
            length += len(place.text)
            most = longest if at > first else max(longest, LONGEST_LIST)
            if place.sentence != sentence or length > most:
                return
            words = words | held.get(at, set())
            yield at + 1, words

    def _in_heading(self, eid: Eid, weights: Mapping[str, float]) -> tuple[set[str], float]:
        """The words, and what they say together."""
        heading = self._other.headings[eid]
        words = {word for word in weights if word in heading}
        return words, math.fsum(weights[word] for word in words)


def beside_of(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> Beside:
    return Beside(wording_of(linked, notice), wording_of(linked, other), linked.segmenter)


def _cores(clause: str) -> Iterator[str]:
    """The letters of a clause without one word of administration after the other that leads it."""
    while lead := GENRE_WORD.match(clause):
        clause = clause[lead.end() :]
        yield plain(clause)


def _telling(weights: Mapping[str, float], least: float) -> Iterator[str]:
    """The words of which one at least stands wherever so much stands together: the others do not weigh it."""
    light = 0.0
    for word in sorted(weights, key=lambda word: weights[word]):
        light += weights[word]
        if light >= least * (1 - ROUNDING):
            yield word


def _shares(clause: str, whole: float) -> Iterator[float]:
    """Of a clause of this weight, any of which is enough for something like it."""
    yield from (share for share, weight in (*WHOLE, *PART) if whole >= weight)
    if QUOTATION.search(clause):
        yield WITH_QUOTATION


def _kind(share: float, whole: float, shares_a_quotation: bool) -> Likeness | None:
    if any(share >= least and whole >= weight for least, weight in WHOLE):
        return "words"
    if shares_a_quotation and share >= WITH_QUOTATION:
        return "quotation"
    return "part" if any(share >= least and whole >= weight for least, weight in PART) else None


def _shares_a_quotation(clause: str, text: str) -> bool:
    letters = plain(text)
    return any(plain(quoted) in letters for quoted in QUOTATION.findall(clause))
