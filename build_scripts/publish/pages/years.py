"""A page for each year, one that leads to all, and the parts of a year that is split."""


from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.years import by_top, is_split, part, year_page, years


def files(linked: LinkedEdition) -> TextFiles:
    """Of one of several families its parts of the years."""
    if linked.edition.family:
        for year in linked.by_year:
            yield from _parts(linked, year)
    else:
        yield from _lists(linked)


def _lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.YEARS, "years/years", years(linked))
    for year in sorted(linked.by_year):
        address = site_addresses.year_page(year)
        yield page(address, "years/year", year_page(linked, year))
        if is_split(linked, year):
            yield from _parts(linked, year)


def _parts(linked: LinkedEdition, year: int) -> TextFiles:
    for top, group in by_top(linked, year).items():
        address = site_addresses.year_page(year, top.slug)
        yield page(address, "years/year-part", part(linked, year, top, group))
