"""What is read of a printed document, and what of its pages is no text."""

import io
from collections.abc import Sequence

import pypdf
import pytest
from pdfminer.high_level import extract_text

from build_scripts.domain.left_out_reasons import RUNNING_HEAD
from build_scripts.domain.notice import CELL
from build_scripts.language.display import solid
from build_scripts.read.formats.pdf import pages
from build_scripts.read.formats.pdf.document import open_printed
from build_scripts.read.formats.pdf.edges import WATERMARK
from build_scripts.read.formats.unreadable import UnreadableError
from tests.texts.written_out import pdf, with_table

ROW = "为做好全年安全生产工作，现就有关事项通知如下"
Placed = list[tuple[float, float, str]]


def body(*lines: tuple[int, str], top: int = 760) -> Placed:
    """Each with the characters by which it is set in."""
    return [(80 + 16 * indent, top - 28 * at, text) for at, (indent, text) in enumerate(lines)]


def rows(sign: str) -> tuple[str, str, str]:
    """Of one paragraph; no two have the same words."""
    return f"{sign}{ROW[:19]}", f"{ROW[:-1]}{sign}", f"{sign}到位。"


def printed_paragraphs(signs: str) -> list[tuple[int, str]]:
    return [(2 if at == 0 else 0, row) for sign in signs for at, row in enumerate(rows(sign))]


def joined(signs: str) -> list[str]:
    return ["".join(rows(sign)) for sign in signs]


def shown(data: bytes) -> list[str]:
    return [line.text.strip() for line in open_printed(data).shown or () if solid(line.text)]


def removed(data: bytes) -> list[tuple[str, str]]:
    return [(piece.text, piece.reason) for line in open_printed(data).shown or () for piece in line.unseen]


def test_wrapped_lines_are_joined_where_first_lines_are_set_in() -> None:
    found = open_printed(pdf([body(*printed_paragraphs("甲乙丙丁戊己"))]))
    assert found.whole_lines
    assert [line.text for line in found.shown or ()] == joined("甲乙丙丁戊己")


def test_a_paragraph_runs_over_the_end_of_a_page() -> None:
    lines = printed_paragraphs("甲乙丙丁戊己")
    data = pdf([[*body(*lines[:8]), (290, 60, "— 1 —")], [*body(*lines[8:]), (290, 60, "— 2 —")]])
    assert shown(data) == joined("甲乙丙丁戊己")
    assert removed(data) == [("— 1 —", RUNNING_HEAD), ("— 2 —", RUNNING_HEAD)]


def test_without_first_lines_set_in_every_row_is_a_line() -> None:
    found = open_printed(pdf([body(*[(0, ROW)] * 8)]))
    assert not found.whole_lines
    assert len(found.lines) == 8


def drawn(turn: str, words: str) -> str:
    """What every page has, turned."""
    return f"\nBT /F 40 Tf {turn} 200 300 Tm <{words.encode('utf-16-be').hex()}> Tj ET"


@pytest.mark.parametrize("turn", ["0.7 0.7 -0.7 0.7", "0.87 -0.5 0.5 0.87"])
def test_what_is_drawn_aslant_over_the_pages_is_recorded_and_told_once(turn: str) -> None:
    data = pdf([body(*printed_paragraphs("甲乙丙")), body(*printed_paragraphs("丁戊己"))], lines=drawn(turn, "内部"))
    assert shown(data) == joined("甲乙丙丁戊己")
    assert removed(data) == [("内部", WATERMARK)] * 2
    (doubt,) = open_printed(data).doubts
    assert "内部" in doubt.message and "水印" in doubt.message


@pytest.mark.parametrize("turn", ["1 0 0 1", "0 1 -1 0", "0.99 0.05 -0.05 0.99"])
def test_what_is_level_or_upright_or_a_crooked_scan_is_read(turn: str) -> None:
    data = pdf([body(*printed_paragraphs("甲乙丙"))], lines=drawn(turn, "内部"))
    assert "内部" in "".join(shown(data))


def test_a_page_that_has_only_what_is_drawn_aslant_may_be_a_picture() -> None:
    data = pdf([body(*printed_paragraphs("甲乙丙")), []], lines=drawn("0.7 0.7 -0.7 0.7", "内部"))
    assert any("第 2 页没有文字" in doubt.message for doubt in open_printed(data).doubts)


