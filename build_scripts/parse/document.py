"""The lines of a notice → its structure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import (
    FRAME,
    Block,
    Correction,
    Doubt,
    Eid,
    Notice,
    Provision,
    ProvisionKind,
    SourceText,
)
from build_scripts.domain.refs import child_eid
from build_scripts.domain.site_addresses import source_file
from build_scripts.language.display import display
from build_scripts.parse.correction_record import (
    around_corrections,
    furniture_corrections,
    glued_corrections,
    metadata_corrections,
    placed,
    without,
)
from build_scripts.parse.doubts import strange_characters, unreal_dates
from build_scripts.parse.frame import facts, line_kinds, series
from build_scripts.parse.frame.annexes import cut_label
from build_scripts.parse.frame.back import covering_end, take_back
from build_scripts.parse.frame.enclosures import enclosures
from build_scripts.parse.frame.front import take_contents, take_front, take_metadata
from build_scripts.parse.frame.furniture import take_furniture
from build_scripts.parse.frame.outside import numbered_outside, prose_outside
from build_scripts.parse.frame.page import with_frame
from build_scripts.parse.lines.cleaning import clean_lines
from build_scripts.parse.lines.measure import Measure, find_measure
from build_scripts.parse.lines.ordinals import ordinals
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.lines.text_line import TextLine
from build_scripts.parse.lines.unbroken import break_lines
from build_scripts.parse.lines.wrapping import to_paragraphs
from build_scripts.parse.outline.numbering import uses_clauses
from build_scripts.parse.outline.provisions import build_outline
from build_scripts.parse.suspects import doubts_of_source, suspicions

SHOWN = 24
"""Characters of a line that a message shows."""
Lines = tuple[TextLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A notice without what it encloses, or an enclosed document."""

    preface: tuple[Block, ...]
    conclusions: tuple[Block, ...]
    provisions: tuple[Provision, ...]
    corrections: tuple[Correction, ...]
    breaks: tuple[Diagnostic, ...]
    swallowed: tuple[Diagnostic, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What holds for the notice and for all that it encloses."""

    source: SourceText
    measure: Measure | None
    """Of all its lines."""


def parse_notice(source: SourceText) -> tuple[Notice, tuple[Diagnostic, ...]]:
    """The notice, and what is doubtful in it. Any text gives a notice."""
    source = with_frame(source)
    cleaned = clean_lines(source)
    broken = break_lines(cleaned.lines, source.entry.id)
    furniture, own = take_furniture(broken.lines)
    block, lines = take_metadata(own)
    end = covering_end(lines)
    reading = Reading(source=source, measure=None if source.whole_lines else find_measure([x.text for x in lines]))
    main = _document(lines[:end], reading, None)
    enclosed = [_annex(part, reading, number) for number, part in enumerate(enclosures(lines[end:] if end else ()), 1)]
    documents = (main, *enclosed)
    provisions = tuple(p for document in documents for p in document.provisions)
    corrections = list(without((*cleaned.corrections, *broken.corrections), (*block, *furniture)))
    corrections += metadata_corrections(block, source.entry.id)
    corrections += furniture_corrections(furniture, source.entry.id)
    corrections += (c for document in documents for c in document.corrections)
    recorded = placed(corrections, around_corrections(source), provisions)
    suspected = tuple(suspicions(provisions))
    told = (*cleaned.doubts, *broken.doubts, *prose_outside(source), *doubts_of_source(suspected))
    notice = replace(
        _notice(source, documents, provisions, block, recorded), enclosed=_enclosed(enclosed, provisions),
        doubts=_doubts(source, documents, told), suspicions=suspected,
    )
    return notice, (
        *cleaned.diagnostics, *_faults(source, documents), *_lacks(notice, source), *numbered_outside(source),
    )


def _document(lines: Lines, reading: Reading, root: Eid | None, *, labelled: bool = False) -> Document:
    source = reading.source
    front = take_front(lines, labelled=labelled)
    back = take_back(front.rest)
    note, contents, body = take_contents(back.rest)
    clauses = uses_clauses([line.text for line in body])
    outline = build_outline(
        to_paragraphs(body, clauses=clauses, whole=source.whole_lines, shared=reading.measure),
        file=source_file(source.entry.original), root=root, clauses=clauses,
        opening=[*to_paragraphs(note, clauses=False, whole=source.whole_lines), *_contents(contents)],
    )
    before = _matter("preface", front.blocks, root)
    after = _matter("conclusions", back.blocks, root)
    return Document(
        preface=front.blocks, conclusions=back.blocks, provisions=(*before, *outline.provisions, *after),
        corrections=tuple(glued_corrections(outline.glued, outline.provisions, source.entry.id)),
        breaks=outline.breaks, swallowed=outline.swallowed,
        doubts=(*unreal_dates((*front.blocks, *back.blocks)), *outline.doubts),
    )


def _contents(lines: Lines) -> list[Paragraph]:
    """A table of contents is one paragraph, line by line."""
    if not lines:
        return []
    starts = accumulate((len(line.text) + 1 for line in lines[:-1]), initial=0)
    places = tuple(zip(starts, (line.number for line in lines), strict=True))
    return [Paragraph(text="\n".join(line.text for line in lines), places=places)]


def _annex(lines: Lines, reading: Reading, number: int) -> Document:
    """An enclosed document: its title is the heading, and its provisions stand below it. Where a masthead or a number
    stands above the title, all of it is front matter as a notice has it."""
    root = child_eid(None, f"annex_{number}")
    label, own = cut_label(lines)
    inner = _document(own, reading, root, labelled=label is not None)
    below = tuple(p for p in inner.provisions if p.kind != "preface")
    is_named = label is not None or bool(inner.preface)
    told = () if is_named else (_untitled_doubt(own),)
    if inner.preface and inner.preface[0].role != "title":
        provisions = (_annex_head(root, lines[0], label, ()), *inner.provisions)
    elif is_named:
        provisions = (_annex_head(root, lines[0], label, inner.preface), *below)
    else:
        provisions = _untitled(root, below)
    return replace(inner, provisions=provisions, doubts=(*told, *inner.doubts))


def _untitled_doubt(lines: Lines) -> Doubt:
    return Doubt(
        line=lines[0].number, message=f"“{lines[0].text[:SHOWN]}”在成文日期之后，没有标题，读作附件",
        hint="核对附件的标题是否缺漏；若是网页上的文字，在 corrections.yml 中移去",
    )


def _annex_head(root: Eid, first: TextLine, label: TextLine | None, front: tuple[Block, ...]) -> Provision:
    titles = [block.text for block in front if block.role == "title"]
    return Provision(
        eid=root, parent=None, kind="annex", num=display(label.text) if label else None,
        heading="".join(titles) or None, heading_end="",
        text="\n".join(block.text for block in front if block.role != "title"),
        lines=(first.number, front[-1].lines[1] if front else first.number), responsible=(),
    )


def _enclosed(
    documents: Sequence[Document], provisions: tuple[Provision, ...]
) -> tuple[tuple[Eid, tuple[Block, ...]], ...]:
    """The blocks of each provision that frames an enclosed document."""
    framing = {p.eid for p in provisions if p.kind in FRAME}
    found = [
        (child_eid(Eid(f"annex_{number}"), kind), blocks)
        for number, document in enumerate(documents, 1)
        for kind, blocks in (("preface", document.preface), ("conclusions", document.conclusions))
    ]
    return tuple((eid, blocks) for eid, blocks in found if eid in framing)


def _untitled(root: Eid, below: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Without label and title the opening paragraph stands for the whole; without that nothing does."""
    if below and below[0].kind == "preamble":
        return replace(below[0], eid=root, parent=None, kind="annex"), *below[1:]
    return tuple(replace(p, parent=None) if p.parent == root else p for p in below)


def _matter(kind: ProvisionKind, blocks: tuple[Block, ...], root: Eid | None) -> tuple[Provision, ...]:
    """The matter before or after the provisions as one provision; none where the source has none."""
    if not blocks:
        return ()
    return (Provision(
        eid=child_eid(root, kind), parent=root, kind=kind, num=None, heading=None, heading_end="",
        text="\n".join(block.text for block in blocks), lines=(blocks[0].lines[0], blocks[-1].lines[1]), responsible=(),
    ),)


def _notice(
    source: SourceText, documents: Sequence[Document], provisions: tuple[Provision, ...], block: Lines,
    corrections: tuple[Correction, ...],
) -> Notice:
    entry, main, colophon = source.entry, documents[0], _colophon(documents)
    metadata = tuple(fact for line in block for fact in line_kinds.facts_on(line.text))
    title = facts.title(main.preface, metadata) or _title_of_series(main.preface, provisions)
    return Notice(
        id=entry.id, jurisdiction=entry.jurisdiction, year=entry.year,
        title=title or entry.supplied_title or entry.id, title_inferred=title is None,
        document_number=facts.document_number(main.preface, metadata),
        issuer=facts.issuer(main.preface, main.conclusions, metadata),
        addressee=facts.addressee(main.preface),
        date_of_issue=facts.date_of_issue(main.preface, main.conclusions, metadata),
        date_of_printing=facts.date_of_printing(colophon), copied_to=facts.copied_to(colophon),
        publication_note=facts.publication_note(main.conclusions), source_url=entry.source_url,
        source_evidence=entry.source_evidence, original=entry.original, first_line=entry.first_line,
        last_line=entry.last_line, metadata=metadata, preface=main.preface, conclusions=main.conclusions,
        provisions=provisions, corrections=corrections,
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
    enclosed = (p.heading for p in provisions if p.kind == "annex" and p.heading)
    return next(enclosed, name) if name else None


def _is_counted(provision: Provision) -> bool:
    """Numbered, a row of a table, or an item that only words count: 二是…, 二要…"""
    return bool(provision.num or provision.row or ordinals(provision.text) & {2})


def _faults(source: SourceText, documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Broken numbers that nobody has checked, and lines lost inside a provision."""
    breaks = [found for document in documents for found in document.breaks]
    yield from (found for found in breaks if found.line not in source.entry.broken_numbering)
    yield from (found for document in documents for found in document.swallowed)
    yield from _unbroken(source, breaks)


def _doubts(source: SourceText, documents: Sequence[Document], others: Iterable[Doubt]) -> tuple[Doubt, ...]:
    own = (doubt for document in documents for doubt in document.doubts)
    found = (*source.doubts, *strange_characters(source), *own, *others)
    return tuple(sorted(found, key=lambda doubt: (doubt.line, doubt.column or 0)))


def _unbroken(source: SourceText, breaks: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Lines at which the catalog says that the numbers break, and where they do not."""
    lines = {found.line for found in breaks}
    return [
        Diagnostic(file=source_file(source.entry.original), line=line,
                   message=f"{source.entry.id}: 此处编号并未中断",
                   hint=f"从 catalog.yml 的 broken_numbering 中去掉 {line}")
        for line in source.entry.broken_numbering if line not in lines
    ]


def _lacks(notice: Notice, source: SourceText) -> list[Diagnostic]:
    """What a notice of the genre has, and this one lacks."""
    file, line = source_file(notice.original), notice.first_line
    found = [
        Diagnostic(file=file, line=loss.line, message=f"{notice.id}: {loss.message}", hint=loss.hint)
        for loss in source.losses
    ]
    if not any(map(_is_counted, notice.provisions)):
        found.append(Diagnostic(file=file, line=line, message=f"{notice.id}: 没有读到编号的条款",
                                hint="通知的各部分有编号，例如：一、强化责任落实"))
    if notice.title_inferred and not source.entry.supplied_title:
        found.append(Diagnostic(file=file, line=line, message=f"{notice.id}: 原文没有标题",
                                hint="在 catalog.yml 中拟一个：supplied_title: …"))
    if source.entry.supplied_title and not notice.title_inferred:
        found.append(Diagnostic(file=file, line=line, message=f"{notice.id}: 原文有标题：{notice.title}",
                                hint="只给没有标题的原文拟题：去掉 supplied_title"))
    return found
