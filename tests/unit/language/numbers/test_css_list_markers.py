"""What a browser prints before the items of a list (as Chromium does)."""

import pytest

from build_scripts.language.numbers.css_list_markers import list_marker


@pytest.mark.parametrize(("number", "style", "marker"), [
    (3, "decimal", "3."), (-1, "decimal", "-1."), (3, "decimal-leading-zero", "03."), (28, "lower-alpha", "ab."),
    (26, "upper-latin", "Z."), (0, "lower-alpha", "0."), (4, "lower-roman", "iv."), (1999, "upper-roman", "MCMXCIX."),
    (4000, "upper-roman", "4000."), (12, "cjk-ideographic", "十二、"), (10000, "simp-chinese-informal", "10000."),
    (10, "cjk-decimal", "一〇、"), (2, "cjk-heavenly-stem", "乙、"), (13, "cjk-earthly-branch", "13."),
    (1, "lower-alpha", "a."), (27, "lower-alpha", "aa."), (1, "lower-roman", "i."), (0, "lower-roman", "0."),
    (5, "upper-roman", "V."), (9, "upper-roman", "IX."), (10, "upper-roman", "X."), (40, "upper-roman", "XL."),
    (50, "upper-roman", "L."), (90, "upper-roman", "XC."), (100, "upper-roman", "C."), (400, "upper-roman", "CD."),
    (500, "upper-roman", "D."), (900, "upper-roman", "CM."), (1000, "upper-roman", "M."),
    (3999, "upper-roman", "MMMCMXCIX."), (0, "cjk-ideographic", "0."), (1, "cjk-ideographic", "一、"),
    (9999, "cjk-ideographic", "九千九百九十九、"), (0, "cjk-decimal", "〇、"), (-1, "cjk-decimal", "-1."),
    (1, "cjk-heavenly-stem", "甲、"), (10, "cjk-heavenly-stem", "癸、"), (0, "cjk-heavenly-stem", "0."),
    (11, "cjk-heavenly-stem", "11."), (12, "cjk-earthly-branch", "亥、"), (10, "decimal-leading-zero", "10."),
    (5, "none", ""), (5, "disc", ""), (5, '"第五 "', "第五 "), (5, "hebrew", "5."),
])
def test_marker(number: int, style: str, marker: str) -> None:
    assert list_marker(number, style) == marker
