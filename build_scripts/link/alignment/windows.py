"""Pairs too large to be weighed whole: every sentence of one notice against every one of the other takes a cell, and
cells grow with the square of the length. Beyond so many the two are cut where both surely stand at the same place, and
each window is weighed by itself; so time and memory grow with the length. No notice of the usual kind is cut.

Both stand at the same place where a provision of the same wording stands once in either; where no such place is near,
at the same share of the length. A provision that moved into another window is not found there.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from build_scripts.link.alignment.evidence.profile import Floats, Ints, Profile, outermost

MOST_CELLS = 4_000_000
"""Some 300 MB while they are weighed."""
FAR_ENOUGH = 0.5
"""A place where both surely stand is taken where it leaves a window at least so much of its room."""
Cut = tuple[int, int]
"""The nodes, one of each side, with which a window begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    older: Profile
    newer: Profile
    nodes: Cut
    """How many nodes of either side stand before it."""
    rows: Cut


def windows(older: Profile, newer: Profile, most: int = MOST_CELLS) -> Iterator[Window]:
    """All of both, in order; one window where they have no more cells than that."""
    if len(older.row_node) * len(newer.row_node) <= most:
        yield Window(
            older=older,
            newer=newer,
            nodes=(0, 0),
            rows=(0, 0),
        )
        return
    old, new = _Side(older), _Side(newer)
    rows = int(most**0.5)
    for since, until in pairwise(_cuts(old, new, rows)):
        i, j = since
        i_end, j_end = until
        yield Window(
            older=old.part(i, i_end),
            newer=new.part(j, j_end),
            nodes=since,
            rows=(old.row_at(i), new.row_at(j)),
        )


class _Side:
    """A notice that is cut, where its items begin."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        nodes = np.arange(len(profile.nodes) + 1)
        self._rows: Ints = np.searchsorted(profile.row_node, nodes)
        """The row with which each node begins, and their number."""
        self._words = profile.rows.tocsr()
        self._heads = profile.heads.tocsr()
        self.starts = [*outermost(profile), self.end]

    @property
    def end(self) -> int:
        return len(self.profile.nodes)

    def row_at(self, node: int) -> int:
        return int(self._rows[node])

    def rows_from(self, node: int) -> int:
        return self.row_at(self.end) - self.row_at(node)

    def reach(self, node: int, rows: float) -> int:
        """The last node with which an item begins that is no more rows away; at least one item, if there is one."""
        furthest = bisect_right(self.starts, self.row_at(node) + rows, key=self.row_at) - 1
        following = bisect_right(self.starts, node)
        return self.starts[min(max(furthest, following), len(self.starts) - 1)]

    def once(self) -> dict[str, int]:
        """The items whose wording stands once in the notice."""
        wordings = [self.profile.nodes[i].wording for i in self.starts[:-1]]
        count = Counter(wordings)
        items = zip(wordings, self.starts, strict=False)
        return {
            wording: i
            for wording, i in items
            if wording and count[wording] == 1
        }

    def part(self, start: int, end: int) -> Profile:
        """As if the notice had these nodes only."""
        whole = self.profile
        nodes = slice(start, end)
        rows = slice(self.row_at(start), self.row_at(end))
        row_node = whole.row_node[rows] - start
        words = self._words[rows]
        heads = self._heads[nodes]
        own = np.arange(end - start)
        return replace(
            whole,
            nodes=whole.nodes[nodes],
            items=whole.items[nodes] - start,
            row_node=row_node,
            row_span=whole.row_span[rows],
            rows=words.tocsc(),
            heads=heads.tocsc(),
            spread=_spread(words, row_node, len(own)),
            head_spread=_spread(heads, own, len(own)),
            main=whole.main[nodes],
            row_topics=whole.row_topics[rows],
        )


def _spread(rows: Any, nodes: Ints, total: int) -> Floats:
    """In how many nodes each word stands."""
    from scipy.sparse import csr_array  # noqa: PLC0415

    count = len(nodes)
    each_row = np.arange(count)
    ones = np.ones(count)
    shape = total, rows.shape[0]
    rows_of_nodes = csr_array((ones, (nodes, each_row)), shape=shape)
    is_held = rows > 0
    held = rows_of_nodes @ is_held
    holders = (held > 0).sum(0)
    spread: Floats = np.asarray(holders, dtype=float).ravel()
    return spread


def _cuts(older: _Side, newer: _Side, rows: int) -> list[Cut]:
    """So that no window has more cells than so many rows of either side, unless one item alone has."""
    known = _same_places(older, newer)
    ends = older.end, newer.end
    cuts = [(0, 0)]
    while (since := cuts[-1]) != ends:
        if _cells(older, newer, since, ends) <= rows * rows:
            cuts.append(ends)
            continue
        surely_same = _known_within(older, newer, known, since, rows)
        cuts.append(surely_same or _by_share(older, newer, since, rows))
    return cuts


def _cells(older: _Side, newer: _Side, since: Cut, until: Cut) -> int:
    one, other = _rows_between(older, newer, since, until)
    return max(0, one) * max(0, other)


def _rows_between(older: _Side, newer: _Side, since: Cut, until: Cut) -> tuple[int, int]:
    """How many rows of either side; fewer than none where the second cut stands before the first."""
    one = older.row_at(until[0]) - older.row_at(since[0])
    other = newer.row_at(until[1]) - newer.row_at(since[1])
    return one, other


def _same_places(older: _Side, newer: _Side) -> list[Cut]:
    """Where items begin whose wording stands once in either, as many as run in the order of both."""
    old, new = older.once(), newer.once()
    return _longest_chain([
        (i, new[wording])
        for wording, i in old.items()
        if wording in new
    ])


def _longest_chain(met: Sequence[Cut]) -> list[Cut]:
    """Of places in the order of the older side the longest run that goes forward in the newer."""
    lasts: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(met):
        place = bisect_left(lasts, j)
        before.append(ends[place - 1] if place else -1)
        lasts[place : place + 1] = [j]
        ends[place : place + 1] = [at]
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(met[at])
        at = before[at]
    return chain[::-1]


def _known_within(older: _Side, newer: _Side, known: Sequence[Cut], since: Cut, rows: int) -> Cut | None:
    """The last place where both surely stand up to which the cells suffice, if it is far enough."""
    def cells(cut: Cut) -> int:
        return _cells(older, newer, since, cut)

    within = bisect_right(known, rows * rows, key=cells)
    if not within:
        return None
    last = known[within - 1]
    gone = _rows_between(older, newer, since, last)
    is_ahead = min(gone) >= 0
    is_far = max(gone) >= FAR_ENOUGH * rows
    return last if is_ahead and is_far else None


def _by_share(older: _Side, newer: _Side, since: Cut, rows: int) -> Cut:
    """The same share of what is left of either."""
    left = older.rows_from(since[0]), newer.rows_from(since[1])
    share = min(1.0, *(rows / max(1, count) for count in left))
    return older.reach(since[0], share * left[0]), newer.reach(since[1], share * left[1])
