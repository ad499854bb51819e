"""Chinese numerals of official documents: 一 to 九千九百九十九, years digit by digit, and document numbers."""

import re

DIGITS = "〇一二三四五六七八九"
DIGIT_VALUES = {char: value for value, char in enumerate(DIGITS)} | {"零": 0, "○": 0, "О": 0, "Ｏ": 0, "O": 0, "两": 2}
HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
# Numbers with their brackets, circle or stop in one sign (㈠ ㊀ ⒈ ⑴ ① ㉑ Ⅰ): the first sign, its number, how many.
SIGN_RANGES = (
    (0x3220, 1, 10), (0x3280, 1, 10), (0x2488, 1, 20), (0x2474, 1, 20), (0x2460, 1, 20), (0x3251, 21, 15),
    (0x32B1, 36, 15), (0x2776, 1, 10), (0x24EB, 11, 10), (0x2780, 1, 10), (0x278A, 1, 10), (0x24F5, 1, 10),
    (0x2160, 1, 12), (0x2170, 1, 12),
)
ONE_SIGN = {chr(first + n): number + n for first, number, count in SIGN_RANGES for n in range(count)}
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
"""一 to 十 as sums of money have them."""
USUAL = str.maketrans(FORMAL, "一二三四五六七八九十")
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL_CHARS = "一二三四五六七八九十百千零〇"
BEYOND = 10_000
"""The first number without a Chinese form here."""
LONGEST = 9
"""Digits: what is longer counts nothing."""

YEAR = "(?:19|20)[0-9]{2}"
"""In figures, as a regular expression: no document is of another century."""
# 二〇二四, 二○○五: four digits read one by one; no document is of another thousand years.
YEAR_BY_DIGITS = re.compile(f"[一二][{''.join(DIGIT_VALUES)}]{{3}}")
_YEAR_IN_WORDS = re.compile(f"{YEAR_BY_DIGITS.pattern}(?=年)")
# 两 is said for 二 where things are counted, also in 两千 and 两百; a ten at the beginning may bear its 一.
AS_WRITTEN = re.compile("两(?=[百千])|^两$|^一(?=十)|〇")
ZEROS = re.compile("零+")
WRITTEN = {"两": "二", "一": "", "〇": "零"}


def half_width(text: str) -> str:
    """２１０ as 210, ３．５ as 3.5. The length stays, so that places correspond."""
    return _FULL_POINT.sub(".", text.translate(HALF_WIDTH))


_FULL_POINT = re.compile("(?<=[0-9])．(?=[0-9])")


def years_in_digits(text: str) -> str:
    """二〇二四年 as 2024年. The length stays, so that places correspond."""
    return _YEAR_IN_WORDS.sub(lambda year: "".join(str(DIGIT_VALUES[char]) for char in year[0]), text)


def to_int(text: str) -> int | None:
    """三百二十一 → 321, 12 → 12, ⒓ → 12, 贰 → 2; None where the text is no number.

    A numeral is what `to_chinese` writes of some number: 一一, 十十 and 一百五 are none.
    """
    if text in ONE_SIGN:
        return ONE_SIGN[text]
    text = text.translate(HALF_WIDTH).translate(USUAL)
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= LONGEST else None
    number = _by_units(text)
    is_numeral = 0 < number < BEYOND and to_chinese(number) == _as_numbered(text)
    return number if is_numeral else None


def year_to_int(text: str) -> int | None:
    """2024 and 二〇二四 → 2024; None where the text is no year."""
    if YEAR_BY_DIGITS.fullmatch(text):
        return int("".join(str(DIGIT_VALUES[char]) for char in text))
    return to_int(text)


def to_chinese(number: int) -> str:
    """321 → 三百二十一; 10 to 19 without a leading 一, as items are numbered."""
    if not 0 < number < BEYOND:
        raise ValueError(f"{number} is not between 1 and {BEYOND - 1}")
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        text += DIGITS[digit] + name if digit else "零"
    text = ZEROS.sub("零", text).strip("零")
    return text.removeprefix("一") if text.startswith("一十") else text


def _by_units(text: str) -> int:
    """The sum of its units, whatever their order and whatever stands between them; `to_int` asks whether it is one."""
    total, digit = 0, None
    for char in text:
        if char in UNITS:
            total += (digit or 1) * UNITS[char]
            digit = None
        else:
            digit = DIGIT_VALUES.get(char)
    return total + (digit or 0)


def _as_numbered(text: str) -> str:
    """The one way in which `to_chinese` writes what may be written in several."""
    return AS_WRITTEN.sub(lambda found: WRITTEN[found[0]], text)
