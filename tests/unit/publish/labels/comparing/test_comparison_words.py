"""How the sides of a comparison are called, and how its shares are told."""

import pytest

from build_scripts.link.comparison import Row
from build_scripts.publish.labels.comparing.comparison_words import WORDS, percent, row_words


@pytest.mark.parametrize(("share", "told"), [
    (0.005, "1%"), (0.00499, "不足1%"), (0.015, "2%"), (0.985, "99%"), (0.995, "99%"),
    (0, "0%"), (0.0004, "不足1%"), (0.004, "不足1%"), (0.006, "1%"), (0.125, "13%"), (0.994, "99%"), (0.9999, "99%"),
    (1, "100%"),
])
def test_what_is_not_whole_is_never_told_as_whole_nor_something_as_nothing(share: float, told: str) -> None:
    assert percent(share) == told


def test_the_sentence_of_what_was_carried_over_names_both_sides() -> None:
    assert WORDS["year"].carried(0.5, 0.999) == "沿用：新文的50%见于旧文，旧文的99%见于新文。"
    assert WORDS["level"].carried(0.5, 1) == "沿用：本级的50%见于上级，上级的100%见于本级。"


def test_only_between_governments_the_marks_of_a_redline_are_explained() -> None:
    assert not WORDS["year"].marks
    assert WORDS["level"].marks == "划去的是上级写了、本级未写的文字，加线的是本级写了、上级未写的文字。"


@pytest.mark.parametrize(("moved", "reviewed", "told"), [
    (False, False, "改"), (True, False, "改·移"), (False, True, "改·人工核定"), (True, True, "改·移·人工核定"),
])
def test_a_row_is_called_by_its_kind_and_by_what_else_holds_of_it(moved: bool, reviewed: bool, told: str) -> None:
    row = Row(kind="edited", moved=moved, reviewed=reviewed, newer=None, older=(), also=(), changes=())
    assert row_words(WORDS["year"], row) == told
