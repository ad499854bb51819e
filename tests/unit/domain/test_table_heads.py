"""The tables of a notice."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CELL, Provision
from build_scripts.domain.table_heads import columns, has_head, tables_of
from tests.editions import provision


def row(number: int, *cells: str) -> Provision:
    return replace(provision("part_1__p_1", "p", CELL.join(cells)), row=number)


HEAD, FIRST, SECOND = row(1, "序号", "任务"), row(2, "1", "检查"), row(3, "2", "培训。", "备注")
TEXT = row(0, "如下：")


def test_a_table_begins_at_its_first_row_and_ends_before_text_and_before_another() -> None:
    assert list(tables_of([])) == list(tables_of([TEXT, TEXT])) == []
    assert list(tables_of([TEXT, HEAD, FIRST, TEXT, HEAD, SECOND])) == [(HEAD, FIRST), (HEAD, SECOND)]
    assert list(tables_of([HEAD, FIRST, HEAD, SECOND, TEXT])) == [(HEAD, FIRST), (HEAD, SECOND)]


def test_a_table_is_as_wide_as_its_widest_row() -> None:
    assert [columns((HEAD, FIRST)), columns((HEAD, SECOND, FIRST))] == [2, 3]


@pytest.mark.parametrize(("cell", "is_name"), [
    ("任务", True), ("岗", True), ("2024年目标", True), ("字" * 15, True), ("字" * 16, False), ("", False),
    ("12", False), ("按期完成。", False), ("任务：", False)])
def test_the_name_of_a_column_is_short_and_neither_a_number_nor_a_sentence(cell: str, *, is_name: bool) -> None:
    assert has_head((row(1, "序号", cell), FIRST)) is is_name


def test_a_row_alone_heads_nothing() -> None:
    assert not has_head((HEAD,))
