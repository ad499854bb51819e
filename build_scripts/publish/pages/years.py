"""A page for each year, one that leads to all, and the parts of a year that is split."""


from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.years import by_top, is_split, part, year_page, years


def files(lookup: Lookup) -> TextFiles:
    """Of one of several families its parts of the years."""
    if lookup.edition.family:
        for year in lookup.by_year:
            yield from _parts(lookup, year)
    else:
        yield from _lists(lookup)


def _lists(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.YEARS, "years/years", years(lookup))
    for year in sorted(lookup.by_year):
        address = site_addresses.year_page(year)
        yield page(address, "years/year", year_page(lookup, year))
        if is_split(lookup, year):
            yield from _parts(lookup, year)


def _parts(lookup: Lookup, year: int) -> TextFiles:
    for top, group in by_top(lookup, year).items():
        address = site_addresses.year_page(year, top.slug)
        yield page(address, "years/year-part", part(lookup, year, top, group))
