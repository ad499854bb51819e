"""All works that notices cite, a page for each, and the years of those that are cited very often."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.citations.index import index, kind_pages
from build_scripts.publish.views.citations.page import work_page, work_parts


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> Iterator[tuple[str, str]]:
    address = site_addresses.works_index()
    yield site_addresses.markdown_file(address), render("citations/index.md.jinja", index(lookup))
    for address, view in kind_pages(lookup):
        yield site_addresses.markdown_file(address), render("citations/kind.md.jinja", view)


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.works)


def files_of(lookup: Lookup, slug: str) -> Iterator[tuple[str, str]]:
    work = lookup.works[slug]
    address = site_addresses.work_page(slug)
    yield site_addresses.markdown_file(address), render("citations/page.md.jinja", work_page(lookup, work))
    for there, part in work_parts(lookup, work):
        yield site_addresses.markdown_file(there), render("passages-part.md.jinja", part)
