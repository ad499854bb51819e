"""All bodies, a page for each, and the years of those that have very many tasks."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page, pages
from build_scripts.publish.views.bodies.index import index, indexed_places, is_split, place_index
from build_scripts.publish.views.bodies.names import names_page
from build_scripts.publish.views.bodies.page import body_page, parts


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.bodies_index(), "bodies/index", index(linked))
    if linked.edition.body_table.bodies:
        yield page(site_addresses.body_names(), "bodies/names", names_page(linked))
    if not is_split(linked):
        return
    for place in indexed_places(linked):
        address = site_addresses.bodies_index(place.slug)
        yield page(address, "bodies/index", place_index(linked, place))


def keys(linked: LinkedEdition) -> Iterator[str]:
    return iter(linked.bodies)


def files_of(linked: LinkedEdition, slug: str) -> TextFiles:
    body = linked.bodies[slug]
    yield page(site_addresses.body_page(slug), "bodies/page", body_page(linked, body))
    yield from pages("bodies/part", parts(linked, body))
