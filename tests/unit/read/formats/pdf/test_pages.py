"""What is drawn on a printed page, as rows of words: which stand on one line, which apart, and which are raised."""

import logging
from logging.handlers import BufferingHandler

import pytest

from build_scripts.read.formats.pdf import pages
from build_scripts.read.formats.pdf.pages import Printed, Row, read_pages
from build_scripts.read.formats.unreadable import UnreadableError
from tests.texts.written_out import pdf

SIZE = 10
Placed = tuple[float, float, str]


def printed(*words: Placed, **sizes: int) -> Printed:
    return read_pages(pdf([words], SIZE, sizes=sizes))


def rows(*words: Placed, **sizes: int) -> tuple[Row, ...]:
    return printed(*words, **sizes).pages[0]


def texts(*words: Placed, **sizes: int) -> list[str]:
    return [row.text for row in rows(*words, **sizes)]


def raised(before: str, after: str, *, height: float, size: int) -> str:
    """What is told of a number of a size of its own that stands so much above the line."""
    (row,) = rows((80, 700, before), (80 + 10 * len(before), 700 + height, after), **{after: size})
    return row.raised


@pytest.mark.parametrize(("height", "found"), [(696.1, ["甲乙"]), (696, ["甲", "乙"]), (690, ["甲", "乙"])])
def test_words_stand_on_one_line_where_they_differ_by_less_than_four_tenths(height: float, found: list[str]) -> None:
    assert texts((80, 700, "甲"), (90, height, "乙")) == found


@pytest.mark.parametrize(("left", "found"), [(99, "甲乙"), (99.1, "甲\t乙"), (108, "甲\t乙")])
def test_a_gap_of_more_than_nine_tenths_of_a_character_sets_words_apart(left: float, found: str) -> None:
    assert texts((80, 700, "甲"), (left, 700, "乙")) == [found]


@pytest.mark.parametrize(("word", "left", "found"), [
    ("ab", 99, "ab丙"), ("ab", 99.1, "ab\t丙"), ("“甲”", 119, "“甲”丙"), ("“甲”", 119.1, "“甲”\t丙"),
    ("é", 94, "é丙"), ("é", 94.1, "é\t丙"), ("甲\u2000", 109, "甲\u2000丙"),
])
def test_letters_are_half_as_wide_as_characters_and_their_marks(word: str, left: float, found: str) -> None:
    assert texts((80, 700, word), (left, 700, "丙")) == [found]


def test_signs_of_another_font_stand_in_the_gaps_over_which_they_are_drawn() -> None:
    """As LibreOffice prints the quotes that a font does not have."""
    assert texts((80, 700, "各地要落实 四不两直 要求"), (130, 700, "“ ”")) == ["各地要落实“四不两直”要求"]


@pytest.mark.parametrize(("before", "after", "found"), [
    ("safe", "work", "safe work"), ("12", "5", "125"), ("A", "12", "A 12"), ("12", "A", "12 A"), ("12", "A1", "12 A1"),
    ("1A", "5", "1A 5"), ("甲", "A", "甲A"), ("A", "甲", "A甲"), ("甲A", "work", "甲A work"),
    ("safe", "A类", "safe A类"), ("é", "A", "éA"), ("A", "é", "Aé"),
])
def test_a_small_gap_parts_words_of_letters_only(before: str, after: str, found: str) -> None:
    left = 80 + sum(5 if sign < "\u2000" else 10 for sign in before) + 5
    data = pdf([[(80, 700, before), (left, 700, after)]], SIZE).replace(b"/DW 1000", b"/DW 0500")
    assert [row.text for row in read_pages(data).pages[0]] == [found]


def test_letters_without_a_gap_are_one_word() -> None:
    assert texts((80, 700, "sa"), (90, 700, "fe")) == ["safe"]


