"""Numbers as a word processor writes them: what each form reaches, and what stands beyond."""

import unicodedata

import pytest

from build_scripts.language.numbers.numerals import to_int
from build_scripts.language.numbers.word_list_numbers import AIUEO, IROHA, written


@pytest.mark.parametrize(("form", "last"), [
    ("decimalEnclosedCircle", 50), ("decimalEnclosedFullstop", 20), ("decimalEnclosedParen", 20),
    ("ideographEnclosedCircle", 10)])
def test_a_sign_of_its_own_counts_as_its_number_and_beyond_stand_digits(form: str, last: int) -> None:
    signs = [written(number, form) for number in range(1, last + 1)]
    assert all(len(sign) == 1 and not sign.isascii() for sign in signs)
    assert [unicodedata.numeric(sign) for sign in signs] == list(range(1, last + 1))
    assert [written(number, form) for number in (-1, 0, last + 1)] == ["-1", "0", str(last + 1)]


@pytest.mark.parametrize(("number", "form", "text"), [
    (9999, "chineseCounting", "九千九百九十九"), (10_000, "chineseCounting", "一〇〇〇〇"),
    (0, "chineseCounting", "〇"),
    (10, "chineseLegalSimplified", "壹拾"), (11, "chineseLegalSimplified", "壹拾壹"),
    (20, "chineseLegalSimplified", "贰拾"), (10, "ideographLegalTraditional", "拾"),
    (2024, "ideographDigital", "二〇二四"), (2024, "koreanDigital", "이영이사"),
    (10, "ideographTraditional", "癸"), (11, "ideographTraditional", "11"),
    (12, "ideographZodiac", "亥"), (13, "ideographZodiac", "13"), (0, "ideographZodiac", "0"),
    (1, "upperRoman", "I"), (1, "lowerLetter", "a"),
    (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (52, "upperLetter", "ZZ"), (53, "lowerLetter", "aaa"),
    (780, "lowerLetter", "z" * 30), (781, "lowerLetter", "781"), (0, "lowerLetter", "0"),
    (4, "upperRoman", "IV"), (3999, "lowerRoman", "mmmcmxcix"), (4000, "lowerRoman", "4000"), (0, "upperRoman", "0"),
    (9, "decimalZero", "09"), (10, "decimalZero", "10"), (100, "decimalZero", "100"),
    (10, "decimalFullWidth", "１０"),
])
def test_the_edges_of_a_form(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_the_years_of_the_sixty_go_round_in_tens_and_twelves() -> None:
    """1984 was 甲子, as every sixtieth year; 2024 甲辰, 2043 癸亥."""
    assert [written(year - 1983, "ideographZodiacTraditional") for year in (1984, 2024, 2025, 2026, 2043)] == [
        "甲子", "甲辰", "乙巳", "丙午", "癸亥"]
    assert [written(number, "ideographZodiacTraditional") for number in (0, 61)] == ["0", "61"]
    names = [written(number, "ideographZodiacTraditional") for number in range(1, 61)]
    assert len(set(names)) == 60


def test_ordinals_of_the_teens_end_alike() -> None:
    found = [written(number, "ordinal") for number in (1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 101, 111, 112, 113)]
    assert found == ["1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "20th", "21st", "22nd", "23rd",
                     "101st", "111th", "112th", "113th"]


def test_both_orders_of_the_kana_have_the_same_signs() -> None:
    assert set(IROHA) == set(AIUEO) | set("ヰヱ")
    assert (len(AIUEO), len(IROHA)) == (46, 48)
    assert sorted(AIUEO) == [*AIUEO]


def test_what_is_counted_in_chinese_is_read_again() -> None:
    numbers = [1, 9, 10, 11, 19, 20, 99, 100, 101, 110, 111, 1000, 1001, 1010, 1100, 9999]
    assert [to_int(written(number, "chineseCounting")) for number in numbers] == numbers
    assert [to_int(written(number, "chineseLegalSimplified")) for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)] == [
        *range(1, 12)]
