"""Numbers of notices, and lists that are told by notice."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.notice import Notice
from build_scripts.search.coding import bits, runs
from build_scripts.search.coding.slots import Ranges, by_notice, each_list, one_list, slots, span
from tests import editions
from tests.unit.search.reading import Reader

PLACES = ("shanxi", "datong", "yangquan", "daning")
IDS = st.lists(st.tuples(st.sampled_from(PLACES), st.integers(2009, 2026)), unique=True, max_size=40)
SIZES = st.lists(st.integers(1, 300), min_size=1, max_size=12)


def notices(ids: list[tuple[str, int]]) -> list[Notice]:
    return [editions.notice(place, year) for place, year in ids]


@given(IDS)
def test_every_notice_has_a_number_of_its_own(ids: list[tuple[str, int]]) -> None:
    found = slots(notices(ids))
    assert len(set(found.values())) == len(ids)
    assert all(0 <= slot < span(len(ids)) for slot in found.values())


@given(IDS)
def test_numbers_do_not_depend_on_the_order_of_notices(ids: list[tuple[str, int]]) -> None:
    assert slots(notices(ids)) == slots(notices(ids[::-1]))


@given(IDS.filter(lambda ids: len(ids) > 1))
def test_what_a_new_year_brings_moves_no_notice(ids: list[tuple[str, int]]) -> None:
    newest = ("pingcheng", 2027)
    before, after = slots(notices(ids)), slots(notices([*ids, newest]))
    if span(len(ids)) == span(len(ids) + 1):
        assert before == {notice: slot for notice, slot in after.items() if notice != "pingcheng-2027"}


def test_an_older_notice_moves_few() -> None:
    ids = [(place, year) for place in PLACES for year in range(2012, 2026)]
    before, after = slots(notices(ids)), slots(notices([*ids, ("shanxi", 2009)]))
    assert sum(after[notice] != slot for notice, slot in before.items()) <= 4


@given(SIZES, st.data())
def test_lists_are_read_back(sizes: list[int], data: st.DataObject) -> None:
    ranges = some_ranges(sizes)
    numbers = st.sets(st.integers(0, ranges.end - 1), min_size=1, max_size=60).map(sorted)
    lists = data.draw(st.lists(numbers, min_size=1, max_size=5))
    lengths = np.array([len(one) for one in lists])
    tokens = by_notice(np.concatenate(lists), runs.numbers(lengths), ranges)
    reader = Reader(bits.text_of(tokens))
    assert [reader.by_notice(len(one), ranges) for one in lists] == lists
    assert reader.done


@given(SIZES)
def test_an_empty_list_is_read_back(sizes: list[int]) -> None:
    ranges = some_ranges(sizes)
    assert Reader(bits.text_of(one_list([], ranges))).list(ranges) == []


@given(SIZES, st.data())
def test_lists_are_written_together_as_each_by_itself(sizes: list[int], data: st.DataObject) -> None:
    ranges = some_ranges(sizes)
    numbers = st.sets(st.integers(0, ranges.end - 1), max_size=60).map(sorted)
    lists = data.draw(st.lists(numbers, max_size=5))
    assert [bits.text_of(tokens) for tokens in each_list(lists, ranges)] == [
        bits.text_of(one_list(one, ranges)) for one in lists
    ]
    assert [Reader(bits.text_of(tokens)).list(ranges) for tokens in each_list(lists, ranges)] == lists


@given(SIZES, st.integers(0, 3))
def test_a_notice_that_comes_between_changes_no_list_of_others(sizes: list[int], at: int) -> None:
    """Numbers are told by slot, and counted from where their notice begins."""
    ranges, at = some_ranges(sizes), min(at, len(sizes) - 1)
    moved = Ranges(slots=ranges.slots, begins=ranges.begins + 7, end=ranges.end + 7)
    own = np.arange(sizes[at])[::3]
    one, other = (by_notice(each.begins[at] + own, np.zeros_like(own), each) for each in (ranges, moved))
    assert bits.text_of(one) == bits.text_of(other)


def some_ranges(sizes: list[int]) -> Ranges:
    lengths = np.array(sizes, np.int64)
    every_second = np.arange(len(sizes)) * 2
    return Ranges(slots=every_second, begins=runs.begins(lengths), end=int(lengths.sum()))
