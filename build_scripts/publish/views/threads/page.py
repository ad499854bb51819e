"""A page for each thread, which a reader who wants one subject through the years reads from its newest wording to its
oldest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.refs import ref_of
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing, TopicMention
from build_scripts.link.history.strength_changes import StrengthChange, strength_changes
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import THREAD
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.coverage import NOT_FOUND_SIGN
from build_scripts.publish.labels.indexes.extracts import shortened
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import File, Head, Here, Link
from build_scripts.publish.views.threads.lists import to_thread
from build_scripts.publish.views.topics.absent_years import Absent, absence, absent_years
from build_scripts.publish.views.topics.entries import Entries, Entry
from build_scripts.publish.views.topics.share import FilingsOfNotice, Share, share_of
from build_scripts.publish.views.topics.years import (
    MISSING,
    Cell,
    Chart,
    Sign,
    StripRow,
    Strips,
    chart,
    notices_by_year,
    span_of,
)

MOST_STRENGTHS = 12
MOST_OTHERS = 100
"""Of a topic's threads, on the page of each: all on all would grow with the square of their number."""
EXTRACT = 80


@dataclass(frozen=True, kw_only=True, slots=True)
class Strength:
    """A sentence that directs more, or less, than the same did in the notice before."""

    place: Link
    change: str
    """鼓励 → 强制."""
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadPage:
    head: Head
    crumbs: tuple[Link, ...]
    topic: Link
    strips: Strips
    absent: tuple[Absent, ...]
    chart: Chart
    strengths: tuple[Strength, ...]
    """The newest first."""
    entries: tuple[Entry, ...]
    """The newest first."""
    copies: tuple[File, ...]
    others: tuple[Link, ...]
    """The other threads of the topic at the place."""


class ThreadHoldings:
    """What each notice says in a thread, in the form that topic pages have it."""

    def __init__(self, linked: LinkedEdition, thread: Thread) -> None:
        self._linked = linked
        self._topic = thread.topic
        found: defaultdict[NoticeId, list[Filing]] = defaultdict(list)
        for m in thread.members:
            filing = Filing(
                notice=m.notice,
                eid=m.eid,
                topic=thread.topic,
                spans=m.spans,
            )
            found[m.notice].append(filing)
        self.filings: FilingsOfNotice = found

    def share(self, notice: Notice) -> Share:
        return share_of(self._linked, notice, self.filings)

    def mention(self, notice: Notice) -> TopicMention | None:
        return self._linked.mentions.get((notice.id, self._topic))


def thread_page(linked: LinkedEdition, thread: Thread) -> ThreadPage:
    here = Here(site_addresses.thread_page(thread.jurisdiction, thread.id))
    holdings = ThreadHoldings(linked, thread)
    place, topic = linked.jurisdictions[thread.jurisdiction], linked.topics[thread.topic]
    notices = linked.by_place[place.slug]
    title = f"{place.name}：{thread.title}"
    entries = Entries(linked, holdings, here, thread)
    return ThreadPage(
        head=Head(title=title, description=f"{title}。历年通知原文与变化，最近一年在前。"),
        crumbs=here.crumbs(here.place(place), here.link("历年脉络", site_addresses.thread_list(place.slug))),
        topic=here.topic(topic),
        strips=_strips(linked, here, thread),
        absent=tuple(absent_years(linked, here, thread)),
        chart=chart(holdings, notices),
        strengths=tuple(_strengths(linked, here, thread)),
        entries=tuple(
            entry
            for notice in reversed(notices)
            for entry in entries.of(notice)
        ),
        copies=tuple(_copies(here, thread, title)),
        others=tuple(_others(linked, here, thread)),
    )


def _strips(linked: LinkedEdition, here: Here, thread: Thread) -> Strips:
    """One row: each year with its entry, or that it has none."""
    notices = linked.by_place[thread.jurisdiction]
    place = linked.jurisdictions[thread.jurisdiction]
    treated = frozenset(member.notice for member in thread.members)

    def cell(notice: Notice) -> Cell:
        if notice.id in treated:
            return _held(linked, here, notice)
        return _without(linked, here, thread, notice)

    years = span_of(notices)
    cells: list[tuple[Cell, ...]] = []
    for found in notices_by_year(notices, years).values():
        held = tuple(map(cell, found))
        cells.append(held or (Cell(sign=MISSING),))
    row = StripRow(name=place.name, years=tuple(cells))
    return Strips(years=years, rows=(row,))


def _held(linked: LinkedEdition, here: Here, notice: Notice) -> Cell:
    name = naming.place_and_year(linked, notice)
    return Cell(link=here.link(locators.short_year(notice.year), f"{here.address}#{notice.id}", name))


def _without(linked: LinkedEdition, here: Here, thread: Thread, notice: Notice) -> Cell:
    """Leads to what the notice says of the topic all the same."""
    called, leads_to = absence(linked, here, thread, notice)
    words = f"{naming.place_and_year(linked, notice)}{called}"
    if isinstance(leads_to, int):
        sign = Sign(
            css="topic-none",
            text=NOT_FOUND_SIGN,
            words=words,
        )
        return Cell(sign=sign)
    link = replace(leads_to, label=NOT_FOUND_SIGN, title=words, css="topic-mentioned")
    return Cell(link=link)


def _strengths(linked: LinkedEdition, here: Here, thread: Thread) -> Iterator[Strength]:
    found = [*strength_changes(linked, thread)]
    for change in found[: -MOST_STRENGTHS - 1 : -1]:
        yield _strength(linked, here, change)


def _strength(linked: LinkedEdition, here: Here, change: StrengthChange) -> Strength:
    label = naming.year_and_locus(linked, change.notice, change.eid)
    return Strength(
        place=here.provision(label, ref_of(change)),
        change=f"{change.older} → {change.newer}",
        words=shortened(change.sentence, EXTRACT),
    )


def _copies(here: Here, thread: Thread, title: str) -> Iterator[File]:
    for form in THREAD:
        address = site_addresses.thread_copy(thread.jurisdiction, thread.id, form.ending)
        yield here.file(form.label, address, form.save_as(locators.file_stem(title)))


def _others(linked: LinkedEdition, here: Here, thread: Thread) -> Iterator[Link]:
    """Those that stand next to it in the list, which is named where there are more."""
    place = thread.jurisdiction
    threads = linked.threads_of_place[place]
    of_topic = [other for other in threads if other.topic == thread.topic]
    for other in _next_to(thread, of_topic):
        yield to_thread(here, other)
    count = len(of_topic)
    if count > MOST_OTHERS + 1:
        yield here.link(f"全部{count}条", site_addresses.thread_list(place))


def _next_to(thread: Thread, threads: Sequence[Thread]) -> Iterator[Thread]:
    """As many before it as after it; nearer to an end of the list more on the other side."""
    at = next(at for at, other in enumerate(threads) if other is thread)
    latest = len(threads) - 1 - MOST_OTHERS
    wanted = at - MOST_OTHERS // 2
    first = max(0, min(wanted, latest))
    end = first + MOST_OTHERS + 1
    for other in threads[first:end]:
        if other is not thread:
            yield other
