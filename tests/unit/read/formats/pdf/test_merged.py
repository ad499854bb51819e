"""Cells that cover others, by the lines between the cells that are drawn."""

import pytest

from build_scripts.read.formats.pdf.merged import Place, Span, spans


def walls(*drawn: str) -> list[list[bool]]:
    """Of each line, x for each cell along which it goes."""
    return [[sign == "x" for sign in line] for line in drawn]


def homes(uprights: list[list[bool]], levels: list[list[bool]]) -> dict[Place, Place] | None:
    found = spans(uprights, levels)
    return None if found is None else {place: span.home for place, span in found.items()}


ALL = walls("xx", "xx", "xx")


@pytest.mark.parametrize(("uprights", "levels", "found"), [
    (ALL, ALL, {}),
    (walls("xx", "-x", "xx"), ALL, {(0, 0): (0, 0), (0, 1): (0, 0)}),
    (ALL, walls("xx", "-x", "xx"), {(0, 0): (1, 0), (1, 0): (1, 0)}),
    (walls("xxx", "--x", "xxx", "xxx"), walls("xxx", "--x", "xxx", "xxx"), dict.fromkeys(
        [(0, 0), (0, 1), (1, 0), (1, 1)], (1, 0))),
])
def test_each_covered_cell_knows_the_first(
    uprights: list[list[bool]], levels: list[list[bool]], found: dict[Place, Place],
) -> None:
    assert homes(uprights, levels) == found


@pytest.mark.parametrize(("uprights", "levels"), [
    (walls("-x", "xx", "xx"), ALL), (ALL, walls("xx", "xx", "x-")), (walls("xx", "-x", "xx"), walls("xx", "-x", "xx")),
    (walls("xx", "--", "xx"), walls("xx", "--", "xx")), (walls("xx", "x-", "xx"), walls("xx", "--", "xx")),
])
def test_what_the_lines_do_not_part_into_cells_is_none(uprights: list[list[bool]], levels: list[list[bool]]) -> None:
    """An open side; three cells around a corner; a cell from side to side over two rows; a line that ends in a cell."""
    assert spans(uprights, levels) is None


def test_a_cell_covers_from_its_first_to_its_last() -> None:
    assert list(Span(rows=(1, 2), columns=(0, 1)).places) == [(1, 0), (1, 1), (2, 0), (2, 1)]
