"""The lines into which the text of a page is cut, and where what is not shown stands in them."""

import pytest

from build_scripts.domain.notice import CELL, Line
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import Page, read_page


def page(text: str) -> Page:
    lines = split_lines(text)
    return read_page(lines, 1, len(lines))


def lines(text: str) -> tuple[Line, ...]:
    return page(text).article


def texts(text: str) -> list[str]:
    return [line.text for line in lines(text)]


def unseen(text: str) -> list[tuple[int, str, bool]]:
    return [(piece.offset, piece.text, piece.words) for line in lines(text) for piece in line.unseen]


def test_an_article_within_a_line_has_lines_of_its_own() -> None:
    found = page("<body>前<span id=zoom>甲</span>后")
    assert [line.text for line in found.article] == ["甲"]
    assert [[line.text for line in run] for run in found.around] == [["前"], ["后"]]


@pytest.mark.parametrize(("source", "numbers"), [
    ("<p>甲<b>\n乙</b></p>", [1]), ("<p>\n<b>\n甲</b></p>", [3]), ("<p>\n<b>甲</b>\n乙</p><p>丙", [2, 3]),
])
def test_a_line_stands_where_its_first_character_does(source: str, numbers: list[int]) -> None:
    assert [line.number for line in lines(source)] == numbers


def test_quotes_within_quotes_take_turns() -> None:
    assert texts("<p><q>甲<q>乙<q>丙</q></q></q></p>") == ["“甲‘乙“丙”’”"]


def test_the_words_of_an_item_stand_behind_its_number_whatever_elements_they_have() -> None:
    assert texts("<ol><li><b>甲</b>乙<li><i></i><b>丙</b></ol>") == ["1.甲乙", "2.丙"]


@pytest.mark.parametrize(("source", "found"), [
    ("<p>甲<span hidden>一<b>二</b>三</span></p>", [(1, "一二三", True)]),
    ("<div>甲<div hidden>一<p>二</p>三</div></div>", [(1, "一\n二\n三", True)]),
    ("<div>甲<div hidden>一<!--注-->二</div></div>", [(1, "一注二", True)]),
    ("<p>甲<img alt=图>乙<!--注--></p>", [(1, "图", True), (2, "注", False)]),
    ("<p>甲<input type=checkbox value=选>乙</p>", [(1, "选", True)]),
    ("<ol><li>一、甲</ol>", [(0, "1.", False)]),
    ('<p style="display:flex"><b>12</b><b>5<!--注-->丙</b></p>', [(4, "注", False)]),
])
def test_what_is_not_shown_stands_in_its_place_and_says_whether_it_is_words(
    source: str, found: list[tuple[int, str, bool]],
) -> None:
    assert unseen(source) == found


def test_the_cells_of_a_row_stand_apart_wherever_the_source_breaks() -> None:
    cells = "\n <td>完善预案</td> <td>应急局<!--注--><p>消防</p>救<!--释-->援</td>\n"
    rows = "".join(f"<tr>\n <td>{number}</td>{cells}</tr>" for number in "123")
    found = lines(f"<article><table>\n{rows}\n</table></article>")
    for number, line in zip("123", found, strict=True):
        assert line.text.split(CELL) == ["", f"{number}  ", "完善预案 ", "应急局 消防 救援 "]
    assert [line.whole.split(CELL)[-1] for line in found] == ["应急局注 消防 救释援 "] * 3


def test_a_number_stands_apart_from_the_number_before_it_only() -> None:
    assert texts("<ol><li><ol><li>甲</ol><li>乙</ol>") == ["1. 1.甲", "2.乙"]
    rows = "".join(f"<tr><td>{number}<td>完善<ol><li>甲</ol><td>应急局</tr>" for number in "123")
    first, *_ = texts(f"<article><table>{rows}</table></article>")
    assert first.split(CELL)[2].rstrip() == "完善  1.甲"


def test_a_numbered_list_in_a_cell_stays_in_its_row() -> None:
    head = "<tr><td>序号<td>任务<td>单位</tr>"
    row = "<tr><td>1<td><p>要做好：<ol><li>排查<li>整治</ol><td>省应急厅</tr>"
    _, told = texts(f"<table>{head}{row}</table>")
    assert told.split(CELL)[1:] == ["1", "要做好：   1.排查  2.整治  ", "省应急厅"]


