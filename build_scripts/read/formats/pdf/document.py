"""A PDF file → the lines of its text, in the order in which they are read, with what stands at the edges of the pages
recorded. A line of the page is a line; how lines are joined to paragraphs is read off their widths, as of any wrapped
text, and off what begins a paragraph in print: a first line that is set in, and space above it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from build_scripts.domain.notice import Doubt
from build_scripts.language.characters import IDEOGRAPH
from build_scripts.language.display import solid
from build_scripts.read.formats import hints
from build_scripts.read.formats.opened import Opened, counted
from build_scripts.read.formats.pdf.columns import has_columns
from build_scripts.read.formats.pdf.edges import Reasons, page_edges
from build_scripts.read.formats.pdf.over_pages import with_whole_rows
from build_scripts.read.formats.pdf.pages import AS_TEXT, Pages, Printed, Row, Rows, read_pages
from build_scripts.read.formats.pdf.paragraphs import to_lines
from build_scripts.read.formats.pdf.rulings import Grid
from build_scripts.read.formats.unreadable import UnreadableError

FEWEST = 12
"""Characters of a page that has a text."""
LEGIBLE = 0.5
"""The share of Chinese characters among the letters of a Chinese text."""
CELLS = 3
IN_FIRST = "合并的单元格，文字读在首行；一行跨页的，看得出的并作一行"
AS_DOCUMENT = "最好交 .docx 或网页：有 Word、WPS 原件的交原件，没有的用 Word 打开这个 PDF，另存为 .docx"
OCR = "先作文字识别（OCR），核对后存为 .docx 或 .txt（UTF-8），交该文件"


def open_printed(data: bytes) -> Opened:
    """UnreadableError where there is no text, or none whose order is known."""
    printed = read_pages(data)
    _raise_unless_text(printed)
    found = with_whole_rows(printed.pages, page_edges(printed.pages))
    pages, edges = found.pages, found.edges
    if has_columns(list(map(_free, pages, edges, printed.mixed))):
        raise UnreadableError("PDF 分栏排印，各行的先后读不准", AS_TEXT)
    lines, whole = to_lines(pages, edges)
    return Opened(
        lines=tuple(line.whole for line in lines if solid(line.whole)),
        encoding="PDF",
        shown=counted(lines),
        whole_lines=whole,
        doubts=tuple(_doubts(printed, pages, len(lines), whole=whole)),
    )


def _free(page: Rows, edges: Reasons, mixed: Sequence[Grid]) -> Rows:
    """The rows that are neither the page's own nor of a table."""
    return [
        row
        for at, row in enumerate(page)
        if at not in edges and not row.is_of_table and not any(map(row.is_within, mixed))
    ]


def _raise_unless_text(printed: Printed) -> None:
    """Scanned, most likely, is only what draws no characters at all."""
    rows = chain.from_iterable(printed.pages)
    text = solid("".join(row.text for row in rows))
    if not printed.draws_text:
        raise UnreadableError("PDF 里没有可读的文字，多半是扫描的图像", OCR)
    if len(text) < FEWEST:
        told = f"PDF 里只读出“{text}”" if text else "PDF 里有文字，却读不出来"
        raise UnreadableError(told, f"{AS_TEXT}；复制不出来的，{OCR}")
    if not _is_legible(text):
        raise UnreadableError("PDF 的文字没有字符对照，读出来不成文", OCR)


def _is_legible(text: str) -> bool:
    letters = [
        sign
        for sign in text
        if sign.isalpha() or _is_without_meaning(sign)
    ]
    chinese = IDEOGRAPH.findall("".join(letters))
    return len(chinese) >= LEGIBLE * len(letters)


def _is_without_meaning(sign: str) -> bool:
    """What stands for a character that the document's font does not tell."""
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff"


def _doubts(printed: Printed, pages: Pages, lines: int, *, whole: bool) -> Iterator[Doubt]:
    """Told at the row; where lines are paragraphs, at the beginning. `pages`: with each row where it begins."""
    passed = 0
    yield from _doubts_of_slanted(printed.pages)
    for at, (own, page, mixed) in enumerate(zip(printed.pages, pages, printed.mixed, strict=True), 1):
        for row, message, hint in chain(_doubts_of_empty(own), _doubts_of_page(page, mixed)):
            line = 1 if whole else min(passed + row, lines)
            yield Doubt(
                line=line,
                message=f"PDF 第 {at} 页{message}",
                hint=hint,
            )
        passed += len(page)


def _doubts_of_slanted(pages: Pages) -> Iterator[Doubt]:
    """Once, however many pages have the same."""
    words = dict.fromkeys(row.text for row in chain.from_iterable(pages) if row.is_slanted)
    for word in words:
        yield Doubt(
            line=1,
            message=f"PDF 有斜印的“{word}”，当是水印，不读入正文，列入校勘记",
            hint=hints.LEFT_OUT,
        )


def _doubts_of_empty(page: Rows) -> Iterator[tuple[int, str, str]]:
    if all(row.is_slanted for row in page):
        yield 1, "没有文字，可能是图像", "看该页是否有正文；有的，照原文录入后再交一次"


def _doubts_of_page(page: Rows, mixed: Sequence[Grid]) -> Iterator[tuple[int, str, str]]:
    """With each the row, counted from 1."""
    drawn = [at for at, row in enumerate(page, 1) if row.is_of_table]
    if drawn:
        yield drawn[0], f"有表格（{len(drawn)} 行），按框线分列", f"核对表格；{IN_FIRST}。{AS_DOCUMENT}"
    for grid in mixed:
        within = next((at for at, row in enumerate(page, 1) if row.is_within(grid)), 1)
        yield within, "似有表格，列与列的文字可能混在一起", f"核对表格；读混了的，{AS_DOCUMENT}"
    with_cells = [at for at, row in enumerate(page, 1) if _is_of_cells(row, mixed)]
    if len(with_cells) >= CELLS:
        told = f"似有表格（{len(with_cells)} 行），行列按位置读"
        yield with_cells[0], told, f"核对表格；多行的单元格读不准，{AS_DOCUMENT}"
    for at, row in enumerate(page, 1):
        if row.raised:
            yield at, f"的“{row.raised}”有上标或下标的数字，按并排读", hints.RAISED


def _is_of_cells(row: Row, mixed: Sequence[Grid]) -> bool:
    """Though nothing is drawn around them."""
    return len(row.pieces) >= CELLS and not row.is_of_table and not any(map(row.is_within, mixed))
