"""The text of a notice in the form of an official document.

Everything within the article is the notice's own, in its order, but for what is marked data-ui. A provision reaches
from the element that bears its eid to the next one; a grey line at its end holds its permanent link and its apparatus.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Directive
from build_scripts.domain.notice import CELL, PLAIN_KINDS, Block, Eid, Notice, Provision
from build_scripts.domain.table_heads import Table, columns, has_head, tables_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import citation, facts, locators
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice.apparatus import Apparatus, apparatus
from build_scripts.publish.views.notice.apparatus.row import width
from build_scripts.publish.views.notice.apparatus.strengths import weighed
from build_scripts.publish.views.notice.colophon import Colophon, split
from build_scripts.publish.views.notice.notes import Numbered, Numbering, marks, without_place
from build_scripts.publish.views.notice.part import Part
from build_scripts.publish.views.notice.runs import Mark, Runs, runs
from build_scripts.publish.views.page import Here, Link

Element = Literal["header", "footer", "heading", "paragraph", "row", "empty"]
LOWEST_HEADING = 6
OWN_TOOLS, MARK = 12.5, 2.5
"""Widths of what every grey line begins with, and of the sign of a correction, in its characters."""
FRAMES: dict[str, Element] = {"preface": "header", "conclusions": "footer"}
"""By the kind of provision."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GreyLine:
    pin: Link
    """The permanent link, under the short address; its title is the place as it is cited."""
    marks: tuple[int, ...]
    """Numbers of the corrections that have no place in the words."""
    apparatus: Apparatus


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    cells: tuple[Runs, ...]
    """As many as the widest row of the table has."""
    opens: bool
    """The first of its table."""
    closes: bool
    """The last."""
    is_head: bool
    """It names the columns."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A provision."""

    eid: Eid
    element: Element
    """`empty`: an enclosure that begins without a title of its own. There is its place, and no word."""
    level: int | None
    """Of a heading, 2 to 6."""
    opening: Runs = ()
    """The heading with its number, or the whole paragraph."""
    text: Runs = ()
    """What runs on behind a heading."""
    parts: tuple[Part, ...] = ()
    """Of a header or footer."""
    colophon: Colophon | None = None
    """What ends a footer."""
    grey_line: GreyLine
    row: Row | None = None
    """Of a table."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    citation: str
    supplied_title: str | None
    """The edition's own, where the source has none."""
    items: tuple[Item, ...]


def article(linked: LinkedEdition, notice: Notice, numbering: Numbering) -> Article:
    items = _Items(linked, notice, numbering)
    return Article(
        citation=citation.cite(notice),
        supplied_title=facts.title(notice) if notice.title_inferred else None,
        items=tuple(map(items.item, notice.provisions)),
    )


class _Items:
    """Makes the items of a notice."""

    def __init__(self, linked: LinkedEdition, notice: Notice, numbering: Numbering) -> None:
        self._linked = linked
        self._notice = notice
        self._numbering = numbering
        self._here = Here(site_addresses.notice_page(notice.id))
        self._levels = heading_levels(notice)
        self._cited = citation.locators(notice)
        self._tables = {
            row.eid: table
            for table in tables_of(notice.provisions)
            for row in table
        }

    def item(self, p: Provision) -> Item:
        at = At(self._linked, self._here, self._notice, p)
        numbered = self._numbering.get(p.eid, ())
        found = marks(numbered)
        bare = Item(
            eid=p.eid,
            element=self._element(p),
            level=self._levels.get(p.eid),
            grey_line=_grey_line(at, self._cited[p.eid], numbered),
            row=_row(p, self._tables[p.eid], found) if p.row else None,
        )
        item = self._with_words(bare, p, found)
        directives = self._linked.directives_at.get(at.ref, ())
        return _weighed(item, p, directives)

    def _with_words(self, item: Item, p: Provision, found: Sequence[Mark]) -> Item:
        if p.kind in FRAMES:
            matter = _parts(self._notice, p, item.level or 1, found)
            parts, colophon = split(tuple(matter))
            return replace(item, parts=parts, colophon=colophon)
        opening, text = _words(p, item.level, found)
        return replace(item, opening=opening, text=text)

    def _element(self, p: Provision) -> Element:
        if p.kind in FRAMES:
            return FRAMES[p.kind]
        if p.eid in self._levels:
            return "heading"
        if p.row:
            return "row"
        return "paragraph" if p.paragraph else "empty"


