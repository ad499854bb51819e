"""What joins two notices, by the provision at either end."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.notice import Eid, NoticeId

K = TypeVar("K")
V = TypeVar("V")
L = TypeVar("L", bound=Link | SentenceLink)
Side = Mapping[Eid, Sequence[L]]
Sides = tuple[Side[L], Side[L]]
"""By the provision of the older notice, and by that of the newer one."""


class ByEnds(Generic[L]):
    """The links of each pair, put in order when they are first asked for."""

    def __init__(self, links_of: Callable[[Pair], Sequence[L]]) -> None:
        self._links_of = links_of
        self._found: dict[tuple[NoticeId, NoticeId], Sides[L]] = {}

    def at_older(self, pair: Pair, eid: Eid) -> Sequence[L]:
        older, _ = self._sides(pair)
        return older.get(eid, ())

    def at_newer(self, pair: Pair, eid: Eid) -> Sequence[L]:
        _, newer = self._sides(pair)
        return newer.get(eid, ())

    def _sides(self, pair: Pair) -> Sides[L]:
        key = pair.older, pair.newer
        if key not in self._found:
            links = self._links_of(pair)
            by_older = grouped((link.older, link) for link in links)
            by_newer = grouped((link.newer, link) for link in links)
            self._found[key] = by_older, by_newer
        return self._found[key]


def grouped(items: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Each key with its values, in their order."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in items:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
