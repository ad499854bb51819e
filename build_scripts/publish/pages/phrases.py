"""All phrases, a page for each, and for each place and year what was said anew, again and no more."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.phrases import year as years
from build_scripts.publish.views.phrases.index import index, sheet_pages
from build_scripts.publish.views.phrases.page import phrase_page, phrase_parts


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> Iterator[tuple[str, str]]:
    address = site_addresses.phrases_index()
    yield site_addresses.markdown_file(address), render("phrases/index.md.jinja", index(lookup))
    for address, sheet in sheet_pages(lookup):
        yield site_addresses.markdown_file(address), render("phrases/sheet.md.jinja", sheet)
    for place, year in years.pages(lookup):
        address = site_addresses.phrases_of_year(place, year)
        view = years.phrases_of_year(lookup, place, year)
        yield site_addresses.markdown_file(address), render("phrases/year.md.jinja", view)


def keys(lookup: Lookup) -> Iterator[str]:
    return iter(lookup.phrases)


def files_of(lookup: Lookup, slug: str) -> Iterator[tuple[str, str]]:
    phrase = lookup.phrases[slug]
    address = site_addresses.phrase_page(slug)
    yield site_addresses.markdown_file(address), render("phrases/page.md.jinja", phrase_page(lookup, phrase))
    for there, part in phrase_parts(lookup, phrase):
        yield site_addresses.markdown_file(there), render("passages-part.md.jinja", part)
