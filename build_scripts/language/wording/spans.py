"""Spans that do not meet, in the order of the text: whether another one meets them is found without trying each."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable

from build_scripts.domain.span import Span

Match = re.Match[str]
"""A span that a pattern fits, with what its groups hold."""


class Spans:
    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)

    def meets(self, start: int, end: int) -> bool:
        """Whether one of them has a character in common with it."""
        at = bisect_left(self._spans, (end,)) - 1
        return at >= 0 and self._spans[at][0] < end and start < self._spans[at][1]

    def take(self, start: int, end: int) -> bool:
        """Adds the span, unless it meets one that is there."""
        free = not self.meets(start, end)
        if free:
            insort(self._spans, (start, end))
        return free
