"""The words of an edition."""

from hypothesis import given
from hypothesis import strategies as st

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
