"""What of a grey line has a place in one row of a desk screen, and what stands folded.

A row is as wide as 56 of its characters. Of several levels, of several threads and of more than two topics none but
the first ones have a place; where the rest is still too wide, what matters less gives way first: the level, the topics,
and of the years the one further on.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.publish.views.page import Link

ROW = 54.0
"""Widths of a character, with a little to spare for other faces."""
BUTTON = 4.5
"""What opens the folded rest."""
GAP = 0.7
APART = 0.9
"""Between groups, beside the gap."""
NARROW = 0.57
WIDE = frozenset("WFA")
"""Classes of East Asian width that take a whole character."""
MOST_TOPICS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What is said of one neighbour, or one topic: it is never torn."""

    kind: Literal["topic", "year", "level", "history"]
    links: tuple[Link, ...]

    @property
    def width(self) -> float:
        return sum(width(link.label) + GAP for link in self.links) + APART


def width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(sign) in WIDE else NARROW for sign in text)


def fitted(
    *,
    topics: Sequence[Group],
    years: Sequence[Group],
    levels: Sequence[Group],
    threads: Sequence[Group],
    taken: float = 0,
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Those in the row and those folded, each in the order topics, years, levels, threads."""
    every = (*topics, *years, *levels, *threads)
    kept = [*topics[:MOST_TOPICS], *years, *_only(levels), *_only(threads)]
    for least in _yielding(topics, years, levels):
        is_folding = len(kept) < len(every)
        if _fits(kept, taken, folding=is_folding):
            break
        kept = [group for group in kept if group is not least]
    folded = _others(every, kept)
    return tuple(kept), tuple(folded)


def _others(every: Iterable[Group], kept: Iterable[Group]) -> Iterator[Group]:
    """Two groups may say the same."""
    known = set(map(id, kept))
    return (group for group in every if id(group) not in known)


def _only(groups: Sequence[Group]) -> Sequence[Group]:
    """The one there is; of several none."""
    return groups if len(groups) == 1 else ()


def _yielding(topics: Sequence[Group], years: Sequence[Group], levels: Sequence[Group]) -> Iterable[Group]:
    """What gives way, in this order."""
    return *_only(levels), *reversed(topics[:MOST_TOPICS]), *reversed(years)


def _fits(groups: Iterable[Group], taken: float, *, folding: bool) -> bool:
    return taken + sum(group.width for group in groups) + (BUTTON if folding else 0) <= ROW
