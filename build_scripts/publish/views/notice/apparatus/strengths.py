"""How strongly the sentences of a provision direct, as classes of its runs: a reading aid that is off by default.

Most sentences say what is to be done (要求) and bear no mark; marked are those that force, encourage, or only tell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.domain.indexes import Directive, Strength
from build_scripts.publish.views.notice.runs import Run, Runs

CLASSES: Mapping[Strength, str] = {"强制": "must", "鼓励": "may", "陈述": "tells"}


class _Marked:
    """The marked sentences of a text, in order; they do not meet."""

    def __init__(self, directives: Sequence[Directive]) -> None:
        self._found = [d for d in directives if d.strength in CLASSES]
        self._starts = [d.sentence[0] for d in self._found]
        self.edges = sorted({edge for d in self._found for edge in d.sentence})

    def edges_within(self, start: int, end: int) -> Sequence[int]:
        first, behind = bisect_right(self.edges, start), bisect_left(self.edges, end)
        return self.edges[first:behind]

    def css(self, at: int) -> str:
        begun = bisect_right(self._starts, at)
        if not begun:
            return ""
        last = self._found[begun - 1]
        _, end = last.sentence
        return CLASSES[last.strength] if at < end else ""


def weighed(found: Runs, start: int, directives: Sequence[Directive]) -> Runs:
    """Runs of which the provision's text begins at `start`, cut where a marked sentence begins or ends."""
    marked = _Marked(directives)
    return tuple(_cut(found, -start, marked)) if marked.edges else found


def _cut(found: Runs, at: int, marked: _Marked) -> Iterator[Run]:
    """The first run begins at `at`. The marks of a run stand at its end."""
    for run in found:
        end = at + len(run.text)
        edges = marked.edges_within(at, end)
        for first, last in pairwise([at, *edges, end]):
            text = run.text[first - at : last - at]
            piece = replace(run, text=text, strength=marked.css(first))
            if last < end:
                piece = replace(piece, marks=(), notes=())
            yield piece
        at = end
