"""A notice as a sequence of paragraphs, each with its style: what every form of it outside the site is set from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Literal

from build_scripts.domain.notice import FRAME, Block, BlockRole, Eid, Notice, Provision, ProvisionKind
from build_scripts.publish.labels import facts, locators

Style = Literal[
    "supplied_title", "masthead", "title", "document_number", "addressee", "heading", "body",
    "signature", "date", "note", "colophon", "printing",
]
BLOCK_STYLES: dict[BlockRole, Style] = {
    "masthead": "masthead", "title": "title", "document_number": "document_number", "addressee": "addressee",
    "signature": "signature", "date": "date", "publication_note": "note", "attachment": "note",
    "copied_to": "colophon", "printing": "printing",
}
HEADING_LEVELS: dict[ProvisionKind, int] = {"part": 1, "annex": 1, "article": 2, "sec": 2, "para": 3, "subpara": 4}


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    style: Style
    lead: str
    """Number, heading and the mark after it: what a heading is set from. Empty where the paragraph has none."""
    text: str
    level: int
    """1 for 一、, 2 for （一） and articles, 3 for 1., 4 for （1）; 0 for what is no heading."""
    headed: bool = False
    """Whether `lead` holds words, not a number alone."""
    eid: Eid | None = None
    """Of the provision it is; None for the head and the foot of the document, which are several paragraphs each."""
    number: str = ""
    """What `lead` begins with."""
    row: int = 0
    """Which row of its table it is, from 1."""
    cells: tuple[str, ...] = ()
    """Of a row."""


def paragraphs(notice: Notice) -> Iterator[Paragraph]:
    """The whole notice in order; a title of the edition's own, where the source has none, stands first."""
    if notice.title_inferred:
        yield Paragraph(
            style="supplied_title",
            lead="",
            text=facts.title(notice),
            level=0,
        )
    for provision in notice.provisions:
        if provision.kind in FRAME:
            yield from _blocks(notice.matter(provision.eid))
        else:
            yield _provision(provision)


def _blocks(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The lines of a title are one paragraph, with a line feed between them."""
    for role, group in groupby(blocks, lambda block: block.role):
        texts = [block.text for block in group]
        for text in ["\n".join(texts)] if role == "title" else texts:
            yield Paragraph(
                style=BLOCK_STYLES[role],
                lead="",
                text=text,
                level=0,
            )


def _provision(provision: Provision) -> Paragraph:
    """A numbered provision with a heading is set as one; an unnumbered paragraph's run-in heading stays in its line."""
    number = locators.number(provision)
    level = HEADING_LEVELS.get(provision.kind, 0) if provision.heading else 0
    return Paragraph(
        style="heading" if level else "body",
        lead=f"{number}{provision.headline}",
        text=provision.text,
        level=level,
        headed=bool(provision.heading),
        eid=provision.eid,
        number=number,
        row=provision.row,
        cells=provision.cells,
    )


def with_tables(found: Iterable[Paragraph]) -> Iterator[Paragraph | tuple[Paragraph, ...]]:
    """The rows of a table together, as many cells in each."""
    for table, group in groupby(_by_table(found), key=itemgetter(0)):
        members = tuple(paragraph for _, paragraph in group)
        if table:
            yield _of_equal_width(members)
        else:
            yield from members


def _by_table(found: Iterable[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Each with the number of its table, 0 where it stands in none."""
    tables = 0
    for paragraph in found:
        tables += paragraph.row == 1
        yield tables if paragraph.row else 0, paragraph


def _of_equal_width(rows: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    width = max(len(row.cells) for row in rows)
    return tuple(replace(row, cells=_filled(row.cells, width)) for row in rows)


def _filled(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))
