"""Threads as search folds them: the provisions that carry one another on from year to year in one place."""

from collections.abc import Mapping, Sequence

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.edition_index import Lookup

Place = tuple[NoticeId, Eid]

CARRIED_ON = ("same", "edited")
"""A split or merged provision belongs to several, so that following it would run threads together."""


def thread_members(lookup: Lookup, ordinals: Mapping[Place, int]) -> tuple[tuple[int, ...], ...]:
    """The ordinals of each thread of two or more, ascending; threads by their first."""
    root: dict[int, int] = {}
    for pair in lookup.edition.pairs:
        if pair.relation != "year":
            continue
        for link in pair.links:
            if link.type in CARRIED_ON:
                ends = _root(root, ordinals[pair.older, link.older]), _root(root, ordinals[pair.newer, link.newer])
                root[max(ends)] = min(ends)
    threads: dict[int, list[int]] = {}
    for ordinal in sorted(root):
        threads.setdefault(_root(root, ordinal), []).append(ordinal)
    return tuple(tuple(members) for members in threads.values() if len(members) > 1)


def thread_of(threads: Sequence[Sequence[int]]) -> dict[int, int]:
    return {ordinal: number for number, members in enumerate(threads) for ordinal in members}


def _root(root: dict[int, int], ordinal: int) -> int:
    root.setdefault(ordinal, ordinal)
    while root[ordinal] != ordinal:
        root[ordinal] = root[root[ordinal]]
        ordinal = root[ordinal]
    return ordinal
