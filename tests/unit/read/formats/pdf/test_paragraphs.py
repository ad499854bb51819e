"""How the rows of printed pages become the lines of the text."""

from collections.abc import Sequence

import pytest

from build_scripts.read.formats.pdf.pages import Piece, Row
from build_scripts.read.formats.pdf.paragraphs import INDENT, to_lines

SIZE = 10.0
WIDTH = 28.0
"""Characters of a full row."""


def row(left: float, right: float = WIDTH, text: str = "文", *, height: float = 0.0, size: float = SIZE) -> Row:
    """By its edges, in characters."""
    return Row((Piece(text, left * SIZE, right * SIZE),), height, size)


FIRST, FULL, LAST = row(2), row(0), row(0, 10)
PARAGRAPH = (FIRST, LAST)
UNENDED = (FIRST, FULL)


def read(*rows: Row) -> tuple[list[str], bool]:
    lines, whole = to_lines([rows], [{}])
    return [line.text for line in lines], whole


def joined(*rows: Row) -> bool:
    """Whether the rows are one paragraph of a text that sets its first lines in."""
    texts, whole = read(*PARAGRAPH * 20, *rows)
    assert whole
    return texts[-1] == "".join(one.text for one in rows)


def blank_lines(*heights: float) -> list[bool]:
    lines, whole = to_lines([[row(0, height=height) for height in heights]], [{}])
    assert not whole
    return [not line.text for line in lines]


@pytest.mark.parametrize(("rows", "whole"), [
    (PARAGRAPH * 6, True), (PARAGRAPH * 5, False),
    ((*PARAGRAPH * 5, *(row(2, 10),) * 5), True), ((*PARAGRAPH * 4, *(row(2, 10),) * 5), False),
    (UNENDED * 2 + PARAGRAPH * 7, True), (UNENDED * 3 + PARAGRAPH * 6, False),
    ((FIRST, row(0, text="甲。")) * 3 + PARAGRAPH * 6, True), ((FIRST, row(0, text="。甲")) * 3 + PARAGRAPH * 6, False),
])
def test_five_first_lines_that_follow_an_end_and_five_that_go_on_make_paragraphs(
    rows: Sequence[Row], *, whole: bool,
) -> None:
    """Three in four of the first lines at least follow the end of a paragraph."""
    assert read(*rows)[1] is whole


@pytest.mark.parametrize(("left", "whole"), [(1.4, False), (1.41, True), (2.59, True), (2.6, False)])
def test_a_first_line_is_set_in_by_about_two_characters(left: float, *, whole: bool) -> None:
    assert read(*(row(left), LAST) * 8)[1] is whole


@pytest.mark.parametrize(("rows", "whole"), [
    ((row(0, 24.9, "甲"), row(0, 25.1, "乙"), row(0, 5, "丙")), False), ((row(0, 25.1, "甲"), row(0, 5, "乙")), True),
    ((row(0, 25, "甲"), row(0, 5, "乙")), False), ((row(0, text="甲"), row(1.4, text="乙")), True),
    ((row(0, text="甲"), row(1.5, text="乙")), False), ((row(2.6, text="甲"), row(0, text="乙")), True),
    ((row(2.7, text="甲"), row(0, text="乙")), False),
    ((row(0, text="甲"), row(0, text="乙", size=9.0)), False),
])
def test_a_full_row_goes_on_with_one_at_the_margin_of_its_size(rows: Sequence[Row], *, whole: bool) -> None:
    """Full: at most three characters short, and no title in the middle."""
    assert joined(*rows) is whole


@pytest.mark.parametrize(("above", "below", "whole"), [
    ("依《办法》（安监总", "〔2018〕5号）执行", True), ("依安监总政法", "〔2018〕5号执行", True),
    ("依《监督", "办法》执行", True), ("依《办法》（安监总）", "各市", False), ("依（一）《办法》", "各市", False),
    ("次，比例）不低", "各市", False),
])
def test_a_short_row_goes_on_before_what_cannot_be_broken(above: str, below: str, *, whole: bool) -> None:
    """As long as a bracket is open, and between the letters of a document's number and its year."""
    assert joined(row(0, 20, above), row(0, 10, below)) is whole
    assert not joined(row(0, 20, above), row(2, 10, below))


