"""Where a long sequence is cut into shards, so that it is cut at the same places when something is put in or taken out.

What is too long is cut in two, not too near an end, where the preference is least, and so are its parts. Preferences
are drawn from what stands at a place: a place keeps its own whatever stands elsewhere, and only what outweighs the
bounds is cut otherwise than before.
"""

import numpy as np

from build_scripts.search.coding import runs
from build_scripts.search.coding.runs import Ints

LEAST = 4
"""A part is never smaller than this share of the most it may weigh, where it can be cut so at all."""


def cut(weights: Ints, preferences: Ints, most: int) -> Ints:
    """Where the parts begin. One that weighs more than the most is a single item."""
    before = runs.sums(weights)
    begins: list[int] = []
    left = [(0, len(weights))] if len(weights) else []
    while left:
        first, end = left.pop()
        if end - first == 1 or before[end] - before[first] <= most:
            begins.append(first)
            continue
        at = _best(before, preferences, first, end, most // LEAST)
        left += [(at, end), (first, at)]
    return np.array(begins, np.int64)


def _best(before: Ints, preferences: Ints, first: int, end: int, least: int) -> int:
    lowest, highest = first + 1, end - 1
    enough_before = before[first] + least
    enough_behind = before[end] - least
    low = int(np.searchsorted(before, enough_before))
    high = int(np.searchsorted(before, enough_behind, side="right")) - 1
    low, high = max(lowest, low), min(highest, high)
    if low > high:
        low, high = lowest, highest
    liked = preferences[low : high + 1]
    return low + int(np.argmin(liked))
