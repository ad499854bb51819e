"""Whatever a text holds is displayed literally, wherever it stands."""

import html
import re
from urllib.parse import unquote

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.domain.addresses.relative_addresses import markdown_target
from build_scripts.language.direction import isolated
from build_scripts.language.wording.alternatives import NOTHING
from build_scripts.publish.markup import markdown
from build_scripts.publish.markup.markdown import (
    continued,
    front_matter,
    in_html,
    in_markdown_tag,
    literal,
    outside,
)
from build_scripts.publish.markup.templating import environment
from build_scripts.publish.views.page import Here
from tests.rendering import rendered

ANY, MARKS = st.text(st.characters(codec="utf-8"), max_size=4), st.text("甲，。（）“”《》、1 .", max_size=9)
PIECES = ANY.map(lambda text: f"甲{text}") | MARKS
HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](y.png)", "{: #id }", "{: .run-in onclick=x }",
    "{{ x }}", "{% raw %}", "&lt;", "&amp;amp;", "`code`", "``` x", "~~~", "| a | b |", "# 标题", "## 标题 ##",
    "*em*", "**strong**", "_em_", "__init__", "1. 甲", "1) 甲", "12.", "- 甲", "+ 甲", "* 甲", "> 甲", "---", "===",
    "***", "- - -", ": 甲", "[x]: http://a", "[^1]: 注", "*[甲]: 乙", "<https://a.example>", "<!-- 注 -->",
    "a\\b", "\\*", "\\", "<b>", "<br>", "&#35;", "甲<", "甲!", "^甲^", "==甲==", "++甲++", ":smile:", "!!! note",
    "??? note", "=== \"甲\"", "\u00a0甲", "甲\u3000乙", "<div markdown>", "</article>", "$x$", "\\(x\\)",
]
HERE = Here("notices/a.html")


def macro(name: str, to: object) -> str:
    """A link as pages print it."""
    return str(getattr(environment("md").get_template("links.md.jinja").module, name)(to))


