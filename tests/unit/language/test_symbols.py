"""Signs of the symbol fonts, by the names that Unicode has for what the fonts' own tables show at each code."""

import unicodedata
from collections.abc import Iterable

import pytest

from build_scripts.language.symbols import FONTS, symbol

NAMED = {
    "wingdings": {
        "6C": "BLACK CIRCLE", "6D": "SHADOWED WHITE CIRCLE", "6E": "BLACK SQUARE", "6F": "WHITE SQUARE",
        "71": "LOWER RIGHT SHADOWED WHITE SQUARE", "74": "BLACK DIAMOND", "75": "BLACK DIAMOND",
        "76": "BLACK DIAMOND MINUS WHITE X", "9F": "BULLET", "A1": "WHITE CIRCLE", "A7": "BLACK SMALL SQUARE",
        "A8": "WHITE SQUARE", "D8": "THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD", "E0": "RIGHTWARDS ARROW",
        "F0": "RIGHTWARDS WHITE ARROW", "FB": "BALLOT X", "FC": "CHECK MARK", "FD": "BALLOT BOX WITH X",
        "FE": "BALLOT BOX WITH CHECK",
    },
    "wingdings 2": {
        "50": "CHECK MARK", "52": "BALLOT BOX WITH CHECK", "53": "BALLOT BOX WITH X", "54": "BALLOT BOX WITH X",
        "97": "BLACK CIRCLE", "98": "BLACK CIRCLE", "A3": "WHITE SQUARE",
    },
    "symbol": {
        "2D": "MINUS SIGN", "A3": "LESS-THAN OR EQUAL TO", "AE": "RIGHTWARDS ARROW", "B0": "DEGREE SIGN",
        "B1": "PLUS-MINUS SIGN", "B3": "GREATER-THAN OR EQUAL TO", "B4": "MULTIPLICATION SIGN", "B7": "BULLET",
        "B9": "NOT EQUAL TO",
    },
}
OPEN_CIRCLES, FULL_CIRCLES = range(0x80, 0x8B), range(0x8B, 0x96)


@pytest.mark.parametrize(("font", "code", "name"), [
    (font, code, name) for font, signs in NAMED.items() for code, name in signs.items()])
def test_a_code_shows_the_sign_of_its_font(font: str, code: str, name: str) -> None:
    assert unicodedata.name(symbol(font, code)) == name


@pytest.mark.parametrize(("codes", "kind"), [(OPEN_CIRCLES, "CIRCLED"), (FULL_CIRCLES, "NEGATIVE CIRCLED")])
def test_numbers_in_circles_count_from_nought_to_ten(codes: Iterable[int], kind: str) -> None:
    signs = [symbol("Wingdings", f"{code:X}") for code in codes]
    assert [unicodedata.numeric(sign) for sign in signs] == list(range(11))
    assert all(("NEGATIVE" in unicodedata.name(sign)) == kind.startswith("NEGATIVE") for sign in signs)


def test_no_code_of_a_table_is_left_untested() -> None:
    circled = {*OPEN_CIRCLES, *FULL_CIRCLES}
    assert {font: set(signs) - circled for font, signs in FONTS.items()} == {
        font: {int(code, 16) for code in signs} for font, signs in NAMED.items()}


def test_codes_count_from_the_private_area_as_well_and_fonts_by_any_case() -> None:
    assert symbol("Wingdings", "F0FE") == symbol("WINGDINGS", "fe") == "☑"


def test_a_code_of_no_table_is_its_own_sign() -> None:
    assert symbol("Wingdings", "F000") == "\uf000"
    assert symbol("Arial", "2611") == "☑"


def test_what_is_no_character_shows_nothing() -> None:
    assert [symbol("Symbol", code) for code in ("", "x", "110000", "D800", "DFFF")] == [""] * 5
    assert [symbol("Symbol", code) for code in ("D7FF", "E000", "10FFFF")] == ["\ud7ff", "\ue000", "\U0010ffff"]
