"""Two wordings beside each other: the tokens of each, and which of them are words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice

from build_scripts.language.comparable import ITEM_NUMBER, counted
from build_scripts.language.redline.figures import RULES

BEFORE_ITEM, BEHIND_ITEM = RULES["before_item"], RULES["behind_item"]

Block = tuple[int, int, int]
"""Start among the older side's words, start among the newer side's, number of words."""
Keys = tuple[Sequence[int], Sequence[int]]
"""The words of both sides as numbers, the same for the same word."""


class Side:
    """One wording: its tokens, and which of them are words."""

    def __init__(self, tokens: Sequence[str]) -> None:
        counts = keys_of(tokens)
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
        before, behind = self.tokens[first], self.tokens[last]
        has_comma = "、" in (before, behind)
        return has_comma and before in BEFORE_ITEM and behind in BEHIND_ITEM

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
    def end(self) -> Block:
        """Behind the last words of both."""
        return len(self.old.at), len(self.new.at), 0

    def is_item(self, run: Block) -> bool:
        """Whether it is a whole item of a list on both sides: what a list has kept is no accident."""
        i, j, length = run
        return self.old.is_item(i, i + length) and self.new.is_item(j, j + length)

    def change_weight(self, left: Block, right: Block) -> int:
        """Of what stands between two runs, on the side that has more."""
        i, j, length = left
        next_i, next_j, _ = right
        return max(self.old.weight(i + length, next_i), self.new.weight(j + length, next_j))

    def numbered(self) -> Keys:
        """A number for each word, the same for the same word."""
        numbers: dict[str, int] = {}

        def number(key: str) -> int:
            return numbers.setdefault(key, len(numbers))

        return list(map(number, self.old.keys)), list(map(number, self.new.keys))


def keys_of(tokens: Sequence[str]) -> list[str]:
    """What each token counts as, where it stands; a mark between two tokens may belong to a number."""
    if tokens and ITEM_NUMBER.fullmatch(tokens[0]):
        return ["", *_counting(tokens[1:])]
    return list(_counting(tokens))


def _counting(tokens: Sequence[str]) -> Iterator[str]:
    characters = iter(counted("".join(tokens)))
    for token in tokens:
        yield "".join(islice(characters, len(token)))
