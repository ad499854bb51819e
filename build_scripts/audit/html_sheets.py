"""The audit's own reader of style sheets, as far as the numbers of lists need it: which items are there at all, and in
which style they are numbered."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from justhtml import NodeType, SelectorError, Text, query

NOTED = ("display", "list-style", "list-style-type")
NOTE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
BRACE = re.compile(r"[{}]")
PLAIN = re.compile(r"[.#]?-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*")
FEATURE = re.compile(r"\(\s*min-width\s*:\s*([0-9]+)px\s*\)")
DESK = 1280
LONGEST = 2000
MOST = 200_000
"""Pairs of a rule and a node that are tried."""
ONE_OF = re.compile(r"(?:[^,(\[]|\([^)]*\)|\[[^\]]*\])+")


@dataclass(frozen=True, slots=True)
class Declared:
    """Compared by strength: importance, selector, place."""

    important: bool
    strength: tuple[int, int, int, int]
    value: str

    def beats(self, other: "Declared | None") -> bool:
        return other is None or (self.important, self.strength) >= (other.important, other.strength)


class Sheets:
    def __init__(self, styles: Iterable[NodeType], root: NodeType) -> None:
        self._of: dict[int, dict[str, Declared]] = {}
        self._tried = 0
        rules = [rule for style in styles for rule in _rules(style)]
        named = _by_name(root) if rules else {}
        for place, (selector, body) in enumerate(rules):
            for one in map(str.strip, ONE_OF.findall(selector[:LONGEST])):
                nodes = named.get(one, []) if PLAIN.fullmatch(one) else self._selected(root, one, len(named[""]))
                for node in nodes:
                    self._note(node, body, (0, *_strength(one), place))

    def value(self, node: NodeType, name: str) -> str | None:
        """What holds of a node: in its sheets, or in its own style."""
        found = dict(self._of.get(id(node), {}))
        own = None if isinstance(node, Text) else (node.attrs or {}).get("style")
        for key, declared in _declarations(own or "", (1, 0, 0, 0)):
            if declared.beats(found.get(key)):
                found[key] = declared
        return found[name].value if name in found else None

    def _selected(self, root: NodeType, selector: str, nodes: int) -> Iterable[NodeType]:
        """None where the selector is of a state or of no element."""
        self._tried += nodes
        try:
            return list(query(root, selector)) if self._tried <= MOST else ()
        except SelectorError:
            return ()

    def _note(self, node: NodeType, body: str, strength: tuple[int, int, int, int]) -> None:
        known = self._of.setdefault(id(node), {})
        for key, declared in _declarations(body, strength):
            if declared.beats(known.get(key)):
                known[key] = declared


def _by_name(root: NodeType) -> Mapping[str, list[NodeType]]:
    """All nodes, by tag, class and id; under no name every one."""
    named: defaultdict[str, list[NodeType]] = defaultdict(list)
    pending = [root]
    while pending:
        node = pending.pop()
        attributes = {} if isinstance(node, Text) else node.attrs or {}
        classes = {f".{name}" for name in (attributes.get("class") or "").split()}
        for name in ("", node.name, f"#{attributes.get('id')}", *classes):
            named[name].append(node)
        pending.extend(node.children or ())
    return named


def _strength(selector: str) -> tuple[int, int]:
    names = re.findall(r"[#.\[:]?-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*", selector)
    ids = sum(name[0] == "#" for name in names)
    classes = sum(name[0] in ".[:" for name in names)
    return ids, classes * 1000 + len(names) - ids - classes


def _rules(style: NodeType) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each rule that holds on a screen."""
    media = None if isinstance(style, Text) else (style.attrs or {}).get("media")
    if not _on_desk(media or ""):
        return
    sheet = NOTE.sub("", "".join(str(child.data or "") for child in style.children or ()))
    open_groups: list[bool] = []
    selector: str | None = None
    done = 0
    for found in BRACE.finditer(sheet):
        before, done = sheet[done : found.start()], found.end()
        head = before.rpartition(";")[2].strip()
        if found[0] == "{" and head.startswith("@"):
            open_groups.append(_holds(head) and all(open_groups[-1:]))
        elif found[0] == "{":
            selector = head
        elif selector is None:
            del open_groups[-1:]
        else:
            if all(open_groups[-1:]) and any(name in before.lower() for name in NOTED):
                yield selector, before
            selector = None


def _holds(group: str) -> bool:
    kind, _, query_list = group[1:].partition(" ")
    if kind.lower().startswith("media"):
        return _on_desk((kind[5:] + query_list).strip())
    return kind.lower() in ("supports", "layer")


def _on_desk(media: str) -> bool:
    return any(_fits(one.strip().lower()) for one in media.split(","))


def _fits(media: str) -> bool:
    width = FEATURE.search(media)
    rest = FEATURE.sub("", media).replace("only", "").replace("and", "").strip()
    return rest in ("", "all", "screen") and int(width[1] if width else 0) <= DESK


def _declarations(body: str, strength: tuple[int, int, int, int]) -> Iterator[tuple[str, Declared]]:
    for one in body.split(";"):
        name, _, value = (part.strip() for part in one.partition(":"))
        important = value.lower().endswith("!important")
        value = value[: -len("!important")].strip() if important else value
        if name.lower() in NOTED and value:
            yield "number" if name.lower() != "display" else "display", Declared(important, strength, _of(name, value))


def _of(name: str, value: str) -> str:
    if name.lower() != "list-style":
        return value if value[0] in "'\"" else value.lower()
    words = [word for word in value.lower().split() if word not in ("inside", "outside") and "(" not in word]
    return words[0] if words else "disc"
