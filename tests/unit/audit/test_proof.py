"""The audit sees a character that is lost or invented, wherever on the line of data that happens."""

import dataclasses

import pytest

from build_scripts.audit.proof import audit_page, audit_structure
from build_scripts.domain.notice import (
    Block,
    CatalogEntry,
    Correction,
    CorrectionKind,
    Eid,
    Notice,
    NoticeId,
    PlaceSlug,
    Provision,
)
from build_scripts.language.display import solid
from build_scripts.parse.document import parse_notice
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

LINES = (
    "上一件的最后一行。",
    "晋政发[2024]1 号",
    "各市人民政府:",
    "一、压实责任",
    "严格落实责任,守住底",
    "http://example.org/t2024.html",
    "线〖HTF〗。",
    "下一件。",
)


def test_a_faithful_structure_passes() -> None:
    assert list(audit_structure(notice(), LINES)) == []


def test_a_faithful_page_passes() -> None:
    assert list(audit_page(notice(), LINES, page())) == []


def test_a_character_dropped_by_the_parser_is_caught() -> None:
    broken = with_text(notice(), "part_1__p_1", "严格落实责，守住底线。")
    (fault,) = audit_structure(broken, LINES)
    assert "一、压实责任严格落实责”之后，原文是“任,守住底线" in fault.message
    assert fault.file == "originals/a.txt"


def test_a_character_invented_by_the_parser_is_caught() -> None:
    broken = with_text(notice(), "part_1__p_1", "严格落实责任，牢牢守住底线。")
    assert [f.message for f in audit_structure(broken, LINES)]


@pytest.mark.parametrize("lost", ["晋", "：", "一、", "压", "任", "。"])
def test_a_character_lost_from_the_page_is_caught(lost: str) -> None:
    head, _, tail = page().rpartition(lost)
    assert list(audit_page(notice(), LINES, head + tail))


def test_words_of_the_edition_outside_data_ui_are_caught() -> None:
    assert list(audit_page(notice(), LINES, page().replace("守住底线", "守住底线<a>历年</a>")))


def test_words_of_the_edition_in_data_ui_are_no_part_of_the_notice() -> None:
    marked = page().replace("守住底线", '守住<span data-ui>校<b>勘</b></span>底线')
    assert list(audit_page(notice(), LINES, marked)) == []


def test_two_provisions_in_each_others_place_are_caught_by_their_anchors() -> None:
    swapped = page().replace('id="part_1"', 'id="x"').replace('id="part_1__p_1"', 'id="part_1"')
    assert any("#part_1" in f.message for f in audit_page(notice(), LINES, swapped))


def test_a_page_without_the_article_is_caught() -> None:
    (fault,) = audit_page(notice(), LINES, page().replace("article", "div"))
    assert fault.message == "class 为 notice 的元素：div"


def test_a_correction_that_does_not_stand_where_it_says_is_caught() -> None:
    moved = dataclasses.replace(notice(), corrections=(removed("〖HTF〗", 5), *notice().corrections[:1]))
    assert any(f.line == 5 for f in audit_structure(moved, LINES))


def test_a_correction_may_stand_at_either_end_of_any_line_and_in_no_line_beyond() -> None:
    lines = list(LINES)
    lines[1], lines[6] = "首晋政发[2024]1 号末", "线〖HTF〗。尾"
    found = [removed("首", 2), removed("末", 2), removed("http://example.org/t2024.html", 6), removed("〖HTF〗", 7)]
    made = dataclasses.replace(notice(), corrections=(*found, removed("尾", 7)))
    assert list(audit_structure(made, lines)) == []
    text = "".join(map(solid, lines[1:7]))
    for line in (1, 8, 3):
        beyond = dataclasses.replace(removed("尾", line), at=len(text) - 1)
        wrong = dataclasses.replace(notice(), corrections=(*found, beyond))
        assert [f.line for f in audit_structure(wrong, lines) if f.line] == [line]


def test_an_unrecorded_change_of_the_source_is_caught() -> None:
    silent = dataclasses.replace(notice(), corrections=notice().corrections[:1])
    assert list(audit_structure(silent, LINES))


def notice() -> Notice:
    blocks = (
        Block(role="document_number", text="晋政发〔2024〕1号", lines=(2, 2)),
        Block(role="addressee", text="各市人民政府：", lines=(3, 3)),
    )
    return Notice(
        id=NoticeId("shanxi-2024"), jurisdiction=PlaceSlug("shanxi"), year=2024, title="题", title_inferred=True,
        document_number="晋政发〔2024〕1号", issuer=None, addressee="各市人民政府", date_of_issue=None,
        date_of_printing=None, copied_to=None, publication_note=None, source_url=None, source_evidence=None,
        original="a.txt", first_line=2, last_line=7, metadata=(), preface=blocks, conclusions=(),
        provisions=(
            provision("preface", None, text="晋政发〔2024〕1号\n各市人民政府："),
            provision("part_1", None, num="一、", heading="压实责任"),
            provision("part_1__p_1", "part_1", text="严格落实责任，守住底线。"),
        ),
        corrections=(removed("http://example.org/t2024.html", 6), removed("〖HTF〗", 7)),
    )


