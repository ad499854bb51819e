"""What a browser adds to a page's text is read as text, what it hides is kept apart; the audit knows both by itself."""

import pytest

from build_scripts.audit import html
from build_scripts.domain.notice import SET_IN_BOLD
from build_scripts.language.display import solid
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import Page, read_page


def page(text: str) -> Page:
    """As it is read, once the audit has seen the same."""
    lines = split_lines(text)
    found = read_page(lines, 1, len(lines))
    every = sorted([*found.article, *(line for run in found.around for line in run)], key=lambda line: line.start)
    assert solid("".join(line.whole for line in every)) == solid(html.words(text))
    return found


def shown(text: str) -> list[str]:
    return [words for line in page(text).article if (words := line.text.strip())]


def unseen(text: str) -> list[str]:
    return [piece.text for line in page(text).article for piece in line.unseen]


@pytest.mark.parametrize(("source", "lines"), [
    ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
    ("<ol start=5><li>甲<li value=9>乙<li>丙</ol>", ["5.甲", "9.乙", "10.丙"]),
    ("<ol reversed><li>甲<ol><li>内</ol><li>乙</ol>", ["2.甲", "1.内", "1.乙"]),
    ("<ol reversed start=8><li>甲<li>乙</ol>", ["8.甲", "7.乙"]),
    ("<ol type=a><li>甲<li type=I>乙</ol>", ["a.甲", "II.乙"]),
    ("<ol><li hidden>藏<li>甲<li style='display:none'>藏<li>乙</ol>", ["1.甲", "2.乙"]),
    ("<ol><li style='visibility:hidden'>藏<li>甲</ol>", ["2.甲"]),
    ("<ol><li>\n<p>甲</p></li><li></li><li>乙</ol>", ["1.甲", "2.", "3.乙"]),
    ("<ol><li><ol><li>甲</ol></ol>", ["1. 1.甲"]),
    ("<ul><li>甲</ul><li>乙</li><dl><dd>丙</dl>", ["甲", "乙", "丙"]),
    ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
    ("<ol style='list-style:none'><li>甲</ol>", ["甲"]),
    ("<style>ol.n{list-style:none} .n li.y{list-style:decimal}</style><ol class=n><li>甲<li class=y>乙</ol>",
     ["甲", "2.乙"]),
])
def test_the_numbers_of_a_list(source: str, lines: list[str]) -> None:
    assert shown(source) == lines


@pytest.mark.parametrize("own", ["一、甲", "（二）甲", "3. 甲", "第四条 甲", "⑤甲", "6）甲"])
def test_an_item_that_says_its_number_itself_has_no_other(own: str) -> None:
    source = f"<ol><li>{own}</ol>"
    assert (shown(source), unseen(source)) == ([own], ["1."])


def test_an_item_that_begins_with_a_quantity_has_no_number_of_its_own() -> None:
    assert shown("<ol><li>3万元以上<li>2.5%以下</ol>") == ["1. 3万元以上", "2. 2.5%以下"]


def test_quotes_are_marks() -> None:
    assert shown("<p>他说<q>甲<q>乙</q>丙</q></p>") == ["他说“甲‘乙’丙”"]


@pytest.mark.parametrize(("source", "lines"), [
    ("<p>姓名<input value=张三></p>", ["姓名张三"]), ("<p><input placeholder=请输入></p>", ["请输入"]),
    ("<p>甲<input type=submit value=提交></p>", ["甲提交"]),
    ("<select><optgroup label=组><option>项</select>", ["组", "项"]),
])
def test_what_fields_show(source: str, lines: list[str]) -> None:
    assert shown(source) == lines


@pytest.mark.parametrize(("source", "kept"), [
    ("<p>甲<img alt=图中文字>乙</p>", "图中文字"), ("<p>甲<input type=image alt=按钮>乙</p>", "按钮"),
    ("<p>甲<input type=hidden value=藏>乙</p>", "藏"), ("<p>甲<input type=checkbox value=选>乙</p>", "选"),
    ("<style>.h{display:none}</style><p>甲<b class='a h'>藏</b>乙</p>", "藏"),
    ("<style>p > b{display:none !important}</style><p>甲<b style='display:inline'>藏</b>乙</p>", "藏"),
    ("<style>@media screen{#h{visibility:hidden}}</style><p>甲<b id=h>藏</b>乙</p>", "藏"),
    ("<div>甲<dialog>藏</dialog>乙</div>", "藏"), ("<p>甲<meter>藏</meter>乙</p>", "藏"),
])
def test_what_is_not_shown(source: str, kept: str) -> None:
    assert shown(source) == ["甲乙"]
    assert unseen(source) == [kept]