def test_the_number_of_an_item_without_words_stays_in_its_row() -> None:
    rows = "<tr><td>1<td>排查<td><ol><li></ol></tr><tr><td>2<td>整治<td>省应急厅</tr>"
    assert texts(f"<table>{rows}</table>") == [f"{CELL}1{CELL}排查{CELL}1.", f"{CELL}2{CELL}整治{CELL}省应急厅"]


def rows(table: str) -> list[list[str]]:
    """The cells of each row below a head of four columns."""
    head = "<tr><td>序号<td>任务<td>牵头单位<td>时限</tr>"
    _, *below = texts(f"<article><table>{head}{table}</table></article>")
    return [[cell.strip() for cell in row.split(CELL)[1:]] for row in below]


@pytest.mark.parametrize(("table", "cells"), [
    ("<tr><td>1<td rowspan=2>矿山<td>甲<td>年底</tr><tr><td>2<td>乙<td>月底</tr>",
     [["1", "矿山", "甲", "年底"], ["2", "", "乙", "月底"]]),
    ("<tr><td>1<td rowspan=2>矿山<td>甲<td>年底</tr><tr><td>2<td>乙<td>月底</tr><tr><td>3<td>消防<td>丙<td>汛前</tr>",
     [["1", "矿山", "甲", "年底"], ["2", "", "乙", "月底"], ["3", "消防", "丙", "汛前"]]),
    ("<tr><td rowspan=0>1<td>矿山<td>甲<td>年底</tr><tr><td>消防<td>乙<td>月底</tr><tr><td>交通<td>丙<td>汛前</tr>",
     [["1", "矿山", "甲", "年底"], ["", "消防", "乙", "月底"], ["", "交通", "丙", "汛前"]]),
    ("<tr><td>1<td>矿山<td>甲<td rowspan=2>年底</tr><tr><td>2<td>消防<td>乙</tr>",
     [["1", "矿山", "甲", "年底"], ["2", "消防", "乙", ""]]),
    ("<tr><td colspan=2>矿山<td>甲<td>年底</tr>", [["矿山", "", "甲", "年底"]]),
    ("<tr><td rowspan=2 colspan=2>矿山<td>甲<td>年底</tr><tr><td>乙<td>月底</tr>",
     [["矿山", "", "甲", "年底"], ["", "", "乙", "月底"]]),
    ("<tr><td>1<td>矿山<td>甲<td>年底</tr><tr><td colspan=4>备注：按季调度。</tr>",
     [["1", "矿山", "甲", "年底"], ["备注：按季调度。"]]),
    ("<tbody><tr><td rowspan=9>1<td>矿山<td>甲<td>年底</tr></tbody><tbody><tr><td>2<td>消防<td>乙<td>月底</tr></tbody>",
     [["1", "矿山", "甲", "年底"], ["2", "消防", "乙", "月底"]]),
    ("<tr><td rowspan=x>1<td colspan=-2>矿山<td>甲<td>年底</tr><tr><td>2<td>消防<td>乙<td>月底</tr>",
     [["1", "矿山", "甲", "年底"], ["2", "消防", "乙", "月底"]]),
])
def test_a_cell_that_covers_others_leaves_them_empty(table: str, cells: list[list[str]]) -> None:
    assert rows(table) == cells


def test_what_is_covered_in_one_table_is_not_in_the_next() -> None:
    row = "<tr><td>甲<td>乙</tr>"
    reaching = "<tr><td rowspan=9>丙<td>丁</tr>"
    found = texts(f"<article><table>{row}{reaching}</table><table>{row}{row}</table></article>")
    assert [text.split(CELL)[1:] for text in found] == [["甲", "乙"], ["丙", "丁"], ["甲", "乙"], ["甲", "乙"]]


def test_cells_of_a_table_without_end_are_not_counted_out() -> None:
    wide = "<td rowspan=60000 colspan=1000>甲<td>乙"
    found = texts(f"<article><table>{f'<tr>{wide * 50}</tr>' * 40}</table></article>")
    assert max(text.count(CELL) for text in found) < 300
