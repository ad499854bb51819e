"""The one way this project cuts Chinese into words.

Words come from jieba's own dictionary and from the `words.txt` of the source texts, the terms of work-safety notices
that a general dictionary does not know (两客一危, 打非治违). What a text is cut into depends on nothing else: the
tokenizer is ours alone, reads no cache left in a temporary folder by another program, and guesses no words (no hidden
Markov model), so that a word it yields is always a word of one of the two lists, a single character, a number or a
Latin word.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property, lru_cache
from sys import intern
from typing import Any

from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.language.characters import IDEOGRAPHS, RUN_OF_IDEOGRAPHS

WORD_LIST = SOURCES / "words.txt"

# A run of Chinese characters; a number or Latin word with its decimals and percent sign; blanks; any other character.
_PIECES = re.compile(rf"{RUN_OF_IDEOGRAPHS.pattern}|[0-9A-Za-z]+(?:\.[0-9]+)*%?|\s+|.")
LONGEST_TERM = 20
_TERM = re.compile(rf"[{IDEOGRAPHS}]{{2,{LONGEST_TERM}}}")


class Segmenter:
    """Cuts texts by jieba's dictionary and one list of terms."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = tuple(terms)
        # Notices repeat the clauses of earlier years: a run already cut is not cut again.
        self._run = lru_cache(maxsize=1 << 16)(self._cut_run)

    def cut(self, text: str) -> list[str]:
        """The words of a text in order; joined together they are the text."""
        words: list[str] = []
        for piece in _PIECES.findall(text):
            if len(piece) > 1 and piece >= "\u3400":
                words.extend(self._run(piece))
            else:
                words.append(intern(piece))
        return words

    def __reduce__(self) -> tuple[Callable[[tuple[str, ...]], "Segmenter"], tuple[tuple[str, ...]]]:
        """In another process that of the same terms: a dictionary is not sent."""
        return segmenter, (self.terms,)

    def _cut_run(self, run: str) -> tuple[str, ...]:
        """A word is one object, however many texts hold it."""
        return tuple(map(intern, self._tokenizer.cut(run, HMM=False)))

    @cached_property
    def _tokenizer(self) -> Any:
        # Only when a text is first cut.
        from build_scripts.language.tokenizer import tokenizer  # noqa: PLC0415

        return tokenizer(self.terms)


@lru_cache(maxsize=4)
def segmenter(terms: tuple[str, ...]) -> Segmenter:
    """That of a list of terms, the same for the same list: a dictionary takes a second to read."""
    return Segmenter(terms)


@cache
def own() -> Segmenter:
    """That of the project's own list, for a text that belongs to no edition."""
    return segmenter(read_terms(WORD_LIST.read_text("utf-8"))[0])


def runs(text: str) -> list[str]:
    """The text in pieces that no word of more than one character crosses: runs of Chinese, numbers, single signs."""
    return _PIECES.findall(text)


def is_han(text: str) -> bool:
    """Whether the text is a run of Chinese characters, one or more."""
    return RUN_OF_IDEOGRAPHS.fullmatch(text) is not None


def read_terms(text: str, file: str = WORD_LIST.name) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """One term a line, two Chinese characters or more; a line that begins with # is a comment. And the faults."""
    terms: dict[str, None] = {}
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), 1):
        term = line.strip()
        if not term or term.startswith("#"):
            continue
        if not _TERM.fullmatch(term):
            faults.append(_fault(file, number, f"“{term[:LONGEST_TERM]}”不成词"))
        elif term in terms:
            faults.append(_fault(file, number, f"“{term}”写了两次"))
        else:
            terms[term] = None
    return tuple(terms), tuple(faults)


def _fault(file: str, line: int, message: str) -> Diagnostic:
    return Diagnostic(
        file=file,
        line=line,
        message=message,
        hint="一行一词，每词一次，两到二十个汉字，例如 打非治违",
    )
