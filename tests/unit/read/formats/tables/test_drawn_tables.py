"""Tables that a plain text draws with signs."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.read.formats.tables.drawn_tables import drawn_tables, row_line, rule_line, wrapped_rows

BOXED = ("┌──┬──┐", "│甲│乙│", "├──┼──┤", "│丙│  │", "└──┴──┘")


@pytest.mark.parametrize(("lines", "rows", "rules"), [
    (("| 任务 | 单位 |", "|---|:-:|", "| 检查 | 甲局 |", "|  |  |"), {0, 2}, {1, 3}),
    (("任务 | 单位", "--- | ---", "检查 | 甲局", "文"), {0, 2}, {1}),
    (("|甲|乙|", "|丙|丁|"), {0, 1}, set()), (("｜甲｜乙｜", "｜丙｜丁｜"), {0, 1}, set()),
    (BOXED, {1, 3}, {0, 2, 4}), (("+--+--+", "| 甲 | 乙 |", "+==+==+"), {1}, {0, 2}),
    # A sentence, links, an absolute value, one line between edges, lines of unlike make.
    (("A|B 类企业", "甲|乙"), set(), set()), (("首页 | 概况", "打印 | 关闭"), set(), set()),
    (("|x| 为绝对值",), set(), set()), (("| 首页 | 概况 |",), set(), set()),
    (("|甲|乙|", "|丙|丁|戊|"), set(), set()), (("────────",), set(), set()),
    (("任务 | 单位", "--- | ---", "文"), {0}, {1}), (("任务 | 单位", "--- | ---", "|  |  |"), {0}, {1, 2}),
    (("| | |",), set(), set()), (("-----", "文"), set(), set()), ((), set(), set()),
])
def test_rows_and_rules(lines: tuple[str, ...], rows: set[int], rules: set[int]) -> None:
    found = drawn_tables(lines)
    assert (set(found.rows), set(found.rules)) == (rows, rules)


def test_a_row_has_cells_and_its_edges_are_recorded() -> None:
    line = row_line(3, r" | 甲\|乙 |  | 丙 |", 7)
    assert [cell.strip() for cell in line.text.split(CELL)] == ["", r"甲\|乙", "", "丙"]
    assert (line.number, line.start, [piece.text for piece in line.unseen]) == (3, 7, ["|"] * 4)
    assert line.whole.replace(CELL, "") == r" | 甲\|乙 |  | 丙 |"
    assert line.heading_level == 0


def test_a_rule_has_no_words_and_is_recorded() -> None:
    line = rule_line(1, " ├──┤ ", 0)
    assert (line.text, line.whole) == ("", "├──┤")
    assert [piece.offset for piece in line.unseen] == [0]


BOX = ["┌──┬──┐", "│序号│任务│", "├──┼──┤", "│1 │更换 │", "│  │管道 │", "├──┼──┤", "│2 │检查 │", "└──┴──┘"]


def test_a_row_that_is_broken_over_lines_is_known_by_the_lines_around_it() -> None:
    assert list(wrapped_rows(["文", *BOX])) == [5]
    assert list(wrapped_rows([line for at, line in enumerate(BOX) if at != 4])) == []
    assert list(wrapped_rows([line for at, line in enumerate(BOX) if at != 5])) == []


def test_a_first_cell_of_one_character_is_not_empty() -> None:
    rule = "├─┼──┤"
    assert list(wrapped_rows(["│1│更换│", rule, "│2│检查│", "│3│清理│", rule, "│4│改造│"])) == []


@pytest.mark.parametrize(("table", "found"), [
    (("│1│更换│", "│ │管道│", "RULE", "│2│检查│", "RULE", "│3│清理│"), [1]),
    (("│序│任务│", "RULE", "│1│更换│", "│ │管道│", "RULE", "│2│检查│"), [3]),
    (("│序│任务│", "RULE", "│1│更换│", "│ │管道│", "│2│检查│"), []),
    (("│序│任务│", "RULE", "│ │管道│", "RULE", "│2│检查│"), []),
    (("│序│任务│", "RULE", "│1│更换│", "│ │　　│", "RULE", "│2│检查│"), []),
])
def test_a_row_goes_on_where_two_lines_are_drawn_between_rows_and_none_beside_it(
    table: tuple[str, ...], found: list[int],
) -> None:
    """A row to be filled in has no words to go on with."""
    assert list(wrapped_rows([line.replace("RULE", "├─┼──┤") for line in table])) == found
