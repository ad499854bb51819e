"""Paragraphs → numbered nodes, each with the unnumbered paragraphs that follow it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from build_scripts.domain.notice import Eid
from build_scripts.language.display import display
from build_scripts.parse.lines.wrapping import Paragraph
from build_scripts.parse.outline.headings import Heading, no_heading, numbered_heading
from build_scripts.parse.outline.numbering import Marker, Sequence, find_marker


@dataclass(slots=True, eq=False)
class Node:
    """A provision in the making. Without a marker it is an unnumbered paragraph that introduces a list of its own."""

    marker: Marker | None
    heading: Heading
    paragraph: Paragraph
    parent: "Node | None"
    tail: list[Paragraph] = field(default_factory=list)
    """The unnumbered paragraphs that follow it directly."""
    listed: bool = False
    """A member of an enumeration, whose members end with semicolons."""
    eid: Eid | None = None

    rank: tuple[float, float] = (0, 0)
    """Of its number; that of a paragraph that introduces a list is just above the list's."""


def grow(paragraphs: Iterable[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Node]]:
    """The paragraphs before the first number, and the numbered ones with what follows each."""
    preamble: list[Paragraph] = []
    nodes: list[Node] = []
    opened: list[Node] = []
    passed = Sequence()
    for paragraph in paragraphs:
        marker = find_marker(paragraph.text, clauses=clauses)
        if marker is None or not passed.counts(marker):
            (nodes[-1].tail if nodes else preamble).append(paragraph)
            continue
        passed.add(marker)
        before = _close(opened, marker)
        if before and nodes[-1].tail and _begins_anew(marker, before):
            opened.append(_introduction(nodes[-1].tail.pop(), marker, opened))
            nodes.append(opened[-1])
        heading = numbered_heading(marker.form, display(paragraph.text[marker.end :]))
        parent = opened[-1] if opened else None
        node = Node(marker=marker, heading=heading, paragraph=paragraph, parent=parent, rank=marker.rank)
        nodes.append(node)
        opened.append(node)
    return preamble, nodes


def _close(opened: list[Node], marker: Marker) -> Node | None:
    """Leave what cannot hold the new number; the last left is the sibling before it."""
    before = None
    while opened and opened[-1].rank >= marker.rank:
        before = opened.pop()
    return before


def _begins_anew(marker: Marker, before: Node) -> bool:
    """The list of the sibling before is over: 1. comes again."""
    if marker.number != 1 or before.marker is None or before.marker.form != marker.form:
        return False
    return marker.numbers[:-1] == before.marker.numbers[:-1]


def _introduction(paragraph: Paragraph, marker: Marker, opened: list[Node]) -> Node:
    """A list that begins anew after an unnumbered paragraph is that paragraph's, which stands where the list before it
    stands: beside the paragraph that introduced that one, never below it."""
    form, depth = marker.rank
    rank = form, depth - 0.5
    while opened and opened[-1].rank >= rank:
        opened.pop()
    parent = opened[-1] if opened else None
    return Node(marker=None, heading=no_heading(""), paragraph=paragraph, parent=parent, rank=rank)
