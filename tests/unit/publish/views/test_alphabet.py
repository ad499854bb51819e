"""An index in the order of readings, divided into sheets."""

import pytest

from build_scripts.publish.views.alphabet import MOST_ON_A_PAGE, in_order, sheets


def names(count: int, letter: str = "安") -> list[str]:
    return [f"{letter}{number:04}" for number in range(count)]


def test_words_stand_by_their_reading_and_what_has_none_last() -> None:
    words = ["中国", "〇", "北京", "安全", "《安全》二", "八一", "12"]
    assert in_order(words, str) == ["安全", "《安全》二", "八一", "北京", "中国", "12", "〇"]


def test_each_letter_has_its_sheet() -> None:
    found = list(sheets(["中国", "北京", "八一", "12"], str))
    assert [(sheet.name, sheet.step, sheet.items) for sheet in found] == [
        ("B", "b", ("八一", "北京")), ("Z", "z", ("中国",)), ("其他", "other", ("12",))]


@pytest.mark.parametrize(("count", "held"), [
    (0, []), (1, [1]), (400, [400]), (401, [400, 1]), (800, [400, 400]), (801, [400, 400, 1])])
def test_no_sheet_is_longer_than_a_page(count: int, held: list[int]) -> None:
    found = list(sheets(names(count), str))
    assert [len(sheet.items) for sheet in found] == held
    assert [sheet.number for sheet in found] == [*range(1, len(held) + 1)]
    assert [sheet.name for sheet in found] == ["A", "A（之2）", "A（之3）"][: len(held)]
    assert [item for sheet in found for item in sheet.items] == names(count)


def test_a_page_of_rows_stays_below_300_kilobytes() -> None:
    assert 250_000 < MOST_ON_A_PAGE * 700 <= 300_000
