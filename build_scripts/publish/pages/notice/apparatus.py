"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice.

First its topics, then what it was the year before and what it became the year after, then the level above and below,
and last its whole thread. Each neighbour is named by year and item; the word behind it says how the wording changed
and leads to the two side by side. However large the edition, the line stays a line.
"""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, NoticeId, Provision
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.markdown import link
from build_scripts.publish.pages.counterpart import counterpart
from build_scripts.publish.pages.thread_pages import threads_of
from build_scripts.publish.pages.topics.plan import plan_of
from build_scripts.publish.views.compare import below

MOST_TOPICS = 4

# Seen on a narrow screen only: it folds and unfolds the links behind it.
_FOLD = '<input type="checkbox" class="fold" aria-label="历年对应">'


def line(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    """Markdown of one line, empty where nothing is to be said; the page puts the permanent link before it."""
    if provision.kind in FRAME:
        return ""
    parts = [
        *_topics(lookup, notice, provision), *_years(lookup, notice, provision), *_levels(lookup, notice, provision),
        *_thread(lookup, notice, provision),
    ]
    return " ".join([_FOLD, *parts]) if parts else ""


def _topics(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    """Those of the whole provision before those of a part."""
    here = site_addresses.notice_page(notice.id)
    filings = sorted(lookup.filings_at.get((notice.id, provision.eid), ()), key=lambda f: f.spans is not None)
    for filing in filings[:MOST_TOPICS]:
        page = _topic_address(lookup, filing.topic, notice.id)
        yield link(lookup.topics[filing.topic].name, here, page.partition("#")[0])


def _years(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    here = site_addresses.notice_page(notice.id)
    for pair in (*lookup.pairs_to.get(notice.id, ()), *lookup.pairs_from.get(notice.id, ())):
        if pair.relation == "year":
            yield from counterpart(lookup, here, notice, provision, pair)


def _levels(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    here = site_addresses.notice_page(notice.id)
    above = [pair for pair in lookup.pairs_to.get(notice.id, ()) if pair.relation == "level"]
    taken = [pair for pair in lookup.pairs_below.get(notice.id, ()) if lookup.links_at_older(pair, provision.eid)]
    many = len(taken) > below.MOST_NAMED
    for pair in above if many else (*above, *taken):
        yield from counterpart(lookup, here, notice, provision, pair)
    if many:
        yield link(f"下级 {len(taken)} 件", here, below.address(lookup, taken[0], provision.eid))


def _thread(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    """Where it stands in no thread, its first topic has what other years say."""
    here = site_addresses.notice_page(notice.id)
    if thread := threads_of(lookup, notice.jurisdiction).get((notice.id, provision.eid)):
        yield link("历年", here, f"{site_addresses.thread_list(notice.jurisdiction)}#{thread.anchor}")
    elif filings := lookup.filings_at.get((notice.id, provision.eid)):
        yield link("历年", here, _topic_address(lookup, filings[0].topic, notice.id))


def _topic_address(lookup: Lookup, topic: TopicSlug, notice: NoticeId) -> str:
    """The page of the topic that has this notice, at its entry."""
    return plan_of(lookup, topic).address_of.get(notice, site_addresses.topic_page(topic))
