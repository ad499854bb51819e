"""Which edition this is, and what it and those before brought."""

from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.edition import facts, newest, record
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views.about.account import account_of


def files(linked: LinkedEdition) -> TextFiles:
    edition = linked.edition
    whose = [notice.jurisdiction for notice in edition.notices]
    yield edition_data("edition"), encoded(facts(edition.mark, newest(edition.notices), whose))
    yield edition_data("editions"), encoded(record(account_of(linked)))
