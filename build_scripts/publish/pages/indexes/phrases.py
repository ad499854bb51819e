"""All phrases, and a page for each."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page, pages
from build_scripts.publish.views.phrases.index import index, sheet_pages
from build_scripts.publish.views.phrases.page import passages_of, phrase_page


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.phrases_index(), "phrases/index", index(linked))
    yield from pages("phrases/sheet", sheet_pages(linked))


def keys(linked: LinkedEdition) -> Iterator[str]:
    return iter(linked.phrases)


def files_of(linked: LinkedEdition, slug: str) -> TextFiles:
    phrase = linked.phrases[slug]
    yield page(site_addresses.phrase_page(slug), "phrases/page", phrase_page(linked, phrase))
    yield from pages("passages-part", passages_of(linked, phrase).parts())
