"""Home, years and places of an edition of several families: as those of one, but that they name families."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from build_scripts.domain import site_addresses
from build_scripts.domain.inventory import Inventory, ListedNotice, NewNotice, Way, YearShare
from build_scripts.publish.views import home, places, years
from build_scripts.publish.views.coverage import Coverage
from build_scripts.publish.views.coverage import Row as CoverageRow
from build_scripts.publish.views.listing import Item
from build_scripts.publish.views.page import HOME, Here, Link, neighbours

Inventories = Sequence[Inventory]


def home_page(found: Inventories) -> home.Home:
    here = Here(HOME)
    return home.Home(
        head=home.HEAD, crumbs=(), figures=_figures(found, here), coverage=_coverage(found, here),
        groups=tuple(_groups(found, here)), comparisons=tuple(_comparisons(found, here)),
        newest=tuple(home.News(item=_item(here, notice), before=None) for notice in _newest(found)),
        ways=home.ways(here),
    )


def years_page(found: Inventories) -> years.Years:
    here = Here(years.INDEX)
    return years.Years(
        head=years.HEAD, crumbs=(), rows=tuple(_year_row(found, here, year) for year in reversed(all_years(found))),
    )


def year_page(found: Inventories, year: int) -> years.Year:
    here = Here(site_addresses.year_page(year))
    shares = [(inventory, share) for inventory in found for share in inventory.years if share.year == year]
    before, after = neighbours(here, year, all_years(found), site_addresses.year_page)
    targets, phrases, comparisons = (
        _named(here, ways) for ways in (
            chain.from_iterable(share.targets for _, share in shares),
            chain.from_iterable(share.phrases for _, share in shares),
            chain.from_iterable(share.comparisons for _, share in shares),
        )
    )
    more = years.MOST_NAMED
    return years.Year(
        head=years.head_of(year), crumbs=here.crumbs(here.link("年份", years.INDEX)), before=before, after=after,
        notices=sum(share.notices for _, share in shares), sections=(),
        targets=targets[:more],
        all_targets=here.link("更多", site_addresses.targets_index()) if targets[more:] else None,
        phrases=phrases[:more],
        all_phrases=here.link("更多", site_addresses.phrases_index()) if phrases[more:] else None,
        comparisons=comparisons[:more],
        all_comparisons=here.link("更多", site_addresses.comparisons()) if comparisons[more:] else None,
        parts=tuple(_part(here, inventory, share) for inventory, share in shares),
    )


def places_page(found: Inventories) -> places.Places:
    here = Here(places.INDEX)
    return places.Places(
        head=places.HEAD, crumbs=(), rows=tuple(_place_row(here, inventory) for inventory in found),
        coverage=_coverage(found, here),
    )


def all_years(found: Inventories) -> list[int]:
    return sorted({share.year for inventory in found for share in inventory.years})


def _figures(found: Inventories, here: Here) -> home.Figures:
    notices = [notice for inventory in found for notice in inventory.notices]
    return home.Figures(
        years=home.span(all_years(found)),
        places=len({notice.jurisdiction for notice in notices}),
        notices=len(notices),
        characters=sum(inventory.figures.characters for inventory in found),
        integrity=here.link("逐字核对", "about/integrity.html"),
    )


def _coverage(found: Inventories, here: Here) -> Coverage:
    """Each place at the top with its notices, and how many those below it have."""
    known = all_years(found)
    span = range(known[0], known[-1] + 1)
    return Coverage(years=span, rows=tuple(_coverage_row(here, inventory, span) for inventory in found), whole=False)


def _coverage_row(here: Here, inventory: Inventory, span: range) -> CoverageRow:
    by_year: defaultdict[int, list[ListedNotice]] = defaultdict(list)
    for notice in _own(inventory):
        by_year[notice.year].append(notice)
    root, below = inventory.root, len(inventory.notices) - len(_own(inventory))
    return CoverageRow(
        indent=0, place=here.place(root),
        years=tuple(tuple(_cell(here, root.name, notice) for notice in by_year[year]) for year in span),
        below=here.link(f"{below}件", site_addresses.place_page(root.slug)) if below else None,
    )


def _cell(here: Here, place: str, notice: ListedNotice) -> Link:
    return here.link(f"{notice.year % 100:02d}", site_addresses.notice_page(notice.id), f"{place}{notice.year}年")


def _own(inventory: Inventory) -> list[ListedNotice]:
    """Those of the place at the top itself."""
    return [notice for notice in inventory.notices if notice.jurisdiction == inventory.family]


def _groups(found: Inventories, here: Here) -> Iterator[home.Group]:
    treated = {topic.slug for inventory in found for topic in inventory.of_topics if topic.notices}
    for group in found[0].groups:
        topics = [topic for topic in found[0].topics if topic.group == group.slug and topic.slug in treated]
        links = (here.link(topic.name, site_addresses.topic_page(topic.slug), topic.scope) for topic in topics)
        if topics:
            yield home.Group(name=group.name, topics=tuple(links))


def _comparisons(found: Inventories, here: Here) -> Iterator[Link]:
    newest = all_years(found)[-1]
    ways = (way for i in found for share in i.years if share.year == newest for way in share.comparisons)
    return (here.link(way.label, way.address) for way in islice(ways, home.MOST_PAIRS))


def _newest(found: Inventories) -> list[NewNotice]:
    every = (notice for inventory in found for notice in inventory.new)
    ordered = sorted(every, key=lambda n: (n.year, n.published or "", n.id), reverse=True)
    return ordered[: home.NEWEST]


def _item(here: Here, notice: NewNotice) -> Item:
    return Item(
        notice=here.link(notice.title, site_addresses.notice_page(notice.id)), facts=notice.facts,
        review=here.link("一览", site_addresses.review_page(notice.id)),
    )


def _year_row(found: Inventories, here: Here, year: int) -> years.Row:
    shares = [share for inventory in found for share in inventory.years if share.year == year]
    names = list(chain.from_iterable(share.places for share in shares))
    return years.Row(
        year=here.link(f"{year}年", site_addresses.year_page(year)), notices=sum(share.notices for share in shares),
        named=tuple(names[: years.MOST_NAMED]), places=len(names),
    )


def _named(here: Here, ways: Iterable[Way]) -> tuple[Link, ...]:
    return tuple(here.link(way.label, way.address) for way in ways)


def _part(here: Here, inventory: Inventory, share: YearShare) -> tuple[Link, int]:
    return here.link(inventory.root.name, site_addresses.year_page(share.year, inventory.family)), share.notices


def _place_row(here: Here, inventory: Inventory) -> places.Row:
    own = len(_own(inventory))
    root = inventory.root
    return places.Row(
        place=here.place(root), division_code=root.division_code or places.NO_CODE, own=own,
        below=len(inventory.notices) - own,
    )
