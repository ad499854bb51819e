"""The table of places by years: what is in the edition, what is not, and what cannot be there yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link

MOST_ROWS = 24
"""With more places than this only the uppermost are rows, and the number of notices below each leads to its page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    indent: int
    """How many levels the place stands below the uppermost of the table."""
    place: Link
    years: tuple[tuple[Link, ...], ...]
    """For each year its one notice; of several the first and how many there are."""
    below: Link | None
    """To the place's page, named by the number of notices below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    years: range
    """The last is the newest year of the edition: who has no notice in it yet may still issue one."""
    rows: tuple[Row, ...]
    whole: bool
    """Whether every place is a row."""

    @property
    def has_several(self) -> bool:
        """Whether a place has several notices in some year."""
        return any(len(notices) > 1 for row in self.rows for notices in row.years)


def coverage(linked: LinkedEdition, here: Here, top: Sequence[Jurisdiction]) -> Coverage:
    """The table for these places, which stand at one level, and those below them; some of them have notices."""
    every = [place for branch in top for place in subtree(linked, branch)]
    whole = len(every) <= MOST_ROWS
    shown = every if whole else top
    years = _years(linked, shown)
    uppermost = len(linked.above(top[0]))
    rows = tuple(
        Row(
            indent=len(linked.above(place)) - uppermost,
            place=here.place(place),
            years=_cells(linked, here, place, years),
            below=None if whole else _count_below(linked, here, place),
        )
        for place in shown
    )
    return Coverage(
        years=years,
        rows=rows,
        whole=whole,
    )


def subtree(linked: LinkedEdition, place: Jurisdiction) -> list[Jurisdiction]:
    """The place and all places below it that have notices, or have such places below them."""
    below = [
        found
        for child in linked.below.get(place.slug, ())
        for found in subtree(linked, child)
    ]
    return [place, *below] if below or place.slug in linked.by_place else []


def notices_by_top(linked: LinkedEdition, notices: Iterable[Notice]) -> dict[Jurisdiction, list[Notice]]:
    """By the place at the top that they stand below, in the order of these places."""
    groups: dict[Jurisdiction, list[Notice]] = {}
    for top in linked.top:
        groups[top] = []
    for notice in notices:
        place = linked.jurisdictions[notice.jurisdiction]
        top = linked.top_of(place)
        groups[top].append(notice)
    return {top: own for top, own in groups.items() if own}


def notices_below(linked: LinkedEdition, place: PlaceSlug) -> int:
    """How many notices the places below have, at any depth."""
    children = linked.below.get(place, ())
    return sum(len(linked.by_place.get(child.slug, ())) + notices_below(linked, child.slug) for child in children)


def _years(linked: LinkedEdition, places: Iterable[Jurisdiction]) -> range:
    first = [
        notices[0].year
        for place in places
        if (notices := linked.by_place.get(place.slug))
    ]
    behind = max(linked.by_year) + 1
    return range(min(first, default=behind), behind)


def _cells(linked: LinkedEdition, here: Here, place: Jurisdiction, years: range) -> tuple[tuple[Link, ...], ...]:
    found: dict[int, list[Link]] = {year: [] for year in years}
    for notice in linked.by_place.get(place.slug, ()):
        year = notice.year
        cell = here.notice(
            label=locators.short_year(year),
            notice=notice,
            title=naming.place_and_year(linked, notice),
        )
        found[year].append(cell)
    return tuple(of_one_year(here, place.slug, links) for links in found.values())


def of_one_year(here: Here, place: PlaceSlug, notices: Sequence[Link]) -> tuple[Link, ...]:
    """One notice; of several, which would all be named alike by the year, the first and how many there are: the number
    leads to the place's page, where each stands with its title."""
    if len(notices) < 2:
        return tuple(notices)
    first, count = notices[0], len(notices)
    return first, here.link(f"{count}件", f"{site_addresses.place_page(place)}#own", f"{first.title}共{count}件")


def _count_below(linked: LinkedEdition, here: Here, place: Jurisdiction) -> Link | None:
    count = notices_below(linked, place.slug)
    return here.link(f"{count}件", site_addresses.place_page(place.slug)) if count else None
