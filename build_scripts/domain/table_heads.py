"""The tables of a notice: its rows put together, how wide they are, and whether the first names the columns."""

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.notice import Provision

Table = Sequence[Provision]
LONGEST_NAME = 15
"""Characters of the name of a column."""
NO_NAME = re.compile("[。；：！？]|^[0-9]+$")


def tables_of(provisions: Iterable[Provision]) -> Iterator[Table]:
    """The rows of each table, in order."""
    rows: list[Provision] = []
    for provision in provisions:
        if provision.row <= 1 and rows:
            yield tuple(rows)
            rows = []
        if provision.row:
            rows.append(provision)
    if rows:
        yield tuple(rows)


def columns(table: Table) -> int:
    """Cells of the widest row."""
    return max(len(row.cells) for row in table)


def has_head(table: Table) -> bool:
    """Every cell of the first row is short and no number, and there are rows below."""
    return len(table) > 1 and all(_is_name(cell) for cell in table[0].cells)


def _is_name(cell: str) -> bool:
    return 0 < len(cell) <= LONGEST_NAME and not NO_NAME.search(cell)
