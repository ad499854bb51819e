"""Whatever a text holds is displayed literally, wherever it stands."""

import pytest
import yaml

from build_scripts.render.markdown import attribute, front_matter, link, literal, outside, table, target
from tests.rendering import rendered

HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](y.png)", "{: #id }", "{: .run-in onclick=x }",
    "{{ x }}", "{% raw %}", "&lt;", "&amp;amp;", "`code`", "``` x", "~~~", "| a | b |", "# 标题", "## 标题 ##",
    "*em*", "**strong**", "_em_", "__init__", "1. 甲", "1) 甲", "12.", "- 甲", "+ 甲", "* 甲", "> 甲", "---", "===",
    "***", "- - -", ": 甲", "[x]: http://a", "[^1]: 注", "*[甲]: 乙", "<https://a.example>", "<!-- 注 -->",
    "a\\b", "\\*", "\\", "<b>", "<br>", "&#35;", "甲<", "甲!", "^甲^", "==甲==", "++甲++", ":smile:", "!!! note",
    "??? note", "=== \"甲\"", "\u00a0甲", "甲\u3000乙", "<div markdown>", "</article>", "$x$", "\\(x\\)",
]


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
    cells = table(("甲", "乙"), [(literal(text), "丙")])
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


def test_a_title_of_a_link_is_plain() -> None:
    a = rendered(link("甲", "index.html", "years/2024.html", 'a "b" *c* [d] <e>')).xpath("//a")[0]
    assert (a.get("href"), a.get("title")) == ("years/2024.md", "a ”b” *c* [d] <e>")


def test_links_name_files_and_stay_within_the_page() -> None:
    assert target("notices/a-2024.html", "notices/a-2024.html#part_1") == "#part_1"
    assert target("notices/a-2024.html", "notices/b-2024.html#part_1") == "b-2024.md#part_1"
    assert target("notices/a-2024.html", "places/a.html") == "../places/a.md"


def test_an_outside_address_is_kept_whole_or_is_no_link() -> None:
    a = rendered(outside("原址", "https://a.example/x_(1)?q=<2>")).xpath("//a")[0]
    assert a.get("href") == "https://a.example/x_(1)?q=%3C2%3E"
    assert not rendered(outside("原址", "javascript:alert(1)")).xpath("//a")


def test_front_matter_survives_yaml_and_holds_no_markup() -> None:
    head = front_matter(title='<script>: "x" # {{ y }}', hide=["toc"])
    assert yaml.safe_load(head.strip("-\n")) == {"title": "&lt;script&gt;: &quot;x&quot; # {{ y }}", "hide": ["toc"]}


def test_attribute() -> None:
    assert attribute('a "b" <c> & d\ne') == "a &quot;b&quot; &lt;c&gt; &amp; d e"


def test_what_no_page_can_show_has_a_sign() -> None:
    """Markdown keeps U+0002 and U+0003 for marks of its own."""
    assert rendered(literal("甲\x02\x03\x7f乙")).text_content() == "甲␂␃\ufffd乙"
    assert attribute("甲\x01乙") == "甲␁乙"
