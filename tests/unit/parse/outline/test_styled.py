"""Headings that have no number and are known by their style."""

from collections.abc import Sequence

import pytest

from build_scripts.domain.notice import CELL, SET_IN_BOLD, Provision
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.provisions import build_outline

Styled = Sequence[tuple[int, str]]


def provisions(*lines: tuple[int, str]) -> tuple[Provision, ...]:
    made = [
        Paragraph(text=text, places=((0, at),), heading_level=level) for at, (level, text) in enumerate(lines, 1)
    ]
    outline = build_outline(made, file="a.docx", root=None, clauses=False)
    assert outline.breaks == ()
    return outline.provisions


def eids(*lines: tuple[int, str]) -> list[tuple[str, str, str | None]]:
    return [(p.eid, p.kind, p.heading) for p in provisions(*lines) if p.num or p.heading]


def test_between_numbered_parts_it_heads_a_part() -> None:
    lines = ((1, "一、总体要求"), (0, "要落实。"), (1, "保障措施"), (0, "（一）加强领导。"), (1, "二、任务"),
             (0, "文。"))
    assert eids(*lines) == [
        ("part_1", "part", "总体要求"), ("p_1", "part", "保障措施"), ("p_1__sec_1", "sec", None),
        ("part_2", "part", "任务")]


def test_where_nothing_else_is_numbered_it_stands_above_what_is() -> None:
    lines = ((1, "前言"), (0, "文。"), (1, "任务"), (2, "煤矿"), (0, "1.查处。"), (0, "2.关闭。"), (2, "消防"),
             (0, "文。"))
    assert eids(*lines) == [
        ("p_1", "part", "前言"), ("p_2", "part", "任务"), ("p_2__p_1", "sec", "煤矿"),
        ("p_2__p_1__para_1", "para", None), ("p_2__p_1__para_2", "para", None), ("p_2__p_2", "sec", "消防")]


def test_above_parts_whose_numbers_begin_anew_below_it() -> None:
    assert eids((1, "上篇"), (0, "一、要求"), (0, "文。"), (1, "下篇"), (0, "一、任务"), (0, "文。")) == [
        ("p_1", "part", "上篇"), ("p_1__part_1", "part", "要求"), ("p_2", "part", "下篇"),
        ("p_2__part_1", "part", "任务")]


def test_beside_parts_whose_numbers_go_on() -> None:
    assert eids((0, "一、要求"), (0, "文。"), (1, "说明"), (0, "文。"), (0, "二、任务"), (0, "文。")) == [
        ("part_1", "part", "要求"), ("p_1", "part", "说明"), ("part_2", "part", "任务")]


@pytest.mark.parametrize("lines", [
    # Whole sentences are set in the style.
    ((1, "要落实责任。"), (1, "保障措施"), (0, "文。"), (1, "要整改。")),
    # Nothing stands below.
    ((1, "甲单位"), (1, "乙单位"), (1, "丙单位"), (0, "文。")),
    # What announces, lists or is a row.
    ((1, "责任单位："), (0, "文。")), ((1, "各市、"), (0, "文。")), ((1, f"{CELL}序号{CELL}任务"), (0, "文。")),
    ((1, "附件"), (0, "文。")), ((1, "安" * 41), (0, "文。")), ((1, "保障措施"),),
    # No style.
    ((0, "保障措施"), (0, "文。")),
])
def test_a_style_that_is_misused_says_nothing(lines: Styled) -> None:
    found = provisions((0, "一、要求"), (0, "文。"), *lines)
    assert [p.eid for p in found if p.kind == "part"] == ["part_1"]


def test_below_numbered_headings_of_a_higher_style_it_divides_them() -> None:
    lines = ((2, "一、目标"), (0, "文。"), (2, "二、任务"), (3, "煤矿"), (0, "文。"), (3, "消防"), (0, "文。"),
             (2, "三、保障"), (0, "文。"))
    assert eids(*lines) == [
        ("part_1", "part", "目标"), ("part_2", "part", "任务"), ("part_2__p_1", "sec", "煤矿"),
        ("part_2__p_2", "sec", "消防"), ("part_3", "part", "保障")]


def bold(*texts: str) -> tuple[tuple[int, str], ...]:
    """Those that end with a stop are no headings."""
    return tuple((0 if text.endswith("。") else SET_IN_BOLD, text) for text in texts)