@pytest.mark.parametrize("sheet", [
    "@media print{b{display:none}}", "@media (max-width:600px){b{display:none}}", "b:hover{display:none}",
    "b::before{display:none}", "b{display:none} p b{display:inline}", "/* b{display:none} */", "@media{", "b{",
])
def test_what_is_shown_on_a_screen(sheet: str) -> None:
    assert shown(f"<style>{sheet}</style><p>甲<b>现</b>乙</p>") == ["甲现乙"]
    assert shown("<style media=print>b{display:none}</style><p>甲<b>现</b>乙</p>") == ["甲现乙"]


def test_what_is_visible_within_what_is_not() -> None:
    source = "<div style='visibility:hidden'>藏<span style='visibility:visible'>现</span>也藏</div>"
    assert (shown(source), unseen(source)) == (["现"], ["藏", "也藏"])
    assert shown("<div hidden>藏<span style='visibility:visible;display:block'>也藏</span></div><p>现") == ["现"]


def test_blocks_and_lines_as_a_style_has_them() -> None:
    assert shown("<span style='display:block'>甲</span>乙") == ["甲", "乙"]
    assert shown("<style>.i{display:inline}</style><p class=i>甲</p><p class=i>乙</p>") == ["甲乙"]


@pytest.mark.parametrize(("source", "said"), [
    ("<p>甲<s>乙</s></p>", "“乙”在网页上划去"), ("<details><summary>概</summary>全</details>", "“概全”在网页上收起"),
    ("<style>p::before{content:'第一条'}</style><p>甲</p>", "样式表在网页上加文字"),
    ("<p>面积10<sup>2</sup>米</p>", "“面积102米”中的“2”在网页上是上标"),
    ("<p>CO<sub>2</sub>0.5%</p>", "“2”在网页上是下标"),
    ("<p><b>10</b><sup>-1</sup>3</p>", "“10-13”中的“-1”"),
    ("<p>甲</p><img src=a.png><img src=b.png>", "图片 2 处"),
    ("<p>甲</p><iframe src=正文.pdf></iframe>", "嵌有另一份文件“正文.pdf”"),
    ("<p>甲</p><object data=a.pdf></object>", "另一份文件“a.pdf”"),
])
def test_what_a_browser_shows_otherwise_is_told(source: str, said: str) -> None:
    (doubt,) = page(source).doubts
    assert said in doubt.message
    assert page("<p>甲</p><details open>乙</details><s></s><style>p::before{content:''}</style>").doubts == ()
    assert page("<p>m<sup>2</sup>，PM<sub>2.5</sub>，甲<sup>1</sup></p><iframe></iframe>").doubts == ()


def test_characters_of_no_height_are_not_shown() -> None:
    text = ("<p style='font-size:0'>隐<b style='font-size: 2em'>藏</b><span style='font-size:16px'>要落实。</span></p>"
            "<p style='font-size:0.5em'>小字。</p>")
    assert shown(text) == ["要落实。", "小字。"]


@pytest.mark.parametrize(("source", "level"), [
    ("<p><b>甲</b></p>", SET_IN_BOLD), ("<p> <strong>甲</strong><span><b>乙</b></span> </p>", SET_IN_BOLD),
    ('<p style="font-weight:700">甲</p>', SET_IN_BOLD),
    ("<style>.h{font-weight:bold}</style><p class=h>甲</p>", SET_IN_BOLD),
    ("<p><b>甲</b>乙</p>", 0), ('<p><b><span style="font-weight:normal">甲</span></b></p>', 0), ("<p>甲</p>", 0),
    ("<h3><b>甲</b></h3>", 3),
])
def test_a_line_all_in_bold_may_be_a_heading(source: str, level: int) -> None:
    lines = split_lines(source)
    (line,) = read_page(lines, 1, len(lines)).article
    assert line.heading_level == level
