"""A page for each year, and one that leads to all. A year with very many notices is split by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.link import years as of_year
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.compare.level_lists import of_year as levels_of_year
from build_scripts.publish.views.compare.lists import pair_link
from build_scripts.publish.views.listing import Item, listing
from build_scripts.publish.views.page import Head, Here, Link, neighbours
from build_scripts.publish.views.places.coverage import notices_by_top

HEAD = Head(title="年份", description="按年份列出收录的全部通知。")
MOST_ON_A_PAGE = 200
"""With more notices than this the year's page names the places at the top, and each of them has a page of its own."""
MOST_NAMED = 6
"""Places of a year that the index names."""
ByTop = dict[Jurisdiction, list[Notice]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    year: Link
    notices: int
    named: tuple[str, ...]
    """The first few places."""
    places: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Years:
    head: Head
    crumbs: tuple[Link, ...]
    rows: tuple[Row, ...]
    """The newest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The notices of a place at the top and of the places below it."""

    slug: str
    name: str
    notices: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    head: Head
    crumbs: tuple[Link, ...]
    before: Link | None
    after: Link | None
    notices: int
    sections: tuple[Section, ...]
    targets: tuple[Link, ...]
    """The first places that set numbers or deadlines in this year."""
    all_targets: Link | None
    """Where the others are to be found."""
    phrases: tuple[Link, ...]
    """The first places of which it is known what they said anew in this year."""
    all_phrases: Link | None
    threads: tuple[Link, ...]
    """The first places whose notices of several years hang together."""
    all_threads: Link | None
    comparisons: tuple[Link, ...]
    """Its levels beside each other, and its notices with those before and with the level above."""
    all_comparisons: Link | None
    parts: tuple[tuple[Link, int], ...]
    """Instead of sections: the pages of the places at the top, each with its number of notices."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """The notices of one place at the top in a year that is split."""

    head: Head
    crumbs: tuple[Link, ...]
    notices: tuple[Item, ...]


def years(linked: LinkedEdition) -> Years:
    here = Here(site_addresses.YEARS)
    return Years(
        head=HEAD,
        crumbs=(),
        rows=tuple(_row(linked, here, year) for year in sorted(linked.by_year, reverse=True)),
    )


def year_page(linked: LinkedEdition, year: int) -> Year:
    here = Here(site_addresses.year_page(year))
    groups = by_top(linked, year)
    split = is_split(linked, year)
    before, after = neighbours(here, year, linked.by_year, site_addresses.year_page)
    targets = tuple(_targets(linked, here, year))
    phrases = tuple(_phrases(linked, here, year))
    threads = tuple(_threads(linked, here, year))
    comparisons = tuple(_comparisons(linked, here, year))
    return Year(
        head=head_of(year),
        crumbs=here.crumbs(here.link("年份", site_addresses.YEARS)),
        before=before,
        after=after,
        notices=len(linked.by_year[year]),
        sections=() if split else tuple(_section(linked, here, top, group) for top, group in groups.items()),
        targets=targets[:MOST_NAMED],
        all_targets=more(here, targets, site_addresses.targets_index()),
        phrases=phrases[:MOST_NAMED],
        all_phrases=more(here, phrases, site_addresses.phrases_index()),
        threads=threads[:MOST_NAMED],
        all_threads=more(here, threads, site_addresses.PLACES),
        comparisons=comparisons[:MOST_NAMED],
        all_comparisons=more(here, comparisons, site_addresses.comparisons()),
        parts=tuple(_part_link(here, year, top, group) for top, group in groups.items()) if split else (),
    )


def more(here: Here, links: Sequence[Link], there: str) -> Link | None:
    """Where those stand that are not named."""
    return here.link("更多", there) if len(links) > MOST_NAMED else None


def head_of(year: int) -> Head:
    return Head(title=f"{year}年", description=f"{year}年各地安全生产工作通知。")


def part(linked: LinkedEdition, year: int, top: Jurisdiction, group: Sequence[Notice]) -> Part:
    here = Here(site_addresses.year_page(year, top.slug))
    title = f"{top.name}{year}年"
    years = here.link("年份", site_addresses.YEARS)
    return Part(
        head=Head(title=title, description=f"{title}安全生产工作通知。"),
        crumbs=here.crumbs(years, here.year(year)),
        notices=listing(linked, here, group),
    )


def is_split(linked: LinkedEdition, year: int) -> bool:
    return len(linked.by_year[year]) > MOST_ON_A_PAGE


def by_top(linked: LinkedEdition, year: int) -> ByTop:
    """The notices of a year by the place at the top that they stand below."""
    return notices_by_top(linked, linked.by_year[year])


def _row(linked: LinkedEdition, here: Here, year: int) -> Row:
    names = [place.name for place in of_year.places_in(linked, year)]
    return Row(
        year=here.year(year),
        notices=len(linked.by_year[year]),
        named=tuple(names[:MOST_NAMED]),
        places=len(names),
    )


def _targets(linked: LinkedEdition, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_targets(linked, year):
        yield here.link(place.name, site_addresses.target_page(place.slug, year))


def _phrases(linked: LinkedEdition, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_phrases(linked, year):
        yield here.link(place.name, site_addresses.phrases_of_year(place.slug, year))


def _threads(linked: LinkedEdition, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_threads(linked, year):
        yield here.link(place.name, site_addresses.thread_list(place.slug))


def _comparisons(linked: LinkedEdition, here: Here, year: int) -> Iterator[Link]:
    yield from levels_of_year(linked, here, year)
    for pair in of_year.pairs_to(linked, year):
        yield pair_link(linked, here, pair)


def _section(linked: LinkedEdition, here: Here, top: Jurisdiction, group: Sequence[Notice]) -> Section:
    return Section(
        slug=top.slug,
        name=top.name,
        notices=listing(linked, here, group),
    )


def _part_link(here: Here, year: int, top: Jurisdiction, group: Sequence[Notice]) -> tuple[Link, int]:
    return here.link(top.name, site_addresses.year_page(year, top.slug)), len(group)
