"""What of a notice another one does not have, and what both have word for word: sentence by sentence.

A sentence is unseen where most of its runs of three characters stand nowhere in the other notice. So what was moved,
split or joined is not called new. Of a sentence that is unseen the clauses that stand there in the same letters are
left out, the verb that leads them aside. Where something of the rest is there, in other words or another order, it is
told where.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import FRAME, Eid, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.comparable import plain, runs
from build_scripts.language.display import has_open_bracket
from build_scripts.language.sentences import statements
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.like_words import Beside, Like, beside_of

MOST_SEEN = 0.35
"""Of a sentence's runs, that the other notice may have of one that is unseen there."""
KEPT = 40
"""Notices that are known: those of a place, and those above it, of every year. Each takes half a megabyte."""
LEAST = 8
"""Characters that count: what is shorter says nothing of its own."""
LEAST_CLAUSE = 6
"""The same of a clause, of which words by themselves say less."""
MARKS = "，；：、"
"""Around what is left between two clauses."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A sentence of a notice."""

    eid: Eid
    span: Span
    words: str
    """What of it counts."""
    runs: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Unseen:
    """What one provision says that the other notice does not have."""

    eid: Eid
    spans: tuple[Span, ...]
    """Of its text."""
    weight: int
    """How many runs of it the other notice does not have."""
    like: tuple[Eid, ...]
    """Where the other notice says something of it in other words; each once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _New:
    """A sentence, or a part of one, that the other notice does not have."""

    said: Said
    like: tuple[Eid, ...]


def unseen(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> tuple[Unseen, ...]:
    """By provision, in the order of the text."""
    known = _runs_of(linked, other)
    by_provision = groupby(_new(linked, notice, other), key=lambda new: new.said.eid)
    return tuple(_unseen_of(eid, list(own), known) for eid, own in by_provision)


@remembered(KEPT)
def _new(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> Sequence[_New]:
    known = _runs_of(linked, other)
    beside = beside_of(linked, notice, other)
    return tuple(
        part
        for said in sayings(linked, notice)
        if _is_new(said, known)
        for part in _without_seen(said, linked.provision(notice, said.eid).text, beside)
    )


def _is_new(said: Said, known: Set[str]) -> bool:
    seen = said.runs & known
    return len(seen) <= MOST_SEEN * len(said.runs)


def _without_seen(said: Said, text: str, beside: Beside) -> Iterator[_New]:
    """What is left of a sentence between the clauses that stand in the other notice."""
    start, end = said.span
    sentence = text[start:end]
    clauses = beside.clauses(sentence)
    seen = [span for span, like in clauses if _stands_there(sentence, span, like)]
    edges = [(0, 0), *seen, (len(sentence), len(sentence))]
    for (_, begin), (stop, _) in pairwise(edges):
        left = sentence[begin:stop].strip(MARKS) if seen else sentence
        at = start + sentence.index(left, begin)
        if len(plain(left)) >= (LEAST_CLAUSE if seen else LEAST):
            places = (like.eid for (first, _), like in clauses if like and begin <= first < stop)
            yield _New(
                said=_said(said.eid, (at, at + len(left)), left),
                like=tuple(dict.fromkeys(places)),
            )


def _stands_there(sentence: str, span: Span, like: Like | None) -> bool:
    """A clause that no bracket or quotation cuts."""
    start, end = span
    if like is None or like.kind != "letters" or len(plain(sentence[start:end])) < LEAST_CLAUSE:
        return False
    return not has_open_bracket(sentence[:start]) and not has_open_bracket(sentence[start:end])


def _unseen_of(eid: Eid, own: Sequence[_New], known: Set[str]) -> Unseen:
    return Unseen(
        eid=eid,
        spans=tuple(new.said.span for new in own),
        weight=sum(len(new.said.runs - known) for new in own),
        like=tuple(dict.fromkeys(place for new in own for place in new.like)),
    )


def word_for_word(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> tuple[Said, ...]:
    """The sentences of a notice that stand in the other as they are, punctuation apart."""
    known = {said.words for said in sayings(linked, other)}
    return tuple(
        said
        for said in sayings(linked, notice)
        if said.words in known
    )


@remembered(KEPT)
def sayings(linked: LinkedEdition, notice: NoticeId) -> Sequence[Said]:
    """The sentences of a notice that say something, without its head, its foot and its responsibility clauses."""
    provisions = (
        p
        for p in linked.notices[notice].provisions
        if p.kind not in FRAME
    )
    return tuple(said for p in provisions for said in _sayings(p))


def _sayings(p: Provision) -> Iterator[Said]:
    clauses = clause_spans(p)
    for span in statements(p.text, clauses):
        sentence = p.text[slice(*span)]
        if len(plain(sentence)) >= LEAST:
            yield _said(p.eid, span, sentence)


def _said(eid: Eid, span: Span, text: str) -> Said:
    return Said(
        eid=eid,
        span=span,
        words=plain(text),
        runs=frozenset(runs(text)),
    )


@remembered(KEPT)
def _runs_of(linked: LinkedEdition, notice: NoticeId) -> frozenset[str]:
    """Of the whole notice, headings among them."""
    return frozenset().union(*(runs(p.wording) for p in linked.notices[notice].provisions))
