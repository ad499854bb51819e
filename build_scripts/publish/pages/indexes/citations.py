"""All works that notices cite, a page for each, and the years of those that are cited very often."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.citations.index import index, kind_pages
from build_scripts.publish.views.citations.page import work_page, work_parts


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.works_index(), "citations/index", index(lookup))
    for address, view in kind_pages(lookup):
        yield page(address, "citations/kind", view)


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.works)


def files_of(lookup: Lookup, slug: str) -> TextFiles:
    work = lookup.works[slug]
    yield page(site_addresses.work_page(slug), "citations/page", work_page(lookup, work))
    for address, part in work_parts(lookup, work):
        yield page(address, "passages-part", part)
