"""What two sequences begin with alike."""

from collections.abc import Iterable
from itertools import takewhile
from operator import eq, truth


def shared_length(one: Iterable[object], other: Iterable[object]) -> int:
    """How many items both begin with."""
    return sum(takewhile(truth, map(eq, one, other)))
