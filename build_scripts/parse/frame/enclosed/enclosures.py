"""The documents that a notice encloses, each with its lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_scripts.parse.frame import line_kinds
from build_scripts.parse.frame.back import covering_end, is_label
from build_scripts.parse.frame.front import series
from build_scripts.parse.lines.text_line import Lines
from build_scripts.parse.outline.numbering import Form, Marker, find_marker, uses_clauses

NUMBERED_WITHIN = 12
"""Lines below a title in which the numbers of its document begin."""
SHORTEST_TITLE = 6
NUMBER_WITHIN = 4
"""Lines of an enclosed document within which its own number stands."""


def enclosures(lines: Lines) -> list[Lines]:
    """What a covering notice encloses; a line 附件2 begins the next document, and so does what an enclosed order or
    notice covers itself."""
    count = len(lines)
    labels = [at for at in range(1, count) if is_label(lines, at)]
    starts = [0, *labels]
    untitled = _untitled_starts(lines, starts)
    bounds = sorted({*starts, *untitled, count})
    found: list[Lines] = []
    for start, end in pairwise(bounds):
        found += _covered(lines[start:end])
    return found


def _covered(annex: Lines) -> Iterator[Lines]:
    """An enclosed order or notice with a number of its own, up to its signature and date, and the document that it puts
    in force."""
    is_issued = any(_is_number(line.text) for line in annex[:NUMBER_WITHIN])
    end = covering_end(annex) if is_issued else None
    yield annex[:end]
    if end:
        yield annex[end:]


def _is_number(text: str) -> bool:
    return line_kinds.document_number(text) is not None or series.is_numbered(text)


def _untitled_starts(lines: Lines, labels: Sequence[int]) -> Iterator[int]:
    """A title without a label begins a document of its own where the numbers then begin again."""
    form: Form | None = None
    clauses = uses_clauses([line.text for line in lines])
    for at, line in enumerate(lines):
        if at in labels:
            form = None
        marker = find_marker(line.text, clauses=clauses)
        if marker:
            form = form or marker.form
        elif form and _begins(lines, at, form, clauses=clauses):
            yield at
            form = None


def _begins(lines: Lines, at: int, form: Form, *, clauses: bool) -> bool:
    if len(lines[at].text) < SHORTEST_TITLE or not line_kinds.is_title(lines[at].text):
        return False
    following = _next_marker(lines, at + 1, clauses=clauses)
    return following is not None and following.form == form and following.number == 1


def _next_marker(lines: Lines, at: int, *, clauses: bool) -> Marker | None:
    found = (find_marker(line.text, clauses=clauses) for line in lines[at : at + NUMBERED_WITHIN])
    return next(filter(None, found), None)
