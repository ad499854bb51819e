"""The cells of tables of tasks."""

from dataclasses import replace

from build_scripts.domain.notice import CELL
from build_scripts.link.indexes.task_tables import deadline_cells, task_cells
from tests.editions import provision


def bodies(text: str) -> list[str]:
    return [text[slice(*cell.span)] for cell in task_cells([provision("part_1__p_1", "p", text)])]


def deadlines(text: str) -> list[str]:
    return [text[slice(*cell.span)] for cell in deadline_cells([provision("part_1__p_1", "p", text)])]


def in_row(row: int) -> list[str]:
    """Of a row with fewer cells than the table has columns."""
    head = provision("part_1__p_1", "p", CELL.join(("重点任务", "牵头单位", "配合单位")))
    text = CELL.join(("排查隐患", "省应急厅"))
    short = replace(provision("part_1__p_2", "p", text), row=row)
    return [text[slice(*cell.span)] for cell in task_cells([head, short])]


def test_a_row_below_the_first_may_leave_out_its_last_cells() -> None:
    assert in_row(2) == ["省应急厅"]
    assert in_row(1) == []


def test_a_line_of_two_cells_between_three_strokes_is_a_row_and_one_with_two_strokes_is_none() -> None:
    assert bodies("| 重点任务 | 牵头单位 |\n| 排查隐患 | 省应急厅 |") == ["省应急厅"]
    assert bodies("重点任务 | 牵头单位 |\n排查隐患 | 省应急厅 |") == []


def test_an_empty_cell_names_no_body() -> None:
    head, row = CELL.join(("重点任务", "牵头单位", "配合单位")), CELL.join(("排查隐患", "", "省公安厅"))
    assert bodies(f"{head}\n{row}") == ["省公安厅"]


def test_by_when_is_read_only_beside_a_column_of_tasks() -> None:
    row = "| 排查隐患 | 省应急厅 | 6月底 |"
    assert deadlines(f"| 重点任务 | 牵头单位 | 完成时限 |\n{row}") == ["6月底"]
    assert deadlines(f"| 序号 | 牵头单位 | 完成时限 |\n{row}") == []
