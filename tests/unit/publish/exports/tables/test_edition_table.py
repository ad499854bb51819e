"""Every provision of the edition a row, the same in both forms, and a sheet that an office can use."""

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.etree
import openpyxl
import pytest

from build_scripts.domain.notice import Provision, Responsibility
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.copies import edition as edition_copies
from build_scripts.publish.exports.copies.plain_text import plain_text
from build_scripts.publish.exports.tables import edition_table
from build_scripts.publish.exports.tables.spreadsheet import MOST_IN_CELL
from tests.editions import BODY, edition, filing, notice, provision
from tests.unit.publish.docx import reading
from tests.unit.publish.exports.written import columns

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HEAD = [
    "notice", "jurisdiction", "level", "year", "document_number", "eid", "number", "heading", "text", "topics",
    "responsible", "citation", "address",
]


def linked(body: Sequence[Provision] = BODY) -> LinkedEdition:
    notices = [notice(year=2023), notice(year=2024, body=body)]
    topics = ("leadership-duty", "coal-mine")
    filings = [
        filing(notices[1].id, "part_1__sec_1", topic) for topic in topics
    ]
    there = {(notice.id, provision.eid) for notice in notices for provision in notice.provisions}
    return LinkedEdition(edition(notices, filings=[f for f in filings if (f.notice, f.eid) in there]))


def files(made: LinkedEdition) -> dict[str, bytes]:
    return {name: data for name, data in edition_copies.files(made) if isinstance(data, bytes)}


def from_csv(made: LinkedEdition) -> list[list[str]]:
    data = files(made)["downloads/provisions.csv"]
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(made: LinkedEdition, number: int = 1) -> Any:
    data = files(made)["downloads/provisions.xlsx"]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return lxml.etree.fromstring(package.read(f"xl/worksheets/sheet{number}.xml"))


def from_xlsx(made: LinkedEdition, number: int = 1) -> list[list[str]]:
    book = openpyxl.load_workbook(io.BytesIO(files(made)["downloads/provisions.xlsx"]))
    rows = book.worksheets[number - 1].iter_rows(values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def test_a_row_says_all_of_a_provision() -> None:
    head, *rows = from_csv(linked())
    assert head == [*HEAD, "edition"]
    row = next(dict(zip(head, r, strict=True)) for r in rows if r[0] == "shanxi-2024" and r[5] == "part_1__sec_1")
    assert row == {
        "notice": "shanxi-2024", "jurisdiction": "shanxi", "level": "province", "year": "2024",
        "document_number": "晋政发〔2024〕1号", "eid": "part_1__sec_1", "number": "（一）", "heading": "党政责任",
        "text": "各级要落实责任。", "topics": "leadership-duty coal-mine", "responsible": "",
        "citation": "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第一部分第（一）项",
        "address": "notices/shanxi-2024.html#part_1__sec_1", "edition": "",
    }


def test_every_provision_is_there_in_order() -> None:
    made = linked()
    found = [(row[0], row[5]) for row in from_csv(made)[1:]]
    assert found == [(n.id, p.eid) for n in made.edition.notices for p in n.provisions]


def test_who_is_responsible_is_told_as_printed() -> None:
    clauses = tuple(Responsibility(raw=raw) for raw in ("（省应急厅负责）", "（省公安厅负责）"))
    body = [replace(provision("part_1", "part", "落实责任。", num="一、"), responsible=clauses)]
    row = next(r for r in from_csv(linked(body=body)) if r[0] == "shanxi-2024" and r[5] == "part_1")
    assert row[10] == "（省应急厅负责）\n（省公安厅负责）"


def test_all_texts_stand_in_one_file_in_order() -> None:
    made = linked()
    text = files(made)["downloads/provisions.txt"].decode("utf-8-sig")
    at = [text.index(notice.title) for notice in made.edition.notices]
    assert at == sorted(at)
    alone = [plain_text(notice).decode("utf-8-sig") for notice in made.edition.notices]
    assert text == "".join(f"{each}\r\n\r\n" for each in alone)


def test_both_forms_hold_the_same() -> None:
    made = linked()
    assert from_xlsx(made) == [row[:-1] for row in from_csv(made)]


def test_a_text_that_looks_like_a_formula_is_text_in_both() -> None:
    made = linked(body=[provision("part_1", "part", "=1+1", num="一、")])
    assert "=1+1" in from_xlsx(made)[-2]
    assert not list(sheet(made).iter(f"{SHEET}f"))
    assert "'=1+1" in from_csv(made)[-2]


def test_what_no_cell_holds_is_told() -> None:
    made = linked(body=[provision("part_1", "part", "长" * 40_000, num="一、")])
    cell = next(row for row in from_xlsx(made) if row[:1] == ["shanxi-2024"] and "part_1" in row)[8]
    assert len(cell) == MOST_IN_CELL
    assert cell.endswith("长……（单元格容不下，全文见 data/notices/shanxi-2024.json）")


@pytest.mark.parametrize(("beyond", "whole"), [(0, True), (1, False)])
def test_what_a_cell_just_holds_is_whole(beyond: int, whole: bool) -> None:
    text = "长" * (MOST_IN_CELL + beyond)
    cell = from_xlsx(linked(body=[provision("part_1", "part", text, num="一、")]))[-2][8]
    assert (cell == text) is whole
    assert len(cell) == MOST_IN_CELL


def test_the_table_is_read_again_as_it_was_written_however_long_a_text_is() -> None:
    long = "=1+1\n" + "长" * 200_000
    made = linked(body=[provision("part_1", "part", long, num="一、")])
    text = files(made)["downloads/provisions.csv"].decode("utf-8-sig")
    read = list(edition_table.rows_of(io.StringIO(text, newline="")))
    assert [row[8] for row in read if row[:1] == ("shanxi-2024",) and row[5] == "part_1"] == [long]
    assert {len(row) for row in read} == {len(HEAD)}
    assert [row[:2] for row in read] == [(n.id, "shanxi") for n in made.edition.notices for _ in n.provisions]


def test_the_head_stays_in_sight_and_filters() -> None:
    found = sheet(linked())
    pane = found.find(f".//{SHEET}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    rows = len(list(found.iter(f"{SHEET}row")))
    assert found.find(f"{SHEET}autoFilter").get("ref") == f"A1:M{rows}"


def test_each_column_is_as_wide_as_what_stands_in_it_is_long() -> None:
    assert columns(files(linked())["downloads/provisions.xlsx"]) == {
        "notice": 16, "jurisdiction": 12, "level": 11, "year": 7, "document_number": 20, "eid": 26, "number": 9,
        "heading": 28, "text": 80, "topics": 24, "responsible": 40, "citation": 50, "address": 36,
    }


def test_a_second_sheet_says_what_the_columns_hold() -> None:
    notes = [row[:2] for row in from_xlsx(linked(), 2)]
    assert {row[0] for row in notes} >= {*HEAD, "shanxi", "coal-mine"}
    assert ["shanxi", "山西省"] in notes


def test_it_keeps_to_the_schemas_and_is_the_same_bytes(tmp_path: Path) -> None:
    data = files(linked())["downloads/provisions.xlsx"]
    assert reading.faults(tmp_path, data, "xlsx") == []
    assert data == files(linked())["downloads/provisions.xlsx"]
