"""All bodies, a page for each, and the years of those that have very many tasks."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.bodies.index import index, indexed_places, is_split, place_index
from build_scripts.publish.views.bodies.names import names_page
from build_scripts.publish.views.bodies.page import body_page, parts


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield site_addresses.markdown_file(site_addresses.bodies_index()), render("bodies/index.md.jinja", index(lookup))
    if lookup.edition.body_table.bodies:
        yield site_addresses.markdown_file(site_addresses.body_names()), render(
            "bodies/names.md.jinja", names_page(lookup),
        )
    if is_split(lookup):
        yield from _places(lookup)


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.bodies)


def files_of(lookup: Lookup, slug: str) -> Iterator[tuple[str, str]]:
    body = lookup.bodies[slug]
    address = site_addresses.body_page(slug)
    yield site_addresses.markdown_file(address), render("bodies/page.md.jinja", body_page(lookup, body))
    for there, part in parts(lookup, body):
        yield site_addresses.markdown_file(there), render("bodies/part.md.jinja", part)


def _places(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for place in indexed_places(lookup):
        address = site_addresses.bodies_index(place.slug)
        yield site_addresses.markdown_file(address), render("bodies/index.md.jinja", place_index(lookup, place))
