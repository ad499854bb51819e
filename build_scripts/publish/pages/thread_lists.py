"""The threads of each place on one page."""

from collections.abc import Iterator

from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.site_addresses import thread_list as address
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.threads.lists import thread_list


def files(lookup: Lookup) -> TextFiles:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[PlaceSlug]:
    return (place.slug for place in lookup.edition.jurisdictions if place.slug in lookup.threads_of_place)


def files_of(lookup: Lookup, place: PlaceSlug) -> TextFiles:
    yield page(address(place), "threads/list", thread_list(lookup, lookup.jurisdictions[place]))
