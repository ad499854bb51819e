"""Every place of a text sorted by what stands there: the positional index of character bigrams.

A gram is a run of two characters (the last may be the end of a passage). Where a gram stands at more places than fit
a list, its places are told apart by the next character, and so on: 安全 becomes 安全生, 安全监 …, so that no list is
long and the places of any phrase stand together. Lists are sorted by gram; within a list, headings come first, then
the order of the text.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from build_scripts.search.coding import runs
from build_scripts.search.coding.runs import Flags, Ints, Small

END = 0
DEEPEST = 8
"""A gram is never longer: what is repeated word for word would be told apart without end."""


class Run(NamedTuple):
    """Places of the order that have something in common."""

    first: int
    end: int
    shared: int
    """How many characters they have in common."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grams:
    order: Small
    """All places, list after list."""
    starts: Ints
    """Where each list begins in the order."""
    lengths: Ints
    """Of each list's gram, in characters."""
    frequent: tuple[Run, ...]
    """Those that are longer than a query should have to load, whatever number of lists they are."""


def longest_list(characters: int) -> int:
    """How many places a list may hold. In a small edition long lists are cheap, since all of its text is small. Another
    number parts lists anew, so it changes only where the text has doubled."""
    return 1 << max(6, 27 - characters.bit_length())


def sort_grams(codes: Small, in_heading: Flags, longest: int, frequent: int) -> Grams:
    """Codes end with END. Runs of more than `frequent` places are reported as such, at every depth."""
    lists = _bigrams(codes)
    found = _frequent_characters(codes, lists.order, frequent)
    for depth in range(2, DEEPEST + 1):
        divisible = lists.divisible(codes, depth)
        found += _runs(lists, divisible & (lists.sizes > frequent), depth)
        too_long = divisible & (lists.sizes > longest)
        if depth < DEEPEST and too_long.any():
            lists = _split(codes, lists, too_long, depth)
    return Grams(
        order=_headings_first(lists, in_heading),
        starts=lists.starts,
        lengths=lists.lengths,
        frequent=tuple(sorted(found, key=lambda run: (run.first, run.shared))),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lists:
    order: Small
    starts: Ints
    lengths: Ints

    @property
    def sizes(self) -> Ints:
        return runs.lengths(self.starts, len(self.order))

    def divisible(self, codes: Small, depth: int) -> Flags:
        """Of each list whether its gram has so many characters and another one may follow."""
        last_places = self.order[self.starts] + self.lengths - 1
        divisible: Flags = (self.lengths == depth) & (codes[last_places] != END)
        return divisible


def _frequent_characters(codes: Small, order: Small, frequent: int) -> list[Run]:
    begins = np.flatnonzero(runs.first_of_kind(codes[order]))
    by_character = _Lists(
        order=order,
        starts=begins,
        lengths=np.ones_like(begins),
    )
    return _runs(by_character, by_character.sizes > frequent, 1)


def _runs(lists: _Lists, chosen: Flags, shared: int) -> list[Run]:
    firsts = lists.starts[chosen]
    ends = firsts + lists.sizes[chosen]
    return [Run(first, end, shared) for first, end in zip(firsts.tolist(), ends.tolist(), strict=True)]


def _bigrams(codes: Small) -> _Lists:
    places = runs.small(np.flatnonzero(codes != END))
    keys = codes[places].astype(np.int64)
    keys *= _symbols(codes)
    keys += codes[1:][places]
    order, starts = _sorted_by(keys, places, len(codes))
    return _Lists(
        order=order,
        starts=starts,
        lengths=np.full(len(starts), 2),
    )


def _split(codes: Small, lists: _Lists, split: Flags, depth: int) -> _Lists:
    """Sorts the places of the lists to be split by their next character, in place."""
    sizes = lists.sizes[split]
    slots = runs.spread(runs.small(lists.starts[split]), sizes)
    places = lists.order[slots]
    keys = runs.numbers(sizes)
    keys *= _symbols(codes)
    keys += codes[depth:][places]
    lists.order[slots], begins = _sorted_by(keys, places, len(codes))
    parts = _Lists(
        order=lists.order,
        starts=slots[begins].astype(np.int64),
        lengths=np.full(len(begins), depth + 1),
    )
    return _together(lists, ~split, parts)


def _together(lists: _Lists, kept: Flags, parts: _Lists) -> _Lists:
    """The lists that are kept and the parts of the others, in their order."""
    starts = np.concatenate([lists.starts[kept], parts.starts])
    lengths = np.concatenate([lists.lengths[kept], parts.lengths])
    rank = np.argsort(starts, kind="stable")
    return _Lists(
        order=parts.order,
        starts=starts[rank],
        lengths=lengths[rank],
    )


def _symbols(codes: Small) -> int:
    return int(codes.max(initial=0)) + 1


def _sorted_by(keys: Ints, places: Small, end: int) -> tuple[Small, Ints]:
    """Places by key, within a key in their own order; and where each key begins.

    Works in the memory of the keys, which are gone afterwards: of a large edition each copy is a good part of it all.
    """
    bits = max(1, int(end).bit_length())
    if int(keys.max(initial=0)).bit_length() + bits > 63:
        raise OverflowError("too large an edition: a place and its gram do not fit 63 bits")
    keys <<= bits
    keys |= places
    keys.sort()
    order = np.empty_like(places)
    np.bitwise_and(keys, (1 << bits) - 1, out=order, casting="unsafe")
    keys >>= bits
    return order, np.flatnonzero(runs.first_of_kind(keys))


def _headings_first(lists: _Lists, in_heading: Flags) -> Small:
    keys = runs.numbers(lists.sizes)
    keys *= 2
    keys += ~in_heading[lists.order]
    return _sorted_by(keys, lists.order, len(in_heading))[0]
