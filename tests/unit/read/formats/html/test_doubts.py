"""Words that a page has lost to its own markup."""

import pytest

from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import read_page


def doubts(text: str) -> list[tuple[int, str]]:
    lines = split_lines(text)
    return [(doubt.line, doubt.message) for doubt in read_page(lines, 1, len(lines)).losses]


@pytest.mark.parametrize(("source", "line", "words"), [
    ("<p>甲\n<p 乙、丙>", 2, "乙、丙"),
    ("<p>甲</p>\n<p乙>丙", 2, "p乙"),
    ('<p>甲\n<a href="x>乙</a><p>丙</p>">', 2, "href"),
    ("<p>甲\n<script>乙", 2, "<script>"),
    ("<p>甲\n<style>乙", 2, "<style>"),
    ("<p>甲\n乙<p class=", 2, "在标签之内中断"),
    ("<p>甲</p><!-- 注 -->\n<!-- <p>（四）乙</p>\n<p>丙</p>", 2, "<p>（四）乙</p>"),
    ('<p>甲\n<iframe srcdoc="<p>乙、丙</p>"></iframe>', 2, "乙、丙"),
])
def test_words_that_are_swallowed(source: str, line: int, words: str) -> None:
    ((found, message),) = doubts(source)
    assert found == line
    assert words in message


@pytest.mark.parametrize("opening", ["<!x、", "<?x、", "<?php ", "</ x、", "</", "<![CDATA[", "<!-"])
def test_words_that_are_taken_for_a_comment_are_told(opening: str) -> None:
    lines = split_lines(f"<p>甲</p>\n<p>防范瓦斯{opening}水害。</p>")
    (doubt,) = read_page(lines, 1, len(lines)).doubts
    assert doubt.line == 2 and f"“{opening}水害。”" in doubt.message


@pytest.mark.parametrize("source", [
    "<!DOCTYPE html><p>甲", "<p>甲<!-- 乙 -->", "<?xml version='1'?><p>甲",
    "<p>甲<![if !supportLists]>一、<![endif]>乙", "<p>甲</p >乙", "<p>甲<!-- x",
])
def test_comments_and_tags_take_no_words(source: str) -> None:
    page = read_page(split_lines(source), 1, 1)
    assert (page.doubts, page.losses) == ((), ())


def test_a_sound_page_has_none() -> None:
    assert doubts('<p title="<b>甲</b>" onclick="f(\'<p>乙</p>\')">甲<script>if (a<b) "乙"</script></p>') == []


@pytest.mark.parametrize(("head", "words", "told"), [
    ("<script src=a.js></script>", "", [2]), ("<script src=a.js></script>", "正在加载" * 14 + "请稍候", [2]),
    ("<script src=a.js></script>", "<script>'" + "数据" * 99 + "'</script>", [2]),
    ("<script src=a.js></script>", "正在加载" * 15, []), ("", "正在加载", []),
])
def test_a_page_that_scripts_are_to_fill_is_told(head: str, words: str, told: list[int]) -> None:
    page = read_page(split_lines(f"<title>通知</title>\n{head}<body>{words}</body>"), 1, 2)
    assert [doubt.line for doubt in page.doubts if "由脚本（JavaScript）载入" in doubt.message] == told


@pytest.mark.parametrize(("cell", "told"), [
    ("开展检查<table><tr><td>甲县</td><td>10处</td></tr></table>按月报送", [2]), ("开展检查", []),
    # A cell of a page that is laid out so.
    ("<table><tr><td>甲县</td><td>10处</td></tr></table>" + "开展检查。" * 81, []),
])
def test_a_table_in_a_cell_of_a_table_is_told(cell: str, told: list[int]) -> None:
    rows = f"<tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>{cell}</td></tr>"
    lines = split_lines(f"<p>甲</p>\n<table>{rows}</table>")
    doubts = read_page(lines, 1, len(lines)).doubts
    assert [doubt.line for doubt in doubts if "格子里又有表格" in doubt.message] == told


@pytest.mark.parametrize(("maker", "lists", "count"), [
    ("LibreOffice 7.4.7.2 (Linux)", "<ol><li>甲</li></ol>", 1), ("WordPress 5.8", "<ol><li>甲</li></ol>", 0),
    ("LibreOffice 7.4.7.2 (Linux)", "<ul><li>甲</li></ul>", 0),
])
def test_lists_of_an_office_program_are_told(maker: str, lists: str, count: int) -> None:
    lines = split_lines(f'<meta name="generator" content="{maker}">{lists}')
    assert len(read_page(lines, 1, len(lines)).doubts) == count


def test_of_long_words_as_many_are_told_as_one_needs_to_find_them() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 60)))
    for source in (f"<p>甲<s>{text}</s>", f"<p>甲<iframe src={text}></iframe>"):
        lines = split_lines(source)
        (doubt,) = read_page(lines, 1, 1).doubts
        assert f"“{text[:24]}”" in doubt.message
    ((_, lost),) = doubts(f'<p>甲<a href="x>{text}</a><p>丙</p>">')
    assert f"x>{text[:38]}”" in lost