@given(PIECES)
def test_a_text_that_is_not_looked_at_is_one_in_which_nothing_is_found(text: str) -> None:
    shown = [write(text) for write in (literal, continued, in_html)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(markdown, "PLAIN", re.compile(NOTHING))
        assert [write(text) for write in (literal, continued, in_html)] == shown


@pytest.mark.parametrize("text", HOSTILE)
def test_a_paragraph_shows_its_text(text: str) -> None:
    page = rendered(f"前段\n\n{literal(text)}\n{{: #here }}\n\n后段")
    here = page.get_element_by_id("here")
    assert here.tag == "p"
    assert here.text_content() == text
    assert len(here) == 0, "no element within"
    assert [p.tag for p in page] == ["p", "p", "p"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_and_a_cell_and_a_label_show_their_text(text: str) -> None:
    cells = f"| 甲 | 乙 |\n| --- | --- |\n| {literal(text)} | 丙 |"
    page = rendered(f"## {literal(text)} {{: #here }}\n\n{cells}\n\n[{literal(text)}](#here)")
    assert page.get_element_by_id("here").text_content() == text
    assert [cell.text_content() for cell in page.iter("td")] == [text, "丙"]
    assert page.xpath("//a[@href='#here']")[0].text_content() == text


def test_four_spaces_make_no_code() -> None:
    page = rendered(literal("    四格缩进"))
    assert [p.tag for p in page] == ["p"]
    assert page.text_content().strip() == "四格缩进"


def test_spaces_within_stay() -> None:
    assert rendered(literal("甲  乙")).text_content() == "甲  乙"


def test_a_text_of_two_lines_stays_one_paragraph() -> None:
    assert rendered(literal("甲\n- 乙\r\n# 丙")).text_content() == "甲 - 乙 # 丙"


def test_links_name_files_and_stay_within_the_page() -> None:
    assert markdown_target("notices/a-2024.html", "notices/a-2024.html#part_1") == "#part_1"
    assert markdown_target("notices/a-2024.html", "notices/b-2024.html#part_1") == "b-2024.md#part_1"
    assert markdown_target("notices/a-2024.html", "places/a.html") == "../places/a.md"


def test_an_outside_address_is_kept_whole_or_is_no_link() -> None:
    a = rendered(outside("原址", "https://a.example/x_(1)?q=<2>")).xpath("//a")[0]
    assert a.get("href") == "https://a.example/x_(1)?q=%3C2%3E"
    a = rendered(outside("原址", "https://a.example/?q=`*_\"[x](y)\\&lt;")).xpath("//a")[0]
    assert a.get("href") == "https://a.example/?q=%60*_%22[x](y)%5C&lt;"
    assert not rendered(outside("原址", "javascript:alert(1)")).xpath("//a")


def test_front_matter_survives_yaml_and_holds_no_markup() -> None:
    title = '<script>: "x" # {{ y }}'
    head = yaml.safe_load(front_matter(title=title, hide=["toc"]).strip("-\n"))
    assert head.keys() == {"title", "hide"}
    assert html.unescape(head["title"]) == title
    assert not set(head["title"]) & set('<>"{}')


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_its_text_whether_markdown_looks_into_it_or_not(text: str) -> None:
    safe, twice = in_html(text), in_markdown_tag(text)
    page = rendered(
        f'<div title="{safe}">{safe}</div>\n\n甲<i title="{safe}">乙</i>\n\n<div title="{twice}" markdown>丙</div>'
    )
    assert [element.get("title") for element in page.xpath("//*[@title]")] == [text, text, text]
    assert page.xpath("//div[@title]")[0].text_content() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_the_title_of_a_link_shows_its_text(text: str) -> None:
    (a,) = rendered(macro("link", HERE.link("甲", "search.html", text))).iter("a")
    assert (a.get("title"), a.text_content()) == (text, "甲")


@pytest.mark.parametrize("name", [
    "晋政发〔2024〕1号 通知 (1).html.txt", "a&b'c.txt", "[x]_{y}!.txt", "a  b.txt", "a&lt;b.txt",
])
def test_a_file_is_linked_whatever_its_name(name: str) -> None:
    (a,) = rendered(macro("file", HERE.file(name, f"originals/{name}"))).iter("a")
    assert unquote(a.get("href")) == f"../originals/{name}"
    assert a.text_content() == name


def test_quotes_are_no_marks_and_stay_as_they_are() -> None:
    assert literal('甲"乙\'丙') == continued('甲"乙\'丙') == '甲"乙\'丙'
    assert outside("甲", "https://a.example/o'b") == "[甲](<https://a.example/o'b>)"


def test_what_no_page_can_show_has_a_sign() -> None:
    """Markdown keeps U+0002 and U+0003 for marks of its own."""
    assert rendered(literal("甲\x02\x03\x7f乙")).text_content() == "甲␂␃\ufffd乙"
    assert in_html("甲\x01乙") == "甲␁乙"


@pytest.mark.parametrize("text", ["关于\u202e印发规划的通知", "\u2067甲", "1. \u202d甲"])
def test_a_text_that_turns_its_direction_turns_nothing_around_it(text: str) -> None:
    link = macro("link", HERE.link(text, "b.html", text))
    printed = environment("md").from_string("{{ text }}").render(text=text)
    page = rendered(f"{link} 2024年\n{{: #here }}\n\n{printed}")
    assert page.get_element_by_id("here").text_content() == f"{text} 2024年"
    assert [element.text_content() for element in page.iter("bdi")] == [text, text]
    assert next(page.iter("a")).get("title") == text


@pytest.mark.parametrize("text", ["关于\u202e印发规划的通知", "\u2069甲\u202e"])
def test_a_title_that_turns_its_direction_turns_nothing_of_what_follows_it_in_the_head_of_a_window(text: str) -> None:
    assert front_matter(title=text) == f'---\ntitle: "{isolated(text)}"\n---'


def test_a_text_that_does_not_turn_stands_plain() -> None:
    assert literal("关于印发规划的通知") == "关于印发规划的通知"


@pytest.mark.parametrize("url", ["http://a.cn/甲\u202e乙", "网页\u202e"])
def test_an_address_that_turns_its_direction_turns_nothing_around_it(url: str) -> None:
    printed = environment("md").from_string("{{ url | outside }}").render(url=url)
    assert [element.text_content() for element in rendered(printed).iter("bdi")] == [url]
