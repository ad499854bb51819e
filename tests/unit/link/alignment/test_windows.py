"""Where a pair is cut that is too large to be weighed whole: all of both, in order, each window within its cells."""

import random
from itertools import pairwise

import numpy as np
import pytest

from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.alignment import align_pair
from build_scripts.link.alignment.evidence.profile import Profile, profile
from build_scripts.link.alignment.windows import Window, windows
from tests.editions import notice, provision

WORDS = ["煤矿", "瓦斯", "消防", "燃气", "危化", "尾矿", "道路", "水库", "森林", "校园", "电梯", "粉尘", "冶金"]
ROWS = 40


def items(seed: int, count: int) -> list[Provision]:
    chance = random.Random(seed)
    texts = ["".join(chance.choices(WORDS, k=9)) + f"第{at}处。" for at in range(count)]
    return [provision(f"part_{at}", "part", text, num=f"{at}、") for at, text in enumerate(texts, 1)]


def year(number: int, body: list[Provision]) -> Notice:
    return notice("shanxi", number, body=body)


def cut(older: Profile, newer: Profile) -> list[Window]:
    return list(windows(older, newer, ROWS * ROWS))


@pytest.mark.parametrize(("older", "newer"), [(300, 300), (300, 40), (17, 300), (1, 300), (300, 1)])
def test_all_of_both_in_order_within_the_cells(older: int, newer: int) -> None:
    sides = profile(year(2023, items(1, older)), ()), profile(year(2024, items(2, newer)), ())
    found = cut(*sides)
    assert [node for window in found for node in window.older.nodes] == list(sides[0].nodes)
    assert [node for window in found for node in window.newer.nodes] == list(sides[1].nodes)
    assert all(len(w.older.row_node) * len(w.newer.row_node) <= ROWS * ROWS for w in found)
    assert all(w.older.nodes == sides[0].nodes[w.nodes[0] : w.nodes[0] + len(w.older.nodes)] for w in found)
    assert all(w.newer.row_span == sides[1].row_span[w.rows[1] : w.rows[1] + len(w.newer.row_span)] for w in found)


def test_the_work_grows_with_the_length() -> None:
    cells = []
    for count in (200, 400, 800):
        sides = profile(year(2023, items(1, count)), ()), profile(year(2024, items(2, count)), ())
        cells.append(sum(len(w.older.row_node) * len(w.newer.row_node) for w in cut(*sides)))
    assert all(after <= 2.2 * before for before, after in pairwise(cells))


def test_a_pair_of_the_usual_size_is_weighed_whole() -> None:
    sides = profile(year(2023, items(1, 300)), ()), profile(year(2024, items(2, 300)), ())
    (window,) = windows(*sides)
    assert (window.older, window.newer) == sides


def test_cut_where_both_stand_at_the_same_place() -> None:
    body = items(1, 300)
    sides = profile(year(2023, body), ()), profile(year(2024, [*items(3, 25), *body]), ())
    for window in cut(*sides)[1:]:
        assert window.older.nodes[:1] == window.newer.nodes[:1] or not window.older.nodes


def test_every_place_where_both_are_the_same_is_known() -> None:
    """Cut at the last of them up to which the cells suffice, two rows an item; of those that crossed by most."""
    body = items(1, 100)
    moved = year(2024, [*body[90:], *body[:90]])
    same, crossed = profile(year(2023, body), ()), profile(moved, ())
    assert [len(window.older.nodes) for window in cut(same, same)] == [20, 20, 20, 20, 20]
    assert [(len(w.older.nodes), len(w.newer.nodes)) for w in cut(same, crossed)] == [
        (15, 25), (20, 20), (20, 20), (20, 20), (25, 15)]


def test_a_part_counts_its_own_words_only() -> None:
    whole = profile(year(2023, items(1, 60)), ())
    first = cut(whole, whole)[0].older
    own = profile(year(2023, items(1, 60)[: len(first.nodes)]), ())
    at = [whole.vocabulary[word] for word in own.vocabulary]
    assert np.array_equal(first.spread[at], own.spread)
    assert first.spread.sum() == own.spread.sum()
    assert np.array_equal(first.head_spread[at], own.head_spread)


def test_links_are_found_in_windows_as_in_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    body = items(1, 120)
    pair = year(2023, body), year(2024, [*body[:50], *items(5, 6), *body[50:]])
    sides = profile(pair[0], ()), profile(pair[1], ())
    whole = align_pair((*pair, "year"), *sides, frozenset())
    monkeypatch.setattr("build_scripts.link.alignment.windows", cut)
    assert {(x.older, x.newer) for x in align_pair((*pair, "year"), *sides, frozenset()).links} >= {
        (x.older, x.newer) for x in whole.links if x.type == "same"}
