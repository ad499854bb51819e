"""Titles that are known, found where they are printed without title marks.

There a title need not be whole. Quotation marks may stand in it or be left out (防范化工安全风险“十条硬措施”). 关于 at
its beginning may be missing, and a bracket at its end (（试行）, （2016-2020年）). 我省 may stand for the name of the
place. What could mean two titles means neither.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.wording.alternatives import any_of

QUOTES = "“”"
UNQUOTED = str.maketrans("", "", QUOTES)
# A title that has lost its beginning or its end must be long enough to mean nothing else.
LONG_TITLE = 9
LONG_REST = 5
BRACKET_AT_END = re.compile("（(?:试行|暂行|[^（）]*[0-9]{4}[^（）]*)）$")
PLACED = re.compile(f"(?P<place>[{HAN}]{{1,3}}(?P<level>[省市县]))(?P<rest>[{HAN}].*)")
OWN = re.compile("我(?P<level>[省市县])")
# 安全生产法 is not cited by 安全生产法律法规, nor 消防法 by 消防法实施办法.
NOT_THE_NAME = "(?![律规制治定人学院庭]|实施)"


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedTitle:
    span: Span
    title: str
    """As it is known."""


class KnownTitles:
    """Titles, ready to be found."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._whole = {bare(title): title for title in titles}
        self._shortened: defaultdict[str, set[str]] = defaultdict(set)
        for title in self._whole:
            for short in _shortened(title):
                self._shortened[short].add(title)
        names = any_of({*self._whole, *self._shortened})
        self._names = re.compile(names + NOT_THE_NAME)

    def find(self, text: str, places: Mapping[str, str]) -> Iterator[NamedTitle]:
        """In order. `places`: sign of a level (省) to the name of the place that is meant (山西省)."""
        where = [at for at, character in enumerate(text) if character not in QUOTES]
        for match in self._names.finditer(bare(text)):
            title = self._meant(match[0], places)
            if title:
                first, last = where[match.start()], where[match.end() - 1]
                span = _with_its_marks(text, first, last + 1)
                yield NamedTitle(span=span, title=title)

    def _meant(self, name: str, places: Mapping[str, str]) -> str | None:
        if name in self._whole:
            return self._whole[name]
        titles = self._shortened[name]
        if own := OWN.match(name):
            place = places.get(own["level"])
            titles = {title for title in titles if place and title.startswith(place)}
        return self._whole[min(titles)] if len(titles) == 1 else None


def bare(title: str) -> str:
    """Titles that differ in quotation marks only are one."""
    return title.translate(UNQUOTED)


def _shortened(title: str) -> Iterator[str]:
    for name in {title, BRACKET_AT_END.sub("", title)}:
        for short in {name, name.removeprefix("关于")} - {title}:
            if len(short) >= LONG_TITLE:
                yield short
        placed = PLACED.fullmatch(name)
        if placed and len(placed["rest"]) >= LONG_REST:
            yield f"我{placed['level']}{placed['rest']}"


def _with_its_marks(text: str, start: int, end: int) -> Span:
    """A quotation mark at either end belongs to the title where its other one is in it (“三管三必须”实施细则)."""
    printed = text[start:end]
    open_marks = printed.count("“") - printed.count("”")
    if open_marks < 0 and text[:start].endswith("“"):
        start -= 1
    if open_marks > 0 and text.startswith("”", end):
        end += 1
    return start, end
