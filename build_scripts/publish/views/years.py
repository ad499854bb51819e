"""A page for each year, and one that leads to all. A year with very many notices is split by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.link import years as of_year
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.views.compare.level_lists import of_year as levels_of_year
from build_scripts.publish.views.compare.lists import pair_link
from build_scripts.publish.views.coverage import notices_by_top
from build_scripts.publish.views.listing import Item, listing
from build_scripts.publish.views.page import Head, Here, Link, neighbours

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


def years(lookup: Lookup) -> Years:
    here = Here(site_addresses.YEARS)
    return Years(
        head=HEAD,
        crumbs=(),
        rows=tuple(_row(lookup, here, year) for year in sorted(lookup.by_year, reverse=True)),
    )


def year_page(lookup: Lookup, year: int) -> Year:
    here = Here(site_addresses.year_page(year))
    groups = by_top(lookup, year)
    split = is_split(lookup, year)
    before, after = neighbours(here, year, lookup.by_year, site_addresses.year_page)
    targets = tuple(_targets(lookup, here, year))
    phrases = tuple(_phrases(lookup, here, year))
    threads = tuple(_threads(lookup, here, year))
    comparisons = tuple(_comparisons(lookup, here, year))
    return Year(
        head=head_of(year),
        crumbs=here.crumbs(here.link("年份", site_addresses.YEARS)),
        before=before,
        after=after,
        notices=len(lookup.by_year[year]),
        sections=() if split else tuple(_section(lookup, here, top, group) for top, group in groups.items()),
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


def part(lookup: Lookup, year: int, top: Jurisdiction, group: Sequence[Notice]) -> Part:
    here = Here(site_addresses.year_page(year, top.slug))
    title = f"{top.name}{year}年"
    years = here.link("年份", site_addresses.YEARS)
    return Part(
        head=Head(title=title, description=f"{title}安全生产工作通知。"),
        crumbs=here.crumbs(years, here.year(year)),
        notices=listing(lookup, here, group),
    )


def is_split(lookup: Lookup, year: int) -> bool:
    return len(lookup.by_year[year]) > MOST_ON_A_PAGE


def by_top(lookup: Lookup, year: int) -> ByTop:
    """The notices of a year by the place at the top that they stand below."""
    return notices_by_top(lookup, lookup.by_year[year])


def _row(lookup: Lookup, here: Here, year: int) -> Row:
    names = [place.name for place in of_year.places_in(lookup, year)]
    return Row(
        year=here.year(year),
        notices=len(lookup.by_year[year]),
        named=tuple(names[:MOST_NAMED]),
        places=len(names),
    )


def _targets(lookup: Lookup, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_targets(lookup, year):
        yield here.link(place.name, site_addresses.target_page(place.slug, year))


def _phrases(lookup: Lookup, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_phrases(lookup, year):
        yield here.link(place.name, site_addresses.phrases_of_year(place.slug, year))


def _threads(lookup: Lookup, here: Here, year: int) -> Iterator[Link]:
    for place in of_year.places_with_threads(lookup, year):
        yield here.link(place.name, site_addresses.thread_list(place.slug))


def _comparisons(lookup: Lookup, here: Here, year: int) -> Iterator[Link]:
    yield from levels_of_year(lookup, here, year)
    for pair in of_year.pairs_to(lookup, year):
        yield pair_link(lookup, here, pair)


def _section(lookup: Lookup, here: Here, top: Jurisdiction, group: Sequence[Notice]) -> Section:
    return Section(
        slug=top.slug,
        name=top.name,
        notices=listing(lookup, here, group),
    )


def _part_link(here: Here, year: int, top: Jurisdiction, group: Sequence[Notice]) -> tuple[Link, int]:
    return here.link(top.name, site_addresses.year_page(year, top.slug)), len(group)
