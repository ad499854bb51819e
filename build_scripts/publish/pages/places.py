"""A page for each place, and one that leads to all."""


from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.places.page import place, places


def files(linked: LinkedEdition) -> TextFiles:
    family = linked.edition.family
    if family is None:
        yield page(site_addresses.PLACES, "places/places", places(linked))
    for jurisdiction in family.places if family else linked.edition.jurisdictions:
        address = site_addresses.place_page(jurisdiction.slug)
        yield page(address, "places/place", place(linked, jurisdiction))
