"""The whole edition as one table, a row a provision: CSV for programs, XLSX for an office.

The columns bear the names of the published data and mean the same; a second sheet of the XLSX says what in Chinese.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.site_addresses import notice_data, provision_page
from build_scripts.domain.topics import Filing, Topic
from build_scripts.publish.exports.tables import table
from build_scripts.publish.labels.citation import cite, locators
from build_scripts.publish.labels.provenance import EDITION

COLUMNS: tuple[tuple[str, int, str], ...] = (
    ("notice", 16, "通知的标识，即网址 notices/ 之后的部分"),
    ("jurisdiction", 12, "地区的标识，名称见下"),
    ("level", 11, "层级：province 省，prefecture 市，county 县"),
    ("year", 7, "年份"),
    ("document_number", 20, "发文字号；原文缺的为空"),
    ("eid", 26, "条款的标识，即网址 # 之后的部分；preface 为文首，conclusions 为文末"),
    ("number", 9, "序号，照印"),
    ("heading", 28, "标题，不含其后的标点"),
    ("text", 80, "条款自身的文字，不含序号、标题和下级条款"),
    ("topics", 24, "主题的标识，名称见下；几个主题以空格分开"),
    ("responsible", 40, "责任单位，照印；几处以换行分开"),
    ("citation", 50, "引用时的写法"),
    ("address", 36, "网址，从网站根目录起"),
)
"""Name, width in characters, meaning."""
HEAD = tuple(name for name, _, _ in COLUMNS)
ROWS_SHEET, NOTES_SHEET = "条款", "说明"
MOST_IN_CELL = 32_767
"""Characters that a cell of a spreadsheet takes."""
EPOCH = datetime(1980, 1, 1)
"""The file has no time of its own."""
Row = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionTable:
    """What the table is made of."""

    notices: Sequence[Notice]
    jurisdictions: Mapping[PlaceSlug, Jurisdiction]
    topics: Sequence[Topic]
    filings_at: Mapping[tuple[NoticeId, Eid], Sequence[Filing]]

    def rows(self) -> Iterator[Row]:
        for notice in self.notices:
            places = locators(notice)
            for provision in notice.provisions:
                yield self._row(notice, provision, cite(notice, places[provision.eid]))

    def _row(self, notice: Notice, provision: Provision, citation: str) -> Row:
        filings = self.filings_at.get((notice.id, provision.eid), ())
        return (
            notice.id,
            notice.jurisdiction,
            self.jurisdictions[notice.jurisdiction].level,
            str(notice.year),
            notice.document_number or "",
            provision.eid,
            provision.num or "",
            provision.heading or "",
            provision.text,
            " ".join(filing.topic for filing in filings),
            "\n".join(clause.raw for clause in provision.responsible),
            citation,
            provision_page(notice.id, provision.eid),
        )


def csv_table(found: EditionTable) -> bytes:
    return table(HEAD, found.rows())


def workbook(found: EditionTable) -> bytes:
    """Cells are strings, years apart: nothing is run as a formula. Rows go to disk as they are written."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"constant_memory": True})
    book.set_properties({"title": f"{EDITION}：全部条款", "created": EPOCH})
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    rows, notes = book.add_worksheet(ROWS_SHEET), book.add_worksheet(NOTES_SHEET)
    _write_head(rows, bold, wrapped)
    last = _write_rows(rows, found.rows(), wrapped)
    rows.freeze_panes(1, 0)
    rows.autofilter(0, 0, last, len(COLUMNS) - 1)
    _write_notes(notes, _notes(found), bold)
    book.close()
    return buffer.getvalue()


def _write_head(sheet: Worksheet, bold: Format, wrapped: Format) -> None:
    for column, (name, width, _) in enumerate(COLUMNS):
        sheet.set_column(column, column, width, wrapped)
        sheet.write_string(0, column, name, bold)


def _write_rows(sheet: Worksheet, rows: Iterator[Row], wrapped: Format) -> int:
    """The number of the last one."""
    last = 0
    for last, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if HEAD[column] == "year":
                sheet.write_number(last, column, int(cell), wrapped)
            else:
                sheet.write_string(last, column, _fitting(cell, NoticeId(row[0])), wrapped)
    return last


def _write_notes(sheet: Worksheet, lines: Iterator[Sequence[str]], bold: Format) -> None:
    """A line of one cell is a heading."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for number, line in enumerate(lines):
        for column, cell in enumerate(line):
            sheet.write_string(number, column, cell, bold if len(line) == 1 else None)


def _fitting(cell: str, notice: NoticeId) -> str:
    """What no cell can hold is said to go on, and where."""
    if len(cell) <= MOST_IN_CELL:
        return cell
    rest = f"……（单元格容不下，全文见 {notice_data(notice)}）"
    return cell[: MOST_IN_CELL - len(rest)] + rest


def _notes(found: EditionTable) -> Iterator[Sequence[str]]:
    yield (f"《{EDITION}》全部条款，一条一行，按地区、年份、条款次序。",)
    yield ("各栏",)
    yield from ((name, meaning) for name, _, meaning in COLUMNS)
    yield ("地区",)
    yield from ((slug, place.name) for slug, place in found.jurisdictions.items())
    yield ("主题",)
    yield from ((topic.slug, f"{topic.name}：{topic.scope}") for topic in found.topics)
