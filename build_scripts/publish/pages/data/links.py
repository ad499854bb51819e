"""The threads, and for each pair of notices what is linked, new and dropped."""

from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.links import record
from build_scripts.publish.parts import TextFiles


def files(linked: LinkedEdition) -> TextFiles:
    yield edition_data("threads"), record(linked.edition.threads, linked.edition.pairs)
