"""What search takes for the same: one table, applied here to the text and in the browser to the query."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from build_scripts.language.characters import IGNORABLE_RANGES, LOOKALIKES

TABLE = Path(__file__).with_name("equivalences.txt")


@dataclass(frozen=True, kw_only=True, slots=True)
class Equivalences:
    passed_over: tuple[tuple[int, int], ...]
    """Ranges of code points that are left out, first and last."""
    variants: tuple[tuple[str, str], ...]
    """The character that stands for all, and those it stands for."""
    forms: tuple[str, ...]
    """Signs of one meaning that are kept apart: as typed first, the others offered."""
    lookalikes: tuple[tuple[str, str], ...] = ()
    """The character that stands for all, and those that only look like it."""


def fold(text: str) -> str:
    """The form in which text and query are compared: blanks left out, every variant replaced by its equivalent.

    A character becomes one character or none, so that places in the two forms correspond.
    """
    return text.translate(_translation())


@cache
def equivalences() -> Equivalences:
    table = _parse_table(TABLE.read_text("utf-8"))
    return replace(table, passed_over=table.passed_over + IGNORABLE_RANGES, lookalikes=_lookalikes(table))


def _lookalikes(table: Equivalences) -> tuple[tuple[str, str], ...]:
    """By what stands for the character they look like: ⾞ looks like 車, for which 车 stands."""
    stands_for = str.maketrans(dict(_each_variant(table.variants)))
    groups: defaultdict[str, str] = defaultdict(str)
    for character, ideograph in LOOKALIKES.items():
        target = ideograph.translate(stands_for)
        groups[target] += character
    return tuple(groups.items())


def _each_variant(variants: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each character with the one that stands for it."""
    return ((other, target) for target, others in variants for other in others)


def _parse_table(text: str) -> Equivalences:
    ranges: list[tuple[int, int]] = []
    variants: list[tuple[str, str]] = []
    forms: list[str] = []
    for line in text.splitlines():
        if line.startswith("- ") and line[2] in "0123456789ABCDEF":
            ranges.extend(_range(item) for item in line[2:].split())
        elif line.startswith("~ "):
            forms.append(line[2:])
        elif line and not line.startswith("# "):
            target, _, others = line.partition(" ")
            variants.append((target, others))
    return Equivalences(
        passed_over=tuple(ranges),
        variants=tuple(variants),
        forms=tuple(forms),
    )


PASSED_OVER = 0x110000


@cache
def folding() -> NDArray[np.uint32]:
    """For every code point the one that stands for it, or PASSED_OVER."""
    table = np.arange(0x110000, dtype=np.uint32)
    for code, target in _translation().items():
        table[code] = PASSED_OVER if target is None else ord(target)
    return table


@cache
def _translation() -> dict[int, str | None]:
    table = equivalences()
    return dict(_replacements(table))


def _replacements(table: Equivalences) -> Iterator[tuple[int, str | None]]:
    for first, last in table.passed_over:
        for code in range(first, last + 1):
            yield code, None
    variants = (*table.variants, *table.lookalikes)
    for other, target in _each_variant(variants):
        yield ord(other), target


def _range(item: str) -> tuple[int, int]:
    first, _, last = item.partition("-")
    return int(first, 16), int(last or first, 16)
