"""A table of a notice is a table on its page and in what is taken away, and what is taken away reads back the same."""

import io
import zipfile

import pytest
from lxml import etree

from build_scripts.domain.notice import CatalogEntry, Notice, NoticeId, PlaceSlug
from build_scripts.domain.table_heads import columns, has_head, tables_of
from build_scripts.link.indexes.task_tables import task_cells
from build_scripts.parse.document import parse_notice
from build_scripts.publish.docx.notice import document
from build_scripts.publish.exports.copies.markdown import markdown_copy
from build_scripts.publish.exports.copies.plain_text import plain_text
from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.source_text import to_source

HEAD = "关于做好安全生产工作的通知\n各县人民政府：\n一、分工\n（一）分工表。照此办理。\n"
ROWS = [("序号", "任务", "牵头单位"), ("1", "排查矿山，治理“瓦斯”", "市应急局"), ("2", "一、排查燃气", "")]
TAIL = "（二）考核。年底考核。\n测试市人民政府\n2024年1月20日\n"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(text: str, name: str = "a.txt") -> Notice:
    lines = split_lines(text)
    entry = CatalogEntry(
        id=NoticeId("ceshi-2024"), original=name, first_line=1, last_line=len(lines), jurisdiction=PlaceSlug("ceshi"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    return parse_notice(to_source(entry, lines, ()))[0]


def page(rows: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    return f"{paragraphs}<table>{rows}</table>{''.join(f'<p>{line}</p>' for line in TAIL.splitlines())}"


TEXT = HEAD + "".join("\t".join(row) + "\n" for row in ROWS) + TAIL
MARKDOWN = HEAD + "\n" + "".join(
    f"| {' | '.join(row)} |\n" + ("| --- | --- | :-: |\n" if not at else "") for at, row in enumerate(ROWS)
) + "\n" + TAIL
PAGE = page("".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS))


def table(notice: Notice) -> list[tuple[str, ...]]:
    ((*rows,),) = tables_of(notice.provisions)
    return [(*row.cells, *[""] * (columns(rows) - len(row.cells))) for row in rows]


@pytest.mark.parametrize(("text", "name"), [(TEXT, "a.txt"), (MARKDOWN, "a.md"), (PAGE, "a.html")])
def test_rows_and_cells_are_kept_and_their_numbers_are_no_provisions(text: str, name: str) -> None:
    notice = read(text, name)
    assert table(notice) == ROWS
    assert [p.eid for p in notice.provisions if p.row] == [f"part_1__sec_1__p_{number}" for number in (1, 2, 3)]
    assert [p.num for p in notice.provisions if p.num] == ["一、", "（一）", "（二）"]
    assert has_head(next(tables_of(notice.provisions)))


def test_an_empty_cell_at_the_beginning_is_kept() -> None:
    (first, *_), = tables_of(read(page("<tr><td></td><td>甲<td>乙</tr><tr><td>丙<td>丁</tr>"), "a.html").provisions)
    assert first.cells == ("", "甲", "乙")


def test_what_is_taken_away_reads_back() -> None:
    notice = read(TEXT)
    assert table(read(plain_text(notice).decode("utf-8-sig"))) == ROWS
    assert table(read(markdown_copy(notice), "a.md")) == ROWS


def test_a_document_holds_the_table() -> None:
    with zipfile.ZipFile(io.BytesIO(document(read(TEXT)))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    (found,) = root.iter(f"{WORD}tbl")
    rows = [[*row.iter(f"{WORD}tc")] for row in found.iter(f"{WORD}tr")]
    assert [tuple("".join(cell.itertext()) for cell in row) for row in rows] == ROWS


def test_two_tables_with_text_between_are_two() -> None:
    text = HEAD + "甲\t乙\t丙\n丁\t戊\t己\n另表如下。\n庚\t辛\t壬\n" + TAIL
    assert [len(rows) for rows in tables_of(read(text).provisions)] == [2, 1]


def test_the_bodies_of_a_row_s_task_stand_under_their_label() -> None:
    notice = read(TEXT.replace("任务\t牵头单位", "任务\t牵头单位\t配合单位").replace("\t市应急局", "\t\t市公安局"))
    text = {p.eid: p.text for p in notice.provisions}
    found = [(text[cell.eid][slice(*cell.span)], cell.label) for cell in task_cells(notice.provisions)]
    assert found == [("市公安局", "配合单位")]
