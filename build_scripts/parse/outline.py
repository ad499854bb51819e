"""Paragraphs → provisions: each in its place below its heading, with the address of its printed number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from build_scripts.addresses import child_eid
from build_scripts.diagnostics import Diagnostic
from build_scripts.model import Eid, Provision, ProvisionKind
from build_scripts.normalize import display
from build_scripts.numerals import to_chinese
from build_scripts.parse.headings import Heading, numbered_heading, run_in_heading
from build_scripts.parse.numbering import STEPS, Form, Marker, find_marker
from build_scripts.parse.paragraphs import Paragraph, split_at
from build_scripts.parse.responsible import find_clauses

KINDS: dict[Form, ProvisionKind] = {
    "chapter": "chapter", "section": "section", "article": "article", "part": "part", "sec": "sec", "para": "para",
    "subpara": "subpara", "clause": "clause",
}
# A paragraph that speaks of the whole notice, or of who is to carry it out, closes it.
CLOSING = re.compile(
    r"^(?:请)?(?:各|全|以上|上述|本(?:通知|意见|方案|措施|办法|政策)).{0,60}?(?:本(?:通知|意见|方案|措施|办法|政策措施)|"
    r"(?:结合|根据).{0,12}实际|抓好(?:贯彻)?落实|贯彻执行|参照执行)"
    r"|^本(?:通知|意见|方案|措施|办法|政策).{0,30}(?:施行|实施|实行|执行|有效期)|^(?:特此|专此)"
)
ENUMERATION_END = "；;"


@dataclass(slots=True)
class Node:
    """A provision in the making."""

    marker: Marker | None
    heading: Heading
    paragraph: Paragraph
    parent: "Node | None"
    eid: Eid | None = None
    kind: ProvisionKind = "p"
    tail: list[Paragraph] = field(default_factory=list)
    """The unnumbered paragraphs that follow it directly."""
    listed: bool = False
    """A member of an enumeration, whose members end with semicolons."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Glued:
    """A number that stood inside a line of the provision before it."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    provisions: tuple[Provision, ...]
    diagnostics: tuple[Diagnostic, ...]
    glued: tuple[Glued, ...]


def build_outline(
    paragraphs: Sequence[Paragraph], *, file: str, root: Eid | None, clauses: bool, opening: Sequence[Paragraph] = ()
) -> Outline:
    """`root`: the annex in which the paragraphs stand; None in the notice itself. `opening`: a table of contents."""
    whole, glued = _unglued(paragraphs, clauses)
    preamble, nodes = _nodes(whole, clauses)
    preamble = [*opening, *preamble]
    diagnostics = _number(nodes, file, root)
    provisions = [_plain(p, "preamble", root, number) for number, p in enumerate(preamble, 1)]
    provisions += _placed(nodes, root)
    return Outline(provisions=tuple(provisions), diagnostics=tuple(diagnostics), glued=tuple(glued))


def _unglued(paragraphs: Sequence[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Glued]]:
    """Where a number is missing at the head of paragraphs, but stands after a sentence inside one, it opens its own."""
    whole, glued = list(paragraphs), []
    last: dict[Form, tuple[int, int]] = {}
    at = 0
    while at < len(whole):
        marker = find_marker(whole[at].text, clauses=clauses)
        if marker and marker.form in ("part", "sec", "para", "article"):
            number, since = last.get(marker.form, (0, at))
            found = _find_glued(whole, since, at, marker.form, number + 1) if marker.number == number + 2 else None
            if found:
                place, offset = found
                before, after = split_at(whole[place], offset)
                glued.append(Glued(line=after.lines[0], before=before.text[-6:], after=after.text[:12]))
                whole[place : place + 1] = [before, after]
                last[marker.form] = number + 1, place + 1
                continue
            last[marker.form] = marker.number, at
        at += 1
    return whole, glued


def _find_glued(
    paragraphs: list[Paragraph], since: int, until: int, form: Form, number: int
) -> tuple[int, int] | None:
    spelled = f"{number}|{to_chinese(number)}"
    shapes = {"part": f"(?:{spelled})、", "sec": f"[（(](?:{spelled})[）)]", "para": f"{number}[.．、](?![0-9])",
              "article": f"第(?:{spelled})条"}
    pattern = re.compile(rf"(?<=[。；）)])\s*(?={shapes[form]})")
    for place in range(since, until):
        for found in pattern.finditer(paragraphs[place].text, 1):
            return place, found.end()
    return None


def _nodes(paragraphs: list[Paragraph], clauses: bool) -> tuple[list[Paragraph], list[Node]]:
    """The paragraphs before the first number, and the numbered ones with what follows each."""
    preamble: list[Paragraph] = []
    nodes: list[Node] = []
    opened: list[Node] = []
    for paragraph in paragraphs:
        marker = find_marker(paragraph.text, clauses=clauses)
        if marker is None:
            (nodes[-1].tail if nodes else preamble).append(paragraph)
            continue
        while opened and opened[-1].marker and opened[-1].marker.rank >= marker.rank:
            opened.pop()
        heading = numbered_heading(marker.form, display(paragraph.text[marker.end :]))
        node = Node(marker=marker, heading=heading, paragraph=paragraph, parent=opened[-1] if opened else None,
                    kind=KINDS[marker.form])
        nodes.append(node)
        opened.append(node)
    _without_headings(nodes)
    return preamble, nodes


def _without_headings(nodes: list[Node]) -> None:
    """Members of an enumeration, and items that are one sentence with nothing below, have no heading."""
    groups: dict[int, list[Node]] = {}
    for node in nodes:
        groups.setdefault(id(node.parent), []).append(node)
    parents = {id(node.parent) for node in nodes}
    for group in groups.values():
        listed = any(node.paragraph.text[-1:] in ENUMERATION_END for node in group)
        for node in group:
            node.listed = listed and node.kind != "part"
            bare = not node.heading.text and id(node) not in parents
            sentence = not node.tail and node.heading.end == "。" and node.kind in ("para", "subpara", "clause")
            if bare and (node.listed or sentence):
                whole = f"{node.heading.heading or ''}{node.heading.end}"
                node.heading = Heading(heading=None, end="", text=whole + node.heading.text)


def _number(nodes: list[Node], file: str, root: Eid | None) -> list[Diagnostic]:
    """Addresses from the printed numbers; a sequence that breaks is told, never mended.

    A sequence goes on through the notice, or begins anew below a new heading or after an unnumbered paragraph.
    """
    taken: set[Eid] = set()
    last: dict[tuple[Form, int], tuple[int, int]] = {}
    diagnostics = []
    for at, node in enumerate(nodes):
        marker = node.marker
        assert marker is not None
        key = marker.form, len(marker.numbers)
        before, parent = last.get(key, (0, 0))
        fresh = parent != id(node.parent)
        fresh = fresh or bool(at and nodes[at - 1].tail)
        if marker.number != before + 1 and not (marker.number == 1 and (fresh or before == 0)):
            diagnostics.append(_broken(file, node, before, before + 1))
        last[key] = marker.number, id(node.parent)
        node.eid = _free(child_eid(_parent(node, root), f"{STEPS[marker.form]}_{marker.number}"), taken)
        taken.add(node.eid)
    return diagnostics


def _parent(node: Node, root: Eid | None) -> Eid | None:
    return node.parent.eid if node.parent else root


def _broken(file: str, node: Node, before: int, expected: int) -> Diagnostic:
    assert node.marker is not None
    printed = node.marker.printed.strip()
    what = "is repeated or out of order" if node.marker.number <= before else f"follows {before}: a number is missing"
    return Diagnostic(
        file=file, line=node.paragraph.lines[0], message=f"the number {printed} {what}",
        hint=f"{expected} comes next (or 1 below a new heading); if the original has it so, it stays as printed",
    )


def _free(eid: Eid, taken: set[Eid]) -> Eid:
    """A number that is repeated keeps an address of its own."""
    again = 2
    free = eid
    while free in taken:
        free, again = Eid(f"{eid}_{again}"), again + 1
    return free


def _placed(nodes: list[Node], root: Eid | None) -> Iterator[Provision]:
    counts: dict[Eid | None, int] = {}
    for at, node in enumerate(nodes):
        yield _numbered(node, root)
        following = nodes[at + 1] if at + 1 < len(nodes) else None
        own, group, closing = _tail(node, following, nodes)
        for paragraphs, parent in ((own, node), (group, node.parent)):
            for paragraph in paragraphs:
                eid = parent.eid if parent else root
                counts[eid] = counts.get(eid, 0) + 1
                yield _unnumbered(paragraph, eid, counts[eid], headed=parent is None or parent.kind != "article")
        for number, paragraph in enumerate(closing, 1):
            yield _plain(paragraph, "closing", root, number)


def _tail(
    node: Node, following: Node | None, nodes: list[Node]
) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
    """Whose the unnumbered paragraphs after a provision are: its own, its group's, or the whole notice's.

    They are its own where it is a heading only, or an article, or where they open with headings. After the last item
    of a group a single one belongs to the group, after the last of the notice it closes the notice.
    """
    tail = node.tail
    if not tail:
        return [], [], []
    closing = tail[-1:] if following is None and len(tail) > 1 and CLOSING.search(display(tail[-1].text)) else []
    own = tail[: len(tail) - len(closing)]
    headed = any(run_in_heading(display(paragraph.text)).heading for paragraph in own)
    if node.listed and node.parent is not None and following is not None:
        return [], own, closing
    if not node.heading.text or node.kind == "article" or headed:
        return own, [], closing
    if any(other.tail for other in nodes if other is not node and other.parent is node.parent and other.heading.text):
        return own, [], closing
    if following is None:
        return [], [], tail
    if len(tail) == 1 and node.parent is not None and _is_last(node, following):
        return [], tail, []
    return own, [], closing


def _is_last(node: Node, following: Node) -> bool:
    assert node.marker is not None and following.marker is not None
    return following.marker.rank < node.marker.rank


def _numbered(node: Node, root: Eid | None) -> Provision:
    assert node.marker is not None and node.eid is not None
    return Provision(
        eid=node.eid, parent=_parent(node, root), kind=node.kind,
        num=display(node.marker.printed), heading=node.heading.heading, heading_end=node.heading.end,
        text=node.heading.text, lines=node.paragraph.lines, responsible=find_clauses(node.heading.text),
    )


def _unnumbered(paragraph: Paragraph, parent: Eid | None, number: int, *, headed: bool) -> Provision:
    """`headed`: the paragraph may open with a heading; those of an article never do."""
    text = display(paragraph.text)
    heading = run_in_heading(text) if headed else Heading(heading=None, end="", text=text)
    return Provision(
        eid=child_eid(parent, f"p_{number}"), parent=parent, kind="p", num=None, heading=heading.heading,
        heading_end=heading.end, text=heading.text, lines=paragraph.lines, responsible=find_clauses(heading.text),
    )


def _plain(paragraph: Paragraph, step: ProvisionKind, root: Eid | None, number: int) -> Provision:
    """A paragraph of the preamble or the closing."""
    text = display(paragraph.text)
    return Provision(
        eid=child_eid(child_eid(root, step), f"p_{number}"), parent=root, kind=step, num=None, heading=None,
        heading_end="", text=text, lines=paragraph.lines, responsible=find_clauses(text),
    )
