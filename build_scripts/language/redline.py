"""What changed between two wordings, by whole words and numbers.

What is no change, and what of a mark belongs to a number, is said in `comparable`: two wordings that are the same there
are the same here.
Nothing depends on the machine's speed, and every change keeps the text of both sides, so that the older and the newer
wording can be read back from it character for character.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby, islice
from pathlib import Path
from typing import Any, Literal

import yaml
from rapidfuzz.distance import LCSseq

from build_scripts.language import segmentation
from build_scripts.language.comparable import ITEM_NUMBER, counted, tokens, weight

ChangeKind = Literal["same", "deleted", "inserted", "moved_away", "moved_here"]
Block = tuple[int, int, int]
"""Start among the older side's words, start among the newer side's, number of words."""
Keys = tuple[Sequence[int], Sequence[int]]
"""The words of both sides as numbers, the same for the same word."""
Seeds = Mapping[tuple[int, int], Sequence[tuple[int, int]]]
"""Where on the older side two words follow one another, each with the end of the stretch it stands in."""
Piece = tuple[int | None, str]
"""The number of the move, None for what did not move, and the text."""
BEGINNING: Block = (0, 0, 0)

RULES: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("redline.yml").read_text("utf-8"))
"""The table of both languages; what its figures mean stands there."""
SURE, LIKELY, MANY_TIMES, MOVED = (RULES[name] for name in ("sure", "likely", "many_times", "moved"))


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
    if old.wording == new.wording:
        whole = Change(kind="same", older=old.whole(), newer=new.whole())
        return tuple(_merged([whole]))
    keys = _numbered(old, new)
    kept = _without_accidents(list(_equal_runs(keys)), old, new)
    moves = _moves(kept, keys, old)
    return tuple(_merged(_changes(kept, moves, old, new)))


def carried(changes: Sequence[Change]) -> int:
    """How many characters of words, punctuation not counted, both sides share."""
    return sum(weight(c.older) for c in changes if c.kind in {"same", "moved_away"})


def shares_little(changes: Sequence[Change]) -> bool:
    """Whether what one side lost stands against what the other has instead, and both share only a small part: then no
    marks in one text tell what happened."""
    kinds = {change.kind for change in changes}
    both = sum(weight(change.older) + weight(change.newer) for change in changes)
    return {"deleted", "inserted"} <= kinds and 2 * carried(changes) < RULES["little"] * both


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Of a wording that stands beside another one."""

    text: str
    shared: bool


def beside(words: Sequence[str], other: Sequence[str]) -> tuple[Stretch, ...]:
    """A wording with the words marked that the other one has as well; joined in order the stretches are the wording."""
    theirs = set(_keys(other))
    marks = (len(key) >= RULES["word"] and key in theirs for key in _keys(words))
    found = [Stretch(text=word, shared=shared) for word, shared in zip(words, marks, strict=True) if word]
    groups = groupby(found, key=lambda stretch: stretch.shared)
    return tuple(Stretch(text="".join(s.text for s in group), shared=shared) for shared, group in groups)


