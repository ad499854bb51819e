"""Every place of a text sorted by what stands there: the positional index of character bigrams.

A gram is a run of two characters (the last may be the end of a passage). Where a gram stands at more places than fit
a list, its places are told apart by the next character, and so on: 安全 becomes 安全生, 安全监 …, so that no list is
long and the places of any phrase stand together. Lists are sorted by gram; within a list, headings come first, then
the order of the collection.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.search.collection import Ints

END = 0
DEEPEST = 8
"""A gram is never longer: what is repeated word for word would be told apart without end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grams:
    order: Ints
    """All places, list after list."""
    starts: Ints
    """Where each list begins in the order."""
    lengths: Ints
    """Of each list's gram, in characters."""
    frequent: tuple[tuple[int, int, int], ...]
    """Runs of the order whose places have more in common than a list may hold: first, end, characters in common."""


def longest_list(characters: int) -> int:
    """How many places a list may hold. In a small edition long lists are cheap, since all of its text is small."""
    return max(64, (1 << 27) // max(characters, 1))


def sort_grams(codes: Ints, in_heading: NDArray[np.bool_], longest: int, frequent: int) -> Grams:
    """Codes end with END. Runs of more than `frequent` places are reported as such, at every depth."""
    lists = _bigrams(codes)
    begins = np.flatnonzero(_changes(codes[lists.order]))
    runs = [(s, e, 1) for s, e in _longer_than(frequent, begins, len(lists.order))]
    for depth in range(2, DEEPEST + 1):
        last = codes[lists.order[lists.starts] + lists.lengths - 1]
        current = (lists.lengths == depth) & (last != END)
        sizes = _sizes(lists.starts, len(lists.order))
        long = current & (sizes > frequent)
        runs += [(int(s), int(s + n), depth) for s, n in zip(lists.starts[long], sizes[long], strict=True)]
        split = current & (sizes > longest)
        if depth < DEEPEST and split.any():
            lists = _split(codes, lists, split, depth)
    order = _headings_first(lists.order, lists.starts, in_heading)
    runs.sort(key=lambda run: (run[0], run[2]))
    return Grams(order=order, starts=lists.starts, lengths=lists.lengths, frequent=tuple(runs))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lists:
    order: Ints
    starts: Ints
    lengths: Ints


def _bigrams(codes: Ints) -> _Lists:
    places = np.flatnonzero(codes != END)
    symbols = int(codes.max(initial=0)) + 1
    keys = codes[places]
    keys *= symbols
    keys += codes[1:][places]
    order, starts = _sorted_by(keys, places, len(codes))
    return _Lists(order=order, starts=starts, lengths=np.full(len(starts), 2))


def _split(codes: Ints, lists: _Lists, split: NDArray[np.bool_], depth: int) -> _Lists:
    """Sorts the places of the lists to be split by their next character, in place."""
    order, symbols = lists.order, int(codes.max()) + 1
    counts = _sizes(lists.starts, len(order))[split]
    slots = np.repeat(lists.starts[split] - (np.cumsum(counts) - counts), counts) + np.arange(int(counts.sum()))
    places = order[slots]
    group = np.repeat(np.arange(len(counts)), counts)
    group *= symbols
    group += codes[depth:][places]
    order[slots], new = _sorted_by(group, places, len(codes))
    starts = np.concatenate([lists.starts[~split], slots[new]])
    lengths = np.concatenate([lists.lengths[~split], np.full(len(new), depth + 1)])
    rank = np.argsort(starts, kind="stable")
    return _Lists(order=order, starts=starts[rank], lengths=lengths[rank])


def _sorted_by(keys: Ints, places: Ints, end: int) -> tuple[Ints, Ints]:
    """Places by key, within a key in their own order; and where each key begins.

    Works in the memory of the keys, which are gone afterwards: of a large edition each copy is a good part of it all.
    """
    bits = max(1, int(end).bit_length())
    if int(keys.max(initial=0)).bit_length() + bits > 63:
        raise OverflowError("too large an edition: a place and its gram do not fit 63 bits")
    keys <<= bits
    keys |= places
    keys.sort()
    order = keys & ((1 << bits) - 1)
    keys >>= bits
    return order, np.flatnonzero(_changes(keys))


def _headings_first(order: Ints, starts: Ints, in_heading: NDArray[np.bool_]) -> Ints:
    keys = np.repeat(np.arange(len(starts)), _sizes(starts, len(order)))
    keys *= 2
    keys += ~in_heading[order]
    return _sorted_by(keys, order, len(in_heading))[0]


def _changes(keys: Ints) -> NDArray[np.bool_]:
    changes = np.ones(len(keys), bool)
    changes[1:] = keys[1:] != keys[:-1]
    return changes


def _sizes(starts: Ints, end: int) -> Ints:
    return np.diff(np.append(starts, end))


def _longer_than(most: int, starts: Ints, end: int) -> list[tuple[int, int]]:
    sizes = _sizes(starts, end)
    return [(int(s), int(s + n)) for s, n in zip(starts[sizes > most], sizes[sizes > most], strict=True)]
