"""A page of targets for each place and year, and one that leads to all."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.targets import index, targets_page


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.targets_index(), "targets/index", index(lookup))


def keys(lookup: Lookup) -> Iterator[tuple[PlaceSlug, int]]:
    return iter(lookup.targets_of)


def files_of(lookup: Lookup, key: tuple[PlaceSlug, int]) -> TextFiles:
    view = targets_page(lookup, *key)
    yield page(site_addresses.target_page(*key), "targets/page", view)
