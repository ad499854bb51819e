"""A notice as DOCX, set after GB/T 9704-2012, with its structure as heading styles.

Its last page ends with the colophon; what the edition says of it follows on a page of its own, without a number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from build_scripts.domain.notice import Notice
from build_scripts.publish.docx import body
from build_scripts.publish.docx.body import Frame, Run, Section, runs
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.docx.styles import (
    ANCHOR,
    APPARATUS,
    APPARATUS_FIRST,
    CELL_STYLE,
    STYLE_IDS,
    heading_style,
    lead_style,
)
from build_scripts.publish.exports.copies.manuscript import Paragraph, Style, paragraphs, with_tables
from build_scripts.publish.labels.provenance import provenance

COLOPHON: frozenset[Style] = frozenset({"colophon", "printing"})
# Who printed it stands at the left, when at the right, in the order of the source.
_PRINTED_ON = re.compile(r"[〇零一二三四五六七八九十0-9]{4}年[^年]{1,3}月[^月]{1,3}日印[发制]")


def document(notice: Notice, edition: str = "") -> bytes:
    return pack(_body(notice, edition), _properties(notice))


def _properties(notice: Notice) -> Properties:
    """Title, issuer and number of the notice; the date of issue where it is known, and no other time."""
    return Properties(
        title=notice.title,
        creator=notice.issuer or "",
        subject=notice.document_number or "",
        identifier=notice.id,
        created=notice.date_of_issue or "",
    )


def _body(notice: Notice, edition: str) -> body.Document:
    own, colophon = _apart(tuple(paragraphs(notice)))
    text = [*_text_ended(own, colophon), *apparatus(provenance(notice, edition))]
    return body.Document(paragraphs=text, section=Section(numbered=False))


def _text_ended(own: Sequence[Paragraph], colophon: Sequence[Paragraph]) -> Iterator[body.Paragraph | body.Table]:
    """The notice as a section, which ends with a paragraph."""
    if colophon:
        # A frame stands on the page of the paragraph after it.
        yield from _text(own)
        yield from _colophon(colophon)
        yield body.Paragraph(style=ANCHOR, section=Section())
    elif own and own[-1].row:
        # A section cannot end within a table.
        yield from _text(own)
        yield body.Paragraph(style=ANCHOR, section=Section())
    elif own:
        *others, last = own
        yield from _text(others)
        yield _paragraph(last, Section())


def _text(found: Iterable[Paragraph]) -> Iterator[body.Paragraph | body.Table]:
    for paragraph in with_tables(found):
        yield _table(paragraph) if isinstance(paragraph, tuple) else _paragraph(paragraph)


def _table(rows: Sequence[Paragraph]) -> body.Table:
    return body.Table(rows=[[body.plain_paragraph(CELL_STYLE, cell) for cell in row.cells] for row in rows])


def _apart(found: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    """What is set in the text, and the colophon that ends it."""
    end = len(found)
    while end and found[end - 1].style in COLOPHON:
        end -= 1
    return found[:end], found[end:]


def _paragraph(found: Paragraph, section: Section | None = None) -> body.Paragraph:
    content = runs(_lead(found), Run(text=found.text))
    return body.Paragraph(
        style=style_of(found),
        content=content,
        section=section,
    )


def _lead(found: Paragraph) -> Run:
    if found.style == "heading":
        return Run(text=found.lead, style=lead_style_of(found))
    return Run(text=found.lead, bold=found.headed)


def style_of(found: Paragraph) -> str:
    """A heading of its own is one to a word processor; one that runs into its text stands in a paragraph of that."""
    if found.style != "heading":
        return STYLE_IDS[found.style]
    return STYLE_IDS["body"] if found.text else heading_style(found.level)


def lead_style_of(found: Paragraph) -> str:
    """Of the heading that runs into its paragraph's text: it keeps its face there, from which Word takes it into a
    table of contents all the same."""
    runs_in = found.style == "heading" and found.text
    return lead_style(found.level) if runs_in else ""


def _colophon(found: Sequence[Paragraph]) -> Iterator[body.Paragraph]:
    """At the foot of its page."""
    for line in _colophon_lines(found):
        yield body.Paragraph(
            style=STYLE_IDS["colophon"],
            content=runs(Run(text=line)),
            frame=Frame(),
        )


def _colophon_lines(found: Sequence[Paragraph]) -> Iterator[str]:
    """Who printed it and when share a line, however many the source has them on."""
    for style, group in groupby(found, lambda p: p.style):
        texts = [p.text for p in group]
        if style == "printing":
            yield "\t".join(
                part
                for text in texts
                for part in _printing_parts(text)
            )
        else:
            yield from texts


def _printing_parts(text: str) -> Iterator[str]:
    found = _PRINTED_ON.search(text)
    parts = (text[: found.start()], found[0], text[found.end() :]) if found else (text,)
    yield from filter(None, (part.strip() for part in parts))


def apparatus(facts: Iterable[tuple[str, str]]) -> Iterator[body.Paragraph]:
    """What the edition adds, a line each, below a line of its own."""
    for index, (label, value) in enumerate(facts):
        style = APPARATUS if index else APPARATUS_FIRST
        yield body.Paragraph(style=style, content=runs(Run(text=f"{label}：{value}")))
