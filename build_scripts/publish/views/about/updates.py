"""更新记录: what each edition brought, the newest first, and what this one has that is not on record."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import UPDATES
from build_scripts.domain.building.inventory import DatedCorrection
from build_scripts.domain.notice import NoticeId
from build_scripts.domain.refs import place_of
from build_scripts.link.releases import Changes, history, since
from build_scripts.publish.labels import facts
from build_scripts.publish.views.about.account import Account
from build_scripts.publish.views.about.common import crumbs
from build_scripts.publish.views.page import File, Head, Here, Link

MOST_NAMED = 30
"""Of more notices of one kind the places are named, each with their number."""
MOST_PLACES = 30
MOST_EDITIONS = 50
"""The page does not grow with the years; the data hold all."""
MOST_CORRECTIONS = 10
"""Named of one notice; its 校勘记 holds all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """Notices by name, or, where they are many, their places with numbers."""

    count: int
    notices: tuple[Link | str, ...]
    """What was taken away since has no page to lead to."""
    places: tuple[tuple[str, int], ...]
    other_places: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Corrected:
    notice: Link | str
    corrections: tuple[tuple[Link | str, str, str], ...]
    """Where, what stood there and stands there now, and why."""
    others: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    anchor: str
    heading: str
    note: str
    added: Named
    removed: Named
    changed: tuple[Corrected, ...]
    others_changed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Updates:
    head: Head
    crumbs: tuple[Link, ...]
    entries: tuple[Entry, ...]
    older: int
    """Editions that are in the data only."""
    data: File
    feed: File


def updates(account: Account) -> Updates:
    here = Here(UPDATES)
    entries = list(_entries(account, here))
    return Updates(
        head=Head(
            title="更新记录",
            description="各版收入、撤下、更正了什么。",
            contents=True,
        ),
        crumbs=crumbs(here),
        entries=tuple(entries[:MOST_EDITIONS]),
        older=len(entries[MOST_EDITIONS:]),
        data=_record(here),
        feed=here.file("Atom", site_addresses.feed()),
    )


def anchor(day: str) -> str:
    """Of an edition on its page; of what is not on record yet where it has no day."""
    return f"d{day}" if day else "now"


def _entries(account: Account, here: Here) -> Iterator[Entry]:
    """A folder that keeps no record tells nothing: all of it would look new."""
    releases = account.releases
    if not releases:
        return
    now = since(releases, account.sums)
    if now.any:
        yield _entry(account, here, now, "本版", "此后的改动，尚未记入某日。")
    recorded = list(zip(history(releases), releases, strict=True))
    for changes, release in reversed(recorded):
        yield _entry(account, here, changes, facts.chinese_date(release.date), release.note)


def _entry(account: Account, here: Here, changes: Changes, heading: str, note: str) -> Entry:
    return Entry(
        anchor=anchor(changes.until),
        heading=heading,
        note=note,
        added=_named(account, here, changes.added),
        removed=_named(account, here, changes.removed),
        changed=tuple(_corrected(account, here, changes, name) for name in changes.changed[:MOST_NAMED]),
        others_changed=len(changes.changed[MOST_NAMED:]),
    )


def _named(account: Account, here: Here, notices: Sequence[NoticeId]) -> Named:
    count = len(notices)
    if count <= MOST_NAMED:
        named = tuple(_name(account, here, name) for name in notices)
        return Named(
            count=count,
            notices=named,
            places=(),
            other_places=0,
        )
    places = _places(account, notices)
    shown = tuple(places[:MOST_PLACES])
    return Named(
        count=count,
        notices=(),
        places=shown,
        other_places=len(places) - len(shown),
    )


def _places(account: Account, notices: Iterable[NoticeId]) -> list[tuple[str, int]]:
    """Those with the most notices first."""
    counted = Counter(place_of(name) for name in notices)
    return [(account.places.get(slug, slug), count) for slug, count in counted.most_common()]


def _name(account: Account, here: Here, name: NoticeId) -> Link | str:
    told = account.notices.get(name)
    return here.link(told.label, site_addresses.notice_page(name)) if told else name


def _corrected(account: Account, here: Here, changes: Changes, name: NoticeId) -> Corrected:
    made = changes.between(account.corrections(name))
    return Corrected(
        notice=_name(account, here, name),
        corrections=tuple(_correction(here, c) for c in made[:MOST_CORRECTIONS]),
        others=len(made[MOST_CORRECTIONS:]),
    )


def _correction(here: Here, made: DatedCorrection) -> tuple[Link | str, str, str]:
    place = here.provision(made.where, (made.notice, made.eid)) if made.eid else made.where
    return place, made.words, made.reason


def _record(here: Here) -> File:
    address = site_addresses.edition_data("editions")
    return here.file(address, address)
