"""The numbers by which the index knows notices. A notice keeps its own whatever others come and go, so that what the
index says of it stays as it was, byte for byte.

A number is drawn from the notice's id, out of twice as many as there are notices or more (a power of two: all are drawn
anew where the edition doubles). Where two draw the same the older notice has it, and the other takes the next that is
free: what a new year brings moves nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.search.coding import bits, runs
from build_scripts.search.coding.bits import Tokens
from build_scripts.search.coding.runs import Flags, Ints


def slots(notices: Iterable[Notice]) -> dict[NoticeId, int]:
    """Of each notice its number."""
    oldest_first = sorted(notices, key=lambda notice: (notice.year, notice.id))
    among = span(len(oldest_first))
    taken: dict[int, NoticeId] = {}
    for notice in oldest_first:
        at = _drawn(notice.id) % among
        while at in taken:
            at = (at + 1) % among
        taken[at] = notice.id
    return {notice: at for at, notice in taken.items()}


def span(notices: int) -> int:
    """All numbers are below this."""
    return 1 << max(0, 2 * notices - 1).bit_length()


def _drawn(notice: NoticeId) -> int:
    return int.from_bytes(sha256(notice.encode("utf-8")).digest()[:8])


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranges:
    """Something counted through all notices in the order of their slots (their provisions, or their addresses): where
    the count of each notice begins."""

    slots: Ints
    begins: Ints
    end: int

    @property
    def span(self) -> int:
        return span(len(self.slots))

    @property
    def sizes(self) -> Ints:
        return runs.lengths(self.begins, self.end)


def by_notice(numbers: Ints, lists: Ints, ranges: Ranges) -> Tokens:
    """Sorted lists of such numbers, one after another, as they stand in each notice; `lists` tells the list of each
    number. The length of a list is not included.

    PER_NUMBER tokens a number, most of which take no bit. At the first of a list: by how many numbers there are more
    than notices, as gamma. At the first of a notice: the slot by its gap, and how many there are in the notice. Then
    the number by its gap, counted from where the notice begins.
    """
    owners = np.searchsorted(ranges.begins, numbers, side="right") - 1
    of_list = runs.first_of_kind(lists)
    of_notice = of_list | runs.first_of_kind(owners)
    found = _Found(
        numbers=numbers,
        owners=owners,
        of_list=of_list,
        of_notice=of_notice,
    )
    return bits.interwoven((
        _placed(of_list, _surplus(found)),
        _placed(of_notice, _slots(found, ranges)),
        _placed(of_notice, bits.gamma(found.per_notice)),
        _locals(found, ranges),
    ))


PER_NUMBER = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class _Found:
    numbers: Ints
    owners: Ints
    of_list: Flags
    """Whether it is the first of its list."""
    of_notice: Flags
    """Whether it is the first of its notice in a list."""

    @property
    def per_notice(self) -> Ints:
        return runs.lengths(np.flatnonzero(self.of_notice), len(self.numbers))

    @property
    def notices(self) -> Ints:
        """How many notices each list has."""
        first = self.of_list[self.of_notice]
        return runs.lengths(np.flatnonzero(first), len(first))


def _surplus(found: _Found) -> Tokens:
    numbers = runs.lengths(np.flatnonzero(found.of_list), len(found.numbers))
    return bits.gamma(numbers - found.notices + 1)


def _slots(found: _Found, ranges: Ranges) -> Tokens:
    of_notice, notices = found.of_notice, found.notices
    own = ranges.slots[found.owners[of_notice]]
    first = found.of_list[of_notice]
    steps = np.diff(own, prepend=0) - 1
    gaps = np.where(first, own, steps)
    parameters = bits.rice_bits(ranges.span, notices)
    return bits.rice(gaps, np.repeat(parameters, notices))


def _locals(found: _Found, ranges: Ranges) -> Tokens:
    of_notice, per_notice = found.of_notice, found.per_notice
    own = found.numbers - ranges.begins[found.owners]
    steps = np.diff(own, prepend=0) - 1
    gaps = np.where(of_notice, own, steps)
    sizes = ranges.sizes[found.owners[of_notice]]
    parameters = bits.rice_bits(sizes, per_notice)
    return bits.rice(gaps, np.repeat(parameters, per_notice))


def _placed(where: Flags, tokens: Tokens) -> Tokens:
    """The tokens at their places; nothing elsewhere."""
    values, widths = np.zeros(len(where), np.int64), np.zeros(len(where), np.int64)
    values[where] = tokens.values
    widths[where] = tokens.widths
    return Tokens(values=values, widths=widths)


def one_list(numbers: Sequence[int] | Ints, ranges: Ranges) -> Tokens:
    """A list with its length."""
    (tokens,) = each_list([numbers], ranges)
    return tokens


def each_list(lists: Sequence[Sequence[int] | Ints], ranges: Ranges) -> Iterator[Tokens]:
    """Of each list its tokens, with its length; for many short ones it takes as long as for one of their size."""
    none = np.zeros(0, np.int64)
    numbers = np.concatenate([none, *(np.array(one, np.int64) for one in lists)])
    lengths = np.array(list(map(len, lists)), np.int64)
    tokens = by_notice(numbers, runs.numbers(lengths), ranges)
    begins = runs.begins(lengths) * PER_NUMBER
    ends = begins + lengths * PER_NUMBER
    for own, begin, end in zip(lists, begins, ends, strict=True):
        length = bits.number(len(own))
        yield bits.joined((length, tokens[begin:end]))
