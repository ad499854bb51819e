"""All phrases, and a page for each."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.phrases.index import index, sheet_pages
from build_scripts.publish.views.phrases.page import phrase_page, phrase_parts


def files(linked: LinkedEdition) -> TextFiles:
    yield from lists(linked)
    yield from all_files(linked, keys, files_of)


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.phrases_index(), "phrases/index", index(linked))
    for address, sheet in sheet_pages(linked):
        yield page(address, "phrases/sheet", sheet)


def keys(linked: LinkedEdition) -> Iterator[str]:
    return iter(linked.phrases)


def files_of(linked: LinkedEdition, slug: str) -> TextFiles:
    phrase = linked.phrases[slug]
    yield page(site_addresses.phrase_page(slug), "phrases/page", phrase_page(linked, phrase))
    for address, part in phrase_parts(linked, phrase):
        yield page(address, "passages-part", part)
