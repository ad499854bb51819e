"""更新记录: what each edition brought, the newest first, and what this one has that is not on record."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Correction, Notice, NoticeId
from build_scripts.domain.refs import place_of
from build_scripts.link.edition_index import Lookup
from build_scripts.link.releases import Changes, history, unrecorded
from build_scripts.publish.labels import corrections, facts, locators
from build_scripts.publish.views.about.common import UPDATES, crumbs
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


def updates(lookup: Lookup) -> Updates:
    here = Here(UPDATES)
    return of_entries(here, list(_entries(lookup, here, lookup.edition.releases)))


def of_entries(here: Here, entries: Sequence[Entry]) -> Updates:
    return Updates(
        head=Head(title="更新记录", description="各版收入、撤下、更正了什么。", contents=True),
        crumbs=crumbs(here),
        entries=tuple(entries[:MOST_EDITIONS]),
        older=len(entries[MOST_EDITIONS:]),
        data=here.file("data/editions.json", site_addresses.edition_data("editions")),
        feed=here.file("Atom", site_addresses.feed()),
    )


def anchor(day: str) -> str:
    """Of an edition on its page; of what is not on record yet where it has no day."""
    return f"d{day}" if day else "now"


def _entries(lookup: Lookup, here: Here, releases: Sequence[Release]) -> Iterator[Entry]:
    """A folder that keeps no record tells nothing: all of it would look new."""
    now = unrecorded(lookup.edition)
    if releases and now.any:
        yield _entry(lookup, here, now, "本版", "此后的改动，尚未记入某日。")
    for changes, release in reversed(list(zip(history(releases), releases, strict=True))):
        yield _entry(lookup, here, changes, facts.chinese_date(release.date), release.note)


def _entry(lookup: Lookup, here: Here, changes: Changes, heading: str, note: str) -> Entry:
    return Entry(
        anchor=anchor(changes.until), heading=heading, note=note,
        added=_named(lookup, here, changes.added), removed=_named(lookup, here, changes.removed),
        changed=tuple(_corrected(lookup, here, changes, name) for name in changes.changed[:MOST_NAMED]),
        others_changed=len(changes.changed[MOST_NAMED:]),
    )


def _named(lookup: Lookup, here: Here, notices: Sequence[NoticeId]) -> Named:
    many = len(notices) > MOST_NAMED
    places = _places(lookup, notices) if many else []
    return Named(
        count=len(notices), notices=() if many else tuple(_name(lookup, here, name) for name in notices),
        places=tuple(places[:MOST_PLACES]), other_places=len(places[MOST_PLACES:]),
    )


def _places(lookup: Lookup, notices: Iterable[NoticeId]) -> list[tuple[str, int]]:
    """Those with the most notices first."""
    counted = Counter(place_of(name) for name in notices)
    names = {slug: place.name for slug, place in lookup.jurisdictions.items()}
    return [(names.get(slug, slug), count) for slug, count in counted.most_common()]


def _name(lookup: Lookup, here: Here, name: NoticeId) -> Link | str:
    notice = lookup.notices.get(name)
    return here.notice(locators.place_and_year(lookup, notice), notice) if notice else name


def _corrected(lookup: Lookup, here: Here, changes: Changes, name: NoticeId) -> Corrected:
    notice = lookup.notices.get(name)
    made = changes.corrections(notice) if notice else ()
    return Corrected(
        notice=_name(lookup, here, name),
        corrections=tuple(_correction(lookup, here, notice, c) for c in made[:MOST_CORRECTIONS] if notice),
        others=len(made[MOST_CORRECTIONS:]),
    )


def _correction(lookup: Lookup, here: Here, notice: Notice, made: Correction) -> tuple[Link | str, str, str]:
    return _place(lookup, here, notice, made), corrections.words(made), made.reason


def _place(lookup: Lookup, here: Here, notice: Notice, made: Correction) -> Link | str:
    """What stands outside the notice's text is known by its line."""
    if made.eid is None:
        return f"原文件第{made.line}行"
    label = locators.locus(lookup, notice.id, lookup.provision(notice.id, made.eid))
    return here.link(label, site_addresses.provision_page(notice.id, made.eid))
