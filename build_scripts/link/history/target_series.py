"""Series: the same number or frequency, set at one place in several years (智能化煤矿 150座, 130座, 60座).

Targets of one measure belong together where what they are about is alike; a year has one value.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.language.matching.likeness import Pairs, share
from build_scripts.link.history.compared_targets import amount, measure
from build_scripts.link.history.target_outcomes import about
from build_scripts.link.linked_edition import LinkedEdition, derived

FEWEST_YEARS = 3
"""Two values are no course of things; the row of the older says what became of it."""
ALIKE = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    year: int
    amount: float
    target: Target


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    points: tuple[Point, ...]
    """The oldest first."""

    @property
    def newest(self) -> Target:
        return self.points[-1].target


class _Growing:
    """A series to which points are added."""

    def __init__(self, point: Point, own: Pairs) -> None:
        self.points = [point]
        self._pairs = [own]

    def likeness(self, point: Point, own: Pairs) -> float:
        """0 for what has another kind or unit, or for a year that has its value."""
        first, target = self.points[0].target, point.target
        if (first.kind, measure(first)) != (target.kind, measure(target)) or self.points[-1].year == point.year:
            return 0.0
        return max(share(own, pairs) for pairs in self._pairs)

    def add(self, point: Point, own: Pairs) -> None:
        self.points.append(point)
        self._pairs.append(own)


@derived
def series_of(linked: LinkedEdition, place: PlaceSlug) -> tuple[Series, ...]:
    """Those of a place that have enough years, in the order of their first."""
    growing: list[_Growing] = []
    for point in _points(linked, place):
        own = about(point.target.object)
        likest = _likest(growing, point, own)
        if likest:
            likest.add(point, own)
        else:
            growing.append(_Growing(point, own))
    long_enough = [each for each in growing if len(each.points) >= FEWEST_YEARS]
    return tuple(Series(points=tuple(each.points)) for each in long_enough)


def _likest(growing: Iterable[_Growing], point: Point, own: Pairs) -> _Growing | None:
    """The series that a point goes on with, if it is like any."""
    likeness = [(each.likeness(point, own), each) for each in growing]
    most, likest = max(likeness, key=itemgetter(0), default=(0.0, None))
    return likest if most >= ALIKE else None


def _points(linked: LinkedEdition, place: PlaceSlug) -> Iterator[Point]:
    for year in sorted({notice.year for notice in linked.by_place.get(place, ())}):
        yield from _of_year(year, linked.targets_of.get((place, year), ()))


def _of_year(year: int, targets: Sequence[Target]) -> Iterator[Point]:
    for target in targets:
        size = amount(target.value)
        if size is not None:
            yield Point(
                year=year,
                amount=size,
                target=target,
            )
