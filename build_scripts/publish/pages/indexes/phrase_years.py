"""For each place and year what was said anew, again and no more."""

from collections.abc import Iterator

from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.site_addresses import phrases_of_year as address
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.phrases.year import pages, phrases_of_year


def files(lookup: Lookup) -> TextFiles:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[tuple[PlaceSlug, int]]:
    return pages(lookup)


def files_of(lookup: Lookup, key: tuple[PlaceSlug, int]) -> TextFiles:
    yield page(address(*key), "phrases/year", phrases_of_year(lookup, *key))
