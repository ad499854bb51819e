"""How a target of the next year differs from the one that it goes on from.

Numbers are compared by their size. A deadline by which a number is due each year is compared by how far it lies from
the year of its notice, so that the end of each year is one deadline. What is to be done once has moved where its day is
another day.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import Eid
from build_scripts.domain.span import Span

Difference = Literal["kept", "raised", "lowered", "changed", "rescheduled"]
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MULTIPLES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_THIS_YEAR = re.compile("(?:今年|本年|20[0-9]{2}年|年)内|全年")


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """A target with what its deadline is read by."""

    target: Target
    year: int
    """Of its notice."""
    has_number: bool
    """Its clause sets a number, too."""


def dated(target: Target, year: int, others: Collection[Target]) -> Dated:
    """`others`: what the same notice sets."""
    numbers = {_clause(other) for other in (target, *others) if other.value is not None}
    return Dated(
        target=target,
        year=year,
        has_number=_clause(target) in numbers,
    )


def difference(older: Dated, newer: Dated) -> Difference:
    """Only a day that both name has moved. A number whose day is no longer named is kept, since that the day is gone is
    told of the deadline; one that has been given a day is another target."""
    if not is_equal(older.target, newer.target):
        return _of_numbers(older.target, newer.target)
    if _is_same_time(older, newer) or newer.target.deadline is None:
        return "kept"
    return "rescheduled" if older.target.deadline else "changed"


def is_equal(one: Target, other: Target) -> bool:
    return (bare(one.value), measure(one)) == (bare(other.value), measure(other))


def bare(value: str | None) -> str | None:
    """二级及以上 is 二级以上."""
    return value and re.sub("[及或](?=以)", "", value)


def measure(target: Target) -> tuple[str | None, str | None]:
    """What must be the same for two values to be compared by their size: 80% is neither more nor less than 下降5%."""
    return target.unit, target.change


def amount(value: str | None) -> float | None:
    """The size of what is written as ≥80, 4亿 or 5.49千万; of a range its lower end."""
    found = _NUMBER.search(value or "")
    if not found or value is None:
        return None
    size = float(found[0])
    for sign in value[found.end() :]:
        if sign not in _MULTIPLES:
            break
        size *= _MULTIPLES[sign]
    return size


def _clause(target: Target) -> tuple[Eid, Span, str]:
    return target.eid, target.sentence, target.clause


def _of_numbers(older: Target, newer: Target) -> Difference:
    before, after = amount(older.value), amount(newer.value)
    if before is None or after is None or measure(older) != measure(newer):
        return "changed"
    if before == after:
        return "kept"
    return "raised" if after > before else "lowered"


def _is_same_time(older: Dated, newer: Dated) -> bool:
    of_each_year = older.has_number and newer.has_number
    if of_each_year and _distance(older) == _distance(newer):
        return True
    return _day(older.target) == _day(newer.target)


def _day(target: Target) -> str | None:
    return target.deadline_date or target.deadline


def _distance(dated: Dated) -> str | None:
    """A day by the years that lie between; 年内 is when a notice is carried out anyway; other words as they are."""
    day, words = dated.target.deadline_date, dated.target.deadline
    is_own_year = (day or "").startswith(str(dated.year))
    if words and is_own_year and _THIS_YEAR.fullmatch(words):
        return None
    if day is None:
        return words
    there, _, day_of_year = day.partition("-")
    return f"{int(there) - dated.year}-{day_of_year}"
