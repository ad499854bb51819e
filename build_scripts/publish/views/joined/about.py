"""The pages of 关于 that tell the figures of all families."""

from collections import Counter
from collections.abc import Callable, Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import DOWNLOADS, INTEGRITY, SOURCES, of_family
from build_scripts.domain.building.inventory import Figures, Inventories, Inventory
from build_scripts.publish.exports.formats import EDITION
from build_scripts.publish.exports.tables.spreadsheet import MOST_ROWS
from build_scripts.publish.labels import corrections
from build_scripts.publish.labels.facts import NOT_IN_SOURCE
from build_scripts.publish.views.about import downloads, integrity, sources, updates
from build_scripts.publish.views.about.account import account_of_families
from build_scripts.publish.views.about.common import crumbs
from build_scripts.publish.views.joined.lists import family_of
from build_scripts.publish.views.page import File, Here, Link


def updates_page(found: Inventories) -> updates.Updates:
    return updates.updates(account_of_families(found))


def sources_page(found: Inventories) -> sources.Sources:
    here = Here(SOURCES)
    return sources.Sources(
        head=sources.HEAD,
        crumbs=crumbs(here),
        notices=_notices(found),
        originals=_sum(found, lambda f: f.originals),
        with_address=_sum(found, lambda f: f.with_address),
        lacking=NOT_IN_SOURCE,
        sums=here.link("下载", DOWNLOADS),
        sources=(),
        parts=tuple(
            _part(here, inventory)
            for inventory in found
            if inventory.notices
        ),
        not_part=(),
    )


def integrity_page(found: Inventories) -> integrity.Integrity:
    here = Here(INTEGRITY)
    kinds: Counter[str] = Counter()
    for inventory in found:
        kinds.update(inventory.figures.kinds)
    return integrity.Integrity(
        head=integrity.HEAD,
        crumbs=crumbs(here),
        notices=_notices(found),
        originals=_sum(found, lambda f: f.originals),
        lines=_sum(found, lambda f: f.lines),
        shown=_sum(found, lambda f: f.characters),
        removed=_sum(found, lambda f: f.removed),
        added=_sum(found, lambda f: f.added),
        provisions=_sum(found, lambda f: f.provisions),
        corrections=_sum(found, lambda f: f.corrections),
        kinds=tuple((name, kinds[kind]) for kind, name in corrections.KINDS.items()),
        by_notice=False,
        rows=tuple(_row(here, inventory) for inventory in found),
    )


def downloads_page(found: Inventories) -> downloads.Downloads:
    """The tables of all and of each family; the data are of all."""
    here = Here(DOWNLOADS)
    list_of_originals = site_addresses.edition_data("originals")
    tables = list(_whole(here, found))
    indexes: list[File] = []
    for inventory in found:
        tables += _tables(here, inventory)
        indexes += _indexes(here, inventory)
    return downloads.Downloads(
        head=downloads.HEAD,
        crumbs=crumbs(here),
        data=downloads.data(here),
        tables=tuple(tables),
        feed=here.file("全部", site_addresses.feed()),
        bodies=here.link("责任单位", site_addresses.bodies_index()),
        targets=here.link("指标与时限", site_addresses.targets_index()),
        indexes=tuple(indexes),
        names=downloads.names(here),
        hosting=downloads.hosting(here),
        kinds=downloads.kinds(here),
        originals=_sum(found, lambda f: f.originals),
        listed=(),
        list_of_originals=here.file(list_of_originals, list_of_originals),
    )


def _whole(here: Here, found: Inventories) -> Iterator[File]:
    """Of all families; a sheet takes only so many rows."""
    for form in EDITION:
        if form.ending != "xlsx" or fits_a_sheet(found):
            yield here.file(f"全部 {form.label}", site_addresses.edition_table(form.ending))


def fits_a_sheet(found: Inventories) -> bool:
    return _sum(found, lambda f: f.provisions) <= MOST_ROWS


def _tables(here: Here, inventory: Inventory) -> Iterator[File]:
    with of_family(family_of(inventory)):
        for form in EDITION:
            there = site_addresses.edition_table(form.ending)
            yield here.file(f"{inventory.root.name} {form.label}", there)


def _indexes(here: Here, inventory: Inventory) -> Iterator[File]:
    place = inventory.root.name
    with of_family(family_of(inventory)):
        for key, name in downloads.TABLES:
            yield here.file(f"{place}{name}", site_addresses.index_table(key), f"{place}{name}.csv")


def _part(here: Here, inventory: Inventory) -> tuple[Link, int]:
    return here.link(inventory.root.name, site_addresses.sources_page(inventory.family)), len(inventory.notices)


def _row(here: Here, inventory: Inventory) -> integrity.Row:
    figures = inventory.figures
    return integrity.Row(
        name=here.place(inventory.root),
        notices=len(inventory.notices),
        characters=figures.characters,
        provisions=figures.provisions,
        corrections=figures.corrections,
        notes=None,
    )


def _notices(found: Inventories) -> int:
    return sum(len(inventory.notices) for inventory in found)


def _sum(found: Inventories, of: Callable[[Figures], int]) -> int:
    return sum(of(inventory.figures) for inventory in found)
