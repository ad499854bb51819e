"""The threads of each place on one page."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import thread_list as address
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.threads.lists import thread_list


def keys(linked: LinkedEdition) -> Iterator[PlaceSlug]:
    return (place.slug for place in linked.edition.jurisdictions if place.slug in linked.threads_of_place)


def files_of(linked: LinkedEdition, place: PlaceSlug) -> TextFiles:
    yield page(address(place), "threads/list", thread_list(linked, linked.jurisdictions[place]))
