"""A notice beside another: how much of each sentence is told, which sentences, and how much of it both have."""

from dataclasses import replace

import pytest

from build_scripts.domain.alignment import Relation
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.review.beside import Beside, beside
from tests.editions import notice, provision
from tests.indexed import indexed, item, kept, speaking

HERE = Here("review/shanxi-2024.html")
MINE = "深化煤矿瓦斯水害治理，推进智能化建设。"


def signs(count: int, first: int = 0x5000) -> str:
    """A sentence of so many characters, none twice."""
    return "".join(map(chr, range(first, first + count - 1))) + "。"


def of_linked(linked: LinkedEdition, relation: Relation = "year") -> Beside:
    (found,) = linked.edition.pairs
    return beside(linked, HERE, replace(found, relation=relation), "山西省2023年")


def two_years(older: str, newer: str, relation: Relation = "year") -> Beside:
    return of_linked(indexed([speaking(2023, older), speaking(2024, newer)], []), relation)


@pytest.mark.parametrize(("relation", "most"), [("year", 72), ("level", 42)])
def test_a_sentence_is_told_up_to_a_length_shorter_beside_the_level_above(relation: Relation, most: int) -> None:
    for length, told in ((most, signs(most)), (most + 1, signs(most + 1)[:most] + "……")):
        (entry,) = two_years(MINE, signs(length), relation).unseen.shown
        assert entry.words == told


def test_new_sentences_that_follow_one_another_are_told_as_one() -> None:
    first, second, third = (signs(12, 0x5000 + 0x100 * n) for n in range(3))
    (entry,) = two_years(MINE, first + second + MINE + third).unseen.shown
    assert entry.words == f"{first}{second}……{third}"


def test_where_a_text_is_cut_at_what_is_left_out_that_is_said_once() -> None:
    first, second = signs(70), signs(20, 0x6000)
    (entry,) = two_years(MINE, first + MINE + second).unseen.shown
    assert entry.words == f"{first}……"


@pytest.mark.parametrize(("places", "named"), [(0, []), (1, ["一（二）"]), (2, ["一（二）"])])
def test_where_something_of_a_sentence_stands_in_the_other_notice_is_told(places: int, named: list[str]) -> None:
    older = MINE, "严格落实“三管三必须”要求。", "全面推行“一优三减”开采要求。"
    said = "认真贯彻“三管三必须”细则，", "推广“一优三减”开采细则，"
    newer = "".join((*said[:places], signs(60)))
    (entry,) = of_linked(indexed([speaking(2023, *older), speaking(2024, newer)], [])).unseen.shown
    assert [link.label for link in entry.like] == named


@pytest.mark.parametrize(("is_like", "most"), [(False, 72), (True, 66)])
def test_an_extract_leaves_room_for_where_like_words_stand(is_like: bool, most: int) -> None:
    newer = "认真贯彻“三管三必须”细则，" * is_like + signs(100)
    older = MINE, "严格落实“三管三必须”要求。"
    (entry,) = of_linked(indexed([speaking(2023, *older), speaking(2024, newer)], [])).unseen.shown
    assert len(entry.words.removesuffix("……")) == most


@pytest.mark.parametrize(("count", "label"), [(19, "一（一） {}"), (20, "一（一） {}……")])
def test_a_long_heading_is_cut(count: int, label: str) -> None:
    heading = signs(count + 1, 0x6000)[:-1]
    body = provision("part_1", "part", num="一、", heading="责任"), item(1, signs(20), heading)
    (entry,) = of_linked(indexed([speaking(2023, MINE), notice(year=2024, body=body)], [])).unseen.shown
    assert entry.place.label == label.format(heading[:19])


@pytest.mark.parametrize(("count", "more"), [(3, 0), (4, 1)])
def test_three_changes_of_tone_are_told_the_stronger_first(count: int, more: int) -> None:
    devices = ("报警", "通风", "排水", "照明")[:count]
    older = [f"鼓励企业安装{device}设施。" for device in devices]
    newer = [f"企业必须安装{device}设施。" for device in devices]
    older[0], newer[0] = newer[0], older[0]
    numbers = range(1, count + 1)
    found = of_linked(indexed([speaking(2023, *older), speaking(2024, *newer)], kept(*numbers)))
    assert (len(found.restated), found.more_restated) == (3, more)
    assert found.restated[0].change == "鼓励 → 强制"
    assert ("强制 → 鼓励" in [one.change for one in found.restated]) is not more


@pytest.mark.parametrize(("newer", "share"), [
    (MINE, "100%"), (MINE + signs(18), "50%"), (signs(20), "0%"), ("加强巡查。", "0%"),
])
def test_how_much_of_the_notice_stands_in_the_other_word_for_word(newer: str, share: str) -> None:
    assert two_years(MINE, newer).taken_share == share
