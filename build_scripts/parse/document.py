"""The lines of a notice → its structure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import FRAME, Block, Correction, Doubt, Eid, Notice, Provision, SourceText
from build_scripts.domain.refs import child_eid, numbered_eid
from build_scripts.parse.collation import (
    around_corrections,
    furniture_corrections,
    metadata_corrections,
    placed,
    without,
)
from build_scripts.parse.doubts import strange_characters
from build_scripts.parse.faults import lacks, unbroken, unchecked
from build_scripts.parse.frame import facts
from build_scripts.parse.frame.around.furniture import take_furniture
from build_scripts.parse.frame.around.outside import numbered_outside, prose_outside
from build_scripts.parse.frame.around.page import with_frame
from build_scripts.parse.frame.front import series
from build_scripts.parse.frame.front.metadata import take_metadata
from build_scripts.parse.lines.cleaning import clean_lines
from build_scripts.parse.lines.text_line import Lines
from build_scripts.parse.lines.unbroken import break_lines
from build_scripts.parse.parts import Document, documents_in
from build_scripts.parse.suspects import doubts_of_source, suspicions

Framing = tuple[Eid, tuple[Block, ...]]
"""A provision of front or back matter, and its blocks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """The lines of a source before they are read, and what was found on the way to them."""

    lines: Lines
    block: Lines
    """Of a site's block of facts."""
    corrections: tuple[Correction, ...]
    diagnostics: tuple[Diagnostic, ...]
    doubts: tuple[Doubt, ...]


def parse_notice(source: SourceText) -> tuple[Notice, tuple[Diagnostic, ...]]:
    """The notice, and what is doubtful in it. Any text gives a notice."""
    source = with_frame(source)
    own = _prepared(source)
    documents = documents_in(own.lines, source)
    provisions = tuple(chain.from_iterable(document.provisions for document in documents))
    recorded = _recorded(source, own, documents, provisions)
    suspected = tuple(suspicions(provisions))
    doubts = (*own.doubts, *prose_outside(source), *doubts_of_source(suspected))
    notice = replace(
        _notice(source, documents, provisions, own.block, recorded),
        enclosed=_enclosed(documents[1:], provisions),
        doubts=_doubts(source, documents, doubts),
        suspicions=suspected,
    )
    faults = (*_faults(source, documents), *lacks(notice, source), *numbered_outside(source))
    return notice, (*own.diagnostics, *faults)


def _recorded(
    source: SourceText,
    own: Prepared,
    documents: Sequence[Document],
    provisions: Sequence[Provision],
) -> tuple[Correction, ...]:
    """What was changed in the lines, and where they were joined."""
    glued = chain.from_iterable(document.corrections for document in documents)
    outside = around_corrections(source)
    return placed((*own.corrections, *glued), outside, provisions)


def _prepared(source: SourceText) -> Prepared:
    notice = source.entry.id
    cleaned = clean_lines(source)
    broken = break_lines(cleaned.lines, notice)
    furniture, own = take_furniture(broken.lines)
    block, lines = take_metadata(own)
    made = without((*cleaned.corrections, *broken.corrections), (*block, *furniture))
    of_site = (*metadata_corrections(block, notice), *furniture_corrections(furniture, notice))
    return Prepared(
        lines=lines,
        block=block,
        corrections=(*made, *of_site),
        diagnostics=cleaned.diagnostics,
        doubts=(*cleaned.doubts, *broken.doubts),
    )


def _enclosed(documents: Sequence[Document], provisions: Sequence[Provision]) -> tuple[Framing, ...]:
    """The blocks of each provision that frames an enclosed document."""
    framing = {p.eid for p in provisions if p.kind in FRAME}
    found: list[Framing] = []
    for number, document in enumerate(documents, 1):
        annex = numbered_eid(None, "annex", number)
        sides = {"preface": document.preface, "conclusions": document.conclusions}
        for step, blocks in sides.items():
            eid = child_eid(annex, step)
            if eid in framing:
                found.append((eid, blocks))
    return tuple(found)


def _notice(
    source: SourceText,
    documents: Sequence[Document],
    provisions: tuple[Provision, ...],
    block: Lines,
    corrections: tuple[Correction, ...],
) -> Notice:
    entry, main, colophon = source.entry, documents[0], _colophon(documents)
    metadata = tuple(facts.facts_of(line.text for line in block))
    title = facts.title(main.preface, metadata) or _title_of_series(main.preface, provisions)
    return Notice(
        id=entry.id,
        jurisdiction=entry.jurisdiction,
        year=entry.year,
        title=title or entry.supplied_title or entry.id,
        title_inferred=title is None,
        document_number=facts.document_number(main.preface, metadata),
        issuer=facts.issuer(main.preface, main.conclusions, metadata),
        addressee=facts.addressee(main.preface),
        date_of_issue=facts.date_of_issue(main.preface, main.conclusions, metadata),
        date_of_printing=facts.date_of_printing(colophon),
        copied_to=facts.copied_to(colophon),
        publication_note=facts.publication_note(main.conclusions),
        source_url=entry.source_url,
        source_evidence=entry.source_evidence,
        original=entry.original,
        first_line=entry.first_line,
        last_line=entry.last_line,
        metadata=metadata,
        preface=main.preface,
        conclusions=main.conclusions,
        provisions=provisions,
        corrections=corrections,
    )


def _colophon(documents: Sequence[Document]) -> tuple[Block, ...]:
    """Who has copies, and when it was printed, stands on the last page of all: behind the last annex where the notice
    itself does not say so."""
    main, last = documents[0].conclusions, documents[-1].conclusions
    return main if facts.copied_to(main) or facts.date_of_printing(main) else (*main, *last)


def _title_of_series(preface: Sequence[Block], provisions: Sequence[Provision]) -> str | None:
    """What is numbered in a series may have no title of its own: it is known by that of the document which it puts in
    force, else by the name of the series, as minutes are."""
    name = series.name_in(facts.texts(preface, "masthead"))
    enclosed = (
        p.heading
        for p in provisions
        if p.kind == "annex" and p.heading
    )
    return next(enclosed, name) if name else None


def _faults(source: SourceText, documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Broken numbers that nobody has checked, and lines lost inside a provision."""
    breaks = list(chain.from_iterable(document.breaks for document in documents))
    swallowed = chain.from_iterable(document.swallowed for document in documents)
    yield from unchecked(source, breaks)
    yield from swallowed
    yield from unbroken(source, breaks)


def _doubts(source: SourceText, documents: Sequence[Document], others: Iterable[Doubt]) -> tuple[Doubt, ...]:
    own = (doubt for document in documents for doubt in document.doubts)
    found = (*source.doubts, *strange_characters(source), *own, *others)
    return tuple(sorted(found, key=lambda doubt: (doubt.line, doubt.column or 0)))
