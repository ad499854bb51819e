"""The matching itself: in order first, then out of order, each once."""

import numpy as np
import pytest

from build_scripts.link.alignment.assignment import heaviest_chain, one_to_one
from build_scripts.link.alignment.choice import RULE


def test_the_chain_is_worth_most_and_runs_in_order() -> None:
    gains = np.array([[5.0, 0.0, 0.0], [0.0, 0.0, 4.0], [0.0, 3.0, 0.0]])
    assert heaviest_chain(gains) == [(0, 0), (1, 2)]
    assert heaviest_chain(np.zeros((2, 2))) == []
    assert heaviest_chain(np.zeros((0, 3))) == []


@pytest.mark.parametrize(("scores", "expected"), [
    ([[2.0, 0.0], [0.0, 2.0]], [(0, 0), (1, 1)]),
    ([[0.0, 9.0], [9.0, 0.0]], [(0, 1), (1, 0)]),
    ([[0.9, 0.0], [0.0, 0.1]], [(0, 0)]),
    ([[0.0, 1.5], [5.0, 0.0]], [(1, 0)]),
])
def test_each_once_and_out_of_order_only_with_more_evidence(
    scores: list[list[float]], expected: list[tuple[int, int]]
) -> None:
    assert one_to_one(np.array(scores), 0.8, 1.9) == expected


def test_a_match_in_order_stays_unless_another_is_much_better() -> None:
    in_order = np.array([[3.0, 0.0, 0.0], [0.0, 3.0, 3.0], [0.0, 0.0, 3.0]])
    assert one_to_one(in_order, 0.8, 1.9) == [(0, 0), (1, 1), (2, 2)]
    in_order[2, 0] = 3.0 + 1.1 + RULE.staying
    assert (2, 0) not in one_to_one(in_order, 0.8, 1.9)
    in_order[2, 0] = 12.0
    assert (2, 0) in one_to_one(in_order, 0.8, 1.9)
