"""A page of targets for each place and year, and one that leads to all."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.link.target_outcomes import Outcomes
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.targets import index, targets_page


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield site_addresses.markdown_file(site_addresses.targets_index()), render("targets/index.md.jinja", index(lookup))
    outcomes = Outcomes(lookup)
    for place, year in lookup.targets_of:
        address = site_addresses.target_page(place, year)
        view = targets_page(lookup, outcomes, place, year)
        yield site_addresses.markdown_file(address), render("targets/page.md.jinja", view)
