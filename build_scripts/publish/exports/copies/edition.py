"""The whole edition to take away: as one table, and all texts one after the other."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import EDITION
from build_scripts.publish.views.exports.provisions import provisions


def files(linked: LinkedEdition) -> Iterator[tuple[str, str | bytes]]:
    found = provisions(linked)
    for form in EDITION:
        yield site_addresses.edition_table(form.ending), form.make(found)
