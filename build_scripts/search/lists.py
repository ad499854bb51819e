"""The sorted lists of places written as shards, with a directory that tells which shard holds a gram.

An entry is a gram and its list. Grams are told by what they share with the gram before. A gram at more places than a
query should have to load has an entry of another kind before its lists: it names the file that sums it up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from build_scripts.domain.beginnings import shared_length
from build_scripts.search import bits, runs
from build_scripts.search.bits import Tokens
from build_scripts.search.collection import Codes
from build_scripts.search.grams import DEEPEST, Grams
from build_scripts.search.runs import Flags, Ints

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

    def blocks(self) -> Iterator["_Entries"]:
        for first in range(0, len(self.starts), BLOCK):
            yield self[first:first + BLOCK]

    def gram(self, entry: int) -> Ints:
        return self.grams[entry, :self.lengths[entry]]

    @property
    def is_list(self) -> Flags:
        found: Flags = self.kinds == LIST
        return found

    @property
    def posted(self) -> Ints:
        """How many places follow each entry's header."""
        return np.where(self.is_list, self.counts, 0)


def write_shards(codes: Codes, grams: Grams, size: int = SHARD) -> Iterator[Shard]:
    before = np.zeros(0, np.int64)
    for block in _entries(codes, grams).blocks():
        for begin, end, payload in _write_block(codes, grams, block, size):
            gram = block.gram(begin)
            yield Shard(first=gram[:shared_length(before, gram) + 1], payload=payload)
            before = block.gram(end - 1)


def _entries(codes: Codes, grams: Grams) -> _Entries:
    starts, ends, lengths, kinds = _rows(grams)
    headings_before = runs.sums(codes.in_heading[grams.order])
    summed_up = kinds == SUMMED_UP
    return _Entries(
        starts=starts, counts=ends - starts, kinds=kinds, lengths=lengths,
        headings=headings_before[ends] - headings_before[starts],
        files=np.where(summed_up, np.cumsum(summed_up) - 1, 0),
        grams=_written_out(codes, grams.order[starts], lengths),
    )


def _rows(grams: Grams) -> Ints:
    """Start, end, length of the gram, and kind: of every entry, in the order of entries."""
    summed_up = np.array(grams.frequent, np.int64).reshape(-1, 3)
    ends = grams.starts + runs.lengths(grams.starts, len(grams.order))
    lists = np.stack([grams.starts, ends, grams.lengths])
    kinds = np.repeat([SUMMED_UP, LIST], [len(summed_up), len(ends)])
    rows = np.vstack([np.hstack([summed_up.T, lists]), kinds])
    starts, _, lengths, _ = rows
    # The entry that sums a gram up stands before the lists it sums up, the shorter gram before the longer.
    return rows[:, np.lexsort([lengths, -kinds, starts])]


def _written_out(codes: Codes, places: Ints, lengths: Ints) -> Ints:
    """The gram at each place, filled up with -1."""
    columns = np.arange(DEEPEST)
    last = len(codes.codes) - 1
    characters = codes.codes[np.minimum(places[:, None] + columns, last)]
    return np.where(columns < lengths[:, None], characters, -1)


def _write_block(codes: Codes, grams: Grams, block: _Entries, size: int) -> Iterator[tuple[int, int, str]]:
    """Shards of a block: first entry, end, characters."""
    width = len(codes.alphabet).bit_length()
    places = _places(codes, grams, block)
    fresh = _first_of_shards(_weights(block, places, width), size)
    headers = _headers(block, fresh, width)
    places_before = runs.sums(block.posted)
    bounds = np.append(np.flatnonzero(fresh), len(fresh))
    for begin, end in pairwise(bounds.tolist()):
        own_headers = headers[begin * HEADER:end * HEADER]
        own_places = places[places_before[begin]:places_before[end]]
        yield begin, end, bits.text_of(_interleaved(own_headers, own_places, block.posted[begin:end]))


def _weights(block: _Entries, places: Tokens, width: int) -> Ints:
    """How many bits each entry takes, where none is the first of its shard."""
    headers = _headers(block, np.zeros(len(block.starts), bool), width)
    of_headers = headers.widths.reshape(-1, HEADER).sum(axis=1)
    bits_before = runs.sums(places.widths)[runs.sums(block.posted)]
    weights: Ints = of_headers + np.diff(bits_before)
    return weights


