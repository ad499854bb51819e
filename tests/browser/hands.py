"""A reader's hands in either browser: mouse, keys, what is selected, what lies on the clipboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from playwright.sync_api import Page

Place = Sequence[float]
"""Across and down, in the window."""


class Hands(Protocol):
    def goto(self, address: str) -> None: ...

    def evaluate(self, expression: str) -> Any: ...

    def press(self, *keys: str) -> None: ...

    def drag(self, start: Place, end: Place) -> None: ...

    def click(self, place: Place, times: int = 1) -> None: ...


@dataclass(frozen=True)
class Chromium:
    page: Page

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def press(self, *keys: str) -> None:
        self.page.keyboard.press("+".join(keys))

    def drag(self, start: Place, end: Place) -> None:
        mouse = self.page.mouse
        mouse.move(*start)
        mouse.down()
        mouse.move(*end, steps=8)
        mouse.up()

    def click(self, place: Place, times: int = 1) -> None:
        self.page.mouse.click(*place, click_count=times)


def selected(hands: Hands) -> str:
    return str(hands.evaluate("getSelection().toString()"))


def before(hands: Hands, selector: str, after: str = "") -> Place:
    """The place of the first character; with `after`, the place behind that text's first occurrence."""
    found: list[float] = hands.evaluate(f"""(() => {{
        const words = document.createTreeWalker(document.querySelector({selector!r}), NodeFilter.SHOW_TEXT);
        let node = words.nextNode();
        while ({after!r} && !node.data.includes({after!r})) node = words.nextNode();
        const at = node.data.indexOf({after!r}) + {len(after)}, range = document.createRange();
        range.setStart(node, {after!r} ? at - 1 : 0);
        range.setEnd(node, {after!r} ? at : 1);
        const box = range.getClientRects()[0];
        return [{after!r} ? box.right - 1 : box.left + 1, box.top + box.height / 2];
    }})()""")
    return found


def copied(hands: Hands) -> tuple[str, str]:
    """What the keys for copying bring to the clipboard, text and HTML: pasted, since reading it takes a permission."""
    hands.press("Control", "c")
    hands.evaluate("""(() => {
        const area = document.createElement("textarea");
        document.body.append(area);
        window.pasted = new Promise((resolve) => area.addEventListener("paste", (event) => {
            resolve(["text/plain", "text/html"].map((kind) => event.clipboardData.getData(kind)));
            event.preventDefault();
            area.remove();
        }));
        area.focus({ preventScroll: true });
    })()""")
    hands.press("Control", "v")
    text, html = hands.evaluate("window.pasted")
    return text.replace("\r\n", "\n"), html
