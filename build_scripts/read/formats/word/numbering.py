"""numbering.xml → the number that stands at the head of each paragraph, which no character of the text holds.

A list (w:num) takes its levels from an abstract one, with which all lists of that one count on; a list that gives a
level another start counts anew from there when it is first used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.language.numbers.word_list_numbers import written
from build_scripts.read.formats.word.names import W, by_name, number, switch, value, whole, within
from build_scripts.read.formats.word.package import Element
from build_scripts.read.formats.word.styles import Styles

LEVELS = 9
NO_LIST = "0"
PLACEHOLDER = re.compile("%([1-9])")
# A number that ends so, or words that do at once, run into one another.
OPEN_END = re.compile(r"[0-9A-Za-z]$")


@dataclass(frozen=True, slots=True)
class Level:
    form: str
    text: str
    start: int
    restart: int | None
    """The level, counted from 1, whose next number lets this one begin anew; 0: never; None: any above it."""
    suffix: str
    """tab, space or nothing."""
    plain: bool
    """The numbers of the levels above stand in plain digits."""
    style: str | None


PLAIN = Level(form="decimal", text="", start=1, restart=None, suffix="tab", plain=False, style=None)


class Numbering:
    """Asked for each paragraph in the order of the text."""

    def __init__(self, trees: list[Element], styles: Styles) -> None:
        self._styles = styles
        self._abstract = by_name(within(trees, "abstractNum"), "abstractNumId")
        self._lists = by_name(within(trees, "num"), "numId")
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        """How far the lists of one abstract list have counted, by level."""
        self._begun: set[tuple[str, int]] = set()
        self.lost = False
        """Whether the last paragraph names a list that is not there."""

    def number(self, properties: Element | None, words: str) -> str:
        """What stands before the words of a paragraph; nothing where it is in no list."""
        self.lost = False
        found = self._place(properties)
        if found is None:
            return ""
        name, at = found
        levels = self._levels_of(name)
        self._count(name, at, levels)
        printed = self._text(name, at, levels)
        text = printed.strip()
        is_apart = levels.get(at, PLAIN).suffix != "nothing" or printed != printed.rstrip()
        runs_in = OPEN_END.search(text) or OPEN_END.search(words[:1])
        return f"{text} " if text and words and is_apart and runs_in else text

    def _place(self, properties: Element | None) -> tuple[str, int] | None:
        """The list and the level of a paragraph: its own, else its style's."""
        style = self._styles.of_paragraph(properties)
        name, level = self._styles.list_of(style)
        own = properties.find(W + "numPr") if properties is not None else None
        if own is not None:
            name = value(own, "numId") or name
            level = number(own, "ilvl") if number(own, "ilvl") is not None else level
        if name is None or name == NO_LIST:
            return None
        if name not in self._lists:
            self.lost = True
            return None
        if level is None:
            level = self._level_of_style(name, style)
        return (name, level) if 0 <= level < LEVELS else None

    def _level_of_style(self, name: str, style: str | None) -> int:
        names = self._styles.ancestors(style)
        return next((
            at
            for at, level in self._levels_of(name).items()
            if level.style in names
        ), 0)

    def _levels_of(self, name: str) -> dict[int, Level]:
        if name not in self._levels:
            self._levels[name] = self._read_levels(name)
        return self._levels[name]

    def _read_levels(self, name: str) -> dict[int, Level]:
        """Those of the abstract list, and what the list itself says otherwise."""
        own = self._lists[name]
        levels = dict(_levels(self._abstract.get(self._abstract_name(name))))
        for override in own.iter(W + "lvlOverride"):
            levels.update(_levels(override))
        for at, start in _starts(own):
            levels[at] = replace(levels.get(at, PLAIN), start=start)
        return levels

    def _abstract_name(self, name: str) -> str | None:
        """Where it only stands for a style of lists, that style's."""
        abstract = value(self._lists[name], "abstractNumId")
        for _ in range(LEVELS):
            link = value(self._abstract.get(abstract), "numStyleLink")
            linked = self._styles.linked_list(link) if link else None
            if linked is None or linked not in self._lists:
                return abstract
            abstract = value(self._lists[linked], "abstractNumId")
        return abstract

    def _count(self, name: str, at: int, levels: dict[int, Level]) -> None:
        count = self._counts_of(name)
        level = name, at
        if level in self._overridden(name) and level not in self._begun:
            self._begun.add(level)
            count.pop(at, None)
        start = levels.get(at, PLAIN).start
        count[at] = count[at] + 1 if at in count else start
        for below in range(at + 1, LEVELS):
            restart = levels.get(below, PLAIN).restart
            if restart is None or at < restart:
                count.pop(below, None)

    def _counts_of(self, name: str) -> dict[int, int]:
        """Lists of one abstract list count on together."""
        return self._counts.setdefault(self._abstract_name(name) or name, {})

    def _overridden(self, name: str) -> set[tuple[str, int]]:
        """The levels that this list, and not the abstract one, lets begin."""
        return {(name, at) for at, _ in _starts(self._lists[name])}

    def _text(self, name: str, at: int, levels: dict[int, Level]) -> str:
        count = self._counts_of(name)
        level = levels.get(at, PLAIN)
        if level.form == "bullet":
            return ""

        def counted(found: re.Match[str]) -> str:
            which = int(found[1]) - 1
            of = levels.get(which, PLAIN)
            number = count.get(which, of.start)
            return written(number, "decimal" if level.plain else of.form)

        return PLACEHOLDER.sub(counted, level.text)


def _levels(holder: Element | None) -> list[tuple[int, Level]]:
    found = holder.iter(W + "lvl") if holder is not None else ()
    return [
        (at, _level(each))
        for each in found
        if (at := whole(each.get(W + "ilvl"))) is not None
    ]


def _starts(numbered: Element) -> Iterator[tuple[int, int]]:
    for override in numbered.iter(W + "lvlOverride"):
        at, start = whole(override.get(W + "ilvl")), number(override, "startOverride")
        if at is not None and start is not None:
            yield at, start


def _level(each: Element) -> Level:
    return Level(
        form=value(each, "numFmt") or "decimal",
        text=value(each, "lvlText") or "",
        start=number(each, "start") or 0,
        restart=number(each, "lvlRestart"),
        suffix=value(each, "suff") or "tab",
        plain=bool(switch(each, "isLgl")),
        style=value(each, "pStyle"),
    )
