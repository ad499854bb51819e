"""The part of one family, made by itself; and the parts joined.

A part is a folder: the pages and files of the family as they will stand in the site; what is to be joined with the same
of other families; and an inventory, from which the lists are made that lead to all.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.audit.site import audit_site
from build_scripts.domain.addresses.project import OWN
from build_scripts.domain.addresses.site_addresses import original_file, source_file
from build_scripts.domain.building.families import Family
from build_scripts.domain.building.inventory import Inventory
from build_scripts.domain.diagnostics import raise_any
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.pipeline.given import Given, given
from build_scripts.pipeline.linking import linked
from build_scripts.pipeline.published import publish
from build_scripts.pipeline.reading import Read
from build_scripts.pipeline.run import Run
from build_scripts.pipeline.whole_table import write_tables
from build_scripts.publish import joined
from build_scripts.publish.data.edition import stamp
from build_scripts.publish.inventories import inventory_of
from build_scripts.read.source_files import FOLDER, OF_NOTICES
from build_scripts.search import index_files
from build_scripts.work.cache import digest, key_of, place_all
from build_scripts.work.files import write
from build_scripts.work.website import hand_written, part_folders
from build_scripts.work.website.edition_mark import digests, mark_of
from build_scripts.work.website.page_builder import Beyond, build_pages, site_address
from build_scripts.work.website.replaced_folders import replacing
from build_scripts.work.website.theme import frame
from build_scripts.work.website.unchanged import Standing


def make_part(
    run: Run,
    read: Read,
    family: Family,
    families: tuple[PlaceSlug, ...],
    *,
    alone: bool = False,
) -> tuple[Notice, ...]:
    """Of one of the edition's families. With a cache the part that is there stays, where it was made of the same and
    came to no harm."""
    several = len(families) > 1
    if several:
        _keep_of_all(run, len(read.sources.listed))
    found = given(read, family if several else None)
    sources, made_of = _own_digests(read, found), key_of(digest(found), frame())
    stays = run.cache and part_folders.stays(run.work, family.slug, made_of, families, sources)
    # Where it is joined at once its files are proved then.
    if stays and (not alone or part_folders.is_whole(part_folders.folder(run.work, family.slug), run.each)):
        return found.own
    mark = mark_of(_own_sources(sources, found)) if several else mark_of(read.digests)
    edition = linked(found, mark, run.stage, run.remembered)
    with replacing(part_folders.folder(run.work, family.slug), kept=OWN, sign=part_folders.INVENTORY) as (new,):
        beyond = _make_pages(run, read, edition, family, new)
        inventory = inventory_of(
            LinkedEdition(edition),
            family,
            families=families,
            sources=sources,
            program=frame(),
            made_of=made_of,
            checksum=part_folders.sum_of(new, run.each),
            beyond=beyond,
        )
        part_folders.write_inventory(new, inventory)
    return edition.notices


def _keep_of_all(run: Run, notices: int) -> None:
    """One part is made, or all are joined, and what the others were made of stays in the cache."""
    if run.cache:
        run.cache.allow(notices)


def _make_pages(run: Run, read: Read, edition: Edition, family: Family, new: Path) -> Beyond:
    """What of the part will stand in the site; given back is where its pages lead to beyond it."""
    docs, site = new / part_folders.PAGES, new / part_folders.SITE
    with run.stage("publish"):
        place_all(run.cache, docs, _originals(read, edition))
        digests = publish(run, edition, docs, new / part_folders.JOINED)
    with run.stage("mkdocs"):
        pages = build_pages(docs, site, run.each, run.cache, scope="part", family=family.slug, digests=digests)
    audit(run, read, edition, site, edition.mark)
    shutil.rmtree(docs)
    return pages.beyond


def _originals(read: Read, edition: Edition) -> Iterator[tuple[str, bytes]]:
    for original in edition.originals:
        data = read.files[source_file(original.file)]
        yield original_file(original.file), data


def audit(run: Run, read: Read, edition: Edition, site: Path, *signs: str) -> None:
    """The finished pages, held against the originals; every one of them bears the signs."""
    with run.stage("audit"):
        raise_any(audit_site(edition, read.rows, site, run.each, known=run.known, signs=signs))


def _own_digests(read: Read, found: Given) -> dict[str, str]:
    """Of the files that the part is made from."""
    originals = {source_file(notice.original) for notice in (*found.above, *found.own)}
    return {
        name: d
        for name, d in read.digests.items()
        if name in originals or not name.startswith(FOLDER)
    }


def _own_sources(sources: Mapping[str, str], found: Given) -> dict[str, str]:
    """What tells a family from every other: its originals, the tables that all share, and of the files that speak of
    single notices what they say of its own. The same on every machine."""
    shared = {name: d for name, d in sources.items() if name not in OF_NOTICES}
    own = found.places, found.above, found.own, found.overrides, found.apart
    return shared | digests({"": repr(own).encode("utf-8")})


@dataclass(frozen=True, kw_only=True, slots=True)
class Joined:
    inventories: tuple[Inventory, ...]
    standing: Sequence[Standing]
    """Of the folder of pages, and of the site."""


def join_parts(run: Run, docs: Path, built: Path) -> Joined:
    """The lists are made of the inventories; what the parts have made is taken as it is."""
    work = run.work
    inventories = part_folders.inventories(work)
    mark = mark_of({
        name: d
        for inventory in inventories
        for name, d in inventory.sources.items()
    })
    signed = stamp(mark, joined.newest(inventories))
    with run.stage("join"), part_folders.telling_harm(work, inventories, run.each):
        place_all(run.cache, docs, hand_written.files(run.known))
        part_folders.write_joined(work, inventories, docs)
        if inventories[0].several:
            _keep_of_all(run, sum(len(inventory.notices) for inventory in inventories))
            write(docs, joined.files(inventories, mark, site_address()))
            write_tables(work, docs, inventories, mark)
            write(docs, index_files.directory(_indexes(work, inventories)))
    with run.stage("mkdocs"):
        pages = build_pages(docs, built, run.each, run.cache, signed, scope="rest")
        with part_folders.telling_harm(work, inventories, run.each):
            standing = part_folders.take(work, inventories, built, signed, run.each)
        raise_any(part_folders.dangling(inventories, pages.beyond, built))
    return Joined(inventories=inventories, standing=({}, {**standing, **pages.standing}))


def _indexes(work: Path, inventories: Sequence[Inventory]) -> Iterator[tuple[str, str, list[str]]]:
    """Those with the newest notices first."""
    newest_first = sorted(inventories, key=lambda one: one.newest or "", reverse=True)
    for inventory in newest_first:
        having = dict.fromkeys(notice.jurisdiction for notice in inventory.notices)
        yield inventory.family, _overview(work, inventory.family), list(having)


def _overview(work: Path, family: str) -> str:
    """The file of a family's overview, which is called by what it holds."""
    folder = part_folders.site_path(work, family, index_files.folder_of(family))
    (found,) = filter(index_files.is_overview, (path.name for path in folder.iterdir()))
    return found
