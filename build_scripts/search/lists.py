"""The sorted lists of places written as shards, with a directory that tells which shard holds a gram.

An entry is a gram and its list. Grams are told by what they share with the gram before. A gram at more places than a
query should have to load has an entry of another kind before its lists: it names the file that sums it up.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.search import bits
from build_scripts.search.bits import Tokens
from build_scripts.search.collection import Codes, Ints
from build_scripts.search.grams import DEEPEST, Grams

SHARD = 12_000
"""About how many characters a shard has. A query loads one or two, so they are small; the directory names each."""
BLOCK = 1 << 15
"""Entries worked on at a time, so that the memory needed does not grow with the edition."""
HEADER = 3 + DEEPEST + 3
"""Tokens before an entry's places: kind, relation to the gram before, new characters; the characters; the counts."""

LIST, SUMMED_UP = 0, 1
SIBLING, SUMMARY, CHILD = 1, 2, 3
"""How an entry begins: its gram differs from the one before in the last character; what follows is summed up; the gram
before begins this one. Above these: by how many characters, and LONGER, the gram before is longer than what they
share."""
LONGER = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Shard:
    first: Ints
    """As much of the first gram as tells it from the last one of the shard before."""
    payload: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entries:
    starts: Ints
    counts: Ints
    headings: Ints
    kinds: Ints
    files: Ints
    """For a gram that is summed up: the number of its file."""
    grams: Ints
    """One row each, filled up with -1."""
    lengths: Ints

    def __getitem__(self, part: slice) -> "_Entries":
        return _Entries(
            starts=self.starts[part], counts=self.counts[part], headings=self.headings[part], kinds=self.kinds[part],
            files=self.files[part], grams=self.grams[part], lengths=self.lengths[part],
        )


def write_shards(codes: Codes, grams: Grams, size: int = SHARD) -> Iterator[Shard]:
    entries = _entries(codes, grams)
    before = np.zeros(0, np.int64)
    for first in range(0, len(entries.starts), BLOCK):
        block = entries[first:first + BLOCK]
        for begin, end, payload in _write_block(codes, grams, block, size):
            gram = block.grams[begin, :block.lengths[begin]]
            yield Shard(first=gram[:_shared(before, gram) + 1], payload=payload)
            before = block.grams[end - 1, :block.lengths[end - 1]]


def _entries(codes: Codes, grams: Grams) -> _Entries:
    summed_up = np.array(grams.frequent, np.int64).reshape(-1, 3)
    ends = np.append(grams.starts[1:], len(grams.order))
    starts = np.concatenate([summed_up[:, 0], grams.starts])
    lengths = np.concatenate([summed_up[:, 2], grams.lengths])
    kinds = np.repeat([SUMMED_UP, LIST], [len(summed_up), len(grams.starts)])
    # The entry that sums a gram up stands before the lists it sums up, the shorter gram before the longer.
    rank = np.lexsort([lengths, -kinds, starts])
    in_heading = np.append(0, np.cumsum(codes.in_heading[grams.order]))
    counts = np.concatenate([summed_up[:, 1] - summed_up[:, 0], ends - grams.starts])[rank]
    starts, lengths, kinds = starts[rank], lengths[rank], kinds[rank]
    columns = np.arange(DEEPEST)
    places = grams.order[starts][:, None] + columns
    inside = columns < lengths[:, None]
    return _Entries(
        starts=starts, counts=counts, kinds=kinds, lengths=lengths,
        headings=in_heading[starts + counts] - in_heading[starts],
        files=np.where(kinds == SUMMED_UP, np.cumsum(kinds == SUMMED_UP) - 1, 0),
        grams=np.where(inside, codes.codes[np.minimum(places, len(codes.codes) - 1)], -1),
    )


def _write_block(codes: Codes, grams: Grams, block: _Entries, size: int) -> Iterator[tuple[int, int, str]]:
    """Shards of a block: first entry, end, characters."""
    width = len(codes.alphabet).bit_length()
    fresh = np.zeros(len(block.starts), bool)
    posted = np.where(block.kinds == LIST, block.counts, 0)
    places = _places(codes, grams, block, posted)
    ends = np.append(0, np.cumsum(posted))
    weight = _headers(block, fresh, width).widths.reshape(-1, HEADER).sum(axis=1)
    weight += np.diff(np.append(0, np.cumsum(places.widths))[ends])
    shard = (np.cumsum(weight) - weight) * 2 // (size * bits.BITS)
    fresh[np.flatnonzero(np.diff(shard, prepend=-1))] = True
    headers = _headers(block, fresh, width)
    firsts = np.flatnonzero(fresh)
    for begin, end in zip(firsts, np.append(firsts[1:], len(fresh)), strict=True):
        part = slice(int(begin) * HEADER, int(end) * HEADER), slice(int(ends[begin]), int(ends[end]))
        yield int(begin), int(end), bits.text_of(_interleaved(headers, places, posted[begin:end], *part))


