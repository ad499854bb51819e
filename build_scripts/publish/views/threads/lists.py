"""The threads of a place, one page that lists them all.

Every member stands with what changed since the notice before, which leads to the two side by side. A provision that
stands in several threads bears its own anchor where it is named first: so saved addresses lead on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from build_scripts.domain import alignment
from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Jurisdiction, Notice, Provision
from build_scripts.domain.thread import Member, Thread
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    link: Link
    anchor: str
    """Empty where the provision was named before."""
    kinds: tuple[Link, ...]
    """How it was changed, each to the two side by side."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedThread:
    link: Link
    anchor: str
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CarriedOn:
    """A provision that stands in no thread, mostly the heading of a part, and what it became."""

    link: Link
    anchor: str
    became: Link
    kind: Link


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadList:
    head: Head
    crumbs: tuple[Link, ...]
    threads: tuple[ListedThread, ...]
    apart: tuple[CarriedOn, ...]


def thread_list(linked: LinkedEdition, place: Jurisdiction) -> ThreadList:
    slug = place.slug
    here = Here(site_addresses.thread_list(slug))
    threads = linked.threads_of_place[slug]
    title = f"{place.name}历年脉络"
    comparisons = here.link("对照", site_addresses.compare_list(slug))
    return ThreadList(
        head=Head(title=title, description=f"{place.name}历年通知中前后相承的条款。"),
        crumbs=here.crumbs(here.place(place), comparisons),
        threads=tuple(_listed(linked, here, threads)),
        apart=tuple(_apart(linked, here, place)),
    )


def _listed(linked: LinkedEdition, here: Here, threads: Sequence[Thread]) -> Iterator[ListedThread]:
    named: set[str] = set()
    for thread in threads:
        items = [_item(linked, here, thread, member, named) for member in thread.members]
        yield ListedThread(
            link=to_thread(here, thread),
            anchor=thread.id,
            items=tuple(items),
        )


def to_thread(here: Here, thread: Thread) -> Link:
    return here.link(thread.title, site_addresses.thread_page(thread.jurisdiction, thread.id))


def _item(linked: LinkedEdition, here: Here, thread: Thread, member: Member, named: set[str]) -> Item:
    anchor = _anchor(member.notice, member.eid)
    is_first = anchor not in named
    named.add(anchor)
    return Item(
        link=_member(linked, here, thread, member),
        anchor=anchor if is_first else "",
        kinds=tuple(_kind(here, pair, links) for pair, links in linked.continued(thread, member)),
    )


def _anchor(notice: str, eid: str) -> str:
    return f"{notice}__{eid}"


def _member(linked: LinkedEdition, here: Here, thread: Thread, member: Member) -> Link:
    notice, provision = linked.notices[member.notice], linked.provision(member.notice, member.eid)
    heading = provision.heading if provision.heading and not thread.title.endswith(provision.heading) else ""
    to = _provision(linked, here, notice, provision, heading)
    return to if member.spans is None else replace(to, label=f"{to.label}（节选）")


def _provision(linked: LinkedEdition, here: Here, notice: Notice, provision: Provision, heading: str) -> Link:
    label = f"{locators.year(notice)} {naming.locus(linked, notice.id, provision)} {heading}".rstrip()
    return here.provision(label, (notice.id, provision.eid))


def _kind(here: Here, pair: Pair, links: Sequence[alignment.Link]) -> Link:
    return here.comparison(changes.all_short(links), pair, links[0].newer)


def _apart(linked: LinkedEdition, here: Here, place: Jurisdiction) -> Iterator[CarriedOn]:
    """What was carried on and yet stands in no thread."""
    for notice in linked.by_place[place.slug]:
        for pair in linked.pairs_from.get(notice.id, ()):
            if pair.relation == "year":
                yield from _carried_on(linked, here, pair)


def _carried_on(linked: LinkedEdition, here: Here, pair: Pair) -> Iterator[CarriedOn]:
    older, newer = linked.notices[pair.older], linked.notices[pair.newer]
    for provision in older.provisions:
        links = linked.links_at_older(pair, provision.eid)
        is_in_thread = (older.id, provision.eid) in linked.threads_at
        if not links or is_in_thread or provision.kind in FRAME:
            continue
        likest = max(links, key=attrgetter("main", "similarity"))
        became = linked.provision(newer.id, likest.newer)
        heading = provision.heading or ""
        yield CarriedOn(
            link=_provision(linked, here, older, provision, heading),
            anchor=_anchor(older.id, provision.eid),
            became=_provision(linked, here, newer, became, ""),
            kind=_kind(here, pair, [likest]),
        )
