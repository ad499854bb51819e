"""styles.xml: what a style says of lists and of hidden text, its own or what it is based on."""

import re
from collections.abc import Iterator

from build_scripts.language.numbers.numerals import to_int
from build_scripts.read.formats.word.names import W, by_name, number, switch, value, within
from build_scripts.read.formats.word.package import Element

TITLE_NAMES = ("title", "标题")
HEADING_NAME = re.compile("(?:heading|标题) *([1-9])|([一二三四五六七八九])级标题", re.IGNORECASE)
HEADING_LEVELS = range(1, 10)
"""What stands lower in the outline is no heading."""
LONGEST_CHAIN = 50
"""Of styles each of which is based on the next: more is a circle."""


def _is_default(style: Element) -> bool:
    """Of paragraphs that name no style."""
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")


class Styles:
    def __init__(self, trees: list[Element]) -> None:
        self._styles = by_name(within(trees, "style"), "styleId")
        defaults = filter(_is_default, self._styles.values())
        self._default = next((style.get(W + "styleId") for style in defaults), None)

    def of_paragraph(self, properties: Element | None) -> str | None:
        return value(properties, "pStyle") or self._default

    def list_of(self, style: str | None) -> tuple[str | None, int | None]:
        """The list to which a style's paragraphs belong, and the level where the style names one."""
        found: str | None = None
        level: int | None = None
        for each in self._chain(style):
            given = each.find(f"{W}pPr/{W}numPr")
            if given is not None:
                found = found or value(given, "numId")
                level = number(given, "ilvl") if level is None else level
        return found, level

    def linked_list(self, style: str | None) -> str | None:
        """The list that a style of lists stands for."""
        return value(self._numbering(style), "numId")

    def is_title(self, style: str | None) -> bool:
        """The style is that of titles, or based on it; headings have styles of their own."""
        return any((value(each, "name") or "").lower() in TITLE_NAMES for each in self._chain(style))

    def heading_level(self, properties: Element | None) -> int:
        """1 for the highest; 0 for what is no heading. A paragraph's own level of the outline goes before its
        style's."""
        own = number(properties, "outlineLvl")
        found = (_heading_level(each) for each in self._chain(self.of_paragraph(properties)))
        level = own + 1 if own is not None else next((
            each
            for each in found
            if each is not None
        ), 0)
        return level if level in HEADING_LEVELS else 0

    def ancestors(self, style: str | None) -> list[str]:
        return [each.get(W + "styleId") for each in self._chain(style)]

    def hides(self, style: str | None) -> bool:
        return self._turns_on(style, "vanish")

    def is_bold(self, style: str | None) -> bool:
        return self._turns_on(style, "b")

    def hides_end(self, properties: Element | None) -> bool:
        """The end of a paragraph is hidden with it, and so is its number."""
        own = switch(properties.find(W + "rPr"), "vanish") if properties is not None else None
        return self.hides(self.of_paragraph(properties)) if own is None else own

    def _turns_on(self, style: str | None, name: str) -> bool:
        """What a style says of its characters, else what it is based on."""
        found = (switch(each.find(W + "rPr"), name) for each in self._chain(style))
        return next((told for told in found if told is not None), False)

    def _numbering(self, style: str | None) -> Element | None:
        each = self._styles.get(style)
        return each.find(f"{W}pPr/{W}numPr") if each is not None else None

    def _chain(self, style: str | None) -> Iterator[Element]:
        for _ in range(LONGEST_CHAIN):
            each = self._styles.get(style)
            if each is None:
                return
            yield each
            style = value(each, "basedOn")


def _heading_level(style: Element) -> int | None:
    """What a style says by itself, by its name or by its level of the outline."""
    if named := HEADING_NAME.fullmatch((value(style, "name") or "").strip()):
        return to_int(named[1] or named[2])
    outlined = number(style.find(W + "pPr"), "outlineLvl")
    return None if outlined is None else outlined + 1
