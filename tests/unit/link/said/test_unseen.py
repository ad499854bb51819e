"""What of a notice another does not have, and what both have word for word."""

import pytest

from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.unseen import Texts, new_and_left_out, unseen, word_for_word
from tests.editions import PLACES, edition, notice
from tests.indexed import indexed, speaking

KEPT = "深化煤矿瓦斯水害治理，推进智能化建设。"
OLD, NEW = "全面整治小散乱污企业，限期关闭退出。", "实行电焊机加芯赋码管理，推广电子哨兵应用。"
A, B = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")


def linked(older: tuple[str, ...], newer: tuple[str, ...]) -> LinkedEdition:
    return indexed([speaking(2023, *older), speaking(2024, *newer)], [])


def test_what_only_one_of_them_says() -> None:
    found = linked((KEPT + OLD,), (KEPT + NEW + "（省应急厅负责）",))
    (new,), (dropped,) = unseen(found, B, A), unseen(found, A, B)
    assert (KEPT + NEW)[slice(*new.spans[0])] == NEW and (KEPT + OLD)[slice(*dropped.spans[0])] == OLD


def test_of_texts_alone_the_same_is_found() -> None:
    found = linked((KEPT + OLD,), (KEPT + NEW,))
    texts = Texts(older=found.notices[A].provisions, newer=found.notices[B].provisions)
    new, dropped = new_and_left_out(found.segmenter, texts)
    assert new and new == unseen(found, B, A)
    assert dropped and dropped == unseen(found, A, B)


def test_what_moved_to_another_provision_is_seen() -> None:
    assert not unseen(linked((KEPT, NEW), (NEW, KEPT)), B, A)


def test_what_was_joined_or_cut_is_seen() -> None:
    assert not unseen(linked((KEPT, NEW), (KEPT.rstrip("。") + "，" + NEW,)), B, A)


def test_a_clause_that_stands_there_is_left_out_of_what_is_new() -> None:
    old = "开展交叉检查，严肃事故调查处理，组织考核巡查。"
    new = "严格问题隐患整改闭环，严肃事故调查处理，对监管责任缺位失位的依规追责问责。"
    (found,) = unseen(linked((old,), (new,)), B, A)
    assert [new[slice(*span)] for span in found.spans] == ["严格问题隐患整改闭环", "对监管责任缺位失位的依规追责问责。"]


@pytest.mark.parametrize("clause", ["严抓共管", "经调查（含外协，严肃事故调查处理）后"])
def test_a_short_clause_and_one_in_brackets_stay_where_they_are(clause: str) -> None:
    new = f"推广电焊机加芯赋码管理，{clause}，落实吹哨人奖励办法。"
    (found,) = unseen(linked(("开展巡查，严抓共管，严肃事故调查处理。",), (new,)), B, A)
    assert found.spans == ((0, len(new)),)


def test_a_clause_that_another_verb_leads_there_is_left_out() -> None:
    older = "实行闭环管理机制建设。", "电子哨兵监测系统。"
    verbs = "进一步持续深入全面推进"
    (found,) = unseen(linked(older, (f"{verbs}闭环管理机制，{verbs}电子哨兵监测，{NEW}",)), B, A)
    assert len(found.spans) == 1 and not unseen(linked(older, (f"{verbs}闭环管理机制，{verbs}电子哨兵监测。",)), B, A)


def test_of_what_only_one_of_them_says_it_is_told_where_the_other_says_something_of_it() -> None:
    older = KEPT, "严格落实“三管三必须”工作要求。"
    (new,) = unseen(linked(older, (f"认真贯彻“三管三必须”实施细则，{NEW}",)), B, A)
    (other,) = unseen(linked(older, (NEW,)), B, A)
    assert (len(new.like), other.like) == (1, ())


def test_the_weight_is_what_the_other_does_not_have() -> None:
    light, heavy = unseen(linked((OLD,), (KEPT, NEW + KEPT)), B, A)
    assert light.weight < heavy.weight and len(heavy.spans) == 2


def test_word_for_word_is_without_regard_to_punctuation() -> None:
    found = linked((KEPT.replace("，", "、"), OLD), (KEPT, NEW))
    assert [said.span for said in word_for_word(found, B, A)] == [(0, len(KEPT))]


def test_what_is_very_short_says_nothing_of_its_own() -> None:
    assert not unseen(linked((KEPT,), ("加强监管。",)), B, A)


def test_head_and_foot_say_nothing() -> None:
    bare = [notice(year=2023, body=()), notice(year=2024, body=())]
    assert not unseen(LinkedEdition(edition(bare, places=PLACES)), B, A)