def heading_levels(notice: Notice) -> dict[Eid, int]:
    """Headings in order: one below the nearest headed provision above, beginning under the title."""
    levels: dict[Eid, int] = {}
    depth: dict[Eid, int] = {}
    for p in notice.provisions:
        above = depth[p.parent] if p.parent else 1
        below = min(above + 1, LOWEST_HEADING)
        if _is_headed(p):
            levels[p.eid] = depth[p.eid] = below
            continue
        depth[p.eid] = above
        if p.parent and p.kind == "preface" and _titled(notice.matter(p.eid)):
            # The title of an enclosed document, below its number: what follows stands under it.
            levels[p.eid] = depth[p.parent] = below
    return levels


def _is_headed(p: Provision) -> bool:
    return p.heading is not None and p.kind not in (*PLAIN_KINDS, *FRAMES)


def _titled(blocks: Sequence[Block]) -> bool:
    return any(block.role == "title" for block in blocks)


def _weighed(item: Item, p: Provision, directives: Sequence[Directive]) -> Item:
    """With its sentences' strengths: of the paragraph below a heading, or of the one that holds all."""
    if item.text:
        return replace(item, text=weighed(item.text, 0, directives))
    before = sum(len(run.text) for run in item.opening) - len(p.text)
    return replace(item, opening=weighed(item.opening, before, directives))


def _row(p: Provision, table: Table, found: Sequence[Mark]) -> Row:
    cells = list(_lines(p.text.split(CELL), found))
    cells += [()] * (columns(table) - len(cells))
    is_first = p is table[0]
    return Row(
        cells=tuple(cells),
        opens=is_first,
        closes=p is table[-1],
        is_head=is_first and has_head(table),
    )


def _words(p: Provision, level: int | None, found: Sequence[Mark]) -> tuple[Runs, Runs]:
    """What stands in the element that bears the eid, and what in a paragraph of its own below a heading."""
    number = locators.number(p)
    moved = _behind_gap(p, number, found)
    headed = number + p.headline
    text = runs(p.text, len(headed), moved)
    if level is not None:
        heading = runs(headed, 0, moved)
        return heading, text
    if p.heading:
        before = runs(number, 0, moved)
        bold = runs(p.headline, len(number), moved, strong=True)
        return (*before, *bold, *text), ()
    paragraph = runs(headed + p.text, 0, moved)
    return paragraph, ()


def _behind_gap(p: Provision, number: str, found: Sequence[Mark]) -> Sequence[Mark]:
    """A number may be set apart from the words by a blank that is not printed there."""
    own = len(p.num or "")
    gap = len(number) - own
    return [mark if mark.at <= own else replace(mark, at=mark.at + gap) for mark in found]


def _parts(notice: Notice, p: Provision, level: int, found: Sequence[Mark]) -> Iterator[Part]:
    """The front or back matter by its parts. Consecutive lines of the title are a heading, the page's own in the notice
    itself; every other block is a paragraph of its role's class."""
    blocks = notice.matter(p.eid)
    texts = [block.text for block in blocks]
    headed = False
    pairs = zip(blocks, _lines(texts, found), strict=True)
    for role, group in groupby(pairs, key=lambda pair: pair[0].role):
        lines = tuple(line for _, line in group)
        if role == "title" and not headed:
            yield _title(p, level, lines)
            headed = True
            continue
        for line in lines:
            yield _paragraph(role, line)


def _title(p: Provision, level: int, lines: tuple[Runs, ...]) -> Part:
    return Part(
        role="title",
        level=level,
        anchor=f"{p.parent}-title" if p.parent else "title",
        lines=lines,
    )


def _paragraph(role: str, line: Runs) -> Part:
    return Part(
        role=role.replace("_", "-"),
        level=None,
        anchor="",
        lines=(line,),
    )


def _lines(texts: Sequence[str], found: Sequence[Mark]) -> Iterator[Runs]:
    """Lines or cells that one sign parts in the provision's paragraph."""
    start = 0
    for text in texts:
        yield runs(text, start, found)
        start += len(text) + 1


def _grey_line(at: At, cited: str, numbered: Sequence[Numbered]) -> GreyLine:
    label, marked = at.locus, without_place(numbered)
    taken = OWN_TOOLS + width(label) + len(marked) * MARK
    return GreyLine(
        pin=at.link(label, cited),
        marks=marked,
        apparatus=apparatus(at, taken),
    )
