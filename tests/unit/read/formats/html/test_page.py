"""A page is read as a browser shows it, and what it does not show is kept apart."""

import pytest

from build_scripts.domain.notice import CELL, Line
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import ArticleError, Page, read_page


def page(text: str, article: str | None = None) -> Page:
    lines = split_lines(text)
    return read_page(lines, 1, len(lines), article)


def texts(text: str, article: str | None = None) -> list[tuple[int, str]]:
    return [(line.number, line.text.strip()) for line in page(text, article).article]


def words(text: str) -> list[str]:
    return [line.text.strip() for line in page(text).article if line.text.strip()]


def unseen(text: str) -> list[str]:
    return [piece.text for line in page(text).article for piece in line.unseen]


def around(text: str, article: str | None = None) -> list[list[tuple[int, str]]]:
    return [[(line.number, line.whole.strip()) for line in run] for run in page(text, article).around]


def test_the_paragraphs_of_the_article() -> None:
    source = """<html><head><title>站名</title><style>p{}</style></head><body><nav>首页</nav>
<div id="UCAP-CONTENT"><p>关于<span>做好</span>工作的通知</p><p>各县：</p>
<p>一、落实责任<br>（一）领导责任</p><div>文字<p>段落</p>尾</div>
<script>alert(1)</script><p>A&lt;B &amp; C</p></div><footer>页脚</footer></body></html>"""
    assert texts(source) == [
        (2, "关于做好工作的通知"), (2, "各县："), (3, "一、落实责任"), (3, "（一）领导责任"), (3, "文字"), (3, "段落"),
        (3, "尾"), (4, "A<B & C"),
    ]
    assert around(source) == [[(1, "站名"), (1, "首页")], [(4, "页脚")]]


@pytest.mark.parametrize(("cell", "read"), [
    ("<p>甲</p><p>乙</p>", "甲 乙"), ("甲<div>乙</div>丙", "甲 乙 丙"), ("甲<br>乙", "甲 乙"),
    ("<div><p>甲</div>", "甲"),
    ("<b style='display:block'>甲</b><b style='display:block'>乙</b>", "甲 乙"),
    ("安<b>全</b>生<a>产</a>", "安全生产"),
    ("<p style='display:inline'>甲</p><p style='display:inline'>乙</p>", "甲乙"),
])
def test_the_paragraphs_of_a_cell_stand_apart_and_its_words_do_not(cell: str, read: str) -> None:
    tasks = enumerate(("完善预案", "开展演练", cell), 1)
    rows = "".join(f"<tr><td>{number}<td>{task}<td>应急局</tr>" for number, task in tasks)
    *_, line = words(f"<article><table>{rows}</table></article>")
    assert [" ".join(found.split()) for found in line.split(CELL)] == ["3", read, "应急局"]


@pytest.mark.parametrize(("row", "line"), [
    ("<td>指标<td>12<td>5", "指标 12 5"), ("<th>起数</th><td>3</td><td>4</td>", "起数 3 4"),
    ("<td>二、<td>专项整治。", "二、 专项整治。"),
])
def test_the_cells_of_a_row_alone_do_not_run_together(row: str, line: str) -> None:
    assert words(f"<article><table><tr>{row}</tr></table></article>") == [line]


@pytest.mark.parametrize("row", [
    '<style>.c{display:table-cell}</style><p><b class=c>起数</b><b class=c>12</b><b class=c>5</b></p>',
    '<style>.r{display:flex}</style><p class=r><b>起数</b><b>12</b><b>5</b></p>',
    '<p style="display:inline-grid"><i>起数</i><i>12</i><i>5</i></p>',
])
def test_nor_do_those_of_a_row_that_a_style_makes(row: str) -> None:
    assert words(f"<article>{row}</article>") == ["起数 12 5"]


