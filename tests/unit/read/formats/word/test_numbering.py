"""Automatic numbers, counted as word processors count them."""

import pytest

from build_scripts.language.numbers.word_list_numbers import written
from build_scripts.read.formats.word.names import whole
from tests.texts.word_files import document, level, listed, numbering, paragraph, run
from tests.unit.read.formats.word.test_document import opened, shown

PART = level(0, "chineseCounting", "%1、")
SECTION = level(1, "chineseCountingThousand", "（%2）")
ITEM = level(2, "decimal", "%3.")


def numbers(body: str, numbered: str, styles: str = "") -> list[str]:
    return [text.rstrip("文") for text in shown(document(body, numbering=numbered, styles=styles))]


@pytest.mark.parametrize(("form", "one", "twelve"), [
    ("decimal", "1", "12"), ("decimalZero", "01", "12"), ("decimalFullWidth", "１", "１２"), ("none", "", ""),
    ("upperRoman", "I", "XII"), ("lowerRoman", "i", "xii"), ("upperLetter", "A", "L"), ("lowerLetter", "a", "l"),
    ("decimalEnclosedCircle", "①", "⑫"), ("decimalEnclosedCircleChinese", "①", "⑫"),
    ("decimalEnclosedFullstop", "⒈", "⒓"), ("decimalEnclosedParen", "⑴", "⑿"), ("ideographEnclosedCircle", "㊀", "12"),
    ("chineseCounting", "一", "十二"), ("chineseCountingThousand", "一", "十二"), ("japaneseCounting", "一", "十二"),
    ("taiwaneseCountingThousand", "一", "十二"), ("chineseLegalSimplified", "壹", "壹拾贰"),
    ("ideographLegalTraditional", "壹", "拾貳"), ("ideographDigital", "一", "一二"), ("taiwaneseDigital", "一", "一二"),
    ("ideographTraditional", "甲", "12"), ("ideographZodiac", "子", "亥"),
    ("ideographZodiacTraditional", "甲子", "乙亥"),
    ("koreanDigital", "일", "일이"), ("ganada", "가", "타"), ("aiueoFullWidth", "ア", "シ"), ("ordinal", "1st", "12th"),
    ("numberInDash", "- 1 -", "- 12 -"), ("unheard", "1", "12"),
])
def test_every_form(form: str, one: str, twelve: str) -> None:
    assert (written(1, form), written(12, form)) == (one, twelve)


@pytest.mark.parametrize(("number", "form", "text"), [
    (100, "chineseCountingThousand", "一百"), (0, "chineseCounting", "〇"), (27, "lowerLetter", "aa"),
    (4000, "upperRoman", "4000"), (1994, "upperRoman", "MCMXCIV"), (51, "decimalEnclosedCircle", "51"),
    (36, "decimalEnclosedCircle", "㊱"), (20_000, "chineseCounting", "二〇〇〇〇"), (3, "ordinal", "3rd"),
])
def test_far_numbers(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_levels_begin_anew_below_the_next_number_above() -> None:
    body = "".join(listed("文", at) for at in (0, 1, 2, 2, 1, 2, 0, 1))
    found = numbers(body, numbering(PART, SECTION, ITEM))
    assert found == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]


def test_a_level_may_count_through() -> None:
    through = level(1, "chineseCounting", "（%2）", '<w:lvlRestart w:val="0"/>')
    assert numbers("".join(listed("文", at) for at in (0, 1, 0, 1)), numbering(PART, through)) == [
        "一、", "（一）", "二、", "（二）"]
    after_first = level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    assert numbers("".join(listed("文", at) for at in (0, 1, 2, 1, 2, 0, 1, 2)), numbering(PART, SECTION, after_first))[
        2::2] == ["1.", "2.", "（一）"]


def test_numbers_of_the_levels_above_in_their_form_or_plain() -> None:
    mixed, plain = level(1, "decimal", "%1.%2"), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert numbers(listed("文") + listed("文", 1), numbering(PART, mixed)) == ["一、", "一.1 "]
    assert numbers(listed("文") + listed("文", 1), numbering(PART, plain)) == ["一、", "1.1 "]
    assert numbers(listed("文", 1), numbering(PART, plain)) == ["1.1 "]


def test_a_start_other_than_one() -> None:
    assert numbers(listed("文") + listed("文"), numbering(level(0, "decimal", "%1.", start=3))) == ["3.", "4."]


