"""What changed between two wordings, by whole words and numbers.

What is no change, and what of a mark belongs to a number, is said in `comparable`: two wordings that are the same there
are the same here.
Nothing depends on the machine's speed, and every change keeps the text of both sides, so that the older and the newer
wording can be read back from it character for character.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.language import segmentation
from build_scripts.language.comparable import tokens, weight
from build_scripts.language.redline.changes import Change, ChangeKind, merged
from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.gaps import gap_between, gap_changes
from build_scripts.language.redline.moves import moves_outside
from build_scripts.language.redline.runs import BEGINNING, equal_runs, without_accidents
from build_scripts.language.redline.sides import Run, Sides, side_of
from build_scripts.language.redline.stretches import Stretch, beside

__all__ = [
    "RULES", "Change", "ChangeKind", "Stretch", "beside", "carried", "only_newer", "redline", "redline_words",
    "shares_little",
]

CARRIED: frozenset[ChangeKind] = frozenset({"same", "moved_away"})
AGAINST: frozenset[ChangeKind] = frozenset({"deleted", "inserted"})


def redline(older: str, newer: str, segmenter: segmentation.Segmenter | None = None) -> tuple[Change, ...]:
    """The changes that make the newer wording out of the older one, in the order of reading."""
    return redline_words(tokens(older, segmenter), tokens(newer, segmenter))


def redline_words(older: Sequence[str], newer: Sequence[str]) -> tuple[Change, ...]:
    """As `redline`, for texts already cut by `tokens`."""
    old, new = side_of(tuple(older)), side_of(tuple(newer))
    if old.wording == new.wording:
        return tuple(merged([Change(
            kind="same",
            older=old.whole(),
            newer=new.whole(),
        )]))
    sides = Sides(old, new)
    keys = sides.numbered()
    kept = without_accidents(list(equal_runs(keys)), sides)
    moves = moves_outside(kept, keys, old)
    return tuple(merged(_changes(kept, moves, sides)))


def carried(changes: Sequence[Change]) -> int:
    """How many characters of words, punctuation not counted, both sides share."""
    return sum(weight(c.older) for c in changes if c.kind in CARRIED)


def shares_little(changes: Sequence[Change]) -> bool:
    """Whether what one side lost stands against what the other has instead, and both share only a small part: then no
    marks in one text tell what happened."""
    if not {change.kind for change in changes} >= AGAINST:
        return False
    both = sum(weight(change.older) + weight(change.newer) for change in changes)
    return bool(2 * carried(changes) < RULES["little"] * both)


def only_newer(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The newer wording alone, with what it adds: for where another place tells what the older one lost."""
    return tuple(_of_newer(change) for change in changes if change.newer)


def _of_newer(change: Change) -> Change:
    if change.kind != "moved_here":
        return change
    return Change(
        kind="same",
        older=change.newer,
        newer=change.newer,
    )


def _changes(kept: Sequence[Run], moves: Sequence[Run], sides: Sides) -> Iterator[Change]:
    old, new = sides.old, sides.new
    left = _numbers_of_moves(run.older_words for run in moves)
    arrived = _numbers_of_moves(run.newer_words for run in moves)
    before = BEGINNING
    for run in [*kept, sides.end]:
        gone = gap_between(old, before.older_words.stop, run.older, left)
        come = gap_between(new, before.newer_words.stop, run.newer, arrived)
        yield from gap_changes(gone, come)
        if run.length:
            yield Change(
                kind="same",
                older=old.text(run.older_words),
                newer=new.text(run.newer_words),
            )
        before = run


def _numbers_of_moves(moved: Iterable[range]) -> Mapping[int, int]:
    """The number of its move for each word of a side that moved."""
    return {
        word: number
        for number, words in enumerate(moved, 1)
        for word in words
    }
