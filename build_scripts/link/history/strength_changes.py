"""A change of strength: what one notice encourages and the next demands (鼓励 → 强制), in a thread or a notice.

Of two provisions that are linked, each sentence of the newer is set beside the one of the older that is most like it.
A sentence is as strong as its strongest clause, so like is compared with like: nothing has changed where the whole of
one sentence stands in the other, whose strength is that of its other clauses, or where another sentence that is alike
is of the same strength.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from build_scripts.domain.alignment import Pair
from build_scripts.domain.indexes import Directive, Strength
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.thread import Thread
from build_scripts.language.matching.likeness import Pairs, pairs_of, share
from build_scripts.language.sentences import CLAUSE
from build_scripts.link.linked_edition import LinkedEdition

ALIKE = 0.5
"""Share of what two sentences have in common, from which they say the same."""
WEAKEST_FIRST: tuple[Strength, ...] = ("鼓励", "要求", "强制")
"""What directs; what only tells directs nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StrengthChange:
    older: Strength
    newer: Strength
    notice: NoticeId
    eid: Eid
    sentence: str
    """Of the newer notice."""
    older_sentence: str

    @property
    def is_stronger(self) -> bool:
        rank = WEAKEST_FIRST.index
        return rank(self.newer) > rank(self.older)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Directing:
    """A sentence that directs."""

    directive: Directive
    text: str
    pairs: Pairs
    clauses: frozenset[str]


def strength_changes(linked: LinkedEdition, thread: Thread) -> Iterator[StrengthChange]:
    """In the order of the thread's members; what only tells directs nothing, and its change is none."""
    for member in thread.members:
        for pair, links in linked.continued(thread, member):
            yield from _changes(linked, pair, [link.older for link in links], member.eid)


def changes_of_pair(linked: LinkedEdition, pair: Pair) -> Iterator[StrengthChange]:
    """In the order of the newer notice; also of single sentences that went elsewhere than their provision."""
    for provision in linked.notices[pair.newer].provisions:
        older_eids = _older_ends(linked, pair, provision.eid)
        yield from _changes(linked, pair, older_eids, provision.eid)


def _older_ends(linked: LinkedEdition, pair: Pair, newer: Eid) -> Iterable[Eid]:
    """Each once."""
    links = [link.older for link in linked.links_at_newer(pair, newer)]
    sentences = [link.older for link in linked.sentences_at_newer(pair, newer)]
    return dict.fromkeys(links + sentences)


def _changes(linked: LinkedEdition, pair: Pair, older_eids: Iterable[Eid], eid: Eid) -> Iterator[StrengthChange]:
    older = [
        found
        for end in older_eids
        for found in _directing(linked, pair.older, end)
    ]
    if not older:
        return
    for newer in _directing(linked, pair.newer, eid):
        before = _changed(newer, older)
        if before:
            yield StrengthChange(
                older=before.directive.strength,
                newer=newer.directive.strength,
                notice=pair.newer,
                eid=eid,
                sentence=newer.text,
                older_sentence=before.text,
            )


def _directing(linked: LinkedEdition, notice: NoticeId, eid: Eid) -> list[_Directing]:
    text = linked.provision(notice, eid).text
    found = linked.directives_at.get((notice, eid), ())
    return [_with_words(d, text) for d in found if d.strength in WEAKEST_FIRST]


def _with_words(directive: Directive, text: str) -> _Directing:
    start, end = directive.sentence
    sentence = text[start:end]
    return _Directing(
        directive=directive,
        text=sentence,
        pairs=pairs_of(sentence),
        clauses=frozenset(CLAUSE.findall(sentence)),
    )


def _changed(newer: _Directing, older: Sequence[_Directing]) -> _Directing | None:
    """The sentence that it is most like, where none that is alike is as strong as it is."""
    alike = [(share(newer.pairs, each.pairs), each) for each in older]
    alike = [(likeness, each) for likeness, each in alike if likeness >= ALIKE]
    _, likest = max(alike, key=itemgetter(0), default=(0.0, None))
    if likest is None or any(each.directive.strength == newer.directive.strength for _, each in alike):
        return None
    return None if _stands_whole(newer, likest) else likest


def _stands_whole(one: _Directing, other: _Directing) -> bool:
    """One of them in the other, which says more."""
    return one.clauses < other.clauses or other.clauses < one.clauses
