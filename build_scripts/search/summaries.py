"""What a gram amounts to that stands almost everywhere: in which provisions, and how often in each.

A query for it loads this instead of all its places: provisions and occurrences are exact, under every filter and
together with other words, and the best come first.
"""

import numpy as np

from build_scripts.search import bits
from build_scripts.search.bits import Tokens
from build_scripts.search.collection import Codes
from build_scripts.search.grams import Grams
from build_scripts.search.runs import Ints

FREQUENT = 16_000
"""A gram at more places is summed up."""


def summarise(codes: Codes, grams: Grams, first: int, end: int) -> str:
    """The ordinals of provisions with the gram in the heading, those of the others, then the occurrences in each."""
    places = grams.order[first:end]
    ordinals, counts = np.unique(codes.ordinals[places], return_counts=True)
    headed = np.isin(ordinals, codes.ordinals[places[codes.in_heading[places]]])
    span = int(codes.ordinals[-1]) + 1
    return bits.text_of(bits.joined((
        *_listed(ordinals[headed], span),
        *_listed(ordinals[~headed], span),
        bits.gamma(np.concatenate([counts[headed], counts[~headed]])),
    )))


def _listed(ordinals: Ints, span: int) -> tuple[Tokens, Tokens]:
    """How many, and which."""
    return bits.number(len(ordinals)), bits.ascending(ordinals, span)
