"""What is taken out of the lines, and what corrections.yml changes in them."""

import pytest

from build_scripts.domain.notice import (
    CELL,
    CatalogEntry,
    Correction,
    CorrectionKind,
    Line,
    NoticeId,
    PlaceSlug,
    SourceText,
    Unseen,
)
from build_scripts.parse.lines.cleaning import CleanLines, clean_lines, is_rule


def clean(*texts: str | Line, corrections: tuple[Correction, ...] = ()) -> CleanLines:
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original="a.txt", first_line=1, last_line=len(texts),
        jurisdiction=PlaceSlug("ceshi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    lines = tuple(
        Line(number=number, text=text) if isinstance(text, str) else text for number, text in enumerate(texts, 1)
    )
    return clean_lines(SourceText(entry=entry, lines=lines, corrections=corrections))


def correction(kind: CorrectionKind, original: str, displayed: str, line: int = 1) -> Correction:
    return Correction(notice=NoticeId("ceshi-2024"), eid=None, kind=kind, original=original, displayed=displayed,
                      reason="试", line=line)


def removed(found: CleanLines) -> list[tuple[int, str]]:
    return [(c.line, c.original) for c in found.corrections if c.kind == "removed"]


def test_blank_lines_go_and_numbers_stay() -> None:
    found = clean("", " 一、要求", "", "　　各级要落实。", "再落实。")
    assert [(line.number, line.text, line.spaced, line.indented) for line in found.lines] == [
        (2, "一、要求", True, False), (4, "各级要落实。", True, True), (5, "再落实。", False, False)]


def test_characters_without_a_sign_go_and_hide_nothing() -> None:
    found = clean("\u200d一、要\u200b求", "\u200e\ufe0f", "—\u200b 3 —", "死 亡\u00ad率", corrections=(
        correction("replaced", "死 亡率", "死亡率", 4), correction("removed", "要\u2060求", "", 1)))
    assert [line.text for line in found.lines] == ["一、", "死亡率"]
    assert [(c.line, c.kind) for c in found.corrections] == [(1, "removed"), (3, "removed"), (4, "replaced")]
    assert not found.diagnostics


def test_what_stands_alone_at_a_page_s_edge() -> None:
    found = clean("https://www.example.gov.cn/t1.shtml?#", "— 3 —", "第 3 页 共 9 页", "---", "-1-",
        "见 http://a.cn 网站", "3")
    assert [line.text for line in found.lines] == ["见 http://a.cn 网站", "3"]
    assert [line for line, _ in removed(found)] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("text", [
    "·3·", "• 3 •", "（此页无正文）", "本页无正文", "(以下无正文)", "（此页无正文，为责任书签署页）",
])
def test_what_a_printed_page_says_of_itself(text: str) -> None:
    assert removed(clean("要落实。", text)) == [(2, text)]


@pytest.mark.parametrize("text", [
    "3·", "·3·8", "此页无正文的要补齐", "（以下简称“办法”）", "（此页无正文）云山市人民政府",
])
def test_what_only_begins_so_is_text(text: str) -> None:
    assert not removed(clean("要落实。", text))


def test_typesetting_codes() -> None:
    found = clean("（一）强安。〖HTF〗结合试点〖FQ1〗。〖注〗")
    assert found.lines[0].text == "（一）强安。结合试点。〖注〗"
    assert removed(found) == [(1, "〖HTF〗"), (1, "〖FQ1〗")]


def test_marks_of_markdown_only_where_they_mark_headings() -> None:
    found = clean("# 关于做好工作的通知", "### **一、要求**", "**（一）煤矿。**推进", "# 五号井停产。", "**注意**",
        "（二）a ** b")
    assert [line.text for line in found.lines] == [
        "关于做好工作的通知", "一、要求", "（一）煤矿。推进", "# 五号井停产。", "**注意**", "（二）a ** b"]
    assert removed(found) == [(1, "#"), (2, "###"), (2, "**"), (2, "**"), (3, "**"), (3, "**")]


def test_replaced_and_removed_words() -> None:
    found = clean("死 亡率", "汇编标题", corrections=(
        correction("replaced", "死 亡率", "死亡率"), correction("removed", "汇编标题", "", 2)))
    assert [line.text for line in found.lines] == ["死亡率"]
    assert [c.line for c in found.corrections] == [1, 2]
    assert not found.diagnostics


