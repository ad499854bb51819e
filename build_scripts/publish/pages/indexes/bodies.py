"""All bodies, a page for each, and the years of those that have very many tasks."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.bodies.index import index, indexed_places, is_split, place_index
from build_scripts.publish.views.bodies.names import names_page
from build_scripts.publish.views.bodies.page import body_page, parts


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.bodies_index(), "bodies/index", index(lookup))
    if lookup.edition.body_table.bodies:
        yield page(site_addresses.body_names(), "bodies/names", names_page(lookup))
    if not is_split(lookup):
        return
    for place in indexed_places(lookup):
        address = site_addresses.bodies_index(place.slug)
        yield page(address, "bodies/index", place_index(lookup, place))


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.bodies)


def files_of(lookup: Lookup, slug: str) -> TextFiles:
    body = lookup.bodies[slug]
    yield page(site_addresses.body_page(slug), "bodies/page", body_page(lookup, body))
    for address, part in parts(lookup, body):
        yield page(address, "bodies/part", part)
