"""Deadlines that stand with those who are responsible, or in a line of their own."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Provision
from build_scripts.link.indexes.assigned_deadlines import AssignedDeadlines
from tests.editions import provision

Row = tuple[str, str, str | None]


def found(*body: Provision) -> list[Row]:
    assigned = AssignedDeadlines(body, 2024)
    return [
        (each.task, each.deadline.words, each.deadline.date)
        for p in body
        for each in assigned.of_provision(p)
    ]


@pytest.mark.parametrize(("text", "rows"), [
    ("全面开展排查。（责任单位：市应急局；完成时限：2024年6月底）", [("全面开展排查", "2024年6月底", "2024-06-30")]),
    ("全面开展排查。（市安委办负责，12月底前完成）", [("全面开展排查", "12月底前", "2024-12-31")]),
    ("全面开展排查。（责任单位：市应急局；时限：持续推进）", [("全面开展排查", "持续推进", None)]),
    ("全面开展排查。（责任单位：市应急局，时限：6月30日，联系人：张三）", [("全面开展排查", "6月30日", "2024-06-30")]),
    ("全面开展排查。（责任单位：市应急局，3月底前制定方案并印发）", [("制定方案并印发", "3月底前", "2024-03-31")]),
    ("全面开展排查。（责任单位：市应急局）\n完成时限：6月底前", [("全面开展排查", "6月底前", "2024-06-30")]),
    ("建设平台。（市应急局负责，6月底前完成）整治桥梁。（市交通局负责，9月底前完成）",
     [("建设平台", "6月底前", "2024-06-30"), ("整治桥梁", "9月底前", "2024-09-30")]),
    ("全面开展排查。（责任单位：市应急局）", []),
    ("全面开展排查。（6月底前）", []),
    ("（市应急局负责，6月底前完成）", []),
    ("责任单位：省应急厅10个处室。", []),
    ("资料的保存期限：三年", []),
    ("完成隐患治理。（责任单位：市应急局；完成时限：长期坚持）", [("完成隐患治理", "长期坚持", None)]),
    # The sentence right before a clause is surely meant; what stands further away may be of another.
    ("动员。完成治理。（市应急局牵头，6月底前完成）再作总结。（市安委办牵头，年底前）",
     [("完成治理", "6月底前", "2024-06-30"), ("再作总结", "年底前", "2024-12-31")]),
    # What never ends gives no day, and without a label only says how.
    ("完成隐患治理。（市应急局牵头，长期坚持）", []),
    # The time of the task stands in its own sentence.
    ("6月底前完成隐患治理。（市应急局牵头）", []),
    ("全面开展排查。（责任单位：市应急局；时间：2024年6月底）", [("全面开展排查", "2024年6月底", "2024-06-30")]),
    ("全面开展排查。（责任单位：市应急局；时限：3月底前制定工作方案，6月底前完成）",
     [("制定工作方案", "3月底前", "2024-03-31"), ("全面开展排查", "6月底前", "2024-06-30")]),
    ("完成会诊。（责任单位：市能源局；高瓦斯矿井6月底前、突出矿井9月底前）",
     [("完成会诊：高瓦斯矿井", "6月底前", "2024-06-30"), ("完成会诊：突出矿井", "9月底前", "2024-09-30")]),
    # From when a body is responsible is no end.
    ("全面开展排查。（2024年5月1日起由市应急局负责）", []),
])
def test_a_deadline_of_a_clause_is_of_what_the_clause_governs(text: str, rows: list[Row]) -> None:
    assert found(provision("part_1__p_1", "p", text)) == rows


def test_sentence_and_clause_are_one_span() -> None:
    text = "加强领导。全面开展排查。（市安委办负责，12月底前完成）"
    (assigned,) = AssignedDeadlines([], 2024).of_provision(provision("part_1__p_1", "p", text))
    assert assigned.task == "全面开展排查"
    assert text[slice(*assigned.sentence)] == "全面开展排查。（市安委办负责，12月底前完成）"
    assert text[slice(*assigned.deadline.span)] == "12月底前"


@pytest.mark.parametrize(("heading", "task"), [
    ("开展隐患大排查", "开展隐患大排查"), ("煤矿", "煤矿：全面开展排查"), (None, "全面开展排查"),
])
def test_the_heading_names_the_task_unless_it_names_only_its_field(heading: str | None, task: str) -> None:
    text = "全面开展排查。（市安委办负责，12月底前完成）"
    item = provision("part_1__sec_1", "sec", text, num="（一）", heading=heading)
    assert found(item) == [(task, "12月底前", "2024-12-31")]


def test_a_numbered_item_without_a_heading_is_known_by_its_first_sentence() -> None:
    text = "推动软管更换。对居民用户更换金属软管。（市住建局负责，10月底前完成）"
    item = provision("part_1__para_2", "para", text, num="2．")
    assert found(item) == [("推动软管更换", "10月底前", "2024-10-31")]
    assert found(provision("part_1__p_2", "p", text)) == [("对居民用户更换金属软管", "10月底前", "2024-10-31")]


def test_the_heading_stands_for_what_is_governed_whole_only() -> None:
    text = "全面开展排查。（市安委办负责，12月底前完成）再作总结。"
    item = provision("part_1__sec_1", "sec", text, num="（一）", heading="开展隐患大排查")
    assert found(item) == [("全面开展排查", "12月底前", "2024-12-31")]


def below(parent: Provision, *texts: str) -> list[Provision]:
    made = (provision(f"{parent.eid}__p_{at}", "p", text) for at, text in enumerate(texts, 1))
    return [replace(p, parent=parent.eid) for p in made]


def test_a_line_is_of_the_item_it_stands_in() -> None:
    item = provision("part_1__sec_1", "sec", "全面开展排查。", num="（一）", heading="开展隐患大排查")
    lines = below(item, "责任单位：市应急局", "完成时限：2024年6月底前")
    assert found(item, *lines) == [("开展隐患大排查", "2024年6月底前", "2024-06-30")]


def test_a_clause_alone_is_of_the_item_it_stands_in_and_one_before_other_words_of_nothing() -> None:
    item = provision("part_1__sec_1", "sec", "全面开展排查。", num="（一）", heading="开展隐患大排查")
    clause = "（责任单位：市应急局；完成时限：6月底）"
    assert found(item, *below(item, clause)) == [("开展隐患大排查", "6月底", "2024-06-30")]
    assert not found(item, *below(item, f"{clause}再作总结。"))


def test_below_a_part_it_is_of_the_paragraph_before_it() -> None:
    part = provision("part_1", "part", "", num="一、", heading="重点任务")
    lines = below(part, "全面开展排查。", "责任单位：市应急局", "完成时限：6月底", "完成时限：7月底")
    assert found(part, *lines) == [
        ("全面开展排查", "6月底", "2024-06-30"), ("全面开展排查", "7月底", "2024-07-31"),
    ]


def test_a_label_may_be_the_heading_of_its_paragraph() -> None:
    item = provision("part_1__sec_1", "sec", "全面开展排查。", num="（一）")
    (line,) = below(item, "2024年6月底前。")
    labelled = replace(line, heading="完成时限", heading_end="：")
    assert found(item, labelled) == [("全面开展排查", "2024年6月底前", "2024-06-30")]


def test_a_label_that_is_a_heading_of_sentences_is_none() -> None:
    item = provision("part_1__sec_1", "sec", "全面开展排查。", num="（一）")
    (said,) = below(item, "2024年6月底前，各市完成排查。")
    assert not found(item, replace(said, heading="时限", heading_end="。"))


def test_a_numbered_line_is_of_its_part() -> None:
    part = provision("part_1", "part", "", num="一、", heading="开展隐患大排查")
    content = provision("part_1__sec_1", "sec", "全面排查矿山。", num="（一）", heading="工作内容")
    line = provision("part_1__sec_2", "sec", "2024年6月底前。", num="（二）", heading="完成时限", end="：")
    assert found(part, content, line) == [("开展隐患大排查", "2024年6月底前", "2024-06-30")]


def test_a_line_below_nothing_sets_nothing() -> None:
    assert not found(provision("part_1__p_1", "p", "完成时限：2024年6月底前"))


@pytest.mark.parametrize("piece", [
    "（市安委办负责，6月底前完成）", "完成时限：", "完成时限：6月底；", "（责任单位：市应急局；",
    "建设平台。（市安委办负责，6月底前完成）",
    "责任单位：市应急局，6月底前完成，", "完成时限：6月底\n",
])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    assert found(provision("part_1__p_1", "p", piece * 3000)) is not None
