"""The files of the site: of one family at once, of several part by part."""

from itertools import chain
from pathlib import Path

from build_scripts.audit.site import audit_site
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.families import families
from build_scripts.domain.diagnostics import raise_any
from build_scripts.domain.notice import Notice, PlaceSlug
from build_scripts.pipeline.given import given
from build_scripts.pipeline.linking import linked
from build_scripts.pipeline.parts import join_parts, make_part
from build_scripts.pipeline.published import publish
from build_scripts.pipeline.reading import Read
from build_scripts.pipeline.stage import Stage
from build_scripts.publish.data.edition import stamp
from build_scripts.read.source_files import published_originals
from build_scripts.work.cache import Cache, place_all, remembering
from build_scripts.work.files import empty
from build_scripts.work.sources import SourceFolder
from build_scripts.work.website import hand_written, part_folders
from build_scripts.work.website.edition_mark import mark_of
from build_scripts.work.website.page_builder import build_pages


def make_site(
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
    """Into the folders that will take the places of the last good ones."""
    if len(families(read.sources.jurisdictions)) == 1:
        _make_whole(docs, built, read, folder, stage, each=each, cache=cache)
        return
    try:
        _make_families(work, docs, built, read, folder, stage=stage, each=each, cache=cache)
    except part_folders.Harmed as harmed:
        # Parts of an earlier build; they are made anew.
        part_folders.remove(work, harmed.families)
        empty(docs, built)
        _make_families(work, docs, built, read, folder, stage=stage, each=each, cache=cache)


def make_family(
    work: Path,
    slug: str,
    read: Read,
    folder: SourceFolder,
    stage: Stage,
    *,
    each: Each,
    cache: Cache | None,
) -> tuple[Notice, ...]:
    """The part of one, as it stands among the others."""
    found = families(read.sources.jurisdictions)
    order = [family.slug for family in found].index(PlaceSlug(slug))
    several = len(found) > 1
    return make_part(work, read, folder, found[order], stage, order=order, several=several, each=each, cache=cache)


def _make_families(
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


def _make_whole(
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
