"""The titles of a text, each with the number that belongs to it.

That is the number in the bracket behind the title, else the one right before or behind it. Of titles that share a
bracket with as many numbers each has its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.domain.span import Span
from build_scripts.language.wording.citing.work_numbers import WorkNumber, work_numbers
from build_scripts.language.wording.spans import Match

Numbered = tuple[str, Span]
"""A title's number, and where both stand."""

_NESTED = "〈[^〈〉]*〉|《[^《》]*》"
TITLE = re.compile(f"《((?:[^《》〈〉]|{_NESTED})*)》")
BRACKET = re.compile(r"\s?[（(][^（）()]{1,80}[）)]")
# （以下简称《意见》） gives a name of the notice's own; what it names stands before the bracket.
SHORT = re.compile("[简并合]称(?:为)?[：:]?\\s?(?:《([^《》]{1,20})》|“([^“”]{1,20})”|([^《》“”，。；（）]{2,12}))")
# What may stand between a number and the title that it belongs to: 国办发〔2016〕88号文件《…》, GB 50016-2014 《…》.
BETWEEN = re.compile("(?:文件?|通知)?\\s?[，,]?\\s?")
JOINS = re.compile("[、，和及与]?\\s?")


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberedTitle:
    match: Match
    number: str | None
    span: Span
    """Of both."""


def numbered_titles(text: str) -> Iterator[NumberedTitle]:
    shorts = {match.start(1) - 1 for match in SHORT.finditer(text)}
    titles = [
        match
        for match in TITLE.finditer(text)
        if match.start() not in shorts
    ]
    if not titles:
        return
    belonging = _Belonging(text, titles).by_start()
    for match in titles:
        number, span = belonging.get(match.start(), (None, match.span()))
        yield NumberedTitle(
            match=match,
            number=number,
            span=span,
        )


class _Belonging:
    """The titles of a text, and the numbers outside of them."""

    def __init__(self, text: str, titles: Sequence[Match]) -> None:
        without_titles = TITLE.sub(lambda match: "＿" * len(match[0]), text)
        self._text = text
        self._titles = titles
        self._numbers = work_numbers(without_titles)

    def by_start(self) -> dict[int, Numbered]:
        """By where a title starts."""
        found: dict[int, Numbered] = {}
        for run in self._runs():
            found |= self._sharing_a_bracket(run)
        for title in self._titles:
            beside = self._beside(title)
            if beside:
                found.setdefault(title.start(), beside)
        return found

    def _runs(self) -> list[list[Match]]:
        """Titles with nothing between them but what joins them."""
        runs = [[title] for title in self._titles[:1]]
        for before, title in pairwise(self._titles):
            if JOINS.fullmatch(self._text, before.end(), title.start()):
                runs[-1].append(title)
            else:
                runs.append([title])
        return runs

    def _sharing_a_bracket(self, run: Sequence[Match]) -> Iterator[tuple[int, Numbered]]:
        last = run[-1]
        bracket = BRACKET.match(self._text, last.end())
        if not bracket:
            return
        own = self._within(bracket)
        shared = run if len(own) == len(run) else [last]
        for title, number in zip(shared, own, strict=False):
            start, end = title.span()
            if title is last:
                end = bracket.end()
            yield start, (number.number, (start, end))

    def _within(self, bracket: Match) -> Sequence[WorkNumber]:
        first, behind = map(self._first_from, bracket.span())
        return self._numbers[first:behind]

    def _beside(self, title: Match) -> Numbered | None:
        """With the number that ends right before the title, or else with the one that begins right behind it."""
        start, end = title.span()
        at = self._first_from(start)
        for before in self._numbers[max(0, at - 1) : at]:
            first, last = before.span
            if BETWEEN.fullmatch(self._text, last, start):
                return before.number, (first, end)
        for behind in self._numbers[at : at + 1]:
            first, last = behind.span
            if not self._text[end:first].strip():
                return behind.number, (start, last)
        return None

    def _first_from(self, place: int) -> int:
        """The first number that starts here or later."""
        return bisect_left(self._numbers, place, key=lambda number: number.span[0])
