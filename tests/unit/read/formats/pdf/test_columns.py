"""Whether pages are set in two columns."""

from build_scripts.read.formats.pdf.columns import has_columns
from build_scripts.read.formats.pdf.pages import Piece, Row

SIZE = 10.0


def row(*edges: tuple[float, float]) -> Row:
    """By the edges of its pieces, in characters."""
    return Row(tuple(Piece("文", left * SIZE, right * SIZE) for left, right in edges), 0.0, SIZE)


BESIDE = row((0, 18), (20, 38))
ALONE = row((0, 38))


def test_half_of_the_rows_and_eight_at_least_are_two_long_pieces() -> None:
    assert has_columns(((BESIDE,) * 8 + (ALONE,) * 8,))
    assert not has_columns(((BESIDE,) * 8 + (ALONE,) * 9,))
    assert not has_columns(((BESIDE,) * 7,))
    assert has_columns(((ALONE,), (BESIDE,) * 8))
    assert not has_columns(()) and not has_columns(((),))


def test_a_piece_of_a_column_has_nine_characters() -> None:
    assert has_columns(((row((0, 9), (20, 29)),) * 8,))
    for short in (row((0, 8.9), (20, 29)), row((0, 9), (20, 28.9)), row((0, 9), (20, 29), (30, 39))):
        assert not has_columns(((short,) * 8,))


def test_the_second_pieces_begin_below_one_another_give_or_take_a_character() -> None:
    assert has_columns(((row((0, 18), (20, 38)), row((0, 18), (21, 38))) * 4,))
    assert not has_columns(((row((0, 18), (20, 38)), row((0, 18), (22, 38))) * 4,))


LEFT, RIGHT = row((0, 25)), row((26, 50))
"""One character apart, at heights of their own."""
ACROSS = row((0, 50))


def test_columns_whose_lines_stand_at_heights_of_their_own() -> None:
    assert has_columns(((LEFT, RIGHT) * 8,))
    assert has_columns(((LEFT, RIGHT) * 6 + (row((0, 25), (26, 50)),) * 2,))
    for few in ((LEFT,) * 7 + (RIGHT,) * 20, (LEFT,) * 20 + (RIGHT,) * 7):
        assert not has_columns((few,))


def test_few_lines_of_columns_run_over_from_one_to_the_other() -> None:
    assert has_columns(((LEFT, RIGHT) * 9 + (ACROSS,) * 6,))
    assert not has_columns(((LEFT, RIGHT) * 9 + (ACROSS,) * 7,))


def test_a_line_with_quotes_seems_longer_than_it_is() -> None:
    assert has_columns(((row((0, 27.9)), RIGHT) * 8,))
    assert not has_columns(((row((0, 28)), RIGHT) * 8,))


def test_lines_that_are_set_in_are_no_second_column() -> None:
    assert not has_columns(((LEFT, row((2, 50))) * 20,))
    assert not has_columns(((row((0, 8.9)), RIGHT) * 20,))
    assert not has_columns(((LEFT, row((8.9, 50))) * 20,))
    assert not has_columns(((LEFT, *(row((26 + 2 * at, 50)) for at in range(7))) * 3,))
