"""A paragraph put together, and cut."""

import pytest

from build_scripts.parse.lines.paragraph import LOOK_BACK, Growing, Paragraph, join, split_in
from build_scripts.parse.lines.text_line import TextLine


def test_of_a_growing_paragraph_only_its_ends_are_at_hand() -> None:
    """So that a line after a long one costs no more than any other."""
    growing = Growing()
    for number, text in enumerate(("安" * 5000, "全" * 5000, "生产。"), 1):
        growing.add(TextLine(number=number, text=text, indented=False), opens=False)
    assert max(len(growing.head), len(growing.tail)) <= LOOK_BACK
    assert growing.head.startswith("安安") and growing.tail.endswith("全生产。")
    assert growing.done().places == ((0, 1), (5000, 2), (10000, 3))


def test_a_paragraph_has_the_style_of_its_first_line_that_has_one() -> None:
    def level(*levels: int) -> int:
        growing = Growing()
        for number, level in enumerate(levels, 1):
            line = TextLine(number=number, text="安全", indented=False, heading_level=level)
            growing.add(line, opens=False)
        return growing.done().heading_level

    assert [level(0, 0), level(2, 0), level(0, 3), level(2, 3)] == [0, 2, 3, 2]


def test_where_each_part_of_a_paragraph_stood() -> None:
    whole = join(Paragraph(text="甲，", places=((0, 3),)), Paragraph(text="乙。（二）丙", places=((0, 5),)))
    assert (whole.text, whole.lines, whole.line_at(1), whole.line_at(2)) == ("甲，乙。（二）丙", (3, 5), 3, 5)
    before, after = split_in(whole, [4])
    assert (before.text, before.lines, after.text, after.lines) == ("甲，乙。", (3, 5), "（二）丙", (5, 5))


def test_what_opens_within_a_piece_is_counted_from_its_beginning() -> None:
    whole = Paragraph(text="甲，一、乙。二、丙", places=((0, 1), (2, 2), (6, 3)), openings=(2, 6))
    first, second = split_in(whole, [4])
    assert (first.places, first.openings) == (((0, 1), (2, 2)), (2,))
    assert (second.places, second.openings) == (((0, 2), (2, 3)), (2,))


def test_a_piece_of_a_heading_is_none() -> None:
    whole = Paragraph(text="甲。二、乙", places=((0, 1),), heading_level=2)
    assert [piece.heading_level for piece in split_in(whole, [2])] == [0, 0]


@pytest.mark.parametrize(("first", "second", "is_opening"), [
    ("做到，", "二是整治", True), ("做到一是排查，", "二是整治", False), ("做到一是排查，", "三是督查", True),
    ("做到，", "一是排查", False), ("做到，", "逐项落实", False),
])
def test_a_line_that_counts_on_from_nothing_above_it_is_an_opening(first: str, second: str, is_opening: bool) -> None:
    growing = Growing()
    for number, text in enumerate((first, second), 1):
        growing.add(TextLine(number=number, text=text, indented=False), opens=False)
    assert growing.done().openings == ((len(first),) if is_opening else ())


def test_only_letters_that_would_run_together_are_kept_apart() -> None:
    def joined(first: str, second: str) -> str:
        return join(Paragraph(text=first, places=((0, 1),)), Paragraph(text=second, places=((0, 2),))).text

    assert joined("推广APP", "use") == "推广APP use"
    assert joined("推广APP，", "use") == "推广APP，use"
    assert joined("推广APP", "，use") == "推广APP，use"
