"""A page for each thread."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.thread import ThreadId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.threads.page import thread_page


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, ThreadId]]:
    return iter(linked.threads)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, ThreadId]) -> TextFiles:
    address = site_addresses.thread_page(*key)
    view = thread_page(linked, linked.threads[key])
    yield page(address, "threads/thread", view)