def test_what_follows_an_element_stands_where_its_last_words_do() -> None:
    assert texts("<article><div>\n<p>一</p>\n<p>二</p></div>\n三</article>") == [(2, "一"), (3, "二"), (4, "三")]


@pytest.mark.parametrize("mark", [
    'class="TRS_Editor"', 'id="zoom"', 'id="js_content"', 'id="vsb_content"', 'class="v_news_content"',
])
def test_the_article_of_the_usual_systems(mark: str) -> None:
    assert words(f"<div>首页</div><div {mark}>正文</div><div>版权</div>") == ["正文"]


def test_a_page_without_a_known_article_is_read_whole() -> None:
    assert texts("<p>一</p>\n<p>二\n三</p>") == [(1, "一"), (2, "二三")]
    assert texts("没有标签") == [(1, "没有标签")]


def test_an_element_of_the_usual_name_that_holds_nothing_is_no_article() -> None:
    assert words('<div id="UCAP-CONTENT"> </div><div class="TRS_Editor">正文</div>') == ["正文"]


@pytest.mark.parametrize("source", [
    "<html><head><title>题</title><body><p>一</p><p>二</p>",
    "<title>题</title><p>一</p><p>二</p>",
    "<html><head><title>题</title><p>一</p><p>二</p></html>",
    "<head><title>题</title></head><p>一</p><head><title>又</title></head><p>二</p>",
    "<p>一</p></body></html><p>二</p>",
])
def test_what_may_be_left_out_of_a_page_costs_no_word(source: str) -> None:
    """</head>, <body> and </body> are optional, and a second <head> is none."""
    assert words(source) == ["一", "二"]


def test_the_reading_of_a_ruby_is_read() -> None:
    assert words("<p><ruby>煤<rt>méi</rt></ruby>矿</p>") == ["煤méi矿"]


@pytest.mark.parametrize(("source", "kept"), [
    ("<p>甲<!-- 旧文 -->乙</p>", "旧文"), ("<p>甲<![if !IE]>乙</p>", "[if !IE]"),
    ("<p>甲<template><p>样</p></template>乙</p>", "样"), ("<p>甲<noscript>请开脚本</noscript>乙</p>", "请开脚本"),
    ('<p>甲<span style="color:red; display : none">藏</span>乙</p>', "藏"), ("<p>甲<b hidden>藏</b>乙</p>", "藏"),
    ("<div>甲<noscript><p>请开脚本</noscript>乙</div>", "<p>请开脚本"),
    ("<p>甲<?xml:namespace prefix = o />乙</p>", "?xml:namespace prefix = o /"), ("<p>甲<?php a ?>乙</p>", "php a"),
    ('<p>甲<i style="visibility:hidden">藏</i>乙</p>', "藏"), ("<p>甲<iframe>旧浏览器</iframe>乙</p>", "旧浏览器"),
])
def test_what_a_browser_does_not_show_is_kept_apart(source: str, kept: str) -> None:
    assert words(source) == ["甲乙"]
    assert [piece.split() for piece in unseen(source)] == [kept.split()]


def test_a_hidden_block_is_one_piece_and_breaks_no_paragraph() -> None:
    source = "<div>甲<div hidden><p>一、藏</p><p>二、也藏</p></div>乙</div>"
    assert words(source) == ["甲乙"]
    assert [piece.split() for piece in unseen(source)] == [["一、藏", "二、也藏"]]


def test_a_line_break_of_the_source_is_none_of_the_text() -> None:
    assert words("<p>安\n全<b>\n生产</b> ok\nno</p>") == ["安全生产 ok no"]


def test_what_is_not_shown_keeps_its_place_between_line_breaks() -> None:
    (line,) = page("<p>安\n<!--注-->\n全<!--释--></p>").article
    assert (line.text, line.whole) == ("安全", "安注全释")


