"""Two wordings beside each other: the tokens of each, and which of them are words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from build_scripts.language.comparable import counted_words, is_item_number
from build_scripts.language.redline.figures import RULES

BEFORE_ITEM, BEHIND_ITEM = RULES["before_item"], RULES["behind_item"]


class Run(NamedTuple):
    """Words that both sides have, one after another."""

    older: int
    """Where they start among the older side's words."""
    newer: int
    length: int

    @property
    def older_words(self) -> range:
        return range(self.older, self.older + self.length)

    @property
    def newer_words(self) -> range:
        return range(self.newer, self.newer + self.length)


Keys = tuple[Sequence[int], Sequence[int]]
"""The words of both sides as numbers, the same for the same word."""


class Side:
    """One wording: its tokens, and which of them are words."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        counts = keys_of(tokens)
        self.tokens = tokens
        self.at = [i for i, key in enumerate(counts) if key]
        self.keys = [key for key in counts if key]
        self.wording = "".join(self.keys)
        self.sums = [0, *accumulate(map(len, self.keys))]

    def weight(self, start: int, end: int) -> int:
        """From a word to the one before `end`."""
        return self.sums[end] - self.sums[start]

    def place(self, word: int) -> int:
        """The token at which a word stands; the end of the text for the word after the last."""
        return self.at[word] if word < len(self.at) else len(self.tokens)

    def behind(self, word: int) -> int:
        """The token after the word before this one; the start of the text for the first word."""
        return self.at[word - 1] + 1 if word else 0

    def text(self, words: range) -> str:
        """With the signs between them."""
        return self.joined(self.at[words.start], self.behind(words.stop))

    def is_item(self, words: range) -> bool:
        """Whether marks of a list stand on both ends, one of which may be its bracket."""
        first = self.at[words.start] - 1
        last = self.behind(words.stop)
        if first < 0 or last >= len(self.tokens):
            return False
        before, behind = self.tokens[first], self.tokens[last]
        if before not in BEFORE_ITEM or behind not in BEHIND_ITEM:
            return False
        return "、" in (before, behind)

    def whole(self) -> str:
        return "".join(self.tokens)

    def joined(self, first: int, last: int) -> str:
        """The tokens from `first` to the one before `last`."""
        return "".join(self.tokens[first:last])


@lru_cache(maxsize=256)
def side_of(tokens: tuple[str, ...]) -> Side:
    """A wording meets that of the year before, that of the year after, and those of other levels."""
    return Side(tokens)


@dataclass(frozen=True, slots=True)
class Sides:
    """The older and the newer wording."""

    old: Side
    new: Side

    @property
    def end(self) -> Run:
        """Behind the last words of both."""
        return Run(len(self.old.at), len(self.new.at), 0)

    def is_item(self, run: Run) -> bool:
        """Whether it is a whole item of a list on both sides: what a list has kept is no accident."""
        return self.old.is_item(run.older_words) and self.new.is_item(run.newer_words)

    def change_weight(self, left: Run, right: Run) -> int:
        """Of what stands between two runs, on the side that has more."""
        gone = self.old.weight(left.older + left.length, right.older)
        come = self.new.weight(left.newer + left.length, right.newer)
        return max(gone, come)

    def numbered(self) -> Keys:
        """A number for each word, the same for the same word."""
        numbers: dict[str, int] = {}

        def number(key: str) -> int:
            return numbers.setdefault(key, len(numbers))

        return list(map(number, self.old.keys)), list(map(number, self.new.keys))


@lru_cache(maxsize=512)
def keys_of(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """What each token counts as."""
    if tokens and is_item_number(tokens[0]):
        return ("", *counted_words(tokens[1:]))
    return tuple(counted_words(tokens))