def provision(
    eid: str, parent: str | None, *, num: str | None = None, heading: str | None = None, text: str = "",
) -> Provision:
    return Provision(
        eid=Eid(eid), parent=Eid(parent) if parent else None, kind="p", num=num, heading=heading, heading_end="",
        text=text, lines=(1, 1), responsible=(),
    )


def removed(original: str, line: int) -> Correction:
    kind: CorrectionKind = "removed"
    return Correction(
        notice=NoticeId("shanxi-2024"), eid=None, kind=kind, original=original, displayed="", reason="", line=line,
    )


def with_text(n: Notice, eid: str, text: str) -> Notice:
    changed = (dataclasses.replace(p, text=text) if p.eid == eid else p for p in n.provisions)
    return dataclasses.replace(n, provisions=tuple(changed))


def page() -> str:
    return """<!doctype html><html><body><h1>题</h1><article class="notice">
<p data-ui>编者拟题</p>
<div id="preface"><p>晋政发〔2024〕1号</p><p>各市人民政府：</p></div>
<h2 id="part_1">一、压实责任<a data-ui href="#part_1">¶</a></h2>
<p id="part_1__p_1">严格落实责任，守住底线。</p><!-- end -->
</article></body></html>"""


def read(text: str, name: str = "a.html") -> Notice:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("shanxi-2024"), original=name, first_line=1, last_line=len(lines),
        jurisdiction=PlaceSlug("shanxi"), year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return parse_notice(to_source(entry, lines, ()))[0]


@pytest.mark.parametrize("whole", [
    "<p>一、见http://example.org/a.html。</p><p>http://example.org/a.html</p><p>二、完。</p>",
    "<div><!--http://example.org/a.html--></div><p>http://example.org/a.html</p><p>一、http://example.org/a.html</p>",
    "<article><!--索引号：1--><p>索引号：1</p><p>主题分类：甲</p><p>一、乙</p></article>",
    "<nav>首页</nav><article><p>首页</p><p>一、首页<b hidden>首页</b>首页</p></article><p>首页</p>",
])
def test_words_that_stand_several_times_on_one_line_of_a_page_are_told_apart(whole: str) -> None:
    assert list(audit_structure(read(whole), [whole])) == []


@pytest.mark.parametrize("text", ["一、甲\n\\*\\*\\*\n", "一、甲\nhttp://a.example/\\_b\n", "一、甲\n**http://a.example/**\n"])
def test_a_mark_that_an_escape_protects_is_the_text_s_own(text: str) -> None:
    assert list(audit_structure(read(text, "a.md"), split_lines(text))) == []


def test_what_the_reader_of_a_page_drops_is_seen() -> None:
    source = "<article><p>一、甲</p><p>乙</p></article><footer>丙</footer>"
    made = read(source)
    assert list(audit_structure(made, [source])) == []
    for lost in (
        dataclasses.replace(made, corrections=()),
        with_text(made, "part_1__p_1", ""),
    ):
        assert list(audit_structure(lost, [source]))


def test_a_correction_at_a_place_where_its_words_do_not_stand_is_caught() -> None:
    source = "<article><p>一、甲</p></article><footer>丙</footer>"
    made = read(source)
    (removal,) = made.corrections
    assert removal.at == len("一、甲")
    moved = dataclasses.replace(made, corrections=(dataclasses.replace(removal, at=0),))
    assert any("不始于所记之处" in fault.message for fault in audit_structure(moved, [source]))


@pytest.mark.parametrize("number", [
    "晋政发〔2024〕1号", "晋政发[2024] 1号", "晋政发（2024）1号", "晋政发(2024)第1 号", "晋政发【2024】1号",
])
def test_the_brackets_of_a_document_number_may_be_of_any_shape(number: str) -> None:
    text = f"{number}\n各县人民政府：\n一、按{number}文件落实。\n"
    assert list(audit_structure(read(text, "a.txt"), split_lines(text))) == []


def test_a_bracket_elsewhere_keeps_its_shape() -> None:
    text = "一、甲（2024）乙\n"
    made = read(text, "a.txt")
    assert list(audit_structure(made, ["一、甲〔2024〕乙"]))


def test_a_difference_is_told_with_a_dozen_characters_on_either_side() -> None:
    (fault,) = audit_structure(with_text(notice(), "part_1__p_1", "严格落实责，守住底线。"), LINES)
    assert fault.message.startswith("shanxi-2024：“:一、压实责任严格落实责”之后，原文是“任,守住底线。”")
    longer = with_text(notice(), "preface", "晋政发〔2023〕1号\n各市人民政府：")
    (fault,) = audit_structure(longer, LINES)
    assert "：“晋政发[202”之后，原文是“4]1号各市人民政府:一”，" in fault.message


def test_of_long_words_as_many_are_told_as_one_needs_to_find_them() -> None:
    words = "".join(map(chr, range(0x4E00, 0x4E00 + 80)))
    lost = dataclasses.replace(notice(), corrections=(*notice().corrections, removed(words, 5)))
    (fault,) = audit_structure(lost, LINES)
    assert f"“{words[:60]}”" in fault.message
    other = words.replace("一", "壹")
    shown = page().replace("严格落实责任，守住底线。", words)
    made = with_text(notice(), "part_1__p_1", other)
    assert any(f"显示的是“{words[:40]}”，应为“{other[:40]}”" in f.message for f in audit_page(made, LINES, shown))
