"""Paragraphs → provisions with their addresses."""

import pytest

from build_scripts.domain.notice import CELL, Eid, Provision
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.provisions import Outline, build_outline


def outline(*texts: str, root: str | None = None) -> Outline:
    paragraphs = [Paragraph(text=text, places=((0, number),)) for number, text in enumerate(texts, 1)]
    return build_outline(paragraphs, file="originals/a.txt", root=Eid(root) if root else None, clauses=False)


def shown(found: Outline) -> list[str]:
    return [f"{p.eid} {p.num or ''}{whole(p)}" for p in found.provisions]


def whole(provision: Provision) -> str:
    return f"{provision.heading or ''}{provision.heading_end}{provision.text}"


def test_levels_by_the_form_of_the_number() -> None:
    found = outline("前言。", "一、甲", "（一）乙。丙。", "1.丁。戊。", "（1）己。庚。", "（2）辛。壬。",
        "2.癸。子。", "（二）丑。寅。", "二、卯", "3、辰。巳。")
    assert shown(found) == [
        "preamble__p_1 前言。", "part_1 一、甲", "part_1__sec_1 （一）乙。丙。", "part_1__sec_1__para_1 1.丁。戊。",
        "part_1__sec_1__para_1__subpara_1 （1）己。庚。", "part_1__sec_1__para_1__subpara_2 （2）辛。壬。",
        "part_1__sec_1__para_2 2.癸。子。", "part_1__sec_2 （二）丑。寅。", "part_2 二、卯",
        "part_2__para_3 3、辰。巳。",
    ]
    assert [p.parent for p in found.provisions][:4] == [None, None, "part_1", "part_1__sec_1"]
    assert not found.breaks


def test_items_go_on_through_the_notice_or_begin_anew_below_a_heading() -> None:
    assert not outline("一、甲", "（一）乙。", "（二）丙。", "二、丁", "（三）戊。").breaks
    assert not outline("一、甲", "（一）乙。", "（二）丙。", "二、丁", "（一）戊。").breaks


def test_a_broken_sequence_is_told_and_never_mended() -> None:
    found = outline("一、甲", "（一）乙。", "（三）丙。", "（三）丁。", "（二）戊。")
    assert [(d.line, d.message) for d in found.breaks] == [
        (3, "1之后的编号“（三）”跳号"), (4, "3之后的编号“（三）”重复或次序不对"),
        (5, "3之后的编号“（二）”重复或次序不对")]
    assert "broken_numbering: [3]" in found.breaks[0].hint
    assert [p.eid for p in found.provisions][1:] == [
        "part_1__sec_1", "part_1__sec_3", "part_1__sec_3_2", "part_1__sec_2"]


def test_a_first_number_that_is_not_one_is_told() -> None:
    assert [d.message for d in outline("二、甲").breaks] == ["开头的编号“二、”跳号"]


def test_a_list_that_begins_anew_after_a_paragraph_is_that_paragraph_s() -> None:
    found = outline("第一条 甲：", "（一）乙；", "（二）丙。", "应当采取措施：", "（一）丁；", "（二）戊。",
        "第二条 己。")
    assert shown(found)[3:] == [
        "art_1__p_1 应当采取措施：", "art_1__p_1__sec_1 （一）丁；", "art_1__p_1__sec_2 （二）戊。",
        "art_2 第二条己。"]
    assert not found.breaks


def test_lists_that_begin_anew_stand_side_by_side() -> None:
    found = outline("一、甲", "第一批：", "1.乙。", "2.丙。", "第二批：", "1.丁。", "2.戊。", "第三批：", "1.己。",
                    "第四批：", "1.庚。")
    assert [p.eid for p in found.provisions][1:] == [
        "part_1__p_1", "part_1__para_1", "part_1__para_2", "part_1__p_2", "part_1__p_2__para_1", "part_1__p_2__para_2",
        "part_1__p_3", "part_1__p_3__para_1", "part_1__p_4", "part_1__p_4__para_1"]
    assert not found.breaks


def test_lists_that_are_counted_stand_side_by_side_however_their_items_are_numbered() -> None:
    found = outline("一、甲", "第一批任务如下：", "（1）乙。", "（2）丙。", "第二批任务如下：", "1.丁。", "2.戊。",
                    "第三批如下：", "①己。", "二、庚")
    assert [p.eid for p in found.provisions][1:] == [
        "part_1__p_1", "part_1__subpara_1", "part_1__subpara_2", "part_1__p_2", "part_1__p_2__para_1",
        "part_1__p_2__para_2", "part_1__p_3", "part_1__p_3__pt_1", "part_2"]
    assert not found.breaks
    below = outline("一、甲", "1.乙：", "（1）丙。", "第一类：", "①丁。", "第二类：", "①戊。", "（2）己。")
    assert [p.eid for p in below.provisions][4:] == [
        "part_1__para_1__subpara_1__pt_1", "part_1__para_1__subpara_1__p_2", "part_1__para_1__subpara_1__p_2__pt_1",
        "part_1__para_1__subpara_2"]


