"""Dates in all the forms in which they are printed."""

import pytest

from build_scripts.parse.frame.dates import digits_of_year, existing_day, is_date, iso_date, names_a_date


@pytest.mark.parametrize(("text", "iso"), [
    ("2025年3月6日", "2025-03-06"), ("二〇二五年三月六日", "2025-03-06"), ("二○二五年十二月三十一号", "2025-12-31"),
    ("2025.3.6", "2025-03-06"), ("2025-03-06", "2025-03-06"), ("2025/3/6", "2025-03-06"),
    ("２０２５年３月６日", "2025-03-06"),
    ("二〇二五年元月廿六日", "2025-01-26"), ("二〇二五年五月卅一日", "2025-05-31"),
    ("于2025年3月6日印发", "2025-03-06"),
    ("2025年3月", "2025-03"), ("2025年3月6日9时30分", "2025-03-06"), ("2024年2月29日", "2024-02-29"),
])
def test_a_date_is_read(text: str, iso: str) -> None:
    assert iso_date(text) == iso
    assert names_a_date(text)


@pytest.mark.parametrize("text", [
    "2025年2月29日", "2025年13月1日", "2025年13月", "2025年0月", "2025.3-6", "12025.3.6", "2025.3.6.1", "1825年3月6日",
    "3月6日", "2025年", ""])
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert iso_date(text) is None


def test_31_days_have_the_long_months_alone() -> None:
    assert [month for month in range(14) if existing_day(2025, month, 31)] == [1, 3, 5, 7, 8, 10, 12]
    assert existing_day(2025, 3, 6) == "2025-03-06"
    assert [existing_day(None, 3, 6), existing_day(2025, None, 6), existing_day(2025, 3, None)] == [None] * 3


@pytest.mark.parametrize("text", [
    "2025年3月6日", "（2025年3月6日）", "成文日期：2025年3月6日", "2025年3月6日。", "2025年3月6日（印）", "2025年3月",
    "2025年3月6日  2025年3月6日", "2025年3月6日\t2025年3月6日"])
def test_a_date_alone_on_its_line(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", [
    "于2025年3月6日", "2025年3月6日前", "（2025年3月6日", "2025年3月6日  2025年3月7日", ""])
def test_words_beside_a_date_and_two_days_are_no_date(text: str) -> None:
    assert not is_date(text)


def test_the_digits_of_a_year() -> None:
    assert {digits_of_year(year) for year in ("2021", "2O21", "二〇二一", "二○二一", "二0二一")} == {"2021"}