def _first_of_shards(weights: Ints, size: int) -> Flags:
    shard = runs.begins(weights) * 2 // (size * bits.BITS)
    return runs.first_of_kind(shard)


def _interleaved(headers: Tokens, places: Tokens, posted: Ints) -> Tokens:
    """Each entry's header followed by its places."""
    header_lengths = np.full(len(posted), HEADER)
    begins = runs.begins(header_lengths + posted)
    at_headers = runs.spread(begins, header_lengths)
    at_places = runs.spread(begins + HEADER, posted)
    values = np.empty(len(at_headers) + len(at_places), np.int64)
    widths = np.empty_like(values)
    for at, tokens in ((at_headers, headers), (at_places, places)):
        values[at] = tokens.values
        widths[at] = tokens.widths
    return Tokens(values=values, widths=widths)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Relations:
    """What each gram shares with the one before it."""

    before: Ints
    shared: Ints
    left: Ints
    """How many characters the gram before is longer than what they share."""


def _headers(block: _Entries, fresh: Flags, width: int) -> Tokens:
    relations = _relations(block, fresh)
    summary = np.full(len(block.starts), SUMMARY)
    # A list may have the very gram that was summed up before it: then there is no new character.
    new = block.lengths - relations.shared + (relations.left == 0)
    return bits.interwoven((
        bits.only(~block.is_list, bits.gamma(summary)),
        bits.gamma(_told(relations.left)),
        bits.gamma(new),
        *_symbols(block, relations, width),
        *_counts(block),
    ))


def _relations(block: _Entries, fresh: Flags) -> _Relations:
    """The first entry of a block or of a shard has none before it."""
    before = np.roll(block.grams, 1, axis=0)
    before_length = np.where(fresh, 0, np.roll(block.lengths, 1))
    before_length[:1] = 0
    comparable = np.minimum(block.lengths, before_length)
    same = (block.grams == before) & (np.arange(DEEPEST) < comparable[:, None])
    shared = np.cumprod(same, axis=1).sum(axis=1)
    return _Relations(before=before, shared=shared, left=before_length - shared)


def _told(left: Ints) -> Ints:
    """What tells by how many characters the gram before is longer than what is shared."""
    return np.select([left == 0, left == 1], [CHILD, SIBLING], left + LONGER)


def _symbols(block: _Entries, relations: _Relations, width: int) -> Iterator[Tokens]:
    """The characters that are new: the first by its distance from the one it replaces, the others as they are."""
    for column in range(DEEPEST):
        symbol = np.maximum(block.grams[:, column], 0)
        distance = np.maximum(symbol - relations.before[:, column], 1)
        replaces = (column == relations.shared) & (relations.left > 0)
        written = bits.either(replaces, bits.gamma(distance), bits.fixed(symbol, width))
        is_new = (column >= relations.shared) & (column < block.lengths)
        yield bits.only(is_new, written)


def _counts(block: _Entries) -> tuple[Tokens, Tokens, Tokens]:
    """Of a list: how many places, whether some are in headings, how many. Of a gram summed up: how many, its file."""
    some = block.headings > 0
    headings = bits.only(some, bits.gamma(np.maximum(block.headings, 1)))
    files = bits.gamma(block.files + 1)
    return (
        bits.gamma(block.counts),
        bits.only(block.is_list, bits.fixed(some.astype(np.int64), 1)),
        bits.either(block.is_list, headings, files),
    )


def _places(codes: Codes, grams: Grams, block: _Entries) -> Tokens:
    """The addresses of each list: those in headings, then the others, each part by its gaps."""
    first = block.starts[block.is_list][:1].sum()
    places = grams.order[first:first + block.posted.sum()]
    addresses = codes.addresses[places]
    part = runs.numbers(block.posted) * 2 + ~codes.in_heading[places]
    begins = runs.first_of_kind(part)
    gaps = np.where(begins, addresses, np.diff(addresses, prepend=0) - 1)
    sizes = runs.lengths(np.flatnonzero(begins), len(part))
    parameters = bits.rice_bits(codes.span, sizes)
    return bits.rice(gaps, np.repeat(parameters, sizes))
