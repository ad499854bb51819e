"""What the levels of a row share of their wording, and what one adds or leaves out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain as joined
from itertools import groupby, pairwise

from build_scripts.language.comparable import tokens, weight
from build_scripts.language.redline import Change, Stretch, beside, redline_words, shares_little
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.levels.row import Cell, LevelRow

NAMED = 5
"""Characters from which on what a level leaves out or adds is named."""
EDGES = "、，。；：,.;: \n（）()“”"


def worded(row: LevelRow, segmenter: Segmenter) -> LevelRow:
    """The row with what its levels share marked, and the rest of it named."""
    cells = list(row.cells)
    held = [at for at, cell in enumerate(cells) if cell.provisions]
    first = held[0]
    marked = _plain(cells[first])
    for above, at in pairwise(held):
        upper, own = cells[above], cells[at]
        older = _tokens(upper, segmenter)
        newer = _tokens(own, segmenter)
        changes = redline_words(older, newer)
        duties = duties_of(upper, own)
        cell = _against(own, older, newer, changes, duties)
        cells[at] = cell
        if above == first:
            shared = beside(older, newer) if cell.rewritten else _older(changes)
            marked = _divided(upper, shared)
    cells[first] = replace(cells[first], stretches=marked)
    return LevelRow(cells=tuple(cells))


def _plain(cell: Cell) -> tuple[tuple[Stretch, ...], ...]:
    return tuple((Stretch(text=p.wording, shared=False),) for p in cell.provisions)


def duties_of(*cells: Cell) -> tuple[str, ...]:
    """Who is responsible: every level writes bodies of its own, so that these are not named as added or left out."""
    return tuple(
        duty.raw
        for cell in cells
        for p in cell.provisions
        for duty in p.responsible
    )


def _against(
    cell: Cell,
    older: Sequence[str],
    newer: Sequence[str],
    changes: Sequence[Change],
    duties: Sequence[str],
) -> Cell:
    if shares_little(changes):
        return replace(cell, rewritten=True, stretches=_divided(cell, beside(newer, older)))
    return replace(
        cell,
        stretches=_divided(cell, _newer(changes)),
        adds=_named(changes, "inserted", duties),
        leaves_out=_named(changes, "deleted", duties),
    )


def _tokens(cell: Cell, segmenter: Segmenter) -> list[str]:
    """Of all its provisions, a line feed behind each."""
    return list(joined.from_iterable((*tokens(p.wording, segmenter), "\n") for p in cell.provisions))


def _older(changes: Iterable[Change]) -> tuple[Stretch, ...]:
    shared = "same", "moved_away"
    return tuple(
        Stretch(text=change.older, shared=change.kind in shared)
        for change in changes
        if change.older
    )


def _newer(changes: Iterable[Change]) -> tuple[Stretch, ...]:
    shared = "same", "moved_here"
    return tuple(
        Stretch(text=change.newer, shared=change.kind in shared)
        for change in changes
        if change.newer
    )


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
    groups = groupby((
        s
        for s in stretches
        if s.text
    ), key=lambda s: s.shared and weight(s.text) > 0)
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
    texts = (
        change.older or change.newer
        for change in changes
        if change.kind == kind
    )
    lines = (line.strip(EDGES) for text in texts for line in text.split("\n"))
    found = dict.fromkeys(line for line in lines if weight(line) >= NAMED)
    return tuple(
        line
        for line in found
        if not any(line in duty for duty in duties)
    )
