"""Paragraphs → numbered nodes, each with the unnumbered paragraphs that follow it."""

import re
from dataclasses import dataclass, field

from build_scripts.domain.notice import Eid
from build_scripts.language.characters import plain
from build_scripts.language.display import display
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.headings import Heading, no_heading, numbered_heading
from build_scripts.parse.outline.numbering import RANKS, Form, Marker, Sequence, find_marker
from build_scripts.parse.outline.styled import StyledHeading, styled_headings

# 第二批如下：, 第三类：: a paragraph that counts the lists it announces.
ANNOUNCES = re.compile("((?:第[一二三四五六七八九十0-9]{1,3}.)|(?:[一二三四五六七八九十]{1,3}(?:是|类))).{0,30}：$")
COUNTED = re.compile("[一二三四五六七八九十0-9]{1,3}")
Rank = tuple[float, float]


@dataclass(kw_only=True, slots=True, eq=False)
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
    introduced: Paragraph | None = None
    """The paragraph that introduces the list in which it stands."""
    rank: Rank
    """Of its number; that of a paragraph that introduces a list is just above the list's."""
    kind: Form | None = None
    """Of a heading without a number."""


class Ranks:
    """What may stand below what. Where 一、 comes before the first article, the articles stand below it, as in a
    standard divided by trades."""

    def __init__(self) -> None:
        self._first: Form | None = None

    def of(self, marker: Marker) -> Rank:
        if self._first is None and marker.form in ("part", "article"):
            self._first = marker.form
        rank, depth = marker.rank
        is_below_part = marker.form == "article" and self._first == "part"
        return RANKS["part"] + 0.5 if is_below_part else rank, depth


def grow(paragraphs: list[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Node]]:
    """The paragraphs before the first number, and the numbered ones with what follows each. A heading without a number
    that is known by its style stands among them."""
    headed = styled_headings(paragraphs, clauses=clauses)
    preamble: list[Paragraph] = []
    nodes: list[Node] = []
    opened: list[Node] = []
    passed = Sequence()
    ranks = Ranks()
    for paragraph in paragraphs:
        if styled := headed.get(id(paragraph)):
            _close(opened, styled.rank)
            nodes.append(_headed(paragraph, styled, opened))
            opened.append(nodes[-1])
            continue
        marker = find_marker(paragraph.text, clauses=clauses)
        if marker is None or not passed.counts(marker):
            (nodes[-1].tail if nodes else preamble).append(paragraph)
            continue
        passed.add(marker)
        rank = ranks.of(marker)
        again = _list_again(opened, nodes, marker)
        before = _close(opened, rank)
        if again or (before and nodes[-1].tail and _begins_anew(marker, before)):
            opened.append(_introduction(nodes[-1].tail.pop(), rank, opened, again))
            nodes.append(opened[-1])
        heading = numbered_heading(marker.form, display(paragraph.text[marker.end :]))
        parent = opened[-1] if opened else None
        node = Node(
            marker=marker,
            heading=heading,
            paragraph=paragraph,
            parent=parent,
            rank=rank,
        )
        node.introduced = _introducing(marker, parent, before)
        nodes.append(node)
        opened.append(node)
    return preamble, nodes


def _headed(paragraph: Paragraph, styled: StyledHeading, opened: list[Node]) -> Node:
    heading = Heading(
        heading=display(paragraph.text),
        end="",
        text="",
    )
    parent = opened[-1] if opened else None
    return Node(
        marker=None,
        heading=heading,
        paragraph=paragraph,
        parent=parent,
        rank=styled.rank,
        kind=styled.kind,
    )


def _close(opened: list[Node], rank: Rank) -> Node | None:
    """Leave what cannot hold the new number; the last left is the sibling before it."""
    before = None
    while opened and opened[-1].rank >= rank:
        before = opened.pop()
    return before


def _begins_anew(marker: Marker, before: Node) -> bool:
    """The list of the sibling before is over: 1. comes again."""
    if marker.number != 1 or before.marker is None or before.marker.form != marker.form:
        return False
    return marker.numbers[:-1] == before.marker.numbers[:-1]


def _introducing(marker: Marker, parent: Node | None, before: Node | None) -> Paragraph | None:
    """What introduces the first item introduces the others."""
    if marker.number != 1:
        if before is None or before.marker is None or before.marker.form != marker.form:
            return None
        return before.introduced
    if parent is None:
        return None
    if parent.marker is None:
        return parent.paragraph
    return parent.tail[-1] if parent.tail else None


def _list_again(opened: list[Node], nodes: list[Node], marker: Marker) -> Node | None:
    """第二批如下： after a list that 第一批如下： introduces: the list that begins here is beside that one, in whatever
    form it is numbered. The item of that list that is still open."""
    if marker.number != 1 or not nodes or not nodes[-1].tail:
        return None
    announced = _likeness(nodes[-1].tail[-1])
    if not announced:
        return None
    for node in opened:
        if node.introduced and _likeness(node.introduced) == announced:
            return node
    return None


def _likeness(paragraph: Paragraph) -> str | None:
    """第N批 of 第二批任务如下：, with which another list is announced alike; None of what announces none."""
    found = ANNOUNCES.match(plain(display(paragraph.text)))
    return COUNTED.sub("N", found[1]) if found else None


def _introduction(paragraph: Paragraph, below: Rank, opened: list[Node], again: Node | None) -> Node:
    """A list that begins anew after an unnumbered paragraph is that paragraph's, which stands where the list before it
    stands: beside the paragraph that introduced that one, never below it."""
    form, depth = below
    rank = form, depth - 0.5
    while again in opened:
        opened.pop()
    while opened and _is_left(opened[-1], rank, again):
        opened.pop()
    parent = opened[-1] if opened else None
    return Node(
        marker=None,
        heading=no_heading(""),
        paragraph=paragraph,
        parent=parent,
        rank=rank,
    )


def _is_left(node: Node, rank: Rank, again: Node | None) -> bool:
    is_introduction = again is not None and node.marker is None
    return is_introduction or node.rank >= rank
