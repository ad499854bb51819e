"""Tables that go on over the end of a page."""

from dataclasses import replace

import pytest

from build_scripts.domain.left_out_reasons import PAGE_NUMBER, RUNNING_HEAD
from build_scripts.read.formats.pdf.over_pages import goes_on, with_whole_rows
from build_scripts.read.formats.pdf.pages import Piece, Row

SIDES = (80, 120), (120, 400), (400, 480)


def row(*cells: str, full: tuple[int, ...] = (), shift: float = 0) -> Row:
    """Of a table; `full`: the cells whose last line is."""
    pieces = (Piece(text, left + shift, right + shift) for text, (left, right) in zip(cells, SIDES, strict=True))
    return Row(
        pieces=tuple(pieces),
        height=100,
        size=12,
        is_of_table=True,
        is_full=tuple(at in full for at in range(len(cells))),
    )


def line(text: str) -> Row:
    return Row((Piece(text, 80, 200),), height=50, size=12)


HEAD = row("序号", "任务", "单位")
CUT = row("3", "开展隐患排", "市应急局", full=(1,))
REST = row("", "查整治。", "")
NEXT = row("4", "开展检查。", "市公安局")


@pytest.mark.parametrize(("above", "below", "expected"), [
    (CUT, REST, True), (row("3", "开展隐患排", "市应急", full=(1, 2)), row("", "查。", "局"), True),
    # A row of its own, the rest of a cell that is not full, and a sentence that has ended.
    (CUT, NEXT, False), (row("3", "开展隐患排", "市应急局"), REST, False),
    (CUT, row("", "查整治。", "市公安局"), False),
    (row("3", "开展隐患。", "市应急局", full=(1,)), REST, False),
    # No cell has ended: nothing tells the rows from two.
    (row("3", "开展隐患排", "市应急", full=(0, 1, 2)), row("4", "查。", "局"), False),
    # Another table, and no table.
    (CUT, row("", "查整治。", "", shift=20), False), (line("开展隐患排"), REST, False), (CUT, line("查整治。"), False),
])
def test_a_row_that_the_end_of_a_page_cuts(above: Row, below: Row, *, expected: bool) -> None:
    assert goes_on(above, below) is expected


def texts(pages: list[list[Row]]) -> list[list[str]]:
    return [["".join(piece.text for piece in one.pieces) for one in page] for page in pages]


def test_the_row_is_one_and_what_stands_at_the_edges_keeps_its_reason() -> None:
    pages = [[line("一"), HEAD, CUT, line("1")], [line("眉"), REST, NEXT, line("2")]]
    found = with_whole_rows(pages, [{3: PAGE_NUMBER}, {0: RUNNING_HEAD, 3: PAGE_NUMBER}])
    assert texts(found.pages) == [
        ["一", "序号任务单位", "3开展隐患排查整治。市应急局", "1"], ["眉", "4开展检查。市公安局", "2"]]
    assert found.edges == [{3: PAGE_NUMBER}, {0: RUNNING_HEAD, 2: PAGE_NUMBER}]


def test_a_row_over_three_pages() -> None:
    middle = row("", "查整", "", full=(1,))
    found = with_whole_rows([[HEAD, CUT], [middle], [row("", "治。", ""), NEXT]], [{}, {}, {}])
    assert texts(found.pages) == [["序号任务单位", "3开展隐患排查整治。市应急局"], [], ["4开展检查。市公安局"]]


def test_the_head_that_is_printed_again_is_recorded() -> None:
    found = with_whole_rows([[line("一"), HEAD, CUT], [HEAD, REST, NEXT], [HEAD, NEXT]], [{}, {}, {}])
    assert texts(found.pages)[1:] == [["序号任务单位", "4开展检查。市公安局"], ["序号任务单位", "4开展检查。市公安局"]]
    assert found.edges == [{}, {0: RUNNING_HEAD}, {0: RUNNING_HEAD}]


@pytest.mark.parametrize("pages", [
    [[HEAD, NEXT, line("二")], [HEAD, NEXT]], [[HEAD, NEXT], [line("二"), HEAD, NEXT]], [[HEAD, NEXT], [NEXT, HEAD]],
])
def test_the_same_head_of_another_table_is_its_own(pages: list[list[Row]]) -> None:
    assert with_whole_rows(pages, [{}, {}]).edges == [{}, {}]


def test_words_of_letters_stay_apart() -> None:
    cut = replace(CUT, pieces=row("3", "见 safety", "甲").pieces)
    found = with_whole_rows([[cut], [row("", "first。", "")]], [{}, {}])
    assert texts(found.pages)[0] == ["3见 safety first。甲"]
