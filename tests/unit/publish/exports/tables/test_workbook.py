"""A workbook says what it was given, cell by cell, whatever the cells hold."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.publish.exports.tables.spreadsheet import MOST_IN_CELL, NOTES, TOGETHER, Column
from build_scripts.publish.exports.tables.workbook import workbook

COLUMNS = [Column(name="位置", width=12), Column(name="文字", width=12), Column(name="时限", width=40)]
A4 = 9
"""Among the sizes of paper that a spreadsheet knows."""
NOTE = [("说明",), ("版本", "甲")]
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


def parts(data: bytes) -> dict[str, bytes]:
    package = ZipFile(BytesIO(data))
    return {name: package.read(name) for name in package.namelist()}


def by_another_writer(name: str, rows: Sequence[Sequence[str]], notes: Sequence[Sequence[str]]) -> bytes:
    made = BytesIO()
    book = xlsxwriter.Workbook(made)
    book.set_properties({"title": "题", "created": datetime(1980, 1, 1)})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    table, beside = book.add_worksheet(name), book.add_worksheet(NOTES)
    for at, column in enumerate(COLUMNS):
        table.set_column(at, at, column.width, wrapped)
        table.write_string(0, at, column.name, bold)
    for number, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            table.write_string(number, at, cell, wrapped)
    for sheet in (table, beside):
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_footer("&C—&P—")
    table.fit_to_pages(2, 0)
    table.print_across()
    beside.fit_to_pages(1, 0)
    table.hide_gridlines(0)
    table.repeat_rows(0)
    table.freeze_panes(1, 0)
    table.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    beside.set_column("A:A", 24)
    beside.set_column("B:B", 90)
    for number, line in enumerate(notes):
        for at, cell in enumerate(line):
            beside.write_string(number, at, cell, bold if len(line) == 1 else None)
    book.close()
    return made.getvalue()


@pytest.mark.parametrize("name", ["2026年任务清单", "条款"], ids=["begins with a digit", "with a letter"])
@pytest.mark.parametrize("rows", [
    [],
    [("一1", "甲<&>乙", "\"丙\"")],
    [("", " 一", "一 "), ("一", "一", "二"), *[("二", "1", "=1+1")] * 2 * TOGETHER],
], ids=["no row", "one row", "many rows"])
@pytest.mark.parametrize("notes", [
    NOTE, [("版本", "甲"), ("各栏",), ("位置", "'何处'"), ("文字", "原文")], [("说明", "甲")] * TOGETHER + [("末",)],
], ids=["heading first", "heading within", "heading in a block of its own"])
def test_every_part_is_what_an_independent_writer_makes_of_the_same(
    name: str, rows: list[tuple[str, str, str]], notes: list[tuple[str, ...]],
) -> None:
    # An office shall not see which of the two ways of writing a table was taken.
    assert parts(workbook("题", name, COLUMNS, rows, notes)) == parts(by_another_writer(name, rows, notes))


def made(*rows: tuple[str, str, str]) -> bytes:
    return workbook("题", "2026年任务清单", COLUMNS, rows, NOTE)


def cells(data: bytes, sheet: str) -> list[list[object]]:
    found = openpyxl.load_workbook(BytesIO(data))[sheet]
    return [[cell.value for cell in row] for row in found.iter_rows()]


def file_of(data: bytes, name: str) -> str:
    return ZipFile(BytesIO(data)).read(name).decode()


def test_the_table_has_its_head_and_the_notes_stand_beside_it() -> None:
    data = made(("一1", "甲<&>乙", "“丙”"))
    assert cells(data, "2026年任务清单") == [["位置", "文字", "时限"], ["一1", "甲<&>乙", "“丙”"]]
    assert cells(data, NOTES) == [["说明", None], ["版本", "甲"]]


@given(st.lists(st.tuples(texts, texts, texts), max_size=20))
def test_every_cell_says_what_it_was_given(rows: list[tuple[str, str, str]]) -> None:
    found = cells(made(*rows), "2026年任务清单")[1:]
    assert [["" if cell is None else cell for cell in row] for row in found] == [list(row) for row in rows]


@pytest.mark.parametrize("text", ["=1+1", "{0}", "  两端  ", "\u3000缩进"])
def test_what_means_something_to_a_spreadsheet_is_a_text_there(text: str) -> None:
    found = openpyxl.load_workbook(BytesIO(made((text, "", ""))))["2026年任务清单"]["A2"]
    assert (found.data_type, found.value) == ("s", text)


def test_a_text_that_is_longer_than_a_cell_ends_where_the_cell_ends() -> None:
    assert cells(made(("长" * (MOST_IN_CELL + 1), "", "")), "2026年任务清单")[1][0] == "长" * MOST_IN_CELL


def test_each_string_stands_in_the_file_once() -> None:
    strings = file_of(made(("同", "同", "同"), ("同", "异", "同")), "xl/sharedStrings.xml")
    assert strings.count("<t>同</t>") == 1


def test_what_the_package_was_made_on_does_not_depend_on_the_machine() -> None:
    own, other = (ZipFile(BytesIO(data)) for data in (made(), by_another_writer("条款", [], NOTE)))
    assert {info.create_system for info in own.infolist()} == {info.create_system for info in other.infolist()}


def test_a_row_of_another_number_of_cells_than_columns_is_refused() -> None:
    with pytest.raises(IndexError):
        workbook("题", "条款", COLUMNS, [("一", "二")], NOTE)


def test_columns_of_one_width_are_told_together() -> None:
    assert file_of(made(), "xl/worksheets/sheet1.xml").count("<col ") == 2


def test_the_head_stays_in_sight_and_the_rows_can_be_filtered() -> None:
    found = openpyxl.load_workbook(BytesIO(made(("甲", "乙", "丙"))))["2026年任务清单"]
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == "A1:C2"


def test_rows_that_stand_together_tell_the_widest_of_them() -> None:
    notes = [*[("一",)] * TOGETHER, ("一",), ("一", "二")]
    sheet = file_of(workbook("题", "2026年任务清单", COLUMNS, [], notes), "xl/worksheets/sheet2.xml")
    assert re.findall(r'<row [^>]*spans="([^"]+)"', sheet) == [*["1:1"] * TOGETHER, "1:2", "1:2"]
