"""The forms of a source are told by the name of its file."""

import pytest

from build_scripts.domain.notice import CatalogEntry, NoticeId, PlaceSlug, SourceText, format_of
from build_scripts.language.display import solid
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source


def source(name: str, text: str, article: str | None = None) -> SourceText:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=name, first_line=1, last_line=len(lines), jurisdiction=PlaceSlug("ceshi"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None, article=article,
    )
    return to_source(entry, lines, ())


@pytest.mark.parametrize(("name", "form"), [
    ("a.txt", "text"), ("a.md", "markdown"), ("a.Markdown", "markdown"), ("a.html", "html"), ("A.HTM", "html"),
    ("a.shtml", "html"), ("html", "text"), ("a.html.txt", "text"),
])
def test_the_ending_of_a_name_tells_the_format(name: str, form: str) -> None:
    assert format_of(name) == form


@pytest.mark.parametrize(("name", "is_own"), [("a.txt", False), ("a.md", True), ("a.html", True)])
def test_where_a_format_has_marks_of_its_own_stars_are_stars(name: str, is_own: bool) -> None:
    assert source(name, "**甲**").own_emphasis is is_own


def test_a_text_file_is_its_lines() -> None:
    made = source("a.txt", "<p>一</p>\n\n&lt;二")
    assert [(line.number, line.text) for line in made.lines] == [(1, "<p>一</p>"), (2, ""), (3, "&lt;二")]
    assert not made.whole_lines


@pytest.mark.parametrize("end", ["\v", "\f", "\x85", "\u2028", "\u2029", " \u2028\u2028 "])
def test_what_ends_a_line_in_other_programs_ends_it(end: str) -> None:
    made = source("a.txt", f"一、甲{end}二、乙\n{end}三、丙{end}")
    assert [(line.number, line.text.strip(), line.start) for line in made.lines] == [
        (1, "一、甲", 0), (1, "二、乙", 3), (2, "三、丙", 6)]


@pytest.mark.parametrize(("name", "text"), [
    ("a.txt", " 一 二\n\n　三\u200b四\f五\v六"), ("a.md", "---\nx: 1\n---\n**一**<br>二 `\\*`\n<p\nid=x>三"),
    ("a.html", "<p>一<!--二--> <b>三</b>\n<p hidden>四</p>五"),
])
def test_every_line_knows_how_much_stands_before_it(name: str, text: str) -> None:
    passed = 0
    for line in source(name, text).lines:
        assert line.start == passed
        passed += len(solid(line.whole))


@pytest.mark.parametrize(("name", "whole"), [("a.html", True), ("a.md", False), ("a.txt", False)])
def test_only_the_lines_of_a_page_are_paragraphs_of_its_own(name: str, *, whole: bool) -> None:
    assert source(name, "<p>一、落实责任。</p>").whole_lines is whole


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_row_of_a_drawn_table_that_is_broken_over_lines_is_told_at_its_line(name: str) -> None:
    rule = "├─┼──┤"
    lines = ("│1│更换│", "│ │管道│", rule, "│2│检查│", rule, "│3│清理│")
    assert [doubt.line for doubt in source(name, "\n".join(lines)).doubts] == [2]
    assert [doubt.line for doubt in source(name, "\n".join(("通知", *lines))).doubts] == [3]
