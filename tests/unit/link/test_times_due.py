"""Until when a task is to be done: its own words first, else what stands above it and speaks of all below."""

from dataclasses import replace

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.times_due import times_due
from build_scripts.parse.responsible import find_clauses
from build_scripts.publish.views import naming
from tests.editions import notice, provision
from tests.indexed import indexed, speaking

CLAUSE = "（省应急厅负责）"


def said(linked: LinkedEdition) -> list[str]:
    """Of the newest clause."""
    (clause,) = linked.clauses_at[max(linked.clauses_at)]
    return [naming.due(linked, found) for found in times_due(linked, clause)]


def below(heading: str, lead: str, task: str) -> LinkedEdition:
    """A task in a list below a heading and its lead."""
    text = task + CLAUSE
    item = provision("part_1__sec_1__para_1", "para", text, num="1.")
    body = [
        provision("part_1", "part", num="一、", heading="责任"),
        provision("part_1__sec_1", "sec", lead, num="（一）", heading=heading, end="。"),
        replace(item, responsible=find_clauses(text)),
    ]
    return indexed([notice("shanxi", 2024, body=body)])


def test_deadlines_are_those_of_the_sentences_that_the_clause_governs() -> None:
    linked = indexed([speaking(2024, "年底前建成5座煤矿。（省能源局负责）完善清单。（省应急厅负责）")])
    (clauses,) = linked.clauses_at.values()
    found = [[due.target.deadline for due in times_due(linked, clause)] for clause in clauses]
    assert found == [["年底前"], []]


def test_how_often_stands_beside_until_when() -> None:
    linked = indexed([speaking(2024, f"年底前完成整改，每季度至少检查一次。{CLAUSE}")])
    assert said(linked) == ["年底前（2024年12月31日）", "≥1次/季度"]


def test_until_when_in_each_period_is_said_once() -> None:
    linked = indexed([speaking(2024, f"各市于每月5日前上报情况。{CLAUSE}")])
    assert said(linked) == ["每月5日前"]


def test_of_several_sentences_a_time_holds_for_those_that_name_it() -> None:
    linked = indexed([speaking(2024, f"推进普查，2024年6月底前完成。加快升级改造，每季度检查一次。{CLAUSE}")])
    assert said(linked) == [
        "2024年6月底前（2024年6月30日）（仅就“推进普查，2024年6月底前完成”而言）",
        "1次/季度（仅就“加快升级改造，每季度检查一次”而言）",
    ]
    linked = indexed([speaking(2024, f"年底前完成普查。加快升级改造。年底前建成5座泵站。{CLAUSE}")])
    assert said(linked) == ["年底前（2024年12月31日）（仅就“年底前完成普查”“年底前建成5座泵站”而言）"]


def test_of_all_sentences_it_holds_for_the_task() -> None:
    for task in ("年底前完成普查。年底前建成5座泵站。", "年底前完成以下各项任务：普查；改造。", "普查年底前完成。"):
        assert said(indexed([speaking(2024, task + CLAUSE)])) == ["年底前（2024年12月31日）"]


def test_what_stands_apart_holds_for_the_whole_task() -> None:
    linked = indexed([speaking(2024, "推进普查。加快升级改造。（省应急厅负责，完成时限：2024年6月底前）")])
    assert said(linked) == ["2024年6月底前（2024年6月30日）"]


def test_the_deadline_of_a_lead_holds_for_the_list_below_and_says_so() -> None:
    linked = below("重点任务", "2024年6月底前完成以下工作：", "完善清单。")
    assert said(linked) == ["2024年6月底前（2024年6月30日）（随上级条款一（一））"]


def test_so_does_that_of_a_heading() -> None:
    assert said(below("2024年6月底前完成的任务", "", "完善清单。")) == [
        "2024年6月底前（2024年6月30日）（随上级条款一（一））",
    ]


def test_a_deadline_for_something_else_above_is_not_that_of_the_task() -> None:
    assert not said(below("重点任务", "2024年6月底前完成普查。", "完善清单。"))


def test_its_own_deadline_comes_before_that_above() -> None:
    linked = below("重点任务", "2024年6月底前完成以下工作：", "2024年3月底前完善清单。")
    assert said(linked) == ["2024年3月底前（2024年3月31日）"]
