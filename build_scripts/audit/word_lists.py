"""The audit's own count of automatic numbers: level by level, from the words of ECMA-376, without the reader's."""

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from build_scripts.language.numbers.word_list_numbers import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ON = ("1", "true", "on")
OFF = ("0", "false", "off")
LEVELS = 9
WHOLE = re.compile(r"-\d{1,8}|\d{1,9}")
Counts = list[int | None]
"""How far each level of a list has come."""
FARTHEST = 50
"""Styles, or lists, that lead from one to the next."""


class Lists:
    def __init__(self, numbering: list[Element], styles: list[Element]) -> None:
        self._styles = _by_name(styles, "style", "styleId")
        self._nums = _by_name(numbering, "num", "numId")
        self._abstract = _by_name(numbering, "abstractNum", "abstractNumId")
        self._passed: defaultdict[str, Counts] = defaultdict(_none_yet)
        self._used: set[tuple[str, int]] = set()
        self._default = next(self._defaults(), "")

    def _defaults(self) -> Iterator[str]:
        """Names of the styles of paragraphs that state none."""
        for name, style in self._styles.items():
            is_of_paragraphs = style.get(W + "type") == "paragraph"
            if is_of_paragraphs and style.get(W + "default") in ON:
                yield name

    def number(self, properties: Element | None) -> str:
        name, at = self._list_and_level(properties)
        if name not in self._nums or not 0 <= at < LEVELS:
            return ""
        self._advance(name, at)
        level = self._level(name, at)
        if level is None or _value(level, "numFmt") == "bullet":
            return ""
        plain = _is_on(level, "isLgl")

        def count(asked: re.Match[str]) -> str:
            return self._written(name, int(asked[1]) - 1, plain)

        return re.sub("%([1-9])", count, _value(level, "lvlText"))

    def hides(self, properties: Element | None) -> bool:
        """The end of the paragraph is hidden text."""
        own = _child(properties, "rPr")
        of_styles = (_child(style, "rPr") for style in self._styles_of(properties))
        for run in (own, *of_styles):
            if run is not None and _child(run, "vanish") is not None:
                return _is_on(run, "vanish")
        return False

    def _styles_of(self, properties: Element | None) -> Iterator[Element]:
        """The style of a paragraph, and those on which it is based."""
        name = _value(properties, "pStyle") or self._default
        for _ in range(FARTHEST):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = _value(self._styles[name], "basedOn")

    def _list_and_level(self, properties: Element | None) -> tuple[str, int]:
        stated = list(self._stated(properties))
        name = _first_value(stated, "numId")
        level = _first_value(stated, "ilvl")
        if level:
            return name, _int(level, -1)
        return name, self._level_of_style(name, properties)

    def _stated(self, properties: Element | None) -> Iterator[Element]:
        """What the paragraph says of its list, and then what its styles say."""
        own = _child(properties, "numPr")
        of_styles = (_child(style, "pPr", "numPr") for style in self._styles_of(properties))
        yield from (each for each in (own, *of_styles) if each is not None)

    def _level_of_style(self, name: str, properties: Element | None) -> int:
        """The level to which the nearest style is linked that is linked to one."""
        levels = {_value(level, "pStyle"): level for level in self._all_levels(name)}
        for style in self._styles_of(properties):
            style_id = style.get(W + "styleId", "")
            linked = levels.get(style_id)
            if linked is not None:
                return _int(linked.get(W + "ilvl"), 0)
        return 0

    def _advance(self, name: str, at: int) -> None:
        counts = self._passed[self._abstract_of(name)]
        use = (name, at)
        begins = self._start_here(name, at) is not None and use not in self._used
        if begins:
            self._used.add(use)
            counts[at] = None
        before = counts[at]
        counts[at] = self._start(name, at) if before is None else before + 1
        for deeper in range(at + 1, LEVELS):
            if self._restarts(name, deeper, at):
                counts[deeper] = None

    def _restarts(self, name: str, deeper: int, at: int) -> bool:
        """Whether a level is counted anew behind one that stands above it."""
        restart = _value(self._level(name, deeper), "lvlRestart")
        return not restart or at < _int(restart, LEVELS)

    def _written(self, name: str, at: int, plain: bool) -> str:
        count = self._passed[self._abstract_of(name)][at]
        number = self._start(name, at) if count is None else count
        form = _value(self._level(name, at), "numFmt") or "decimal"
        return written(number, "decimal" if plain else form)

    def _start(self, name: str, at: int) -> int:
        here = self._start_here(name, at)
        level = self._level(name, at)
        if here is not None:
            return here
        return 1 if level is None else _int(_value(level, "start"), 0)

    def _start_here(self, name: str, at: int) -> int | None:
        for override in self._nums[name].iter(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(at) and (start := _value(override, "startOverride")):
                return _int(start, 0)
        return None

    def _level(self, name: str, at: int) -> Element | None:
        """The list's own says more than the abstract one's."""
        found = [
            each
            for each in self._all_levels(name)
            if each.get(W + "ilvl") == str(at)
        ]
        return found[-1] if found else None

    def _all_levels(self, name: str) -> list[Element]:
        if name not in self._nums:
            return []
        own = self._nums[name].iter(W + "lvl")
        abstract = self._abstract.get(self._abstract_of(name))
        if abstract is None:
            return list(own)
        shared = abstract.iter(W + "lvl")
        return [*shared, *own]

    def _abstract_of(self, name: str) -> str:
        abstract = _value(self._nums[name], "abstractNumId")
        for _ in range(LEVELS):
            leads_to = self._list_behind(abstract)
            if leads_to not in self._nums:
                return abstract
            abstract = _value(self._nums[leads_to], "abstractNumId")
        return abstract

    def _list_behind(self, abstract: str) -> str:
        """The list of the style that stands for an abstract one."""
        link = _value(self._abstract.get(abstract), "numStyleLink")
        numbered = _child(self._styles.get(link), "pPr", "numPr")
        return _value(numbered, "numId")


def _none_yet() -> Counts:
    return [None] * LEVELS


def _by_name(trees: list[Element], tag: str, attribute: str) -> dict[str, Element]:
    elements = (element for tree in trees for element in tree.iter(W + tag))
    return {
        name: element
        for element in elements
        if (name := element.get(W + attribute))
    }


def _child(element: Element | None, *path: str) -> Element | None:
    steps = "/".join(W + name for name in path)
    return element.find(steps) if element is not None else None


def _first_value(elements: list[Element], name: str) -> str:
    values = (_value(element, name) for element in elements)
    return next(filter(None, values), "")


def _value(element: Element | None, name: str) -> str:
    child = _child(element, name)
    return child.get(W + "val", "") if child is not None else ""


def _is_on(element: Element, name: str) -> bool:
    child = _child(element, name)
    return child is not None and child.get(W + "val", "1") not in OFF


def _int(text: str | None, otherwise: int) -> int:
    found = WHOLE.fullmatch(text or "")
    return int(found[0]) if found else otherwise
