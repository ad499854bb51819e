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

    def css(self, at: int) -> str:
        found = bisect_right(self._starts, at) - 1
        inside = found >= 0 and at < self._found[found].sentence[1]
        return CLASSES[self._found[found].strength] if inside else ""


def weighed(found: Runs, start: int, directives: Sequence[Directive]) -> Runs:
    """Runs of which the provision's text begins at `start`, cut where a marked sentence begins or ends."""
    marked = _Marked(directives)
    return tuple(_cut(found, -start, marked)) if marked.edges else found


def _cut(found: Runs, at: int, marked: _Marked) -> Iterator[Run]:
    for run in found:
        end = at + len(run.text)
        inner = marked.edges[bisect_right(marked.edges, at) : bisect_left(marked.edges, end)]
        for first, last in pairwise([at, *inner, end]):
            piece = run.text[first - end + len(run.text) : last - end + len(run.text)]
            marks, notes = (run.marks, run.notes) if last == end else ((), ())
            yield replace(run, text=piece, marks=marks, notes=notes, strength=marked.css(first))
        at = end
