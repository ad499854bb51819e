"""What all workbooks are made of is what the format and other programs know."""

from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from build_scripts.publish.exports.tables.spreadsheet import MOST_IN_CELL, MOST_ROWS, cell_text


@pytest.mark.parametrize(("text", "held"), [
    ("a\rb", "a_x000D_b"),
    ("\x01", "_x0001_"),
    ("_x0041_", "_x005F_x0041_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_x0041\r", "_x005F_x0041_x000D_"),
    ("_x41_", "_x41_"),
    ("\uffff", "_xFFFF_"),
    ("甲<&>\"乙", "甲&lt;&amp;&gt;\"乙"),
    ("甲\n乙", "甲\n乙"),
    ("", ""),
    ("{0}", "{0}"),
])
def test_what_xml_cannot_hold_is_told_by_its_number(text: str, held: str) -> None:
    assert cell_text(text) == f"<t>{held}</t>"


@given(st.text("_x05FabD\r\uffff", max_size=30))
def test_another_program_reads_what_was_written(text: str) -> None:
    written = cell_text(text)
    assert unescape(written[written.index(">") + 1 : -len("</t>")]) == text


@pytest.mark.parametrize("text", [" 甲", "甲\u3000", "\n甲", " "])
def test_a_space_at_either_end_is_kept(text: str) -> None:
    assert cell_text(text) == f'<t xml:space="preserve">{text}</t>'


def test_the_most_that_a_sheet_takes_is_what_the_format_takes() -> None:
    sheet = xlsxwriter.Workbook(BytesIO()).add_worksheet()
    assert (sheet.xls_strmax, sheet.xls_rowmax) == (MOST_IN_CELL, MOST_ROWS + 1)