@pytest.mark.parametrize("marks", [
    ("—1—", "—2—"), ("·1·", "·2·"), ("1", "2"), ("- 1 -", "- 2 -"), ("第1页 共2页", "第2页 共2页"), ("1/2", "2/2"),
    ("—\n1\n—", "—\n2\n—"),
])
def test_page_numbers_are_recorded(marks: tuple[str, str]) -> None:
    made = [
        [*body(*printed_paragraphs(signs)), *((290, 60 - 16 * at, line) for at, line in enumerate(mark.split("\n")))]
        for signs, mark in zip(("甲乙丙", "丁戊己"), marks, strict=True)
    ]
    assert shown(pdf(made)) == joined("甲乙丙丁戊己")
    assert solid("".join(text for text, _ in removed(pdf(made)))) == solid("".join(marks))


def test_a_number_alone_that_counts_no_pages_is_text() -> None:
    assert shown(pdf([[*body((0, ROW), (0, "2026"))]])) == [ROW, "2026"]


def test_running_heads_are_recorded() -> None:
    made = [[(80, 800, "某市人民政府文件"), *body(*printed_paragraphs(sign))] for sign in "甲乙丙"]
    assert removed(pdf(made)) == [("某市人民政府文件", RUNNING_HEAD)] * 3
    assert "某市人民政府文件" in shown(pdf(made[:1]))


def test_what_a_browser_prints_at_the_edges() -> None:
    foot: Placed = [(30, 20, "https://www.example.cn/a.html"), (500, 20, "1/1")]
    made = [(30, 820, "11/26/26, 11:43 AM"), *body((0, ROW), (0, ROW)), *foot]
    assert shown(pdf([made])) == [ROW, ROW]


def test_cells_side_by_side_stand_apart() -> None:
    cells: Placed = [(80, 700, "序号"), (180, 700, "任务"), (330, 700, "单位")]
    assert shown(pdf([[*body((0, ROW)), *cells]])) == [ROW, "序号\t任务\t单位"]


@pytest.mark.parametrize(("rows", "columns", "told"), [(3, 3, True), (5, 4, True), (2, 3, False), (5, 2, False)])
def test_rows_of_cells_are_read_by_where_they_stand_and_told(rows: int, columns: int, told: bool) -> None:
    """Three by three and more are a table, for all one can see."""
    cells: Placed = [(80 + 110 * x, 700 - 28 * y, f"{'甲乙丙丁'[x]}{y}") for y in range(rows) for x in range(columns)]
    doubts = open_printed(pdf([[*body((0, ROW), (0, ROW)), *cells]])).doubts
    assert [(doubt.line, doubt.message) for doubt in doubts] == (
        [(3, f"PDF 第 1 页似有表格（{rows} 行），行列按位置读")] if told else []
    )


