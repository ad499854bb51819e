"""What a page shows and no text of it holds: the numbers of lists, the quotes of <q>, the values of fields, and what
stands in place of pictures."""

import re
from collections.abc import Iterator

from justhtml import NodeType, Text

from build_scripts.audit.html_sheets import Sheets
from build_scripts.language.display import HAN
from build_scripts.language.list_markers import list_marker

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
        backwards = ordered.name == "ol" and _attr(ordered, "reversed") is not None
        start = _whole(_attr(ordered, "start")) if ordered.name == "ol" else None
        number = start if start is not None else (len(items) if backwards else 1)
        style = self._style(ordered, "decimal" if ordered.name == "ol" else "disc")
        for item in items:
            own = _whole(_attr(item, "value"))
            number = number if own is None else own
            if self._sheets.value(item, "display") in (None, "list-item"):
                self._numbers[id(item)] = list_marker(number, self._style(item, style))
            number += -1 if backwards else 1

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
        is_closed = node.name == "dialog" and _attr(node, "open") is None
        return not is_closed and _attr(node, "hidden") is None and _attr(node, "popover") is None

    def _style(self, node: NodeType, inherited: str) -> str:
        return self._sheets.value(node, "number") or STYLE_OF_TYPE.get(_attr(node, "type") or "", inherited)


def _of_field(node: NodeType) -> str:
    kind = (_attr(node, "type") or "").lower()
    if node.name == "input" and kind in VALUELESS:
        value = _attr(node, "value") or ""
        return value if kind != "image" and re.search(f"[{HAN}]", value) else ""
    if node.name == "input":
        return _attr(node, "value") or _attr(node, "placeholder") or ""
    if node.name == "textarea" and not "".join(str(child.data or "") for child in node.children or ()):
        return _attr(node, "placeholder") or ""
    return (_attr(node, "label") or "") if node.name in ("option", "optgroup") else ""


def _of_picture(node: NodeType) -> str:
    is_picture = node.name in ("img", "area") or (node.name == "input" and _attr(node, "type") == "image")
    return (_attr(node, "alt") or "") if is_picture else ""


def _whole(value: str | None) -> int | None:
    found = re.match(r"\s*([+-]?[0-9]{1,9})", value or "")
    return int(found[1]) if found else None


def _attr(node: NodeType, name: str) -> str | None:
    if isinstance(node, Text) or not node.attrs or name not in node.attrs:
        return None
    return node.attrs[name] or ""
