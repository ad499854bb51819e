"""What became of a target in the next notice."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from build_scripts.link.linked_edition import LinkedEdition
from tests.indexed import indexed, kept, speaking


def of(*texts: str, with_link: bool = True) -> Outcome:
    """Of the first target of the first text, the others being the notices of the years that follow."""
    notices = [speaking(2023 + n, text, "其他事项照旧执行到位。") for n, text in enumerate(texts)]
    linked = indexed(notices, kept(1) if with_link else ())
    return outcome_of(linked, linked.edition.indexes.targets[0])


@pytest.mark.parametrize(("older", "newer", "kind"), [
    ("各市每月检查一次尾矿库。", "各市每月至少检查一次尾矿库。", "kept"),
    ("建成智能化煤矿60座。", "建成智能化煤矿90座。", "raised"),
    ("建成智能化煤矿60座。", "建成智能化煤矿30座。", "lowered"),
    ("各市建成智能化煤矿达到二级以上。", "各市建成智能化煤矿达到三级以上。", "changed"),
    ("全省煤矿年底前完成改造验收。", "全省煤矿6月底前完成改造验收。", "rescheduled"),
    ("2023年底前完成煤矿改造验收。", "2024年底前完成煤矿改造验收。", "kept"),
    ("建成智能化煤矿60座。", "建成智能化煤矿。", "unmeasured"),
    ("建成智能化煤矿60座。", "加强森林防火巡护。", "silent"),
])
def test_how_the_next_notice_goes_on(older: str, newer: str, kind: str) -> None:
    assert of(older, newer).kind == kind


def test_the_sentence_that_goes_on_is_given() -> None:
    found = of("建成智能化煤矿60座。", "加强领导。建成智能化煤矿90座。")
    assert (found.eid, found.sentence) == ("part_1__sec_1", "建成智能化煤矿90座。")


@pytest.mark.parametrize(("rate", "kind"), [("设备完好率", "raised"), ("尾矿坝率", "unmeasured")])
def test_a_clause_of_few_words_is_looked_for_by_its_sentence(rate: str, kind: str) -> None:
    """Four pairs of characters tell what it is about, three do not: then what the sentence says besides counts."""
    besides = "严格落实各项管控措施，健全巡山护林网格体系，组织专业队伍开展应急演练，"
    other = "淘汰老旧装置设备，建设智能监测预警平台，引导企业退城入园，"
    older = speaking(2023, f"{besides}{rate}达到70%。", "其他事项照旧执行到位。")
    newer = speaking(2024, f"{other}{rate}达到90%。", f"{besides}压实责任。")
    linked = indexed([older, newer], ())
    assert outcome_of(linked, linked.edition.indexes.targets[0]).kind == kind


def test_a_sentence_is_found_wherever_it_went() -> None:
    assert of("建成智能化煤矿60座。", "全省建成智能化煤矿90座。", with_link=False).kind == "raised"


def test_without_a_next_notice_nothing_is_said_of_it() -> None:
    assert of("建成智能化煤矿60座。").kind == "open"


@pytest.mark.parametrize(("in_next", "eid"), [(True, "part_1__sec_2"), (False, None)])
def test_of_two_notices_of_a_year_only_the_next_one_is_asked_where_it_goes_on(in_next: bool, eid: str | None) -> None:
    older = speaking(2023, "建成智能化煤矿60座。", "其他事项照旧执行到位。")
    newer = speaking(2024, "加强森林防火巡护。", "压实各方责任。")
    edition = indexed([older, newer], ()).edition
    notice = newer.id if in_next else NoticeId("another-2024")
    (target,) = edition.indexes.targets
    going_on = replace(target, next=(notice, Eid("part_1__sec_2")))
    linked = LinkedEdition(replace(edition, indexes=replace(edition.indexes, targets=(going_on,))))
    found = outcome_of(linked, going_on)
    assert (found.kind, found.notice, found.eid) == ("silent", newer.id, eid)
