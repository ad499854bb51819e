"""For each place and year what was said anew, again and no more."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import phrases_of_year as address
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.phrases.year import pages, phrases_of_year


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, int]]:
    return pages(linked)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, int]) -> TextFiles:
    yield page(address(*key), "phrases/year", phrases_of_year(linked, *key))
