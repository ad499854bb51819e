"""One year's notices of several levels beside each other: what each level made of what stands above it.

A chain goes from the topmost notice of a year down to one below which no notice of that year stands. Its rows follow
the topmost notice. A provision of a lower level stands in the row of the one above that it has most of, so that each is
shown once; where it has something of others too, their rows lead to it. One that has nothing of any begins a row of its
own, behind the one that holds what stands before it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain as joined
from itertools import groupby, pairwise

from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.notice import FRAME, Eid, Jurisdiction, Level, Notice, NoticeId, Provision
from build_scripts.language.comparable import tokens, weight
from build_scripts.language.redline import Change, Stretch, beside, redline_words, shares_little
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.edition_index import Lookup

ORDER: tuple[Level, ...] = ("province", "prefecture", "county")
NAMED = 5
"""Characters from which on what a level leaves out or adds is named."""
EDGES = "、，。；：,.;: \n（）()“”"
At = tuple[int, Eid]
"""Which notice of the chain, the topmost first, and which provision of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One level of a chain."""

    level: Level
    place: Jurisdiction | None
    """None where the edition knows no place of this level here."""
    notice: Notice | None
    """None where the edition has none of this year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    steps: tuple[Step, ...]
    """The topmost level first."""
    pairs: tuple[Pair, ...]
    """Of each notice with the next one below."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(step.notice for step in self.steps if step.notice)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What one notice has in a row."""

    provisions: tuple[Provision, ...] = ()
    stretches: tuple[tuple[Stretch, ...], ...] = ()
    """Of each provision its wording, with what the notice above in the row shares; of the first notice in the row what
    the one below shares."""
    adds: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    rewritten: bool = False
    """It shares so little with what stands above it that neither is named."""
    elsewhere: tuple[Eid, ...] = ()
    """What further has something of the row's provisions, and stands in other rows."""
    in_part: tuple[Eid, ...] = ()
    """What has a sentence of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LevelRow:
    cells: tuple[Cell, ...]
    """Of each notice of the chain."""

    @property
    def first(self) -> int:
        """The notice that begins the row."""
        return next(at for at, cell in enumerate(self.cells) if cell.provisions)


def is_lowest(lookup: Lookup, notice: NoticeId) -> bool:
    """Whether a chain ends at this notice."""
    return bool(_pair_above(lookup, notice)) and notice not in lookup.pairs_below


def is_topmost(lookup: Lookup, notice: NoticeId) -> bool:
    """Whether chains begin at this notice."""
    return _pair_above(lookup, notice) is None and notice in lookup.pairs_below


def ends_below(lookup: Lookup, notice: NoticeId) -> Iterator[NoticeId]:
    """The notices at which the chains end that go through this one, in the order of the edition."""
    if is_lowest(lookup, notice):
        yield notice
    for pair in lookup.pairs_below.get(notice, ()):
        yield from ends_below(lookup, pair.newer)


def chain(lookup: Lookup, lowest: NoticeId) -> Chain:
    upwards = tuple(_pairs_above(lookup, lowest))
    names = [lowest, *(pair.older for pair in upwards)]
    notices = [lookup.notices[name] for name in names]
    found = {notice.jurisdiction: notice for notice in notices}
    own = lookup.jurisdictions[notices[0].jurisdiction]
    line = *lookup.above(own), own
    steps = [Step(level=place.level, place=place, notice=found.get(place.slug)) for place in line]
    return Chain(steps=(*steps, *_below(own.level)), pairs=upwards[::-1])


def _pair_above(lookup: Lookup, notice: NoticeId) -> Pair | None:
    return next((pair for pair in lookup.pairs_to.get(notice, ()) if pair.relation == "level"), None)


def _pairs_above(lookup: Lookup, notice: NoticeId) -> Iterator[Pair]:
    """The lowest first."""
    while pair := _pair_above(lookup, notice):
        yield pair
        notice = pair.older


def _below(level: Level) -> Iterator[Step]:
    """The levels at which nothing is known."""
    if level in ORDER:
        for lower in ORDER[ORDER.index(level) + 1 :]:
            yield Step(level=lower, place=None, notice=None)


def rows(found: Chain, segmenter: Segmenter) -> tuple[LevelRow, ...]:
    """Every provision but head and foot in exactly one row."""
    made = _Rows(found)
    return tuple(_worded(row, segmenter) for row in made.rows())


class _Rows:
    """Which provisions of a chain stand in a row."""

    def __init__(self, found: Chain) -> None:
        self._body = [[p for p in notice.provisions if p.kind not in FRAME] for notice in found.notices]
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
        for level, pair in enumerate(self._pairs):
            known = {p.eid for p in self._body[level]}, {p.eid for p in self._body[level + 1]}
            for link in sorted(pair.links, key=_nearness):
                if link.older in known[0] and link.newer in known[1]:
                    homes.setdefault((level + 1, link.newer), (level, link.older))
        return homes

    def _behind(self) -> dict[At | None, list[At]]:
        """The provisions that begin rows, by the row behind which they stand."""
        behind: defaultdict[At | None, list[At]] = defaultdict(list)
        for level in range(len(self._body) - 1, 0, -1):
            last: At | None = None
            own: defaultdict[At | None, list[At]] = defaultdict(list)
            for p in self._body[level]:
                at = level, p.eid
                last = self._root(at) if at in self._home else last
                if at not in self._home:
                    own[last].append(at)
            for before, found in own.items():
                behind[before] = found + behind[before]
        behind[None] += [(0, p.eid) for p in self._body[0]]
        return behind

    def _root(self, at: At) -> At:
        """The provision that begins the row it stands in."""
        while at in self._home:
            at = self._home[at]
        return at

    def _row(self, root: At) -> LevelRow:
        held = [root]
        cells: list[Cell] = [Cell() for _ in range(root[0])]
        for level in range(root[0], len(self._body)):
            eids = {eid for _, eid in held}
            own = tuple(p for p in self._body[level] if p.eid in eids)
            cells.append(replace(self._led_on(cells, root, level), provisions=own))
            held = [at for above in held for at in self._taken.get(above, ())]
        return LevelRow(cells=tuple(cells))

    def _led_on(self, cells: Sequence[Cell], root: At, level: int) -> Cell:
        """Where else something of what stands above in the row went."""
        if level == root[0]:
            return Cell()
        pair = self._pairs[level - 1]
        above = {p.eid for p in cells[-1].provisions}
        here = self._taken_from(above, level - 1)
        linked = _went(pair.links, above, here)
        in_part = _went(pair.sentences, above, here.union(linked))
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


def _nearness(link: Link) -> tuple[bool, bool, float]:
    """The likest first: a main link before one of a single piece."""
    return not link.main, link.moved, -link.similarity


def _worded(row: LevelRow, segmenter: Segmenter) -> LevelRow:
    """The row with what its levels share marked, and the rest of it named."""
    cells = list(row.cells)
    held = [at for at, cell in enumerate(cells) if cell.provisions]
    first = held[0]
    cells[first] = replace(cells[first], stretches=_plain(cells[first]))
    for above, at in pairwise(held):
        older, newer = _tokens(cells[above], segmenter), _tokens(cells[at], segmenter)
        changes = redline_words(older, newer)
        cells[at] = _against(cells[at], older, newer, changes, _duties(cells[above], cells[at]))
        if above == first:
            marked = _older(changes) if not cells[at].rewritten else beside(older, newer)
            cells[first] = replace(cells[first], stretches=_divided(cells[first], marked))
    return LevelRow(cells=tuple(cells))


def _plain(cell: Cell) -> tuple[tuple[Stretch, ...], ...]:
    return tuple((Stretch(text=p.wording, shared=False),) for p in cell.provisions)


def _duties(*cells: Cell) -> tuple[str, ...]:
    """Who is responsible: every level writes bodies of its own, so that these are not named as added or left out."""
    return tuple(duty.raw for cell in cells for p in cell.provisions for duty in p.responsible)


def _against(
    cell: Cell, older: Sequence[str], newer: Sequence[str], changes: Sequence[Change], duties: Sequence[str],
) -> Cell:
    if shares_little(changes):
        return replace(cell, rewritten=True, stretches=_divided(cell, beside(newer, older)))
    return replace(
        cell, stretches=_divided(cell, _newer(changes)), adds=_named(changes, "inserted", duties),
        leaves_out=_named(changes, "deleted", duties),
    )


def _tokens(cell: Cell, segmenter: Segmenter) -> list[str]:
    """Of all its provisions, a line feed behind each."""
    return list(joined.from_iterable((*tokens(p.wording, segmenter), "\n") for p in cell.provisions))


def _older(changes: Iterable[Change]) -> tuple[Stretch, ...]:
    shared = "same", "moved_away"
    return tuple(Stretch(text=change.older, shared=change.kind in shared) for change in changes if change.older)


def _newer(changes: Iterable[Change]) -> tuple[Stretch, ...]:
    shared = "same", "moved_here"
    return tuple(Stretch(text=change.newer, shared=change.kind in shared) for change in changes if change.newer)


def _divided(cell: Cell, stretches: Iterable[Stretch]) -> tuple[tuple[Stretch, ...], ...]:
    """The stretches of all provisions of a cell, by provision: as many characters as its wording has, and the line feed
    behind it."""
    waiting = list(stretches)[::-1]
    lengths = [len(p.wording) + 1 for p in cell.provisions]
    found = [tuple(_taken(waiting, length)) for length in lengths]
    return tuple(_together(_without_last(own)) for own in found)


def _without_last(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """But for the last character of them."""
    *others, last = stretches
    yield from others
    yield replace(last, text=last.text[:-1])


def _together(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """What is marked holds words: a full stop alone says nothing."""
    groups = groupby((s for s in stretches if s.text), key=lambda s: s.shared and weight(s.text) > 0)
    return tuple(Stretch(text="".join(s.text for s in group), shared=shared) for shared, group in groups)


def _taken(waiting: list[Stretch], length: int) -> Iterator[Stretch]:
    """So many characters from the end of the list, where the first stretch stands."""
    while length:
        stretch = waiting.pop()
        if len(stretch.text) > length:
            waiting.append(replace(stretch, text=stretch.text[length:]))
            stretch = replace(stretch, text=stretch.text[:length])
        length -= len(stretch.text)
        yield stretch


def _named(changes: Iterable[Change], kind: str, duties: Sequence[str]) -> tuple[str, ...]:
    texts = (change.older or change.newer for change in changes if change.kind == kind)
    lines = (line.strip(EDGES) for text in texts for line in text.split("\n"))
    found = dict.fromkeys(line for line in lines if weight(line) >= NAMED)
    return tuple(line for line in found if not any(line in duty for duty in duties))
