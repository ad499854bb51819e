"""RTF: its paragraphs, in every way in which it writes Chinese."""

import pytest

from build_scripts.domain.notice import CELL, Line
from build_scripts.read.formats.rich_text import open_rich_text
from build_scripts.read.formats.unreadable import UnreadableError

FONTS = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 \'cb\'ce\'cc\'e5;}}"


def shown(body: str) -> tuple[str, ...]:
    return tuple(line.text for line in lines(body))


def lines(body: str) -> tuple[Line, ...]:
    return open_rich_text(rf"{{\rtf1\ansi\ansicpg936\deff0{FONTS}{body}}}".encode()).shown or ()


@pytest.mark.parametrize(("body", "texts"), [
    (r"\f1 \'b0\'b2\'c8\'ab", ("安全",)), (r"\u23433?\u20840?", ("安全",)),
    (r"{\uc2\u23433\'b0\'b2}\'c8\'ab", ("安全",)),
    (r"\uc0\u23433\u20840", ("安全",)), (r"\u-10187?\u-9216?", ("\U0001D400",)),
    (r"a\par b\par", ("a", "b")), (r"a\line b", ("a", "b")), (r"a\tab b\~c", ("a\tb\u00a0c",)),
    (r"\{a\}\\", ("{a}\\",)), (r"\ldblquote a\rdblquote\emdash", ("“a”—",)), ("a\r\nb", ("ab",)),
    (r"{\*\generator x}a", ("a",)), (r"{\info{\title x}}a", ("a",)), (r"{\pict 89504e47}a", ("a",)),
    (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}", ("a",)), (r"{\listtext 1.\tab}a", ("1.\ta",)),
    (r"{\pntext 1.\tab}{\*\listtext 1.\tab}a", ("1.\ta",)), (r"{\header x}a{\footer y}", ("a",)),
    (r"a{\v x}b\v y\v0 c\v z\plain d", ("abcd",)), (r"a{\deleted x}", ("a",)), (r"{\footnote x}a", ("a",)),
    (r"a\par\trowd 1\cell b\par c\cell\row 2\cell d\cell\row e\par",
     ("a", f"{CELL}1{CELL}b c", f"{CELL}2{CELL}d", "e")),
    (r"a}}}b", ("ab",)), (r"\'81", ("\ufffd",)), (r"\ansicpg99999 \'b0\'b2", ("安",)),
])
def test_words(body: str, texts: tuple[str, ...]) -> None:
    assert shown(body) == texts


@pytest.mark.parametrize(("body", "texts"), [
    # The first cell as well as another; what stands above the row is no cell.
    (r"a\par\trowd\pard\intbl b\par c\cell d\par e\cell\row\pard f\par", ("a", f"{CELL}b c{CELL}d e", "f")),
    (r"a\par\trowd\pard\intbl{b\par c\cell}\row\pard d\par e", ("a", f"{CELL}b c", "d", "e")),
    # A table in a cell: its words above that table are none of its row.
    (r"\pard\intbl a\par\pard\intbl\itap2 b\par c\nestcell d\nestcell\nestrow\pard\intbl e\cell\row",
     ("a", f"{CELL}b c{CELL}d", f"{CELL}e")),
])
def test_paragraphs_of_a_cell_stand_in_it(body: str, texts: tuple[str, ...]) -> None:
    assert shown(body) == texts


def test_a_line_break_within_a_paragraph_is_told() -> None:
    assert [(line.text, line.forced) for line in lines(r"a\line b{\v x\line y}\par c\line")] == [
        ("a", False), ("b", True), ("c", False)]
    (hidden,) = lines(r"a{\v x\line y}")[0].unseen
    assert hidden.text == "x\ny"
    assert shown(r"\trowd a\line b\cell\row") == (f"{CELL}a b",)


@pytest.mark.parametrize(("charset", "text"), [
    (0, "啊嚆"), (77, "∞°‡„"), (128, "ｰ｡璢"), (129, "가說"), (134, "啊嚆"), (136, "陛飹"), (161, "°΅ΰγ"), (162, "°¡àã"),
    (163, "°¡àă"), (177, "°¡אד"), (178, "°،àم"), (186, "°\ufffdąć"), (204, "°Ўаг"), (222, "ฐกเใ"), (238, "°ˇŕă"),
])
def test_the_same_bytes_in_a_font_of_each_charset(charset: int, text: str) -> None:
    assert shown(rf"{{\fonttbl{{\f7\fcharset{charset} X;}}}}\f7 \'b0\'a1\'e0\'e3") == (text,)


