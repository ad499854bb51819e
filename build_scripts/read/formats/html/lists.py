"""The numbers of a page's lists, which stand in no text of it: <ol start reversed type>, <li value type>."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from turbohtml import Element

from build_scripts.language.numbers.css_list_markers import list_marker
from build_scripts.read.formats.html.styles import Styles

LISTS = ("ol", "ul", "menu")
TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
WHOLE = re.compile(r"\s*([+-]?[0-9]{1,9})")


@dataclass(slots=True)
class _Counted:
    """An open list."""

    style: str
    next: int
    step: int


class Numbering:
    """Counts the items of the lists that are open, in the order of the page."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_Counted] = []

    def begin(self, element: Element, is_removed: Callable[[Element], bool]) -> None:
        """A list begins. `is_removed`: what is not shown at all has no number."""
        style = self._style(element, _usual(element))
        if element.tag != "ol":
            counted = _Counted(style, next=1, step=1)
        elif element.attr("reversed") is None:
            counted = _Counted(style, next=_start(element, 1), step=1)
        else:
            counted = _Counted(style, next=_start(element, _items(element, is_removed)), step=-1)
        self._open.append(counted)

    def end(self) -> None:
        self._open.pop()

    def marker(self, item: Element) -> str:
        """What stands before an item that is shown; empty for a bullet."""
        if not self._open:
            return ""
        counted = self._open[-1]
        value = _whole(item.attr("value"))
        number = counted.next if value is None else value
        counted.next = number + counted.step
        if self._styles.declared(item, "display") not in (None, "list-item"):
            return ""
        return list_marker(number, self._style(item, counted.style))

    def _style(self, element: Element, inherited: str) -> str:
        declared = self._styles.declared(element, "list-style-type")
        return declared or TYPES.get(element.attr("type") or "", inherited)


def _usual(element: Element) -> str:
    return "decimal" if element.tag == "ol" else "disc"


def _whole(value: str | None) -> int | None:
    found = WHOLE.match(value or "")
    return int(found[1]) if found else None


def _start(element: Element, usual: int) -> int:
    stated = _whole(element.attr("start"))
    return usual if stated is None else stated


def _items(element: Element, is_removed: Callable[[Element], bool]) -> int:
    """How many items the list itself has; those of lists within it are theirs."""
    count, pending = 0, [element]
    while pending:
        for child in pending.pop().children:
            if not isinstance(child, Element) or is_removed(child):
                continue
            count += child.tag == "li"
            if child.tag not in LISTS:
                pending.append(child)
    return count
