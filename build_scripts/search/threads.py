"""Threads as search folds them: the provisions of each by their ordinals."""

from collections.abc import Mapping

from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.thread import Thread, ThreadId
from build_scripts.link.edition_index import Lookup


def thread_members(lookup: Lookup, ordinals: Mapping[Ref, int]) -> tuple[tuple[int, ...], ...]:
    """The ordinals of each thread of the edition, ascending; threads in the edition's order."""
    return tuple(_ordinals(thread, ordinals) for thread in lookup.edition.threads)


def _ordinals(thread: Thread, ordinals: Mapping[Ref, int]) -> tuple[int, ...]:
    return tuple(sorted({ordinals[ref_of(member)] for member in thread.members}))


def thread_of(lookup: Lookup, ordinals: Mapping[Ref, int]) -> dict[int, int]:
    """Of each provision in a thread the number of the one it folds into: the first that it stands in as a whole."""
    number = {_key(thread): at for at, thread in enumerate(lookup.edition.threads)}
    return {ordinals[ref]: number[_key(threads[0])] for ref, threads in lookup.threads_at.items()}


def _key(thread: Thread) -> tuple[PlaceSlug, ThreadId]:
    return thread.jurisdiction, thread.id
