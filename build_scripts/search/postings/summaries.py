"""What a gram amounts to that stands almost everywhere: in which provisions, and how often in each.

A query for it loads this instead of all its places: provisions and occurrences are exact, under every filter and
together with other words, and the best come first.
"""

import numpy as np

from build_scripts.search.coding import bits
from build_scripts.search.coding.bits import Tokens
from build_scripts.search.coding.slots import one_list
from build_scripts.search.collection import Codes
from build_scripts.search.postings.grams import Grams

FREQUENT = 16_000
"""A gram at more places is summed up."""


def summarise(codes: Codes, grams: Grams, first: int, end: int) -> str:
    """The provisions with the gram in the heading, those of the others, then the occurrences in each."""
    places = grams.order[first:end]
    own = codes.passages[places].astype(np.int64)
    passages, counts = np.unique(own, return_counts=True)
    in_headings = places[codes.in_heading[places]]
    headed = np.isin(passages, codes.passages[in_headings])
    lists: list[Tokens] = []
    occurrences: list[Tokens] = []
    for part in (headed, ~headed):
        lists.append(one_list(passages[part], codes.of_notices))
        occurrences.append(bits.gamma(counts[part]))
    return bits.text_of(bits.joined(lists + occurrences))
