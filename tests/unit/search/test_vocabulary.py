"""The words texts are written in: read back, and cut as the browser cuts."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.vocabulary import END, FIELD, Writer, cut, make_vocabulary
from tests.unit.search.reading import numbers

CASES = json.loads((Path(__file__).parents[2] / "fixtures" / "segmentation.json").read_text("utf-8"))
TEXTS = st.lists(st.text(st.sampled_from("安全生产瓦斯抽采，。2024 LNG" + FIELD + END)), min_size=1)


@pytest.mark.parametrize(("text", "words"), CASES["cut"])
def test_cases_shared_with_the_browser(text: str, words: list[str]) -> None:
    assert cut(text, CASES["words"]) == words


@given(TEXTS)
def test_texts_are_read_back(texts: list[str]) -> None:
    vocabulary = make_vocabulary(texts)
    writer = Writer(vocabulary)
    for text in texts:
        read = numbers(writer.write(text), vocabulary.stop)
        assert "".join(vocabulary.words[number] for number in read) == text


@given(TEXTS)
def test_the_words_can_be_parted_again(texts: list[str]) -> None:
    vocabulary = make_vocabulary(texts)
    joined = vocabulary.joined()
    assert tuple(joined[1:].split(joined[0])) == vocabulary.words


def test_frequent_words_come_first_and_rare_ones_are_spelled() -> None:
    vocabulary = make_vocabulary(["安全生产。" * 9 + "瓦斯抽采。"])
    assert vocabulary.words[:2] == ("。", "安全生产")
    assert "瓦斯抽采" not in vocabulary.words
    assert set("瓦斯抽采") <= set(vocabulary.words)
