"""The line of data, from source texts to the published site.

    source texts → read → parse → link → render and index → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in folders of their own, which take the places at the end.
Files are read and written here and in work/, nowhere else.
"""

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_scripts.audit.proof import audit_page, audit_structure
from build_scripts.audit.tracked import audit_tracked
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.project import CONFIG, HAND_WRITTEN, PACKAGE
from build_scripts.domain.site_addresses import compare_document, notice_page, ordinal, original_file
from build_scripts.language.characters import plain_notice
from build_scripts.link import alignment, indexes, topics
from build_scripts.link.edition_index import Lookup
from build_scripts.link.threads import make_threads
from build_scripts.parse import document
from build_scripts.parse.doubts import doubts_of
from build_scripts.publish import site_files
from build_scripts.read import source_files
from build_scripts.search import index_files
from build_scripts.work.files import write
from build_scripts.work.folders import replacing
from build_scripts.work.page_store import shelf
from build_scripts.work.scripts import without_comments
from build_scripts.work.sources import SourceFolder, read_folder
from build_scripts.work.styles import joined

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""
Originals = Mapping[str, tuple[str, ...]]
"""The lines of each original, by file name."""

NEEDLESS = ("sitemap.xml*", "assets/javascripts", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the builder adds and no page uses: a sitemap needs an address of the site's own, the theme's scripts are not
loaded, and its colours are the edition's own."""
NOT_COPIED = ("theme",)
"""Folders of docs/ that are the builder's own, not pages."""


def build(source: Path, work: Path, site: Path, stage: Stage) -> Edition:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    with replacing(work / "docs", site, kept=(source, HAND_WRITTEN, CONFIG, PACKAGE)) as (docs, built):
        folder = read_folder(source, source_files.NAMES, source_files.MOST)
        edition = read_edition(folder, stage)
        lookup = Lookup(edition)
        with stage("render"):
            write(docs, chain(_hand_written(), _published_originals(folder.files), site_files.files(lookup)))
        with stage("index"):
            write(docs, index_files.files(lookup))
        with stage("mkdocs"):
            _run_builder(docs, built)
        with stage("audit"):
            audits = _audit_pages(edition.notices, _originals(folder.files), built), _audit_tracked(lookup, built)
            _raise_any(chain.from_iterable(audits))
    return edition


def check(source: Path, stage: Stage) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(read_folder(source, source_files.NAMES, source_files.MOST), stage)


def read_edition(folder: SourceFolder, stage: Stage) -> Edition:
    """The files of a source folder to the linked edition; its structure audited."""
    with stage("read"):
        sources = source_files.load(folder.files, folder.faults)
    with stage("parse"):
        parsed = [document.parse_notice(text) for text in sources.texts]
        notices = _in_order((notice for notice, _ in parsed), sources.jurisdictions)
        originals = _originals(folder.files)
        lost = chain.from_iterable(audit_structure(n, originals[n.original]) for n in notices)
        _raise_any(chain(chain.from_iterable(faults for _, faults in parsed), lost), doubts_of(notices))
        plain = tuple(map(plain_notice, notices))
    with stage("topics"):
        filings, mentions = topics.read_topics(plain, sources.topics, sources.segmenter)
    with stage("alignment"):
        pairs = alignment.align_notices(
            plain, sources.jurisdictions, filings, sources.overrides, segmenter=sources.segmenter,
            subjects=sources.topics.subjects,
        )
    with stage("threads"):
        threads = make_threads(plain, sources.jurisdictions, sources.topics, filings, pairs)
    with stage("indexes"):
        found = indexes.make_indexes(plain, sources.jurisdictions, filings, pairs, sources.vocabulary)
    return Edition(
        jurisdictions=sources.jurisdictions, originals=sources.originals, notices=notices,
        groups=sources.topics.groups, topics=sources.topics.topics, filings=filings, pairs=pairs,
        mentions=mentions, threads=threads, synonyms=sources.synonyms, terms=sources.segmenter.terms, indexes=found,
    )


def _in_order(notices: Iterable[Notice], places: Iterable[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda n: (order[n.jurisdiction], n.year, ordinal(n.id))))


def _originals(files: Mapping[str, bytes]) -> Originals:
    return {
        name.removeprefix("originals/"): source_files.original_lines(data)
        for name, data in files.items() if name.startswith("originals/")
    }


def _hand_written() -> Iterator[tuple[str, str | bytes]]:
    stylesheets: dict[str, str] = {}
    for path in sorted(HAND_WRITTEN.rglob("*")):
        name = path.relative_to(HAND_WRITTEN)
        if not path.is_file() or name.parts[0] in NOT_COPIED:
            continue
        if name.suffix == ".css":
            stylesheets[name.as_posix()] = path.read_text("utf-8")
        elif name.suffix == ".js":
            yield name.as_posix(), without_comments(path.read_text("utf-8"))
        else:
            yield name.as_posix(), path.read_bytes()
    yield from joined(stylesheets).items()


def _published_originals(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, data in files.items():
        if name.startswith("originals/"):
            yield original_file(name.removeprefix("originals/")), data


def _run_builder(docs: Path, built: Path) -> None:
    """MkDocs in strict mode, with a fixed date: what it warns of is a fault of this run."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(built), strict=True)
        with shelf(config):
            build_pages(config)
    except MkDocsException as error:
        warnings.found.append(str(error))
    finally:
        logger.removeHandler(warnings)
    _raise_any(Diagnostic(
        file=CONFIG.name, line=None, message=text,
        hint="The site is built in strict mode: every page, link and anchor that is named must exist.",
    ) for text in warnings.found)
    for path in list(chain.from_iterable(map(built.glob, NEEDLESS))):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


class _Warnings(logging.Handler):
    """Collects what a builder warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


def _audit_pages(notices: Iterable[Notice], originals: Originals, built: Path) -> Iterator[Diagnostic]:
    for n in notices:
        html = (built / notice_page(n.id)).read_text("utf-8")
        yield from audit_page(n, originals[n.original], html)


def _audit_tracked(lookup: Lookup, built: Path) -> Iterator[Diagnostic]:
    for pair in lookup.edition.pairs:
        data = (built / compare_document(pair.older, pair.newer)).read_bytes()
        yield from audit_tracked(lookup.notices[pair.older], lookup.notices[pair.newer], pair, data)


def _raise_any(faults: Iterable[Diagnostic], doubts: Iterable[Diagnostic] = ()) -> None:
    if found := list(faults):
        raise InputError(found, doubts)
