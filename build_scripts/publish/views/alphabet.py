"""An index in the order of readings, and its division into sheets by initial where it is too long for one page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from build_scripts.language.matching.initials import OTHERS, by_reading, initial
from build_scripts.publish.views.page import numbered

MOST_ON_A_PAGE = 400
"""Rows: at most 700 bytes of HTML each, of which a page may come to 300 KB."""
T = TypeVar("T")
Named = Callable[[T], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet(Generic[T]):
    """What of an index stands on one page, or under one letter of a page."""

    letter: str
    number: int
    """Of the sheets of this letter, the first is 1."""
    items: tuple[T, ...]

    @property
    def name(self) -> str:
        letter = "其他" if self.letter == OTHERS else self.letter
        return numbered(letter, self.number)

    @property
    def step(self) -> str:
        """Its name in addresses and anchors."""
        return "other" if self.letter == OTHERS else self.letter.lower()


def in_order(items: Iterable[T], name: Named[T]) -> list[T]:
    return sorted(items, key=lambda item: by_reading(name(item)))


def sheets(items: Iterable[T], name: Named[T]) -> Iterator[Sheet[T]]:
    """Letter by letter, none longer than a page."""
    def letter_of(item: T) -> str:
        return initial(name(item))

    for letter, group in groupby(in_order(items, name), key=letter_of):
        held = tuple(group)
        starts = range(0, len(held), MOST_ON_A_PAGE)
        for number, start in enumerate(starts, 1):
            end = start + MOST_ON_A_PAGE
            yield Sheet(
                letter=letter,
                number=number,
                items=held[start:end],
            )
