"""Each thread to take away."""

from collections.abc import Iterator

from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.site_addresses import thread_copy
from build_scripts.domain.thread import ThreadId
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.formats import THREAD
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.exports.filed import citations_of, filed_thread


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[tuple[PlaceSlug, ThreadId]]:
    return iter(lookup.threads)


def files_of(lookup: Lookup, key: tuple[PlaceSlug, ThreadId]) -> Iterator[tuple[str, str | bytes]]:
    found = filed_thread(lookup, citations_of(lookup), lookup.threads[key])
    for form in THREAD:
        yield thread_copy(*key, form.ending), form.make(found)
