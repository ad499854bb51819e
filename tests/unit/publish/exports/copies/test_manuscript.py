"""A notice as paragraphs: what is a heading and of which level, what stands in one paragraph, what is a table."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CELL, Provision, ProvisionKind
from build_scripts.publish.exports.copies.manuscript import Paragraph, paragraphs, with_tables
from tests.editions import block, notice, provision


def paragraph_of(made: Provision) -> Paragraph:
    (found,) = paragraphs(notice(body=[made], preface=(), conclusions=()))
    return found


def row(number: int, *cells: str) -> Paragraph:
    made = provision(f"p_{number}", "p", CELL.join(cells))
    return paragraph_of(replace(made, row=number))


PLAIN = paragraph_of(provision("p_9", "p", "另表如下。"))


def test_a_title_of_the_edition_s_own_stands_first_and_is_no_heading() -> None:
    first, *rest = paragraphs(notice(title_inferred=True))
    assert (first.style, first.level, first.eid) == ("supplied_title", 0, None)
    assert rest == list(paragraphs(notice()))
    assert "supplied_title" not in {paragraph.style for paragraph in rest}


@pytest.mark.parametrize(("kind", "level"), [
    ("part", 1), ("annex", 1), ("sec", 2), ("article", 2), ("para", 3), ("subpara", 4),
])
def test_a_numbered_heading_is_one_of_its_level_and_nothing_is_without_words(kind: ProvisionKind, level: int) -> None:
    headed = paragraph_of(provision("part_1", kind, "落实责任。", num="一、", heading="责任", end="。"))
    bare = paragraph_of(provision("part_1", kind, "落实责任。", num="一、"))
    assert (headed.style, headed.level, headed.headed) == ("heading", level, True)
    assert (bare.style, bare.level, bare.headed) == ("body", 0, False)
    assert headed.lead.endswith("责任。") and bare.lead == bare.number


@pytest.mark.parametrize("kind", ["p", "preamble", "closing", "item", "clause"])
def test_words_before_any_other_text_are_no_heading(kind: ProvisionKind) -> None:
    found = paragraph_of(provision("part_1__p_1", kind, "治理瓦斯。", heading="煤矿", end="："))
    assert (found.style, found.level, found.headed, found.lead) == ("body", 0, True, "煤矿：")


def test_lines_of_a_title_are_one_paragraph_and_other_lines_one_each() -> None:
    lines = (
        block("masthead", "山西省文件"), block("masthead", "晋政发"), block("title", "关于做好工作"),
        block("title", "的通知"), block("addressee", "各市："),
    )
    found = list(paragraphs(notice(body=(), preface=lines, conclusions=())))
    assert [(one.style, one.text) for one in found] == [
        ("masthead", "山西省文件"), ("masthead", "晋政发"), ("title", "关于做好工作\n的通知"), ("addressee", "各市："),
    ]
    assert {(one.level, one.headed, one.eid) for one in found} == {(0, False, None)}


def test_rows_of_a_table_stand_together_with_as_many_cells_each() -> None:
    before, table, after = with_tables([PLAIN, row(1, "序号", "任务", "单位"), row(2, "1", "排查"), PLAIN])
    assert before == after == PLAIN
    assert isinstance(table, tuple)
    assert [one.cells for one in table] == [("序号", "任务", "单位"), ("1", "排查", "")]


def test_a_first_row_begins_another_table() -> None:
    found = with_tables(row(number, "甲", "乙") for number in (1, 2, 1, 2, 3))
    assert [len(table) for table in found if isinstance(table, tuple)] == [2, 3]


def test_paragraphs_without_a_table_stay_as_they_are() -> None:
    assert list(with_tables([PLAIN, PLAIN])) == [PLAIN, PLAIN]
    whole = list(paragraphs(notice(title_inferred=True)))
    assert list(with_tables(whole)) == whole
