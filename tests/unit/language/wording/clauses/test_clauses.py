"""The shape of a clause: what a label is, where brackets pair, how long it takes."""

import pytest

from build_scripts.language.wording.clauses import bracketed, clauses_in, label_role, without_brackets
from build_scripts.language.wording.clauses.forms import CHARGES, DISTRICT


@pytest.mark.parametrize(("label", "role"), [
    ("责任单位", "列出"), ("市直责任部门", "列出"), ("责任单位及责任人", "列出"), ("责任部门（单位）", "列出"),
    ("以上各项责任单位", "列出"), ("上述任务的牵头单位", "牵头"), ("以上情况责任单位", None),
    ("责任单位及分工", "列出"), ("责任部门/单位", "列出"),
    ("牵头单位", "牵头"), ("主要责任单位", "牵头"), ("牵头责任单位", "牵头"), ("省级牵头部门", "牵头"),
    ("牵头", "牵头"),
    ("配合单位", "配合"), ("协办单位", "配合"), ("配合部门和单位", "配合"), ("配合", "配合"),
    ("承办单位", "负责"), ("落实单位", "负责"), ("督办单位", "督促落实"), ("指导单位", "督促落实"),
    ("责任人", None), ("责任领导", None), ("完成时限", None), ("责任", None), ("监管部门", None), ("单位", None),
    ("成员单位", None), ("生产经营单位", None), ("", None),
])
def test_labels(label: str, role: str | None) -> None:
    assert label_role(label) == role


@pytest.mark.parametrize(("text", "pairs"), [
    ("（甲（乙）丙）丁（戊）", ["（甲（乙）丙）", "（戊）"]),
    ("（甲〔乙〕）", ["（甲〔乙〕）"]),
    ("（甲]乙）", ["（甲]乙）"]),
    ("（甲〔乙）", ["（甲〔乙）"]),
    ("1）甲；（乙（丙）", ["（丙）"]),
    ("）（", []),
])
def test_outermost_pairs(text: str, pairs: list[str]) -> None:
    assert [text[start:end] for start, end in bracketed(text)] == pairs


@pytest.mark.parametrize("piece", [
    "（", "）", "（〔", "(]", "（市局）", " ", "责任单位：", "责任单位：市公安局。", "市、", "以下", "市公安局", "牵头",
    "等", "（市公安局负责）", "\n责任单位：\n", "按职责分工", "市公安局和",
])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert clauses_in(piece * 20_000) is not None


@pytest.mark.parametrize(("text", "clause"), [
    ("完善预案。（省应急厅、省公安厅）", "（省应急厅、省公安厅）"), ("（应急局、公安局）", "（应急局、公安局）"),
    ("完善预案；（省应急厅、省公安厅、省能源局）", "（省应急厅、省公安厅、省能源局）"),
    ("完善预案。（省委组织部 省应急厅）", "（省委组织部 省应急厅）"),
    ("完善预案。（省教育厅，各市人民政府；2024年8月底前完成）", "（省教育厅，各市人民政府；2024年8月底前完成）"),
    ("完善预案。（省交通厅、省公安厅，长期坚持）", "（省交通厅、省公安厅，长期坚持）"),
    ("完善预案。（省交通厅、隐患排查，长期坚持）", None), ("完善预案。（2024年8月底前完成）", None),
    ("完善预案。（省委组织部、省应急厅；列第一位者为牵头单位，下同）",
     "（省委组织部、省应急厅；列第一位者为牵头单位，下同）"),
    ("联合省直部门（省应急厅、省公安厅）推进。", None),
    ("强化监管。（煤矿、非煤矿山）", None),
])
def test_two_bodies_or_more_in_brackets_behind_a_sentence_are_a_clause(text: str, clause: str | None) -> None:
    """Without a word of what they do; within a sentence they only say more of what stands before them."""
    assert [text[slice(*span)] for span in clauses_in(text)] == ([clause] if clause else [])


@pytest.mark.parametrize(("text", "is_one"), [
    ("完善预案。（市应急管理局）", True), ("完善预案。（各县（市、区）人民政府）", True),
    ("完善预案。（市安委会办公室）", True),
    ("完善预案。（市安委会有关成员单位）", True), ("完善预案。（县委宣传部）", True),
    ("完善预案。（市应急管理局等）", True),
    ("完善预案。（市文物局；长期坚持）", True), ("（市应急管理局）", True), ("完善预案。（市应急局）加强演练。", True),
    ("牵头部门（市应急管理局）完善预案。", False), ("完善预案（市应急管理局）", False),
    ("（市应急管理局）加强演练。", False),
    ("完善预案。（应急管理部）", False), ("完善预案。（市场监管部门）", False), ("完善预案。（县城建成区）", False),
    ("完善预案。（市应急管理局网站）", False), ("完善预案。（省级示范单位）", False),
    ("完善预案。（市政府门户网站）", False),
])
def test_one_body_of_a_level_alone_behind_a_sentence_is_a_clause(text: str, is_one: bool) -> None:
    assert bool(clauses_in(text)) is is_one


@pytest.mark.parametrize(("text", "is_one"), [
    ("开展检查（市应急局会同市公安局）。", True), ("开展检查（市应急局会同市公安局）", True),
    ("开展检查（市应急局会同市公安局、市交通局等部门）；另行通报。", True),
    # Who they are of whom is spoken, or within a sentence.
    ("组建联合检查组（市应急局会同市公安局）。", False), ("责任部门（市应急局会同市公安局）。", False),
    ("开展检查（市应急局会同市公安局）和演练。", False), ("开展检查（市应急局、市公安局）。", False),
    ("开展检查（市应急局会同专家）。", False),
])
def test_who_calls_others_in_stands_also_at_the_end_of_the_sentence_itself(text: str, is_one: bool) -> None:
    assert bool(clauses_in(text)) is is_one


