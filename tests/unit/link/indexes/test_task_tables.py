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


def table(*rows: tuple[str, ...]) -> list[tuple[str, str, str | None]]:
    """Each cell of bodies or by when: its label, its words, and those of the task."""
    provisions = [
        replace(provision(f"part_1__p_{number}", "p", CELL.join(row)), row=number)
        for number, row in enumerate(rows, 1)
    ]
    texts = {p.eid: p.text for p in provisions}
    found = [*task_cells(provisions), *deadline_cells(provisions)]
    return [
        (cell.label, texts[cell.eid][slice(*cell.span)], cell.governs and texts[cell.eid][slice(*cell.governs)])
        for cell in found
    ]


BELOW_TWO_ROWS = [
    ("牵头单位", "省应急厅", "排查隐患"), ("配合单位", "省公安厅", "排查隐患"), ("完成时限", "6月底", "排查隐患"),
]


def test_the_second_row_of_a_head_divides_a_column_of_the_first() -> None:
    head = ("序号", "重点任务", "责任分工", "", "完成时限")
    row = ("1", "排查隐患", "省应急厅", "省公安厅", "6月底")
    assert table(head, ("", "", "牵头单位", "配合单位", ""), row) == BELOW_TWO_ROWS


def test_of_the_divided_column_one_cell_may_be_printed() -> None:
    head = ("序号", "重点任务", "责任分工", "完成时限")
    row = ("1", "排查隐患", "省应急厅", "省公安厅", "6月底")
    assert table(head, ("", "", "牵头单位", "配合单位", ""), row) == BELOW_TWO_ROWS


def test_a_row_of_a_head_that_names_all_columns_stands_for_itself() -> None:
    title = ("重点任务清单", "", "")
    row = ("排查隐患", "省应急厅", "6月底")
    assert table(title, ("任务", "牵头单位", "完成时限"), row) == [
        ("牵头单位", "省应急厅", "排查隐患"), ("完成时限", "6月底", "排查隐患"),
    ]


def test_the_last_row_of_a_table_names_no_column_of_the_next() -> None:
    first = replace(provision("part_1__p_1", "p", CELL.join(("重点任务", "省应急厅"))), row=9)
    head = replace(provision("part_1__p_2", "p", CELL.join(("", "牵头单位"))), row=1)
    row = replace(provision("part_1__p_3", "p", CELL.join(("排查隐患", "省公安厅"))), row=2)
    assert [cell.governs for cell in task_cells([first, head, row])] == [None]


def test_a_task_whose_cell_is_empty_governs_nothing_and_its_kind_is_no_task() -> None:
    head = ("任务类别", "工作内容", "牵头单位")
    assert table(head, ("矿山", "排查隐患", "省应急厅"), ("", "", "省公安厅")) == [
        ("牵头单位", "省应急厅", "排查隐患"), ("牵头单位", "省公安厅", None),
    ]
