"""What the exports of a topic and of a thread hold: its texts, each with whose it is and where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, Provision
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing, Topic
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels.citation import cite, locators
from build_scripts.publish.views.naming import place_name


class Citations:
    """How each provision is cited within its notice, worked out once a notice."""

    def __init__(self, linked: LinkedEdition) -> None:
        self._linked = linked

    def within(self, notice: Notice) -> Mapping[Eid, str]:
        return _locators_of(self._linked, notice.id)

    def cite(self, notice: Notice, eid: Eid) -> str:
        """A provision with its notice."""
        return cite(notice, self.within(notice)[eid])


def citations_of(linked: LinkedEdition) -> Citations:
    """Those of an edition."""
    return Citations(linked)


@derived
def _locators_of(linked: LinkedEdition, notice: NoticeId) -> Mapping[Eid, str]:
    return locators(linked.notices[notice])


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """A provision, or parts of it."""

    jurisdiction: Jurisdiction
    notice: Notice
    provision: Provision
    place: str
    """As it is cited."""
    words: str
    part: bool
    """Whether parts are meant, not the whole."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FiledTexts:
    name: str
    scope: str
    """What it is of, in words."""
    identifier: str
    edition: str
    texts: tuple[Filed, ...]
    """In the order of places, of each the oldest notice first."""


def filed_topic(linked: LinkedEdition, citations: Citations, topic: Topic) -> FiledTexts:
    filings = linked.filings_of_topic.get(topic.slug, ())
    return FiledTexts(
        name=topic.name,
        scope=topic.scope,
        identifier=topic.slug,
        edition=linked.edition.mark,
        texts=_texts(linked, citations, filings),
    )


def filed_thread(linked: LinkedEdition, citations: Citations, thread: Thread) -> FiledTexts:
    """A thread files what its members say under its topic."""
    filings = [Filing(
        notice=m.notice,
        eid=m.eid,
        topic=thread.topic,
        spans=m.spans,
    ) for m in thread.members]
    place = place_name(linked, thread.jurisdiction)
    topic = linked.topics[thread.topic]
    return FiledTexts(
        name=f"{thread.title}（{place}）",
        scope=f"主题：{topic.name}",
        identifier=f"{thread.jurisdiction}/{thread.id}",
        edition=linked.edition.mark,
        texts=_texts(linked, citations, filings),
    )


def _texts(linked: LinkedEdition, citations: Citations, filings: Iterable[Filing]) -> tuple[Filed, ...]:
    return tuple(_filed(linked, citations, filing) for filing in filings)


def _filed(linked: LinkedEdition, citations: Citations, filing: Filing) -> Filed:
    notice = linked.notices[filing.notice]
    provision = linked.provision(filing.notice, filing.eid)
    return Filed(
        jurisdiction=linked.jurisdictions[notice.jurisdiction],
        notice=notice,
        provision=provision,
        place=citations.within(notice)[filing.eid],
        words=_words(provision, filing),
        part=filing.spans is not None,
    )


def _words(provision: Provision, filing: Filing) -> str:
    """The whole paragraph, or the parts of its text that are meant, with …… for what is left out between them."""
    if filing.spans is None:
        return provision.paragraph
    return "……".join(provision.text[start:end] for start, end in filing.spans)
