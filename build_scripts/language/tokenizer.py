"""Cuts Chinese into words by jieba's dictionary, as jieba does where it guesses none.

The dictionary lists a third of a million words by their first characters. The words of a character are read when a text
first has it, so that nobody who cuts a notice waits for all of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from math import inf, log
from pathlib import Path

LISTED = re.compile(r"^(.).*\n(?:\1.*\n)*", re.MULTILINE)
"""Lines that begin with one character: a word, its weight and its kind each."""
WEIGHT = re.compile(r" ([0-9]+) ")
RUN = re.compile("([\u4e00-\u9fd5]+)")
"""Of characters that words have: any other stands alone."""


class Tokenizer:
    def __init__(self, dictionary: str) -> None:
        self._dictionary = dictionary
        self._total = sum(map(int, WEIGHT.findall(dictionary)))
        self._unread: defaultdict[str, list[slice]] = defaultdict(list)
        """Where in the dictionary the words of a character stand."""
        for lines in LISTED.finditer(dictionary):
            self._unread[lines[1]].append(slice(*lines.span()))
        self._weights: dict[str, int] = {}
        self._longest: dict[str, int] = {}
        """By the first two characters how long the longest word is, where it is longer than these."""

    def cut(self, text: str) -> Iterator[str]:
        for at, piece in enumerate(RUN.split(text)):
            yield from self._words(piece) if at % 2 else piece

    def add_term(self, term: str) -> None:
        """With a weight by which it is not cut."""
        weight, total = 1.0, float(self._total)
        for word in self.cut(term):
            weight *= self._weights.get(word, 1) / total
        found = max(int(weight * self._total) + 1, self._weights.get(term, 1))
        self._total += found
        self._add(term, found)

    def _add(self, word: str, weight: int) -> None:
        self._weights[word] = weight
        length = len(word)
        if length > 2:
            first_two = word[:2]
            self._longest[first_two] = max(length, self._longest.get(first_two, 2))

    def _read(self, run: str) -> None:
        for beginning in self._unread.keys() & set(run):
            for lines in self._unread.pop(beginning):
                fields = self._dictionary[lines].split()
                for word, weight in zip(fields[::3], map(int, fields[1::3]), strict=True):
                    self._add(word, weight)
            # A character that only begins words has no weight of its own.
            self._weights.setdefault(beginning, 0)

    def _words(self, run: str) -> Iterator[str]:
        ends = self._ends(run)
        start = 0
        while start < len(run):
            yield run[start : ends[start]]
            start = ends[start]

    def _ends(self, run: str) -> Sequence[int]:
        """By its beginning the end of each word, of those that are likeliest together; of equals the longer. They are
        found from behind. A character of which no word begins stands alone."""
        self._read(run)
        weight, longest, of_all = self._weights.get, self._longest.get, log(self._total)
        length = len(run)
        likely, ends = [0.0] * (length + 1), list(range(1, length + 1))
        for start in reversed(range(length)):
            most = min(length, start + longest(run[start : start + 2], 2))
            best = -inf
            for end in range(start + 1, most + 1):
                own = weight(run[start:end])
                if own and (found := log(own) - of_all + likely[end]) >= best:
                    best, ends[start] = found, end
            # Of no word it weighs as little as one can.
            likely[start] = best if best > -inf else likely[start + 1] - of_all
        return ends


def tokenizer(terms: Iterable[str]) -> Tokenizer:
    made = Tokenizer(_dictionary().read_text("utf-8"))
    for term in terms:
        made.add_term(term)
    return made


def _dictionary() -> Path:
    """Beside the library, which itself is not needed."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    return Path(found.origin).with_name("dict.txt")
