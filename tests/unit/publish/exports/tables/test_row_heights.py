"""A row is at least as high as its texts, as they are wrapped in their columns."""

import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from build_scripts.publish.exports.tables.large_workbook import large_workbook
from build_scripts.publish.exports.tables.row_heights import HIGHEST, LINE, height
from build_scripts.publish.exports.tables.spreadsheet import TABLE, Column
from build_scripts.publish.exports.tables.workbook import workbook

COLUMNS = [Column(name="一个比栏宽出许多的栏名，不折行", width=10), Column(name="文字", width=20)]
LONG = "长" * 20


def test_a_row_of_one_line_has_no_height() -> None:
    assert height(("2024", "煤矿安全"), (10, 20)) == ""
    assert height(("", ""), (10, 20)) == ""


@pytest.mark.parametrize(("cells", "lines"), [
    (("煤矿安全生产", ""), 2),
    (("safety at", ""), 1),
    (("safety at work", ""), 2),
    (("甲", LONG), 3),
    (("甲\n乙", "甲"), 2),
    (("甲\n乙", LONG), 3),
], ids=["characters", "letters", "more letters", "the highest of a row", "lines of its own", "the higher of two"])
def test_a_row_is_as_high_as_the_highest_of_its_texts(cells: tuple[str, str], lines: int) -> None:
    assert height(cells, (10, 20)) == (f' ht="{lines * LINE}"' if lines > 1 else "")


def test_a_row_is_no_higher_than_a_spreadsheet_takes() -> None:
    assert height(("长" * 9999,), (10,)) == f' ht="{HIGHEST}"'


@pytest.mark.parametrize("written", [workbook, large_workbook])
def test_only_rows_below_the_head_are_given_a_height_and_none_is_fixed_to_it(written: object) -> None:
    assert callable(written)
    data = written("题", "条款", COLUMNS, [("甲", "乙"), ("甲", LONG)], [("说明", LONG * 9)])
    rows = openpyxl.load_workbook(BytesIO(data))["条款"].row_dimensions
    assert [rows[number].height for number in (1, 2, 3)] == [None, None, 3 * LINE]
    assert not re.search("customHeight", ZipFile(BytesIO(data)).read(TABLE).decode())
