"""Which notices are compared: each with the one before it at its place, and with that of the level above."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.domain.alignment import Relation
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.domain.refs import ordinal

Compared = tuple[Notice, Notice, Relation]
Years = dict[int, list[Notice]]
"""The notices of a place, year by year."""


def compared_pairs(notices: Sequence[Notice], jurisdictions: Sequence[Jurisdiction]) -> tuple[Compared, ...]:
    """By place and year of the newer notice."""
    places = {place.slug: place for place in jurisdictions}
    by_place = _by_place_and_year(notices, jurisdictions)
    found: list[Compared] = []
    for place, years in by_place.items():
        for year, notices_of_year in years.items():
            before = _year_before(years, year)
            above = _above(places, by_place, place, year)
            for notice in notices_of_year:
                found += _pairs_of(notice, before, above)
    return tuple(found)


def _by_place_and_year(notices: Iterable[Notice], jurisdictions: Iterable[Jurisdiction]) -> Mapping[PlaceSlug, Years]:
    order = {place.slug: at for at, place in enumerate(jurisdictions)}

    def by_place_and_year(notice: Notice) -> tuple[int, int, int]:
        place = order[notice.jurisdiction]
        return place, notice.year, ordinal(notice)

    found: dict[PlaceSlug, Years] = {}
    for notice in sorted(notices, key=by_place_and_year):
        years = found.setdefault(notice.jurisdiction, {})
        same_year = years.setdefault(notice.year, [])
        same_year.append(notice)
    return found


def _pairs_of(notice: Notice, before: Sequence[Notice], above: Sequence[Notice]) -> Iterator[Compared]:
    if before:
        yield _counterpart(notice, before), notice, "year"
    if above:
        yield _counterpart(notice, above), notice, "level"


def _counterpart(notice: Notice, others: Sequence[Notice]) -> Notice:
    """Where a place has several notices in a year: the one with the same ordinal, else the first."""
    return next((o for o in others if ordinal(o) == ordinal(notice)), others[0])


def _year_before(years: Years, year: int) -> Sequence[Notice]:
    before = max((other for other in years if other < year), default=None)
    return years[before] if before else ()


def _above(
    places: Mapping[PlaceSlug, Jurisdiction],
    by_place: Mapping[PlaceSlug, Years],
    place: PlaceSlug,
    year: int,
) -> Sequence[Notice]:
    """The notices of the same year of the nearest place above that has one."""
    above = places[place].parent
    while above is not None:
        found = by_place.get(above, {}).get(year)
        if found:
            return found
        above = places[above].parent
    return ()
