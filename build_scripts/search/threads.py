"""Threads as search folds them: the provisions of each by their ordinals."""

from collections.abc import Mapping

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.edition_index import Lookup

Place = tuple[NoticeId, Eid]


def thread_members(lookup: Lookup, ordinals: Mapping[Place, int]) -> tuple[tuple[int, ...], ...]:
    """The ordinals of each thread of the edition, ascending; threads in the edition's order."""
    return tuple(
        tuple(sorted({ordinals[m.notice, m.eid] for m in thread.members})) for thread in lookup.edition.threads
    )


def thread_of(lookup: Lookup, ordinals: Mapping[Place, int]) -> dict[int, int]:
    """Of each provision in a thread the number of the one it folds into: the first that it stands in as a whole."""
    number = {(thread.jurisdiction, thread.id): at for at, thread in enumerate(lookup.edition.threads)}
    return {
        ordinals[place]: number[threads[0].jurisdiction, threads[0].id]
        for place, threads in lookup.threads_at.items()
    }
