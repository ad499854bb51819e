"""Jieba's tokenizer, filled from its dictionary file without its shared cache, then given terms.

It cuts as jieba's own does. That one also knows the beginnings of all words, which takes longest to fill in: whether a
beginning is known tells it whether to look for longer words. This one tries every length that words have.
"""

from collections.abc import Iterable

import jieba


class Tokenizer(jieba.Tokenizer):  # type: ignore[misc]
    def __init__(self, lines: str) -> None:
        super().__init__()
        fields = lines.split()
        words, counts = fields[::3], list(map(int, fields[1::3]))
        self.FREQ = dict(zip(words, counts, strict=True))
        self.total = sum(counts)
        self._longest = _longest(words)
        for beginning in {word[0] for word in words}:
            # A character that only begins words has no weight of its own.
            self.FREQ.setdefault(beginning, 0)
        self.initialized = True

    def add_term(self, term: str) -> None:
        self.add_word(term)
        self._longest[term[:2]] = max(self._longest.get(term[:2], 0), len(term))

    def get_DAG(self, sentence: str) -> dict[int, list[int]]:
        """By the place of each character the last ones of all words that begin there, or itself."""
        weight, longest = self.FREQ.get, self._longest.get
        length = len(sentence)
        found: dict[int, list[int]] = {}
        for start in range(length):
            ends = [start] if weight(sentence[start]) else []
            first_two = sentence[start : start + 2]
            most = min(length, start + longest(first_two, 2))
            for end in range(start + 2, most + 1):
                word = sentence[start:end]
                if weight(word):
                    ends.append(end - 1)
            found[start] = ends or [start]
        return found


def tokenizer(terms: Iterable[str]) -> Tokenizer:
    file = jieba.Tokenizer().get_dict_file()
    with file:
        made = Tokenizer(file.read().decode("utf-8"))
    for term in terms:
        made.add_term(term)
    return made


def _longest(words: Iterable[str]) -> dict[str, int]:
    """By the first two characters how long the longest word is, where it is longer than these."""
    found: dict[str, int] = {}
    for word in words:
        first_two, length = word[:2], len(word)
        known = found.get(first_two, 2)
        if length > known:
            found[first_two] = length
    return found
