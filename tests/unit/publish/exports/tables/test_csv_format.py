"""Tables that a spreadsheet program opens right."""

import csv

import pytest

from build_scripts.publish.exports.tables.csv_format import FORMULA, meant, table
from tests.texts.cells import CELLS
from tests.unit.publish.exports.written import rows


def test_a_spreadsheet_program_reads_it_as_utf_8() -> None:
    data = table(("列",), [("煤矿",)], "e")
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    assert rows(data) == [{"列": "煤矿", "版本": "e"}]


@pytest.mark.parametrize(("cell", "written"), CELLS.items())
def test_no_cell_is_run_as_a_formula(cell: str, written: str) -> None:
    assert table(("列",), [(cell,)], "e").decode("utf-8-sig") == f"列,版本\r\n{written},e\r\n"


def test_every_sign_that_begins_a_formula_is_among_the_cells() -> None:
    """Those by which the cells are tried that are written in a browser."""
    assert {cell[0] for cell in CELLS if cell} >= {*FORMULA, "'"}


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "'", "''", "一", "", "-5", "\tx"])
def test_every_cell_says_again_what_was_meant(cell: str) -> None:
    written = next(csv.reader(table(("列",), [(cell,)], "e").decode("utf-8-sig").splitlines()[1:]))
    assert meant(written[0]) == cell
    assert not written[0].startswith(("=", "-", "\t"))