def _interleaved(headers: Tokens, places: Tokens, posted: Ints, heads: slice, tails: slice) -> Tokens:
    """Each entry's header followed by its places."""
    entries = np.arange(len(posted))
    before = np.cumsum(posted) - posted
    of_headers = np.arange(len(posted) * HEADER) + np.repeat(before, HEADER)
    of_places = np.arange(int(posted.sum())) + np.repeat((entries + 1) * HEADER, posted)
    values = np.empty(len(of_headers) + len(of_places), np.int64)
    widths = np.empty_like(values)
    values[of_headers], values[of_places] = headers.values[heads], places.values[tails]
    widths[of_headers], widths[of_places] = headers.widths[heads], places.widths[tails]
    return Tokens(values=values, widths=widths)


def _headers(block: _Entries, fresh: NDArray[np.bool_], width: int) -> Tokens:
    before = np.roll(block.grams, 1, axis=0)
    before_length = np.where(fresh, 0, np.roll(block.lengths, 1))
    before_length[:1] = 0
    columns = np.arange(DEEPEST)
    same = (block.grams == before) & (columns < np.minimum(block.lengths, before_length)[:, None])
    shared = np.cumprod(same, axis=1).sum(axis=1)
    left = before_length - shared
    relation = bits.gamma(np.where(left == 1, SIBLING, np.where(left == 0, CHILD, left + LONGER)))
    # A list may have the very gram that was summed up before it: then there is no new character.
    new = bits.gamma(block.lengths - shared + (left == 0))
    symbols = _symbols(block, before, shared, left, width)
    summary = bits.gamma(np.full(len(shared), SUMMARY))
    values = [summary.values * block.kinds, relation.values, new.values, *symbols.values.reshape(DEEPEST, -1)]
    widths = [summary.widths * block.kinds, relation.widths, new.widths, *symbols.widths.reshape(DEEPEST, -1)]
    for counts in _counts(block):
        values.append(counts.values)
        widths.append(counts.widths)
    return Tokens(values=np.stack(values, axis=1).ravel(), widths=np.stack(widths, axis=1).ravel())


def _symbols(block: _Entries, before: Ints, shared: Ints, left: Ints, width: int) -> Tokens:
    """The characters that are new: the first by its distance from the one it replaces, the others as they are."""
    values, widths = [], []
    for column in range(DEEPEST):
        symbol = np.maximum(block.grams[:, column], 0)
        distance = bits.gamma(np.maximum(symbol - before[:, column], 1))
        replaces = (column == shared) & (left > 0)
        absent = (column < shared) | (column >= block.lengths)
        values.append(np.where(absent, 0, np.where(replaces, distance.values, symbol)))
        widths.append(np.where(absent, 0, np.where(replaces, distance.widths, width)))
    return Tokens(values=np.concatenate(values), widths=np.concatenate(widths))


def _counts(block: _Entries) -> tuple[Tokens, Tokens, Tokens]:
    """Of a list: how many places, whether some are in headings, how many. Of a gram summed up: how many, its file."""
    some = block.headings > 0
    is_list = block.kinds == LIST
    headings, files = bits.gamma(np.maximum(block.headings, 1)), bits.gamma(block.files + 1)
    present = is_list & some
    return (
        bits.gamma(block.counts),
        Tokens(values=np.where(is_list, some, 0).astype(np.int64), widths=is_list.astype(np.int64)),
        Tokens(
            values=np.where(present, headings.values, np.where(is_list, 0, files.values)),
            widths=np.where(present, headings.widths, np.where(is_list, 0, files.widths)),
        ),
    )


def _places(codes: Codes, grams: Grams, block: _Entries, posted: Ints) -> Tokens:
    """The addresses of each list: those in headings, then the others, each part by its gaps."""
    is_list = block.kinds == LIST
    first = int(block.starts[is_list][0]) if is_list.any() else 0
    places = grams.order[first:first + int(posted.sum())]
    addresses = codes.addresses[places]
    part = np.repeat(np.arange(len(posted)), posted) * 2 + ~codes.in_heading[places]
    begins = np.diff(part, prepend=-1) != 0
    gaps = np.where(begins, addresses, np.diff(addresses, prepend=0) - 1)
    counts = np.diff(np.append(np.flatnonzero(begins), len(part)))
    return bits.rice(gaps, np.repeat(bits.rice_bits(codes.span, counts), counts))


def _shared(one: Ints, other: Ints) -> int:
    length = min(len(one), len(other))
    different = np.flatnonzero(one[:length] != other[:length])
    return int(different[0]) if len(different) else length
