"""The places by their years, each year with its page: how the indexes of targets and of phrases lead to these.

With very many places those at the top only are shown; the others' own pages lead to theirs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here, Link

MOST_ROWS = 40
Years = Callable[[PlaceSlug], Iterable[tuple[Link, int | None]]]
"""The years of a place, the newest first, each with how much its page lists, where that is told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    level: int
    """How many places stand above it."""
    place: Link
    years: tuple[tuple[Link, int | None], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacesByYear:
    rows: tuple[Row, ...]
    is_whole: bool
    """Every place is a row."""


def places_by_year(linked: LinkedEdition, here: Here, places: Iterable[Jurisdiction], years: Years) -> PlacesByYear:
    shown = list(places)
    is_whole = len(shown) <= MOST_ROWS
    if not is_whole:
        shown = [place for place in shown if place in linked.top]
    rows = [_row(linked, here, place, years) for place in shown]
    return PlacesByYear(rows=tuple(rows), is_whole=is_whole)


def _row(linked: LinkedEdition, here: Here, place: Jurisdiction, years: Years) -> Row:
    return Row(
        level=len(linked.above(place)),
        place=here.place(place),
        years=tuple(years(place.slug)),
    )
