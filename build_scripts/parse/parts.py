"""The notice and what it encloses, each read as a document of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Block, Correction, Doubt, Eid, Provision, ProvisionKind, SourceText
from build_scripts.domain.refs import child_eid, numbered_eid
from build_scripts.language.display import display
from build_scripts.parse.collation import glued_corrections
from build_scripts.parse.doubts import unreal_dates
from build_scripts.parse.frame.back import covering_end, take_back
from build_scripts.parse.frame.enclosed.annexes import cut_label
from build_scripts.parse.frame.enclosed.enclosures import enclosures
from build_scripts.parse.frame.front import take_front
from build_scripts.parse.frame.front.contents import take_contents
from build_scripts.parse.lines.measure import Measure, find_measure
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.lines.text_line import Lines, TextLine
from build_scripts.parse.lines.wrapping import to_paragraphs
from build_scripts.parse.outline.numbering import uses_clauses
from build_scripts.parse.outline.provisions import Outline, build_outline

SHOWN = 24
"""Characters of a line that a message shows."""


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


def documents_in(lines: Lines, source: SourceText) -> tuple[Document, ...]:
    """The notice, and what it encloses."""
    texts = [line.text for line in lines]
    measure = None if source.whole_lines else find_measure(texts)
    reading = Reading(source=source, measure=measure)
    end = covering_end(lines)
    documents = [_document(lines[:end], reading, None, labelled=False)]
    parts = enclosures(lines[end:]) if end else []
    for number, part in enumerate(parts, 1):
        documents.append(_annex(part, reading, number))
    return tuple(documents)


def _document(lines: Lines, reading: Reading, root: Eid | None, *, labelled: bool) -> Document:
    front = take_front(lines, labelled=labelled)
    back = take_back(front.rest)
    outline = _outline(back.rest, reading, root)
    before = _matter("preface", front.blocks, root)
    after = _matter("conclusions", back.blocks, root)
    glued = glued_corrections(outline.glued, outline.provisions, reading.source.entry.id)
    return Document(
        preface=front.blocks,
        conclusions=back.blocks,
        provisions=(*before, *outline.provisions, *after),
        corrections=tuple(glued),
        breaks=outline.breaks,
        swallowed=outline.swallowed,
        doubts=(*unreal_dates((*front.blocks, *back.blocks)), *outline.doubts),
    )


def _outline(lines: Lines, reading: Reading, root: Eid | None) -> Outline:
    whole = reading.source.whole_lines
    note, contents, body = take_contents(lines)
    clauses = uses_clauses([line.text for line in body])
    above = to_paragraphs(note, clauses=clauses, whole=whole)
    return build_outline(
        to_paragraphs(body, clauses=clauses, whole=whole, shared=reading.measure),
        file=source_file(reading.source.entry.original),
        root=root,
        clauses=clauses,
        opening=[*above, *_contents(contents)],
    )


def _contents(lines: Lines) -> Iterator[Paragraph]:
    """A table of contents is one paragraph, line by line."""
    if not lines:
        return
    text = ""
    places: list[tuple[int, int]] = []
    for line in lines:
        places.append((len(text), line.number))
        text += f"{line.text}\n"
    yield Paragraph(text=text.removesuffix("\n"), places=tuple(places))


def _annex(lines: Lines, reading: Reading, number: int) -> Document:
    """An enclosed document: its title is the heading, and its provisions stand below it. Where a masthead or a number
    stands above the title, all of it is front matter as a notice has it."""
    root = numbered_eid(None, "annex", number)
    label, own = cut_label(lines)
    is_labelled = label is not None
    inner = _document(own, reading, root, labelled=is_labelled)
    front, provisions = inner.preface, inner.provisions
    if front and front[0].role != "title":
        head = _annex_head(root, lines[0], label, ())
        return replace(inner, provisions=(head, *provisions))
    below = tuple(p for p in provisions if p.kind != "preface")
    if is_labelled or front:
        head = _annex_head(root, lines[0], label, front)
        return replace(inner, provisions=(head, *below))
    doubts = (_untitled_doubt(own), *inner.doubts)
    return replace(inner, provisions=_untitled(root, below), doubts=doubts)


def _untitled_doubt(lines: Lines) -> Doubt:
    return Doubt(
        line=lines[0].number,
        message=f"“{lines[0].text[:SHOWN]}”在成文日期之后，没有标题，读作附件",
        hint="核对附件的标题是否缺漏；若是网页上的文字，在 corrections.yml 中移去",
    )


def _annex_head(root: Eid, first: TextLine, label: TextLine | None, front: tuple[Block, ...]) -> Provision:
    titles = [block.text for block in front if block.role == "title"]
    others = [block.text for block in front if block.role != "title"]
    return Provision(
        eid=root,
        parent=None,
        kind="annex",
        num=display(label.text) if label else None,
        heading="".join(titles) or None,
        heading_end="",
        text="\n".join(others),
        lines=(first.number, front[-1].lines[1] if front else first.number),
        responsible=(),
    )


def _untitled(root: Eid, below: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Without label and title the opening paragraph stands for the whole; without that nothing does."""
    if below and below[0].kind == "preamble":
        return replace(below[0], eid=root, parent=None, kind="annex"), *below[1:]
    return tuple(replace(p, parent=None) if p.parent == root else p for p in below)


def _matter(kind: ProvisionKind, blocks: tuple[Block, ...], root: Eid | None) -> Iterator[Provision]:
    """The matter before or after the provisions as one provision; none where the source has none."""
    if not blocks:
        return
    first, last = blocks[0], blocks[-1]
    yield Provision(
        eid=child_eid(root, kind),
        parent=root,
        kind=kind,
        num=None,
        heading=None,
        heading_end="",
        text="\n".join(block.text for block in blocks),
        lines=(first.lines[0], last.lines[1]),
        responsible=(),
    )
