"""The list of a body's tasks to take away: who shares a task, by when it is due, and what the notice before had."""

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.bodies.checklist import Checklist, Item, checklist
from tests.editions import notice, provision
from tests.indexed import indexed, item, kept, speaking

EMERGENCY = "shanxi-emergency-management"


def lists(linked: LinkedEdition) -> list[Checklist]:
    """The newest first."""
    years = sorted((year for body, year in linked.tasks_in if body == EMERGENCY), reverse=True)
    found = (checklist(linked, linked.bodies[EMERGENCY], year) for year in years)
    return [one for one in found if one]


def newest(older: str, newer: str, *, linked_by: int = 1) -> Item:
    """Of two years of one item each, linked or not."""
    links = kept(*range(1, linked_by + 1))
    found = lists(indexed([speaking(2023, older), speaking(2024, newer)], links))
    (one,) = found[0].items
    return one


def test_each_year_has_a_list_the_newest_first() -> None:
    found = lists(indexed())
    assert [(one.year, len(one.items)) for one in found] == [(2024, 3), (2023, 1)]
    assert [len(one.sources) for one in found] == [1, 1]


@pytest.mark.parametrize(("clause", "partners"), [
    ("省应急厅负责", ""),
    ("省能源局牵头，省应急厅、省公安厅配合", "牵头：省能源局；配合：省公安厅"),
    ("省能源局牵头，省应急厅、省公安厅等部门配合", "牵头：省能源局；配合：省公安厅等"),
])
def test_who_shares_a_task_is_told_by_what_they_are_to_do(clause: str, partners: str) -> None:
    assert newest("加强巡查。", f"开展演练。（{clause}）").partners == partners


def test_who_is_responsible_for_all_that_follows_is_told_at_each() -> None:
    told = speaking(
        2024,
        "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）",
        "开展演练。（省应急厅负责）",
        "加强培训。（省应急厅、省公安厅负责）",
    )
    found = lists(indexed([told], []))[0].items
    assert [one.partners for one in found] == [
        "未逐条列名：市、县人民政府", "负责：省公安厅；未逐条列名：市、县人民政府",
    ]


def test_what_is_due_is_told_and_where_nothing_says_when_that() -> None:
    assert newest("加强巡查。", "年底前完成验收。（省应急厅负责）").deadline == "年底前（2024年12月31日）"
    assert newest("加强巡查。", "开展演练。（省应急厅负责）").deadline == "通知未写"


def test_what_stood_in_the_notice_before_is_told_or_that_nothing_did() -> None:
    words = "组织综合演练。（省应急厅负责）"
    found = newest("每年组织综合演练。（省应急厅负责）", words)
    assert (found.before, found.before_words) == ("2023 一（一） 改", "每年组织综合演练")
    found = newest("加强巡查。", words, linked_by=0)
    assert (found.before, found.before_words) == ("2023 未见对应", "")
    (alone,) = lists(indexed([speaking(2024, words)], []))[0].items
    assert (alone.before, alone.before_words) == ("", "")


def test_a_task_has_its_heading_and_its_topic_where_there_are_any() -> None:
    part = provision("part_1", "part", num="一、", heading="责任")
    body = [part, item(1, "开展演练。（省应急厅负责）", "演练"), item(2, "加强巡查。（省应急厅负责）")]
    first, second = lists(indexed([notice(year=2024, body=body)], []))[0].items
    assert [(one.topic, one.heading, one.place) for one in (first, second)] == [
        ("煤矿", "演练", "一（一）"), ("", "", "一（二）"),
    ]


def test_the_body_that_is_not_listed_is_told_what_the_notice_says_of_it() -> None:
    rule = "（省应急厅负责。以下均需省应急厅负责，不再一一列出）"
    (one,) = lists(indexed([speaking(2024, f"加强巡查。{rule}", "完善清单。（省公安厅负责）")], []))
    assert one.standing == (
        f"未逐条列名：通知写明“{rule}”，其后1处责任分工没有再列本单位，按此也由本单位负责。"
        "见《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第一部分第（一）项",
    )
    assert [found.standing for found in lists(indexed())] == [(), ()]
