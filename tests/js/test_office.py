"""Files made on a page: other programs read them, and they keep to the schemas of Office."""

import io
import zipfile
from pathlib import Path
from typing import Any

import lxml.etree
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.publish.docx import styles
from build_scripts.publish.exports.tables.csv_format import table
from build_scripts.publish.exports.tables.row_heights import height
from tests.js.conftest import Scripts
from tests.texts.cells import CELLS
from tests.unit.publish.docx import reading

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXTS = st.text(st.characters(codec="utf-8"))


def made(scripts: Scripts, function: str, *arguments: Any) -> bytes:
    return bytes(scripts.ask(f"office/{function}", *arguments).values())


def document(scripts: Scripts, *found: tuple[str, str]) -> bytes:
    paragraphs = [{"style": style, "text": text} for style, text in found]
    return made(scripts, "docx.js wordDocument", "摘录", paragraphs)


def workbook(scripts: Scripts, *rows: list[str]) -> bytes:
    columns = [{"name": name, "width": 20} for name in ("文字", "出处")]
    return made(scripts, "xlsx.js workbook", "摘录", columns, rows)


@given(st.dictionaries(TEXTS.filter(lambda name: name and "\0" not in name), TEXTS, max_size=3))
def test_a_zip_gives_back_what_was_put_in(scripts: Scripts, files: dict[str, str]) -> None:
    with zipfile.ZipFile(io.BytesIO(made(scripts, "zip.js zip", list(files.items())))) as found:
        assert found.testzip() is None
        assert [info.orig_filename for info in found.infolist()] == list(files)
        assert [found.read(info).decode() for info in found.infolist()] == list(files.values())


def test_a_document_holds_its_paragraphs_under_their_styles(scripts: Scripts) -> None:
    data = document(scripts, ("title", "摘录"), ("body", "煤矿 < 50人 & “双控”。\n第二行。"), ("note", "出处"))
    assert reading.paragraphs(data) == [
        ("Title", "摘录"), ("Body Text", "煤矿 < 50人 & “双控”。"), ("Body Text", "第二行。"), ("note", "出处"),
    ]


def test_a_document_keeps_to_the_schemas(scripts: Scripts, tmp_path: Path) -> None:
    found = (("title", "题"), ("body", "甲\x00\ud7ff\uffff"), ("note", ""))
    assert not reading.faults(tmp_path, document(scripts, *found))


def test_its_page_is_that_of_the_sites_documents(scripts: Scripts) -> None:
    body = reading.part(document(scripts, ("body", "文")), "word/document.xml")
    assert reading.values(body, "docGrid", "linePitch") == [str(styles.LINE)]
    assert reading.values(body, "pgMar", "top") == ["2098"]
    sides = [reading.values(reading.part(document(scripts), f"word/footer{n}.xml"), "jc", "val") for n in (1, 2)]
    assert sides == [["right"], ["left"]]
    assert reading.values(body, "footerReference", "type") == ["default", "even"]
    faces = reading.values(reading.part(document(scripts), "word/styles.xml"), "rFonts", "eastAsia")
    assert set(faces) == {styles.FANGSONG, styles.TITLE_SONG, styles.SONG}


def test_its_lines_are_those_of_the_sites_documents(scripts: Scripts) -> None:
    """28 characters in a line of the text; title and notes at a height of their own, whatever the grid."""
    found = reading.part(document(scripts), "word/styles.xml")
    looks = {reading.values(style, "name", "val")[0]: style for style in found.iter(f"{reading.WORD}style")}
    assert reading.values(looks["Body Text"], "w", "val") == [str(styles.CHARACTER_WIDTH)]
    heights = {style.name: style.line for style in styles.LOOKS}
    for name, own in (("Title", heights["Title"]), ("note", heights["编者说明"])):
        assert reading.values(looks[name], "spacing", "line") == [str(own)]
        assert reading.values(looks[name], "spacing", "before") == ["0"]
        assert reading.values(looks[name], "snapToGrid", "val") == ["0"]


def test_a_workbook_holds_its_rows_as_text_with_head_and_filters(scripts: Scripts, tmp_path: Path) -> None:
    data = workbook(scripts, ["=1+1", "一<二>"], ["  前后  ", ""])
    assert not reading.faults(tmp_path, data, "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = lxml.etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    words = [text.text or "" for text in sheet.iter(f"{SHEET}t")]
    assert words == ["文字", "出处", "=1+1", "一<二>", "  前后  ", ""]
    assert {cell.get("t") for cell in sheet.iter(f"{SHEET}c")} == {"inlineStr"}
    assert [pane.get("state") for pane in sheet.iter(f"{SHEET}pane")] == ["frozen"]
    assert [area.get("ref") for area in sheet.iter(f"{SHEET}autoFilter")] == ["A1:B3"]


def test_a_workbook_looks_as_it_does_to_programs_that_read_tables(scripts: Scripts) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(scripts, ["007", "乙"])))["摘录"]
    head, cell = sheet["A1"], sheet["A2"]
    assert (head.font.b, head.alignment.wrap_text) == (True, None)
    assert (cell.font.b, cell.alignment.wrap_text, cell.number_format, cell.value) == (False, True, "@", "007")
    paper = sheet.page_setup
    assert (paper.orientation, paper.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", 9, True)
    assert paper.fitToHeight == 0


@pytest.mark.parametrize("cells", [
    ["煤矿", "safety"], ["长" * 9, "1" * 18], ["长" * 10, ""], ["", "长" * 19], ["甲\n乙", "甲"], ["长" * 9999, ""],
])
def test_rows_are_as_high_as_those_of_the_sites_workbooks(scripts: Scripts, cells: list[str]) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(scripts, cells))) as package:
        sheet = lxml.etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    head, row = sheet.iter(f"{SHEET}row")
    assert head.get("ht") is None
    assert (f' ht="{row.get("ht")}"' if row.get("ht") else "") == height(cells, (20, 20))


@given(st.lists(TEXTS.filter(lambda text: "\0" not in text), min_size=2, max_size=2))
def test_cells_of_results_are_written_as_those_of_the_sites_tables(scripts: Scripts, cells: list[str]) -> None:
    theirs = scripts.ask("search-page/save.js csvOf", [[*cells, "版本"]])
    ours = table(("列", "列"), [cells], "版本").decode("utf-8")
    assert theirs.partition("\r\n")[2] == ours.partition("\r\n")[2]


@pytest.mark.parametrize(("cell", "written"), CELLS.items())
def test_no_cell_of_results_is_run_as_a_formula(scripts: Scripts, cell: str, written: str) -> None:
    table_of_one = scripts.ask("search-page/save.js csvOf", [[cell, "甲"]])
    assert table_of_one.partition("\r\n")[2] == f"{written},甲\r\n"


def test_the_same_words_make_the_same_bytes(scripts: Scripts) -> None:
    assert document(scripts, ("body", "文")) == document(scripts, ("body", "文"))
