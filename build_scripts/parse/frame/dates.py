"""Dates in all the forms in which they are printed: 2025年3月6日, 二〇二五年三月六日, 2025.3.6, and a month alone."""

import datetime
import re

from build_scripts.domain.notice import CELL
from build_scripts.language.characters import plain
from build_scripts.language.display import match_form
from build_scripts.language.numbers.numerals import HALF_WIDTH, YEAR, to_int, year_to_int

# What is printed for the zero of a year: 〇, and all that looks like it.
ZEROS = "〇○零◯０0OoОоΟοＯｏ"
_ONE_ZERO = str.maketrans(dict.fromkeys(ZEROS, "〇"))
DATE = re.compile(
    f"({YEAR}|[一二三四五六七八九{ZEROS}]{{4}})年([0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月"
    "(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号](?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?)?)?"
)
POINTED_DATE = re.compile(rf"(?<![0-9.])({YEAR})([.．\-/－])([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9.])")
# What may stand around a date that is alone on its line: a label, a bracket, a stop, the place of a seal.
AROUND = re.compile(
    "(?:(?:成文|发文|签发)?日期：)?(?P<opened>[（(])?(.*?)(?(opened)[）)])。?(?:[（(](?:印|章|盖章)[）)])?"
)
APART = re.compile(f"[ \u3000]{{2,}}|[ \u3000]*[\t{CELL}][ \u3000]*")
"""Between what stands side by side."""
OLD_WORDS = (("元月", "一月"), ("廿", "二十"), ("卅", "三十"))
Parts = tuple[str, str, str | None]


def iso_date(text: str) -> str | None:
    """The first date of the line, if that day exists; 2025-03 where the day is missing."""
    found = _parts(_form(text), whole=False)
    if not found:
        return None
    year, month, day = found
    zeros = year if year.isascii() else year.translate(_ONE_ZERO)
    numbers = year_to_int(zeros), to_int(month)
    return existing_day(*numbers, to_int(day)) if day else _existing_month(*numbers)


def digits_of_year(text: str) -> str:
    """2021 of 2O21 and of 二〇二一."""
    zeros = text.translate(_ONE_ZERO)
    figures = zeros.replace("〇", "0")
    return figures if figures.isascii() else str(year_to_int(zeros))


def is_date(text: str) -> bool:
    """A date and nothing else; or below each of those who sign the same."""
    pieces = set(filter(None, APART.split(text.strip())))
    return _parts(_form(pieces.pop() if len(pieces) == 1 else text), whole=True) is not None


def names_a_date(text: str) -> bool:
    return _parts(_form(text), whole=False) is not None


def existing_day(year: int | None, month: int | None, day: int | None) -> str | None:
    """In ISO form; None for 31 February and for what is no number."""
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def _existing_month(year: int | None, month: int | None) -> str | None:
    first = existing_day(year, month, 1)
    return first[:-3] if first else None


def _parts(form: str, *, whole: bool) -> Parts | None:
    """Year, month and day as printed."""
    around = AROUND.fullmatch(form) if whole else None
    bare = around[2] if around else form
    dated = _found(DATE, bare, whole=whole)
    if dated:
        year, month, day = dated.group(1, 2, 3)
        return year, month, day
    pointed = _found(POINTED_DATE, bare, whole=whole)
    if pointed:
        year, month, day = pointed.group(1, 3, 4)
        return year, month, day
    return None


def _found(pattern: re.Pattern[str], text: str, *, whole: bool) -> re.Match[str] | None:
    return pattern.fullmatch(text) if whole else pattern.search(text)


def _form(text: str) -> str:
    form = plain(match_form(text)).translate(HALF_WIDTH)
    for old, usual in OLD_WORDS:
        form = form.replace(old, usual)
    return form
