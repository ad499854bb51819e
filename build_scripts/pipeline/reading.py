"""From the files of a source folder to its notices, each parsed and held against its original."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from build_scripts.audit.originals import at_their_lines, original_rows, own_rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.notice import Jurisdiction, Notice, SourceText
from build_scripts.domain.refs import ordinal
from build_scripts.parse import document
from build_scripts.parse.doubts import doubts_of
from build_scripts.pipeline.run import Stage
from build_scripts.read import source_files
from build_scripts.read.source_files import Sources, originals_of
from build_scripts.work.sources import SourceFolder
from build_scripts.work.website.edition_mark import digests

Rows = dict[str, Sequence[str]]
Files = Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """The sources with every notice of them parsed, and its structure audited."""

    sources: Sources
    notices: tuple[Notice, ...]
    rows: Rows
    """The lines of each original, as the audit reads them."""
    files: Files
    """As they were read."""
    digests: dict[str, str]
    """Of every one of them."""


def read_sources(folder: SourceFolder, stage: Stage, each: Each = one_by_one, family: str | None = None) -> Read:
    """All of it, or what the family of this place at the top needs."""
    with stage("read"):
        sources = source_files.load(folder.files, folder.faults, family, each)
    own = _used_originals(folder, sources)
    with stage("parse"):
        rows = original_rows(own)
        notices = _parse(sources, rows, each)
    # The lines of each notice are not needed any more.
    return Read(
        sources=replace(sources, texts=()),
        notices=notices,
        rows=rows,
        files=folder.files,
        digests=_digests(folder, own),
    )


def _used_originals(folder: SourceFolder, sources: Sources) -> Files:
    used = {original.file for original in sources.originals}
    return {
        name: data
        for name, data in originals_of(folder.files).items()
        if name in used
    }


def _digests(folder: SourceFolder, originals: Files) -> dict[str, str]:
    tables = {
        name: data
        for name, data in folder.files.items()
        if not name.startswith(source_files.FOLDER)
    }
    return digests(tables | {source_file(name): data for name, data in originals.items()})


def _parse(sources: Sources, rows: Rows, each: Each) -> tuple[Notice, ...]:
    texts = [_with_rows(text, rows) for text in sources.texts]
    parsed = list(each(_parse_one, None, texts))
    notices = _in_order((one.notice for one in parsed), sources.jurisdictions)
    raise_any(_faults_of(parsed), doubts_of(notices))
    return notices


def _with_rows(text: SourceText, rows: Rows) -> tuple[SourceText, tuple[str, ...]]:
    """With the lines of its original that are its own."""
    return text, own_rows(text.entry, rows[text.entry.original])


def _faults_of(parsed: Sequence["_Parsed"]) -> tuple[Diagnostic, ...]:
    """First what cannot be read, then what is lost."""
    faults = chain.from_iterable(one.faults for one in parsed)
    lost = chain.from_iterable(one.lost for one in parsed)
    return *faults, *lost


@dataclass(frozen=True, kw_only=True, slots=True)
class _Parsed:
    notice: Notice
    faults: tuple[Diagnostic, ...]
    lost: tuple[Diagnostic, ...]
    """What of its original the notice lacks."""


def _parse_one(_: None, given: tuple[SourceText, tuple[str, ...]]) -> _Parsed:
    """Of its original the notice has only its own lines: another that changes in the same file is no concern of it."""
    text, own = given
    notice, faults = document.parse_notice(text)
    lost = audit_structure(notice, at_their_lines(text.entry, own))
    return _Parsed(
        notice=notice,
        faults=tuple(faults),
        lost=tuple(lost),
    )


def _in_order(notices: Iterable[Notice], places: Sequence[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda notice: (order[notice.jurisdiction], notice.year, ordinal(notice))))