def test_lines_in_bold_are_headings_where_several_have_a_text_below() -> None:
    assert eids(*bold("活动时间", "六月。", "活动内容", "演练。")) == [
        ("p_1", "part", "活动时间"), ("p_2", "part", "活动内容")]
    assert eids(*bold("六月。", "特别提示", "演练。")) == []


def test_lines_in_bold_within_numbers_that_go_on_stand_below_them() -> None:
    lines = bold("一、要求", "指导思想", "文。", "工作目标", "文。", "二、任务", "文。")
    assert eids(*lines) == [
        ("part_1", "part", "要求"), ("part_1__p_1", "sec", "指导思想"), ("part_1__p_2", "sec", "工作目标"),
        ("part_2", "part", "任务")]


def test_lines_in_bold_above_numbers_that_begin_anew_stand_above_them() -> None:
    lines = bold("任务", "1.查电。", "2.查气。", "要求", "1.报送。", "2.总结。")
    assert [eid for eid, _, _ in eids(*lines)] == [
        "p_1", "p_1__para_1", "p_1__para_2", "p_2", "p_2__para_1", "p_2__para_2"]


def test_a_heading_has_one_to_forty_characters() -> None:
    for length in (1, 40):
        assert eids((1, "安" * length), (0, "文。")) == [("p_1", "part", "安" * length)]


def test_one_in_four_of_a_style_may_be_a_sentence() -> None:
    def headings(count: int) -> list[str]:
        lines = [line for sign in "甲乙丙丁"[:count] for line in ((1, f"{sign}单位"), (0, "文。"))]
        return [eid for eid, _, _ in eids(*lines, (1, "要落实责任。"))]

    assert headings(3) == ["p_1", "p_2", "p_3"]
    assert headings(2) == []


def test_half_of_a_style_may_have_nothing_below() -> None:
    assert len(eids((1, "甲单位"), (1, "乙单位"), (0, "文。"))) == 2
    assert eids((1, "甲单位"), (1, "乙单位"), (1, "丙单位"), (0, "文。")) == []


def test_a_number_without_words_is_no_heading_of_its_style() -> None:
    assert [heading for _, _, heading in eids((1, "保障措施"), (0, "文。"), (1, "一、"), (0, "文。"))] == [None]


def test_rows_below_such_a_heading_are_a_table_of_their_own() -> None:
    row = (0, f"{CELL}甲{CELL}乙")
    assert [p.row for p in provisions((1, "上篇"), row, row, (1, "下篇"), row)] == [0, 1, 2, 0, 1]


def test_lines_in_bold_with_a_text_below_stand_below_the_numbers_that_then_go_on() -> None:
    lines = bold("一、要求", "指导思想", "文。", "二、任务", "工作目标", "文。", "三、保障", "文。")
    assert [eid for eid, _, _ in eids(*lines)] == ["part_1", "part_1__p_1", "part_2", "part_2__p_1", "part_3"]


def test_lines_in_bold_above_numbers_that_only_begin_or_stand_just_below_head_them() -> None:
    begin = bold("任务", "文。", "1.查电。", "要求", "文。", "1.报送。")
    assert [eid for eid, _, _ in eids(*begin)] == ["p_1", "p_1__para_1", "p_2", "p_2__para_1"]
    go_on = bold("任务", "1.查电。", "要求", "2.报送。", "保障", "3.总结。")
    assert [eid for eid, _, _ in eids(*go_on)] == [
        "p_1", "p_1__para_1", "p_2", "p_2__para_2", "p_3", "p_3__para_3"]


def test_of_several_numbers_in_a_style_the_commonest_tells() -> None:
    headings = ("一、目标", "1.煤矿", "2.消防", "其他")
    lines = [line for heading in headings for line in ((2, heading), (0, "文。"))]
    assert [(eid, kind) for eid, kind, _ in eids(*lines)] == [
        ("part_1", "part"), ("part_1__para_1", "para"), ("part_1__para_2", "para"), ("part_1__p_2", "para")]


def test_what_is_lower_than_those_numbers_stands_below_such_a_line_in_bold() -> None:
    lines = bold("一、要求", "指导思想", "（一）查电。", "（二）查气。", "工作目标", "文。", "二、任务", "文。")
    assert [p.eid for p in provisions(*lines)] == [
        "part_1", "part_1__p_1", "part_1__p_1__sec_1", "part_1__p_1__sec_2", "part_1__p_2", "part_1__p_2__p_1",
        "part_2", "part_2__p_1"]
