"""The line of data, from source texts to the published site.

    source texts → read → parse → link → publish and search → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in folders of their own, which take the places at the end.
Files are read and written in work/, and by the audit of the finished site; nowhere else.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import chain
from pathlib import Path

from build_scripts.audit.originals import original_rows
from build_scripts.audit.proof import audit_structure
from build_scripts.audit.site import audit_site
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.edition import Edition
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.notice import Jurisdiction, Notice, SourceText
from build_scripts.domain.project import CONFIG, HAND_WRITTEN, PACKAGE
from build_scripts.domain.refs import ordinal
from build_scripts.domain.site_addresses import edition_data
from build_scripts.language.characters import plain_notice
from build_scripts.link import alignment, indexes, threads, topics
from build_scripts.link.edition_index import Lookup
from build_scripts.parse import document, doubts
from build_scripts.publish import site_files
from build_scripts.publish.data.edition import stamp
from build_scripts.publish.labels.citation import cite
from build_scripts.read import source_files
from build_scripts.read.source_files import Sources, originals_of, published_originals
from build_scripts.search import index_files
from build_scripts.work import hand_written
from build_scripts.work.cache import Cache, remembering
from build_scripts.work.files import write
from build_scripts.work.fingerprint import edition_mark
from build_scripts.work.folders import replacing
from build_scripts.work.page_builder import build_pages, site_address
from build_scripts.work.sources import SourceFolder, read_folder

SEARCH: site_files.Part = "search", None
Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""


def build(
    source: Path, work: Path, site: Path, stage: Stage, *, each: Each = one_by_one, cache: Cache | None = None,
) -> Edition:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    kept = source, HAND_WRITTEN, CONFIG, PACKAGE
    with replacing(work / "docs", site, kept=kept, sign=edition_data("catalog")) as (docs, built):
        folder = read_folder(source, source_files.NAMES, source_files.MOST)
        edition = read_edition(folder, stage, remembering(each, cache))
        with stage("publish"):
            write(docs, chain(hand_written.files(), published_originals(folder.files)))
            _publish(edition, docs, each)
        with stage("mkdocs"):
            build_pages(docs, built, each, cache, stamp(edition))
        with stage("audit"):
            raise_any(audit_site(edition, original_rows(originals_of(folder.files)), built, each))
    if cache:
        cache.prune()
    return edition


def check(source: Path, stage: Stage, each: Each = one_by_one) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(read_folder(source, source_files.NAMES, source_files.MOST), stage, each)


def read_edition(folder: SourceFolder, stage: Stage, each: Each = one_by_one) -> Edition:
    """The files of a source folder to the linked edition; its structure audited."""
    with stage("read"):
        sources = source_files.load(folder.files, folder.faults)
    with stage("parse"):
        notices = _parse(sources, folder, each)
    linked = _link(notices, sources, stage, each)
    return replace(linked, mark=edition_mark(folder.files), address=site_address())


def _parse(sources: Sources, folder: SourceFolder, each: Each) -> tuple[Notice, ...]:
    originals = original_rows(originals_of(folder.files))
    texts = [(text, originals[text.entry.original]) for text in sources.texts]
    parsed = list(each(_parse_one, None, texts))
    notices = _in_order((notice for notice, _, _ in parsed), sources.jurisdictions)
    faults = chain.from_iterable(found for _, found, _ in parsed)
    lost = chain.from_iterable(found for _, _, found in parsed)
    raise_any(chain(faults, lost), doubts.doubts_of(notices))
    return notices


def _parse_one(
    _: None, given: tuple[SourceText, Sequence[str]],
) -> tuple[Notice, tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """A notice, the faults found in it, and what of its original it lacks."""
    text, original = given
    notice, faults = document.parse_notice(text)
    return notice, tuple(faults), tuple(audit_structure(notice, original))


def _link(notices: tuple[Notice, ...], sources: Sources, stage: Stage, each: Each) -> Edition:
    """What looks like another character is linked as what it looks like, and published as it is."""
    plain = tuple(map(plain_notice, notices))
    places, scheme, segmenter = sources.jurisdictions, sources.topics, sources.segmenter
    with stage("topics"):
        filings, mentions = topics.read_topics(plain, scheme, segmenter, each)
    with stage("alignment"):
        pairs = alignment.align_notices(
            plain, places, filings, sources.overrides, segmenter=segmenter, subjects=scheme.subjects,
            guiding=scheme.guiding, each=each,
        )
    with stage("threads"):
        found_threads = threads.make_threads(plain, places, scheme, filings, pairs)
    with stage("indexes"):
        found_indexes = indexes.make_indexes(plain, places, filings, pairs, sources.vocabulary)
    return Edition(
        jurisdictions=places, originals=sources.originals, notices=notices, groups=scheme.groups, topics=scheme.topics,
        filings=filings, mentions=mentions, pairs=pairs, threads=found_threads, indexes=found_indexes,
        synonyms=sources.synonyms, terms=segmenter.terms, body_table=sources.vocabulary.bodies,
        releases=sources.releases,
    )


def _publish(edition: Edition, docs: Path, each: Each) -> None:
    """Every worker writes what it makes. The index of the search is one part, and takes longest."""
    lookup = Lookup(edition)
    parts = [SEARCH, *site_files.parts(lookup)]
    for _ in each(_publish_part, (lookup, docs), parts):
        pass


def _publish_part(where: tuple[Lookup, Path], part: site_files.Part) -> None:
    lookup, docs = where
    write(docs, index_files.files(lookup, cite) if part == SEARCH else site_files.files_of(lookup, part))


def _in_order(notices: Iterable[Notice], places: Sequence[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda n: (order[n.jurisdiction], n.year, ordinal(n))))
