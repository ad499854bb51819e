"""The audit's own count of automatic numbers: level by level, from the words of ECMA-376, without the reader's."""

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from build_scripts.language.list_numbers import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off")
FARTHEST = 50
"""Styles, or lists, that lead from one to the next."""


class Lists:
    def __init__(self, numbering: list[Element], styles: list[Element]) -> None:
        self._styles = _by_name((e for tree in styles for e in tree.iter(W + "style")), "styleId")
        self._nums = _by_name((e for tree in numbering for e in tree.iter(W + "num")), "numId")
        self._abstract = _by_name((e for tree in numbering for e in tree.iter(W + "abstractNum")), "abstractNumId")
        self._passed: defaultdict[str, list[int | None]] = defaultdict(lambda: [None] * 9)
        self._used: set[tuple[str, int]] = set()
        defaults = (name for name, e in self._styles.items()
                    if e.get(W + "type") == "paragraph" and e.get(W + "default") in ("1", "true", "on"))
        self._default = next(defaults, "")

    def number(self, properties: Element | None) -> str:
        name, at = self._list_and_level(properties)
        if name not in self._nums or not 0 <= at < 9:
            return ""
        self._advance(name, at)
        level = self._level(name, at)
        if level is None or _value(level, "numFmt") == "bullet":
            return ""
        plain = _is_on(level, "isLgl")
        return re.sub("%([1-9])", lambda found: self._written(name, int(found[1]) - 1, plain), _value(level, "lvlText"))

    def hides(self, properties: Element | None) -> bool:
        """The end of the paragraph is hidden text."""
        own = properties.find(W + "rPr") if properties is not None else None
        if own is not None and own.find(W + "vanish") is not None:
            return _is_on(own, "vanish")
        runs = (style.find(W + "rPr") for style in self._chain(self._style(properties)))
        return next((_is_on(run, "vanish") for run in runs if run is not None and run.find(W + "vanish") is not None),
                    False)

    def _style(self, properties: Element | None) -> str:
        return (_value(properties, "pStyle") if properties is not None else "") or self._default

    def _chain(self, style: str) -> Iterator[Element]:
        for _ in range(FARTHEST):
            if style not in self._styles:
                return
            yield self._styles[style]
            style = _value(self._styles[style], "basedOn")

    def _list_and_level(self, properties: Element | None) -> tuple[str, int]:
        own = properties.find(W + "numPr") if properties is not None else None
        chain = list(self._chain(self._style(properties)))
        of_styles = [given for style in chain if (given := style.find(f"{W}pPr/{W}numPr")) is not None]
        stated = [*([own] if own is not None else []), *of_styles]
        name = next((found for each in stated if (found := _value(each, "numId"))), "")
        level = next((found for each in stated if (found := _value(each, "ilvl"))), "")
        if level:
            return name, _int(level, -1)
        linked = {_value(each, "pStyle"): _int(each.get(W + "ilvl"), 0) for each in self._all_levels(name)}
        names = [found for style in chain if (found := style.get(W + "styleId", "")) in linked]
        return name, linked[names[0]] if names else 0

    def _advance(self, name: str, at: int) -> None:
        counts = self._passed[self._abstract_of(name)]
        if self._start_here(name, at) is not None and (name, at) not in self._used:
            self._used.add((name, at))
            counts[at] = None
        before = counts[at]
        counts[at] = self._start(name, at) if before is None else before + 1
        for deeper in range(at + 1, 9):
            level = self._level(name, deeper)
            restart = _value(level, "lvlRestart") if level is not None else ""
            if not restart or at < _int(restart, 9):
                counts[deeper] = None

    def _written(self, name: str, at: int, plain: bool) -> str:
        level = self._level(name, at)
        count = self._passed[self._abstract_of(name)][at]
        form = (_value(level, "numFmt") if level is not None else "") or "decimal"
        return written(self._start(name, at) if count is None else count, "decimal" if plain else form)

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
        found = [each for each in self._all_levels(name) if each.get(W + "ilvl") == str(at)]
        return found[-1] if found else None

    def _all_levels(self, name: str) -> list[Element]:
        if name not in self._nums:
            return []
        abstract = self._abstract.get(self._abstract_of(name))
        shared = list(abstract.iter(W + "lvl")) if abstract is not None else []
        return [*shared, *self._nums[name].iter(W + "lvl")]

    def _abstract_of(self, name: str) -> str:
        abstract = _value(self._nums[name], "abstractNumId")
        for _ in range(9):
            link = _value(self._abstract[abstract], "numStyleLink") if abstract in self._abstract else ""
            linked = self._styles.get(link)
            numbered = linked.find(f"{W}pPr/{W}numPr") if linked is not None else None
            leads_to = _value(numbered, "numId") if numbered is not None else ""
            if leads_to not in self._nums:
                return abstract
            abstract = _value(self._nums[leads_to], "abstractNumId")
        return abstract


def _by_name(elements: Iterator[Element], attribute: str) -> dict[str, Element]:
    return {name: element for element in elements if (name := element.get(W + attribute))}


def _value(element: Element, name: str) -> str:
    child = element.find(W + name)
    return child.get(W + "val", "") if child is not None else ""


def _is_on(element: Element, name: str) -> bool:
    child = element.find(W + name)
    return child is not None and child.get(W + "val", "1") not in OFF


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.lstrip("-").isdecimal() and len(text) < 10 else otherwise
