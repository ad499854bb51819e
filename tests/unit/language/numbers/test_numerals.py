"""Numbers as official documents print them."""

from unicodedata import numeric

import pytest

from build_scripts.language.numbers.numerals import (
    ONE_SIGN,
    half_width,
    to_chinese,
    to_int,
    year_to_int,
    years_in_digits,
)


@pytest.mark.parametrize(("text", "number"), [
    ("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("三十二", 32), ("一百", 100), ("一百零五", 105),
    ("一百一十", 110), ("一百〇五", 105), ("一十二", 12), ("12", 12), ("１２", 12),
    ("两", 2), ("两千", 2000), ("两百三十", 230), ("贰拾壹", 21),
    ("９" * 9, 999_999_999), ("一千", 1000), ("一千零一", 1001), ("九千九百九十九", 9999), ("二千零二十", 2020),
    ("㊁", 2), ("㉑", 21), ("㊿", 50), ("⓴", 20), ("Ⅳ", 4), ("ⅻ", 12),
])
def test_numbers_are_read(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize(("text", "read"), [
    ("２１０座", "210座"), ("０．５以下", "0.5以下"), ("一．总则", "一．总则"), ("１．总则", "1．总则"),
    ("２１０人、３．５％．第３．", "210人、3.5％．第3．"),
])
def test_digits_of_full_width_stay_where_they_are(text: str, read: str) -> None:
    assert half_width(text) == read


@pytest.mark.parametrize(("text", "read"), [
    ("二〇二四年六月", "2024年六月"), ("二零二五年底", "2025年底"), ("二〇二四号", "二〇二四号"),
    ("二十四年", "二十四年"),
])
def test_years_in_words_are_read_digit_by_digit(text: str, read: str) -> None:
    assert years_in_digits(text) == read
    assert len(text) == len(read)


def test_a_sign_that_is_a_number_has_the_value_that_unicode_gives_it() -> None:
    assert {sign: numeric(sign) for sign in ONE_SIGN} == ONE_SIGN


@pytest.mark.parametrize("text", [
    "", "甲", "一甲", "1甲", "壹圆", "零", "二十两", "9" * 10, "9" * 5000, "甲一", "一甲十", "十\n",
    # Of the right characters, and yet no numeral.
    "一一", "一二三四", "十十", "九千九千", "一百五", "一百十", "一千二十", "二十零一", "零一", "百", "十百",
])
def test_other_words_are_no_numbers(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize(("text", "year"), [
    ("二〇二四", 2024), ("二○○五", 2005), ("二O二五", 2025), ("二零二零", 2020), ("二О二五", 2025),
    ("二Ｏ二五", 2025), ("二两二五", 2225), ("2024", 2024), ("九九九九", None), ("二〇二", None),
])
def test_years_are_read_digit_by_digit(text: str, year: int | None) -> None:
    assert year_to_int(text) == year


@pytest.mark.parametrize(("number", "text"), [
    (1, "一"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
    (1001, "一千零一"), (1000, "一千"), (100, "一百"), (1010, "一千零一十"), (1100, "一千一百"),
    (21, "二十一"), (2020, "二千零二十"), (9999, "九千九百九十九"),
])
def test_numbers_are_written_as_items_are_numbered(number: int, text: str) -> None:
    assert to_chinese(number) == text


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_what_cannot_be_written_is_an_error(number: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 9999"):
        to_chinese(number)
