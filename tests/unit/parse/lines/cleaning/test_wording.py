"""The words of a line while they are changed."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.lines.cleaning.wording import Wording


@pytest.mark.parametrize(("text", "at", "place"), [("甲 乙丙", 1, 1), ("甲乙 ", 2, 2), (" 甲", 0, 0)])
def test_a_blank_stands_where_the_next_word_does(text: str, at: int, place: int) -> None:
    assert Wording(text).place(at, " ") == place


def test_words_are_found_where_the_source_has_them_though_others_were_put_just_before() -> None:
    wording = Wording("甲乙丙")
    wording.put(0, "甲", "乙")
    assert (wording.text, wording.find("乙"), wording.find("丁")) == ("乙乙丙", 1, None)


def test_a_paragraph_still_ends_where_it_is_asked_to() -> None:
    wording = Wording("甲错乙错丙")
    wording.breaks = (3,)
    wording.put(3, "错")
    assert (wording.text, wording.breaks) == ("甲错乙丙", (3,))
    wording.put(1, "错")
    assert (wording.text, wording.breaks) == ("甲乙丙", (2,))


def test_of_a_row_empty_cells_at_its_end_are_kept() -> None:
    assert Wording(f"{CELL}甲{CELL}乙{CELL} ").trimmed() == (f"{CELL}甲{CELL}乙{CELL}", ())
    assert Wording("\u2003甲\f").trimmed() == ("甲", ())
