"""The catalog, the provisions of each notice, every correction."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.catalog import catalog, corrections, notice_record, originals
from build_scripts.publish.data.written import encoded
from build_scripts.publish.parts import TextFiles


def lists(linked: LinkedEdition) -> TextFiles:
    edition = linked.edition
    data = {
        "catalog": catalog(edition.jurisdictions, edition.notices),
        "corrections": corrections(edition.notices),
        "originals": originals(edition.originals, linked.by_original),
    }
    for name, found in data.items():
        yield site_addresses.edition_data(name), encoded(found)


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return iter(linked.own)


def files_of(linked: LinkedEdition, notice: NoticeId) -> TextFiles:
    record = notice_record(linked.notices[notice], linked.filings_at, linked.clauses_at)
    yield site_addresses.notice_data(notice), encoded(record)
