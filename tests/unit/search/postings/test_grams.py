"""Places sorted by what stands there, and the shards that carry them, against the plainest way to find the same."""

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.coding.names import DIGEST
from build_scripts.search.coding.slots import Ranges
from build_scripts.search.collection import Codes
from build_scripts.search.postings.grams import DEEPEST, END, Grams, longest_list, sort_grams
from build_scripts.search.postings.lists import DISTANCE, SYMBOL, write_shards
from tests.unit.search.reading import Reader

ALPHABET = "".join(sorted("安全生产煤"))
PASSAGES = st.lists(st.text(ALPHABET, max_size=12), min_size=1, max_size=6)
FEW = st.integers(1, 4)


@given(PASSAGES, FEW, FEW)
def test_lists_hold_every_place_once_under_what_stands_there(texts: list[str], longest: int, frequent: int) -> None:
    codes, grams = _sorted(texts, longest, frequent)
    places = [place for _, part in _lists(codes, grams) for place in part]
    assert sorted(places) == np.flatnonzero(codes.codes != END).tolist()
    for gram, part in _lists(codes, grams):
        for place in part:
            assert tuple(codes.codes[place:place + len(gram)]) == gram
        assert len(part) <= longest or len(gram) == DEEPEST or gram[-1] == END
        assert part == sorted(part, key=lambda place: (not codes.in_heading[place], place))
    found = [gram for gram, _ in _lists(codes, grams)]
    assert found == sorted(found)


def test_what_is_repeated_word_for_word_is_told_apart_by_eight_characters() -> None:
    codes, grams = _sorted(["安全生产煤安全生产煤安全"] * 3, 1, 1)
    assert max(len(gram) for gram, _ in _lists(codes, grams)) == max(run.shared for run in grams.frequent) == 8


@given(PASSAGES, FEW, FEW)
def test_what_is_frequent_is_told_at_every_depth(texts: list[str], longest: int, frequent: int) -> None:
    codes, grams = _sorted(texts, longest, frequent)
    counts: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for gram, part in _lists(codes, grams):
        for depth in range(1, len(gram) + 1):
            if END not in gram[:depth]:
                counts[gram[:depth]] += len(part)
    expected = {gram: count for gram, count in counts.items() if count > frequent}
    runs = ((codes.codes[grams.order[first]:][:depth], end - first) for first, end, depth in grams.frequent)
    assert {tuple(gram.tolist()): count for gram, count in runs} == expected


@given(PASSAGES, FEW, FEW, st.integers(4, 60))
def test_shards_carry_the_lists(texts: list[str], longest: int, frequent: int, size: int) -> None:
    codes, grams = _sorted(texts, longest, frequent)
    digests = [number * 7 + 1 for number in range(len(grams.frequent))]
    shards = list(write_shards(codes, grams, digests, size))
    lists, files = [], []
    last: tuple[int, ...] = ()
    for shard in shards:
        entries = list(_entries(Reader(shard.payload), codes))
        label, first = tuple(map([0, *map(ord, ALPHABET)].index, shard.first.tolist())), entries[0][0]
        assert first[:len(label)] == label
        assert label >= last
        last = entries[-1][0]
        lists += [(gram, places) for gram, places, file in entries if file is None]
        files += [file for _, _, file in entries if file is not None]
    assert lists == [(gram, [int(codes.addresses[p]) for p in part]) for gram, part in _lists(codes, grams)]
    assert files == digests


def test_lists_are_shorter_in_a_larger_edition() -> None:
    sizes = [longest_list(10**n) for n in range(4, 9)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 64


def _sorted(texts: list[str], longest: int, frequent: int) -> tuple[Codes, Grams]:
    codes = np.array([ALPHABET.index(c) + 1 if c != "\n" else END for text in texts for c in text + "\n"])
    lengths = np.array([len(text) + 1 for text in texts])
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = np.arange(len(codes)) - starts
    made = Codes(
        alphabet=ALPHABET, codes=codes, addresses=np.repeat(np.arange(len(texts)) * 16, lengths) + places,
        passages=np.repeat(np.arange(len(texts)), lengths), in_heading=places < 3, grain=16,
        grains=np.ones(len(texts), np.int64),
        of_notices=Ranges(slots=np.array([1, 2]), begins=np.array([0, len(texts) // 2]), end=len(texts)),
    )
    return made, sort_grams(codes, made.in_heading, longest, frequent)


def _lists(codes: Codes, grams: Grams) -> list[tuple[tuple[int, ...], list[int]]]:
    if not len(grams.starts):
        return []
    ends = [*grams.starts[1:].tolist(), len(grams.order)]
    found = []
    for start, end, length in zip(grams.starts.tolist(), ends, grams.lengths.tolist(), strict=True):
        places = grams.order[start:end].tolist()
        found.append((tuple(codes.codes[places[0]:places[0] + length].tolist()), places))
    return found


def _entries(reader: Reader, codes: Codes) -> list[tuple[tuple[int, ...], list[int], int | None]]:
    """Gram, addresses and, of a gram that is summed up, its file."""
    known = [0, *map(ord, codes.alphabet)]
    found: list[tuple[tuple[int, ...], list[int], int | None]] = []
    gram: tuple[int, ...] = ()
    while not reader.done:
        relation = reader.gamma()
        summed_up = relation == 2
        relation = reader.gamma() if summed_up else relation
        left = {1: 1, 3: 0}.get(relation, relation - 2)
        shared, new = len(gram) - left, reader.gamma()
        symbols = [gram[shared] + reader.stretched(DISTANCE)] if left else []
        symbols += [reader.rice(SYMBOL) for _ in range(new - 1)]
        gram = gram[:shared] + tuple(symbols)
        count = reader.gamma()
        told = tuple(map(known.index, gram))
        if summed_up:
            found.append((told, [], reader.fixed(DIGEST)))
            continue
        headed = reader.gamma() if reader.fixed(1) else 0
        places = [number for part in (headed, count - headed) for number in reader.by_notice(part, codes.ranges)]
        found.append((told, places, None))
    return found
