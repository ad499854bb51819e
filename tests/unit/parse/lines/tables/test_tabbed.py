"""Rows of a table that was copied into a text."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.lines.tables.tabbed import as_row, tabbed_rows


@pytest.mark.parametrize(("texts", "rows"), [
    # Three cells are a row by themselves, and so is what only its number and another word fill.
    (("甲\t乙\t丙",), {0}), (("1\t\t甲\t",), {0}), (("甲\t\t丙", "乙\t\t丁"), set()),
    (("\t甲\t乙\t丙",), {0}), (("1\t\t",), set()), (("1\t\t甲",), {0}),
    # Beside one row alone there are none, and a line of tabs is none.
    (("甲\t乙\t丙", "丁\t\t戊"), {0}), (("甲\t乙\t丙", "丁\t戊\t己", "\t\t", "庚\t\t辛"), {0, 1}),
    (("甲\t乙\t丙", "丁\t戊\t己", "庚\t\t辛", "一、\t\t壬"), {0, 1, 2}),
    (("丁\t\t戊", "甲\t乙\t丙", "己\t庚\t辛", "壬\t\t癸"), {1, 2, 3}),
    # Cells that are empty, for those above reach down.
    (("序号\t任务\t单位", "1\t检查\t甲局", "\t\t乙局"), {0, 1, 2}),
    # Two columns.
    (("单位\t联络员", "甲局\t张某", "乙局\t李某"), {0, 1, 2}), (("单位\t联络员", "甲局\t张某"), set()),
    # A number and its words; entries of a table of contents; labels; an indent; sentences.
    (("（一）\t抓好", "（二）\t查好", "（三）\t改好"), set()), (("一、总则\t1", "二、职责\t3", "三、附则\t9"), set()),
    (("甲方：\t乙方：", "代表：\t代表：", "日期：\t日期："), set()), (("\t文", "\t字", "\t句"), set()),
    ((f"{'安' * 61}\t乙", "甲\t乙", "甲\t乙"), set()), ((f"{'安' * 60}\t乙", "甲\t乙", "甲\t乙"), {0, 1, 2}),
    ((), set()),
])
def test_rows(texts: tuple[str, ...], rows: set[int]) -> None:
    assert tabbed_rows(texts) == rows


def test_empty_cells_are_kept() -> None:
    assert as_row("  \t甲 \t\t乙\t") == CELL.join(("", "", "甲", "", "乙", ""))