@pytest.mark.parametrize(("page", "text"), [
    (936, "啊嚆"), (950, "陛飹"), (932, "ｰ｡璢"), (949, "가說"), (65001, "\ufffd\ufffd\ufffd\ufffd"), (10008, "啊嚆"),
    (1251, "°Ўаг"),
])
def test_the_same_bytes_in_each_code_page(page: int, text: str) -> None:
    data = rf"{{\rtf1\ansi\ansicpg{page} \'b0\'a1\'e0\'e3}}".encode()
    (line,) = open_rich_text(data).shown or ()
    assert line.text == text


@pytest.mark.parametrize(("body", "whole", "pieces"), [
    (r"a{\footnote x\par y}b", "axy b".replace(" ", ""), [(1, "x\ny", "脚注")]),
    (r"a{\v x}{\v y}b{\deleted z}\par", "axybz", [(1, "xy", "隐藏"), (2, "z", "修订")]),
    (r"{\header x}a", "xa", [(0, "x", "页眉")]),
    (r"a{\*\footnote \chftn x}b", "axb", [(1, "x", "脚注")]), (r"a{\*\annotation x}b", "axb", [(1, "x", "批注")]),
    (r"a{\footnote x}{\footnote y}", "axy", [(1, "x", "脚注"), (1, "y", "脚注")]),
    (r"\trowd a{\v x}\cell b\cell c\cell\row", f"{CELL}ax{CELL}b{CELL}c", [(2, "x", "隐藏")]),
    ("a\x1f\x1eb", "ab", []), (r"a\u30?\u64976?b", "ab", []),
])
def test_what_is_left_out_keeps_its_place(body: str, whole: str, pieces: list[tuple[int, str, str]]) -> None:
    line, *_ = lines(body)
    assert line.whole.replace("\n", "") == whole
    assert [(piece.offset, piece.text) for piece in line.unseen] == [piece[:2] for piece in pieces]
    assert all(what in piece.reason for piece, (_, _, what) in zip(line.unseen, pieces, strict=True))
    assert [piece.is_note for piece in line.unseen] == [what == "脚注" for _, _, what in pieces]


def test_what_is_left_out_is_told() -> None:
    found = open_rich_text(rb"{\rtf1 a\par{\header x}{\footnote y}{\v z}b}")
    assert [(doubt.line, doubt.message) for doubt in found.doubts] == [
        (2, "RTF 文档有页眉，不读入正文，列入校勘记"), (2, "RTF 文档有脚注，不读入正文，列入校勘记"),
        (2, "RTF 文档有隐藏文字，不读入正文，列入校勘记")]


BOX = r"{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv 1}}{\shptxt %s}}{\shprslt{\*\do{\dptxbxtext old}}}}"


@pytest.mark.parametrize(("body", "texts"), [
    (r"a\par " + BOX % r"x\par y\par" + r"b\par", ("a", "x", "y", "b")),
    (r"a\par b" + BOX % "x" + r"c\par d", ("a", "x", "bc", "d")),
    (BOX % (r"x" + BOX % "y") + "b", ("y", "x", "b")),
    (r"a{\shp{\*\shpinst{\shptxt x", ("x", "a")),
    (r"{\header " + BOX % "x" + "}b", ("b",)),
])
def test_a_text_box_is_read_before_its_paragraph(body: str, texts: tuple[str, ...]) -> None:
    assert shown(body) == texts


def test_what_is_left_out_keeps_its_place_beside_a_box() -> None:
    box, paragraph = lines(r"a{\footnote n}b" + BOX % r"x{\v h}y" + r"c{\v z}")
    assert [(piece.offset, piece.text) for piece in box.unseen] == [(1, "h")]
    assert [(piece.offset, piece.text) for piece in paragraph.unseen] == [(1, "n"), (3, "z")]


@pytest.mark.parametrize(("body", "told"), [
    (r"a{\pict 00}\par{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}", ["文档有图片 2 处，其中若有文字，读不到"]),
    (r"a{\object\objemb{\*\objdata 00}{\result{\pict 00}}}", ["文档嵌有另一份文件 1 处，其中的文字读不到"]),
    (r"a{\header{\pict 00}}", []), (r"a{\*\generator{\pict 00}}", []),
])
def test_what_is_shown_and_cannot_be_read_is_told(body: str, told: list[str]) -> None:
    found = open_rich_text(rf"{{\rtf1{{}}{body}}}".encode())
    assert [doubt.message for doubt in found.doubts] == told


