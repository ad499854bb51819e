"""The line of data, from source texts to the published site: the only module that reads and writes files.

    source texts → read → parse → link → render and index → MkDocs → audit → site

Nothing is replaced before everything has passed: all is made in a folder of its own and moved into place at the end.
"""

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from pathlib import Path

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from build_scripts import parse, read, render, search
from build_scripts.addresses import compare_document, notice_page, original_file
from build_scripts.audit import audit_page, audit_structure
from build_scripts.diagnostics import Diagnostic, InputError
from build_scripts.link import threads, topics
from build_scripts.lookup import Lookup
from build_scripts.model import Edition, Jurisdiction, Notice
from build_scripts.shelf import shelf
from build_scripts.styles import joined
from build_scripts.tracked import audit_tracked

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""
Originals = Mapping[str, tuple[str, ...]]
"""The lines of each original, by file name."""

CONFIG = Path("mkdocs.yml")
HAND_WRITTEN = Path("docs")
NEEDLESS = ("sitemap.xml*", "assets/javascripts", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the builder adds and no page uses: a sitemap needs an address of the site's own, the theme's scripts are not
loaded, and its colours are the edition's own."""
NOT_COPIED = ("theme",)
"""Folders of docs/ that are the builder's own, not pages."""


def build(source: Path, work: Path, site: Path, stage: Stage) -> Edition:
    """Makes the whole site and puts it in place. With faults it raises InputError, all of them, and changes nothing."""
    _raise_any(_in_the_way(source, (work / "docs", site)))
    files = _files_below(source)
    edition = read_edition(files, stage)
    with _workshop(work) as shop:
        docs, built = shop / "docs", shop / "site"
        lookup = Lookup(edition)
        with stage("render"):
            _write(docs, chain(_hand_written(), _published_originals(files), render.files(lookup)))
        with stage("index"):
            _write(docs, search.files(lookup))
        with stage("mkdocs"):
            _run_builder(docs, built)
        with stage("audit"):
            audits = _audit_pages(edition.notices, _originals(files), built), _audit_tracked(lookup, built)
            _raise_any(chain.from_iterable(audits))
        _replace(work / "docs", docs)
        _replace(site, built)
    return edition


def check(source: Path, stage: Stage) -> Edition:
    """Everything up to the linked edition. Writes nothing; raises InputError with every fault found."""
    return read_edition(_files_below(source), stage)


def read_edition(files: Mapping[str, bytes], stage: Stage) -> Edition:
    """Source files, keyed by path below source_texts, to the linked edition; its structure audited."""
    with stage("read"):
        sources = read.load(files)
    with stage("parse"):
        parsed = [parse.parse_notice(text) for text in sources.texts]
        notices = _in_order((notice for notice, _ in parsed), sources.jurisdictions)
        originals = _originals(files)
        lost = chain.from_iterable(audit_structure(n, originals[n.original]) for n in notices)
        _raise_any(chain(chain.from_iterable(faults for _, faults in parsed), lost))
    with stage("topics"):
        filings = topics.file_topics(notices, sources.topics)
    with stage("threads"):
        pairs = threads.align_notices(notices, sources.jurisdictions, filings, sources.overrides)
    return Edition(
        jurisdictions=sources.jurisdictions, originals=sources.originals, notices=notices,
        groups=sources.topics.groups, topics=sources.topics.topics, filings=filings, pairs=pairs,
        synonyms=sources.synonyms,
    )


def _in_order(notices: Iterable[Notice], places: Iterable[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda n: (order[n.jurisdiction], n.year, len(n.id), n.id)))


def _in_the_way(source: Path, outputs: Iterable[Path]) -> Iterator[Diagnostic]:
    """What is put in place of a folder must not take the place of a source, nor stand among the sources."""
    for output in outputs:
        place = output.resolve()
        for own in (source, HAND_WRITTEN, CONFIG, Path(__file__).parent):
            kept = own.resolve()
            if place == kept or place in kept.parents or kept in place.parents:
                yield Diagnostic(
                    file=str(output), line=None, message=f"this folder would be replaced, and {own} with it or in it",
                    hint="An output has a folder of its own: --build-dir build --site site.",
                )
                break


def _files_below(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise InputError([Diagnostic(
            file=str(folder), line=None, message="no such folder",
            hint="The source texts stand in a folder with catalog.yml and originals/, e.g. source_texts.",
        )])
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _originals(files: Mapping[str, bytes]) -> Originals:
    return {
        name.removeprefix("originals/"): read.original_lines(name, data)
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
        else:
            yield name.as_posix(), path.read_bytes()
    yield from joined(stylesheets).items()


def _published_originals(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, data in files.items():
        if name.startswith("originals/"):
            yield original_file(name.removeprefix("originals/")), data


def _write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


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
    except Abort as error:
        warnings.found.append(str(error))
    finally:
        logger.removeHandler(warnings)
    _raise_any(Diagnostic(
        file=str(CONFIG), line=None, message=text,
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


def _raise_any(faults: Iterable[Diagnostic]) -> None:
    if found := list(faults):
        raise InputError(found)


@contextmanager
def _workshop(work: Path) -> Iterator[Path]:
    """A folder to make the output in, beside its final place, gone afterwards."""
    shop = work / f"unfinished-{os.getpid()}"
    shop.mkdir(parents=True)
    try:
        yield shop
    finally:
        shutil.rmtree(shop, ignore_errors=True)


def _replace(place: Path, made: Path) -> None:
    """Puts a finished folder in place of an older one."""
    place.parent.mkdir(parents=True, exist_ok=True)
    older = place.with_name(f".{place.name}-{os.getpid()}")
    if place.exists():
        place.rename(older)
    shutil.move(made, place)
    shutil.rmtree(older, ignore_errors=True)