LISTS = ('<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
         '<w:num w:numId="2"><w:abstractNumId w:val="0"/>{}</w:num>')
ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def test_lists_of_one_abstract_list_count_on_unless_one_begins_anew() -> None:
    body = listed("文") + listed("文", number=2) + listed("文") + listed("文", number=2)
    assert numbers(body, numbering(PART, lists=LISTS.format(""))) == ["一、", "二、", "三、", "四、"]
    assert numbers(body, numbering(PART, lists=LISTS.format(ANEW))) == ["一、", "一、", "二、", "三、"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1）")}</w:lvlOverride>'
    assert numbers(listed("文", number=2), numbering(PART, lists=LISTS.format(own))) == ["1）"]


def test_numbers_by_style() -> None:
    styles = ('<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
              '</w:style>'
              '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>'
              '<w:style w:type="paragraph" w:styleId="h3"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="2"/>'
              '</w:numPr></w:pPr></w:style>')
    second = level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')
    body = "".join(paragraph("文", f'<w:pStyle w:val="{style}"/>') for style in ("h1", "h2", "h3"))
    assert numbers(body, numbering(PART, second, ITEM), styles) == ["一、", "（一）", "1."]
    off = paragraph("文", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(off, numbering(PART), styles) == [""]


def test_a_list_may_stand_for_a_style_of_lists() -> None:
    styles = ('<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
              '</w:style>')
    lists = ('<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="n"/></w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
             '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>')
    assert numbers(listed("文", number=2) + listed("文"), numbering(PART, lists=lists), styles) == ["一、", "二、"]


def test_what_stands_between_number_and_words() -> None:
    assert shown(document(listed("2024年") + listed("年"), numbering=numbering(level(0, "decimal", "%1.")))) == [
        "1. 2024年", "2.年"]
    tight = level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')
    assert shown(document(listed("2024年"), numbering=numbering(tight))) == ["1.2024年"]


@pytest.mark.parametrize(("printed", "more", "text"), [
    ("%1", "", "1 总则"), ("%1 ", '<w:suff w:val="nothing"/>', "1 总则"), ("%1", '<w:suff w:val="nothing"/>', "1总则"),
    ("%1.", "", "1.总则"),
])
def test_a_number_without_a_mark_stands_apart(printed: str, more: str, text: str) -> None:
    assert shown(document(listed("总则"), numbering=numbering(level(0, "decimal", printed, more)))) == [text]


def test_points_are_no_numbers() -> None:
    assert numbers(listed("文"), numbering(level(0, "bullet", "\uf0b7"))) == [""]


def test_lists_that_lead_round_in_a_circle_end() -> None:
    styles = ('<w:style w:type="numbering" w:styleId="n"><w:basedOn w:val="n"/><w:pPr><w:numPr><w:numId w:val="1"/>'
              '</w:numPr></w:pPr></w:style>')
    circle = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>'
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbers(paragraph("文", '<w:pStyle w:val="n"/>') + listed("文"), circle + lists, styles) == ["", ""]


def test_lists_have_nine_levels() -> None:
    levels = [level(at, "decimal", f"{at}:%{min(at, 8) + 1}.") for at in range(10)]
    assert numbers("".join(listed("文", at) for at in (7, 8, 8, 9)), numbering(*levels)) == ["7:1.", "8:1.", "8:2.", ""]


def test_a_level_that_is_not_there_is_printed_as_its_first_number() -> None:
    assert numbers(listed("文", 1) * 2, numbering(level(1, "decimal", "%1.%2"))) == ["1.1 ", "1.2 "]


def test_a_level_without_a_start_begins_at_zero() -> None:
    bare = level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', "")
    assert numbers(listed("文") * 2, numbering(bare)) == ["0.", "1."]


@pytest.mark.parametrize(("words", "text"), [
    ("文", "一、文"), ("A类企业", "一、 A类企业"), ("5家", "一、 5家"), ("（A）", "一、（A）"), ("", "一、"),
])
def test_a_number_stands_apart_from_words_that_begin_with_a_letter_or_digit(words: str, text: str) -> None:
    assert shown(document(paragraph("首") + listed(words or "<w:r/>"), numbering=numbering(PART)))[1] == text


def test_a_list_that_is_not_there_is_told_where_it_is_named() -> None:
    body = paragraph("首") + listed("甲", number=7) + listed("乙") + paragraph("末")
    (doubt,) = opened(document(body, numbering=numbering(PART))).doubts
    assert "有 1 段的自动编号" in doubt.message
    assert shown(document(body, numbering=numbering(PART))) == ["首", "甲", "一、乙", "末"]


@pytest.mark.parametrize(("end", "found"), [
    ("<w:rPr><w:vanish/></w:rPr>", ["", "一、"]), ('<w:rPr><w:vanish w:val="0"/></w:rPr>', ["一、", "二、"]),
    ("", ["一、", "二、"]), ('<w:pStyle w:val="h"/>', ["", "一、"]),
    ('<w:pStyle w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr>', ["一、", "二、"]),
])
def test_a_paragraph_whose_end_is_hidden_has_no_number(end: str, found: list[str]) -> None:
    """By itself, or by its style."""
    styles = '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph(run("文", '<w:vanish w:val="0"/>'), end + numbered) + listed("文")
    assert numbers(body, numbering(PART), styles) == found


def test_a_list_that_stands_for_a_style_without_one_has_no_levels() -> None:
    linked = ('<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="l"/></w:abstractNum>'
              '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    for number in ("", '<w:numId w:val="9"/>'):
        style = (f'<w:style w:type="numbering" w:styleId="l"><w:pPr><w:numPr>{number}</w:numPr></w:pPr></w:style>')
        assert numbers(listed("文"), linked, style) == [""]


@pytest.mark.parametrize(("text", "number"), [
    ("0", 0), ("12", 12), ("-3", -3), ("999999999", 999_999_999), ("1000000000", None), ("一", None), ("", None),
    (None, None),
])
def test_a_number_of_nine_digits_is_one(text: str | None, number: int | None) -> None:
    assert whole(text) == number
