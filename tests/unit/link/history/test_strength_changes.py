"""A change of strength along a thread."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.history.strength_changes import StrengthChange, changes_of_pair, strength_changes
from build_scripts.link.linked_edition import LinkedEdition
from tests.indexed import indexed, kept, speaking

EID = Eid("part_1__sec_1")


def changes(*texts: str) -> list[tuple[str, str, str]]:
    notices = [speaking(2023 + n, text) for n, text in enumerate(texts)]
    linked = _with_thread(indexed(notices, kept(1)), [notice.id for notice in notices])
    (thread,) = linked.edition.threads
    return [(c.older, c.newer, c.sentence) for c in strength_changes(linked, thread)]


def _with_thread(linked: LinkedEdition, notices: list[NoticeId]) -> LinkedEdition:
    members = tuple(Member(notice=notice, eid=EID, spans=None) for notice in notices)
    place = linked.edition.notices[0].jurisdiction
    thread = Thread(id=ThreadId("t"), jurisdiction=place, topic=TopicSlug("coal-mine"), title="煤矿", members=members)
    return LinkedEdition(replace(linked.edition, threads=(thread,)))


def test_what_was_encouraged_and_is_demanded() -> None:
    found = changes("鼓励企业安装在线监测系统。", "企业必须安装在线监测系统。")
    assert found == [("鼓励", "强制", "企业必须安装在线监测系统。")]


def test_the_same_strength_and_another_sentence_are_no_change() -> None:
    assert changes("企业要安装在线监测系统。", "企业应当安装在线监测系统。") == []
    assert changes("鼓励企业安装在线监测系统。", "严禁违章指挥和冒险作业行为。") == []


def test_what_only_tells_directs_nothing() -> None:
    assert changes("企业是安全生产的责任主体。", "企业必须是安全生产的责任主体。") == []


def of_pair(older: str, newer: str, links: tuple[int, ...] = (1,)) -> list[StrengthChange]:
    linked = indexed([speaking(2023, older), speaking(2024, newer)], kept(*links))
    return list(changes_of_pair(linked, linked.edition.pairs[0]))


def test_of_a_whole_notice_each_sentence_beside_that_of_before() -> None:
    (change,) = of_pair("企业要做到五个到位。鼓励安装报警设施。", "企业要做到五个到位。必须安装报警设施。")
    assert (change.older, change.newer, change.is_stronger) == ("鼓励", "强制", True)
    assert (change.older_sentence, change.sentence) == ("鼓励安装报警设施。", "必须安装报警设施。")


def test_a_weaker_word_is_a_change_too() -> None:
    (change,) = of_pair("从业人员必须持证上岗作业。", "从业人员要持证上岗作业。")
    assert not change.is_stronger
    assert not replace(change, newer=change.older).is_stronger


def test_each_step_from_encouraging_to_demanding_is_stronger() -> None:
    texts = "鼓励从业人员持证上岗作业。", "从业人员要持证上岗作业。", "从业人员必须持证上岗作业。"
    for older, newer in ((0, 1), (1, 2), (0, 2)):
        (change,) = of_pair(texts[older], texts[newer])
        assert change.is_stronger
        (change,) = of_pair(texts[newer], texts[older])
        assert not change.is_stronger


@pytest.mark.parametrize(("older", "newer", "links"), [
    ("鼓励企业购买保险服务。", "必须依法查处私挖滥采。", (1,)), ("鼓励安装报警设施。", "必须安装报警设施。", ()),
    ("必须安装报警设施。", "严禁不安装报警设施。", (1,)),
])
def test_other_matters_what_did_not_go_on_and_the_same_strength_are_no_change(
    older: str, newer: str, links: tuple[int, ...],
) -> None:
    assert not of_pair(older, newer, links)


@pytest.mark.parametrize(("older", "newer"), [
    ("生产煤矿必须达到二级标准；其他企业要达到三级标准。", "生产煤矿必须达到二级标准，其他企业要达到三级标准。"),
    ("其他高危企业要达到三级标准。", "生产煤矿必须达到二级标准，其他高危企业要达到三级标准。"),
    ("鼓励社会单位应用数字技术开展消防工作。", "实施电焊机管理，鼓励社会单位应用数字技术开展消防工作。"),
    ("煤矿必须达到二级标准，其他高危企业要达到三级标准。", "其他高危企业要达到三级标准。"),
    ("鼓励从业人员都持证上岗作业。从业人员必须持证后上岗作业。", "从业人员都必须持证上岗作业。"),
])
def test_a_stronger_clause_beside_the_same_one_is_no_change_of_it(older: str, newer: str) -> None:
    assert not of_pair(older, newer)


def test_of_several_clauses_the_one_that_has_become_stronger_is_a_change() -> None:
    (change,) = of_pair("煤矿要达到二级，其他企业要达到三级。", "煤矿必须达到二级，其他企业要达到三级。")
    assert (change.older, change.newer) == ("要求", "强制")


def test_sentences_that_share_half_say_the_same_and_less_than_half_do_not() -> None:
    assert len(of_pair("鼓励矿安装设施。", "必须都安装设施。")) == 1
    assert not of_pair("鼓励煤矿安装设施。", "必须都安装设施。")
