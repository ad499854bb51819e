"""How a page shows its elements: what its style sheets and the elements' own styles say of whether an element is shown,
as a block or within a line, and how its list is numbered. Of sheets only those that stand in the page are known."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from turbohtml import Document, Element
from turbohtml.cssom import StyleDeclaration, StyleSheet

KNOWN = frozenset(("display", "visibility", "white-space", "list-style-type", "font-size", "font-weight"))
"""The properties that are looked at; list-style is read as list-style-type."""
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What may hold rules within rules, and their edges; a string is none.
EDGES = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|@(?:media|supports|layer)\b([^{};]{0,200})\{|[{}]", re.IGNORECASE)
SCREEN = re.compile(r"(?:only\s+)?(?:(?:all|screen)\b)?(?:\s*(?:and)?\s*\(\s*min-width\s*:\s*([0-9]+)px\s*\))?")
WIDTH = 1280
"""Of the window in which the page is thought to be read."""
SELECTOR = re.compile(r"(?:[^,(\[]|\([^)]*\)|\[[^\]]*\])+")
LONGEST_SELECTORS = 2000
"""Characters of a list of selectors."""
SIMPLE = re.compile(r"([.#]?)(-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)")
MOST_WORK = 50_000_000
"""Pairs of a rule and an element that are looked at; a page that asks for more is told."""
Weight = tuple[float, ...]
"""Of a declaration: whether it is important, and how special its selector: its ids, its classes and its tags."""
OWN_STYLE = math.inf
"""More special than any selector, whatever its ids."""


class Declaration(NamedTuple):
    """What a rule or an element's own style says of one property."""

    name: str
    value: str
    important: bool


@dataclass(kw_only=True, slots=True)
class Styles:
    """Of each element what is declared for it, the strongest last."""

    by_sheets: dict[Element, dict[str, tuple[Weight, str]]] = field(default_factory=dict)
    overrun: bool = False
    """The sheets have more rules than could be looked at."""

    def declared(self, element: Element, name: str) -> str | None:
        """The value that holds; None where nothing is declared."""
        by_sheet = self.by_sheets.get(element, {}).get(name)
        own = _own(element, name)
        stated = [declared for declared in (by_sheet, own) if declared]
        if not stated:
            return None
        _, value = max(stated, key=itemgetter(0))
        return value

    def is_removed(self, element: Element) -> bool:
        """display: none, or what a browser hides of itself, which any declared display overrules."""
        display = self.declared(element, "display")
        return display == "none" if display else _is_hidden_of_itself(element)


def _is_hidden_of_itself(element: Element) -> bool:
    is_closed = element.tag == "dialog" and element.attr("open") is None
    return is_closed or any(element.attr(name) is not None for name in ("hidden", "popover"))


def page_styles(document: Document) -> Styles:
    """Of all style sheets that stand in the page."""
    rules = [
        rule
        for sheet in document.select("style")
        for rule in _rules(sheet)
    ]
    if not rules:
        return Styles()
    matching = _Matching(document)
    for selector, declaration in rules:
        matching.add(selector, declaration)
    return Styles(by_sheets=dict(matching.found), overrun=matching.overrun)


def _own(element: Element, name: str) -> tuple[Weight, str] | None:
    style = element.attr("style")
    if not style:
        return None
    declared = {one.name: one for one in _declarations(StyleDeclaration.parse(style))}
    last = declared.get(name)
    return ((last.important, OWN_STYLE), last.value) if last else None


def _rules(sheet: Element) -> Iterator[tuple[str, Declaration]]:
    """Selector and declaration, one by one."""
    if not is_for_screen(sheet.attr("media") or ""):
        return
    own = _on_screen(COMMENT.sub("", sheet.text))
    for rule in StyleSheet(own).rules:
        selectors = SELECTOR.findall(rule.selector_text[:LONGEST_SELECTORS])
        for declaration in _declarations(rule.style):
            for selector in selectors:
                yield selector.strip(), declaration


