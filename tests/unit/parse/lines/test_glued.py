"""A number that stands inside a line of the provision before it."""

import pytest

from build_scripts.parse.lines.glued import Glued, unglue
from build_scripts.parse.lines.paragraph import Paragraph


def unglued(*texts: str) -> tuple[list[str], list[Glued]]:
    paragraphs = [Paragraph(text=text, places=((0, number),)) for number, text in enumerate(texts, 1)]
    found, glued = unglue(paragraphs, clauses=False)
    return [paragraph.text for paragraph in found], glued


def test_a_number_that_is_skipped_is_looked_for_behind_the_first() -> None:
    texts, (glued,) = unglued("一、甲。", "说明 。二、乙。", "三、丙。")
    assert texts == ["一、甲。", "说明 。", "二、乙。", "三、丙。"]
    assert (glued.line, glued.place, glued.before, glued.after) == (2, 7, "说明 。", "二、乙。")


def test_one_with_which_the_next_paragraph_opens_is_none() -> None:
    assert unglued("一、甲。二、乙。", "二、丙。")[0] == ["一、甲。二、乙。", "二、丙。"]
    assert unglued("1.甲。1.乙。2.丙。", "2.丁。")[0] == ["1.甲。1.乙。2.丙。", "2.丁。"]
    assert unglued("一、甲。二、乙。", "三、丙。")[0] == ["一、甲。", "二、乙。", "三、丙。"]


@pytest.mark.parametrize("text", [
    "第一条 甲。第二条 乙。", "第一条 甲。（一）乙。（二）丙。", "1,甲。2.乙。", "1,甲。（1）乙。（2）丙。",
])
def test_an_article_or_an_unusual_mark_runs_on_with_nothing(text: str) -> None:
    assert unglued(text)[0] == [text]


@pytest.mark.parametrize(("text", "pieces"), [
    ("（一）甲乙，（二）丙丁。", ["（一）甲乙，", "（二）丙丁。"]),
    ("（一）甲，（二）丙丁。", ["（一）甲，（二）丙丁。"]),
    ("一、甲。（一）乙。（二）丙。", ["一、甲。", "（一）乙。", "（二）丙。"]),
    ("一、甲。（一）乙。", ["一、甲。（一）乙。"]),
])
def test_a_list_begins_in_the_line_or_goes_on_in_it(text: str, pieces: list[str]) -> None:
    assert unglued(text)[0] == pieces


def test_the_record_shows_six_characters_before_the_place_and_twelve_behind() -> None:
    _, (glued,) = unglued("一、落实各级责任制。二、加强安全生产宣传教育培训工作。")
    assert (glued.before, glued.after) == ("各级责任制。", "二、加强安全生产宣传教育")


def test_what_is_cut_is_told_at_the_line_in_which_it_begins() -> None:
    whole = Paragraph(text="一、甲。二、乙丙。", places=((0, 1), (7, 2)))
    assert [found.line for found in unglue([whole], clauses=False)[1]] == [1]
