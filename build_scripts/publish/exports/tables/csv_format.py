"""Tables for an office spreadsheet program: CSV with a byte order mark and CRLF (RFC 4180).

A cell that a spreadsheet program would run as a formula has an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TextIO

from build_scripts.publish.labels.provenance import VERSION

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""Full-width signs too: a spreadsheet program with an East Asian keyboard reads them as their narrow forms."""
APOSTROPHE = "'"
LED = frozenset((*FORMULA, APOSTROPHE))
"""Signs before which a cell has an apostrophe."""

Cells = tuple[str, ...]


def table(head: Sequence[str], rows: Iterable[Sequence[str]], edition: str, *, column: str = VERSION) -> bytes:
    buffer = io.StringIO()
    write_table(buffer, head, rows, edition, column=column)
    return buffer.getvalue().encode("utf-8")


def write_table(
    file: TextIO,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    edition: str,
    *,
    column: str = VERSION,
) -> None:
    """The last column tells the edition, row by row: a table has no other place for it, and rows are taken out."""
    file.write("\ufeff")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([*head, column])
    writer.writerows([*map(_inert, row), edition] for row in rows)


def _inert(cell: str) -> str:
    """One that has an apostrophe of its own is given another, so that `meant` gives every cell back."""
    return f"{APOSTROPHE}{cell}" if cell[:1] in LED else cell


def meant(cell: str) -> str:
    """What a cell of a table that was written here says."""
    return cell.removeprefix(APOSTROPHE)
