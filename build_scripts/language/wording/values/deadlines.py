"""Deadlines: how a document says by when, and the day that its words give.

    2025年6月底前 → 2025-06-30 · 年底前, 年内 → the last day of the notice's year · “十五五”期间 → 2030-12-31
    2025年5月1日起 → 2025-05-01, the day from which it is to be done · 汛期前 and 三年内 stay words.
    十月底前 → 2025-10-31 · 二〇二五年六月底前 → 2025-06-30 · 6月底达85% → 2025-06-30
    3月20日17时前 → 2025-03-20 · 6月20日、12月10日前 → two deadlines, each with its day.
"""

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.domain.span import Span
from build_scripts.language.numbers.numerals import DIGIT_VALUES, half_width, to_int, years_in_digits
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.deadline_forms import (
    BY_EACH,
    BY_EACH_QUARTER,
    FORMS,
    FROM,
    ONE_OF_DAYS,
    ONE_OF_QUARTERS,
    POINTED,
)
from build_scripts.language.wording.values.value_words import pattern

# 到期尚未整改 after a day: the day has passed, it is no deadline. Nor is one in the condition of what is to happen
# (年底前未实现自动化控制的，一律停产; 6月底前完成改造的予以奖励).
PASSED = re.compile(
    "(?:到期|已经?|尚未|仍未|未)[^，。；]{0,12}的"
    f"|(?![对将把])[^，。；：]{{1,40}}?(?<!目)的(?=，|(?:企业|单位|项目|场所|矿山|煤矿)?{pattern('consequences')})"
)
NAMES_YEAR = re.compile("(?:20)?[0-9]{2}年|二[〇○零]..年|[今明次本当]年|年度|五”?")
ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOST_AHEAD = 200
"""Days from the date of issue to a deadline that names no year."""
QUARTER, HALF = "季度", "半年"
QUARTER_ENDS = {"一": 3, "二": 6, "三": 9, "四": 12}
WORDS_ONLY = ("season", "span", "monthend")
"""What tells of no day stays words."""
NEXT_YEAR = ("明年", "明", "次年")
TENTHS = {"上旬": 10, "中旬": 20}


