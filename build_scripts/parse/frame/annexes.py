"""Where the documents begin that a notice encloses, and what labels them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.language.display import solid
from build_scripts.parse.frame import line_kinds
from build_scripts.parse.lines.cleaning import TextLine
from build_scripts.parse.outline.numbering import Form, Marker, find_marker

NUMBERED_WITHIN = 12
"""Lines below a title in which the numbers of its document begin."""
SHORTEST_TITLE = 6
Lines = tuple[TextLine, ...]


def cut_label(lines: Lines) -> tuple[TextLine | None, Lines]:
    """附件2 and the rest; where the label stands on the line of the title, the line is cut behind it."""
    first = lines[0]
    if line_kinds.is_annex_label(first.text):
        return first, lines[1:]
    labelled = line_kinds.labelled_annex(first.text)
    if labelled is None:
        return None, lines
    label, title = labelled
    below = replace(first, text=title, start=first.start + len(solid(label)), changes=())
    return replace(first, text=label), (below, *lines[1:])


def untitled_starts(lines: Lines, labels: Sequence[int]) -> Iterator[int]:
    """A title without a label begins a document of its own where the numbers then begin again."""
    form: Form | None = None
    for at, line in enumerate(lines):
        if at in labels:
            form = None
        marker = find_marker(line.text)
        if marker:
            form = form or marker.form
        elif form and _begins(lines, at, form):
            yield at
            form = None


def _begins(lines: Lines, at: int, form: Form) -> bool:
    if len(lines[at].text) < SHORTEST_TITLE or not line_kinds.is_title(lines[at].text):
        return False
    following = _next_marker(lines, at + 1)
    return following is not None and following.form == form and following.number == 1


def _next_marker(lines: Lines, at: int) -> Marker | None:
    found = (find_marker(line.text) for line in lines[at : at + NUMBERED_WITHIN])
    return next(filter(None, found), None)
