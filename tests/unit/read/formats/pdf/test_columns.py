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
