"""Which page holds which part of a topic.

A topic stands on one page as long as it fits. When it has grown, its page keeps the overview and each place at the top
gets a page beside it, which again holds all places below it or, if these do not fit, leads to a page for each. The
notices of a place that do not fit on one page go on pages by years. So no page grows with the edition.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from build_scripts.domain import site_addresses
from build_scripts.domain.building.reads import remembered
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.topics import Filing, TopicMention, TopicSlug, by_notice
from build_scripts.link.edition_index import Lookup, derived
from build_scripts.publish.data.catalog import characters as characters_of_notice

# Bytes of HTML that a page may come to, without its frame, and what its pieces take: a character (three bytes, in the
# text and again in the comparison with the year before), an entry, a place's strip, chart and table for each year.
BUDGET = 240_000
CHARACTER, ENTRY, YEAR = 8, 900, 480

FilingsOfNotice = Mapping[NoticeId, Sequence[Filing]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A place's notices on a page, the oldest first."""

    place: Jurisdiction
    notices: tuple[Notice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicPage:
    topic: TopicSlug
    address: str
    place: Jurisdiction | None
    """None for the topic's own page."""
    sections: tuple[Section, ...]
    """What it holds itself."""
    strips: tuple[Jurisdiction, ...]
    """The places whose years it shows, whether it holds them or leads to them."""
    above: str | None
    """The page that leads to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """How much of a notice a topic takes."""

    notice: Notice
    characters: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.characters / self.of if self.of else 0.0


class Holdings(Protocol):
    """What of each notice a page of a topic or of a thread holds."""

    @property
    def filings(self) -> FilingsOfNotice: ...

    def share(self, notice: Notice) -> Share: ...

    def mention(self, notice: Notice) -> TopicMention | None: ...


class TopicPlan:
    """The pages of one topic, and where in them each notice stands."""

    def __init__(self, lookup: Lookup, topic: TopicSlug) -> None:
        self._lookup = lookup
        self.topic = topic
        self.filings = _filings_of(lookup, topic)
        self.pages = _pages_of(lookup, topic)
        self.address_of: dict[NoticeId, str] = {}
        """Notice to the place of its first entry; only those that treat of the topic."""
        self._page_of_place: dict[PlaceSlug, str] = {}
        self._sections: set[tuple[str, PlaceSlug]] = set()
        for page in self.pages:
            for section in page.sections:
                self._add(section, page.address)
        for page in self.pages:
            if page.place:
                self._page_of_place.setdefault(page.place.slug, page.address)

    def _add(self, section: Section, address: str) -> None:
        """The first page with a section of a place is the one that holds its newest notices."""
        place = section.place.slug
        self._sections.add((address, place))
        self._page_of_place.setdefault(place, address)
        for notice in section.notices:
            if notice.id in self.filings:
                self.address_of[notice.id] = f"{address}#{notice.id}"

    def share(self, notice: Notice) -> Share:
        return share_of(self._lookup, notice, self.filings.get(notice.id, ()))

    def mention(self, notice: Notice) -> TopicMention | None:
        """What of a notice that does not treat of the topic names it all the same."""
        return self._lookup.mentions.get((notice.id, self.topic))

    def leads_to(self, place: PlaceSlug) -> str | None:
        """The page that holds a place's newest notices, or the one that leads to the places below it."""
        return self._page_of_place.get(place)

    def holds(self, address: str, place: PlaceSlug) -> bool:
        """Whether the page has a section of the place: a place none of whose notices treats of the topic has none."""
        return (address, place) in self._sections


@derived
def _pages_of(lookup: Lookup, topic: TopicSlug) -> tuple[TopicPage, ...]:
    return tuple(_Division(lookup, topic).pages())


def _filings_of(lookup: Lookup, topic: TopicSlug) -> FilingsOfNotice:
    return by_notice(lookup.filings_of_topic.get(topic, ()))


class _Division:
    """Of a topic into pages."""

    def __init__(self, lookup: Lookup, topic: TopicSlug) -> None:
        self._lookup = lookup
        self.topic = topic
        self.filings = _filings_of(lookup, topic)
        self._sizes: dict[PlaceSlug, int] = {}

    def pages(self) -> Iterator[TopicPage]:
        top = self._lookup.top
        own = site_addresses.topic_page(self.topic)
        every = [
            place
            for branch in top
            for place in self._with_notices(branch)
        ]
        if self._fit(every):
            yield self._page(own, None, map(self._section, every), every, None)
            return
        leading = [place for place in top if self._with_notices(place)]
        yield self._page(own, None, (), leading, None)
        for place in leading:
            yield from self._branch(place, own)

    def _branch(self, place: Jurisdiction, above: str) -> Iterator[TopicPage]:
        """A place with all below it on one page, or on one of its own with a page for each place directly below."""
        address = site_addresses.topic_page(self.topic, place.slug)
        every = self._with_notices(place)
        if self._fit(every):
            yield self._page(address, place, map(self._section, every), every, above)
            return
        children = self._lookup.below.get(place.slug, ())
        below = [child for child in children if self._with_notices(child)]
        strips = [place, *below] if self._notices(place) else below
        yield from self._own(place, address, strips, above)
        for child in below:
            yield from self._branch(child, address)

    def _fit(self, places: Iterable[Jurisdiction]) -> bool:
        """On one page."""
        return sum(map(self._size, places)) <= BUDGET

    def _own(
        self,
        place: Jurisdiction,
        address: str,
        strips: Sequence[Jurisdiction],
        above: str,
    ) -> Iterator[TopicPage]:
        """A place's own notices: the newest on its page, older ones that do not fit on pages by years."""
        sections = [Section(place=place, notices=notices) for notices in self._by_years(place)]
        yield self._page(address, place, sections[:1], strips, above)
        for section in sections[1:]:
            newest = section.notices[-1].year
            older = site_addresses.topic_page(self.topic, place.slug, newest)
            yield self._page(older, place, [section], [place], address)

    def _by_years(self, place: Jurisdiction) -> Iterator[tuple[Notice, ...]]:
        """The newest first; within a page the oldest first. The notices of one year stay together."""
        page: list[Notice] = []
        size = 0
        for notice in reversed(self._notices(place)):
            own = self._bytes(notice)
            same_year = page and page[-1].year == notice.year
            if page and not same_year and size + own > BUDGET:
                yield tuple(reversed(page))
                page = []
                size = 0
            page.append(notice)
            size += own
        if page:
            yield tuple(reversed(page))

    def _page(
        self,
        address: str,
        place: Jurisdiction | None,
        sections: Iterable[Section],
        strips: Sequence[Jurisdiction],
        above: str | None,
    ) -> TopicPage:
        own = place.slug if place else None
        held = [section for section in sections if self._treats(section)]
        shown = [
            strip
            for strip in strips
            if strip.slug != own or self._notices(strip)
        ]
        return TopicPage(
            topic=self.topic,
            address=address,
            place=place,
            sections=tuple(held),
            strips=tuple(shown),
            above=above,
        )

    def _treats(self, section: Section) -> bool:
        """Of the topic."""
        return any(notice.id in self.filings for notice in section.notices)

    def _section(self, place: Jurisdiction) -> Section:
        return Section(place=place, notices=tuple(self._notices(place)))

    def _notices(self, place: Jurisdiction) -> Sequence[Notice]:
        return self._lookup.by_place.get(place.slug, ())

    def _with_notices(self, place: Jurisdiction) -> list[Jurisdiction]:
        """The place and those below it that have notices, the upper first."""
        below = [
            p
            for child in self._lookup.below.get(place.slug, ())
            for p in self._with_notices(child)
        ]
        return [place, *below] if self._notices(place) else below

    def _size(self, place: Jurisdiction) -> int:
        if place.slug not in self._sizes:
            self._sizes[place.slug] = sum(map(self._bytes, self._notices(place)))
        return self._sizes[place.slug]

    def _bytes(self, notice: Notice) -> int:
        """What a notice adds to a page, estimated."""
        filings = self.filings.get(notice.id, ())
        texts = (extent(self._lookup.provision(f.notice, f.eid), f) for f in filings)
        return YEAR + sum(ENTRY + CHARACTER * sum(map(len, text)) for text in texts)


def share_of(lookup: Lookup, notice: Notice, filings: Iterable[Filing]) -> Share:
    taken = (characters(lookup.provision(f.notice, f.eid), f) for f in filings)
    return Share(
        notice=notice,
        characters=sum(taken),
        of=_length(lookup, notice.id),
    )


@remembered(128)
def plan_of(lookup: Lookup, topic: TopicSlug) -> TopicPlan:
    """The plan of a topic, made once for all pages that lead to its own."""
    return TopicPlan(lookup, topic)


@derived
def _length(lookup: Lookup, notice: NoticeId) -> int:
    """The characters of a notice, counted once for all topics."""
    return characters_of_notice(lookup.notices[notice])


def extent(provision: Provision, filing: Filing) -> tuple[str, ...]:
    """The pieces of a provision's text that a filing means."""
    if filing.spans is None:
        return (provision.text,) if provision.text else ()
    return tuple(provision.text[start:end] for start, end in filing.spans)


def characters(provision: Provision, filing: Filing) -> int:
    """The characters a filing takes, blanks not counted: a whole provision with its number and heading."""
    pieces = (provision.paragraph,) if filing.spans is None else extent(provision, filing)
    return sum(len("".join(piece.split())) for piece in pieces)