def test_the_paragraph_before_a_new_list_may_follow_what_stands_below_the_list_s_last_item() -> None:
    found = outline("（一）甲。", "1.乙：", "（1）丙；", "（2）丁。", "第二批：", "1.戊。", "（1）己。", "第三批：",
                    "1.庚。", "（二）辛。")
    assert [p.eid for p in found.provisions][3:] == [
        "sec_1__para_1__subpara_2", "sec_1__p_1", "sec_1__p_1__para_1", "sec_1__p_1__para_1__subpara_1", "sec_1__p_2",
        "sec_1__p_2__para_1", "sec_2"]
    assert not found.breaks


def test_lists_begin_anew_at_every_level_and_within_each_other() -> None:
    found = outline(
        "一、甲", "（一）乙。", "1.丙。", "另：", "1.丁。", "再：", "1.戊。", "其次：", "（一）己。", "1.庚。", "另：",
        "1.辛。", "附：", "一、壬", "再附：", "一、癸")
    assert [p.eid for p in found.provisions] == [
        "part_1", "part_1__sec_1", "part_1__sec_1__para_1", "part_1__sec_1__p_1", "part_1__sec_1__p_1__para_1",
        "part_1__sec_1__p_2", "part_1__sec_1__p_2__para_1", "part_1__p_1", "part_1__p_1__sec_1",
        "part_1__p_1__sec_1__para_1", "part_1__p_1__sec_1__p_1", "part_1__p_1__sec_1__p_1__para_1", "p_1",
        "p_1__part_1", "p_2", "p_2__part_1"]
    assert not found.breaks


def test_a_number_above_a_list_that_began_anew_stands_beside_it() -> None:
    found = outline("一、甲", "1.乙。", "另：", "1.丙。", "（一）丁。", "二、戊")
    assert [(p.eid, p.parent) for p in found.provisions][3:] == [
        ("part_1__p_1__para_1", "part_1__p_1"), ("part_1__sec_1", "part_1"), ("part_2", None)]


def test_many_lists_stand_no_deeper_than_one() -> None:
    lists = [text for _ in range(1500) for text in ("另：", "1.乙。", "2.丙。")]
    eids = [p.eid for p in outline("一、甲", *lists).provisions]
    assert len(set(eids)) == len(eids) and max(eid.count("__") for eid in eids) == 2


def test_unnumbered_paragraphs_are_counted_within_their_parent() -> None:
    found = outline("一、甲", "子。", "丑。", "二、乙", "寅。")
    assert [p.eid for p in found.provisions] == ["part_1", "part_1__p_1", "part_1__p_2", "part_2", "part_2__p_1"]


def test_provisions_of_an_enclosed_document_stand_below_it() -> None:
    found = outline("前言。", "一、甲", "（一）乙。丙。", "特此通知。", root="annex_1")
    assert [(p.eid, p.parent) for p in found.provisions] == [
        ("annex_1__preamble__p_1", "annex_1"), ("annex_1__part_1", "annex_1"),
        ("annex_1__part_1__sec_1", "annex_1__part_1"), ("annex_1__closing__p_1", "annex_1")]


def test_without_a_number_all_is_preamble() -> None:
    assert shown(outline("甲。", "乙。")) == ["preamble__p_1 甲。", "preamble__p_2 乙。"]


@pytest.mark.parametrize(("texts", "kinds"), [
    (["甲。", "现通知如下：", "乙。", "丙。"], ["preamble", "preamble", "p", "p"]),
    (["甲。", "乙。"], ["preamble", "preamble"]),
    (["甲。", "乙。", "丙。"], ["preamble", "p", "p"]), (["作如下安排。", "乙。"], ["preamble", "p"]),
    (["甲。", "乙。", "丙。", "一、丁"], ["preamble", "preamble", "preamble", "part"]),
])
def test_without_a_number_what_follows_the_opening_is_body(texts: list[str], kinds: list[str]) -> None:
    """At the same address."""
    found = outline(*texts).provisions
    assert [p.kind for p in found] == kinds
    assert [p.eid for p in found[:2]] == ["preamble__p_1", "preamble__p_2"]
    assert outline(*texts, root="annex_1").provisions[1].eid == "annex_1__preamble__p_2"
    assert outline().provisions == ()


def test_what_was_glued() -> None:
    found = outline("一、甲", "（一）乙。丙。（二）丁。戊。", "（三）己。庚。")
    assert [p.eid for p in found.provisions][1:] == ["part_1__sec_1", "part_1__sec_2", "part_1__sec_3"]
    assert [(g.line, g.before, g.after) for g in found.glued] == [(2, "（一）乙。丙。", "（二）丁。戊。")] or [
        (g.line, g.after) for g in found.glued] == [(2, "（二）丁。戊。")]


