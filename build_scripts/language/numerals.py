"""Chinese numerals of official documents: 一 to 九千九百九十九, years digit by digit, and document numbers."""

import re

DIGITS = "〇一二三四五六七八九"
DIGIT_VALUES = {char: value for value, char in enumerate(DIGITS)} | {"零": 0, "○": 0, "О": 0, "Ｏ": 0, "两": 2}
HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
# Numbers with their brackets or stop in one sign: ㈠ ⒈ ⑴.
ONE_SIGN = {chr(first + n): n + 1 for first, count in ((0x3220, 10), (0x2488, 20), (0x2474, 20)) for n in range(count)}
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL_CHARS = "一二三四五六七八九十百千零〇"

# 二〇二四, 二○○五: four digits read one by one.
YEAR_BY_DIGITS = re.compile(f"[{''.join(DIGIT_VALUES)}]{{4}}")


def to_int(text: str) -> int | None:
    """三百二十一 → 321, 12 → 12, ⒓ → 12; None where the text is no number."""
    if text in ONE_SIGN:
        return ONE_SIGN[text]
    text = text.translate(HALF_WIDTH)
    if text.isascii() and text.isdigit():
        return int(text)
    if YEAR_BY_DIGITS.fullmatch(text):
        return int("".join(str(DIGIT_VALUES[char]) for char in text))
    return _by_units(text)


def to_chinese(number: int) -> str:
    """321 → 三百二十一; 10 to 19 without a leading 一, as items are numbered."""
    if not 0 < number < 10000:
        raise ValueError(f"{number} is not between 1 and 9999")
    text, pending_zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if pending_zero and text else "") + DIGITS[digit] + name
        pending_zero = not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


def _by_units(text: str) -> int | None:
    total, digit = 0, None
    for char in text:
        if char in UNITS:
            total += (1 if digit is None or digit == 0 else digit) * UNITS[char]
            digit = None
        elif char in DIGIT_VALUES:
            digit = DIGIT_VALUES[char]
        else:
            return None
    return total + (digit or 0) if text else None
