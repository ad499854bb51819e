"""Whether pages are set in two columns, so that what stands side by side does not follow one another."""

from collections import Counter

from build_scripts.read.formats.pdf.pages import Pages, Row, Rows

LONG = 9
"""Characters: a cell of a table is shorter, a line of a column longer."""
FEWEST = 8
SHARE = 0.5


def has_columns(pages: Pages) -> bool:
    """On any page half of the rows, and not few, are two long pieces, the second ones beginning below one another."""
    return any(_two_columns(page) for page in pages)


def _two_columns(page: Rows) -> bool:
    divided = [row for row in page if _is_divided(row)]
    seconds = Counter(round(row.pieces[1].left / row.size) for row in divided)
    enough = max(FEWEST, SHARE * len(page))
    return any(seconds[at] + seconds[at + 1] >= enough for at in list(seconds))


def _is_divided(row: Row) -> bool:
    """Into two long pieces."""
    return len(row.pieces) == 2 and all(piece.right - piece.left >= LONG * row.size for piece in row.pieces)
