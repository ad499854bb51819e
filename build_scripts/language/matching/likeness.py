"""How much two sentences have in common, by their pairs of neighbouring characters. Punctuation does not count."""

from functools import lru_cache
from operator import add

from build_scripts.language.comparable import plain

Pairs = frozenset[str]


@lru_cache(maxsize=1 << 11)
def pairs_of(text: str) -> Pairs:
    """Of what counts when two wordings are compared."""
    counted = plain(text)
    return frozenset(map(add, counted, counted[1:]))


def share(one: Pairs, other: Pairs) -> float:
    """How many pairs two sentences share, of all they have: 0 to 1."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
