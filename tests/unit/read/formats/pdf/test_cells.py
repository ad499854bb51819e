"""What stands in each cell of a table, and whether that is sure."""

import pytest

from build_scripts.read.formats.pdf.cells import outside, tables_in
from build_scripts.read.formats.pdf.chunks import Chunk
from build_scripts.read.formats.pdf.merged import Span
from build_scripts.read.formats.pdf.rulings import Grid

GRID = Grid(uprights=(50, 100, 200), levels=(600, 640, 680), is_whole=True)


def chunk(text: str, left: float, height: float) -> Chunk:
    return Chunk(text=text, left=left, height=height, size=10, apart=False)


HEADS = [chunk("序号", 52, 655), chunk("任务", 102, 655)]
ROW = [chunk("1", 52, 615), chunk("排查", 102, 625), chunk("治理", 102, 610)]
ABOVE = chunk("任务清单", 80, 690)


def test_words_by_their_cells_from_above() -> None:
    (table,) = tables_in([GRID], [ABOVE, *ROW, *HEADS])
    assert table.is_sound
    words = [["".join(one.text for one in cell) for cell in row] for row in table.rows]
    assert words == [["序号", "任务"], ["1", "排查治理"]]
    assert outside([table], [ABOVE, *ROW, *HEADS]) == [ABOVE]


def test_an_empty_cell_keeps_its_place_and_a_row_without_words_is_none() -> None:
    higher = Grid(uprights=GRID.uprights, levels=(*GRID.levels, 720), is_whole=True)
    (table,) = tables_in([higher], [HEADS[0], ROW[1]])
    assert [[len(cell) for cell in row] for row in table.rows] == [[1, 0], [0, 1]]


def test_lines_with_words_in_one_row_or_one_column_are_no_table() -> None:
    assert tables_in([GRID], HEADS) == tables_in([GRID], [HEADS[0], ROW[0]]) == tables_in([GRID], [ABOVE]) == []


def test_what_reaches_over_a_line_and_cells_that_cover_others_are_not_sure() -> None:
    def is_sound(first: str, *, is_whole: bool = True) -> bool:
        grid = Grid(uprights=GRID.uprights, levels=GRID.levels, is_whole=is_whole)
        (table,) = tables_in([grid], [*HEADS, chunk(first, 52, 615), ROW[1]])
        return table.is_sound

    assert is_sound("字" * 5) and not is_sound("字" * 6)
    assert not is_sound("1", is_whole=False)


@pytest.mark.parametrize(("cell", "is_sound"), [
    ([("矿山", 52, 640)], True), ([("矿", 52, 645), ("山", 52, 621)], True),
    ([("矿", 52, 650), ("山", 52, 625)], False),
    ([("矿", 52, 640), ("山", 81, 640)], True), ([("矿", 52, 640), ("山", 82, 640)], False),
])
def test_words_of_a_cell_that_covers_others_stand_together_in_its_first(
    cell: list[tuple[str, float, float]], is_sound: bool,
) -> None:
    span = Span(rows=(0, 1), columns=(0, 0))
    grid = Grid(uprights=(50, 100, 200), levels=GRID.levels, is_whole=True, spans={(0, 0): span, (1, 0): span})
    words = [chunk(*placed) for placed in cell]
    (table,) = tables_in([grid], [*words, chunk("任务", 102, 655), chunk("排查", 102, 615)])
    assert table.is_sound == is_sound
    assert [[len(found) for found in row] for row in table.rows] == [[len(cell), 1], [0, 1]]
    assert table.feet == (640, 600)
