"""A page for each thread."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.thread import ThreadId
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.threads.page import thread_page


def files(lookup: Lookup) -> TextFiles:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[tuple[PlaceSlug, ThreadId]]:
    return iter(lookup.threads)


def files_of(lookup: Lookup, key: tuple[PlaceSlug, ThreadId]) -> TextFiles:
    address = site_addresses.thread_page(*key)
    view = thread_page(lookup, lookup.threads[key])
    yield page(address, "threads/thread", view)
