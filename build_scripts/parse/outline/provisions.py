"""Paragraphs → provisions: each in its place below its heading, with the address of its printed number."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CELL, Doubt, Eid, Provision, ProvisionKind
from build_scripts.domain.refs import child_eid, numbered_eid, paragraph_eid
from build_scripts.language.display import display, solid
from build_scripts.parse.lines.glued import Glued, unglue
from build_scripts.parse.lines.paragraph import Paragraph, Paragraphs
from build_scripts.parse.outline.breaks import breaks, swallowed, uncounted, unread_numbers
from build_scripts.parse.outline.headings import no_heading, run_in_heading
from build_scripts.parse.outline.siblings import take_headings_back
from build_scripts.parse.outline.tails import place_tail, take_formula
from build_scripts.parse.outline.tree import Node, grow
from build_scripts.parse.responsible import find_clauses

# 现就有关事项通知如下：, …作如下安排。
LEADS_IN = re.compile("如下[^，。；：]{0,6}[：:。]$")
FEWEST_OF_BODY = 3
"""Paragraphs of a notice without numbers that are more than a covering letter."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    provisions: tuple[Provision, ...]
    breaks: tuple[Diagnostic, ...]
    """Where the numbers break: faults, unless someone has found them so in the original."""
    swallowed: tuple[Diagnostic, ...]
    """Lines inside a provision that open with a number: always faults."""
    doubts: tuple[Doubt, ...]
    glued: tuple[Glued, ...]


def build_outline(
    paragraphs: Paragraphs,
    *,
    file: str,
    root: Eid | None,
    clauses: bool,
    opening: Paragraphs = (),
) -> Outline:
    """`root`: the annex in which the paragraphs stand; None in the notice itself. `opening`: a table of contents."""
    whole, glued = unglue(paragraphs, clauses)
    preamble, nodes = grow(whole, clauses)
    formula = take_formula(nodes)
    take_headings_back(nodes)
    writer = _Writer(nodes, root, formula)
    first = [*writer.plain([*opening, *preamble], "preamble")]
    if not nodes:
        body = len(opening) + _opening_of_body(preamble)
        first[body:] = [replace(provision, kind="p") for provision in first[body:]]
    above = sum(len(solid(paragraph.text)) for paragraph in opening)
    return Outline(
        provisions=(*first, *writer.provisions()),
        breaks=tuple(breaks(preamble, nodes, file)),
        swallowed=tuple(swallowed(whole, file)),
        doubts=(*unread_numbers(preamble, nodes), *uncounted(preamble, nodes)),
        glued=tuple(replace(found, place=above + found.place) for found in glued),
    )


def _opening_of_body(paragraphs: Paragraphs) -> int:
    """How many paragraphs of a notice without numbers open it; the others are its body, whatever their address. Those
    open it up to the one that leads in, or the first, which tells why it is issued."""
    for count, paragraph in enumerate(paragraphs, 1):
        if LEADS_IN.search(paragraph.text):
            return count
    return 1 if len(paragraphs) >= FEWEST_OF_BODY else len(paragraphs)


