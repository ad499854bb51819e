"""The whole edition as one table, a row a provision: CSV for programs, XLSX for an office.

The columns bear the names of the published data and mean the same; a second sheet of the XLSX says what in Chinese.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.addresses.site_addresses import notice_data
from build_scripts.domain.notice import Jurisdiction, NoticeId
from build_scripts.domain.own_words import EDITION
from build_scripts.domain.topics import Topic
from build_scripts.publish.exports.tables.csv_format import meant, table
from build_scripts.publish.exports.tables.large_workbook import large_workbook
from build_scripts.publish.exports.tables.spreadsheet import MOST_IN_CELL, Column
from build_scripts.publish.labels.facts import NOT_IN_SOURCE
from build_scripts.publish.labels.provenance import version
from build_scripts.publish.views.exports.provisions import Provisions, Record

COLUMNS: tuple[tuple[str, int, str], ...] = (
    ("notice", 16, "通知的标识，即网址 notices/ 之后的部分"),
    ("jurisdiction", 12, "地区的标识，名称见下"),
    ("level", 11, "层级：province 省，prefecture 市，county 县"),
    ("year", 7, "年份"),
    ("document_number", 20, f"发文字号；{NOT_IN_SOURCE}的为空"),
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
EDITION_COLUMN = "edition"
"""The last of the CSV; of the XLSX the notes tell it."""
HEAD = tuple(name for name, _, _ in COLUMNS)
ROWS_SHEET = "条款"
LONGEST_CELL = 1 << 30
"""Characters; a provision is as long as its text."""
Row = tuple[str, ...]


def _row(record: Record) -> Row:
    return (
        record.notice,
        record.jurisdiction,
        record.level,
        str(record.year),
        record.document_number or "",
        record.eid,
        record.number or "",
        record.heading or "",
        record.text,
        " ".join(record.topics),
        "\n".join(record.responsible),
        record.citation,
        record.address,
    )


def csv_table(found: Provisions) -> bytes:
    return table(HEAD, map(_row, found.records()), found.edition, column=EDITION_COLUMN)


def workbook(found: Provisions) -> bytes:
    return book_of(map(_row, found.records()), found.edition, found.jurisdictions.values(), found.topics)


def book_of(rows: Iterable[Row], edition: str, places: Iterable[Jurisdiction], topics: Iterable[Topic]) -> bytes:
    """Of the rows of an edition, and what their cells mean."""
    columns = [_column(name, width) for name, width, _ in COLUMNS]
    cells = map(_fitting_row, rows)
    notes = list(_notes(edition, places, topics))
    return large_workbook(f"{EDITION}：全部条款", ROWS_SHEET, columns, cells, notes)


def _column(name: str, width: int) -> Column:
    return Column(
        name=name,
        width=width,
        number=name == "year",
    )


def rows_of(text: Iterable[str]) -> Iterator[Row]:
    """Of the lines of a CSV that was written here, without its head and without what tells the edition."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(text)
    next(reader)
    for row in reader:
        yield tuple(map(meant, row[:-1]))


def _fitting_row(row: Row) -> Row:
    return tuple(_fitting(cell, NoticeId(row[0])) for cell in row)


def _fitting(cell: str, notice: NoticeId) -> str:
    """What no cell can hold is said to go on, and where."""
    if len(cell) <= MOST_IN_CELL:
        return cell
    rest = f"……（单元格容不下，全文见 {notice_data(notice)}）"
    return cell[: MOST_IN_CELL - len(rest)] + rest


def _notes(edition: str, places: Iterable[Jurisdiction], topics: Iterable[Topic]) -> Iterator[Sequence[str]]:
    yield (f"《{EDITION}》全部条款，一条一行，按地区、年份、条款次序。",)
    yield from version(edition)
    yield ("各栏",)
    for name, _, meaning in COLUMNS:
        yield name, meaning
    yield ("地区",)
    for place in places:
        yield place.slug, place.name
    yield ("主题",)
    for topic in topics:
        yield topic.slug, f"{topic.name}：{topic.scope}"
