"""A large table is packed row by row, and reads as any other."""

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from build_scripts.publish.exports.tables.large_workbook import large_workbook
from build_scripts.publish.exports.tables.spreadsheet import MOST_IN_CELL, NOTES, Column
from build_scripts.publish.exports.tables.workbook import workbook

COLUMNS = [Column(name="条款", width=12), Column(name="年份", width=7, number=True), Column(name="文字", width=80)]
LINES = [("各栏",), ("条款", "位置"), ("主题",), ("文字", "原文")]


def made(rows: Iterable[tuple[str, str, str]]) -> bytes:
    return large_workbook("全部条款", "条款", COLUMNS, rows, LINES)


def sheets(data: bytes) -> tuple[Worksheet, Worksheet]:
    found = openpyxl.load_workbook(BytesIO(data))
    return found["条款"], found[NOTES]


def looks(cell: Cell) -> tuple[bool, bool, str | None]:
    return bool(cell.font.b), bool(cell.alignment.wrap_text), cell.alignment.vertical


def widths(data: bytes) -> list[str]:
    """Of the columns of the notes, as they are written."""
    return re.findall("<col .*?/>", ZipFile(BytesIO(data)).read("xl/worksheets/sheet2.xml").decode())


def rows_of_another_writer(rows: Iterable[tuple[str, str, str]]) -> list[str]:
    """Rows below the head, as they are written by one who keeps nothing till the end."""
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"constant_memory": True})
    wrapped = book.add_format({"text_wrap": True})
    sheet = book.add_worksheet()
    for number, (one, year, other) in enumerate(rows, 1):
        sheet.write_string(number, 0, one, wrapped)
        sheet.write_number(number, 1, int(year), wrapped)
        sheet.write_string(number, 2, other, wrapped)
    book.close()
    return rows_below_the_head(written.getvalue())


def rows_below_the_head(data: bytes) -> list[str]:
    """But for their heights, which the other writer gives none."""
    written = ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    sheet = re.sub(r'(<row r="[0-9]+") ht="[0-9]+"', r"\1", written)
    return [row for row in re.findall("<row .*?</row>", sheet, re.DOTALL) if '<row r="1"' not in row]


texts = st.text(st.sampled_from("煤 <&>\"\u3000_x0041\r\n\x01\ufffe{}=,"), max_size=9)


@given(st.lists(st.tuples(texts, st.integers(1, 3000).map(str), texts), max_size=9))
def test_every_row_is_what_an_independent_writer_makes_of_it(rows: list[tuple[str, str, str]]) -> None:
    assert rows_below_the_head(made(rows)) == rows_of_another_writer(rows)


PLAIN, BOLD, WRAPPED = (False, False, None), (True, False, None), (False, True, "top")


def test_cells_are_texts_and_those_of_a_column_of_numbers_numbers() -> None:
    table, _ = sheets(made([("一", "2024", "=1+1"), ("二", "2025", "")]))
    assert [[cell.value for cell in row] for row in table.iter_rows()] == [
        ["条款", "年份", "文字"], ["一", 2024, "=1+1"], ["二", 2025, ""],
    ]
    assert [cell.data_type for cell in table[2]] == ["s", "n", "s"]


def test_a_head_is_bold_and_every_cell_below_it_is_wrapped_from_the_top() -> None:
    table, _ = sheets(made([("一", "2024", "甲")]))
    assert [looks(cell) for cell in table[1]] == [BOLD] * 3
    assert [looks(cell) for cell in table[2]] == [WRAPPED] * 3


def test_each_column_has_the_width_that_was_asked_for_it() -> None:
    table, _ = sheets(made([]))
    assert [int(table.column_dimensions[letter].width) for letter in "ABC"] == [12, 7, 80]


@pytest.mark.parametrize(("rows", "reaches"), [([], "A1:C1"), ([("一", "2024", "甲")] * 3, "A1:C4")])
def test_the_filter_reaches_from_the_head_to_the_last_row(rows: list[tuple[str, str, str]], reaches: str) -> None:
    table, _ = sheets(made(rows))
    assert (table.auto_filter.ref, table.freeze_panes) == (reaches, "A2")


def test_a_line_of_one_cell_is_a_heading_of_the_notes() -> None:
    _, notes = sheets(made([]))
    assert [[cell.value for cell in row] for row in notes.iter_rows()] == [
        ["各栏", None], ["条款", "位置"], ["主题", None], ["文字", "原文"],
    ]
    assert [looks(notes.cell(row, 1)) for row in (1, 2, 3, 4)] == [BOLD, PLAIN, BOLD, PLAIN]


def test_notes_are_as_wide_as_beside_a_small_table() -> None:
    large, small = map(widths, (made([]), workbook("题", "条款", COLUMNS, [], LINES)))
    assert large == small


@pytest.mark.parametrize(("length", "kept"), [(MOST_IN_CELL, MOST_IN_CELL), (MOST_IN_CELL + 1, MOST_IN_CELL)])
def test_a_text_ends_where_its_cell_ends(length: int, kept: int) -> None:
    table, _ = sheets(made([("一", "2024", "长" * length)]))
    assert table["C2"].value == "长" * kept


def test_a_row_of_another_number_of_cells_than_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        large_workbook("全部条款", "条款", COLUMNS, [("一", "2024")], LINES)


def test_strings_stand_in_their_rows_so_that_none_has_to_be_kept_till_the_end() -> None:
    package = ZipFile(BytesIO(made([("一", "2024", "甲"), ("二", "2024", "甲")])))
    assert package.read("xl/worksheets/sheet1.xml").decode().count("<t>甲</t>") == 2


def test_title_and_time_of_the_file_do_not_come_from_the_clock() -> None:
    properties = openpyxl.load_workbook(BytesIO(made([]))).properties
    assert (properties.title, properties.created) == ("全部条款", datetime(1980, 1, 1))
