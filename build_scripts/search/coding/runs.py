"""Runs that lie one after another in a long array: where each begins, how long it is, what stands where in it."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Small = NDArray[np.int32]
"""What there is one of for each character of an edition is held so: of a large edition it is most of the memory. It is
worked with as Ints."""
Flags = NDArray[np.bool_]
N = TypeVar("N", np.int32, np.int64)


def small(numbers: NDArray[np.integer]) -> Small:
    return np.asarray(numbers, dtype=np.int32)


def begins(lengths: Ints) -> Ints:
    """Where each run begins, by the lengths of all."""
    return np.cumsum(lengths) - lengths


def lengths(begins: Ints, end: int) -> Ints:
    """How long each run is, by where all begin and where the last one ends."""
    return np.diff(np.append(begins, end))


def numbers(lengths: Ints) -> Ints:
    """Of each item the number of its run, from 0."""
    return np.repeat(np.arange(len(lengths)), lengths)


def spread(values: NDArray[N], lengths: Ints) -> NDArray[N]:
    """Of each item the place at which it comes to stand when each run is moved to begin at its value."""
    moves = (values - begins(lengths)).astype(values.dtype)
    moved = np.repeat(moves, lengths)
    moved += np.arange(len(moved), dtype=moved.dtype)
    return moved


def beginnings(sizes: Ints, lengths: Ints) -> Flags:
    """Of each item whether it is among the first of its run, of which there are so many. No run is empty."""
    first = begins(lengths)
    steps = np.zeros(int(lengths.sum()) + 1, np.int8)
    steps[first] += 1
    steps[first + sizes] -= 1
    return np.cumsum(steps[:-1], dtype=np.int8).astype(bool)


def first_of_kind(keys: Ints | Small) -> Flags:
    """Of each item whether its key differs from that of the item before: there a run begins."""
    found = np.ones(len(keys), bool)
    found[1:] = keys[1:] != keys[:-1]
    return found


def sums(numbers: NDArray[np.integer] | Flags) -> Ints:
    """The sum of all before each number, and in the end that of all."""
    found = np.zeros(len(numbers) + 1, np.int64)
    np.cumsum(numbers, out=found[1:])
    return found
