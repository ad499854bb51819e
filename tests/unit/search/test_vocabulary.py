"""The words of an edition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search import vocabulary as words
from build_scripts.search.coding.spelling import LONGEST
from build_scripts.search.vocabulary import MARK, Vocabulary, vocabulary

TEXTS = st.lists(st.text(st.sampled_from("安全生产瓦斯抽采，。2024 LNG")), min_size=1)


@given(TEXTS)
def test_each_word_stands_in_the_texts_and_can_be_parted_from_the_others(texts: list[str]) -> None:
    found = vocabulary(texts)
    words = found.often + found.seldom
    assert len(set(words)) == len(words)
    assert all(len(word) > 1 and any(word in text for text in texts) and MARK not in word for word in words)


def test_the_most_used_come_first_and_what_is_rare_by_itself() -> None:
    texts = ["安全生产。" * 9 + "瓦斯。" * 2, "煤矿。" * 12]
    assert vocabulary(texts) == Vocabulary(often=("煤矿", "安全生产"), seldom=("瓦斯",))


@given(TEXTS)
def test_the_order_of_texts_does_not_matter(texts: list[str]) -> None:
    assert vocabulary(texts) == vocabulary(texts[::-1])


def test_what_is_used_thrice_is_often() -> None:
    assert vocabulary(["煤矿。" * 3 + "瓦斯。" * 2]) == Vocabulary(often=("煤矿",), seldom=("瓦斯",))


def test_of_too_many_those_are_kept_that_stand_for_most_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each use of a word saves all its characters but one."""
    monkeypatch.setattr(words, "MOST", 2)
    found = vocabulary(["安全生产。" * 2 + "瓦斯。" * 5 + "煤矿。" * 4])
    assert (found.often, found.seldom) == (("瓦斯",), ("安全生产",))


def test_of_much_text_every_second_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "SAMPLE", 12)
    assert vocabulary(["煤矿。" * 3, "瓦斯。"]).seldom == ()
    assert vocabulary(["煤矿。" * 3, "瓦斯"]).seldom == ("瓦斯",)


def test_no_word_is_longer_than_texts_are_cut_by() -> None:
    def cut(words: int) -> str:
        return "".join(map(chr, range(0x4E00, 0x4E00 + words)))

    class Whole:
        def cut(self, text: str) -> list[str]:
            return [text]

    found = vocabulary([cut(LONGEST), cut(LONGEST + 1), cut(2), cut(1)], Whole())  # type: ignore[arg-type]
    assert sorted(map(len, found.seldom)) == [2, LONGEST]
