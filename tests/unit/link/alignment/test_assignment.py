"""Matches that are worth most together."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from build_scripts.link.alignment.assignment import heaviest_chain, one_each, one_to_one
from build_scripts.link.alignment.evidence.profile import Floats


def worth(gains: Floats, chain: list[tuple[int, int]]) -> float:
    return float(sum(gains[match] for match in chain))


def best_of_all(gains: Floats) -> float:
    """By trying every chain."""
    lines, columns = gains.shape
    return max(
        worth(gains, list(zip(chosen, others, strict=True)))
        for count in range(min(lines, columns) + 1)
        for chosen in combinations(range(lines), count) for others in combinations(range(columns), count)
    )


@pytest.mark.parametrize("seed", range(12))
def test_no_chain_in_order_is_worth_more(seed: int) -> None:
    random = np.random.default_rng(seed)
    gains = random.integers(0, 5, (1 + seed % 4, 5 - seed % 3)).astype(float)
    chain = heaviest_chain(gains)
    assert worth(gains, chain) == best_of_all(gains)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(chain))
    assert all(gains[match] for match in chain)


def test_nothing_stands_against_nothing() -> None:
    assert [heaviest_chain(np.zeros(shape)) for shape in ((0, 3), (3, 0), (2, 2))] == [[], [], []]


def test_what_moved_must_be_worth_more_than_what_stayed() -> None:
    crossed = np.array([[0.0, 0.6], [0.9, 0.0]])
    assert one_to_one(crossed, in_order=0.3, moved=0.5) == [(0, 1), (1, 0)]
    assert one_to_one(crossed, in_order=0.3, moved=0.6) == [(1, 0)]
    assert one_to_one(crossed, in_order=0.9, moved=0.9) == []


def test_each_end_has_one_match_the_best_first() -> None:
    assert list(one_each([(0, 1), (0, 2), (3, 1), (3, 2), (4, 4)])) == [(0, 1), (3, 2), (4, 4)]
