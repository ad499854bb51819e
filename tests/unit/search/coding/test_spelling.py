"""Words that texts are written in: read back, and cut as the browser cuts."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.coding.spelling import END, FIELD, LONGEST, cut, digits, spelling, writer
from tests.unit.search.reading import numbers

CASES = json.loads((Path(__file__).parents[3] / "fixtures" / "segmentation.json").read_text("utf-8"))
TEXTS = st.text(st.one_of(st.sampled_from("安全生产瓦斯抽采，。2024 LNG" + FIELD + END), st.characters(codec="utf-8")))


@pytest.mark.parametrize(("text", "words"), CASES["cut"])
def test_cases_shared_with_the_browser(text: str, words: list[str]) -> None:
    assert cut(text, CASES["words"]) == words


@given(TEXTS)
def test_texts_are_read_back(text: str) -> None:
    table = spelling()
    read = iter(numbers(writer().write(text), table.stop))
    words = (table.words[number] if number < len(table.words) else chr(next(read)) for number in read)
    assert "".join(words) == text


def test_the_words_can_be_parted_again() -> None:
    joined = spelling().joined()
    assert tuple(joined[1:].split(joined[0])) == spelling().words


def test_each_word_is_listed_once_and_short_enough_to_be_found() -> None:
    words = spelling().words
    assert len(set(words)) == len(words)
    assert all(1 <= len(word) <= LONGEST for word in words)


def test_what_is_frequent_is_short() -> None:
    written = writer().write("安全生产。")
    assert len(written) == 2
    # 龘 is in no notice.
    assert len(writer().write("龘")) > len(digits(len(spelling().words), spelling().stop))
