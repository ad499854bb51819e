"""Where in the pages of a topic each notice and each place stands."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import Notice, NoticeId, PlaceSlug
from build_scripts.domain.topics import Filing, TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.views.topics.division import TopicPage, filings_of, pages_of
from build_scripts.publish.views.topics.share import FilingsOfNotice, Share, share_of


class Holdings(Protocol):
    """What of each notice a page of a topic or of a thread holds."""

    @property
    def filings(self) -> FilingsOfNotice: ...

    def share(self, notice: Notice) -> Share: ...

    def mention(self, notice: Notice) -> TopicMention | None: ...


class TopicPlan:
    """The pages of one topic, and where in them each notice stands. Who asks of a notice, a place or a page has asked
    of no other."""

    def __init__(self, linked: LinkedEdition, topic: TopicSlug) -> None:
        self._linked = linked
        self.topic = topic
        self.filings: FilingsOfNotice = _Filings(linked, topic)

    @property
    def pages(self) -> tuple[TopicPage, ...]:
        return pages_of(self._linked, self.topic)

    def page_at(self, address: str) -> TopicPage:
        return _page_at(self._linked, self.topic, address)

    def earlier_pages(self, page: TopicPage) -> tuple[TopicPage, ...]:
        """Those that hold older notices of its place."""
        return _earlier_pages(self._linked, self.topic, page.address)

    def share(self, notice: Notice) -> Share:
        return share_of(self._linked, notice, self.filings)

    def mention(self, notice: Notice) -> TopicMention | None:
        """What of a notice that does not treat of the topic names it all the same."""
        return self._linked.mentions.get((notice.id, self.topic))

    def address_of(self, notice: NoticeId) -> str | None:
        """The place of its first entry; None of one that does not treat of the topic."""
        return _address_of(self._linked, self.topic, notice)

    def leads_to(self, place: PlaceSlug) -> str | None:
        """The page that holds a place's newest notices, or the one that leads to the places below it."""
        return _leads_to(self._linked, self.topic, place)

    def holds(self, address: str, place: PlaceSlug) -> bool:
        """Whether the page has a section of the place: a place none of whose notices treats of the topic has none."""
        return _holds(self._linked, self.topic, address, place)


class _Filings(FilingsOfNotice):
    """Of a topic."""

    def __init__(self, linked: LinkedEdition, topic: TopicSlug) -> None:
        self._linked, self._topic = linked, topic

    def __getitem__(self, notice: NoticeId) -> Sequence[Filing]:
        return self._linked.filings_in[notice, self._topic]

    def __iter__(self) -> Iterator[NoticeId]:
        return iter(filings_of(self._linked, self._topic))

    def __len__(self) -> int:
        return len(filings_of(self._linked, self._topic))

    def __bool__(self) -> bool:
        return self._topic in self._linked.filings_of_topic


class _Standing:
    """Of the notices and places of a topic, by the pages that it is divided into."""

    def __init__(self, linked: LinkedEdition, topic: TopicSlug) -> None:
        pages = pages_of(linked, topic)
        filed = filings_of(linked, topic)
        self.pages = {page.address: page for page in pages}
        self.address_of = {
            notice.id: f"{page.address}#{notice.id}"
            for page in pages
            for section in page.sections
            for notice in section.notices
            if notice.id in filed
        }
        self.page_of_place: dict[PlaceSlug, str] = {}
        for page in pages:
            # The first page with a section of a place is the one that holds its newest notices.
            for section in page.sections:
                self.page_of_place.setdefault(section.place.slug, page.address)
        for page in pages:
            if page.place:
                self.page_of_place.setdefault(page.place.slug, page.address)


@remembered(128)
def _standing(linked: LinkedEdition, topic: TopicSlug) -> _Standing:
    return _Standing(linked, topic)


@derived
def _page_at(linked: LinkedEdition, topic: TopicSlug, address: str) -> TopicPage:
    return _standing(linked, topic).pages[address]


@derived
def _earlier_pages(linked: LinkedEdition, topic: TopicSlug, address: str) -> tuple[TopicPage, ...]:
    pages = _standing(linked, topic).pages
    place = pages[address].place
    return tuple(
        other
        for other in pages.values()
        if other.above == address and other.place == place and other.sections
    )


@derived
def _address_of(linked: LinkedEdition, topic: TopicSlug, notice: NoticeId) -> str | None:
    return _standing(linked, topic).address_of.get(notice)


@derived
def _holds(linked: LinkedEdition, topic: TopicSlug, address: str, place: PlaceSlug) -> bool:
    sections = _standing(linked, topic).pages[address].sections
    return any(section.place.slug == place for section in sections)


@derived
def _leads_to(linked: LinkedEdition, topic: TopicSlug, place: PlaceSlug) -> str | None:
    return _standing(linked, topic).page_of_place.get(place)
