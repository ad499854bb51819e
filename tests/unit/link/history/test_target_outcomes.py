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
    ("2023年底前完成煤矿改造验收。", "2024年底前完成煤矿改造验收。", "rescheduled"),
    ("2024年底前完成煤矿改造验收。", "2024年底前完成煤矿改造验收。", "kept"),
    ("老旧电梯综合治理完成80%。", "老旧电梯综合治理年底前全部完成。", "changed"),
    ("老旧电梯综合治理年底前完成。", "老旧电梯综合治理完成80%。", "unmeasured"),
    ("负责人每月召开一次安全生产工作例会。", "负责人每月检查一次安全生产工作情况。", "silent"),
    ("建成智能化煤矿60座。", "建成智能化煤矿。", "unmeasured"),
    ("建成智能化煤矿60座。", "加强森林防火巡护。", "silent"),
])
def test_how_the_next_notice_goes_on(older: str, newer: str, kind: str) -> None:
    assert of(older, newer).kind == kind


def kinds(older: list[str], newer: list[str], heading: str | None = None) -> list[str]:
    """Of all targets of the older notice; `heading`: of each provision of the newer one."""
    after = speaking(2024, *newer)
    provisions = tuple(replace(p, heading=heading) if p.kind == "sec" else p for p in after.provisions)
    linked = indexed([speaking(2023, *older), replace(after, provisions=provisions)], kept(1))
    targets = [target for target in linked.edition.indexes.targets if target.notice == "shanxi-2023"]
    return [outcome_of(linked, target).kind for target in targets]


def test_what_the_next_notice_sets_goes_on_from_one_target_only() -> None:
    older = ["市县政府每月召开一次会议。", "每月召开一次会议研究安全生产工作。"]
    assert kinds(older, ["市县政府每月召开一次会议，解决问题。"]) == ["kept", "silent"]
    assert kinds(older[1:], ["每月召开一次会议，研究工作。"]) == ["kept"]


def test_what_is_said_twice_goes_on_twice_where_it_is_said_once() -> None:
    assert kinds(["建成智能化煤矿60座。", "建成智能化煤矿60座。"], ["建成智能化煤矿90座。"]) == ["raised", "raised"]


def test_beside_one_that_goes_on_the_other_does_so_with_the_same_number() -> None:
    older = ["对高危企业的执法检查每年不得少于两次，其他企业不得少于一次。"]
    newer = "对高危企业至少进行两次执法检查，对一般单位至少进行{}次走访检查。"
    assert kinds(older, [newer.format("一")]) == ["changed", "changed"]
    assert kinds(older, [newer.format("三")]) == ["changed", "silent"]


@pytest.mark.parametrize(("act", "found"), [("演练", ["changed", "changed"]), ("培训", ["silent", "silent"])])
def test_what_is_held_as_often_in_the_provision_that_it_became(act: str, found: list[str]) -> None:
    older = "各级各部门年内组织一次事故灾难或自然灾害应急救援演练观摩活动。"
    assert kinds([older], [f"省专项指挥部都要年内组织一次实战化{act}。"]) == found


def test_a_heading_that_names_a_field_demands_nothing() -> None:
    older = ["推动6家人口密集区危险化学品企业搬迁。"]
    assert kinds(older, ["加强源头管控。"], heading="推动人口密集区危险化学品企业搬迁") == ["silent"]
    assert kinds(older, [""], heading="推动人口密集区危险化学品企业搬迁") == ["unmeasured"]


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
