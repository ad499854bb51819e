"""The one way this project cuts Chinese into words.

Words come from jieba's own dictionary and from `source_texts/words.txt`, the terms of work-safety notices that a
general dictionary does not know (两客一危, 打非治违). What a text is cut into depends on nothing else: the tokenizer is
ours alone, reads no cache left in a temporary folder by another program, and guesses no words (no hidden Markov model),
so that a word it yields is always a word of one of the two lists, a single character, a number or a Latin word.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import jieba

from build_scripts.diagnostics import Diagnostic, InputError

WORD_LIST = Path(__file__).parent.parent / "source_texts" / "words.txt"

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# A run of Chinese characters; a number or Latin word with its decimals and percent sign; blanks; any other character.
_PIECES = re.compile(rf"[{HAN}]+|[0-9A-Za-z]+(?:\.[0-9]+)*%?|\s+|.")
_RUN = re.compile(rf"[{HAN}]+")
_TERM = re.compile(rf"[{HAN}]{{2,}}")


def cut(text: str) -> list[str]:
    """The words of a text in order; joined together they are the text."""
    words: list[str] = []
    for piece in _PIECES.findall(text):
        if len(piece) > 1 and piece[0] >= "\u3400":
            words.extend(_cut_run(piece))
        else:
            words.append(piece)
    return words


def runs(text: str) -> list[str]:
    """The text in pieces that no word of more than one character crosses: runs of Chinese, numbers, single signs."""
    return _PIECES.findall(text)


def is_han(text: str) -> bool:
    """Whether the text is a run of Chinese characters, one or more."""
    return _RUN.fullmatch(text) is not None


def read_terms(text: str, file: str = WORD_LIST.name) -> tuple[str, ...]:
    """One term a line, two Chinese characters or more; a line that begins with # is a comment."""
    terms: dict[str, None] = {}
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), 1):
        term = line.strip()
        if not term or term.startswith("#"):
            continue
        if not _TERM.fullmatch(term):
            faults.append(_fault(file, number, f"“{term}” is not a term"))
        elif term in terms:
            faults.append(_fault(file, number, f"“{term}” stands twice"))
        terms[term] = None
    if faults:
        raise InputError(faults)
    return tuple(terms)


def _fault(file: str, line: int, message: str) -> Diagnostic:
    return Diagnostic(
        file=file, line=line, message=message,
        hint="Expected one term a line, each once, of two Chinese characters or more, e.g. 打非治违",
    )


# Notices repeat the clauses of earlier years: a run already cut is not cut again.
@lru_cache(maxsize=1 << 16)
def _cut_run(run: str) -> tuple[str, ...]:
    return tuple(_tokenizer().cut(run, HMM=False))


@cache
def _tokenizer() -> jieba.Tokenizer:
    return make_tokenizer(read_terms(WORD_LIST.read_text("utf-8")))


def make_tokenizer(terms: Iterable[str]) -> jieba.Tokenizer:
    """A tokenizer of its own, filled from jieba's dictionary file without its shared cache, then given the terms."""
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for term in terms:
        tokenizer.add_word(term)
    return tokenizer
