"""Paragraphs → numbered nodes, each with the unnumbered paragraphs that follow it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_scripts.domain.notice import Eid
from build_scripts.language.display import display
from build_scripts.parse.lines.wrapping import Paragraph
from build_scripts.parse.outline.headings import Heading, no_heading, numbered_heading
from build_scripts.parse.outline.numbering import Marker, find_marker

ENUMERATION_END = "；;"


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

    @property
    def rank(self) -> tuple[int, ...]:
        """The rank of its number; a paragraph with a list stands just below its parent."""
        if self.marker:
            return self.marker.rank
        return (*self.parent.rank, 1) if self.parent else (-1,)


def grow(paragraphs: Sequence[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Node]]:
    """The paragraphs before the first number, and the numbered ones with what follows each."""
    preamble: list[Paragraph] = []
    nodes: list[Node] = []
    opened: list[Node] = []
    for paragraph in paragraphs:
        marker = find_marker(paragraph.text, clauses=clauses)
        if marker is None:
            (nodes[-1].tail if nodes else preamble).append(paragraph)
            continue
        before = _close(opened, marker)
        if marker.number == 1 and before and before.tail and _is_sibling(before, marker, nodes[-1]):
            opened.append(_introduction(before, opened[-1] if opened else None))
            nodes.append(opened[-1])
        heading = numbered_heading(marker.form, display(paragraph.text[marker.end :]))
        node = Node(marker=marker, heading=heading, paragraph=paragraph, parent=opened[-1] if opened else None)
        nodes.append(node)
        opened.append(node)
    _take_headings_back(nodes)
    return preamble, nodes


def _close(opened: list[Node], marker: Marker) -> Node | None:
    """Leave what cannot hold the new number; the last left is the sibling before it."""
    before = None
    while opened and opened[-1].rank >= marker.rank:
        before = opened.pop()
    return before


def _is_sibling(before: Node, marker: Marker, last: Node) -> bool:
    return before is last and before.marker is not None and before.marker.form == marker.form


def _introduction(before: Node, parent: Node | None) -> Node:
    """A list that begins anew after an unnumbered paragraph is that paragraph's."""
    return Node(marker=None, heading=no_heading(""), paragraph=before.tail.pop(), parent=parent)


def _take_headings_back(nodes: list[Node]) -> None:
    """Members of an enumeration, and items that are one sentence with nothing below, have no heading."""
    groups: defaultdict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[id(node.parent)].append(node)
    for group in groups.values():
        listed = any(node.paragraph.text[-1:] in ENUMERATION_END for node in group)
        for node in group:
            node.listed = listed and node.marker is not None and node.marker.form != "part"
            if not node.heading.text and id(node) not in groups and _is_sentence(node):
                whole = f"{node.heading.heading or ''}{node.heading.end}"
                node.heading = no_heading(whole)


def _is_sentence(node: Node) -> bool:
    if node.marker is None or node.listed:
        return node.listed
    return not node.tail and node.heading.end == "。" and node.marker.form in ("para", "subpara", "clause")