def _declarations(style: StyleDeclaration) -> Iterator[Declaration]:
    for written in style.properties():
        name = written.lower()
        value = (style.get(written) or "").strip()
        if name == "list-style":
            yield Declaration("list-style-type", _list_type(value), style.important(written))
        elif name in KNOWN:
            yield Declaration(name, _folded(value), style.important(written))


def _folded(value: str) -> str:
    """A string keeps its case."""
    return value if value[:1] in ("'", '"') else value.lower()


def _list_type(shorthand: str) -> str:
    """What list-style says of the number; where it says nothing, a bullet."""
    words = [
        word
        for word in shorthand.lower().split()
        if word not in ("inside", "outside")
    ]
    types = [
        word
        for word in words
        if re.fullmatch("[a-z][a-z-]*", word)
    ]
    return types[0] if types else "disc"


def is_for_screen(media: str) -> bool:
    """A list of media that names the screen of a desk."""
    return any(_names_screen(query.strip().lower()) for query in media.split(","))


def _names_screen(query: str) -> bool:
    found = SCREEN.fullmatch(query)
    return found is not None and (found[1] is None or int(found[1]) <= WIDTH)


def _on_screen(sheet: str) -> str:
    """The sheet without what holds for other media; what holds for screens stands as if it stood alone."""
    out: list[str] = []
    opened: list[tuple[bool, bool]] = []
    """Of each open group or rule whether it is a rule, and whether what stands in it is kept."""
    done = 0
    for edge in EDGES.finditer(sheet):
        if edge[0][0] in "\"'":
            continue
        kept = _is_kept(opened)
        out.append(sheet[done : edge.start()] if kept else "")
        out.append(_edge(edge, opened, kept=kept))
        done = edge.end()
    out.append(sheet[done:] if _is_kept(opened) else "")
    return "".join(out)


def _is_kept(opened: Sequence[tuple[bool, bool]]) -> bool:
    return not opened or opened[-1][1]


def _edge(edge: re.Match[str], opened: list[tuple[bool, bool]], *, kept: bool) -> str:
    """What is left of one edge; a group has no text of its own."""
    media = edge[1]
    if media is not None:
        is_media = edge[0].lower().startswith("@media")
        holds = not is_media or is_for_screen(media)
        opened.append((False, kept and holds))
        return ""
    if edge[0] == "{":
        opened.append((True, kept))
        return "{" if kept else ""
    if not opened:
        return ""
    is_rule, kept = opened.pop()
    return "}" if is_rule and kept else ""


class _Matching:
    """Finds the elements of selectors: of a class, an id or a tag by an index, of others one by one."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._index: defaultdict[str, list[Element]] = defaultdict(list)
        self._elements = 0
        for element in document.iter_elements():
            self._elements += 1
            for name in (element.tag, *_names(element)):
                self._index[name].append(element)
        self.found: defaultdict[Element, dict[str, tuple[Weight, str]]] = defaultdict(dict)
        self._work = 0

    @property
    def overrun(self) -> bool:
        return self._work > MOST_WORK

    def add(self, selector: str, declaration: Declaration) -> None:
        """Of two of one weight the later one holds."""
        name, value = declaration.name, declaration.value
        weight = (declaration.important, *_specificity(selector))
        for element in self._matching(selector):
            held = self.found[element]
            known = held.get(name)
            if known is None or weight >= known[0]:
                held[name] = weight, value

    def _matching(self, selector: str) -> Sequence[Element]:
        """None for a state that no reader is in (:hover) and for what is no element (::before)."""
        if self.overrun:
            return ()
        if simple := SIMPLE.fullmatch(selector):
            found = self._index.get(selector if simple[1] else selector.lower(), [])
            self._work += len(found)
            return found
        self._work += self._elements
        try:
            return self._document.select(selector)
        except ValueError:
            return ()


def _names(element: Element) -> Iterator[str]:
    yield from (f".{name}" for name in set((element.attr("class") or "").split()))
    if name := element.attr("id"):
        yield f"#{name}"


def _specificity(selector: str) -> tuple[int, int, int]:
    ids = selector.count("#")
    classes = len(re.findall(r"[.\[]|:(?!:)", selector))
    tags = len(re.findall(r"(?:^|[\s>+~])[A-Za-z]", selector))
    return ids, classes, tags
