"""The indexes: who is responsible, in which words, citing what, by when, how strongly."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.indexes import INDEXES
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles


def keys(_: LinkedEdition) -> Iterator[str]:
    """Each by itself: a word that changes stands in few of them."""
    return iter(INDEXES)


def files_of(linked: LinkedEdition, name: str) -> TextFiles:
    key, entries = INDEXES[name]
    found = list(entries(linked.edition.indexes, linked.notices))
    yield site_addresses.index_data(name), encoded({key: found})
