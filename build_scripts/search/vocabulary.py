"""The words of an edition: in them the texts are written compactly, queries are taken apart, and words suggested.

A word's number is its rank by use; a number is written in digits: those below `stop` end it, the others go before.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.language import segmentation
from build_scripts.search.bits import BASE, CHARACTERS

FIELD, END = "\t", "\n"
"""Between number, heading and text of a provision; after each provision."""
LONGEST = 8
FEWEST = 3
"""A word used less often is spelled in characters."""
MOST = 6_000
SAMPLE = 1_500_000
"""Words are counted on at most so many characters, taken evenly from all notices: enough for every frequent word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    words: tuple[str, ...]
    """By number: every character that occurs, the two marks, and the frequent words."""
    stop: int

    def joined(self) -> str:
        """All in one: first the character that parts them, which is none of them."""
        mark = next(chr(code) for code in range(32, 0x10000) if chr(code) not in self.words)
        return mark + mark.join(self.words)


def make_vocabulary(
    texts: Sequence[str], segmenter: segmentation.Segmenter | None = None, each: Each = one_by_one,
) -> Vocabulary:
    sample = texts[:: 1 + sum(map(len, texts)) // SAMPLE]
    terms = _terms(sample, segmenter or segmentation.own(), each)
    uses = _uses(sample, terms)
    # What the sample lacks has a number too: every character of every text.
    for character in set(FIELD + END).union(*texts):
        uses.setdefault(character, 0)
    words = sorted(uses, key=lambda word: (-uses[word], word))
    return Vocabulary(words=tuple(words), stop=_best_stop([uses[word] for word in words]))


def _terms(sample: Sequence[str], segmenter: segmentation.Segmenter, each: Each) -> list[str]:
    """The words that save most, where they stand alone and not within a longer one."""
    counted: Counter[str] = Counter()
    for words in each(_counted, segmenter, sample):
        counted.update(words)
    found = [word for word, times in counted.items() if times >= FEWEST]
    uses = _uses(sample, found)
    frequent = [word for word in found if uses[word] >= FEWEST]
    frequent.sort(key=lambda word: (-uses[word] * (len(word) - 1), word))
    return frequent[:MOST]


def _counted(segmenter: segmentation.Segmenter, text: str) -> dict[str, int]:
    """The words of one text that may be terms."""
    return Counter(filter(_is_term, segmenter.cut(text)))


def cut(text: str, terms: Iterable[str] | frozenset[str]) -> list[str]:
    """The longest term at each place, else the character: the browser cuts a query in the same way."""
    known = terms if isinstance(terms, frozenset) else frozenset(terms)
    found: list[str] = []
    place = 0
    while place < len(text):
        word = _word_at(place, text, known)
        found.append(word)
        place += len(word)
    return found


def _word_at(place: int, text: str, terms: frozenset[str]) -> str:
    for length in range(min(LONGEST, len(text) - place), 1, -1):
        word = text[place:place + length]
        if word in terms:
            return word
    return text[place]


class Writer:
    """Writes texts in the vocabulary's numbers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._digits = {word: digits(number, vocabulary.stop) for number, word in enumerate(vocabulary.words)}
        self._terms = frozenset(w for w in vocabulary.words if len(w) > 1)
        # Notices repeat each other's clauses.
        self._run = lru_cache(maxsize=1 << 16)(self._write_run)

    def write(self, text: str) -> str:
        return "".join(map(self._run, segmentation.runs(text)))

    def _write_run(self, run: str) -> str:
        return "".join(self._digits[word] for word in cut(run, self._terms))


def digits(number: int, stop: int) -> str:
    """Codes of one digit first, then all of two, and so on; a code ends with its first digit below `stop`."""
    others = BASE - stop
    found = [CHARACTERS[number % stop]]
    number //= stop
    while number > 0:
        number -= 1
        found.append(CHARACTERS[stop + number % others])
        number //= others
    return "".join(reversed(found))


def _is_term(word: str) -> bool:
    return 1 < len(word) <= LONGEST and segmentation.is_han(word)


def _uses(texts: Iterable[str], terms: Iterable[str]) -> Counter[str]:
    known = frozenset(terms)
    runs = Counter(run for text in texts for run in segmentation.runs(text))
    uses: Counter[str] = Counter()
    for run, times in runs.items():
        for word in cut(run, known):
            uses[word] += times
    return uses


def _best_stop(uses: Sequence[int]) -> int:
    """The number of ending digits that makes the texts shortest."""
    def length(stop: int) -> int:
        return sum(times * len(digits(number, stop)) for number, times in enumerate(uses))

    return min(range(30, 86, 5), key=length)
