"""Runs that lie one after another in a long array."""

import numpy as np

from build_scripts.search.coding import runs

LENGTHS = np.array([2, 0, 3])


def test_runs_are_told_by_lengths_or_by_where_they_begin() -> None:
    assert runs.begins(LENGTHS).tolist() == [0, 2, 2]
    assert runs.lengths(np.array([0, 2, 2]), 5).tolist() == [2, 0, 3]
    assert runs.lengths(np.array([], np.int64), 0).tolist() == []


def test_each_item_knows_its_run() -> None:
    assert runs.numbers(LENGTHS).tolist() == [0, 0, 2, 2, 2]


def test_runs_are_moved_to_where_they_are_to_begin() -> None:
    assert runs.spread(np.array([10, 20, 30]), LENGTHS).tolist() == [10, 11, 30, 31, 32]
    assert runs.spread(np.zeros_like(LENGTHS), LENGTHS).tolist() == [0, 1, 0, 1, 2]


def test_what_is_small_stays_small() -> None:
    assert runs.spread(runs.small(np.array([10, 20])), np.array([1, 2])).dtype == np.int32


def test_the_first_of_each_run_are_told() -> None:
    found = runs.beginnings(np.array([0, 1, 3]), np.array([2, 2, 3])).tolist()
    assert found == [False, False, True, False, True, True, True]


def test_a_run_begins_where_the_key_changes() -> None:
    assert runs.first_of_kind(np.array([7, 7, 3, 7])).tolist() == [True, False, True, True]
    assert runs.first_of_kind(np.array([], np.int64)).tolist() == []


def test_sums_are_those_of_all_before_and_of_all() -> None:
    assert runs.sums(LENGTHS).tolist() == [0, 2, 2, 5]
    assert runs.sums(np.array([True, False, True])).tolist() == [0, 1, 1, 2]