@pytest.mark.parametrize(("data", "told"), [(rb"{\rtf1}", "没有文字"), (rb"{\rtf1" + b"{" * 2000, "嵌套")])
def test_what_has_no_text_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        open_rich_text(data)


@pytest.mark.parametrize(("body", "told"), [
    (r"10{\super 2} m", True), (r"10\super 2\nosupersub 3", True), (r"10{\up6 2}", True), (r"{\sub 2}10", True),
    (r"m{\super 2}", False), (r"10{\b 2}", False), (r"10 {\super 2}", False), (r"10\up0 2", False),
])
def test_a_raised_digit_beside_another_is_told(body: str, told: bool) -> None:
    doubts = open_rich_text(rf"{{\rtf1\ansi\deff0{FONTS}a\par {body}}}".encode()).doubts
    assert [(doubt.line, "上标或下标" in doubt.message) for doubt in doubts] == [(2, True)] * told


@pytest.mark.parametrize(("body", "text"), [
    (r"{a\header x}b", "axb"), (r"{\'61\header x}b", "axb"), (r"{\~\header x}b", "\u00a0xb"), (r"{\b\header x}b", "xb"),
    (r"{\uc0\u23433\header x}b", "安xb"), (r"{}\header x", "x"), (r"{\header x}b", "b"), (r"{\*\header x}b", "b"),
])
def test_only_the_first_word_of_a_group_says_what_it_is(body: str, text: str) -> None:
    assert shown(body) == (text,)


@pytest.mark.parametrize(("body", "text"), [
    (r"\u-10240?\u-9216?", "\U00010000"), (r"\u-9217?\u-8193?", "\U0010ffff"), (r"a\u-9216?b", "ab"),
    (r"\u-10187?\u-9216?\u-9216?a", "\U0001D400a"), (r"a\u-8192?b", "a\ue000b"), (r"a\u-10241?b", "a\ud7ffb"),
])
def test_a_character_beyond_the_first_plane_has_two_numbers(body: str, text: str) -> None:
    """The second half alone is none."""
    assert shown(body) == (text,)


@pytest.mark.parametrize(("skip", "text"), [
    (-1, "安1234567890"), (0, "安1234567890"), (1, "安234567890"), (8, "安90"), (9, "安90"),
])
def test_as_much_is_skipped_as_the_file_says_up_to_eight(skip: int, text: str) -> None:
    assert shown(rf"\uc{skip}\u23433 1234567890") == (text,)


def test_a_font_s_charset_holds_in_a_document_of_another_code_page() -> None:
    data = rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}\f1 \'b0\'b2\'c8\'ab}}".encode()
    assert [line.text for line in open_rich_text(data).shown or ()] == ["安全"]


def test_a_font_without_a_number_is_the_first() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\fcharset134 SimSun;}}\f0 \'b0\'b2\'c8\'ab}"
    assert [line.text for line in open_rich_text(data).shown or ()] == ["安全"]


def test_the_code_page_of_gbk_holds_the_greater_code() -> None:
    data = rb"{\rtf1\ansi\ansicpg936 \'81\'39\'ee\'39}"
    assert [line.text for line in open_rich_text(data).shown or ()] == ["㐀"]


def test_every_line_is_a_paragraph_and_has_its_number() -> None:
    found = open_rich_text(rb"{\rtf1 a\par b\par\trowd c\cell\row}")
    assert found.whole_lines
    assert [(line.number, line.text) for line in found.shown or ()] == [(1, "a"), (2, "b"), (3, f"{CELL}c")]


def test_groups_are_a_thousand_deep_at_most() -> None:
    """The document itself is one."""
    assert open_rich_text(rb"{\rtf1 a" + b"{" * 999).shown
    with pytest.raises(UnreadableError, match="1000 层"):
        open_rich_text(rb"{\rtf1 a" + b"{" * 1000)


@pytest.mark.parametrize(("body", "count"), [
    (r"10{\super 2}", 1), (r"10{\super 2},20{\super 3}", 2), (r"m1{\super 2}", 1), (r"1{\super 2m}", 1),
    (r"1m{\super 2}", 0), (r"1{\super m2}", 0),
])
def test_raised_digits_are_counted_by_the_signs_that_meet(body: str, count: int) -> None:
    doubts = open_rich_text(rf"{{\rtf1\ansi\deff0{FONTS} {body}}}".encode()).doubts
    assert [doubt.message for doubt in doubts] == [f"文档有上标或下标 {count} 处紧接在数字之后，按并排读"] * bool(count)
