"""What of a notice another one does not have, and what both have word for word: sentence by sentence.

A sentence is unseen where most of its runs of three characters stand nowhere in the other notice. So what was moved,
split or joined is not called new. Of a sentence that is unseen the clauses that stand there in the same letters are
left out, the verb that leads them aside. Where something of the rest is there, in other words or another order, it is
told where.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import FRAME, Eid, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.comparable import plain, runs
from build_scripts.language.display import has_open_bracket
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import statements
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.like_words import Beside, Like, beside_of, wording

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
Provisions = Sequence[Provision]


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Texts:
    """Of two notices all provisions."""

    older: tuple[Provision, ...]
    newer: tuple[Provision, ...]


def unseen(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> tuple[Unseen, ...]:
    """By provision, in the order of the text."""
    return _by_provision(_new(linked, notice, other), _runs_of(linked, other))


def new_and_left_out(segmenter: Segmenter, texts: Texts) -> tuple[tuple[Unseen, ...], tuple[Unseen, ...]]:
    """What the newer one says that the older does not, and the other way: a step by itself, which may be known of an
    earlier build."""
    return _unseen_in(texts.newer, texts.older, segmenter), _unseen_in(texts.older, texts.newer, segmenter)


def _unseen_in(own: Provisions, other: Provisions, segmenter: Segmenter) -> tuple[Unseen, ...]:
    known = _all_runs(other)
    beside = Beside(wording(own), wording(other), segmenter)
    return _by_provision(list(_new_in(_all_sayings(own), own, known, beside)), known)


@remembered(KEPT)
def _new(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> Sequence[_New]:
    own, known = linked.notices[notice].provisions, _runs_of(linked, other)
    return tuple(_new_in(sayings(linked, notice), own, known, beside_of(linked, notice, other)))


def _new_in(every: Iterable[Said], own: Provisions, known: Set[str], beside: Beside) -> Iterator[_New]:
    texts = {p.eid: p.text for p in own}
    for said in every:
        if _is_new(said, known):
            yield from _without_seen(said, texts[said.eid], beside)


def _by_provision(new: Iterable[_New], known: Set[str]) -> tuple[Unseen, ...]:
    by_provision = groupby(new, key=lambda each: each.said.eid)
    return tuple(_unseen_of(eid, list(own), known) for eid, own in by_provision)


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
    return _all_sayings(linked.notices[notice].provisions)


def _all_sayings(provisions: Provisions) -> Sequence[Said]:
    return tuple(
        said
        for p in provisions
        if p.kind not in FRAME
        for said in _sayings(p)
    )


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
    return _all_runs(linked.notices[notice].provisions)


def _all_runs(provisions: Provisions) -> frozenset[str]:
    """Of the whole notice, headings among them."""
    return frozenset().union(*(runs(p.wording) for p in provisions))
