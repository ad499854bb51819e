"""Signs of the reader's own, which no text holds."""

CELL_END, ROW_END, LEFT, FORCED = "\x1f", "\x1e", "\ufdd0", "\ufdd1"
"""Stand in the text until all of it has been read: for the ends of cells and rows, for each piece that is left out, and
before a line that a forced break begins."""
LINE_BREAK = "\n" + FORCED
ENDS = frozenset((CELL_END, ROW_END, "\n"))
OWN_SIGNS = str.maketrans(dict.fromkeys((CELL_END, ROW_END, LEFT, FORCED), ""))
