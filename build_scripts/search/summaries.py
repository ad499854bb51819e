"""What a gram amounts to that stands almost everywhere: how often, in which provisions, and the best of them.

A query for it loads this instead of all its places: the number of provisions is exact, the best come first, and the
rest can still be counted by year, place and topic and combined with other words.
"""

import numpy as np

from build_scripts.search import bits
from build_scripts.search.bits import Tokens
from build_scripts.search.collection import Codes
from build_scripts.search.grams import Grams
from build_scripts.search.runs import Flags, Ints

FREQUENT = 16_000
"""A gram at more places is summed up."""
BEST = 50
"""So many provisions are told with how often the gram stands in each."""


def summarise(codes: Codes, grams: Grams, first: int, end: int) -> str:
    """The ordinals of provisions with the gram in the heading, those of the others, then the best of all."""
    places = grams.order[first:end]
    ordinals, counts = np.unique(codes.ordinals[places], return_counts=True)
    headed = np.isin(ordinals, codes.ordinals[places[codes.in_heading[places]]])
    span = int(codes.ordinals[-1]) + 1
    best = _best(headed, counts)
    return bits.text_of(bits.joined((
        bits.number(len(places)),
        *_listed(ordinals[headed], span),
        *_listed(ordinals[~headed], span),
        bits.number(len(best)),
        bits.fixed(ordinals[best], span.bit_length()),
        bits.gamma(counts[best]),
    )))


def _listed(ordinals: Ints, span: int) -> tuple[Tokens, Tokens]:
    """How many, and which."""
    return bits.number(len(ordinals)), bits.ascending(ordinals, span)


def _best(headed: Flags, counts: Ints) -> Ints:
    """In a heading, then the number of occurrences, then the order of the collection (the newer year first)."""
    order: Ints = np.lexsort([np.arange(len(counts)), -counts, ~headed])
    return order[:BEST]
