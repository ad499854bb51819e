"""The pages of a topic, and what each holds.

A topic stands on one page as long as it fits. When it has grown, its page keeps the overview and each place at the top
gets a page beside it, which again holds all places below it or, if these do not fit, leads to a page for each. The
notices of a place that do not fit on one page go on pages by years. So no page grows with the edition.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.domain.topics import TopicSlug, by_notice
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.views.topics.share import FilingsOfNotice, extent

# Bytes of HTML that a page may come to, without its frame, and what its pieces take: a character (three bytes, in the
# text and again in the comparison with the year before), an entry, a place's strip, chart and table for each year.
BUDGET = 240_000
CHARACTER, ENTRY, YEAR = 8, 900, 480


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


@derived
def pages_of(linked: LinkedEdition, topic: TopicSlug) -> tuple[TopicPage, ...]:
    return tuple(_Division(linked, topic).pages())


def filings_of(linked: LinkedEdition, topic: TopicSlug) -> FilingsOfNotice:
    return by_notice(linked.filings_of_topic.get(topic, ()))


class _Division:
    """Of a topic into pages."""

    def __init__(self, linked: LinkedEdition, topic: TopicSlug) -> None:
        self._linked = linked
        self.topic = topic
        self.filings = filings_of(linked, topic)
        self._sizes: dict[PlaceSlug, int] = {}

    def pages(self) -> Iterator[TopicPage]:
        top = self._linked.top
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
        children = self._linked.below.get(place.slug, ())
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
        held = [section for section in sections if self._treats(section)]
        return TopicPage(
            topic=self.topic,
            address=address,
            place=place,
            sections=tuple(held),
            strips=tuple(strips),
            above=above,
        )

    def _treats(self, section: Section) -> bool:
        """Of the topic."""
        return any(notice.id in self.filings for notice in section.notices)

    def _section(self, place: Jurisdiction) -> Section:
        return Section(place=place, notices=tuple(self._notices(place)))

    def _notices(self, place: Jurisdiction) -> Sequence[Notice]:
        return self._linked.by_place.get(place.slug, ())

    def _with_notices(self, place: Jurisdiction) -> list[Jurisdiction]:
        """The place and those below it that have notices, the upper first."""
        below = [
            p
            for child in self._linked.below.get(place.slug, ())
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
        texts = (extent(self._linked.provision(f.notice, f.eid), f) for f in filings)
        return YEAR + sum(ENTRY + CHARACTER * sum(map(len, text)) for text in texts)
