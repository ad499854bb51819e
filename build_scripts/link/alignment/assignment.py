"""Matches that are worth most together, whatever stands in the lines and the columns."""

from collections.abc import Iterable, Iterator

import numpy as np

from build_scripts.link.alignment.evidence.profile import Floats
from build_scripts.link.alignment.rules import rules_of

STAYING = rules_of("choice").staying

Match = tuple[int, int]


def one_to_one(scores: Floats, in_order: float, moved: float) -> list[Match]:
    """The least that a match must be worth is told: in the order of both sides, and out of it."""
    # Read when two notices are first compared: the library takes longer than the rest of the program.
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    gains = np.maximum(scores - moved, 0.0)
    gains_in_order = np.maximum(scores - in_order, 0.0)
    for match in heaviest_chain(gains_in_order):
        gains[match] = scores[match] - in_order + STAYING
    lines, columns = linear_sum_assignment(gains, maximize=True)
    matches = zip(lines.tolist(), columns.tolist(), strict=True)
    return [match for match in matches if gains[match]]


def heaviest_chain(gains: Floats) -> list[Match]:
    """The matches that run in the order of both sides and are worth most together."""
    worth = _worth_so_far(gains)
    i, j = gains.shape
    chain = []
    while i and j:
        if worth[i, j] == worth[i - 1, j]:
            i -= 1
        elif worth[i, j] == worth[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            chain.append((i, j))
    return chain[::-1]


def _worth_so_far(gains: Floats) -> Floats:
    """What the best chain is worth up to each line and column, both counted from 1."""
    lines, columns = gains.shape
    worth = np.zeros((lines + 1, columns + 1))
    for i in range(lines):
        matched = worth[i, :-1] + gains[i]
        passed = worth[i, 1:]
        better = np.maximum(passed, matched)
        worth[i + 1, 1:] = np.maximum.accumulate(better)
    return worth


def one_each(found: Iterable[Match]) -> Iterator[Match]:
    """Of matches in the order of their worth those whose ends no better one has."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for i, j in found:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield i, j
