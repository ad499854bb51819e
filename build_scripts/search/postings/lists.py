"""The sorted lists of places written as shards, with a directory that tells which shard holds a gram.

An entry is a gram and its list. Grams are told by what they share with the gram before. A gram at more places than a
query should have to load has an entry of another kind before its lists: it names the file that sums it up.

Where the lists are cut into shards depends on what stands at the cut alone (cuts.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from build_scripts.search.coding import bits, names, runs
from build_scripts.search.coding.bits import Tokens
from build_scripts.search.coding.runs import Flags, Ints, Small
from build_scripts.search.coding.slots import PER_NUMBER, Ranges, by_notice
from build_scripts.search.collection import Codes
from build_scripts.search.postings.cuts import cut
from build_scripts.search.postings.grams import DEEPEST, END, Grams

SHARD = 14_000
"""About how many characters a shard has at most, and half of it on the average. A query loads one or two, so they are
small; the overview names each."""
BLOCK = 1 << 18
"""About how many places are worked on at a time, so that the memory needed does not grow with the edition."""
HEADER = 3 + DEEPEST + 3
"""Tokens before an entry's places: kind, relation to the gram before, new characters; the characters; the counts."""
SYMBOL, DISTANCE = 15, 7
"""How characters are written by their code points: as rice of so many bits; the distance of one from that which it
replaces stretched."""

MIXER = np.uint64(0x9E3779B97F4A7C15)
LIST, SUMMED_UP = 0, 1
SIBLING, SUMMARY, CHILD = 1, 2, 3
"""How an entry begins: its gram differs from the one before in the last character; what follows is summed up; the gram
before begins this one. Above these: by how many characters, and LONGER, the gram before is longer than what they
share."""
LONGER = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Shard:
    first: Small
    """As much of the first gram as tells it from the last one of the shard before, in code points."""
    payload: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entries:
    starts: Ints
    counts: Ints
    headings: Ints
    kinds: Ints
    digests: Ints
    """For a gram that is summed up: the digest of its file."""
    grams: Small
    """In code points, one row each, filled up with -1."""
    lengths: Ints

    def __getitem__(self, part: slice) -> "_Entries":
        return _Entries(
            starts=self.starts[part],
            counts=self.counts[part],
            headings=self.headings[part],
            kinds=self.kinds[part],
            digests=self.digests[part],
            grams=self.grams[part],
            lengths=self.lengths[part],
        )

    def gram(self, entry: int) -> Small:
        return self.grams[entry, :self.lengths[entry]]

    @property
    def is_list(self) -> Flags:
        found: Flags = self.kinds == LIST
        return found

    @property
    def posted(self) -> Ints:
        """How many places follow each entry's header."""
        return np.where(self.is_list, self.counts, 0)


