"""The words in which the texts of notices are written compactly, and the number of each: its rank in spelling.txt.

The list is the same for all editions, so that what is added to one leaves the shards of all other notices as they were.
It was counted on the notices at hand (`python -m tests.bench.spelling` makes it anew); a text with other words is
longer, and never wrong. A number is written in digits: those below `stop` end it, the others go before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from build_scripts.language import segmentation
from build_scripts.search.coding.bits import BASE, CHARACTERS

TABLE = Path(__file__).with_name("spelling.txt")
FIELD, END = "\t", "\n"
"""Between number, heading and text of a provision; after each provision."""
LONGEST = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Spelling:
    words: tuple[str, ...]
    """By number: the two marks, then characters and words. The next number says that a character is written by that of
    its code point, which follows."""
    stop: int

    def joined(self) -> str:
        """All in one: first the character that parts them, which is none of them."""
        mark = next(
            chr(code)
            for code in range(32, 0x10000)
            if chr(code) not in self.words
        )
        return mark + mark.join(self.words)


@cache
def spelling() -> Spelling:
    stop, *words = TABLE.read_text("utf-8").removesuffix("\n").split("\n")
    return Spelling(words=(END, FIELD, *words), stop=int(stop))


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
    """Writes texts in the numbers of a spelling."""

    def __init__(self, table: Spelling) -> None:
        stop = self._stop = table.stop
        self._digits: dict[str, str] = {}
        for number, word in enumerate(table.words):
            self._digits[word] = digits(number, stop)
        self._escape = digits(len(table.words), stop)
        self._terms = frozenset(table.words)
        # Notices repeat each other's clauses.
        self._run = lru_cache(maxsize=1 << 16)(self._write_run)

    def write(self, text: str) -> str:
        return "".join(map(self._run, segmentation.runs(text)))

    def _write_run(self, run: str) -> str:
        return "".join(map(self._written, cut(run, self._terms)))

    def _written(self, word: str) -> str:
        """A word that is not listed is a single character."""
        return self._digits.get(word) or self._escape + digits(ord(word), self._stop)


@cache
def writer() -> Writer:
    return Writer(spelling())


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