@pytest.mark.parametrize(("line", "changes", "text", "places"), [
    ("共10座，另10座", [("10", "110"), ("10", "110")], "共110座，另110座", [1, 6]),
    ("甲乙丙乙", [("丙", "乙丙"), ("乙", "")], "甲乙丙乙", [1, 2]),
    ("甲 乙丙乙", [("甲", "乙甲"), ("乙", "丁")], "乙甲 丁丙乙", [0, 1]),
    ("甲乙丙", [("乙", ""), ("甲丙", "丁")], "丁", [None, 1]),
])
def test_a_correction_stands_where_the_source_has_its_words(
    line: str, changes: list[tuple[str, str]], text: str, places: list[int | None],
) -> None:
    """Not where another correction has put such words."""
    found = clean(line, corrections=tuple(
        correction("replaced" if displayed else "removed", original, displayed) for original, displayed in changes))
    assert [line.text for line in found.lines] == [text]
    assert [c.at for c in found.corrections] == places
    assert not found.diagnostics


@pytest.mark.parametrize("before", ["", "  ", "## ", "〖HTF〗", CELL, f"{CELL}  "])
def test_a_paragraph_ends_where_it_is_asked_to_whatever_else_is_taken_out(before: str) -> None:
    found = clean(f"{before}一、要求错。各级落实", corrections=(
        correction("split", "错。各级", "错。\n各级"), correction("removed", "错", "")))
    (line,) = found.lines
    assert [line.text[edge:] for edge in line.breaks] == ["各级落实"]
    assert not found.diagnostics


def test_where_a_paragraph_ends() -> None:
    found = clean("  停产。煤矿：推进", "全面完成", "国务院任务。", corrections=(
        correction("split", "停产。煤矿", "停产。\n煤矿"), correction("joined", "完成\n国务院", "完成国务院", 2)))
    assert (found.lines[0].breaks, found.lines[1].joins) == ((3,), True)


def test_what_a_correction_has_put_together_is_no_mark() -> None:
    found = clean("-·-·-", corrections=(correction("removed", "·", ""), correction("removed", "·", "")))
    assert [line.text for line in found.lines] == ["---"]
    assert [c.original for c in found.corrections] == ["·", "·"]


def test_words_that_are_not_there_are_told() -> None:
    found = clean("死亡率", corrections=(correction("replaced", "死 亡率", "死亡率"), correction("joined", "甲\n乙",
        "甲乙"),
                                        correction("removed", "甲", "", 9)))
    assert [d.file for d in found.diagnostics] == ["corrections.yml"] * 3
    assert "a.txt 第 1 行" in found.diagnostics[0].message and "死亡率" in found.diagnostics[0].hint
    assert not found.corrections


def test_the_record_follows_the_line() -> None:
    found = clean("## <b>一、</b>要求", corrections=(
        correction("removed", "</b>", ""), correction("removed", "<b>", "")))
    assert [c.original for c in found.corrections] == ["##", "<b>", "</b>"]


@pytest.mark.parametrize("character", ["\x01", "\x02", "\x7f", "\x9f", "\ufffe"])
def test_a_control_character_is_no_part_of_a_line_with_or_without_a_correction(character: str) -> None:
    found = clean("一、要求", f"安全{character}生产")
    mended = clean("一、要求", f"安全{character}生产", corrections=(correction("removed", character, "", 2),))
    assert [(made.lines[1].text, made.diagnostics) for made in (found, mended)] == [("安全生产", ())] * 2


def test_tabs_and_form_feeds_are_blanks() -> None:
    assert not clean("一、\t要求\f", "安全\x0b生产\x85").diagnostics


@pytest.mark.parametrize(("text", "unseen", "drawn"), [
    ("———", "", True), ("落实", "", False), ("", "<hr>", True), ("", "<br>", False), ("落实", "<hr>", False),
])
def test_a_line_is_drawn_with_hyphens_or_by_a_tag_on_a_line_without_words(text: str, unseen: str, drawn: bool) -> None:
    assert is_rule(Line(number=1, text=text, unseen=(Unseen(offset=0, text=unseen, reason="标"),))) is drawn


def test_what_stands_below_a_drawn_line_knows_it() -> None:
    found = clean("青河县人民政府文件", "---", "", "关于工作的通知", "各镇：")
    assert [(line.ruled, line.spaced) for line in found.lines] == [(False, False), (True, True), (False, False)]


def test_a_mark_within_which_something_is_not_shown_is_none() -> None:
    def left(offset: int) -> list[str]:
        unseen = (Unseen(offset=offset, text="<b>", reason="标"),)
        return [line.text for line in clean(Line(number=1, text="— 3 —", unseen=unseen)).lines]

    assert left(0) == left(5) == []
    assert left(1) == left(4) == ["— 3 —"]


def test_the_line_that_lacks_the_words_is_shown_with_sixty_characters() -> None:
    for length, shown in ((60, 60), (61, 60)):
        (told,) = clean("安" * length, corrections=(correction("removed", "乙", ""),)).diagnostics
        assert told.hint is not None and told.hint.count("安") == shown