@pytest.mark.parametrize("line", [
    "①甲。②乙；③丙。", "（1）甲。（2）乙；（3）丙。", "1）甲。2）乙；3）丙。", "1.甲。2.乙；3.丙。",
    "（一）甲。（二）乙；（三）丙。",
])
def test_items_of_any_form_that_run_on_in_a_line_stand_apart(line: str) -> None:
    found = outline("一、任务", line)
    assert [p.wording.rstrip("。；") for p in found.provisions] == ["任务", "甲", "乙", "丙"]


@pytest.mark.parametrize(("line", "numbers"), [
    ("一、健全体系。（一）甲。各级要落实。（二）乙。（三）丙。", ["一、", "（一）", "（二）", "（三）"]),
    ("（一）整治。1.煤矿。①查。②改。2.道路。", ["（一）", "1.", "①", "②", "2."]),
    # Behind a colon, with commas or semicolons, or with one member only, it is a list within its sentence.
    ("一、任务包括：（一）甲；（二）乙。", ["一、"]), ("一、按要求。（一）甲。", ["一、"]),
    ("一、见附件。按（一）办。按（二）办。", ["一、"]),
])
def test_a_list_that_begins_within_a_line_stands_below_it(line: str, numbers: list[str]) -> None:
    assert [p.num for p in outline(line, "二、保障").provisions if p.num] == [*numbers, "二、"]


def test_an_item_may_begin_with_a_day_or_a_count() -> None:
    found = outline("一、事故", "1.3月5日，甲矿。", "2.3月9日，乙矿。", "3.24小时值班。", "二、2.5米以下煤层")
    assert [p.num for p in found.provisions] == ["一、", "1.", "2.", "3.", "二、"]
    assert [p.num for p in outline("一、煤层", "2.5米以下的。", "1.5个月内。").provisions if p.num] == ["一、"]


@pytest.mark.parametrize("line", ["①甲、②乙、③丙。", "①甲。③乙。", "包括：①甲。②乙。", "㊿甲。乙。"])
def test_a_list_within_a_sentence_is_one(line: str) -> None:
    assert len(outline("一、任务", line).provisions) == 2


def test_a_number_quoted_in_the_text_is_not_glued() -> None:
    found = outline("一、甲", "（一）乙。依照前款（二）的规定。", "（二）丁。")
    assert not found.glued
    assert [p.eid for p in found.provisions][1:] == ["part_1__sec_1", "part_1__sec_2"]


def test_a_section_stands_below_its_chapter_and_a_chapter_below_its_division() -> None:
    found = outline("第一部分 甲", "第一章 乙", "第一节 丙", "第一条 丁。", "第二章 戊", "第二部分 己")
    assert [p.eid.count("__") for p in found.provisions] == [0, 1, 2, 3, 1, 0]


def test_lists_of_one_item_that_are_counted_stand_side_by_side() -> None:
    found = outline("一、甲", "第一批如下：", "（1）乙。", "第二批如下：", "1.丙。", "二、丁")
    assert [p.eid for p in found.provisions] == [
        "part_1", "part_1__p_1", "part_1__subpara_1", "part_1__p_2", "part_1__p_2__para_1", "part_2"]


def decimals(*texts: str) -> list[str]:
    paragraphs = [Paragraph(text=text, places=((0, number),)) for number, text in enumerate(texts, 1)]
    return [p.eid for p in build_outline(paragraphs, file="a", root=None, clauses=True).provisions]


def test_decimals_begin_anew_only_below_the_same_number() -> None:
    again = decimals("1 总则", "1.1 甲。", "1.2 乙。", "另：", "1.1 丙。")
    beside = decimals("1 总则", "1.1 甲。", "1.2 乙。", "另：", "2.1 丙。")
    assert again[3:] == ["cl_1__p_1", "cl_1__p_1__cl_1"]
    assert beside[3:] == ["cl_1__cl_2__p_1", "cl_1__cl_1_2"]


def test_rows_are_counted_within_their_table() -> None:
    row = f"{CELL}甲{CELL}乙"
    assert [p.row for p in outline(row, row, "文。", row).provisions] == [1, 2, 0, 1]
    assert [p.row for p in outline("一、甲", row, row, "二、乙", row).provisions] == [0, 1, 2, 0, 1]


def test_a_row_and_what_stands_below_an_article_open_with_no_heading() -> None:
    text = "煤矿。加强鉴定。"
    for number, line, heading in (("一、甲", text, "煤矿"), ("一、甲", CELL + text, None), ("第一条 甲。", text, None)):
        assert outline(number, line, "二、乙").provisions[1].heading == heading
