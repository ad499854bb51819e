"""Rows of a table whose cells stand on lines of their own."""

from collections.abc import Sequence

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.lines.tables.stacked import stacked_rows

HEAD = ("序号", "任务", "时限")


def rows(texts: Sequence[str]) -> list[list[str]]:
    """What the table holds, row by row."""
    stacked = stacked_rows(texts)
    found: list[str] = []
    for at in sorted(stacked.edges):
        before, behind = stacked.edges[at]
        if at in stacked.begins:
            found.append("")
        found[-1] += before + texts[at] + behind
    return [row.removeprefix(CELL).split(CELL) for row in found]


@pytest.mark.parametrize("numbers", [("1", "2"), ("1.", "2."), ("1、", "2、"), ("（1）", "（2）"), ("01", "02")])
def test_each_row_begins_with_its_number(numbers: tuple[str, str]) -> None:
    one, two = numbers
    texts = ("如下。", *HEAD, one, "查电", "6月底", two, "查气", "7月底", "二、要求")
    assert rows(texts) == [list(HEAD), [one, "查电", "6月底"], [two, "查气", "7月底"]]


def test_a_blank_line_is_an_empty_cell_where_the_row_lacks_one() -> None:
    texts = (*HEAD, "1", "", "6月底", "2", "查气", "", "3", "查水", "8月底", "", "二、要求")
    assert rows(texts) == [list(HEAD), ["1", "", "6月底"], ["2", "查气", ""], ["3", "查水", "8月底"]]


def test_blank_lines_between_all_are_no_cells() -> None:
    texts = [line for cell in (*HEAD, "1", "查电", "6月底", "2", "查气", "7月底") for line in (cell, "")]
    assert rows(texts) == [list(HEAD), ["1", "查电", "6月底"], ["2", "查气", "7月底"]]


def test_a_row_of_another_length_is_one_and_is_told() -> None:
    texts = (*HEAD, "1", "查电。", "查线。", "6月底", "2", "查气", "7月底")
    assert rows(texts) == [list(HEAD), ["1", "查电。", "查线。", "6月底"], ["2", "查气", "7月底"]]
    assert stacked_rows(texts).doubts == ((0, "表格的各格单独成行，读作 3 栏 2 行，其中 1 行的格数与表头不同"),)


@pytest.mark.parametrize("texts", [
    ("序号", "1", "2"), ("序号", "任务", "要按时报送。", "1", "2"), (*HEAD, "1", "查电", "6月底"), ("任务", "1", "2"),
    (*HEAD, "1", "查电", "一、要求", "2"), (),
])
def test_what_is_no_table(texts: tuple[str, ...]) -> None:
    assert rows(texts) == []


def test_a_head_without_numbers_is_told() -> None:
    told = ((1, "似表格的表头，各格单独成行，按段落读"),)
    assert stacked_rows(("如下：", "责任单位", "完成时限", "甲局", "6月")).doubts == told
    assert stacked_rows(("责任单位", "甲局", "完成时限")).doubts == ()


def test_all_rows_but_those_of_another_length_are_as_wide_as_the_head() -> None:
    texts = (*HEAD, "1", "查电", "6月底", "2", "查气", "7月底", "3", "查水")
    assert rows(texts)[-1] == ["3", "查水"]
    assert stacked_rows(texts).doubts == ((0, "表格的各格单独成行，读作 3 栏 3 行，其中 1 行的格数与表头不同"),)
    assert stacked_rows((*texts, "8月底")).doubts == ((0, "表格的各格单独成行，读作 3 栏 3 行"),)


def test_a_head_has_two_to_ten_words() -> None:
    words = ("序号", *(f"要求{sign}" for sign in "甲乙丙丁戊己庚辛壬癸"))
    for width, found in ((1, 0), (2, 3), (10, 3), (11, 0)):
        cells = ["查"] * (width - 1)
        assert len(rows((*words[:width], "1", *cells, "2", *cells))) == found


def test_a_word_of_the_head_has_sixteen_characters() -> None:
    for length, found in ((16, 3), (17, 0)):
        assert len(rows(("序号", "要" * length, "1", "查电", "2", "查气"))) == found


def test_a_row_has_less_than_forty_lines() -> None:
    for lines, found in ((39, 3), (40, 0)):
        assert len(rows((*HEAD, "1", *["查电"] * (lines - 1), "2", "查气", "7月底"))) == found


def test_blanks_within_a_word_of_the_head_say_nothing() -> None:
    assert len(rows(("序 号", "任 务", "1", "查电", "2", "查气"))) == 3
    assert len(stacked_rows(("责任 单位", "完成 时限", "甲局")).doubts) == 1


def test_a_row_may_hold_nothing_but_its_number() -> None:
    assert rows((*HEAD, "1", "2", "查气", "7月底", "3", "查水", "8月底")) == [
        list(HEAD), ["1"], ["2", "查气", "7月底"], ["3", "查水", "8月底"]]
    assert rows((*HEAD, "1", "查电", "6月底", "2", "一、要求")) == [list(HEAD), ["1", "查电", "6月底"], ["2"]]
