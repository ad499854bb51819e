"""What a Markdown file holds besides its words."""

from collections.abc import Sequence

from build_scripts.domain.notice import CELL, Line
from build_scripts.read.formats import markdown
from build_scripts.read.formats.encoding import split_lines


def lines(text: str) -> Sequence[Line]:
    found = split_lines(text)
    return markdown.text_lines(found, 1, len(found))


def unseen(text: str) -> list[tuple[int, str]]:
    return [(line.number, piece.text) for line in lines(text) for piece in line.unseen]


def words(text: str) -> list[str]:
    return [line.text for line in lines(text)]


def test_settings_and_layout_are_no_words() -> None:
    text = '---\nlang: zh\n---\n<div style="color:red;\nfont-size:48px">国务院文件</div>\n'
    text += "&emsp;&emsp;一、要求 <script>x</script>\n"
    assert unseen(text) == [
        (1, "---"), (2, "lang: zh"), (3, "---"), (4, '<div style="color:red;'), (5, 'font-size:48px">'), (5, "</div>"),
        (6, "&emsp;&emsp;"),
    ]
    assert words(text) == ["", "", "", "", "国务院文件", "一、要求 <script>x</script>"]


def test_a_part_of_a_file_is_read_without_what_stands_before_it() -> None:
    found = split_lines('<div\n一、要求。\n">二、措施。\n')
    assert [line.text for line in markdown.text_lines(found, 2, 3)] == ["一、要求。", '">二、措施。']


def test_settings_run_to_the_next_rule_however_many_they_are() -> None:
    kinds = "title: 关于消防的通知\ntags :\n- 消防\n# 注\n\nabout: |\n  一、说明。\n"
    assert words(f"---\n{kinds * 40}---\n一、要求。\n---\n二、措施。\n")[-3:] == ["一、要求。", "---", "二、措施。"]
    assert not any(words(f"---\n{kinds * 40}---\n"))


def test_text_between_two_rules_and_settings_without_an_end_are_words() -> None:
    for text in ("关于消防的通知", "一、要求：甲", "联系人、电话: 1", "　　各县：", "http://a.cn"):
        assert words(f"---\nlang: zh\n{text}\n---\n") == ["---", "lang: zh", text, "---"]
    assert words("---\nlang: zh\n") == ["---", "lang: zh"]


def test_marks_of_markdown_are_no_words() -> None:
    text = "> - 1\\. **2024年底前**完成 2\\*3 __要点__\n|---|:--:|\n| 煤矿 | 2*3*4 |\n2024-2026\n** 不成对\n"
    assert unseen(text) == [
        (1, ">"), (1, "-"), (1, "\\"), (1, "**"), (1, "**"), (1, "\\"), (1, "__"), (1, "__"), (2, "|---|:--:|"),
        (3, "|"), (3, "|"), (3, "|"),
    ]
    assert words(text)[0].split() == ["1.", "2024年底前完成", "2*3", "要点"]


def test_a_break_ends_a_paragraph() -> None:
    found = lines("<p>省安委会<br>2024年2月1日</p>\n")
    assert [(line.number, line.text) for line in found] == [(1, "省安委会"), (1, ""), (1, "2024年2月1日")]
    assert [piece.text for line in found for piece in line.unseen] == ["<p>", "<br>", "</p>"]


def test_a_break_in_a_row_keeps_the_lines_of_its_cell_apart() -> None:
    *_, row = words("| 任务 | 单位 |\n|---|---|\n| 排查 | 牵头：甲<br>配合：乙 |\n")
    assert row.split(CELL)[-1].strip() == "牵头：甲 配合：乙"


def test_a_comment_ends_where_it_is_closed_and_a_break_in_it_is_none() -> None:
    assert words("一<!-- 甲<br>\n乙 -->二\n") == ["一", "二"]
    assert unseen("一<!-- 甲<br>\n乙 -->二\n") == [(1, "<!-- 甲<br>"), (2, "乙 -->")]


def test_a_comment_that_is_never_closed_is_the_text_s_own() -> None:
    assert words("一<!-- 二 <!-- 三\n四") == ["一<!-- 二 <!-- 三", "四"]
    assert words("<!-- 一 --> 二 <!-- 三") == [" 二 <!-- 三"]


def test_a_mark_within_a_tag_is_part_of_the_tag() -> None:
    assert words('<a href="x__y__z">甲__乙__</a>') == ["甲乙"]
    assert [text for _, text in unseen('<a href="x__y__z">甲__乙__</a>')] == [
        '<a href="x__y__z">', "__", "__", "</a>"]


def test_what_is_not_seen_keeps_its_place() -> None:
    (line,) = lines("甲 **乙** 丙")
    assert line.text == "甲 乙 丙"
    assert line.whole == "甲 **乙** 丙"


def test_the_marks_of_headings_say_their_level() -> None:
    found = lines("# 通知\n### 高层建筑 ##\n#1 楼\n## \n文\n")
    assert [(line.text.strip(), line.heading_level) for line in found] == [
        ("通知", 1), ("高层建筑", 3), ("#1 楼", 0), ("##", 0), ("文", 0)]


def test_a_line_begins_where_the_words_before_it_end_blanks_and_marks_aside() -> None:
    found = lines("甲 乙\n丙<br>丁\n戊")
    assert [(line.text, line.start) for line in found] == [("甲 乙", 0), ("丙", 2), ("", 7), ("丁", 7), ("戊", 8)]


def test_lines_from_the_middle_of_a_file_are_those_lines_and_hold_no_settings() -> None:
    found = split_lines("甲\n乙\n---\nlang: zh\n---\n丙\n")
    assert [(line.number, line.text) for line in markdown.text_lines(found, 3, 5)] == [
        (3, "---"), (4, "lang: zh"), (5, "---")]


def test_settings_begin_on_the_first_line_or_nowhere() -> None:
    assert words("lang: zh\n---\n一") == ["lang: zh", "---", "一"]
    assert markdown.text_lines((), 1, 0) == ()


def test_a_comment_may_be_empty() -> None:
    assert unseen("一<!---->二") == [(1, "<!---->")]


def test_marks_at_the_very_start_of_a_line_are_marks() -> None:
    assert words("\\#甲\n__乙__丙\n- \\*丁") == ["#甲", "乙丙", " *丁"]


def test_a_tag_over_three_lines_is_taken_out_of_each_and_the_line_behind_stays() -> None:
    assert words("甲<div\nid=x\n>\n乙") == ["甲", "", "", "乙"]
    assert unseen("甲<div\nid=x\n>\n乙") == [(1, "<div"), (2, "id=x"), (3, ">")]
