"""What a printed page carries at its edges."""

from collections.abc import Sequence

import pytest

from build_scripts.domain.left_out_reasons import PAGE_NUMBER, RUNNING_HEAD
from build_scripts.read.formats.pdf.edges import page_edges
from build_scripts.read.formats.pdf.pages import Piece, Row


def page(*texts: str) -> tuple[Row, ...]:
    """Rows a line apart, from the top."""
    return tuple(Row((Piece(text, 0, 100),), 800.0 - 20 * at, 10.0) for at, text in enumerate(texts))


def edges(*pages: Sequence[str]) -> list[dict[int, str]]:
    return page_edges([page(*texts) for texts in pages])


TEXT = ("甲。", "乙。", "丙。", "丁。")
OTHER = ("戊。", "己。", "庚。", "辛。")


@pytest.mark.parametrize("mark", ["— 3 —", "-12-", "第3页", "第3页 共9页", "－３－"])
def test_a_number_between_dashes_is_the_page_s(mark: str) -> None:
    assert edges((*TEXT, mark)) == [{4: PAGE_NUMBER}]
    assert edges((mark, *TEXT)) == [{0: PAGE_NUMBER}]


def test_a_number_whose_dashes_stand_on_lines_of_their_own_is_the_page_s() -> None:
    assert edges((*TEXT, "—", "3", "—")) == [{4: PAGE_NUMBER, 5: PAGE_NUMBER, 6: PAGE_NUMBER}]
    assert edges((*TEXT, "—", "三", "—")) == [{}]


def test_numbers_alone_are_the_pages_where_they_count_them() -> None:
    longer = (*OTHER, "壬。")
    assert edges((*TEXT, "7"), (*longer, "8")) == [{4: PAGE_NUMBER}, {5: PAGE_NUMBER}]
    assert edges(("7", *TEXT), (*longer, "8")) == [{0: PAGE_NUMBER}, {5: PAGE_NUMBER}]
    assert edges((*TEXT, "7"), (*longer, "9")) == [{}, {}]
    assert edges((*TEXT, "7")) == [{}]


def test_what_comes_again_at_one_height_of_six_pages_in_ten_is_no_text() -> None:
    def found(headed: int) -> list[str | None]:
        pages = [["内部资料" if at < headed else name, *(f"{name}{text}" for text in TEXT)]
                 for at, name in enumerate("天地玄黄宇宙洪荒日")]
        return [reasons.get(0) for reasons in edges(*pages, ["月", "月甲。"])]

    assert found(6) == [RUNNING_HEAD] * 6 + [None] * 4
    assert found(5) == [None] * 10


def test_one_page_alone_has_no_running_head() -> None:
    assert edges(("内部资料", *TEXT)) == [{}]
    assert edges(("内部资料 1", *TEXT), ("内部资料 2", *OTHER)) == [{0: RUNNING_HEAD}, {0: RUNNING_HEAD}]


def test_what_a_browser_prints_is_no_text() -> None:
    for printed in ("2024/3/6 10:30", "2024年3月6日 上午10:30 通知", "https://a.cn/b.html 1/9"):
        assert edges((printed, *TEXT)) == [{0: RUNNING_HEAD}]


def test_edges_are_three_rows_deep_and_end_where_text_stands() -> None:
    assert edges(("-1-", "-2-", "-3-", "-4-", *TEXT, *TEXT)) == [dict.fromkeys(range(3), PAGE_NUMBER)]
    assert edges(("甲。", "-2-", *TEXT, *TEXT)) == [{}]
    assert edges(("—", "-2-", *TEXT, *TEXT)) == [{1: PAGE_NUMBER}]
    assert edges(()) == [{}]


def test_only_a_number_between_two_dashes_has_them_on_lines_of_their_own() -> None:
    for foot in (("—", "3", "甲。"), ("甲。", "3", "—"), ("—", "3", "4")):
        assert edges((*TEXT, *foot)) == [{}]


@pytest.mark.parametrize(("heights", "reasons"), [
    ((797, 797.9), [{0: RUNNING_HEAD}] * 2), ((799, 801), [{0: RUNNING_HEAD}] * 2), ((800, 803), [{}, {}]),
])
def test_a_running_head_stands_at_one_height_give_or_take_a_point(
    heights: Sequence[float], reasons: list[dict[int, str]],
) -> None:
    pages = [(Row((Piece("内部资料", 0, 100),), height, 10.0), *page(*(f"{sign}{text}" for text in TEXT)))
             for height, sign in zip(heights, "天地", strict=True)]
    assert page_edges(pages) == reasons


@pytest.mark.parametrize("pages", [
    ((*TEXT, "7", "终"), (*OTHER, "8", "完"), ("天。", "地。", "2024")),
    (("始", "7", *TEXT), ("初", "8", *OTHER), ("2024", "天。", "地。")),
])
def test_numbers_within_the_text_do_not_make_one_at_its_edge_the_page_s(pages: Sequence[Sequence[str]]) -> None:
    assert edges(*pages) == [{}, {}, {}]
