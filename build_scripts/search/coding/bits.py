"""Numbers as bits, and bits as characters that stand in a JavaScript string as they are.

Codes (most significant bit first):
  fixed(w)  the number in w bits
  gamma     Elias gamma, for numbers from 1: as many zeros as the number has bits after its first, then the number
  stretched(b)  gamma of (number >> b) + 1, then the b lowest bits
  rice(b)   number >> b in unary (zeros, then a 1), then its b lowest bits; where there would be
            LIMIT zeros or more, LIMIT zeros, a 1 and the number in WIDE bits
Thirteen bits are two of 91 characters (91 × 91 > 2 ** 13).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.search.coding.runs import Flags, Ints

# Printable ASCII without the space, which may be trimmed, and " \ <, which a script in a page cannot hold plainly.
CHARACTERS = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"\\<')
LIMIT, WIDE = 20, 32
BITS, BASE = 13, len(CHARACTERS)
PLACES = 1 << np.arange(BITS)[::-1]
"""What each bit of a group counts."""
WORD = 64

_BYTES = np.frombuffer(CHARACTERS.encode("ascii"), np.uint8)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tokens:
    """Code words in order: each a number and how many bits it takes (0 to 57)."""

    values: Ints
    widths: Ints

    def __getitem__(self, part: slice) -> "Tokens":
        return Tokens(values=self.values[part], widths=self.widths[part])


def fixed(numbers: Ints, width: int) -> Tokens:
    return Tokens(values=numbers, widths=np.full(len(numbers), width))


def gamma(numbers: Ints) -> Tokens:
    return Tokens(values=numbers, widths=2 * bit_length(numbers) - 1)


def stretched(numbers: Ints, bits: int) -> Tokens:
    """For numbers of which small ones are frequent, and any may come."""
    high = gamma((numbers >> bits) + 1)
    low = numbers & ((1 << bits) - 1)
    return Tokens(values=high.values << bits | low, widths=high.widths + bits)


def rice(numbers: Ints, bits: Ints) -> Tokens:
    unary = numbers >> bits
    fits = unary < LIMIT
    stop = np.int64(1) << bits
    short = stop | (numbers & (stop - 1))
    long = (np.int64(1) << WIDE) | numbers
    return Tokens(
        values=np.where(fits, short, long),
        widths=np.where(fits, unary + 1 + bits, LIMIT + 1 + WIDE),
    )


def rice_bits(span: int | Ints, counts: Ints) -> Ints:
    """The parameter of a list of so many numbers below the span."""
    return np.maximum(0, bit_length(span // np.maximum(counts, 1)) - 1)


def only(present: Flags, tokens: Tokens) -> Tokens:
    """The tokens that are present; the others take no bit."""
    return Tokens(
        values=tokens.values,
        widths=np.where(present, tokens.widths, 0),
    )


def either(first: Flags, one: Tokens, other: Tokens) -> Tokens:
    """Of each two tokens the first, or the second."""
    return Tokens(
        values=np.where(first, one.values, other.values),
        widths=np.where(first, one.widths, other.widths),
    )


def bit_length(numbers: Ints) -> Ints:
    return np.frexp(numbers.astype(np.float64))[1].astype(np.int64)


def joined(parts: Iterable[Tokens]) -> Tokens:
    """One after the other."""
    kept = tuple(parts)
    return Tokens(
        values=np.concatenate([part.values for part in kept]),
        widths=np.concatenate([part.widths for part in kept]),
    )


def interwoven(columns: Iterable[Tokens]) -> Tokens:
    """The first token of each column, then the second of each."""
    kept = tuple(columns)
    return Tokens(
        values=np.stack([column.values for column in kept], axis=1).ravel(),
        widths=np.stack([column.widths for column in kept], axis=1).ravel(),
    )


def number(value: int) -> Tokens:
    """One number from 0, as gamma of the next."""
    return gamma(np.array([value + 1]))


def text_of(tokens: Tokens) -> str:
    """The characters that carry the tokens' bits."""
    numbers = _groups(tokens) @ PLACES
    pairs = np.stack(np.divmod(numbers, BASE), axis=1)
    characters = bytes(_BYTES[pairs.ravel()])
    return characters.decode("ascii")


def _groups(tokens: Tokens) -> NDArray[np.uint8]:
    """The bits by as many as two characters carry, the last filled up."""
    used = int(tokens.widths.sum())
    bits = np.unpackbits(_packed(tokens), count=used)
    filling = np.zeros(-used % BITS, np.uint8)
    return np.concatenate([bits, filling]).reshape(-1, BITS)


def _packed(tokens: Tokens) -> NDArray[np.uint8]:
    """The bits in bytes. A token stands in one word of 64 bits or in two; bits of different tokens never overlap."""
    widths = tokens.widths.astype(np.uint64)
    values = np.where(widths > 0, tokens.values, 0).astype(np.uint64)
    ends = np.cumsum(widths)
    word, begun = np.divmod(ends - widths, np.uint64(WORD))
    room = WORD - begun
    held = np.minimum(widths, room)
    over = widths - held
    words = np.zeros(int(widths.sum()) // WORD + 2, np.uint64)
    begins = values >> over
    np.add.at(words, word, begins << (room - held))
    # Where nothing is left for the next word, the shift would be by 64, which is undefined.
    behind = (WORD - over) % WORD
    left = np.where(over > 0, values << behind, 0)
    np.add.at(words, word + 1, left.astype(np.uint64))
    return np.frombuffer(words.byteswap().tobytes(), np.uint8)
