"""Passages that are gone at one place and stand at another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.domain.beginnings import shared_length
from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.sides import Keys, Run, Side

Seed = tuple[int, int]
"""Where on the older side two words follow one another, and the end of the stretch they stand in."""
Seeds = Mapping[tuple[int, int], Sequence[Seed]]
"""By the two words."""
MOVED = RULES["moved"]


def moves_outside(kept: Sequence[Run], keys: Keys, old: Side) -> list[Run]:
    """The longest first, none used twice; in the order of the newer side."""
    used_old: set[int] = set()
    used_new: set[int] = set()
    chosen: list[Run] = []
    found = _common_runs(kept, keys, old)
    for run in _longest_first(found, old):
        gone, come = run.older_words, run.newer_words
        if used_old.isdisjoint(gone) and used_new.isdisjoint(come):
            used_old.update(gone)
            used_new.update(come)
            chosen.append(run)
    return sorted(chosen, key=lambda run: run.newer)


def _longest_first(runs: Iterable[Run], old: Side) -> list[Run]:
    def rank(run: Run) -> tuple[int, int, int]:
        weight = old.weight(run.older, run.older + run.length)
        return -weight, run.newer, run.older

    return sorted(runs, key=rank)


def _common_runs(kept: Sequence[Run], keys: Keys, side: Side) -> Iterator[Run]:
    """The longest common runs of words outside of the kept ones, one for every pair of places where such a run begins,
    if they are long enough to be shown as moved."""
    old, new = keys
    gone = _outside((run.older_words for run in kept), len(old))
    come = _outside((run.newer_words for run in kept), len(new))
    seeds = _seeds(gone, old)
    for stretch in come:
        for i, stop, j in _beginnings(seeds, new, stretch):
            older = old[i:stop]
            newer = new[j : stretch.stop]
            length = shared_length(older, newer)
            end = i + length
            if side.weight(i, end) >= MOVED:
                yield Run(i, j, length)


def _outside(kept: Iterable[range], end: int) -> Iterator[range]:
    """The words of a side that no kept run holds, before, between and behind them; none where two follow each other."""
    start = 0
    for words in kept:
        yield range(start, words.start)
        start = words.stop
    yield range(start, end)


def _beginnings(seeds: Seeds, new: Sequence[int], stretch: range) -> Iterator[tuple[int, int, int]]:
    """Seeds, each with the word of the newer side at which the same two stand. Where the words before them are a pair
    on both sides as well, the run begins there."""
    before: Sequence[Seed] = ()
    for j in stretch[:-1]:
        pair = new[j], new[j + 1]
        here = seeds.get(pair, ())
        for i, stop in here:
            earlier = i - 1, stop
            if earlier not in before:
                yield i, stop, j
        before = here


def _seeds(gone: Iterable[range], old: Sequence[int]) -> Seeds:
    found: defaultdict[tuple[int, int], list[Seed]] = defaultdict(list)
    for stretch in gone:
        stop = stretch.stop
        for i in stretch[:-1]:
            pair = old[i], old[i + 1]
            found[pair].append((i, stop))
    return found
