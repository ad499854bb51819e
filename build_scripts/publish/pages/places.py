"""A page for each place, and one that leads to all."""


from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.places import place, places


def files(lookup: Lookup) -> TextFiles:
    family = lookup.edition.family
    if family is None:
        yield page(site_addresses.PLACES, "places/places", places(lookup))
    for jurisdiction in family.places if family else lookup.edition.jurisdictions:
        address = site_addresses.place_page(jurisdiction.slug)
        yield page(address, "places/place", place(lookup, jurisdiction))
