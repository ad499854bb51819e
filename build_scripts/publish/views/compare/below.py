"""What the level below made of each provision of a notice: where more notices stand below than its grey lines name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import naming
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice.apparatus.counterpart import counterpart
from build_scripts.publish.views.page import Head, Here, Link, page_of

MOST_NAMED = 2
"""Notices of the level below that a grey line names one by one; more of them are one link to the page here."""
PER_PAGE = 12
"""Notices of the level below on one page: however many there are, no page is longer than these make it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A provision with what became of it in each notice of the page."""

    anchor: Eid
    heading: str
    own: Link
    counterparts: tuple[tuple[Link, ...], ...]
    """In each notice of the page that has one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Below:
    head: Head
    crumbs: tuple[Link, ...]
    whole: tuple[Link, ...]
    """Each notice of this page beside this one as a whole."""
    notices: int
    """Of all pages."""
    number: int
    """Of this page, the first is 1."""
    pages: tuple[Link, ...]
    entries: tuple[Entry, ...]


def page_numbers(linked: LinkedEdition, notice: NoticeId) -> range:
    """None where the grey lines name all."""
    count = len(linked.pairs_below.get(notice, ()))
    pages = -(-count // PER_PAGE) if count > MOST_NAMED else 0
    return range(1, pages + 1)


def address(linked: LinkedEdition, first: Pair, eid: Eid) -> str:
    """Where a provision's counterparts begin: `first` is the pair with the first notice below that has one."""
    at = linked.pairs_below[first.older].index(first)
    return f"{site_addresses.compare_below(first.older, at // PER_PAGE + 1)}#{eid}"


def below(linked: LinkedEdition, notice: Notice, number: int) -> Below:
    every = linked.pairs_below[notice.id]
    pairs = page_of(every, number, PER_PAGE)
    here = Here(site_addresses.compare_below(notice.id, number))
    name = naming.place_and_year(linked, notice)
    numbers = page_numbers(linked, notice.id)
    return Below(
        head=Head.titled(f"{name}通知与下级通知逐条对应"),
        crumbs=here.crumbs(*here.comparisons(), here.notice(name, notice)),
        whole=tuple(_whole(linked, here, pair) for pair in pairs),
        notices=len(every),
        number=number,
        pages=here.numbers(numbers, partial(site_addresses.compare_below, notice.id)),
        entries=tuple(_entries(linked, here, notice, pairs)),
    )


def _whole(linked: LinkedEdition, here: Here, pair: Pair) -> Link:
    place = linked.jurisdictions[linked.notices[pair.newer].jurisdiction]
    return here.comparison(place.name, pair)


def _entries(linked: LinkedEdition, here: Here, notice: Notice, pairs: Sequence[Pair]) -> Iterator[Entry]:
    for provision in notice.provisions:
        taken = [
            pair
            for pair in pairs
            if linked.links_at_older(pair, provision.eid)
        ]
        if taken and provision.kind not in FRAME:
            yield _entry(At(linked, here, notice, provision), taken)


def _entry(at: At, taken: Sequence[Pair]) -> Entry:
    return Entry(
        anchor=at.provision.eid,
        heading=naming.locus_and_heading(at.linked, at.notice.id, at.provision),
        own=at.link("本通知原文"),
        counterparts=tuple(tuple(counterpart(at, pair)) for pair in taken),
    )
