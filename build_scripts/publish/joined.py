"""Inventories of the families → the pages and files that lead to all of them."""

from collections.abc import Iterator
from itertools import chain

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.building.inventory import Inventories, NewNotice
from build_scripts.domain.notice import PlaceSlug
from build_scripts.publish.data import any_two
from build_scripts.publish.data.edition import facts, record
from build_scripts.publish.data.written import encoded
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import Files, page
from build_scripts.publish.views.about import rules
from build_scripts.publish.views.about.account import Account, account_of_families
from build_scripts.publish.views.feeds import ALL, Entry, Feed, corrections, feed_of, way
from build_scripts.publish.views.feeds import NEWEST as MOST_IN_FEED
from build_scripts.publish.views.joined import about, front, lists


def files(found: Inventories, mark: str, base: str) -> Files:
    """`base` is where the site will stand, if that is known."""
    account = account_of_families(found)
    yield from _front(found)
    yield from _lists(found)
    yield from _about(found)
    yield from any_two.shared(_places(found), found[0].groups, found[0].topics)
    yield site_addresses.feed(), render("feed.xml.jinja", _feed(found, account, base))
    yield site_addresses.edition_data("editions"), encoded(record(account))
    yield site_addresses.edition_data("edition"), encoded(_edition(found, mark))


def _edition(found: Inventories, mark: str) -> dict[str, object]:
    whose = [notice.jurisdiction for inventory in found for notice in inventory.notices]
    return facts(mark, newest(found), whose)


def newest(found: Inventories) -> str | None:
    """The latest date of issue."""
    return max((
        inventory.newest
        for inventory in found
        if inventory.newest
    ), default=None)


def _front(found: Inventories) -> Files:
    yield page(site_addresses.HOME, "home", front.home_page(found))
    yield page(site_addresses.YEARS, "years/years", front.years_page(found))
    for year in front.all_years(found):
        yield page(site_addresses.year_page(year), "years/year", front.year_page(found, year))
    yield page(site_addresses.PLACES, "places/places", front.places_page(found))


def _lists(found: Inventories) -> Files:
    yield page(site_addresses.topics_index(), "topics/index", lists.topics_index(found))
    for address, view in chain(lists.indexes(found), lists.shared_pages(found)):
        yield page(address, "family-list", view)


def _about(found: Inventories) -> Files:
    yield page(site_addresses.DISPLAY, "about/rules", rules.rules())
    yield page(site_addresses.SOURCES, "about/sources", about.sources_page(found))
    yield page(site_addresses.INTEGRITY, "about/integrity", about.integrity_page(found))
    yield page(site_addresses.UPDATES, "about/updates", about.updates_page(found))
    yield page(site_addresses.DOWNLOADS, "about/downloads", about.downloads_page(found))


def _places(found: Inventories) -> Iterator[tuple[PlaceSlug, str]]:
    for inventory in found:
        having = {notice.jurisdiction for notice in inventory.notices}
        yield from (
            (place.slug, place.name)
            for place in inventory.places
            if place.slug in having
        )


def _feed(found: Inventories, account: Account, base: str) -> Feed:
    address = site_addresses.feed()
    labels = {name: told.label for name, told in account.notices.items()}
    corrected = corrections(base, address, account.releases, labels)
    newest = _newest(found)
    new = [_entry(base, address, notice) for notice in newest]
    return feed_of(base, address, ALL, corrected, new)


def _newest(found: Inventories) -> list[NewNotice]:
    every = [notice for inventory in found for notice in inventory.new]
    every.sort(key=lambda notice: (notice.updated, notice.year, notice.id), reverse=True)
    return every[:MOST_IN_FEED]


def _entry(base: str, address: str, notice: NewNotice) -> Entry:
    return Entry(
        id=notice.entry_id,
        title=notice.entry_title,
        updated=notice.updated,
        published=notice.published,
        author=notice.author,
        page=way(base, address, site_addresses.notice_page(notice.id)),
        summary=notice.summary,
    )
