"""The audit's own reader of style sheets, as far as the numbers of lists need it: which items are there at all, and in
which style they are numbered."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from justhtml import NodeType, SelectorError, query

from build_scripts.audit.html_nodes import attributes, data

NOTED = ("display", "list-style", "list-style-type")
NOTE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
BRACE = re.compile(r"[{}]")
PLAIN = re.compile(r"[.#]?-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*")
FEATURE = re.compile(r"\(\s*min-width\s*:\s*([0-9]+)px\s*\)")
DESK = 1280
IMPORTANT = "!important"
BESIDE_STYLE = ("inside", "outside")
"""Words of list-style that name no style."""
LONGEST = 2000
MOST = 200_000
"""Pairs of a rule and a node that are tried."""
SELECTED = re.compile(r"[#.\[:]?-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*")
ONE_OF = re.compile(r"(?:[^,(\[]|\([^)]*\)|\[[^\]]*\])+")


Strength = tuple[int, ...]
"""Whether it is a node's own style, ids, classes, tags, place."""
OWN_STYLE: Strength = (True,)


@dataclass(frozen=True, slots=True)
class Declared:
    """Compared by strength: importance, selector, place."""

    important: bool
    strength: Strength
    value: str

    def beats(self, other: "Declared | None") -> bool:
        return other is None or (self.important, self.strength) >= (other.important, other.strength)


class Sheets:
    def __init__(self, styles: Iterable[NodeType], root: NodeType) -> None:
        self._of: dict[int, dict[str, Declared]] = {}
        self._tried = 0
        self._root = root
        rules = [rule for style in styles for rule in _rules(style)]
        self._named = _by_name(root) if rules else {}
        for place, (selectors, body) in enumerate(rules):
            self._note_rule(place, selectors, body)

    def _note_rule(self, place: int, selectors: str, body: str) -> None:
        for selector in map(str.strip, ONE_OF.findall(selectors[:LONGEST])):
            strength = (False, *_strength(selector), place)
            for node in self._selected(selector):
                _declare(self._of.setdefault(id(node), {}), body, strength)

    def value(self, node: NodeType, name: str) -> str | None:
        """What holds of a node: in its sheets, or in its own style."""
        found = dict(self._of.get(id(node), {}))
        own = attributes(node).get("style") or ""
        _declare(found, own, OWN_STYLE)
        return found[name].value if name in found else None

    def _selected(self, selector: str) -> Iterable[NodeType]:
        """None where the selector is of a state or of no element."""
        if PLAIN.fullmatch(selector):
            return self._named.get(selector, [])
        self._tried += len(self._named[""])
        try:
            return list(query(self._root, selector)) if self._tried <= MOST else ()
        except SelectorError:
            return ()


def _declare(known: dict[str, Declared], body: str, strength: Strength) -> None:
    """Of what is declared the strongest holds."""
    for key, declared in _declarations(body, strength):
        if declared.beats(known.get(key)):
            known[key] = declared


def _by_name(root: NodeType) -> Mapping[str, list[NodeType]]:
    """All nodes, by tag, class and id; under no name every one."""
    named: defaultdict[str, list[NodeType]] = defaultdict(list)
    pending = [root]
    while pending:
        node = pending.pop()
        for name in _names(node):
            named[name].append(node)
        pending.extend(node.children or ())
    return named


def _names(node: NodeType) -> Iterator[str]:
    own = attributes(node)
    yield ""
    yield node.name
    if own.get("id"):
        yield f"#{own['id']}"
    classes = set((own.get("class") or "").split())
    yield from (f".{name}" for name in classes)


def _strength(selector: str) -> tuple[int, int, int]:
    names = SELECTED.findall(selector)
    signs = [name[0] for name in names]
    ids = signs.count("#")
    classes = sum(map(signs.count, ".[:"))
    tags = len(signs) - ids - classes
    return ids, classes, tags


def _rules(style: NodeType) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each rule that holds on a screen."""
    media = attributes(style).get("media") or ""
    if not _on_desk(media):
        return
    sheet = NOTE.sub("", data(style))
    open_groups: list[bool] = []
    selector: str | None = None
    done = 0
    for brace in BRACE.finditer(sheet):
        before, done = sheet[done : brace.start()], brace.end()
        head = before.rpartition(";")[2].strip()
        group_holds = not open_groups or open_groups[-1]
        if brace[0] == "{" and head.startswith("@"):
            open_groups.append(_holds(head) and group_holds)
        elif brace[0] == "{":
            selector = head
        elif selector is None:
            del open_groups[-1:]
        else:
            if group_holds and _is_noted(before):
                yield selector, before
            selector = None


def _is_noted(body: str) -> bool:
    return any(name in body.lower() for name in NOTED)


def _holds(group: str) -> bool:
    kind, _, query_list = group[1:].partition(" ")
    if kind.lower().startswith("media"):
        return _on_desk((kind[5:] + query_list).strip())
    return kind.lower() in ("supports", "layer")


def _on_desk(media: str) -> bool:
    return any(_fits(one.strip().lower()) for one in media.split(","))


def _fits(media: str) -> bool:
    width = FEATURE.search(media)
    is_for_desk = width is None or int(width[1]) <= DESK
    rest = FEATURE.sub("", media).replace("only", "").replace("and", "").strip()
    return rest in ("", "all", "screen") and is_for_desk


def _declarations(body: str, strength: Strength) -> Iterator[tuple[str, Declared]]:
    for declaration in body.split(";"):
        said, _, stated = declaration.partition(":")
        name = said.strip().lower()
        value, is_important = _value(stated.strip())
        if name in NOTED and value:
            key = "display" if name == "display" else "number"
            meant = _of(name, value)
            yield key, Declared(is_important, strength, meant)


def _value(stated: str) -> tuple[str, bool]:
    """Without !important, and whether that stands there."""
    if stated.lower().endswith(IMPORTANT):
        return stated[: -len(IMPORTANT)].strip(), True
    return stated, False


def _of(name: str, value: str) -> str:
    if name != "list-style":
        return value if value[0] in "'\"" else value.lower()
    words = (
        word
        for word in value.lower().split()
        if word not in BESIDE_STYLE and "(" not in word
    )
    return next(words, "disc")
