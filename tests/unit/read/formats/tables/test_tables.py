"""Which tables of a document are tables."""

from collections.abc import Sequence

import pytest

from build_scripts.read.formats.tables import is_tabular


@pytest.mark.parametrize(("rows", "is_table"), [
    ([(2, 4), (1, 8)], True), ([(2, 4)], False), ([(2,), (1,)], False), ([(2, 4), (1,)], False),
    ([(2, 4), (0, 8)], False), ([(2, 4), (1, 8), (3,)], True), ([(2, 400), (1, 8)], True), ([(2, 401), (1, 8)], False),
    ([(2, 4), (1, 8), (401,)], False), ([], False),
])
def test_a_table_has_two_rows_of_two_cells_and_none_longer_than_a_paragraph(
    rows: Sequence[Sequence[int]], *, is_table: bool,
) -> None:
    """By the lengths of the cells; an empty one is none."""
    assert is_tabular(rows) is is_table