@pytest.mark.parametrize(("left", "right", "whole"), [
    (2.4, WIDTH - 2.4, False), (2.4, WIDTH - 2.0, False), (2.4, WIDTH - 1.8, True), (2, WIDTH - 2, True),
    (2.4, WIDTH, True),
])
def test_a_full_row_in_the_middle_is_a_title(left: float, right: float, *, whole: bool) -> None:
    """Not where it begins as paragraphs do, nor where its distances from the margins differ."""
    assert joined(row(left, right, "关于安全的通知"), row(0, 10, "各市：")) is whole


@pytest.mark.parametrize(("above", "below", "text"), [
    ("用A", "B级", "用A B级"), ("A1", "B", "A1B"), ("A", "1", "A1"), ("A", "级", "A级"), ("级", "A", "级A"),
    ("é", "A", "éA"), ("A", "é", "Aé"), ("用A", "B", "用A B"), ("1A", "B", "1A B"), ("A", "B类", "A B类"),
    ("A", "B1", "A B1"),
])
def test_only_two_words_of_letters_are_kept_apart_where_rows_join(above: str, below: str, text: str) -> None:
    texts, _ = read(*PARAGRAPH * 20, row(0, text=above), row(0, 10, text=below))
    assert texts[-1] == text


@pytest.mark.parametrize(("left", "set_in"), [(1.4, False), (1.5, True)])
def test_rows_that_are_lines_are_set_in_as_on_the_page(left: float, *, set_in: bool) -> None:
    texts, whole = read(FULL, FULL, FULL, row(left))
    assert not whole
    assert texts == ["文", "文", "文", f"{INDENT}文" if set_in else "文"]


@pytest.mark.parametrize(("at_margin", "further", "margin"), [(1, 4, 0), (1, 5, 2), (2, 8, 0), (2, 9, 2)])
def test_the_margin_has_a_quarter_of_the_rows_that_most_begin_with(at_margin: int, further: int, margin: int) -> None:
    texts, _ = read(*(FULL,) * at_margin, *(row(2, text="进"),) * further)
    assert texts[-1] == ("进" if margin else f"{INDENT}进")


@pytest.mark.parametrize(("longer", "goes_on"), [(1, True), (2, False)])
def test_one_row_in_ten_may_stand_out_beyond_the_right_margin(longer: int, *, goes_on: bool) -> None:
    """Of twenty rows the longest but one says where the margin is."""
    rows = (*(row(2, 24, "甲"), row(0, 10, "乙")) * 9, *(row(0, WIDTH, "长"),) * longer, *(row(0, 24),) * (2 - longer))
    assert read(*rows)[1] is goes_on


@pytest.mark.parametrize(("gap", "blank"), [(30, False), (31, True)])
def test_a_row_that_stands_apart_by_half_as_much_again_has_a_blank_line_before_it(gap: float, *, blank: bool) -> None:
    apart = blank_lines(800, 780, 760, 760 - gap)
    assert apart == ([False, False, False, True, False] if blank else [False] * 4)


def test_a_blank_line_has_the_number_of_the_row_behind_it() -> None:
    lines, _ = to_lines([[row(0, height=height) for height in (800, 780, 760, 700)], [row(0, height=800)]], [{}, {}])
    told = [(line.number, line.text) for line in lines]
    assert told == [(1, "文"), (2, "文"), (3, "文"), (4, ""), (4, "文"), (5, "文")]


def test_what_is_no_text_has_a_line_of_its_own_where_rows_are_lines() -> None:
    lines, _ = to_lines([[row(0, text="甲"), row(0, text="1")], [row(0, text="乙")]], [{1: "页码。"}, {}])
    assert [(line.number, line.text, [(piece.offset, piece.text) for piece in line.unseen]) for line in lines] == [
        (1, "甲", []), (2, "", [(0, "1")]), (3, "乙", [])]


def test_what_is_no_text_keeps_its_place_in_the_paragraph_that_runs_over_it() -> None:
    rows = (*PARAGRAPH * 6, row(2, text="前"), row(0, text="页"), row(0, 10, text="后"))
    lines, whole = to_lines([rows], [{13: "页码。"}])
    assert whole
    assert [line.number for line in lines] == list(range(1, 8))
    assert [(piece.offset, piece.text) for piece in lines[-1].unseen] == [(1, "页")]
    assert lines[-1].text == "前后"
