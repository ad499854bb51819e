"""What was read of an RTF file, in which signs stand for the ends of cells and rows and for what is left out, as
lines."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.domain.notice import CELL, Line, Unseen
from build_scripts.read.formats.rich_text.control_words import NOTE, REASONS
from build_scripts.read.formats.rich_text.signs import CELL_END, FORCED, LEFT, LINE_BREAK, ROW_END

PARAGRAPH_END = re.compile(f"\n(?!{FORCED})")


def with_left_out(texts: Iterable[str], pieces: Iterable[tuple[str, str]]) -> Iterator[Line]:
    """The lines with what was left out in each. `pieces`: words and what they are, in order."""
    left = iter(pieces)
    for number, text in enumerate(texts, 1):
        words, *others = text.removeprefix(FORCED).split(LEFT)
        unseen: list[Unseen] = []
        for other in others:
            said, what = next(left)
            unseen.append(_left_out(said, what, offset=len(words)))
            words += other
        yield Line(
            number=number,
            text=words,
            unseen=tuple(unseen),
            forced=text.startswith(FORCED),
        )


def _left_out(said: str, what: str, *, offset: int) -> Unseen:
    return Unseen(
        offset=offset,
        text=said.strip(),
        reason=REASONS[what],
        is_note=what == NOTE,
    )


def lines_of(text: str) -> Iterator[str]:
    """Paragraphs and rows of tables, in order."""
    *rows, rest = text.split(ROW_END)
    for row in rows:
        yield from _row_with_text_above(row)
    lines = rest.replace(CELL_END, "\n").split("\n")
    if not lines[-1].removeprefix(FORCED).strip():
        lines.pop()
    yield from lines


def _row_with_text_above(text: str) -> Iterator[str]:
    """The first cell begins behind the last paragraph's end; behind the last cell's end stands nothing."""
    first, *others = text.split(CELL_END)
    *above, first_cell = PARAGRAPH_END.split(first)
    for paragraph in above:
        yield from paragraph.split("\n")
    cells = first_cell, *others[:-1]
    row = "".join(CELL + cell.strip() for cell in cells)
    yield row.replace(LINE_BREAK, " ").replace("\n", " ")
