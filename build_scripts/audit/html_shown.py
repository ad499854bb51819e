"""What a page shows and no text of it holds: the numbers of lists, the quotes of <q>, the values of fields, and what
stands in place of pictures."""

import re
from collections.abc import Iterator

from justhtml import NodeType, Text

from build_scripts.audit.html_nodes import attribute, data
from build_scripts.audit.html_sheets import Sheets
from build_scripts.language.display import HAN
from build_scripts.language.numbers.css_list_markers import list_marker

LIST = ("ol", "ul", "menu")
STYLE_OF_TYPE = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
VALUELESS = ("checkbox", "radio", "hidden", "password", "color", "range", "file", "image")
NEVER = (
    "noscript", "template", "head", "title", "datalist", "noframes", "noembed", "iframe", "audio", "video", "canvas",
    "rp", "progress", "meter",
)
"""Where no item of a list is numbered."""


class Shown:
    """`before` and `behind` of each element, asked for in the order of the page."""

    def __init__(self, root: NodeType, styles: list[NodeType]) -> None:
        self._sheets = Sheets(styles, root)
        self._numbers: dict[int, str] = {}
        self._gone: set[int] = set()
        """What is not there, or stands in what is not."""
        self._depth = 0

    def before(self, node: NodeType) -> str:
        if id(node.parent) in self._gone or not self._is_there(node):
            self._gone.add(id(node))
        if node.name == "q":
            self._depth += 1
            return "“‘"[(self._depth - 1) % 2]
        if node.name in LIST:
            self._number(node)
        if node.name == "li":
            return self._numbers.get(id(node), "")
        return _of_field(node) or _of_picture(node)

    def behind(self, node: NodeType) -> str:
        if node.name != "q":
            return ""
        self._depth -= 1
        return "”’"[self._depth % 2]

    def _number(self, ordered: NodeType) -> None:
        """The items of one list."""
        if id(ordered) in self._gone:
            return
        items = list(self._items(ordered))
        number, step = _start_and_step(ordered, len(items))
        usual = "decimal" if ordered.name == "ol" else "disc"
        style = self._style(ordered, usual)
        for item in items:
            own = _whole(attribute(item, "value"))
            number = number if own is None else own
            if self._is_numbered(item):
                own_style = self._style(item, style)
                self._numbers[id(item)] = list_marker(number, own_style)
            number += step

    def _is_numbered(self, item: NodeType) -> bool:
        return self._sheets.value(item, "display") in (None, "list-item")

    def _items(self, ordered: NodeType) -> Iterator[NodeType]:
        """Those that are there and belong to no list within."""
        pending = list(reversed(ordered.children or ()))
        while pending:
            node = pending.pop()
            if isinstance(node, Text) or not self._is_there(node):
                continue
            if node.name == "li":
                yield node
            if node.name not in LIST:
                pending.extend(reversed(node.children or ()))

    def _is_there(self, node: NodeType) -> bool:
        if node.name in NEVER:
            return False
        if display := self._sheets.value(node, "display"):
            return display != "none"
        is_closed = node.name == "dialog" and attribute(node, "open") is None
        is_hidden = attribute(node, "hidden") is not None
        is_popover = attribute(node, "popover") is not None
        return not (is_closed or is_hidden or is_popover)

    def _style(self, node: NodeType, inherited: str) -> str:
        of_type = attribute(node, "type") or ""
        return self._sheets.value(node, "number") or STYLE_OF_TYPE.get(of_type, inherited)


def _start_and_step(ordered: NodeType, items: int) -> tuple[int, int]:
    """The first number of a list, and what leads from one to the next."""
    if ordered.name != "ol":
        return 1, 1
    is_backwards = attribute(ordered, "reversed") is not None
    stated = _whole(attribute(ordered, "start"))
    if is_backwards:
        return items if stated is None else stated, -1
    return 1 if stated is None else stated, 1


def _of_field(node: NodeType) -> str:
    if node.name == "input":
        return _of_input(node)
    if node.name == "textarea" and not data(node):
        return attribute(node, "placeholder") or ""
    return (attribute(node, "label") or "") if node.name in ("option", "optgroup") else ""


def _of_input(node: NodeType) -> str:
    kind = (attribute(node, "type") or "").lower()
    value = attribute(node, "value") or ""
    if kind == "image":
        return ""
    if kind in VALUELESS:
        return value if re.search(f"[{HAN}]", value) else ""
    return value or attribute(node, "placeholder") or ""


def _of_picture(node: NodeType) -> str:
    is_button = node.name == "input" and attribute(node, "type") == "image"
    is_picture = node.name in ("img", "area") or is_button
    return (attribute(node, "alt") or "") if is_picture else ""


def _whole(value: str | None) -> int | None:
    found = re.match(r"\s*([+-]?[0-9]{1,9})", value or "")
    return int(found[1]) if found else None


