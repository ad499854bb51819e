"""Passages that are gone at one place and stand at another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.sides import Block, Keys, Side

Seed = tuple[int, int]
"""Where on the older side two words follow one another, and the end of the stretch they stand in."""
Seeds = Mapping[tuple[int, int], Sequence[Seed]]
"""By the two words."""
MOVED = RULES["moved"]


def moves_outside(kept: Sequence[Block], keys: Keys, old: Side) -> list[Block]:
    """The longest first, none used twice; in the order of the newer side."""
    used_old: set[int] = set()
    used_new: set[int] = set()
    chosen: list[Block] = []
    for run in _longest_first(_common_runs(kept, keys, old), old):
        i, j, length = run
        words_old, words_new = range(i, i + length), range(j, j + length)
        if used_old.isdisjoint(words_old) and used_new.isdisjoint(words_new):
            used_old.update(words_old)
            used_new.update(words_new)
            chosen.append(run)
    return sorted(chosen, key=lambda run: run[1])


def _longest_first(runs: Iterable[Block], old: Side) -> list[Block]:
    def rank(run: Block) -> tuple[int, int, int]:
        i, j, length = run
        return -old.weight(i, i + length), j, i

    return sorted(runs, key=rank)


def _common_runs(kept: Sequence[Block], keys: Keys, side: Side) -> Iterator[Block]:
    """The longest common runs of words outside of the kept ones, one for every pair of places where such a run begins,
    if they are long enough to be shown as moved."""
    old, new = keys
    seeds = _seeds(_outside(kept, 0, len(old)), old)
    for stretch in _outside(kept, 1, len(new)):
        before: Sequence[Seed] = ()
        for j in stretch[:-1]:
            here = seeds.get((new[j], new[j + 1]), ())
            for i, stop in _beginning_here(here, before):
                length = _common_length(old[i:stop], new[j : stretch.stop])
                if side.weight(i, i + length) >= MOVED:
                    yield i, j, length
            before = here


def _beginning_here(here: Sequence[Seed], before: Sequence[Seed]) -> Iterator[Seed]:
    """Where the words before these two are a pair on both sides as well, the run begins there."""
    for i, stop in here:
        if (i - 1, stop) not in before:
            yield i, stop


def _outside(kept: Sequence[Block], side: int, end: int) -> Iterator[range]:
    """The words of a side that no kept run holds, as ranges."""
    start = 0
    for run in kept:
        if start < run[side]:
            yield range(start, run[side])
        start = run[side] + run[2]
    if start < end:
        yield range(start, end)


def _seeds(gone: Iterable[range], old: Sequence[int]) -> Seeds:
    found: defaultdict[tuple[int, int], list[Seed]] = defaultdict(list)
    for stretch in gone:
        for i in stretch[:-1]:
            words = old[i], old[i + 1]
            found[words].append((i, stretch.stop))
    return found


def _common_length(old: Sequence[int], new: Sequence[int]) -> int:
    """Of the beginning that both share."""
    length = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        length += 1
    return length