class _Writer:
    """Gives the addresses in document order, so that what follows never changes what stands before."""

    def __init__(self, nodes: list[Node], root: Eid | None, formula: tuple[Paragraph, ...]) -> None:
        self.nodes = nodes
        self.root = root
        self.formula = formula
        self._taken: set[Eid] = set()
        self._repeats: Counter[Eid] = Counter()
        self._paragraphs: Counter[Eid | None] = Counter()
        self._row = 0
        """Of the last paragraph, which row of its table it is."""
        self._with_tails = Counter(
            id(node.parent)
            for node in nodes
            if _has_text_and_tail(node)
        )

    def provisions(self) -> Iterator[Provision]:
        followings = [*self.nodes[1:], None]
        for node, following in zip(self.nodes, followings, strict=False):
            yield self._own(node)
            placed = place_tail(node, following, siblings_have_tails=self._siblings_have_tails(node))
            for paragraph in placed.own:
                yield self._unnumbered(paragraph, node)
            for paragraph in placed.group:
                yield self._unnumbered(paragraph, node.parent)
            formula = () if following else self.formula
            yield from self.plain((*placed.closing, *formula), "closing")

    def _siblings_have_tails(self, node: Node) -> bool:
        others = self._with_tails[id(node.parent)] - _has_text_and_tail(node)
        return others > 0

    def _own(self, node: Node) -> Provision:
        """The node's own line: a heading, a number, or what introduces a list."""
        if node.kind:
            return self._headed(node)
        return self._numbered(node) if node.marker else self._introduction(node)

    def plain(self, paragraphs: Paragraphs, kind: ProvisionKind) -> Iterator[Provision]:
        """The paragraphs before the first number, or those that close the notice."""
        above = child_eid(self.root, kind)
        for number, paragraph in enumerate(paragraphs, 1):
            text = display(paragraph.text.removeprefix(CELL))
            yield Provision(
                eid=paragraph_eid(above, number),
                parent=self.root,
                kind=kind,
                num=None,
                heading=None,
                heading_end="",
                text=text,
                lines=paragraph.lines,
                responsible=find_clauses(text),
                row=self._row_of(paragraph),
            )

    def _numbered(self, node: Node) -> Provision:
        assert node.marker is not None
        self._row = 0
        parent = node.parent.eid if node.parent else self.root
        eid = numbered_eid(parent, node.marker.form, node.marker.number)
        node.eid = self._free(eid)
        return Provision(
            eid=node.eid,
            parent=parent,
            kind=node.marker.form,
            num=display(node.marker.printed),
            heading=node.heading.heading,
            heading_end=node.heading.end,
            text=node.heading.text,
            lines=node.paragraph.lines,
            responsible=find_clauses(node.heading.text),
        )

    def _headed(self, node: Node) -> Provision:
        """A heading without a number is counted as the paragraphs are."""
        assert node.kind is not None
        self._row = 0
        node.eid, above = self._counted(node.parent)
        return Provision(
            eid=node.eid,
            parent=above,
            kind=node.kind,
            num=None,
            heading=node.heading.heading,
            heading_end="",
            text="",
            lines=node.paragraph.lines,
            responsible=(),
        )

    def _counted(self, parent: Node | None) -> tuple[Eid, Eid | None]:
        """The address of the next paragraph without a number, and of what it stands in."""
        above = parent.eid if parent else self.root
        self._paragraphs[above] += 1
        return paragraph_eid(above, self._paragraphs[above]), above

    def _introduction(self, node: Node) -> Provision:
        provision = self._unnumbered(node.paragraph, node.parent)
        node.eid = provision.eid
        return provision

    def _unnumbered(self, paragraph: Paragraph, parent: Node | None) -> Provision:
        """A paragraph with the heading it may open with; those of an article never do."""
        eid, above = self._counted(parent)
        text = display(paragraph.text.removeprefix(CELL))
        row = self._row_of(paragraph)
        heading = no_heading(text) if row or _is_article(parent) else run_in_heading(text)
        return Provision(
            eid=eid,
            parent=above,
            kind="p",
            num=None,
            heading=heading.heading,
            heading_end=heading.end,
            text=heading.text,
            lines=paragraph.lines,
            responsible=find_clauses(heading.text),
            row=row,
        )

    def _row_of(self, paragraph: Paragraph) -> int:
        """Rows that follow one another are a table."""
        self._row = self._row + 1 if paragraph.is_row else 0
        return self._row

    def _free(self, eid: Eid) -> Eid:
        """A number that is repeated keeps an address of its own."""
        free = eid
        while free in self._taken:
            self._repeats[eid] += 1
            free = Eid(f"{eid}_{self._repeats[eid] + 1}")
        self._taken.add(free)
        return free


def _has_text_and_tail(node: Node) -> bool:
    return bool(node.tail and node.heading.text)


def _is_article(node: Node | None) -> bool:
    return node is not None and node.marker is not None and node.marker.form == "article"
