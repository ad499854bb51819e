"""What changed between two wordings, by whole words and numbers.

What is no change, and what of a mark belongs to a number, is said in `comparable`: two wordings that are the same there
are the same here.
Nothing depends on the machine's speed, and every change keeps the text of both sides, so that the older and the newer
wording can be read back from it character for character.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, islice
from typing import Literal

from rapidfuzz.distance import LCSseq

from build_scripts.language import segmentation
from build_scripts.language.comparable import ITEM_NUMBER, counted, tokens, weight

ChangeKind = Literal["same", "deleted", "inserted", "moved_away", "moved_here"]
Block = tuple[int, int, int]
"""Start among the older side's words, start among the newer side's, number of words."""

# A run of equal words of at least this many characters is no accident; a longer one up to LIKELY still is between two
# changes many times as long (安全生产工作 in two sentences about different things).
SURE, LIKELY = 5, 10
MANY_TIMES = 3
# A passage of at least this many characters that is gone here and stands there is shown as moved.
MOVED = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A stretch of both sides; joined in order they give both wordings back."""

    kind: ChangeKind
    older: str
    """Empty for what is inserted or moved here."""
    newer: str
    """Empty for what is deleted or moved away. Differs from `older` in `same` by no more than what is no change."""
    move: int | None = None
    """Numbers a moved passage, the same where it left and where it arrived."""


def redline(older: str, newer: str, segmenter: segmentation.Segmenter | None = None) -> tuple[Change, ...]:
    """The changes that make the newer wording out of the older one, in the order of reading."""
    return redline_words(tokens(older, segmenter), tokens(newer, segmenter))


def redline_words(older: Sequence[str], newer: Sequence[str]) -> tuple[Change, ...]:
    """As `redline`, for texts already cut by `tokens`."""
    old, new = _side(tuple(older)), _side(tuple(newer))
    if "".join(old.keys) == "".join(new.keys):
        return tuple(_merged(iter([Change(kind="same", older="".join(older), newer="".join(newer))])))
    numbers: dict[str, int] = {}
    old_keys, new_keys = ([numbers.setdefault(k, len(numbers)) for k in side.keys] for side in (old, new))
    kept = _without_accidents(list(_equal_runs(old_keys, new_keys)), old, new)
    moves = _moves(kept, old, old_keys, new, new_keys)
    return tuple(_merged(_changes(kept, moves, old, new)))


def carried(changes: Sequence[Change]) -> int:
    """How many characters of words, punctuation not counted, both sides share."""
    return sum(weight(c.older) for c in changes if c.kind in {"same", "moved_away"})


