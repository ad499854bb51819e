"""A file that is to go in: what it holds, notice by notice, as the reader and the audit see it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePath

from build_scripts.audit.originals import rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CatalogEntry, Doubt, Notice, NoticeId, PlaceSlug, SourceText
from build_scripts.language.numbers.numerals import year_to_int
from build_scripts.language.wording.citing import document_numbers
from build_scripts.parse.decisions import as_options, before_entry
from build_scripts.parse.document import parse_notice
from build_scripts.parse.doubts import uncertain_facts
from build_scripts.read.formats.html.page import ArticleError
from build_scripts.read.formats.opened import Opened
from build_scripts.work.explain import error, file_data, opened_file
from build_scripts.work.intake.adding.boundaries import Spans, notice_spans

# 2026年安全生产工作: the year of a title; 〔2026〕 that of a number.
YEAR = re.compile("([0-9]{4}|[一二][〇○零0Oo一二三四五六七八九]{3})年")
UNBROKEN = "此处编号并未中断"


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What the caller says of how a document is to be read."""

    supplied_title: str | None = None
    article: str | None = None
    broken_numbering: bool = False
    """The numbers that seem to break do so in the original, too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Incoming:
    """A file."""

    path: Path
    data: bytes
    name: str
    """With the ending of what it holds."""
    text: Opened

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()

    @property
    def ending(self) -> str:
        return PurePath(self.name).suffix.lower() or ".txt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """One notice of a file."""

    notice: Notice
    faults: tuple[Diagnostic, ...]
    doubts: tuple[Doubt, ...]
    broken_numbering: tuple[int, ...]

    @property
    def year_in_title(self) -> int | None:
        found = YEAR.search(self.notice.title) if not self.notice.title_inferred else None
        return year_to_int(found[1]) if found else None

    @property
    def years(self) -> tuple[int, ...]:
        """Those that the document names: of its title, of its number, of its date; the surest first."""
        number = document_numbers.read(self.notice.document_number or "")
        named = (
            self.year_in_title,
            number.year if number else None,
            int(self.notice.date_of_issue[:4]) if self.notice.date_of_issue else None,
        )
        return tuple(dict.fromkeys(year for year in named if year))


def incoming(path: Path) -> Incoming:
    data = file_data(path)
    name, text = opened_file(path, data)
    return Incoming(
        path=path,
        data=data,
        name=name,
        text=text,
    )


def spans(file: Incoming, choices: Choices) -> Spans:
    """Where its notices stand."""
    reach = file.text.reach
    return notice_spans(_source(file, _entry(file, reach, choices)).lines, reach)


def candidate(file: Incoming, span: tuple[int, int], choices: Choices) -> Candidate:
    """What stands between two lines of the file, read and audited."""
    entry = _entry(file, span, choices)
    notice, faults = _read(file, entry)
    broken: tuple[int, ...] = ()
    breaks = _breaks(file, entry, faults)
    if choices.broken_numbering:
        broken = breaks
        notice, faults = _read(file, replace(entry, broken_numbering=broken))
    lost = audit_structure(notice, rows(file.name, file.data))
    return Candidate(
        notice=notice,
        faults=tuple(_named(file.path, (*faults, *lost), breaks)),
        doubts=tuple(_told(*notice.doubts, *uncertain_facts(notice))),
        broken_numbering=broken,
    )


def _entry(file: Incoming, span: tuple[int, int], choices: Choices) -> CatalogEntry:
    return CatalogEntry(
        id=NoticeId(file.path.stem),
        original=file.name,
        first_line=span[0],
        last_line=span[1],
        jurisdiction=PlaceSlug(""),
        year=0,
        source_url=None,
        source_evidence=None,
        supplied_title=choices.supplied_title,
        article=choices.article,
    )


def _read(file: Incoming, entry: CatalogEntry) -> tuple[Notice, tuple[Diagnostic, ...]]:
    return parse_notice(_source(file, entry))


def _source(file: Incoming, entry: CatalogEntry) -> SourceText:
    try:
        return file.text.source(entry, ())
    except ArticleError as fault:
        raise error(str(file.path), f"按 --article 找不到正文：{fault}", '例如 --article "#zoom"') from None


def _breaks(file: Incoming, entry: CatalogEntry, faults: Sequence[Diagnostic]) -> tuple[int, ...]:
    """The lines of those faults that a declared break answers."""
    lines = tuple(sorted({fault.line for fault in faults if fault.line}))
    if not lines:
        return ()
    _, left = _read(file, replace(entry, broken_numbering=lines))
    vain = {fault.line for fault in left if UNBROKEN in fault.message}
    return tuple(line for line in lines if line not in vain)


def _named(path: Path, faults: Sequence[Diagnostic], breaks: Sequence[int]) -> list[Diagnostic]:
    """Under the name by which the file was given. What a hint says of an entry of the catalog is said with an option:
    there is none yet, and nothing to be corrected."""
    are_breaks = all(fault.line in breaks for fault in faults)
    return [replace(fault, file=str(path), hint=before_entry(fault.hint, are_breaks=are_breaks)) for fault in faults]


def _told(*doubts: Doubt) -> Iterator[Doubt]:
    for doubt in doubts:
        yield replace(doubt, hint=as_options(doubt.hint))