def test_a_line_break_written_as_an_entity_is_a_space_and_counts_no_line() -> None:
    assert texts("<p>甲&#10;&NewLine;乙</p><p>丙</p>") == [(1, "甲乙"), (1, "丙")]
    assert texts("<p>&#10;&#10;&#10;甲</p>\n<p>乙</p>") == [(2, "甲"), (2, "乙")]


def test_where_the_source_s_own_breaks_are_shown_they_end_a_paragraph() -> None:
    expected = [(1, "一、甲"), (2, "文字"), (4, "二、乙")]
    assert texts("<pre>一、甲\n文字\n\n二、乙</pre>") == expected
    assert texts('<div style="white-space:pre-wrap">一、甲\n文字\n\n二、乙</div>') == expected


@pytest.mark.parametrize(("source", "forced"), [
    ("<p>甲<br>乙</p>", [False, True]), ("<p>甲</p><p>乙</p>", [False, False]), ("甲<br><br>乙", [False, False]),
    ("<p>甲<br></p><p>乙<br>丙</p>", [False, False, True]), ("甲<br><!-- x --><b>乙</b>", [False, True]),
    ("<br>甲", [False]), ("甲<br><div>乙</div>", [False, False]), ("<pre>甲\n乙\n\n丙</pre>", [False, True, False]),
    ("<div>甲\n　　乙</div>", [False, False]),
])
def test_a_line_break_within_a_paragraph_is_told(source: str, forced: list[bool]) -> None:
    assert [line.forced for line in page(source).article] == forced


def test_a_break_with_an_indent_of_two_characters_begins_a_paragraph() -> None:
    assert texts("<div>各县：\n　　一、甲\n　　文字\n</div>") == [(1, "各县："), (2, "一、甲"), (3, "文字")]


def test_the_article_may_be_named() -> None:
    source = '<div class="TRS_Editor">旁</div><div class="a">一</div>间<div class="b">二</div>'
    assert texts(source, ".a, .b") == [(1, "一"), (1, "二")]
    assert around(source, ".a, .b") == [[(1, "旁")], [(1, "间")]]


@pytest.mark.parametrize("article", ["#none", "p[", ".empty"])
def test_an_article_that_is_not_there(article: str) -> None:
    with pytest.raises(ArticleError):
        page('<p>一</p><p class="empty"> </p>', article)


def test_no_line_lies_outside_the_part_of_the_file_that_is_the_page() -> None:
    lines = ("上一件", "<p>&#10;&#10;&#10;甲", "<p>乙</p>", "下一件")
    found: tuple[Line, ...] = read_page(lines, 2, 3).article
    assert [(line.number, line.text.strip()) for line in found] == [(3, "甲"), (3, "乙")]


def test_a_number_beyond_all_characters_is_a_mark_of_doubt() -> None:
    assert words(f"<p>甲&#{'9' * 5000};乙</p>") == ["甲\ufffd乙"]


def test_a_page_may_be_nested_deeper_than_a_program_calls_itself() -> None:
    deep = 3000
    assert words("<div>" * deep + "甲" + "</div>" * deep) == ["甲"]


def test_headings_say_their_level() -> None:
    found = page("<article><h2>任务<br>分工</h2><p>文</p><h3><span>煤矿</span></h3>文</article>").article
    assert [(line.text, line.heading_level) for line in found] == [
        ("任务", 2), ("分工", 2), ("文", 0), ("煤矿", 3), ("文", 0)]


@pytest.mark.parametrize(("tag", "level"), [("h1", 1), ("h6", 6), ("h7", 0), ("h0", 0)])
def test_headings_have_six_levels(tag: str, level: int) -> None:
    assert [line.heading_level for line in page(f"<article><{tag}><p>任务</p></{tag}></article>").article] == [level]


def test_an_article_that_its_page_shows_by_a_script() -> None:
    text = "<body><div id=js_content style='visibility: hidden; opacity: 0'><p>各县：</p>"
    assert words(text + "<p style='visibility:hidden'>隐藏</p></div></body>") == ["各县："]
