"""The topics, with what is filed under each."""

from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.topics import record
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles


def files(linked: LinkedEdition) -> TextFiles:
    found = record(linked.edition.groups, linked.edition.topics, linked.filings_of_topic)
    yield edition_data("topics"), encoded(found)
