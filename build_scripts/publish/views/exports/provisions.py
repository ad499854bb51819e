"""What the table of the whole edition says: every provision with whose it is, its topics and how it is cited."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.domain.notice import Eid, Jurisdiction, Level, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.refs import Ref
from build_scripts.domain.topics import Filing, Topic, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.citation import cite, locators


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """All that the table says of a provision; None is what it does not have."""

    notice: NoticeId
    jurisdiction: PlaceSlug
    level: Level
    year: int
    document_number: str | None
    eid: Eid
    number: str | None
    heading: str | None
    text: str
    topics: tuple[TopicSlug, ...]
    responsible: tuple[str, ...]
    citation: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Provisions:
    """Those of an edition, and what is told of them."""

    notices: Sequence[Notice]
    jurisdictions: Mapping[PlaceSlug, Jurisdiction]
    topics: Sequence[Topic]
    filings_at: Mapping[Ref, Sequence[Filing]]
    edition: str

    def records(self) -> Iterator[Record]:
        for notice in self.notices:
            places = locators(notice)
            for provision in notice.provisions:
                yield self._record(notice, provision, cite(notice, places[provision.eid]))

    def _record(self, notice: Notice, provision: Provision, citation: str) -> Record:
        filings = self.filings_at.get((notice.id, provision.eid), ())
        return Record(
            notice=notice.id,
            jurisdiction=notice.jurisdiction,
            level=self.jurisdictions[notice.jurisdiction].level,
            year=notice.year,
            document_number=notice.document_number,
            eid=provision.eid,
            number=provision.num,
            heading=provision.heading,
            text=provision.text,
            topics=tuple(filing.topic for filing in filings),
            responsible=tuple(clause.raw for clause in provision.responsible),
            citation=citation,
            address=provision_page(notice.id, provision.eid),
        )


def provisions(linked: LinkedEdition) -> Provisions:
    return Provisions(
        notices=linked.edition.notices,
        jurisdictions=linked.jurisdictions,
        topics=linked.edition.topics,
        filings_at=linked.filings_at,
        edition=linked.edition.mark,
    )
