"""A page for each place: its notices through the years, the places below it; and one that leads to all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import levels, locators
from build_scripts.publish.views.bodies.index import bodies_link
from build_scripts.publish.views.compare.level_lists import levels_link
from build_scripts.publish.views.compare.lists import has_list
from build_scripts.publish.views.listing import Item, listing
from build_scripts.publish.views.page import File, Head, Here, Link
from build_scripts.publish.views.phrases.index import year_links as phrase_years
from build_scripts.publish.views.places.coverage import Coverage, coverage, notices_below
from build_scripts.publish.views.targets import year_links
from build_scripts.publish.views.topics.index import is_split

HEAD = Head(title="地区", description="按地区列出收录的全部通知。")
NO_CODE = "无"
"""A zone or a department may have none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    place: Link
    division_code: str
    own: int
    """Notices of its own."""
    below: int
    """Notices of the places below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    head: Head
    crumbs: tuple[Link, ...]
    rows: tuple[Row, ...]
    coverage: Coverage | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    head: Head
    crumbs: tuple[Link, ...]
    level: str
    division_code: str
    own: tuple[Item, ...]
    """The newest first."""
    missing: tuple[int, ...]
    """Years between the first and the last notice of which none is in the edition."""
    feed: File
    ways: tuple[Link, ...]
    """To its comparisons, its threads and its topics."""
    bodies: Link | None
    """Who is named as responsible there."""
    targets: tuple[Link, ...]
    """Its numbers and deadlines by year, the newest first."""
    phrases: tuple[Link, ...]
    """What it said anew, by year."""
    levels: tuple[Link, ...]
    """Its notices beside those of the other levels, by year, the newest first."""
    below: Coverage | None


def places(linked: LinkedEdition) -> Places:
    here = Here(site_addresses.PLACES)
    top = linked.top
    return Places(
        head=HEAD,
        crumbs=(),
        rows=tuple(_row(linked, here, place) for place in top),
        coverage=coverage(linked, here, top) if linked.by_place else None,
    )


def place(linked: LinkedEdition, jurisdiction: Jurisdiction) -> Place:
    here = Here(site_addresses.place_page(jurisdiction.slug))
    slug, name = jurisdiction.slug, jurisdiction.name
    own = linked.by_place.get(slug, ())
    above = map(here.place, linked.above(jurisdiction))
    return Place(
        head=Head(title=name, description=f"{name}历年安全生产工作通知。"),
        crumbs=here.crumbs(here.link("地区", site_addresses.PLACES), *above),
        level=levels.NAMES[jurisdiction.level],
        division_code=jurisdiction.division_code or NO_CODE,
        own=listing(linked, here, reversed(own)),
        missing=_missing(own),
        feed=here.file("订阅本地区的通知（Atom）", site_addresses.feed(slug)),
        ways=tuple(_ways(linked, here, jurisdiction)),
        bodies=bodies_link(linked, here, slug),
        targets=tuple(link for link, _ in year_links(linked, here, slug)),
        phrases=tuple(phrase_years(linked, here, slug)),
        levels=tuple(_levels(linked, here, reversed(own))),
        below=_below(linked, here, jurisdiction),
    )


def _levels(linked: LinkedEdition, here: Here, notices: Iterable[Notice]) -> Iterator[Link]:
    for notice in notices:
        yield from levels_link(linked, here, notice, locators.year(notice))


def _ways(linked: LinkedEdition, here: Here, jurisdiction: Jurisdiction) -> Iterator[Link]:
    slug = jurisdiction.slug
    if has_list(linked, jurisdiction):
        yield here.link("逐年对照", site_addresses.compare_list(slug))
    if slug in linked.threads_of_place:
        yield here.link("历年脉络", site_addresses.thread_list(slug))
    if slug in linked.by_place:
        together = f"{site_addresses.topics_index()}#heat-{slug}"
        own = site_addresses.topics_index(slug)
        yield here.link("各主题篇幅", own if is_split(linked) else together)


def _row(linked: LinkedEdition, here: Here, jurisdiction: Jurisdiction) -> Row:
    return Row(
        place=here.place(jurisdiction),
        division_code=jurisdiction.division_code or NO_CODE,
        own=len(linked.by_place.get(jurisdiction.slug, ())),
        below=notices_below(linked, jurisdiction.slug),
    )


def _missing(own: Sequence[Notice]) -> tuple[int, ...]:
    have = {notice.year for notice in own}
    return tuple(year for year in _span(have) if year not in have)


def _span(years: Iterable[int]) -> range:
    known = sorted(years)
    return range(known[0], known[-1]) if known else range(0)


def _below(linked: LinkedEdition, here: Here, jurisdiction: Jurisdiction) -> Coverage | None:
    slug = jurisdiction.slug
    return coverage(linked, here, linked.below[slug]) if notices_below(linked, slug) else None
