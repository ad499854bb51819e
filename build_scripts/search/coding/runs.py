"""Runs that lie one after another in a long array: where each begins, how long it is, what stands where in it."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def begins(lengths: Ints) -> Ints:
    """Where each run begins, by the lengths of all."""
    return np.cumsum(lengths) - lengths


def lengths(begins: Ints, end: int) -> Ints:
    """How long each run is, by where all begin and where the last one ends."""
    return np.diff(np.append(begins, end))


def numbers(lengths: Ints) -> Ints:
    """Of each item the number of its run, from 0."""
    return np.repeat(np.arange(len(lengths)), lengths)


def spread(values: Ints, lengths: Ints) -> Ints:
    """Of each item the place at which it comes to stand when each run is moved to begin at its value."""
    moved = np.repeat(values - begins(lengths), lengths)
    moved += np.arange(len(moved))
    return moved


def first_of_kind(keys: Ints) -> Flags:
    """Of each item whether its key differs from that of the item before: there a run begins."""
    found = np.ones(len(keys), bool)
    found[1:] = keys[1:] != keys[:-1]
    return found


def sums(numbers: NDArray[np.integer] | Flags) -> Ints:
    """The sum of all before each number, and in the end that of all."""
    return np.append(0, np.cumsum(numbers))
