"""Rows of a table that was copied into a text: its cells stand apart by tabs.

A line of three cells or more is a row by itself. Beside such rows, and where several lines follow one another with as
many cells, so are those with fewer words: two columns, or cells that are empty because those above them reach down.
A number and its words, an entry of a table of contents and labels to be filled in are no cells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby

from build_scripts.domain.notice import CELL
from build_scripts.parse.outline.numbering import opens_heading

TABS = re.compile(r"[ \u3000]*\t[ \u3000]*")
FEWEST_CELLS = 3
"""In a line that is a row by itself."""
FEWEST_ROWS = 2
"""Beside which those with fewer words are rows, too."""
FEWEST_LINES = 3
"""Of two cells each."""
LONGEST_CELL = 60
"""Characters of a cell in a table of two columns."""
LABEL = re.compile("[：:]$")


def tabbed_rows(texts: Sequence[str]) -> frozenset[int]:
    """Which of the lines are rows."""
    found: set[int] = set()
    for count, group in groupby(enumerate(texts), key=_count_of_line):
        if count < 2:
            continue
        run = [(at, _cells(text)) for at, text in group]
        own = {at for at, cells in run if _is_row(cells)}
        others = _beside(run, own) if own else _pairs(run)
        found.update(own, others)
    return frozenset(found)


def _count_of_line(line: tuple[int, str]) -> int:
    _, text = line
    return _count(text)


def as_row(text: str) -> str:
    return CELL + TABS.sub(CELL, text.strip(" \u3000\n"))


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip(" \u3000\n").split("\t")]


def _count(text: str) -> int:
    """Cells of a line that has words in it."""
    return len(_cells(text)) * bool(text.strip())


def _is_row(cells: Sequence[str]) -> bool:
    """Some may be empty behind a row's number; a first that is empty sets a line in."""
    while cells and not cells[0]:
        cells = cells[1:]
    filled = sum(1 for cell in cells if cell)
    return filled >= FEWEST_CELLS or (len(cells) >= FEWEST_CELLS and filled > 1 and cells[0].isdigit())


def _beside(run: Sequence[tuple[int, Sequence[str]]], own: set[int]) -> Iterator[int]:
    """Between rows of as many cells, or behind them."""
    if len(own) < FEWEST_ROWS:
        return
    from_first_row = dropwhile(lambda line: line[0] not in own, run)
    for at, cells in from_first_row:
        if not _numbered(cells):
            yield at


def _pairs(run: Sequence[tuple[int, Sequence[str]]]) -> Iterator[int]:
    are_pairs = len(run) >= FEWEST_LINES and all(_is_pair(cells) for _, cells in run)
    return (at for at, _ in run if are_pairs)


def _is_pair(cells: Sequence[str]) -> bool:
    if len(cells) != 2 or not all(cells) or max(map(len, cells)) > LONGEST_CELL:
        return False
    return not _numbered(cells) and not any(LABEL.search(cell) for cell in cells)


def _numbered(cells: Sequence[str]) -> bool:
    """一、 and its words behind a tab, or an entry of a table of contents."""
    return opens_heading(next(filter(None, cells), ""))
