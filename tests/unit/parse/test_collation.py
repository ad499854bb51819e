"""In what order the collation stands."""

from build_scripts.domain.notice import Correction, NoticeId
from build_scripts.parse.collation import in_order


def change(words: str, line: int, at: int | None = None) -> Correction:
    return Correction(
        notice=NoticeId("ceshi-2024"), eid=None, kind="removed", original=words, displayed="", reason="试", line=line,
        at=at,
    )


def test_changes_stand_as_in_the_original_and_within_a_line_by_their_place() -> None:
    made = [change("丁", 2, 7), change("丙", 2, 5), change("甲", 1, 1)]
    assert [found.original for found in in_order(made)] == ["甲", "丙", "丁"]


def test_of_a_line_those_that_do_not_know_their_place_come_first_as_they_were_made() -> None:
    made = [change("丙", 1, 1), change("甲", 1), change("乙", 1)]
    assert [found.original for found in in_order(made)] == ["甲", "乙", "丙"]