@pytest.mark.parametrize(("words", "size", "height", "found"), [
    ("2", 6, 707.4, ["浓度102"]), ("2", 6, 707.5, ["2", "浓度10"]), ("2", 7, 707, ["浓度102"]),
    ("2", 8, 707, ["2", "浓度10"]),
    ("2", 6, 692.6, ["浓度102"]), ("2", 6, 692.5, ["浓度10", "2"]), ("-1", 6, 707, ["浓度10-1"]),
    ("注", 6, 707, ["注", "浓度10"]), ("2", 10, 707, ["2", "浓度10"]),
])
def test_a_small_number_close_above_a_line_or_below_it_stands_on_it(
    words: str, size: int, height: float, found: list[str],
) -> None:
    assert texts((80, 700, "浓度10"), (110, height, words), **{words: size}) == found


@pytest.mark.parametrize(("count", "lines"), [(12, 1), (13, 2)])
def test_a_dozen_numbers_may_be_raised_on_one_line(count: int, lines: int) -> None:
    numbers = [(120.0 + 20 * at, 707.0, str(at)) for at in range(count)]
    assert len(rows((80, 700, "平方米"), *numbers, **{word: 6 for *_, word in numbers})) == lines


@pytest.mark.parametrize(("before", "after", "height", "size", "found"), [
    ("面积10", "2", 2, 6, "面积102"), ("面积10", "2", -2, 6, "面积102"), ("面积10", "2", 1.1, 6, "面积102"),
    ("面积10", "2", 1, 6, ""), ("面积10", "2", 2, 7, "面积102"), ("面积10", "2", 2, 8, ""),
    ("面积1", "2", 2, 6, "面积12"), ("面积", "2", 2, 6, ""), ("面积10", "米", 2, 6, ""),
    ("面积10", "2米", 2, 6, "面积102米"), ("m", "2", 2, 6, ""),
    ("1234567890", "123456789", 2, 6, "3456789012345678"),
])
def test_a_digit_of_another_size_and_height_beside_a_digit_is_told(
    before: str, after: str, height: float, size: int, found: str,
) -> None:
    """With eight characters on either side."""
    assert raised(before, after, height=height, size=size) == found


@pytest.mark.parametrize(("size", "found"), [(6, "12"), (8, "")])
def test_so_is_one_before_a_digit(size: int, found: str) -> None:
    (row,) = rows((80, 702, "1"), (90, 700, "2"), **{"1": size})
    assert row.raised == found


@pytest.mark.parametrize(("matrix", "size"), [(b"2 0 0 2", 32.0), (b"0 1 1 0", 16.0), (b"2 0 0 0", 32.0)])
def test_characters_are_as_large_as_they_are_scaled_to(matrix: bytes, size: float) -> None:
    """What stands on its side is not scaled."""
    data = pdf([[(80, 700, "甲")]]).replace(b"1 0 0 1 80", matrix + b" 80")
    ((row,),) = read_pages(data).pages
    assert row.size == size


@pytest.mark.parametrize(("sign", "draws"), [(b"Tj", True), (b"TJ", True), (b"' ", True), (b"w ", False)])
def test_what_shows_characters_draws_text(sign: bytes, *, draws: bool) -> None:
    data = pdf([[(80, 700, "甲")]])
    made = data.replace(b"> Tj", b"> " + sign)
    assert read_pages(made).draws_text is draws


def test_the_most_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 2)
    assert len(read_pages(pdf([[(80, 700, "甲")]] * 2)).pages) == 2
    with pytest.raises(UnreadableError, match="3 页，多于 2 页"):
        read_pages(pdf([[(80, 700, "甲")]] * 3))


def test_what_the_library_says_of_a_damaged_file_is_shown_to_no_one(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = BufferingHandler(100)
    monkeypatch.setattr(logging.getLogger(), "handlers", [shown])
    assert read_pages(pdf([[(80, 700, "甲")]]).replace(b"startxref\n", b"startxref\n1")).pages
    assert not shown.buffer
