"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice.

First its topics, then what it was the year before and what it became the year after, then the level above and below,
and last its threads. Each neighbour is named by year and item; the word behind it says how the wording changed
and leads to the two side by side. However large the edition, the line stays a line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, NoticeId, Provision
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.views.compare import below
from build_scripts.publish.views.notice.counterpart import counterpart
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.plan import plan_of

MOST_TOPICS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Apparatus:
    topics: tuple[Link, ...]
    years: tuple[Link, ...]
    """The notices of the same place before and after."""
    levels: tuple[Link, ...]
    """Those of the same year above and below."""
    thread: tuple[Link, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """All, in order; where there are any, a narrow screen folds them."""
        return (*self.topics, *self.years, *self.levels, *self.thread)


NOTHING = Apparatus(topics=(), years=(), levels=(), thread=())


def apparatus(lookup: Lookup, notice: Notice, provision: Provision) -> Apparatus:
    if provision.kind in FRAME:
        return NOTHING
    here = Here(site_addresses.notice_page(notice.id))
    return Apparatus(
        topics=tuple(_topics(lookup, here, notice, provision)),
        years=tuple(_years(lookup, here, notice, provision)),
        levels=tuple(levels(lookup, here, notice, provision)),
        thread=tuple(_threads(lookup, here, notice, provision)),
    )


def levels(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    """What the level above and the levels below have for it; many of them are one link."""
    above = [pair for pair in lookup.pairs_to.get(notice.id, ()) if pair.relation == "level"]
    taken = [pair for pair in lookup.pairs_below.get(notice.id, ()) if lookup.links_at_older(pair, provision.eid)]
    many = len(taken) > below.MOST_NAMED
    for pair in above if many else (*above, *taken):
        yield from counterpart(lookup, here, notice, provision, pair)
    if many:
        yield here.link(f"下级 {len(taken)} 件", below.address(lookup, taken[0], provision.eid))


def _topics(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    """Those of the whole provision before those of a part."""
    filings = sorted(lookup.filings_at.get((notice.id, provision.eid), ()), key=lambda f: f.spans is not None)
    for filing in filings[:MOST_TOPICS]:
        page = _topic_address(lookup, filing.topic, notice.id)
        yield here.link(lookup.topics[filing.topic].name, page.partition("#")[0])


def _years(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    for pair in (*lookup.pairs_to.get(notice.id, ()), *lookup.pairs_from.get(notice.id, ())):
        if pair.relation == "year":
            yield from counterpart(lookup, here, notice, provision, pair)


def _threads(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    """By name where it stands in several. Where it stands in none, its first topic has what other years say."""
    threads = lookup.threads_at.get((notice.id, provision.eid), ())
    for thread in threads[:MOST_TOPICS]:
        label = "历年" if len(threads) == 1 else f"历年：{lookup.topics[thread.topic].name}"
        page = site_addresses.thread_page(thread.jurisdiction, thread.id)
        yield here.link(label, f"{page}#{notice.id}", thread.title)
    filings = lookup.filings_at.get((notice.id, provision.eid))
    if filings and not threads:
        yield here.link("历年", _topic_address(lookup, filings[0].topic, notice.id))


def _topic_address(lookup: Lookup, topic: TopicSlug, notice: NoticeId) -> str:
    """The page of the topic that has this notice, at its entry."""
    return plan_of(lookup, topic).address_of.get(notice, site_addresses.topic_page(topic))
