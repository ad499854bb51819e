"""Runs of words that both sides have in one order: what stayed."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.sides import Keys, Run, Sides

BEGINNING = Run(0, 0, 0)
SURE, LIKELY, MANY_TIMES = (RULES[name] for name in ("sure", "likely", "many_times"))


def equal_runs(keys: Keys) -> Iterator[Run]:
    older, newer = keys
    for op in LCSseq.opcodes(older, newer):
        if op.tag == "equal":
            yield Run(op.src_start, op.dest_start, op.src_end - op.src_start)


def without_accidents(runs: list[Run], sides: Sides) -> list[Run]:
    """A short equal run between longer changes on both sides is an accident (的, 安全): it becomes part of them."""
    while True:
        around = [BEGINNING, *runs, sides.end]
        left = [
            run
            for k, run in enumerate(runs)
            if not _is_accident(around[k : k + 3], sides)
        ]
        if len(left) == len(runs):
            return runs
        runs = left


def _is_accident(around: Sequence[Run], sides: Sides) -> bool:
    """The middle one of three runs that follow one another."""
    before, run, after = around
    own = sides.old.weight(run.older, run.older + run.length)
    if own >= LIKELY or sides.is_item(run):
        return False
    needed = own if own < SURE else own * MANY_TIMES
    left = sides.change_weight(before, run)
    right = sides.change_weight(run, after)
    return needed <= left and needed <= right
