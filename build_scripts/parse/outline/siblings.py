"""Which headings stand, seen beside those of the siblings: a short sentence is no heading where others have none."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from build_scripts.parse.outline.headings import longer_heading, no_heading
from build_scripts.parse.outline.numbering import SMALL
from build_scripts.parse.outline.tree import Node
from build_scripts.parse.responsible import is_clause

BRACKET = re.compile("[（(][^（）()]*[）)]。?")
ENUMERATION_END = "；;"
ITEMS = (*SMALL, "clause")
SHORTEST_SENTENCE = 7
"""Characters: 煤矿。 and 加强领导。 are headings though some siblings have none."""
Group = Sequence[Node]


def take_headings_back(nodes: Sequence[Node]) -> None:
    """Members of an enumeration, and items that are one sentence with nothing below, have no heading; nor have others
    whose heading may be a sentence, unless all their siblings have one."""
    children: defaultdict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        children[id(node.parent)].append(node)
    for group in children.values():
        _find_listed(group)
        for node in group:
            if id(node) not in children and _is_sentence(node):
                _take_back(node)
        for siblings in _of_one_form(group):
            _all_or_none(siblings, children)


def _find_listed(group: Group) -> None:
    if not any(node.paragraph.text[-1:] in ENUMERATION_END for node in group):
        return
    for node in group:
        node.listed = node.marker is not None and node.marker.form != "part"


def _take_back(node: Node) -> None:
    node.heading = no_heading(f"{node.heading.heading or ''}{node.heading.end}{node.heading.text}")


def _is_sentence(node: Node) -> bool:
    """All that the item says is what looks like its heading; who is responsible for it says nothing more."""
    if node.marker is None or node.listed:
        return node.listed and not node.heading.text
    alone = not node.heading.text or (node.marker.form in ITEMS and _is_note(node.heading.text))
    return alone and not node.tail and node.heading.end == "。"


def _is_note(text: str) -> bool:
    """Who is responsible, or a bracket and nothing else: （市应急局）."""
    return is_clause(text) or bool(BRACKET.fullmatch(text))


def _of_one_form(group: Group) -> Iterator[Group]:
    forms: defaultdict[str, list[Node]] = defaultdict(list)
    for node in group:
        if node.marker is not None:
            forms[node.marker.form].append(node)
    yield from forms.values()


def _all_or_none(siblings: Group, holding: Container[int]) -> None:
    """What could be a sentence is a heading only where every sibling has one, and 煤矿。 only where most have one; then
    those of the others may be somewhat longer. `holding`: the nodes with others below, whose heading stands."""
    without = [node for node in siblings if node.heading.heading is None]
    with_heading = len(siblings) - len(without)
    if len(without) < with_heading and _lengthen(without):
        return
    few = len(without) >= with_heading
    shortest = 1 if few else SHORTEST_SENTENCE
    for node in siblings:
        stands_alone = few and id(node) not in holding
        if _may_be_sentence(node, shortest, alone=stands_alone):
            _take_back(node)


def _lengthen(without: Group) -> bool:
    """Give each its longer heading, if all of them have one."""
    longer = [
        (node, longer_heading(node.marker.form, node.heading.text) if node.marker else None)
        for node in without
    ]
    if not all(heading for _, heading in longer):
        return False
    for node, heading in longer:
        node.heading = heading or node.heading
    return True


def _may_be_sentence(node: Node, shortest: int, *, alone: bool) -> bool:
    """With text behind it; or `alone`, of an item among items that are sentences."""
    heading = node.heading
    is_item = alone and node.marker is not None and node.marker.form in ITEMS
    return heading.end == "。" and (bool(heading.text) or is_item) and len(heading.heading or "") >= shortest
