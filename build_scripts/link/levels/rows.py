"""The rows of a chain follow its topmost notice.

A provision of a lower level stands in the row of the one above that it has most of, so that each is shown once; where
it has something of others too, their rows lead to it. One that has nothing of any begins a row of its own, behind the
one that holds what stands before it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain as joined
from operator import attrgetter

from build_scripts.domain.alignment import Link, SentenceLink
from build_scripts.domain.notice import FRAME, Eid, Provision
from build_scripts.link.levels.absent import only_absent
from build_scripts.link.levels.chains import Chain
from build_scripts.link.levels.row import Cell, LevelRow
from build_scripts.link.levels.wording import worded
from build_scripts.link.linked_edition import LinkedEdition

At = tuple[int, Eid]
"""Which notice of the chain, the topmost first, and which provision of it."""
Behind = defaultdict[At | None, list[At]]


def rows(found: Chain, linked: LinkedEdition) -> tuple[LevelRow, ...]:
    """Every provision but head and foot in exactly one row."""
    made = _Rows(found)
    compared = (worded(row, linked.segmenter) for row in made.rows())
    return tuple(only_absent(row, found, linked) for row in compared)


class _Rows:
    """Which provisions of a chain stand in a row."""

    def __init__(self, found: Chain) -> None:
        self._body = [[
            p
            for p in notice.provisions
            if p.kind not in FRAME
        ] for notice in found.notices]
        self._pairs = found.pairs
        self._home = self._homes()
        self._taken = self._grouped((above, at) for at, above in self._home.items())

    def rows(self) -> Iterator[LevelRow]:
        behind = self._behind()
        waiting = behind.pop(None, [])[::-1]
        while waiting:
            at = waiting.pop()
            yield self._row(at)
            waiting += behind.pop(at, [])[::-1]

    def _homes(self) -> dict[At, At]:
        """What each provision of a lower level has most of."""
        homes: dict[At, At] = {}
        bodies = [{p.eid for p in body} for body in self._body]
        for level, pair in enumerate(self._pairs):
            above, here = bodies[level], bodies[level + 1]
            for link in sorted(pair.links, key=attrgetter("nearness")):
                if link.older in above and link.newer in here:
                    at = level + 1, link.newer
                    homes.setdefault(at, (level, link.older))
        return homes

    def _behind(self) -> Behind:
        """The provisions that begin rows, by the row behind which they stand."""
        behind: Behind = defaultdict(list)
        lowest = len(self._body) - 1
        for level in range(lowest, 0, -1):
            for before, found in self._beginning_rows(level).items():
                behind[before] = found + behind[before]
        topmost = [(0, p.eid) for p in self._body[0]]
        behind[None] += topmost
        return behind

    def _beginning_rows(self, level: int) -> Behind:
        """Of one level, by the row of the one before that stands in one; None where none does."""
        beginning: Behind = defaultdict(list)
        last: At | None = None
        for p in self._body[level]:
            at = level, p.eid
            if at in self._home:
                last = self._root(at)
            else:
                beginning[last].append(at)
        return beginning

    def _root(self, at: At) -> At:
        """The provision that begins the row it stands in."""
        while at in self._home:
            at = self._home[at]
        return at

    def _row(self, root: At) -> LevelRow:
        first, _ = root
        held = [root]
        cells: list[Cell] = [Cell()] * first
        for level in range(first, len(self._body)):
            elsewhere = self._led_on(cells, root, level)
            own = tuple(self._among(held, level))
            cells.append(replace(elsewhere, provisions=own))
            held = [at for above in held for at in self._taken.get(above, ())]
        return LevelRow(cells=tuple(cells))

    def _among(self, held: Iterable[At], level: int) -> Iterator[Provision]:
        """In the order of the notice."""
        eids = {eid for _, eid in held}
        for p in self._body[level]:
            if p.eid in eids:
                yield p

    def _led_on(self, cells: Sequence[Cell], root: At, level: int) -> Cell:
        """Where else something of what stands above in the row went."""
        first, _ = root
        if level == first:
            return Cell()
        pair = self._pairs[level - 1]
        above = {p.eid for p in cells[-1].provisions}
        here = self._taken_from(above, level - 1)
        linked = _went(pair.links, above, here)
        known = here.union(linked)
        in_part = _went(pair.sentences, above, known)
        return Cell(elsewhere=linked, in_part=in_part)

    def _taken_from(self, above: Iterable[Eid], level: int) -> set[Eid]:
        """What stands in the rows of these provisions, a level below them."""
        places = joined.from_iterable(self._taken.get((level, eid), ()) for eid in above)
        return {eid for _, eid in places}

    @staticmethod
    def _grouped(ends: Iterable[tuple[At, At]]) -> Mapping[At, Sequence[At]]:
        found: defaultdict[At, list[At]] = defaultdict(list)
        for above, at in ends:
            found[above].append(at)
        return found


def _went(links: Iterable[Link | SentenceLink], above: Collection[Eid], known: Collection[Eid]) -> tuple[Eid, ...]:
    """Where something of these provisions went, each once, but for what is known."""
    ends = (link.newer for link in links if link.older in above)
    return tuple(dict.fromkeys(eid for eid in ends if eid not in known))
