"""Whether pages are set in two columns, so that what stands side by side does not follow one another."""

from collections import Counter
from collections.abc import Sequence

from build_scripts.read.formats.pdf.pages import Pages, Piece, Row, Rows

LONG = 9
"""Characters: a cell of a table is shorter, a line of a column longer."""
FEWEST = 8
SHARE = 0.5
ACROSS = 0.25
"""Of the lines of both columns: so many at most run over from one to the other, as a title does."""
OVERLAP = 2
"""Characters: so much further than it is, a line may seem to reach, whose quotes and brackets are set closely."""


def has_columns(pages: Pages) -> bool:
    return any(_two_columns(page) or _lines_apart(page) for page in pages)


def _two_columns(page: Rows) -> bool:
    """Half of the rows, and not few, are two long pieces, the second ones beginning below one another."""
    divided = [row for row in page if _is_divided(row)]
    seconds = Counter(round(row.pieces[1].left / row.size) for row in divided)
    enough = max(FEWEST, SHARE * len(page))
    return any(seconds[at] + seconds[at + 1] >= enough for at in list(seconds))


def _is_divided(row: Row) -> bool:
    return len(row.pieces) == 2 and all(_is_long(piece, row.size) for piece in row.pieces)


def _is_long(piece: Piece, size: float) -> bool:
    return piece.right - piece.left >= LONG * size


def _lines_apart(page: Rows) -> bool:
    """The lines of one column stand at other heights than those of the other, or closely beside them: many begin at one
    place far within the page, many others end before it, and few run over it."""
    pieces = [(piece, row.size) for row in page if len(row.pieces) <= 2 for piece in row.pieces]
    long = [(piece, size) for piece, size in pieces if _is_long(piece, size)]
    begins = Counter(round(piece.left) for piece, _ in long)
    return any(count >= FEWEST and _divides(at, long) for at, count in begins.items())


def _divides(at: int, long: Sequence[tuple[Piece, float]]) -> bool:
    """Whether a second column begins there."""
    second = [piece for piece, size in long if abs(piece.left - at) < size]
    first = [piece for piece, size in long if piece.left < at - LONG * size and piece.right < at + OVERLAP * size]
    across = len(long) - len(first) - len(second)
    return min(len(first), len(second)) >= FEWEST and across <= ACROSS * len(long)