@pytest.mark.parametrize(("clause", "is_one"), [
    ("（市应急局会同各乡镇）", True), ("（市教育局及各镇街）", True), ("（市教育局，各县（市、区））", True),
    ("（各乡镇（街道）、各成员单位）", True), ("（各乡镇）", True), ("（各有关部门）", True),
    ("（县融媒体中心）", True),
    ("（市交通运输局、青河车务段、沿线县（市、区）人民政府）", True),
    ("（市公安局、铁路公安处、青河铁路局、青河车务段）", True),
    ("（人民银行青河市分行、青河证监局）", True), ("（市发改委、市工信局、市能源局、青河热电）", True),
    ("（市发改委、青河热电）", False), ("（市发改委、市工信局、矿山排查、燃气整治）", False),
    ("（市民政局、养老院、福利院）", False), ("（市教育局、各类学校）", False), ("（各类学校、各项措施）", False),
    ("（各车站、各学校、各医院）", False), ("（有关部门、各企业）", False), ("（县体育中心）", False),
])
def test_who_is_one_of_many_or_a_branch_counts_beside_bodies_of_a_level(clause: str, is_one: bool) -> None:
    """Where the bracket names a body of the level, all of a kind (各成员单位) and branches are bodies, too; by
    themselves those of a kind may be things."""
    assert bool(clauses_in(f"排查隐患。{clause}")) is is_one


@pytest.mark.parametrize(("clause", "is_one"), [
    ("（市应急局牵头，先行试点，逐步推开）", True), ("（先行试点，市应急局牵头）", True),
    ("（先行试点，市应急局牵头，市公安局配合，逐步推开）", True), ("（先行试点，市应急局牵头，逐步推开）", False),
])
def test_bodies_open_a_clause_or_are_half_of_it(clause: str, is_one: bool) -> None:
    assert bool(clauses_in(f"排查隐患。{clause}")) is is_one


@pytest.mark.parametrize(("clause", "is_one"), [
    ("（省应急厅、省公安厅，以下简称牵头部门）", True), ("（重大隐患、一般隐患，以下简称隐患）", False),
    ("（省应急厅、一般隐患，以下简称各方）", False), ("（以下简称牵头部门）", False),
])
def test_where_a_short_name_is_given_all_are_bodies(clause: str, is_one: bool) -> None:
    assert bool(clauses_in(f"排查隐患。{clause}")) is is_one


@pytest.mark.parametrize(("clause", "is_one"), [
    ("（各县（市、区）人民政府落实属地责任）", True), ("（市应急局、市公安局按职责落实监管责任）", True),
    ("（乡镇（街道）承担属地责任）", True),
    ("（企业落实主体责任、部门落实监管责任）", False), ("（检查各县政府落实属地责任）", False),
    ("（各县政府落实属地责任情况）", False), ("（各县政府明确属地责任）", False),
])
def test_a_body_of_a_level_that_bears_a_responsibility_makes_a_clause(clause: str, is_one: bool) -> None:
    assert bool(clauses_in(f"排查隐患。{clause}")) is is_one


@pytest.mark.parametrize(("text", "clause"), [
    ("排查景区。【牵头单位】市文旅局【配合单位】市公安局", "【牵头单位】市文旅局【配合单位】市公安局"),
    ("【责任单位】市文旅局\n【配合单位】市公安局", "【责任单位】市文旅局\n【配合单位】市公安局"),
    ("【牵头单位】职责如下。", None), ("【工作目标】市文旅局完成排查", None), ("市文旅局【牵头单位】", None),
    ("排查电动车。（市工信局、市公安局分别负责生产、销售环节）", "（市工信局、市公安局分别负责生产、销售环节）"),
    ("排查校舍。（市教育局，各县人民政府，云山经开区管委会）", "（市教育局，各县人民政府，云山经开区管委会）"),
    ("排查校舍。（市教育局，校外培训机构，各类园区）", None),
])
def test_labels_in_brackets_and_charges_and_zones(text: str, clause: str | None) -> None:
    assert [text[slice(*span)] for span in clauses_in(text)] == ([clause] if clause else [])


@pytest.mark.parametrize(("raw", "said"), [
    ("（责任单位：市公安局）。", "责任单位：市公安局"), ("（责任单位：各县（区）", "责任单位：各县（区）"),
    ("责任单位：各县（区））", "责任单位：各县（区）"), ("——责任单位：市公安局", "责任单位：市公安局"),
    ("各县（区）", "各县（区）"), ("（一）市公安局（牵头）", "（一）市公安局（牵头）"),
])
def test_the_words_of_a_clause_stand_without_its_brackets(raw: str, said: str) -> None:
    assert without_brackets(raw) == said


@pytest.mark.parametrize(("text", "clause"), [
    ("1 \u2001 排查 \u2001 牵头：市公安局 配合：市教育局 \u2001 3月底", "牵头：市公安局 配合：市教育局"),
    ("（责任单位：市公安局、各县（区）", "（责任单位：市公安局、各县（区）"),
    ("责任单位：市公安局）", "责任单位：市公安局）"),
    ("（责任单位：待定", None), ("——完成时限：年底", None),
])
def test_a_labelled_clause_ends_with_its_cell_and_holds_the_bracket_of_its_line(text: str, clause: str | None) -> None:
    assert [text[slice(*span)] for span in clauses_in(text)] == ([clause] if clause else [])


def test_a_name_may_have_a_rare_character() -> None:
    assert DISTRICT.fullmatch("\u3c7a河区政府") and DISTRICT.fullmatch("青\U00020bb7县")
    assert CHARGES.search("县\u4d5a河局：负责排查。")
