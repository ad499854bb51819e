"""A page of targets for each place and year, and one that leads to all."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.targets import index, targets_page


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.targets_index(), "targets/index", index(linked))


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, int]]:
    return iter(linked.targets_of)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, int]) -> TextFiles:
    view = targets_page(linked, *key)
    yield page(site_addresses.target_page(*key), "targets/page", view)
