"""All phrases, and a page for each."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.phrases.index import index, sheet_pages
from build_scripts.publish.views.phrases.page import phrase_page, phrase_parts


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.phrases_index(), "phrases/index", index(lookup))
    for address, sheet in sheet_pages(lookup):
        yield page(address, "phrases/sheet", sheet)


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.phrases)


def files_of(lookup: Lookup, slug: str) -> TextFiles:
    phrase = lookup.phrases[slug]
    yield page(site_addresses.phrase_page(slug), "phrases/page", phrase_page(lookup, phrase))
    for address, part in phrase_parts(lookup, phrase):
        yield page(address, "passages-part", part)
