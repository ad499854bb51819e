"""Responsibility clauses: who, and as what."""

import pytest

from build_scripts.parse.responsible import ends_with_clause, find_clauses, is_clause, opens_with_role


@pytest.mark.parametrize("text", [
    "（责任单位：各县（区）人民政府，大同经开区管委会，市安委会有关成员单位）",
    "（责任单位：各涉煤县（区）人民政府，市能源局等单位）",
    "（责任单位：各县（区）人民政府、经开区管委会，各级负有安全监管职责的部门督促企业落实）",
    "（省住建厅、省交通厅等部门分工负责）",
    "（省审批服务管理局等有关部门分工负责）",
    "（省林草局牵头，省应急厅、省公安厅等部门分工负责）",
    "（市行政审批局牵头，市公安局、市住建局等部门配合）",
    "（市应急管理局牵头组织负责推动）",
    "（负有安全监管职责的部门督促企业落实）",
    "（省安委办和各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）",
    "（省安委办和省有关部门负责）",
    "（省粮食和储备局、市规划和自然资源局负责）",
    "（市文旅局、市消防救援支队以及市有关部门负责）",
    "（市公安局、市数据局，以下简称市级监管部门）",
    "（牵头单位：省应急厅）",
    "（生态环境部、财政部指导）",
])
def test_clauses(text: str) -> None:
    (clause,) = find_clauses(f"甲。{text}乙")
    assert clause.raw == text
    assert is_clause(text) and ends_with_clause("甲。" + text) and not is_clause("甲" + text)


@pytest.mark.parametrize("text", [
    "（街道）", "（深井铸造）", "（国办发〔2013〕99号）", "（LNG）", "（敬畏生命、敬畏责任、敬畏制度）",
    "（此件公开发布）", "（紧急停车）",
    "（不发通知、不打招呼、直插现场）", "（禁采区、缓采区、可采区）", "（试行）", "（）", "（", "）（",
    "（坚持人人负责）",
    "（突发事件应急包保责任制和防火、防汛、地震和地质灾害应急预案）",
])
def test_other_brackets_are_no_clauses(text: str) -> None:
    assert find_clauses(f"各级要落实{text}。") == ()
    assert not is_clause(text)


def test_clauses_in_the_middle_stand_in_order() -> None:
    text = "完善清单。（省应急厅负责）推送（街道）信息。（省住建厅、省交通厅等部门分工负责）落实。（省文旅厅督促落实）"
    assert [clause.raw for clause in find_clauses(text)] == [
        "（省应急厅负责）", "（省住建厅、省交通厅等部门分工负责）", "（省文旅厅督促落实）",
    ]


@pytest.mark.parametrize("text", ["甲。（省应急厅负责）乙。", "甲。责任单位：省应急厅", "甲。（街道）", ""])
def test_what_ends_with_no_clause_in_brackets(text: str) -> None:
    assert not ends_with_clause(text)


def test_the_end_of_the_sentence_belongs_to_the_clause() -> None:
    assert is_clause("（省应急厅负责）。") and ends_with_clause("甲（省应急厅负责）。")


@pytest.mark.parametrize(("text", "does"), [
    ("责任单位：市应急局", True), ("牵头单位：市应急局、", True), ("完成时限：年底", True), ("整改期限：6月", True),
    ("责任领导：李某", False), ("要求责任单位：", False), ("市应急局", False), ("保存期限：3年", False),
])
def test_a_line_that_opens_with_a_role_or_by_when(text: str, does: bool) -> None:
    assert opens_with_role(text) is does


def test_of_brackets_around_several_lines_the_first_is_no_clause_in_brackets() -> None:
    assert not is_clause("（责任单位：市应急局")
    assert not ends_with_clause("排查隐患。（责任单位：市应急局")
    assert not ends_with_clause("责任单位：市应急局）")
