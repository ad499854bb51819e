"""The files of the site: of one family at once, of several part by part."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from build_scripts.domain.building.families import families, slugs_of
from build_scripts.domain.notice import Notice
from build_scripts.pipeline.given import given
from build_scripts.pipeline.linking import linked
from build_scripts.pipeline.parts import audit, join_parts, make_part
from build_scripts.pipeline.published import publish
from build_scripts.pipeline.reading import Read
from build_scripts.pipeline.run import Run
from build_scripts.publish.data.edition import newest, stamp
from build_scripts.read.source_files import published_originals
from build_scripts.work.cache import place_all
from build_scripts.work.files import empty
from build_scripts.work.website import hand_written, part_folders
from build_scripts.work.website.edition_mark import mark_of
from build_scripts.work.website.page_builder import build_pages
from build_scripts.work.website.unchanged import Standing


def make_site(run: Run, read: Read, docs: Path, built: Path) -> Sequence[Standing]:
    """Into the folders that will take the places of the last good ones. Given back is how files stand there that were
    counted on their way."""
    if len(families(read.sources.jurisdictions)) == 1:
        return _make_whole(run, read, docs, built)
    try:
        return _make_families(run, read, docs, built)
    except part_folders.Harmed as harmed:
        # Parts of an earlier build; they are made anew.
        part_folders.remove(run.work, harmed.families)
        empty(docs, built)
        return _make_families(run, read, docs, built)


def make_family(run: Run, read: Read, slug: str) -> tuple[Notice, ...]:
    """The part of one, as it stands among the others."""
    found = families(read.sources.jurisdictions)
    (own,) = (family for family in found if family.slug == slug)
    return make_part(run, read, own, slugs_of(found), alone=True)


def _make_families(run: Run, read: Read, docs: Path, built: Path) -> Sequence[Standing]:
    found = families(read.sources.jurisdictions)
    slugs = slugs_of(found)
    for family in found:
        make_part(run, read, family, slugs)
    part_folders.keep_only(run.work, slugs)
    return join_parts(run, docs, built).standing


def _make_whole(run: Run, read: Read, docs: Path, built: Path) -> Sequence[Standing]:
    """An edition of one family is its own list."""
    edition = linked(given(read), mark_of(read.digests), run.stage, run.remembered)
    signed = stamp(edition.mark, newest(edition.notices))
    with run.stage("publish"):
        _place_given(run, read, docs)
        digests = publish(run, edition, docs, docs)
    with run.stage("mkdocs"):
        pages = build_pages(docs, built, run.each, run.cache, signed, digests=digests)
    audit(run, read, edition, built, signed, edition.mark)
    return {name: bytes.fromhex(digest) for name, digest in digests.items()}, pages.standing


def _place_given(run: Run, read: Read, docs: Path) -> None:
    """What is published as it was given: pages written by hand, and the originals."""
    originals = published_originals(read.files)
    place_all(run.cache, docs, chain(hand_written.files(run.known), originals))
