"""Tables read back as a spreadsheet program reads them."""

import csv
import io

import openpyxl


def rows(data: str | bytes) -> list[dict[str, str]]:
    assert isinstance(data, bytes)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def columns(data: str | bytes) -> dict[str, int]:
    """Of the first sheet of a workbook: what heads each column, and how many characters wide it is."""
    assert isinstance(data, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    widths = {
        at: int(alike.width)
        for alike in sheet.column_dimensions.values()
        for at in range(alike.min, alike.max + 1)
    }
    return {str(cell.value): widths[cell.column] for cell in sheet[1]}
