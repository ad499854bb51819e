"""Where clauses stand, in a text and in the cells of a table, and what each governs."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CELL, Provision
from build_scripts.link.indexes.clauses import places
from tests.editions import notice, provision

HEAD = ("任务", "责任单位", "完成时限")


def found(*provisions: Provision) -> list[tuple[str, str | None]]:
    """The words of each clause, and those that it governs."""
    texts = {p.eid: p.text for p in provisions}
    return [
        (where.raw, where.governs and texts[where.eid][slice(*where.governs)])
        for where in places(notice("shanxi", 2025, body=list(provisions)))
    ]


@pytest.mark.parametrize(("cell", "clause"), [
    ("市公安局、市教育局", "责任单位：市公安局、市教育局"),
    ("牵头：市公安局 配合：市教育局", "牵头：市公安局 配合：市教育局"),
    ("牵头单位：市公安局；配合单位：市教育局", "牵头单位：市公安局；配合单位：市教育局"),
    ("（市公安局牵头，市教育局配合）", "（市公安局牵头，市教育局配合）"),
    ("市公安局；配合单位：市教育局", "责任单位：市公安局；配合单位：市教育局"),
])
def test_a_cell_is_one_clause_by_its_own_label_or_by_its_column_s(cell: str, clause: str) -> None:
    rows = (HEAD, ("排查隐患", cell, "3月底"))
    provisions = [
        replace(provision(f"part_1__p_{number}", "p", f" {CELL} ".join(row)), row=number)
        for number, row in enumerate(rows, 1)
    ]
    assert found(*provisions) == [(clause, "排查隐患")]


def test_one_clause_at_an_edge_of_its_provision_governs_all_of_it() -> None:
    alone, between = "责任单位：市公安局。时限要求：3月底。", "排查隐患。（市公安局负责）另有规定的除外。"
    assert found(provision("part_1__p_1", "p", alone)) == [("责任单位：市公安局。", None)]
    assert found(provision("part_1__p_1", "p", between)) == [("（市公安局负责）", "排查隐患。")]


def test_a_sentence_that_says_only_who_does_it_governs_what_stands_before_it() -> None:
    said = "由市教育局牵头，市公安局配合"
    last = provision("part_1__p_1", "p", f"开展检查。此项工作{said}，6月底前完成。")
    between = provision("part_1__p_1", "p", f"加强宣传。（市应急局负责）开展检查。{said}。另有规定的除外。")
    assert found(last) == [(said, "开展检查。此项工作")]
    assert found(between) == [("（市应急局负责）", "加强宣传。"), (said, "开展检查。")]
