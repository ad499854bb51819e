"""Home, years and places of an edition of several families: as those of one, but that they name families."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.building.inventory import Inventories, Inventory, ListedNotice, NewNotice, Way, YearShare
from build_scripts.publish.labels import locators
from build_scripts.publish.views import home, years
from build_scripts.publish.views.listing import Item
from build_scripts.publish.views.page import Here, Link, neighbours
from build_scripts.publish.views.places import page as places
from build_scripts.publish.views.places.coverage import Coverage, of_one_year
from build_scripts.publish.views.places.coverage import Row as CoverageRow


def home_page(found: Inventories) -> home.Home:
    here = Here(site_addresses.HOME)
    newest = [home.News(item=_item(here, notice), before=None) for notice in _newest(found)]
    return home.Home(
        head=home.HEAD,
        crumbs=(),
        figures=_figures(found, here),
        coverage=_coverage(found, here),
        groups=tuple(_groups(found, here)),
        comparisons=tuple(_comparisons(found, here)),
        newest=tuple(newest),
        ways=home.ways(here),
    )


def years_page(found: Inventories) -> years.Years:
    here = Here(site_addresses.YEARS)
    rows = (_year_row(found, here, year) for year in reversed(all_years(found)))
    return years.Years(
        head=years.HEAD,
        crumbs=(),
        rows=tuple(rows),
    )


def year_page(found: Inventories, year: int) -> years.Year:
    here = Here(site_addresses.year_page(year))
    in_year = list(_shares(found, year))
    shares = [share for _, share in in_year]
    before, after = neighbours(here, year, all_years(found), site_addresses.year_page)
    targets = _named(here, (share.targets for share in shares))
    phrases = _named(here, (share.phrases for share in shares))
    threads = _named(here, (share.threads for share in shares))
    comparisons = _named(here, (share.comparisons for share in shares))
    return years.Year(
        head=years.head_of(year),
        crumbs=here.crumbs(here.link("年份", site_addresses.YEARS)),
        before=before,
        after=after,
        notices=sum(share.notices for share in shares),
        sections=(),
        targets=targets[: years.MOST_NAMED],
        all_targets=years.more(here, targets, site_addresses.targets_index()),
        phrases=phrases[: years.MOST_NAMED],
        all_phrases=years.more(here, phrases, site_addresses.phrases_index()),
        threads=threads[: years.MOST_NAMED],
        all_threads=years.more(here, threads, site_addresses.PLACES),
        comparisons=comparisons[: years.MOST_NAMED],
        all_comparisons=years.more(here, comparisons, site_addresses.comparisons()),
        parts=tuple(_part(here, inventory, share) for inventory, share in in_year),
    )


def _shares(found: Inventories, year: int) -> Iterator[tuple[Inventory, YearShare]]:
    """What each family has of the year."""
    for inventory in found:
        yield from (
            (inventory, share)
            for share in inventory.years
            if share.year == year
        )


def places_page(found: Inventories) -> places.Places:
    here = Here(site_addresses.PLACES)
    return places.Places(
        head=places.HEAD,
        crumbs=(),
        rows=tuple(_place_row(here, inventory) for inventory in found),
        coverage=_coverage(found, here),
    )


def all_years(found: Inventories) -> list[int]:
    return sorted({
        share.year
        for inventory in found
        for share in inventory.years
    })


def _figures(found: Inventories, here: Here) -> home.Figures:
    notices = [notice for inventory in found for notice in inventory.notices]
    return home.Figures(
        years=home.span(all_years(found)),
        places=len({notice.jurisdiction for notice in notices}),
        notices=len(notices),
        characters=sum(inventory.figures.characters for inventory in found),
        integrity=here.link("逐字核对", site_addresses.INTEGRITY),
    )


def _coverage(found: Inventories, here: Here) -> Coverage:
    """Each place at the top with its notices, and how many those below it have."""
    known = all_years(found)
    span = range(known[0], known[-1] + 1)
    return Coverage(
        years=span,
        rows=tuple(_coverage_row(here, inventory, span) for inventory in found),
        whole=False,
    )


def _coverage_row(here: Here, inventory: Inventory, span: range) -> CoverageRow:
    root, own = inventory.root, _own(inventory)
    by_year: defaultdict[int, list[Link]] = defaultdict(list)
    for notice in own:
        cell = _cell(here, root.name, notice)
        by_year[notice.year].append(cell)
    below = len(inventory.notices) - len(own)
    address = site_addresses.place_page(root.slug)
    return CoverageRow(
        indent=0,
        place=here.place(root),
        years=tuple(of_one_year(here, root.slug, by_year[year]) for year in span),
        below=here.link(f"{below}件", address) if below else None,
    )


def _cell(here: Here, place: str, notice: ListedNotice) -> Link:
    label = locators.short_year(notice.year)
    return here.link(label, site_addresses.notice_page(notice.id), f"{place}{notice.year}年")


def _own(inventory: Inventory) -> list[ListedNotice]:
    """Those of the place at the top itself."""
    return [
        notice
        for notice in inventory.notices
        if notice.jurisdiction == inventory.family
    ]


def _groups(found: Inventories, here: Here) -> Iterator[home.Group]:
    treated = {
        topic.slug
        for inventory in found
        for topic in inventory.of_topics
        if topic.notices
    }
    return home.groups(
        here,
        found[0].groups,
        [
            topic
            for topic in found[0].topics
            if topic.slug in treated
        ],
    )


def _comparisons(found: Inventories, here: Here) -> Iterator[Link]:
    """Of the newest year."""
    shares = _shares(found, all_years(found)[-1])
    ways = chain.from_iterable(share.comparisons for _, share in shares)
    return (here.link(way.label, way.address) for way in islice(ways, home.MOST_PAIRS))


def _newest(found: Inventories) -> list[NewNotice]:
    every = (notice for inventory in found for notice in inventory.new)
    ordered = sorted(every, key=lambda n: (n.year, n.published or "", n.id), reverse=True)
    return ordered[: home.NEWEST]


def _item(here: Here, notice: NewNotice) -> Item:
    return Item(
        notice=here.link(notice.title, site_addresses.notice_page(notice.id)),
        facts=notice.facts,
        review=here.link("一览", site_addresses.review_page(notice.id)),
    )


def _year_row(found: Inventories, here: Here, year: int) -> years.Row:
    shares = [share for _, share in _shares(found, year)]
    names = [name for share in shares for name in share.places]
    return years.Row(
        year=here.year(year),
        notices=sum(share.notices for share in shares),
        named=tuple(names[: years.MOST_NAMED]),
        places=len(names),
    )


def _named(here: Here, ways: Iterable[Sequence[Way]]) -> tuple[Link, ...]:
    return tuple(here.link(way.label, way.address) for way in chain.from_iterable(ways))


def _part(here: Here, inventory: Inventory, share: YearShare) -> tuple[Link, int]:
    return here.link(inventory.root.name, site_addresses.year_page(share.year, inventory.family)), share.notices


def _place_row(here: Here, inventory: Inventory) -> places.Row:
    own = len(_own(inventory))
    root = inventory.root
    return places.Row(
        place=here.place(root),
        division_code=root.division_code or places.NO_CODE,
        own=own,
        below=len(inventory.notices) - own,
    )
