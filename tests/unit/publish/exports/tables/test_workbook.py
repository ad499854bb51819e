"""A workbook says what it was given, cell by cell, whatever the cells hold."""

import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.publish.exports.tables.workbook import MOST_IN_CELL, NOTES, TOGETHER, Column, workbook

COLUMNS = [Column(name="位置", width=12), Column(name="文字", width=12), Column(name="时限", width=40)]
NOTE = [("说明",), ("版本", "甲")]
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


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


@pytest.mark.parametrize(("text", "held"), [
    ("a\rb", "a_x000D_b"), ("\x01", "_x0001_"), ("_x0041_", "_x005F_x0041_"), ("_x41_", "_x41_"),
])
def test_what_xml_cannot_hold_is_told_by_its_number(text: str, held: str) -> None:
    assert f"<t>{held}</t>" in file_of(made((text, "", "")), "xl/sharedStrings.xml")


def test_a_text_that_is_longer_than_a_cell_ends_where_the_cell_ends() -> None:
    assert cells(made(("长" * (MOST_IN_CELL + 1), "", "")), "2026年任务清单")[1][0] == "长" * MOST_IN_CELL


def test_each_string_stands_in_the_file_once() -> None:
    strings = file_of(made(("同", "同", "同"), ("同", "异", "同")), "xl/sharedStrings.xml")
    assert strings.count("<t>同</t>") == 1


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
