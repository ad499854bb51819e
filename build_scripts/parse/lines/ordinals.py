"""一是 … 二是 …: what a sentence counts in words, within a paragraph or one below the other."""

import re

from build_scripts.language.characters import plain
from build_scripts.language.numbers.numerals import to_int

ORDINAL = re.compile("([一二三四五六七八九十]{1,3})(?:是|要)")


def ordinal(text: str) -> int | None:
    """2 where the text opens with 二是."""
    found = ORDINAL.match(plain(text[:5]))
    return to_int(found[1]) if found else None


def ordinals(text: str) -> frozenset[int]:
    """All that the text counts."""
    return frozenset(
        number
        for found in ORDINAL.finditer(plain(text))
        if (number := to_int(found[1]))
    )