def only_newer(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The newer wording alone, with what it adds: for where another place tells what the older one lost."""
    return tuple(_of_newer(change) for change in changes if change.newer)


def _of_newer(change: Change) -> Change:
    if change.kind != "moved_here":
        return change
    return Change(kind="same", older=change.newer, newer=change.newer)


class _Side:
    """One wording: its tokens, and which of them are words."""

    def __init__(self, tokens: Sequence[str]) -> None:
        counts = _keys(tokens)
        self.tokens = tokens
        self.at = [i for i, key in enumerate(counts) if key]
        self.keys = [key for key in counts if key]
        self.wording = "".join(self.keys)
        self.sums = [0, *accumulate(map(len, self.keys))]

    def weight(self, start: int, end: int) -> int:
        return self.sums[end] - self.sums[start]

    def place(self, word: int) -> int:
        """The token at which a word stands; the end of the text for the word after the last."""
        return self.at[word] if word < len(self.at) else len(self.tokens)

    def behind(self, word: int) -> int:
        """The token after the word before this one; the start of the text for the first word."""
        return self.at[word - 1] + 1 if word else 0

    def text(self, start: int, end: int) -> str:
        """From a word to the one before `end`, with the signs between them."""
        return self.joined(self.at[start], self.behind(end))

    def is_item(self, start: int, end: int) -> bool:
        """Whether marks of a list stand on both ends, one of which may be its bracket."""
        first, last = self.at[start] - 1, self.at[end - 1] + 1
        if first < 0 or last >= len(self.tokens):
            return False
        ends = self.tokens[first], self.tokens[last]
        return "、" in ends and ends[0] in RULES["before_item"] and ends[1] in RULES["behind_item"]

    def whole(self) -> str:
        return "".join(self.tokens)

    def joined(self, first: int, last: int) -> str:
        """The tokens from `first` to the one before `last`."""
        return "".join(self.tokens[first:last])


@lru_cache(maxsize=256)
def _side(tokens: tuple[str, ...]) -> _Side:
    """A wording meets that of the year before, that of the year after, and those of other levels."""
    return _Side(tokens)


def _keys(tokens: Sequence[str]) -> list[str]:
    """What each token counts as, where it stands; a mark between two tokens may belong to a number."""
    if tokens and ITEM_NUMBER.fullmatch(tokens[0]):
        return ["", *_counting(tokens[1:])]
    return list(_counting(tokens))


def _counting(tokens: Sequence[str]) -> Iterator[str]:
    characters = iter(counted("".join(tokens)))
    for token in tokens:
        yield "".join(islice(characters, len(token)))


def _numbered(old: _Side, new: _Side) -> Keys:
    """A number for each word, the same for the same word."""
    numbers: dict[str, int] = {}

    def number(key: str) -> int:
        return numbers.setdefault(key, len(numbers))

    return list(map(number, old.keys)), list(map(number, new.keys))


def _equal_runs(keys: Keys) -> Iterator[Block]:
    older, newer = keys
    for op in LCSseq.opcodes(older, newer):
        if op.tag == "equal":
            yield op.src_start, op.dest_start, op.src_end - op.src_start


def _without_accidents(runs: list[Block], old: _Side, new: _Side) -> list[Block]:
    """A short equal run between longer changes on both sides is an accident (的, 安全): it becomes part of them."""
    while True:
        around = [BEGINNING, *runs, _end(old, new)]
        left = [run for k, run in enumerate(runs) if not _is_accident(around[k : k + 3], old, new)]
        if len(left) == len(runs):
            return runs
        runs = left


def _is_accident(around: Sequence[Block], old: _Side, new: _Side) -> bool:
    """The middle one of three runs that follow one another."""
    before, run, after = around
    start, _, length = run
    own = old.weight(start, start + length)
    if own >= LIKELY or _is_item(run, old, new):
        return False
    least = min(_change_weight(before, run, old, new), _change_weight(run, after, old, new))
    return own * (1 if own < SURE else MANY_TIMES) <= least


def _is_item(run: Block, old: _Side, new: _Side) -> bool:
    """Whether it is a whole item of a list on both sides: what a list has kept is no accident."""
    i, j, length = run
    return old.is_item(i, i + length) and new.is_item(j, j + length)


def _change_weight(left: Block, right: Block, old: _Side, new: _Side) -> int:
    """Of what stands between two runs, on the side that has more."""
    i, j, length = left
    next_i, next_j, _ = right
    return max(old.weight(i + length, next_i), new.weight(j + length, next_j))


def _end(old: _Side, new: _Side) -> Block:
    """Behind the last words of both."""
    return len(old.at), len(new.at), 0


def _moves(kept: Sequence[Block], keys: Keys, old: _Side) -> list[Block]:
    """Passages that are gone at one place and stand at another, the longest first, none used twice."""
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


def _longest_first(runs: Iterable[Block], old: _Side) -> list[Block]:
    def rank(run: Block) -> tuple[int, int, int]:
        i, j, length = run
        return -old.weight(i, i + length), j, i

    return sorted(runs, key=rank)


def _outside(kept: Sequence[Block], side: int, end: int) -> Iterator[range]:
    """The words of a side that no kept run holds, as ranges."""
    start = 0
    for run in kept:
        if start < run[side]:
            yield range(start, run[side])
        start = run[side] + run[2]
    if start < end:
        yield range(start, end)


def _common_runs(kept: Sequence[Block], keys: Keys, side: _Side) -> Iterator[Block]:
    """The longest common runs of words outside of the kept ones, one for every pair of places where such a run begins,
    if they are long enough to be shown as moved."""
    old, new = keys
    seeds = _seeds(_outside(kept, 0, len(old)), old)
    for stretch in _outside(kept, 1, len(new)):
        for j in stretch[:-1]:
            words = new[j], new[j + 1]
            for seed in seeds.get(words, ()):
                if _began_before(seeds, seed, new, j, stretch.start):
                    continue
                i, stop = seed
                length = _common_length(old[i:stop], new[j : stretch.stop])
                if side.weight(i, i + length) >= MOVED:
                    yield i, j, length


def _seeds(gone: Iterable[range], old: Sequence[int]) -> Seeds:
    found: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for stretch in gone:
        stop = stretch.stop
        for i in stretch[:-1]:
            words = old[i], old[i + 1]
            found[words].append((i, stop))
    return found


def _began_before(seeds: Seeds, seed: tuple[int, int], new: Sequence[int], j: int, start: int) -> bool:
    """Whether the words before these two are a pair on both sides as well: then the run begins there."""
    i, stop = seed
    if j == start or i == 0:
        return False
    return (i - 1, stop) in seeds.get((new[j - 1], new[j]), ())


def _common_length(old: Sequence[int], new: Sequence[int]) -> int:
    """Of the beginning that both share."""
    length = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        length += 1
    return length


def _changes(kept: Sequence[Block], moves: Sequence[Block], old: _Side, new: _Side) -> Iterator[Change]:
    left, arrived = _moved_words(moves, 0), _moved_words(moves, 1)
    i = j = 0
    for start, at, length in [*kept, _end(old, new)]:
        gone = _gap(old, i, start, left)
        come = _gap(new, j, at, arrived)
        yield from _gap_changes(gone, come)
        i = start + length
        j = at + length
        if length:
            older, newer = old.text(start, i), new.text(at, j)
            yield Change(kind="same", older=older, newer=newer)


def _moved_words(moves: Iterable[Block], side: int) -> dict[int, int]:
    """The number of its move for each word of a side that moved."""
    found: dict[int, int] = {}
    for number, run in enumerate(moves, 1):
        start, length = run[side], run[2]
        for word in range(start, start + length):
            found[word] = number
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class _Gap:
    """What stands on one side between two kept runs: signs, then words with signs among them, then signs."""

    lead: str
    pieces: tuple[Piece, ...] = ()
    tail: str = ""
    wording: str = ""
    """What the words count as."""

    def whole(self) -> str:
        return self.lead + "".join(text for _, text in self.pieces) + self.tail

    def with_lead_among_words(self) -> "_Gap":
        (move, text), *others = self.pieces
        return replace(self, lead="", pieces=((move, self.lead + text), *others))

    def with_tail_among_words(self) -> "_Gap":
        *others, (move, text) = self.pieces
        return replace(self, tail="", pieces=(*others, (move, text + self.tail)))


def _gap(side: _Side, start: int, end: int, moved: Mapping[int, int]) -> _Gap:
    """From the word `start` to the one before `end`, with all signs around them."""
    first, last = side.behind(start), side.place(end)
    if start == end:
        return _Gap(lead=side.joined(first, last))
    gap = _Gap(
        lead=side.joined(first, side.at[start]),
        pieces=tuple(_pieces(side, start, end, moved)),
        tail=side.joined(side.behind(end), last),
        wording="".join(side.keys[start:end]),
    )
    return _with_brackets_among_words(gap)


def _with_brackets_among_words(gap: _Gap) -> _Gap:
    """Brackets and quotation marks around all the words belong to them."""
    lead, tail, opening, closing = gap.lead, gap.tail, "", ""
    while lead and tail and RULES["brackets"].get(lead[-1]) == tail[0]:
        lead, opening = lead[:-1], lead[-1] + opening
        tail, closing = tail[1:], closing + tail[0]
    inner = replace(gap, lead=opening, tail=closing).with_lead_among_words().with_tail_among_words()
    return replace(inner, lead=lead, tail=tail)


def _pieces(side: _Side, start: int, end: int, moved: Mapping[int, int]) -> Iterator[Piece]:
    """The words, those of one move together, each with the signs behind it but for the last."""
    for move, group in groupby(range(start, end), key=moved.get):
        words = list(group)
        first = side.at[words[0]]
        following = words[-1] + 1
        stop = side.at[following] if following < end else side.behind(end)
        yield move, side.joined(first, stop)


def _gap_changes(old: _Gap, new: _Gap) -> Iterator[Change]:
    """Signs at the edges stand against signs; words that are the same but cut otherwise are no change."""
    if old.wording == new.wording:
        yield Change(kind="same", older=old.whole(), newer=new.whole())
        return
    if not new.pieces:
        new, old = _against_signs(new, old)
    elif not old.pieces:
        old, new = _against_signs(old, new)
    yield Change(kind="same", older=old.lead, newer=new.lead)
    for move, text in old.pieces:
        yield Change(kind="moved_away" if move else "deleted", older=text, newer="", move=move)
    for move, text in new.pieces:
        yield Change(kind="moved_here" if move else "inserted", older="", newer=text, move=move)
    yield Change(kind="same", older=old.tail, newer=new.tail)


def _against_signs(empty: _Gap, full: _Gap) -> tuple[_Gap, _Gap]:
    """Where one side holds signs only, they stand against the other's first signs or its last, never both.

    甲、乙、丙 against 甲、丙: one 、 is kept, and 乙、 is deleted.
    """
    signs = empty.lead
    if not signs:
        return empty, full.with_lead_among_words().with_tail_among_words()
    if full.lead and (signs == full.lead or signs != full.tail):
        return empty, full.with_tail_among_words()
    return replace(empty, lead="", tail=signs), full.with_lead_among_words()


def _merged(changes: Iterable[Change]) -> Iterator[Change]:
    """Neighbours of one kind and one move are one change; what is empty is none."""
    found = (change for change in changes if change.older or change.newer)
    for _, group in groupby(found, key=lambda change: (change.kind, change.move)):
        yield _joined(list(group))


def _joined(run: Sequence[Change]) -> Change:
    if len(run) == 1:
        return run[0]
    older = "".join(change.older for change in run)
    newer = "".join(change.newer for change in run)
    return replace(run[0], older=older, newer=newer)
