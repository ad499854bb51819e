"""All works that notices cite, a page for each, and the years of those that are cited very often."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page, pages
from build_scripts.publish.views.citations.index import index, kind_pages
from build_scripts.publish.views.citations.page import passages_of, work_page


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.works_index(), "citations/index", index(linked))
    yield from pages("citations/kind", kind_pages(linked))


def keys(linked: LinkedEdition) -> Iterator[str]:
    return iter(linked.works)


def files_of(linked: LinkedEdition, slug: str) -> TextFiles:
    work = linked.works[slug]
    yield page(site_addresses.work_page(slug), "citations/page", work_page(linked, work))
    yield from pages("passages-part", passages_of(linked, work).parts())
