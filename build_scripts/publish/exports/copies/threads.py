"""Each thread to take away."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import thread_copy
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.thread import ThreadId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import THREAD
from build_scripts.publish.views.exports.filed import citations_of, filed_thread


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, ThreadId]]:
    return iter(linked.threads)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, ThreadId]) -> Iterator[tuple[str, str | bytes]]:
    found = filed_thread(linked, citations_of(linked), linked.threads[key])
    for form in THREAD:
        yield thread_copy(*key, form.ending), form.make(found)
