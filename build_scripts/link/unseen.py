"""What of a notice another one does not have, and what both have word for word: sentence by sentence.

A sentence is unseen where most of its runs of three characters stand nowhere in the other notice. So what was moved,
split or joined is not called new; what was said in other words is. Of a sentence that is unseen the clauses that stand
there word for word are left out.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import FRAME, Eid, NoticeId, Provision
from build_scripts.domain.span import Span
from build_scripts.language.comparable import plain, runs
from build_scripts.language.display import has_open_bracket
from build_scripts.language.sentences import CLAUSE, statements
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.linked_edition import LinkedEdition

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


def unseen(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> tuple[Unseen, ...]:
    """By provision, in the order of the text."""
    known = _runs_of(linked, other)
    left = _left(linked, notice, other)
    by_provision = groupby(left, key=lambda said: said.eid)
    return tuple(_unseen_of(eid, list(own), known) for eid, own in by_provision)


def _left(linked: LinkedEdition, notice: NoticeId, other: NoticeId) -> Iterator[Said]:
    """The sentences that the other does not have, without what of them stands there."""
    known, words = _runs_of(linked, other), _words_of(linked, other)
    for said in sayings(linked, notice):
        if _is_new(said, known):
            text = linked.provision(notice, said.eid).text
            yield from _without_seen(said, text, words)


def _is_new(said: Said, known: Set[str]) -> bool:
    seen = said.runs & known
    return len(seen) <= MOST_SEEN * len(said.runs)


def _without_seen(said: Said, text: str, words: str) -> Iterator[Said]:
    """What is left of a sentence between the clauses that stand in the other notice."""
    start, end = said.span
    sentence = text[start:end]
    clauses = (clause.span() for clause in CLAUSE.finditer(sentence))
    seen = [span for span in clauses if _stands_there(sentence, span, words)]
    if not seen:
        yield said
        return
    edges = [(0, 0), *seen, (len(sentence), len(sentence))]
    for (_, begin), (stop, _) in pairwise(edges):
        left = sentence[begin:stop].strip(MARKS)
        at = start + sentence.index(left, begin)
        if len(plain(left)) >= LEAST:
            yield _said(said.eid, (at, at + len(left)), left)


def _stands_there(sentence: str, span: Span, words: str) -> bool:
    """A clause that no bracket or quotation cuts."""
    start, end = span
    letters = plain(sentence[start:end])
    if len(letters) < LEAST_CLAUSE or letters not in words:
        return False
    return not has_open_bracket(sentence[:start]) and not has_open_bracket(sentence[start:end])


def _unseen_of(eid: Eid, own: Sequence[Said], known: Set[str]) -> Unseen:
    spans = tuple(said.span for said in own)
    weight = sum(len(said.runs - known) for said in own)
    return Unseen(
        eid=eid,
        spans=spans,
        weight=weight,
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


@remembered(KEPT)
def _words_of(linked: LinkedEdition, notice: NoticeId) -> str:
    """Of the whole notice, what counts, a provision a line."""
    return "\n".join(plain(p.wording) for p in linked.notices[notice].provisions)
