"""Initials and order of readings, and that nothing is without a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.matching.initials import OTHERS, by_reading, initial


@pytest.mark.parametrize(("text", "letter"), [
    ("安全生产", "A"), ("打非治违", "D"), ("“三管三必须”", "S"), ("长效机制", "C"), ("座谈会", "Z"), ("匝道", "Z"),
    ("压减", "Y"), ("GB 50016", "G"), ("gb", "G"),
    ("118工作法", OTHERS), ("旸谷", OTHERS), ("㙟", OTHERS), ("", OTHERS),
    ("……", OTHERS),
])
def test_the_initial_is_that_of_the_first_character(text: str, letter: str) -> None:
    assert initial(text) == letter


def test_words_are_sorted_by_reading_and_what_has_none_comes_last() -> None:
    words = ["118工作法", "一案双罚", "“八条硬措施”", "一票否决", "安全", "旸谷"]
    assert sorted(words, key=by_reading) == ["安全", "“八条硬措施”", "一案双罚", "一票否决", "118工作法", "旸谷"]


@given(st.lists(st.text(max_size=4), max_size=6, unique=True))
def test_any_texts_have_one_order_and_letters_stay_together(texts: list[str]) -> None:
    ordered = sorted(texts, key=by_reading)
    backwards = list(reversed(texts))
    assert ordered == sorted(backwards, key=by_reading)
    letters = [initial(text) for text in ordered]
    assert letters == sorted(letters, key=lambda letter: (letter == OTHERS, letter))
