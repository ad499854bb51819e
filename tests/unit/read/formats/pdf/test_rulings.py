"""What is drawn on a page, and what of it divides the cells of a table."""

from collections.abc import Iterable

import pytest

from build_scripts.read.formats.pdf.rulings import Grid, Rulings, grids

AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Step = tuple[bytes, tuple[float, ...]]


def drawn(*steps: Step, outer: tuple[float, ...] = AS_IT_IS) -> Rulings:
    found = Rulings()
    for step, numbers in steps:
        found.add(step, numbers, outer)
    return found


def line(x: float, y: float, to_x: float, to_y: float) -> list[Step]:
    return [(b"m", (x, y)), (b"l", (to_x, to_y)), (b"S", ())]


def crossed(xs: Iterable[float], ys: Iterable[float]) -> list[Step]:
    """Each line through."""
    xs, ys = list(xs), list(ys)
    uprights = [step for x in xs for step in line(x, ys[0], x, ys[-1])]
    return [*uprights, *(step for y in ys for step in line(xs[0], y, xs[-1], y))]


def box(x: float, y: float, width: float, height: float, end: bytes) -> list[Step]:
    return [(b"re", (x, y, width, height)), (end, ())]


XS, YS = (50.0, 100.0, 200.0), (600.0, 640.0, 680.0)
GRID = [Grid(uprights=XS, levels=YS, is_whole=True)]


def test_lines_that_cross() -> None:
    assert grids(drawn(*crossed(XS, YS))) == GRID


def test_each_cell_a_box() -> None:
    boxes = [box(x, y, 50 if x == 50 else 100, 40, b"S") for x in XS[:2] for y in YS[:2]]
    assert grids(drawn(*(step for one in boxes for step in one))) == GRID


def test_narrow_shapes_that_are_filled_are_lines_and_broad_ones_are_none() -> None:
    uprights = [box(x - 0.25, 600, 0.5, 80, b"f") for x in XS]
    levels = [box(50, y - 0.25, 150, 0.5, b"f*") for y in YS]
    shade = box(50, 600, 75, 80, b"f")
    assert grids(drawn(*(step for one in (*uprights, *levels, shade) for step in one))) == GRID


def test_cells_that_are_set_apart_have_one_line_between_them() -> None:
    boxes = [box(x + 1, y + 1, 48 if x == 50 else 98, 38, b"S") for x in XS[:2] for y in YS[:2]]
    (found,) = grids(drawn(*(step for one in boxes for step in one)))
    assert (found.uprights, found.levels, found.is_whole) == ((51, 100, 199), (601, 640, 679), True)


HEAD = [*line(50, 640, 50, 680), *line(200, 640, 200, 680), *line(50, 680, 200, 680)]


def test_a_cell_that_covers_others_is_known_by_the_lines_it_lacks() -> None:
    (found,) = grids(drawn(*crossed(XS, (600, 640)), *HEAD))
    assert found.is_whole
    assert [found.home((row, column)) for row in (0, 1) for column in (0, 1)] == [(0, 0), (0, 1), (1, 0), (1, 0)]
    assert (found.right_side((0, 0)), found.right_side((1, 0))) == (100, 200)


def test_a_table_whose_side_is_open_is_not_whole() -> None:
    open_side = [*crossed(XS, (600, 640)), *line(50, 640, 50, 680), *line(50, 680, 200, 680)]
    assert [grid.is_whole for grid in grids(drawn(*open_side))] == [False]


def test_a_frame_and_lines_across_alone_are_no_table() -> None:
    assert grids(drawn(*box(50, 600, 150, 80, b"S"))) == []
    assert grids(drawn(*(step for y in YS for step in line(50, y, 200, y)))) == []
    assert grids(drawn()) == []


def test_what_is_not_shown_or_short_or_oblique_is_no_line() -> None:
    hidden = [(step, numbers) if step != b"S" else (b"n", ()) for step, numbers in crossed(XS, YS)]
    assert grids(drawn(*hidden)) == []
    assert grids(drawn(*crossed((50, 57, 64), YS))) != [] and drawn(*line(50, 600, 50, 607)).uprights == []
    assert drawn(*line(50, 600, 60, 640)).uprights == []


def test_what_is_written_wrongly_draws_nothing() -> None:
    assert drawn((b"re", (1.0,)), (b"l", (1.0, 2.0)), (b"m", ()), (b"S", ())) == Rulings()


def test_lines_are_moved_and_scaled_as_the_page_is() -> None:
    (found,) = grids(drawn(*crossed(XS, YS), outer=(2, 0, 0, -2, 10, 1400)))
    assert (found.uprights, found.levels) == ((110, 210, 410), (40, 120, 200))


def test_tables_stand_below_one_another() -> None:
    below = [y - 300 for y in YS]
    assert [grid.levels for grid in grids(drawn(*crossed(XS, below), *crossed(XS, YS)))] == [YS, tuple(below)]


@pytest.mark.parametrize(("at", "column"), [(49, None), (50, 0), (99, 0), (100, 1), (199, 1), (201, None)])
def test_a_column_is_between_two_lines(at: float, column: int | None) -> None:
    assert GRID[0].column(at) == column


@pytest.mark.parametrize(("at", "row"), [(599, None), (600, 0), (640, 1), (679, 1), (681, None)])
def test_a_row_is_between_two_lines(at: float, row: int | None) -> None:
    assert GRID[0].row(at) == row
