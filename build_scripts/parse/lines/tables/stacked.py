"""Rows of a table that was written out as a text, every cell on a line of its own.

What such a text keeps of a table is its order: the words of its head from 序号 on, and below them the rows, each from
its number on. A row has as many cells as its head; a blank line may stand for an empty one. A row of another length is
one too, but which of its cells stands in which column is not known. Of a head without 序号 only its words tell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from build_scripts.domain.notice import CELL, Doubt
from build_scripts.parse.frame import frame_words, line_kinds
from build_scripts.parse.outline.numbering import find_marker

COUNTED = re.compile("序号|编号|序")
# 1, 01, 1. 1、 （1）: the number of a row, alone on its line.
ROW_NUMBER = re.compile(r"[（(]?0?([1-9][0-9]{0,2})[）).．、]?")
HEAD_WORD = re.compile(frame_words.pattern("table_heads"))
LONGEST_HEAD = 16
"""Characters of a word of the head."""
MOST_COLUMNS = 10
LONGEST_ROW = 40
"""Lines of a row of several paragraphs."""
FEWEST_ROWS = 2
FEWEST_HEADS = 2
"""Words of a head, one below the other."""
HINT = "对照原文看各行各栏；行列不对的，交 .docx、网页，或在文本中用制表符隔开各栏"


@dataclass(frozen=True, slots=True)
class Stacked:
    edges: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """What stands before and behind the words of a line that is a cell: its edge, and those of empty cells."""
    begins: frozenset[int] = frozenset()
    """The lines with which a row begins."""
    doubts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    lines: tuple[int, ...]
    """Those with words."""
    blanks: tuple[int, ...]
    """Of each, how many blank lines stand behind it."""

    def empty_cells(self, width: int) -> tuple[int, ...] | None:
        """Behind each cell; None where the row has not as many cells as its head."""
        count = len(self.lines)
        if count == width:
            return (0,) * width
        *inner, behind = self.blanks
        missing = width - count - sum(inner)
        fits = 0 <= missing <= behind
        return (*inner, missing) if fits else None


def stacked_rows(texts: Sequence[str]) -> Stacked:
    """By the place of each line."""
    filled = [at for at, text in enumerate(texts) if text.strip()]
    edges: dict[int, tuple[str, str]] = {}
    begins: set[int] = set()
    doubts: list[tuple[int, str]] = []
    done = 0
    for place, at in enumerate(filled):
        if place < done:
            continue
        may_be_head = COUNTED.fullmatch(_bare(texts[at]))
        rows = list(_rows(texts, filled[place:])) if may_be_head else []
        head_end = place + FEWEST_HEADS
        if len(rows) > FEWEST_ROWS:
            lines = sum(len(row.lines) for row in rows)
            done = place + lines
            doubts.append((at, _told(rows)))
            begins.update(row.lines[0] for row in rows)
            edges.update(_edges_of_table(rows))
        elif _is_head(texts, filled[place:head_end]):
            done = head_end
            doubts.append((at, "似表格的表头，各格单独成行，按段落读"))
    return Stacked(edges, frozenset(begins), tuple(doubts))


def told(stacked: Stacked, numbers: Sequence[int]) -> Iterator[Doubt]:
    """`numbers`: of the lines, by their places."""
    return (Doubt(
        line=numbers[at],
        message=message,
        hint=HINT,
    ) for at, message in stacked.doubts)


def _rows(texts: Sequence[str], filled: Sequence[int]) -> Iterator[_Row]:
    """The head and the rows below it; nothing where no row is numbered 1."""
    width = _columns(texts, filled)
    if not width:
        return
    yield _row(filled, 0, width)
    start, number = width, 1
    while end := _next_row(texts, filled, start, number + 1):
        yield _row(filled, start, end)
        start, number = end, number + 1
    yield _row(filled, start, _end(texts, filled, start, width))


def _columns(texts: Sequence[str], filled: Sequence[int]) -> int:
    """How many words the head has: those above the number 1."""
    for place, at in enumerate(filled[: MOST_COLUMNS + 1]):
        bare = _bare(texts[at])
        if place > 1 and _number(bare) == 1:
            return place
        if len(bare) > LONGEST_HEAD or line_kinds.SENTENCE_MARKS.search(bare):
            return 0
    return 0


def _next_row(texts: Sequence[str], filled: Sequence[int], start: int, number: int) -> int:
    """Where the row with this number begins; 0 where none does."""
    for place in range(start + 1, min(start + LONGEST_ROW, len(filled))):
        bare = _bare(texts[filled[place]])
        if _number(bare) == number:
            return place
        if _is_text(bare):
            return 0
    return 0


def _end(texts: Sequence[str], filled: Sequence[int], start: int, width: int) -> int:
    """Of the last row: no further than the head is wide, nor than the text goes on."""
    last = min(start + width, len(filled))
    return next((
        place
        for place in range(start + 1, last)
        if _is_text(_bare(texts[filled[place]]))
    ), last)


def _is_text(bare: str) -> bool:
    marker = find_marker(bare)
    return marker is not None and marker.form in ("chapter", "article", "part", "sec") and not marker.loose


def _row(filled: Sequence[int], start: int, end: int) -> _Row:
    own = filled[start : end + 1]
    blanks = [after - before - 1 for before, after in pairwise(own)]
    return _Row(tuple(own[: end - start]), tuple([*blanks, 0][: end - start]))


def _edges_of_table(rows: Sequence[_Row]) -> Iterator[tuple[int, tuple[str, str]]]:
    width = len(rows[0].lines)
    for row in rows:
        yield from _edges(row, width)


def _edges(row: _Row, width: int) -> Iterator[tuple[int, tuple[str, str]]]:
    empty = row.empty_cells(width) or (0,) * len(row.lines)
    return ((line, (CELL, CELL * count)) for line, count in zip(row.lines, empty, strict=True))


def _told(rows: Sequence[_Row]) -> str:
    head, *others = rows
    width = len(head.lines)
    odd = sum(row.empty_cells(width) is None for row in others)
    uneven = f"，其中 {odd} 行的格数与表头不同" if odd else ""
    return f"表格的各格单独成行，读作 {width} 栏 {len(others)} 行{uneven}"


def _is_head(texts: Sequence[str], filled: Sequence[int]) -> bool:
    bare = [_bare(texts[at]) for at in filled]
    return len(bare) == FEWEST_HEADS and all(map(HEAD_WORD.fullmatch, bare))


def _number(bare: str) -> int | None:
    found = ROW_NUMBER.fullmatch(bare)
    return int(found[1]) if found else None


def _bare(text: str) -> str:
    return line_kinds.tight(text) if len(text) < LONGEST_ROW else text
