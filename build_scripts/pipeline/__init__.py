"""The line of data, from source texts to the published site.

    source texts → read → parse → link → publish and search → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in folders of their own, which take the places at the end.
Files are read and written in work/, and by the audit of the finished site; nowhere else. An edition of several families
is made family by family, each by itself, and joined.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from time import time_ns

from build_scripts.audit.site import audit_site
from build_scripts.domain.addresses.project import OWN, PAGES
from build_scripts.domain.addresses.site_addresses import edition_data
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.families import Family, families
from build_scripts.domain.building.inventory import Inventory
from build_scripts.domain.diagnostics import raise_any
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, PlaceSlug
from build_scripts.pipeline.edition import Read, Stage, given, linked, read_edition, read_sources
from build_scripts.pipeline.parts import join_parts, make_part
from build_scripts.pipeline.published import publish
from build_scripts.publish.data.edition import stamp
from build_scripts.read import source_files
from build_scripts.read.source_files import published_originals
from build_scripts.work.cache import Cache, place_all, remembering
from build_scripts.work.files import empty
from build_scripts.work.sources import SourceFolder, read_folder
from build_scripts.work.website import hand_written, part_folders
from build_scripts.work.website.fingerprint import mark_of
from build_scripts.work.website.folders import replacing
from build_scripts.work.website.page_builder import build_pages

__all__ = ["build", "build_family", "check", "families_of", "join", "read_edition"]


def build(
    source: Path,
    work: Path,
    site: Path,
    stage: Stage,
    *,
    each: Each = one_by_one,
    cache: Cache | None = None,
) -> tuple[Notice, ...]:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    with _bounded(cache), _site(work, site, source) as (docs, built):
        folder = _folder(source)
        read = read_sources(folder, stage, remembering(each, cache))
        if len(families(read.sources.jurisdictions)) > 1:
            try:
                _build_families(work, docs, built, read, folder, stage=stage, each=each, cache=cache)
            except part_folders.Harmed as harmed:
                # Parts of an earlier build; they are made anew.
                part_folders.remove(work, harmed.families)
                empty(docs, built)
                _build_families(work, docs, built, read, folder, stage=stage, each=each, cache=cache)
        else:
            _build_whole(docs, built, read, folder, stage, each=each, cache=cache)
    return read.notices


def build_family(
    source: Path,
    work: Path,
    slug: str,
    stage: Stage,
    *,
    each: Each = one_by_one,
    cache: Cache | None = None,
) -> tuple[Notice, ...]:
    """Makes the part of one family, complete, for `join`."""
    with _bounded(cache):
        folder = _folder_of_family(source, slug)
        read = read_sources(folder, stage, remembering(each, cache), slug)
        found = families(read.sources.jurisdictions)
        order = [family.slug for family in found].index(PlaceSlug(slug))
        several = len(found) > 1
        return make_part(work, read, folder, found[order], stage, order=order, several=several, each=each, cache=cache)


def join(
    work: Path,
    site: Path,
    stage: Stage,
    *,
    each: Each = one_by_one,
    cache: Cache | None = None,
) -> tuple[Inventory, ...]:
    """Puts the parts of all families together, and makes what lists them."""
    with _bounded(cache), _site(work, site) as (docs, built):
        return join_parts(work, docs, built, stage, each=each, cache=cache)


def families_of(source: Path) -> tuple[Family, ...]:
    """In the order of the table of places; nothing else is read."""
    folder = read_folder(source, [source_files.PLACES], source_files.MOST, originals=False)
    return families(source_files.load_places(folder.files, folder.faults))


def check(source: Path, stage: Stage, each: Each = one_by_one) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(_folder(source), stage, each)


@contextmanager
def _bounded(cache: Cache | None) -> Iterator[None]:
    """What the run used stays in the cache, and of the rest no more than the bound."""
    begun = time_ns()
    yield
    if cache:
        cache.prune(begun)


@contextmanager
def _site(work: Path, site: Path, *sources: Path) -> Iterator[tuple[Path, ...]]:
    with replacing(work / PAGES, site, kept=(*sources, *OWN), sign=edition_data("catalog")) as places:
        yield places


def _folder(source: Path) -> SourceFolder:
    return read_folder(source, source_files.NAMES, source_files.MOST)


def _folder_of_family(source: Path, slug: str) -> SourceFolder:
    """Without the originals of other families, which need not even be there."""
    tables = read_folder(source, source_files.NAMES, source_files.MOST, originals=False)
    others = source_files.of_others(tables.files, slug)
    return read_folder(source, source_files.NAMES, source_files.MOST, without=others)


def _build_families(
    work: Path,
    docs: Path,
    built: Path,
    read: Read,
    folder: SourceFolder,
    *,
    stage: Stage,
    each: Each,
    cache: Cache | None,
) -> None:
    found = families(read.sources.jurisdictions)
    for order, family in enumerate(found):
        make_part(work, read, folder, family, stage, order=order, each=each, cache=cache)
    part_folders.keep_only(work, [family.slug for family in found])
    join_parts(work, docs, built, stage, each=each, cache=cache)


def _build_whole(
    docs: Path,
    built: Path,
    read: Read,
    folder: SourceFolder,
    stage: Stage,
    *,
    each: Each,
    cache: Cache | None,
) -> None:
    """An edition of one family is its own list."""
    edition = linked(given(read), mark_of(read.digests), stage, remembering(each, cache))
    with stage("publish"):
        place_all(cache, docs, chain(hand_written.files(), published_originals(folder.files)))
        digests = publish(edition, docs, docs, each, cache)
    with stage("mkdocs"):
        build_pages(docs, built, each, cache, stamp(edition), digests=digests)
    with stage("audit"):
        known, signs = remembering(one_by_one, cache), (stamp(edition), edition.mark)
        raise_any(audit_site(edition, read.rows, built, each, known=known, signs=signs))
