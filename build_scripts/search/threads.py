"""Threads as search folds them: a shard for each place, since a thread is of one place."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from build_scripts.domain.notice import Notice, PlaceSlug
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.thread import Thread
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.collection import Collection, Shards
from build_scripts.search.notices import written_numbers


def shards(linked: LinkedEdition, collection: Collection) -> Shards:
    """Of each place, in the edition's order, which of its threads each provision folds into (counted from 1; 0 where it
    stands in none), and the members of each. Provisions are counted through the place's notices, the newest first."""
    for number, place in enumerate(linked.edition.jurisdictions):
        slug = place.slug
        ordinals = ordinals_at(collection, slug)
        folded = thread_of(linked, slug)
        members = thread_members(linked, slug, ordinals)
        counted = (folded.get(ref, -1) + 1 for ref in ordinals)
        numbers = written_numbers(counted)
        threads = "".join(map(_thread, members))
        yield f"threads/{number}", [numbers, threads]


def ordinals_at(collection: Collection, place: PlaceSlug) -> dict[Ref, int]:
    own = (
        notice
        for notice in collection.notices
        if notice.jurisdiction == place
    )
    return {ref: ordinal for ordinal, ref in enumerate(_refs(own))}


def _refs(notices: Iterator[Notice]) -> Iterator[Ref]:
    for notice in notices:
        for provision in notice.provisions:
            yield notice.id, provision.eid


def thread_members(linked: LinkedEdition, place: PlaceSlug, ordinals: Mapping[Ref, int]) -> list[list[int]]:
    """The ordinals of each thread of the place, ascending; threads in the edition's order."""
    return [sorted({ordinals[ref_of(member)] for member in thread.members}) for thread in _threads(linked, place)]


def thread_of(linked: LinkedEdition, place: PlaceSlug) -> dict[Ref, int]:
    """Of each provision in a thread the number of the one it folds into: the first that it stands in as a whole."""
    number = {thread.id: at for at, thread in enumerate(_threads(linked, place))}
    refs = {
        ref_of(member)
        for thread in _threads(linked, place)
        for member in thread.members
    }
    return {ref: number[linked.threads_at[ref][0].id] for ref in refs}


def _threads(linked: LinkedEdition, place: PlaceSlug) -> Sequence[Thread]:
    return linked.threads_of_place.get(place, ())


def _thread(members: Sequence[int]) -> str:
    """How many, the first, the distances of the others."""
    distances = (later - earlier for earlier, later in pairwise(members))
    return written_numbers((len(members), members[0], *distances))