Day = tuple[Span, int | None, str | None]
"""Where it stands, the year that its words name, and its date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    span: Span
    words: str
    date: str | None
    """ISO 8601, where the words give a day."""


def deadlines(text: str, year: int) -> tuple[Deadline, ...]:
    """The deadlines of a sentence in a notice of this year, in order; none that lies before it."""
    found: list[Deadline] = []
    for match in _matches(years_in_digits(half_width(text))):
        if PASSED.match(text, match.end()):
            continue
        for span, named, date in _days_of(match, year):
            if named is None or named >= year:
                found.append(Deadline(
                    span=span,
                    words=_said(match, text[slice(*span)]),
                    date=date,
                ))
    return tuple(found)


def _said(match: Match, words: str) -> str:
    """一 of 一、二、三季度 is 一季度."""
    is_short = match.re is BY_EACH_QUARTER and QUARTER not in words and HALF not in words
    return f"{words.removesuffix('末')}{QUARTER}" if is_short else words


def _days_of(match: Match, year: int) -> Iterator[Day]:
    """The one of a deadline, those of a list."""
    if match.re is BY_EACH:
        yield from _listed(match, year)
        return
    if match.re is BY_EACH_QUARTER:
        yield from _quarters(match, year)
        return
    named = _year_of(match, year)
    yield match.span(), named, _date(match, named or year)


def _quarters(match: Match, year: int) -> Iterator[Day]:
    """What stands before and behind the list is of the first and of the last of it."""
    named = _year_of(match, year)
    quarters = list(ONE_OF_QUARTERS.finditer(match.string, *match.span("quarters")))
    starts = [match.start(), *(one.start() for one in quarters[1:])]
    ends = [*(one.end() for one in quarters[:-1]), match.end()]
    for one, start, end in zip(quarters, starts, ends, strict=True):
        yield (start, end), named, _day_of(one.groupdict(), named or year, 0)


def _listed(match: Match, year: int) -> Iterator[Day]:
    """Year and month that a day of a list does not name are those of the one before it; 前 stands with the last."""
    _, end = match.span("days")
    named: int | None = None
    month = ""
    for one in _each_of(match):
        said = one.groupdict()
        named = _year_of(one, year) or named
        month = said["month"] or month
        date = _day_of({**said, "month": month}, named or year, int(said["day"] or 0))
        stop = match.end() if one.end() == end else one.end()
        yield (one.start(), stop), named, date


def _each_of(match: Match) -> Iterator[Match]:
    start, end = match.span("days")
    for one in ONE_OF_DAYS.finditer(match.string, start, end):
        if one[0]:
            yield one


def deadline_in_cell(text: str, year: int) -> Deadline | None:
    """Of a cell below 完成时限: 2025年6月底 without 前, 2025.6.30, and words that give no day (长期坚持)."""
    words = "".join(text.split())
    if not any(map(str.isalnum, words)):
        return None
    return Deadline(
        span=(0, len(text)),
        words=words,
        date=_day_of_cell(words, year),
    )


def _day_of_cell(words: str, year: int) -> str | None:
    pointed = POINTED.fullmatch(half_width(words))
    if pointed:
        numbers = map(int, pointed.group("year", "month", "day"))
        return _existing(*numbers)
    found = deadlines(words, year) or deadlines(f"{words}前", year)
    return found[-1].date if found else None


def next_such_day(words: str, day: str, issued: str | None) -> str:
    """1月10日前 of a notice issued in December is of the next year: a deadline is not past when it is set. Not what is
    so far off that it is rather the past that is spoken of, nor what names its year."""
    if issued is None or not ISO_DAY.fullmatch(issued) or day >= issued or NAMES_YEAR.search(half_width(words)):
        return day
    year, month, on = map(int, day.split("-"))
    is_last = on == calendar.monthrange(year, month)[1]
    later = int(issued[:4])
    for next_year in (later, later + 1):
        last = calendar.monthrange(next_year, month)[1]
        found = datetime.date(next_year, month, last if is_last else min(on, last))
        ahead = found - datetime.date.fromisoformat(issued)
        if 0 <= ahead.days <= MOST_AHEAD:
            return found.isoformat()
    return day


def _existing(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _matches(text: str) -> Iterator[Match]:
    """What the forms find, in order; where two overlap, that of the earlier form."""
    taken = Spans()
    found = [
        match
        for form in FORMS
        for match in form.finditer(text)
        if taken.take(*match.span())
    ]
    yield from sorted(found, key=lambda match: match.start())


def _year_of(match: Match, year: int) -> int | None:
    """The year that the words name; None where they name none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("plan"):
        # 十一五 ended in 2010, and each plan takes five years.
        return 2005 + 5 * DIGIT_VALUES[groups["plan"]]
    return year + 1 if groups.get("relative") in NEXT_YEAR else None


def _date(match: Match, year: int) -> str | None:
    groups = match.groupdict()
    if any(groups.get(name) for name in WORDS_ONLY):
        return None
    # 11月至3月 ends in the next year.
    ends_later = int(groups.get("begun") or 0) > _month(groups)
    return _day_of(groups, year + ends_later, _named_day(match))


def _day_of(groups: Mapping[str, str | None], year: int, named_day: int) -> str | None:
    """The day that is named, or the last of what is."""
    month = _month(groups)
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = named_day or TENTHS.get(groups.get("part") or groups.get("chinese_part") or "", last)
    return f"{year:04}-{month:02}-{day:02}" if day <= last else None


def _named_day(match: Match) -> int:
    """What begins in a month without a day begins on its first; 0 where no day is said."""
    groups = match.groupdict()
    if match.re is FROM:
        return int(groups["start"] or 1)
    return to_int(groups.get("day") or groups.get("chinese_day") or "") or 0


def _month(groups: Mapping[str, str | None]) -> int:
    month = groups.get("month") or groups.get("chinese_month")
    if month:
        return to_int(month) or 0
    if groups.get("half"):
        return 6 if groups["half"] == "上" else 12
    return QUARTER_ENDS.get(groups.get("quarter") or "", 12)
