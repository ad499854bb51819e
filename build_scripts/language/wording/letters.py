"""The letters of a set phrase, and where they stand in a text: whatever marks stand between them, within a longer
phrase or by themselves.

They are the phrase's unless they cut another word in two (两重 in 两重点, 安全生产年 in 安全生产年度).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_scripts.domain.span import Span
from build_scripts.language.wording.phrase_words import pattern

MARKS = re.compile("[“”‘’\"、，,；;\\s]")
FEWEST = 2
OTHER_WORD = re.compile(pattern("other_words"))


def phrase_key(phrase: str) -> str:
    """Phrases of one key are one, whatever stands between their members: 、 or ， or nothing."""
    return MARKS.sub("", phrase).replace("＋", "+")


class Letters:
    """A text as the key of a phrase is, and where in it each letter stands."""

    def __init__(self, text: str) -> None:
        self._places = [at for at, character in enumerate(text) if not MARKS.match(character)]
        self.text = phrase_key(text)

    def span(self, start: int, end: int) -> Span:
        """Of some letters, in the text itself, without the marks around them."""
        return self._places[start], self._places[end - 1] + 1


class Standing:
    """Finds the letters of many phrases at once, of one within another too."""

    def __init__(self, keys: Iterable[str]) -> None:
        by_start: defaultdict[str, list[str]] = defaultdict(list)
        for key in keys:
            if len(key) >= FEWEST:
                by_start[key[:FEWEST]].append(key)
        self._by_start = dict(by_start)

    def find(self, text: str) -> Iterator[tuple[str, Span]]:
        """The keys, each with where it stands, in the order of the text."""
        letters = Letters(text)
        others = [word.span() for word in OTHER_WORD.finditer(letters.text)]
        for start in range(len(letters.text)):
            beginning = letters.text[start : start + FEWEST]
            for key in self._by_start.get(beginning, ()):
                end = start + len(key)
                if letters.text.startswith(key, start) and not _is_cut(others, start, end):
                    yield key, letters.span(start, end)


def _is_cut(words: Iterable[Span], start: int, end: int) -> bool:
    """Whether one of the words has letters of the stretch and others besides."""
    return any(
        first < end and start < last and not start <= first < last <= end
        for first, last in words
    )
