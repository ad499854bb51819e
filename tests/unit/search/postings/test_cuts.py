"""Where shards begin: no part too heavy or too light, and a change moves no cut elsewhere."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.postings.cuts import LEAST, cut

MOST = 100
ITEMS = st.lists(st.tuples(st.integers(1, 20), st.integers(0, 10**9)), min_size=1, max_size=200)


def begins(items: list[tuple[int, int]]) -> list[int]:
    weights, preferences = (np.array(column, np.int64) for column in zip(*items, strict=True))
    found: list[int] = cut(weights, preferences, MOST).tolist()
    return found


@given(ITEMS)
def test_parts_follow_one_another_and_none_is_too_heavy_or_too_light(items: list[tuple[int, int]]) -> None:
    found = begins(items)
    assert found == sorted(set(found)) and found[0] == 0
    weights = [weight for weight, _ in items]
    parts = [sum(weights[a:b]) for a, b in zip(found, [*found[1:], len(items)], strict=True)]
    assert all(part <= MOST for part in parts)
    assert len(parts) == 1 or all(part >= MOST // LEAST for part in parts)


def test_what_weighs_too_much_by_itself_stands_alone() -> None:
    assert begins([(5, 3), (500, 2), (5, 1)]) == [0, 1, 2]


def test_where_only_one_place_leaves_no_part_too_light_it_is_cut_there() -> None:
    assert begins([(5, 3), (50, 1), (50, 2), (5, 0)]) == [0, 2]


def test_there_may_be_nothing() -> None:
    empty = np.array([], np.int64)
    assert cut(empty, empty, MOST).tolist() == []


def test_an_item_more_moves_few_cuts() -> None:
    chance = np.random.default_rng(15)
    weights, preferences = chance.integers(1, 20, 5000), chance.integers(0, 10**9, 5000)
    items = list(zip(weights.tolist(), preferences.tolist(), strict=True))
    before = set(begins(items))
    for at in (10, 2500, 4990):
        after = {begin - (begin > at) for begin in begins([*items[:at], (7, 10**9), *items[at:]])}
        assert len(before ^ after) <= 6