def write_shards(codes: Codes, grams: Grams, digests: Sequence[int], size: int = SHARD) -> Iterator[Shard]:
    """`digests` are those of the files in which the frequent grams are summed up."""
    entries = _entries(codes, grams, digests)
    count = len(entries.starts)
    shared = _relations(entries, np.zeros(count, bool)).shared
    weights = _weights(entries, codes.ranges)
    preferences = _preferences(entries, shared)
    begins = cut(weights, preferences, size * bits.BITS // 2)
    ends = np.append(begins[1:], count)
    told = shared + 1
    for first, end in _blocks(begins, ends, entries.posted):
        is_own = (begins >= first) & (begins < end)
        own = begins[is_own]
        payloads = _write_block(codes, grams, entries[first:end], own - first)
        for at, payload in zip(own.tolist(), payloads, strict=True):
            label = entries.gram(at)[: told[at]]
            yield Shard(first=label, payload=payload)


def _entries(codes: Codes, grams: Grams, digests: Sequence[int]) -> _Entries:
    starts, ends, lengths, kinds = _rows(grams)
    headings_before = runs.sums(codes.in_heading[grams.order])
    summed_up = kinds == SUMMED_UP
    of_file = np.zeros(len(kinds), np.int64)
    of_file[summed_up] = digests
    return _Entries(
        starts=starts,
        counts=ends - starts,
        kinds=kinds,
        lengths=lengths,
        headings=headings_before[ends] - headings_before[starts],
        digests=of_file,
        grams=_written_out(codes, grams.order[starts], lengths),
    )


def _rows(grams: Grams) -> Ints:
    """Start, end, length of the gram, and kind: of every entry, in the order of entries."""
    starts, lengths = grams.starts, grams.lengths
    summed_up = np.array(grams.frequent, np.int64).reshape(-1, 3)
    ends = starts + runs.lengths(starts, len(grams.order))
    lists = np.stack([starts, ends, lengths])
    counts = [len(summed_up), len(ends)]
    kinds = np.repeat([SUMMED_UP, LIST], counts)
    places = np.hstack([summed_up.T, lists])
    rows = np.vstack([places, kinds])
    # The entry that sums a gram up stands before the lists it sums up, the shorter gram before the longer.
    first, _, length, _ = rows
    in_order = np.lexsort([length, -kinds, first])
    return rows[:, in_order]


def _written_out(codes: Codes, places: Small, lengths: Ints) -> Small:
    """The gram at each place, filled up with -1."""
    points = np.array([END, *map(ord, codes.alphabet)], np.int32)
    found = np.full((len(places), DEEPEST), -1, np.int32)
    for column in range(DEEPEST):
        long_enough = column < lengths
        reached = places[long_enough] + column
        found[long_enough, column] = points[codes.codes[reached]]
    return found


def _weights(entries: _Entries, ranges: Ranges) -> Ints:
    """About how many bits each takes. It is told of each by itself, and not measured: what stands before it, and how
    large the edition is exactly, moves no cut."""
    gap = np.maximum(6, ranges.end.bit_length() + 1 - bits.bit_length(entries.counts))
    return 16 + np.where(entries.is_list, entries.counts * gap, 2 * names.DIGEST)


def _preferences(entries: _Entries, shared: Ints) -> Ints:
    """What begins with another character is parted sooner than what differs further on: so few characters tell in which
    shard it stands. Of the same kind chance decides, drawn from what begins there."""
    drawn = np.zeros(len(shared), np.uint64)
    for column in range(DEEPEST):
        beginning = np.where(column <= shared, entries.grams[:, column], -1).astype(np.uint64)
        drawn = (drawn ^ beginning) * MIXER
        drawn ^= drawn >> np.uint64(29)
    chance = (drawn >> np.uint64(8)).astype(np.int64)
    return (shared << 56) + chance


def _blocks(begins: Ints, ends: Ints, posted: Ints) -> Iterator[tuple[int, int]]:
    """First entry and end of as many shards as are worked on together."""
    if not len(begins):
        return
    before = runs.sums(posted)
    block = before[begins] // BLOCK
    firsts = np.flatnonzero(runs.first_of_kind(block))
    lasts = np.append(firsts[1:], len(begins)) - 1
    first_entries = begins[firsts].tolist()
    last_ends = ends[lasts].tolist()
    yield from zip(first_entries, last_ends, strict=True)


def _write_block(codes: Codes, grams: Grams, block: _Entries, begins: Ints) -> Iterator[str]:
    """Shards of a block, by where they begin."""
    count = len(block.starts)
    fresh = np.zeros(count, bool)
    fresh[begins] = True
    headers = _headers(block, fresh)
    places = _places(codes, grams, block)
    places_before = runs.sums(block.posted) * PER_NUMBER
    for begin, end in pairwise([*begins.tolist(), count]):
        own_headers = headers[begin * HEADER : end * HEADER]
        first, last = places_before[begin], places_before[end]
        own_places = places[first:last]
        posted = block.posted[begin:end] * PER_NUMBER
        tokens = _interleaved(own_headers, own_places, posted)
        yield bits.text_of(tokens)


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

    before: Small
    shared: Ints
    left: Ints
    """How many characters the gram before is longer than what they share."""


def _headers(block: _Entries, fresh: Flags) -> Tokens:
    relations = _relations(block, fresh)
    summary = np.full(len(block.starts), SUMMARY)
    # A list may have the very gram that was summed up before it: then there is no new character.
    new = block.lengths - relations.shared + (relations.left == 0)
    return bits.interwoven((
        bits.only(~block.is_list, bits.gamma(summary)),
        bits.gamma(_told(relations.left)),
        bits.gamma(new),
        *_symbols(block, relations),
        *_counts(block),
    ))


def _relations(block: _Entries, fresh: Flags) -> _Relations:
    """The first entry of all or of a shard has none before it."""
    lengths = block.lengths
    before = np.roll(block.grams, 1, axis=0)
    before_length = np.where(fresh, 0, np.roll(lengths, 1))
    before_length[:1] = 0
    comparable = np.minimum(lengths, before_length)
    is_comparable = np.arange(DEEPEST) < comparable[:, None]
    same = (block.grams == before) & is_comparable
    shared = np.logical_and.accumulate(same, axis=1).sum(axis=1)
    left = before_length - shared
    return _Relations(
        before=before,
        shared=shared,
        left=left,
    )


def _told(left: Ints) -> Ints:
    """What tells by how many characters the gram before is longer than what is shared."""
    return np.select([left == 0, left == 1], [CHILD, SIBLING], left + LONGER)


def _symbols(block: _Entries, relations: _Relations) -> Iterator[Tokens]:
    """The characters that are new: the first by its distance from the one it replaces, the others as they are."""
    shared = relations.shared
    has_more = relations.left > 0
    for column in range(DEEPEST):
        symbol = np.maximum(block.grams[:, column], 0).astype(np.int64)
        distance = np.maximum(symbol - relations.before[:, column], 1)
        replaces = (column == shared) & has_more
        widths = np.full(len(symbol), SYMBOL)
        alone = bits.rice(symbol, widths)
        moved = bits.stretched(distance, DISTANCE)
        written = bits.either(replaces, moved, alone)
        is_new = (column >= shared) & (column < block.lengths)
        yield bits.only(is_new, written)


def _counts(block: _Entries) -> tuple[Tokens, Tokens, Tokens]:
    """Of a list: how many places, whether some are in headings, how many. Of a gram summed up: how many, and the
    digest of its file."""
    some = block.headings > 0
    headings = bits.only(some, bits.gamma(np.maximum(block.headings, 1)))
    files = bits.fixed(block.digests, names.DIGEST)
    return (
        bits.gamma(block.counts),
        bits.only(block.is_list, bits.fixed(some.astype(np.int64), 1)),
        bits.either(block.is_list, headings, files),
    )


def _places(codes: Codes, grams: Grams, block: _Entries) -> Tokens:
    """The addresses of each list: those in headings, then the others, each part by itself."""
    first = block.starts[block.is_list][:1].sum()
    places = grams.order[first:first + block.posted.sum()]
    part = runs.numbers(block.posted) * 2 + ~codes.in_heading[places]
    return by_notice(codes.addresses[places].astype(np.int64), part, codes.ranges)
