"""Offers of fewer words, and of numbers written another way: no content is left out for what says little."""

import itertools

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from tests.js.conftest import Scripts
from tests.js.test_ask import ask

TOPICS = ("煤矿", "尾矿库", "消防")
# A number, a date, a place in quotation marks, a character that says nothing by itself.
LITTLE = ('"2026"', '"2019"', "2024年1月", "“大同市”", "“阳泉”", "错", "3座", "第三十条", "二十一")
OTHERS = ("平安", "龙门", "挂牌督办", "瓦斯抽采", "培训")


def fewer(search: Scripts, query: str) -> list[str]:
    return [one["query"] for one in ask(search, query, limit=0)["near"] if one["why"] == "fewer-words"]


@pytest.mark.parametrize("topic", TOPICS)
def test_content_is_never_left_out_for_what_says_little(real_search: Scripts, topic: str) -> None:
    empty = 0
    for little in LITTLE:
        for query in (f"{little} {topic}", f"{topic} {little}", f"山西 {topic} {little}"):
            answer = ask(real_search, query, limit=0)
            if answer["total"]:
                continue
            empty += 1
            found = fewer(real_search, query)
            assert all(topic in one.split() for one in found), (query, found)
            assert found or answer["near"], query
    assert empty > len(LITTLE)


@pytest.mark.parametrize("asking", ["谁负责{}", "{}由谁负责", "{}归谁管", "谁来抓{}"])
@pytest.mark.parametrize("topic", ["校园安全", "煤矿龙门"])
def test_who_is_asked_for_is_no_content(real_search: Scripts, asking: str, topic: str) -> None:
    """No provision holds these words as they stand: they are parted, or one is left out."""
    query = asking.format(topic)
    found = fewer(real_search, query)
    assert found == fewer(real_search, topic), query
    assert found


def test_words_that_look_like_a_slip_are_offered_apart_as_well(real_search: Scripts) -> None:
    near = ask(real_search, "校园安全", limit=0)["near"]
    assert [(one["why"], one["query"]) for one in near] == [("one-character", "校车安全"), ("fewer-words", "校园 安全")]


def test_of_two_words_of_content_either_is_offered_the_topic_before_what_is_no_set_phrase(
    real: LinkedEdition, real_search: Scripts,
) -> None:
    phrases = {one.phrase for one in real.edition.indexes.phrases}
    halves = 0
    for topic, other in itertools.product(TOPICS, OTHERS):
        alone = [ask(real_search, word, limit=0)["total"] for word in (topic, other)]
        answer = ask(real_search, f"{other} {topic}", limit=0)
        if answer["total"] or answer["near"][0]["why"] != "fewer-words" or not all(alone):
            continue
        halves += 1
        found = [(one["query"], one["total"]) for one in answer["near"]]
        expected = list(zip((topic, other), alone, strict=True))
        assert found == expected if other not in phrases else set(found) == set(expected)
    assert halves


def test_as_many_words_as_stand_together_are_offered_rather_than_the_rarest(real_search: Scripts) -> None:
    for query in ("煤矿瓦斯抽采达标暂行规定", "尾矿库闭库销号评审暂行办法"):
        found = fewer(real_search, query)
        assert found, query
        for one in found:
            assert len(one.split()) > 1, (query, found)


def test_what_says_little_is_not_offered_by_itself(real_search: Scripts) -> None:
    assert fewer(real_search, '甲乙丙丁 "2026"') == []


@pytest.mark.parametrize("query", ["二（三）", "四（二）1"])
def test_the_characters_of_a_place_that_no_notice_has_are_no_words(real_search: Scripts, query: str) -> None:
    assert ask(real_search, query, limit=0)["near"] == []


@pytest.mark.parametrize("query", ["十三五 煤矿", "十三五 瓦斯", "十二五 尾矿库"])
def test_the_name_of_a_plan_is_no_number(real_search: Scripts, query: str) -> None:
    near = ask(real_search, query, limit=0)["near"]
    assert not [one for one in near if one["why"] in ("synonym", "one-character")], near


def test_a_number_is_no_synonym_by_itself_nor_within_a_longer_one(real: LinkedEdition, real_search: Scripts) -> None:
    offered = 0
    texts = [p.text for notice in real.edition.notices for p in notice.provisions]
    for number in ("二十", "十五", "五十", "六十", "一百", "三百"):
        for word in (number, f"{number} 煤矿", f"{number}座", f"{number}家", f"{number}处", f"{number}万"):
            near = [one for one in ask(real_search, word, limit=0)["near"] if one["why"] == "synonym"]
            for one in near:
                offered += 1
                other = one["query"].split()[0]
                assert not other.isdigit(), (word, near)
                assert any(other in text and not _within(text, other) for text in texts), (word, near)
    assert offered


def _within(text: str, number: str) -> bool:
    """Everywhere after a digit."""
    before = [text[at - 1:at] for at in range(len(text)) if text.startswith(number, at)]
    return all(character.isdigit() for character in before)


def test_a_long_number_is_not_written_out_in_part(real_search: Scripts) -> None:
    assert ask(real_search, "12345座", limit=0)["near"] == []
