"""A page for each place, and one that leads to all."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.places import place, places


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    family = lookup.edition.family
    if family is None:
        yield site_addresses.markdown_file(site_addresses.PLACES), render("places/places.md.jinja", places(lookup))
    for jurisdiction in family.places if family else lookup.edition.jurisdictions:
        address = site_addresses.place_page(jurisdiction.slug)
        yield site_addresses.markdown_file(address), render("places/place.md.jinja", place(lookup, jurisdiction))
