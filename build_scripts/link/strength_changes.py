"""A change of strength along a thread: what one notice encourages and the next demands (鼓励 → 强制).

Of two provisions that are linked, each sentence of the newer is set beside the one of the older that is most like it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.indexes import Directive, Strength
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.thread import Thread
from build_scripts.link.edition_index import Lookup
from build_scripts.link.target_outcomes import Pairs, pairs_of, share

ALIKE = 0.5
"""Share of what two sentences have in common, from which they say the same."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StrengthChange:
    older: Strength
    newer: Strength
    older_notice: NoticeId
    notice: NoticeId
    eid: Eid
    sentence: str
    """Of the newer notice."""


def strength_changes(lookup: Lookup, thread: Thread) -> Iterator[StrengthChange]:
    """In the order of the thread's members; what only tells directs nothing, and its change is none."""
    for member in thread.members:
        newer = _directing(lookup, member.notice, member.eid)
        for pair, links in lookup.continued(thread, member):
            older = [found for link in links for found in _directing(lookup, pair.older, link.older)]
            for directive, text, pairs in newer:
                before = _most_like(pairs, older)
                if before and before.strength != directive.strength:
                    yield StrengthChange(
                        older=before.strength, newer=directive.strength, older_notice=pair.older,
                        notice=member.notice, eid=member.eid, sentence=text,
                    )


def _directing(lookup: Lookup, notice: NoticeId, eid: Eid) -> list[tuple[Directive, str, Pairs]]:
    text = lookup.provision(notice, eid).text
    found = (d for d in lookup.directives_at.get((notice, eid), ()) if d.strength != "陈述")
    return [(d, text[slice(*d.sentence)], pairs_of(text[slice(*d.sentence)])) for d in found]


def _most_like(pairs: Pairs, older: Sequence[tuple[Directive, str, Pairs]]) -> Directive | None:
    score, best = max(((share(pairs, each[2]), each[0]) for each in older), key=lambda x: x[0], default=(0.0, None))
    return best if score >= ALIKE else None
