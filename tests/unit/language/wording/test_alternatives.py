"""A pattern for any of many words."""

import re

from build_scripts.language.wording.alternatives import any_of


def test_the_longest_word_counts() -> None:
    found = re.findall(any_of(["煤矿", "煤矿山", "矿山", "a.b"]), "煤矿山、煤矿、矿山、a.b、acb")
    assert found == ["煤矿山", "煤矿", "矿山", "a.b"]


def test_a_word_may_be_as_long_as_a_page() -> None:
    word = "安" * 5000
    assert re.fullmatch(any_of([word, f"{word}全", "矿"]), f"{word}全")


def test_of_no_words_nothing_is_found() -> None:
    assert re.search(any_of([]), "甲") is None and re.search(any_of([""]), "甲") is None
