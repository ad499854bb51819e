"""The lines that are drawn on a page, and the tables whose cells they divide.

A line is stroked, or it is a filled shape with hardly any breadth. Tables stand below one another: the upright lines
whose heights overlap are those of one."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from build_scripts.read.formats.pdf.merged import Place, Span, spans

Matrix = Sequence[float]
"""Six numbers that say where what is drawn is moved, turned and scaled to."""
Point = tuple[float, float]
Stretch = tuple[float, float]
"""From where to where something goes."""
STROKES = frozenset((b"S", b"s", b"B", b"B*", b"b", b"b*"))
FILLS = frozenset((b"f", b"F", b"f*"))
ENDS = frozenset((*STROKES, *FILLS, b"n"))
"""What ends a path, whether it is shown or not."""
BREADTH = 3.0
"""Points, at most, of a shape that is a line, and of what a straight line strays."""
SHORTEST = 8.0
"""Points of a line that divides cells."""
APART = 6.0
"""Points: lines closer than that are one, drawn twice or around cells that are set apart."""
FEWEST = 3
"""Lines either way of a table of two by two cells."""
MOST = 20_000
"""Lines of a page; a drawing has more."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line: where it stands across itself, and from where to where it goes."""

    at: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table."""

    uprights: tuple[float, ...]
    """From left to right."""
    levels: tuple[float, ...]
    """From the foot of the page upwards."""
    is_whole: bool
    """Each cell has its four sides."""
    spans: Mapping[Place, Span] = field(default_factory=dict)
    """By each cell that is covered with others, what covers it."""

    @property
    def columns(self) -> int:
        return len(self.uprights) - 1

    def column(self, x: float) -> int | None:
        return _between(self.uprights, x)

    def row(self, y: float) -> int | None:
        return _between(self.levels, y)

    def home(self, place: Place) -> Place:
        """The cell in which the words of this place stand."""
        span = self.spans.get(place)
        return span.home if span else place

    def right_side(self, place: Place) -> float:
        span = self.spans.get(place)
        column = span.columns[1] if span else place[1]
        return self.uprights[column + 1]


def _between(places: Sequence[float], at: float) -> int | None:
    """Behind which of these it stands; None outside of all."""
    found = bisect(places, at)
    return found - 1 if 0 < found < len(places) else None


@dataclass(slots=True)
class Rulings:
    """Takes what draws a page, step by step."""

    uprights: list[Ruling] = field(default_factory=list)
    levels: list[Ruling] = field(default_factory=list)
    _path: list[list[Point]] = field(default_factory=list)

    def add(self, step: bytes, numbers: Sequence[Any], outer: Matrix) -> None:
        """What is written wrongly draws nothing."""
        with suppress(ValueError, TypeError):
            self._add(step, numbers, outer)

    def _add(self, step: bytes, numbers: Sequence[Any], outer: Matrix) -> None:
        if step == b"re":
            x, y, width, height = map(float, numbers)
            corners = (x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)
            self._path.append([_moved(corner, outer) for corner in corners])
        elif step == b"m":
            self._path.append([_moved(_end(numbers), outer)])
        elif step in (b"l", b"c", b"v", b"y") and self._path:
            self._path[-1].append(_moved(_end(numbers), outer))
        elif step in ENDS:
            self._end(step)

    def _end(self, step: bytes) -> None:
        if step in STROKES and len(self.uprights) + len(self.levels) < MOST:
            for points in self._path:
                for both in pairwise(points):
                    self._line(both)
        elif step in FILLS and len(self.uprights) + len(self.levels) < MOST:
            for points in self._path:
                self._line(points)
        self._path = []

    def _line(self, points: Sequence[Point]) -> None:
        xs, ys = zip(*points, strict=True)
        across, along = (min(xs), max(xs)), (min(ys), max(ys))
        if _is_line(across, along):
            self.uprights.append(Ruling(sum(across) / 2, *along))
        elif _is_line(along, across):
            self.levels.append(Ruling(sum(along) / 2, *across))


def _is_line(across: Stretch, along: Stretch) -> bool:
    """Hardly any breadth, and some length."""
    (left, right), (low, high) = across, along
    return right - left < BREADTH and high - low >= SHORTEST


def _end(numbers: Sequence[Any]) -> Point:
    """Where a line or a curve leads."""
    *_, x, y = map(float, numbers)
    return x, y


def _moved(point: Point, outer: Matrix) -> Point:
    x, y = point
    a, b, c, d, left, height = outer
    return x * a + y * c + left, x * b + y * d + height


def grids(rulings: Rulings) -> list[Grid]:
    """From the head of the page down."""
    found = (_grid(band, rulings.levels) for band in _bands(rulings.uprights))
    return [grid for grid in found if grid is not None][::-1]


def _bands(uprights: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    """Those whose heights overlap, or nearly meet."""
    band: list[Ruling] = []
    reached = 0.0
    for line in sorted(uprights, key=lambda line: line.first):
        if band and line.first > reached + APART:
            yield band
            band = []
        reached = max(reached, line.last) if band else line.last
        band.append(line)
    if band:
        yield band


def _grid(uprights: Sequence[Ruling], all_levels: Iterable[Ruling]) -> Grid | None:
    low = min(line.first for line in uprights) - APART
    high = max(line.last for line in uprights) + APART
    levels = [line for line in all_levels if low <= line.at <= high]
    columns, rows = _groups(uprights), _groups(levels)
    if len(columns) < FEWEST:
        return None
    xs, ys = _middles(columns), _middles(rows)
    if len(rows) < FEWEST:
        return Grid(uprights=xs, levels=ys, is_whole=False)
    covered = spans(_walls(columns, ys), _walls(rows, xs))
    return Grid(uprights=xs, levels=ys, is_whole=covered is not None, spans=covered or {})


def _groups(lines: Iterable[Ruling]) -> list[list[Ruling]]:
    """Those that are one line."""
    found: list[list[Ruling]] = []
    for line in sorted(lines, key=lambda line: line.at):
        if found and line.at - found[-1][-1].at < APART:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _middles(groups: Iterable[Sequence[Ruling]]) -> tuple[float, ...]:
    return tuple((group[0].at + group[-1].at) / 2 for group in groups)


def _walls(groups: Iterable[Sequence[Ruling]], across: Sequence[float]) -> list[list[bool]]:
    """Of each line, along which of the cells it goes."""
    middles = [(before + after) / 2 for before, after in pairwise(across)]
    return [[any(line.first < at < line.last for line in group) for at in middles] for group in groups]
