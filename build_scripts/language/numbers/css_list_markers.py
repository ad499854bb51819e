"""What a browser prints before the items of a list: 1. a. IV. 一、 for a number and a style (CSS Counter Styles)."""

from build_scripts.language.numbers.numerals import BEYOND, DIGITS, to_chinese

NO_NUMBER = frozenset(("none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"))
"""Styles that print a bullet, or nothing."""
CHINESE = frozenset((
    "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "simp-chinese-formal", "trad-chinese-formal",
))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
SERIES = {
    "lower-alpha": LETTERS, "lower-latin": LETTERS, "upper-alpha": LETTERS.upper(), "upper-latin": LETTERS.upper(),
    "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
}
CYCLES = {"cjk-heavenly-stem": STEMS, "cjk-earthly-branch": BRANCHES}
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)
BEYOND_ROMAN = 4000
MARK, CHINESE_MARK = ".", "、"


def list_marker(number: int, style: str) -> str:
    """With its mark; a number that the style does not have is printed in digits."""
    if style in NO_NUMBER:
        return ""
    if style[:1] in ("'", '"'):
        return style[1:-1]
    chinese = _in_chinese(number, style)
    return chinese + CHINESE_MARK if chinese else _printed(number, style) + MARK


def _in_chinese(number: int, style: str) -> str:
    """Nothing where the style is no Chinese one, or does not have the number."""
    if style in CHINESE and 0 < number < BEYOND:
        return to_chinese(number)
    if style == "cjk-decimal" and number >= 0:
        digits = map(int, str(number))
        return "".join(DIGITS[digit] for digit in digits)
    cycle = CYCLES.get(style, "")
    has_number = 0 < number <= len(cycle)
    return cycle[number - 1] if has_number else ""


def _printed(number: int, style: str) -> str:
    if style in SERIES and number > 0:
        return _in_letters(number, SERIES[style])
    if style in ("lower-roman", "upper-roman") and 0 < number < BEYOND_ROMAN:
        roman = in_roman(number)
        return roman.upper() if style == "upper-roman" else roman
    return f"{number:02}" if style == "decimal-leading-zero" else str(number)


def _in_letters(number: int, letters: str) -> str:
    """… y, z, aa, ab."""
    found = ""
    while number:
        number, at = divmod(number - 1, len(letters))
        found = letters[at] + found
    return found


def in_roman(number: int) -> str:
    """iv for 4."""
    found = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        found += letters * count
    return found