def only_newer(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The newer wording alone, with what it adds: for where another place tells what the older one lost."""
    return tuple(
        Change(kind="same", older=c.newer, newer=c.newer) if c.kind == "moved_here" else c for c in changes if c.newer
    )


class _Side:
    """One wording: its tokens, and which of them are words."""

    def __init__(self, wording: Sequence[str]) -> None:
        self.tokens = wording
        self.counts = _keys(wording)
        self.at = [i for i, key in enumerate(self.counts) if key]
        self.keys = [key for key in self.counts if key]
        self.sums = [0, *accumulate(map(len, self.keys))]

    def weight(self, start: int, end: int) -> int:
        return self.sums[end] - self.sums[start]

    def place(self, word: int) -> int:
        """The token at which a word stands; the end of the text for the word after the last."""
        return self.at[word] if word < len(self.at) else len(self.tokens)

    def text(self, start: int, end: int) -> str:
        """From a word to the one before `end`, with the signs between them."""
        return "".join(self.tokens[self.at[start] : self.at[end - 1] + 1])


@lru_cache(maxsize=256)
def _side(wording: tuple[str, ...]) -> _Side:
    """A wording meets that of the year before, that of the year after, and those of other levels."""
    return _Side(wording)


def _keys(wording: Sequence[str]) -> list[str]:
    """What each token counts as, where it stands; a mark between two tokens may belong to a number."""
    start = 1 if wording and ITEM_NUMBER.fullmatch(wording[0]) else 0
    characters = iter(counted("".join(wording[start:])))
    return [""] * start + ["".join(islice(characters, len(token))) for token in wording[start:]]


def _equal_runs(old: Sequence[int], new: Sequence[int]) -> Iterator[Block]:
    for op in LCSseq.opcodes(old, new):
        if op.tag == "equal":
            yield op.src_start, op.dest_start, op.src_end - op.src_start


def _without_accidents(runs: list[Block], old: _Side, new: _Side) -> list[Block]:
    """A short equal run between longer changes on both sides is an accident (的, 安全): it becomes part of them."""
    while True:
        left = [r for k, r in enumerate(runs) if not _is_accident(runs, k, old, new)]
        if len(left) == len(runs):
            return runs
        runs = left


def _is_accident(runs: Sequence[Block], k: int, old: _Side, new: _Side) -> bool:
    i, j, length = runs[k]
    own = old.weight(i, i + length)
    if own >= LIKELY:
        return False
    pi, pj, before = runs[k - 1] if k else (0, 0, 0)
    ni, nj, _ = runs[k + 1] if k + 1 < len(runs) else (len(old.at), len(new.at), 0)
    change_before = max(old.weight(pi + before, i), new.weight(pj + before, j))
    change_after = max(old.weight(i + length, ni), new.weight(j + length, nj))
    factor = 1 if own < SURE else MANY_TIMES
    return factor * own <= min(change_before, change_after)


def _moves(
    kept: Sequence[Block], old: _Side, old_keys: Sequence[int], new: _Side, new_keys: Sequence[int]
) -> list[Block]:
    """Passages that are gone at one place and stand at another, the longest first, none used twice."""
    candidates = sorted(
        _common_runs(_outside(kept, 0, len(old_keys)), old_keys, _outside(kept, 1, len(new_keys)), new_keys, old),
        key=lambda b: (-old.weight(b[0], b[0] + b[2]), b[1], b[0]),
    )
    used_old: set[int] = set()
    used_new: set[int] = set()
    chosen = []
    for i, j, n in candidates:
        if used_old.isdisjoint(range(i, i + n)) and used_new.isdisjoint(range(j, j + n)):
            used_old.update(range(i, i + n))
            used_new.update(range(j, j + n))
            chosen.append((i, j, n))
    return sorted(chosen, key=lambda b: b[1])


def _outside(kept: Sequence[Block], side: int, end: int) -> list[range]:
    """The words of a side that no kept run holds, as ranges."""
    starts = [0, *(run[side] + run[2] for run in kept)]
    ends = [*(run[side] for run in kept), end]
    return [range(a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def _common_runs(
    gone: Sequence[range], old: Sequence[int], come: Sequence[range], new: Sequence[int], side: _Side
) -> Iterator[Block]:
    """The longest common runs of words, one for every pair of places where such a run begins."""
    seeds: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for stretch in gone:
        for i in stretch[:-1]:
            seeds[old[i], old[i + 1]].append((i, stretch.stop))
    for stretch in come:
        for j in stretch[:-1]:
            for i, stop in seeds.get((new[j], new[j + 1]), ()):
                if j > stretch.start and i > 0 and (i - 1, stop) in seeds.get((new[j - 1], new[j]), ()):
                    continue
                n = 2
                while i + n < stop and j + n < stretch.stop and old[i + n] == new[j + n]:
                    n += 1
                if side.weight(i, i + n) >= MOVED:
                    yield i, j, n


def _changes(kept: Sequence[Block], moves: Sequence[Block], old: _Side, new: _Side) -> Iterator[Change]:
    left = {i + k: number for number, (i, _, n) in enumerate(moves, 1) for k in range(n)}
    arrived = {j + k: number for number, (_, j, n) in enumerate(moves, 1) for k in range(n)}
    i = j = 0
    for next_i, next_j, length in [*kept, (len(old.at), len(new.at), 0)]:
        yield from _gap(_Gap(old, i, next_i, left), _Gap(new, j, next_j, arrived))
        if length:
            older, newer = old.text(next_i, next_i + length), new.text(next_j, next_j + length)
            yield Change(kind="same", older=older, newer=newer)
        i, j = next_i + length, next_j + length


class _Gap:
    """What stands on one side between two kept runs: signs, then words with signs among them, then signs."""

    def __init__(self, side: _Side, start: int, end: int, moved: dict[int, int]) -> None:
        first = side.at[start - 1] + 1 if start else 0
        last = side.place(end)
        inner = side.at[start:end]
        self.lead = "".join(side.tokens[first : inner[0] if inner else last])
        self.tail = "".join(side.tokens[inner[-1] + 1 : last]) if inner else ""
        self.words = "".join(side.counts[i] for i in inner)
        ends = [*inner[1:], inner[-1] + 1 if inner else 0]
        pieces = [(moved.get(start + k), "".join(side.tokens[i : ends[k]])) for k, i in enumerate(inner)]
        self.pieces = [(move, "".join(t for _, t in group)) for move, group in groupby(pieces, key=lambda p: p[0])]

    def text(self) -> str:
        return "".join(t for _, t in self.pieces)


def _gap(old: _Gap, new: _Gap) -> Iterator[Change]:
    """Signs at the edges stand against signs; words that are the same but cut otherwise are no change."""
    if old.words == new.words:
        yield Change(kind="same", older=old.lead + old.text() + old.tail, newer=new.lead + new.text() + new.tail)
        return
    if not new.words:
        _give_lead_or_tail(new, old)
    elif not old.words:
        _give_lead_or_tail(old, new)
    yield Change(kind="same", older=old.lead, newer=new.lead)
    for move, text in old.pieces:
        yield Change(kind="moved_away" if move else "deleted", older=text, newer="", move=move)
    for move, text in new.pieces:
        yield Change(kind="moved_here" if move else "inserted", older="", newer=text, move=move)
    yield Change(kind="same", older=old.tail, newer=new.tail)


def _give_lead_or_tail(empty: _Gap, full: _Gap) -> None:
    """Where one side holds signs only, they stand against the other's first signs or its last, never both.

    甲、乙、丙 against 甲、丙: one 、 is kept, and 乙、 is deleted.
    """
    signs = empty.lead
    at_lead = bool(full.lead) and (signs == full.lead or (bool(signs) and signs != full.tail) or not full.tail)
    if at_lead and signs:
        move, text = full.pieces[-1]
        full.pieces[-1] = (move, text + full.tail)
        full.tail = ""
    else:
        move, text = full.pieces[0]
        full.pieces[0] = (move, full.lead + text)
        full.lead = ""
        empty.lead, empty.tail = "", signs
        if not signs:
            move, text = full.pieces[-1]
            full.pieces[-1] = (move, text + full.tail)
            full.tail = ""


def _merged(changes: Iterator[Change]) -> Iterator[Change]:
    for (kind, move), group in groupby((c for c in changes if c.older or c.newer), key=lambda c: (c.kind, c.move)):
        run = list(group)
        yield Change(kind=kind, older="".join(c.older for c in run), newer="".join(c.newer for c in run), move=move)
