"""Where a number that a sequence lacks may stand, and how that is said."""

import pytest

from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.missing import printed, where
from build_scripts.parse.outline.numbering import Form

WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"


def at(form: Form, number: int, *lines: str) -> str | None:
    text = "".join(lines)
    starts = [len("".join(lines[:n])) for n in range(len(lines))]
    places = tuple((start, n) for n, start in enumerate(starts, 7))
    return where([Paragraph(text=text, places=places)], form, number)


def test_a_number_at_the_head_of_a_paragraph_is_shown_with_sixteen_characters() -> None:
    assert at("para", 2, f"2{WORDS}") == (
        f"第 7 行“2{WORDS[:15]}”像是 2：若是另一条，在 corrections.yml 中写：line: 7, kind: replaced, "
        'original: "2", displayed: "2."')
    assert at("para", 2, f"1.{WORDS}。") is None


def test_a_number_at_the_head_of_a_line_or_within_it_is_shown_with_eight_on_either_side() -> None:
    told = "2 在第 {0} 行之内：若是另一条，在 corrections.yml 中从此分开：line: {0}, kind: split, original: "
    before = WORDS[9:] + "，"
    assert at("para", 2, f"1.{WORDS}，", f"2{WORDS}") == (
        told.format(8) + f'"{before}2{WORDS[:7]}", displayed: "{before}\\n2{WORDS[:7]}"')
    assert at("para", 2, f"1.{WORDS}，2.{WORDS}") == (
        told.format(7) + f'"{before}2.{WORDS[:6]}", displayed: "{before}\\n2.{WORDS[:6]}"')


@pytest.mark.parametrize(("form", "text"), [
    ("part", "甲，二、乙"), ("sec", "甲（二）乙"), ("sec", "甲(二)乙"), ("para", "甲，2、乙"),
    ("article", "甲第二条 乙"), ("subpara", "甲（2）乙"), ("item", "甲2）乙"), ("point", "甲②乙"), ("part", "２甲"),
    ("part", "贰甲"), ("para", "二是甲"),
])
def test_it_is_found_however_it_is_printed(form: Form, text: str) -> None:
    assert at(form, 2, text)


@pytest.mark.parametrize(("form", "text"), [
    ("para", "甲，2.5乙"), ("para", "甲，12.乙"), ("item", "甲（2）乙"), ("para", "二级甲"),
    ("para", "2024年甲"), ("para", "二十甲"), ("point", "甲2乙"), ("part", "甲第二、乙"),
    ("chapter", "甲，第二章"), ("para", ""), ("para", "③甲"),
])
def test_what_is_another_number_or_a_word_is_not(form: Form, text: str) -> None:
    assert at(form, 2, text) is None


@pytest.mark.parametrize(("form", "number", "text"), [
    ("part", 2, "二、"), ("sec", 12, "（十二）"), ("para", 2, "2."), ("subpara", 2, "（2）"), ("item", 2, "2）"),
    ("point", 2, "②"), ("point", 21, "㉑"), ("point", 99, "99"), ("article", 2, "第二条"),
    ("division", 2, "第二部分"), ("clause", 2, "2"),
])
def test_as_it_should_be_printed(form: Form, number: int, text: str) -> None:
    assert printed(form, number) == text


def test_a_formal_numeral_is_found_up_to_ten() -> None:
    assert at("part", 10, "拾甲")
    assert at("part", 11, "拾甲") is None


def test_a_sign_at_the_head_of_a_line_is_the_number_that_it_shows() -> None:
    assert at("para", 2, f"1.{WORDS}，", f"②{WORDS}")
    assert at("para", 2, f"1.{WORDS}，", f"③{WORDS}") is None
