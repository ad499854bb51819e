"""Words of one line that were drawn over each other. A program that takes signs from a second font draws the words of
the first in one go, with gaps, and the signs that belong into the gaps in another."""

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from build_scripts.read.formats.pdf.chunks import Chunk, Chunks

GAP = " "
"""As the library shows a gap within words that were drawn in one go."""
NEAR = 0.5
"""Of the size of a character: so near stands the second to the first gap of the first."""


def unwoven(line: Chunks) -> list[Chunk]:
    """The line, from the left, each word a chunk where the words of two were woven."""
    found: list[Chunk] = []
    for chunk in line:
        if found and _is_woven(found[-1], chunk):
            found[-1:] = _in_turn(found[-1], chunk)
        else:
            found.append(chunk)
    return found


def _is_woven(first: Chunk, second: Chunk) -> bool:
    """The second begins in the first gap of the first, and has a word for every gap but perhaps one at the end."""
    words, others = first.text.split(GAP), second.text.split(GAP)
    if len(words) - len(others) not in (0, 1) or len(words) == 1:
        return False
    gap = first.left + _width(words[0], first)
    return abs(second.left - gap) < NEAR * first.size


def _in_turn(first: Chunk, second: Chunk) -> Iterator[Chunk]:
    left = first.left
    for word, drawn in _turns(first, second):
        yield Chunk(word, left, drawn.height, drawn.size, drawn.apart and left == drawn.left)
        left += _width(word, drawn)


def _turns(first: Chunk, second: Chunk) -> Iterable[tuple[str, Chunk]]:
    pairs = zip_longest(first.text.split(GAP), second.text.split(GAP))
    both = chain.from_iterable(((word, first), (other, second)) for word, other in pairs)
    return ((word, drawn) for word, drawn in both if word)


def _width(word: str, drawn: Chunk) -> float:
    return Chunk(word, drawn.left, drawn.height, drawn.size, apart=False).width
