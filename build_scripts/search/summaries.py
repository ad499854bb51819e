"""What a gram amounts to that stands almost everywhere: how often, in which provisions, and the best of them.

A query for it loads this instead of all its places: the number of provisions is exact, the best come first, and the
rest can still be counted by year, place and topic and combined with other words.
"""

import numpy as np
from numpy.typing import NDArray

from build_scripts.search import bits
from build_scripts.search.collection import Codes, Ints
from build_scripts.search.grams import Grams

FREQUENT = 16_000
"""A gram at more places is summed up."""
BEST = 50
"""So many provisions are told with how often the gram stands in each."""


def summarise(codes: Codes, grams: Grams, first: int, end: int) -> str:
    """The ordinals of provisions with the gram in the heading, those of the others, then the best of all."""
    places = grams.order[first:end]
    in_heading = np.unique(codes.ordinals[places[codes.in_heading[places]]])
    ordinals, counts = np.unique(codes.ordinals[places], return_counts=True)
    headed = np.isin(ordinals, in_heading, assume_unique=True)
    span = int(codes.ordinals[-1]) + 1
    parts = [bits.number(len(places))]
    for some in (ordinals[headed], ordinals[~headed]):
        parts += [bits.number(len(some)), bits.ascending(some, span)]
    best = _best(headed, counts)
    parts += [bits.number(len(best))]
    parts += [bits.fixed(ordinals[best], span.bit_length()), bits.gamma(counts[best])]
    return bits.text_of(bits.joined(parts))


def _best(headed: NDArray[np.bool_], counts: Ints) -> Ints:
    """In a heading, then the number of occurrences, then the order of the collection (the newer year first)."""
    order: Ints = np.lexsort([np.arange(len(counts)), -counts, ~headed])
    return order[:BEST]