def ruled(xs: Sequence[int], ys: Sequence[int]) -> str:
    """Drawn lines, each through the whole table."""
    uprights = [f"\n{x} {ys[0]} m {x} {ys[-1]} l S" for x in xs]
    return "".join([*uprights, *(f"\n{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys)])


TASKS: Placed = [
    *body((0, ROW), (0, ROW)), (82, 684, "序号"), (118, 684, "任务"), (202, 684, "时限"), (82, 640, "1"),
    (118, 650, "排查甲"), (118, 630, "类隐患"), (202, 650, "2027年11"), (202, 630, "月底前"), (82, 600, "2"),
    (202, 600, "全年"), *body((0, ROW), top=560),
]
LEVELS = (590, 620, 670, 700)
LINES = ruled((78, 116, 200, 300), LEVELS)


def test_what_stands_between_drawn_lines_is_read_cell_by_cell_and_told() -> None:
    """However closely the cells stand, and on however many lines."""
    found = open_printed(pdf([TASKS], lines=LINES))
    assert [line.text.split(CELL) for line in found.shown or () if CELL in line.text] == [
        ["", "序号", "任务", "时限"], ["", "1", "排查甲类隐患", "2027年11月底前"], ["", "2", "", "全年"],
    ]
    assert [line for line in shown(pdf([TASKS], lines=LINES)) if CELL not in line] == [ROW] * 3
    assert [(doubt.line, doubt.message) for doubt in found.doubts] == [(3, "PDF 第 1 页有表格（3 行），按框线分列")]


def test_a_cell_that_covers_others_is_read_in_the_first() -> None:
    """Two rows of the first column; the other columns of the last row."""
    lines = ruled((78, 116, 200, 300), LEVELS[2:]) + ruled((78, 116), (590, 670)) + ruled((116, 200, 300), LEVELS[1:3])
    tasks = [placed for placed in TASKS if placed[2] != "2"]
    found = open_printed(pdf([tasks], lines=lines + ruled((116, 300), LEVELS[:2])))
    assert [line.text.split(CELL) for line in found.shown or () if CELL in line.text] == [
        ["", "序号", "任务", "时限"], ["", "1", "排查甲类隐患", "2027年11月底前"], ["", "", "全年", ""],
    ]


@pytest.mark.parametrize("lines", [
    ruled((78, 116, 200, 300), LEVELS[2:]) + ruled((78, 300), (590, 670)), ruled((78, 140, 200, 300), LEVELS),
])
def test_words_that_the_lines_do_not_divide_for_sure_are_told(lines: str) -> None:
    """Cells between which no line is drawn; a line through what was drawn in one go."""
    found = open_printed(pdf([TASKS], lines=lines))
    (doubt,) = found.doubts
    assert (doubt.line, doubt.message) == (3, "PDF 第 1 页似有表格，列与列的文字可能混在一起")
    assert "另存为 .docx" in doubt.hint
    assert not any(CELL in line.text for line in found.shown or ())


@pytest.mark.parametrize("lines", [
    ruled((78, 500), LEVELS), ruled((78, 200, 500), (80, 90)), ruled((20, 30, 40), LEVELS),
])
def test_lines_that_divide_no_words_tell_nothing(lines: str) -> None:
    plain = open_printed(pdf([TASKS]))
    found = open_printed(pdf([TASKS], lines=lines))
    assert found == plain and not plain.doubts


def test_paragraphs_end_before_a_table() -> None:
    table: Placed = [(80, 410, "任务"), (202, 410, "时限"), (80, 380, "排查"), (202, 380, "全年")]
    data = pdf([[*body(*printed_paragraphs("甲乙丙丁")), *table], body(*printed_paragraphs("戊己"))],
               lines=ruled((78, 200, 300), (370, 400, 430)))
    assert open_printed(data).whole_lines
    cells = [f"{CELL}任务{CELL}时限".strip(), f"{CELL}排查{CELL}全年".strip()]
    assert shown(data) == [*joined("甲乙丙丁"), *cells, *joined("戊己")]


def test_two_columns_are_refused() -> None:
    made = [(x, 760 - 28 * at, ROW[:14]) for at in range(10) for x in (60.0, 320.0)]
    with pytest.raises(UnreadableError, match="分栏"):
        open_printed(pdf([made]))


def test_columns_with_a_narrow_gutter_are_refused() -> None:
    """One character apart, the second set lower by half a line."""
    made = [(60 + 240 * x, 760 - 28 * at - 9 * x, ROW[:14]) for at in range(10) for x in (0, 1)]
    with pytest.raises(UnreadableError, match="分栏"):
        open_printed(pdf([made]))


@pytest.mark.parametrize(("data", "told"), [
    (pdf([[]]), "没有可读的文字，多半是扫描的图像"), (pdf([[], [(80, 700, "安全")]]), "只读出“安全”"),
    (pdf([[(80, 700, "　")]]), "有文字，却读不出来"),
    (pdf([[(80, 700, "abcdefghijklmnop")]]), "没有字符对照"), (b"%PDF-1.4\n", "损坏"),
    (pdf([body((0, ROW))])[:-200], "损坏|扫描"),
    (with_table({1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 1/Kids[2 0 R]>>"}), "损坏|扫描"),
    (pdf([body((0, ROW))] * 501), "501 页"),
])
def test_what_cannot_be_read_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told) as raised:
        open_printed(data)
    assert raised.value.way_out


def test_a_locked_file_is_told_and_one_locked_against_changes_is_read() -> None:
    def locked(password: str) -> bytes:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([body((0, ROW))])))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    with pytest.raises(UnreadableError, match="密码"):
        open_printed(locked("user"))
    assert shown(locked("")) == [ROW]


def test_what_draws_itself_again_and_again_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five steps a row, however many pages they stand on."""
    data = pdf([body(*[(0, ROW)] * 20)] * 2)
    monkeypatch.setattr(pages, "MOST_STEPS", 200)
    assert open_printed(data).shown
    monkeypatch.setattr(pages, "MOST_STEPS", 199)
    with pytest.raises(UnreadableError, match="过于庞大"):
        open_printed(data)


def test_a_page_without_text_is_told() -> None:
    (doubt,) = open_printed(pdf([body((0, ROW)), []])).doubts
    assert "第 2 页没有文字" in doubt.message


def test_what_every_page_consists_of_is_its_text() -> None:
    found = open_printed(pdf([body((0, ROW)), body((0, ROW)), []]))
    assert [line.whole for line in found.shown or ()] == [ROW, ROW]
    assert [doubt.line for doubt in found.doubts] == [2]


def test_a_radical_is_the_character_whose_shape_it_has() -> None:
    assert shown(pdf([body((0, "⼈⺠政府关于做好安全⽣产⼯作的通知"))])) == ["人民政府关于做好安全生产工作的通知"]


def test_another_reader_reads_the_same() -> None:
    lines = printed_paragraphs("甲乙丙丁戊")
    data = pdf([[*body(*lines), (290, 60, "— 1 —")]])
    ours = sorted(solid("".join(line.whole for line in open_printed(data).shown or ())))
    assert ours == sorted(solid(extract_text(io.BytesIO(data))))


@pytest.mark.parametrize(("height", "told"), [(708, True), (712, True), (698, True), (704, False)])
def test_a_raised_digit_is_read_in_its_line_and_told(height: int, told: bool) -> None:
    lines = [*body((0, "甲类按以下要求落实到位。"), (0, "乙类按以下要求落实到位。")), (80, 704, "浓度不超过10"),
             (176, height, "2"), (184, 704, "个。"), (80, 676, "丙类按以下要求落实到位。")]
    data = pdf([lines]).replace(f"16 Tf 1 0 0 1 176 {height}".encode(), f"09 Tf 1 0 0 1 176 {height}".encode())
    found = open_printed(data)
    assert "浓度不超过102个。" in "".join(line.text for line in found.shown or ())
    message = "PDF 第 1 页的“浓度不超过102”有上标或下标的数字，按并排读"
    assert [doubt.message for doubt in found.doubts] == [message] * told


@pytest.mark.parametrize(("text", "told"), [
    (ROW[:12], None), (ROW[:11], "只读出"), ("安" * 6 + "a" * 6, None), ("安" * 6 + "a" * 7, "不成文"),
    ("㐀" * 12, None), ("鿿" * 12, None), ("安" * 6 + "\ue000" * 7, "不成文"), ("安" * 6 + "\uf8ff" * 7, "不成文"),
    ("安" * 6 + "\ufffd" * 7, "不成文"), ("安" * 6 + "ｱ" * 7, "不成文"), ("安" * 6 + "。1" * 7, None),
])
def test_a_text_has_twelve_characters_and_half_of_its_letters_are_chinese(text: str, told: str | None) -> None:
    """What the font does not tell counts as a letter."""
    data = pdf([[(80, 700, text)]])
    if told is None:
        assert shown(data) == [text]
    else:
        with pytest.raises(UnreadableError, match=told):
            open_printed(data)


def test_what_is_told_of_a_page_stands_at_its_row() -> None:
    def page(sign: str) -> Placed:
        return body(*[(0, f"{sign}{number}{ROW}") for number in "一二三四"])

    def told(*pages: Placed) -> list[int]:
        return [doubt.line for doubt in open_printed(pdf(pages, sizes={"2": 9})).doubts]

    cells: Placed = [(80 + 110 * x, 648 - 28 * y, f"{'甲乙丙'[x]}{y}") for y in range(3) for x in range(3)]
    assert told(page("天"), [*page("地"), *cells], page("人")) == [9]
    assert told(page("天"), [], page("人")) == [5]
    assert told(page("天"), []) == [4]
    assert told(page("天"), [*page("地"), (80, 648, "面积10"), (128, 652, "2")], page("人")) == [9]


def test_where_lines_are_paragraphs_it_stands_at_the_first() -> None:
    found = open_printed(pdf([body(*printed_paragraphs("甲乙丙丁戊己")), []]))
    assert found.whole_lines
    assert [doubt.line for doubt in found.doubts] == [1]
