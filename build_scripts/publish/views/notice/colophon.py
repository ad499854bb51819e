"""The colophon (版记) below the foot of a notice: to whom it is copied, who printed it and when.

On paper it stands at the foot of the last sheet. A browser that can put it there has to be told how much room to keep
for it at the end of the text: so many lines of its type, rather one too many than one too few.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.publish.views.notice.apparatus.row import width
from build_scripts.publish.views.notice.part import Part

COPIED, PRINTED = "copied-to", "printing"
ROLES = (COPIED, PRINTED)
LINE = 28
"""Characters of a line on paper. 30 have room; a mark that may not begin a line takes one along."""
APART = 2
"""Between who printed it and when."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Colophon:
    parts: tuple[Part, ...]
    lines: int
    """On paper."""


def split(parts: Sequence[Part]) -> tuple[tuple[Part, ...], Colophon | None]:
    """What stands before it, and the colophon, where there is one and nothing follows it."""
    start = len(parts)
    while start and parts[start - 1].role in ROLES:
        start -= 1
    before = tuple(parts[:start])
    own = tuple(parts[start:])
    if not own:
        return before, None
    return before, Colophon(parts=own, lines=_lines(own))


def _lines(parts: Sequence[Part]) -> int:
    copied = [_width(part) for part in parts if part.role == COPIED]
    printed = [_width(part) for part in parts if part.role == PRINTED]
    return _rows_of(copied) + _printing_rows(printed)


def _printing_rows(printed: Sequence[float]) -> int:
    """Who printed it and when have one row, if they fit."""
    in_one_row = sum(printed) + APART * len(printed)
    if printed and in_one_row <= LINE:
        return 1
    return _rows_of(printed)


def _rows_of(widths: Iterable[float]) -> int:
    return sum(map(_rows, widths))


def _rows(size: float) -> int:
    return math.ceil(size / LINE)


def _width(part: Part) -> float:
    return width("".join(run.text for line in part.lines for run in line))
