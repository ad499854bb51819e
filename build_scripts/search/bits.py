"""Numbers as bits, and bits as characters that stand in a JavaScript string as they are.

Codes (most significant bit first):
  fixed(w)  the number in w bits
  gamma     Elias gamma, for numbers from 1: as many zeros as the number has bits after its first, then the number
  rice(b)   number >> b in unary (zeros, then a 1), then its b lowest bits; where there would be
            LIMIT zeros or more, LIMIT zeros, a 1 and the number in WIDE bits
Thirteen bits are two of 91 characters (91 × 91 > 2 ** 13).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from build_scripts.search.collection import Ints

# Printable ASCII without the space, which may be trimmed, and " \ <, which a script in a page cannot hold plainly.
CHARACTERS = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"\\<')
LIMIT, WIDE = 20, 32
BITS, BASE = 13, len(CHARACTERS)

_BYTES = np.frombuffer(CHARACTERS.encode("ascii"), np.uint8)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tokens:
    """Code words in order: each a number and how many bits it takes (0 to 57)."""

    values: Ints
    widths: Ints


def fixed(numbers: Ints, width: int) -> Tokens:
    return Tokens(values=numbers, widths=np.full(len(numbers), width))


def gamma(numbers: Ints) -> Tokens:
    return Tokens(values=numbers, widths=2 * bit_length(numbers) - 1)


def rice(numbers: Ints, bits: Ints) -> Tokens:
    unary = numbers >> bits
    long = unary >= LIMIT
    short = Tokens(values=(np.int64(1) << bits) | (numbers & ((np.int64(1) << bits) - 1)), widths=unary + 1 + bits)
    return Tokens(
        values=np.where(long, (np.int64(1) << WIDE) | numbers, short.values),
        widths=np.where(long, LIMIT + 1 + WIDE, short.widths),
    )


def rice_bits(span: int, counts: Ints) -> Ints:
    """The parameter of a list of so many numbers below the span."""
    return np.maximum(0, bit_length(span // np.maximum(counts, 1)) - 1)


def ascending(numbers: Ints, span: int) -> Tokens:
    """A sorted list without repetition: gaps, less one, each after the number before; its length is not included."""
    gaps = np.diff(numbers, prepend=-1) - 1
    return rice(gaps, np.full(len(gaps), rice_bits(span, np.array([len(numbers)]))[0]))


def bit_length(numbers: Ints) -> Ints:
    return np.frexp(numbers.astype(np.float64))[1].astype(np.int64)


def joined(parts: Iterable[Tokens]) -> Tokens:
    kept = tuple(parts)
    return Tokens(values=np.concatenate([p.values for p in kept]), widths=np.concatenate([p.widths for p in kept]))


def number(value: int) -> Tokens:
    """One number from 0, as gamma of the next."""
    return gamma(np.array([value + 1]))


def text_of(tokens: Tokens) -> str:
    """The characters that carry the tokens' bits."""
    bits = np.unpackbits(_packed(tokens), count=int(tokens.widths.sum()))
    groups = np.concatenate([bits, np.zeros(-len(bits) % BITS, np.uint8)]).reshape(-1, BITS)
    numbers = groups @ (1 << np.arange(BITS - 1, -1, -1))
    return bytes(_BYTES[np.stack([numbers // BASE, numbers % BASE], axis=1).ravel()]).decode("ascii")


def _packed(tokens: Tokens) -> NDArray[np.uint8]:
    """The bits in bytes. A token stands in one or two words of 64 bits; bits of different tokens never overlap."""
    widths = tokens.widths.astype(np.uint64)
    values = tokens.values.astype(np.uint64)
    ends = np.cumsum(tokens.widths)
    word = ((ends - tokens.widths) >> 6).astype(np.int64)
    room = (64 - ((ends - tokens.widths) & 63)).astype(np.uint64)
    over = np.where(widths > room, widths - room, 0).astype(np.uint64)
    first = np.where(over > 0, values >> over, values << np.where(over > 0, 0, room - np.minimum(widths, room)))
    # A shift by 64 is undefined: a token that takes no bit at the start of a word has the value 0 then.
    words = np.zeros(int(ends[-1] >> 6) + 2 if len(ends) else 1, np.uint64)
    np.add.at(words, word, np.where(widths > 0, first, 0).astype(np.uint64))
    rest = values << np.where(over > 0, np.uint64(64) - over, np.uint64(0))
    np.add.at(words, word + 1, np.where(over > 0, rest, 0).astype(np.uint64))
    return np.frombuffer(words.byteswap().tobytes(), np.uint8)
