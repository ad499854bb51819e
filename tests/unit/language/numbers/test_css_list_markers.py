"""What a browser prints before the items of a list (as Chromium does)."""

import pytest

from build_scripts.language.numbers.css_list_markers import list_marker


@pytest.mark.parametrize(("number", "style", "marker"), [
    (3, "decimal", "3."), (-1, "decimal", "-1."), (3, "decimal-leading-zero", "03."), (28, "lower-alpha", "ab."),
    (26, "upper-latin", "Z."), (0, "lower-alpha", "0."), (4, "lower-roman", "iv."), (1999, "upper-roman", "MCMXCIX."),
    (4000, "upper-roman", "4000."), (12, "cjk-ideographic", "十二、"), (10000, "simp-chinese-informal", "10000."),
    (10, "cjk-decimal", "一〇、"), (2, "cjk-heavenly-stem", "乙、"), (13, "cjk-earthly-branch", "13."),
    (5, "none", ""), (5, "disc", ""), (5, '"第五 "', "第五 "), (5, "hebrew", "5."),
])
def test_marker(number: int, style: str, marker: str) -> None:
    assert list_marker(number, style) == marker
