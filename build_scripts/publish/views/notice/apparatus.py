"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice.

First its topics, then what it was the year before and what it became the year after, then the level above and below,
and last its threads. Each neighbour is named by year and item; the word behind it says how the wording changed
and leads to the two side by side. However large the edition, the line stays a line: what is more than one row takes
stands folded at its end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.views.compare import below
from build_scripts.publish.views.notice.counterpart import counterpart
from build_scripts.publish.views.notice.row import Group, fitted
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.thread_addresses import thread_address, topic_address

MOST_TOPICS = 4
HISTORY = "历年"


@dataclass(frozen=True, kw_only=True, slots=True)
class Apparatus:
    shown: tuple[Group, ...]
    """In the row."""
    folded: tuple[Group, ...]
    """What the row has no place for: a button opens it."""

    @property
    def links(self) -> tuple[Link, ...]:
        """All, in the order of the page."""
        return tuple(link for group in (*self.shown, *self.folded) for link in group.links)

    @property
    def more(self) -> str:
        """What the button on a desk screen is called; nothing where there is none."""
        only_levels = all(group.kind == "level" for group in self.folded)
        return f"{'上下级' if only_levels else '另'}{len(self.folded)}" if self.folded else ""


NOTHING = Apparatus(shown=(), folded=())


def apparatus(lookup: Lookup, notice: Notice, provision: Provision, taken: float = 0) -> Apparatus:
    """Of the row `taken` is what stands in it before, in widths of a character."""
    if provision.kind in FRAME:
        return NOTHING
    here = Here(site_addresses.notice_page(notice.id))
    shown, folded = fitted(
        topics=[Group(kind="topic", links=(link,)) for link in _topics(lookup, here, notice, provision)],
        years=[Group(kind="year", links=links) for links in _years(lookup, here, notice, provision)],
        levels=[Group(kind="level", links=links) for links in levels(lookup, here, notice, provision)],
        threads=[Group(kind="history", links=(link,)) for link in _threads(lookup, here, notice, provision)],
        taken=taken,
    )
    return Apparatus(shown=shown, folded=folded)


def levels(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[tuple[Link, ...]]:
    """What the level above and the levels below have for it; many of them are one link."""
    above = [pair for pair in lookup.pairs_to.get(notice.id, ()) if pair.relation == "level"]
    taken = [pair for pair in lookup.pairs_below.get(notice.id, ()) if lookup.links_at_older(pair, provision.eid)]
    many = len(taken) > below.MOST_NAMED
    for pair in above if many else (*above, *taken):
        if found := tuple(counterpart(lookup, here, notice, provision, pair)):
            yield found
    if many:
        yield (here.link(f"下级 {len(taken)} 件", below.address(lookup, taken[0], provision.eid)),)


def _topics(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    """Those of the whole provision before those of a part."""
    filings = sorted(lookup.filings_at.get((notice.id, provision.eid), ()), key=lambda f: f.spans is not None)
    for filing in filings[:MOST_TOPICS]:
        page = topic_address(lookup, filing.topic, notice.id)
        yield here.link(lookup.topics[filing.topic].name, page.partition("#")[0])


def _years(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[tuple[Link, ...]]:
    for pair in (*lookup.pairs_to.get(notice.id, ()), *lookup.pairs_from.get(notice.id, ())):
        if pair.relation == "year" and (found := tuple(counterpart(lookup, here, notice, provision, pair))):
            yield found


def _threads(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Iterator[Link]:
    """By name where it stands in several, or has several topics; of one topic the link before says the name. Where it
    stands in none, its first topic has what other years say."""
    filings = lookup.filings_at.get((notice.id, provision.eid), ())
    threads = lookup.threads_at.get((notice.id, provision.eid), ())
    for thread in threads[:MOST_TOPICS]:
        name = f"{HISTORY}：{lookup.topics[thread.topic].name}"
        link = here.link(HISTORY if len(threads) == 1 else name, thread_address(thread, notice.id))
        yield replace(link, name=name if link.label == HISTORY and len(filings) > 1 else "")
    if filings and not threads:
        link = here.link(HISTORY, topic_address(lookup, filings[0].topic, notice.id))
        yield replace(link, name=f"{HISTORY}：{lookup.topics[filings[0].topic].name}" if len(filings) > 1 else "")
