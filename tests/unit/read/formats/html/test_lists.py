"""How the items of a page's lists are counted."""

import pytest

from build_scripts.read.formats.encoding import split_lines
from build_scripts.read.formats.html.page import read_page


def texts(text: str) -> list[str]:
    lines = split_lines(text)
    return [line.text for line in read_page(lines, 1, len(lines)).article if line.text]


@pytest.mark.parametrize(("source", "lines"), [
    ("<ul style='list-style-type:decimal'><li>甲<li>乙</ul>", ["1.甲", "2.乙"]),
    ("<ul><li>甲<li style='list-style-type:decimal'>乙</ul>", ["甲", "2.乙"]),
    ("<ol style=\"list-style-type:'Art. '\"><li>甲</ol>", ["Art. 甲"]),
    ("<ol start=-1><li>甲<li>乙</ol>", ["-1.甲", "0.乙"]), ("<ol start=x><li>甲</ol>", ["1.甲"]),
])
def test_a_list_counts_from_its_start(source: str, lines: list[str]) -> None:
    assert texts(source) == lines


@pytest.mark.parametrize(("source", "lines"), [
    ("<ol reversed><div><li>甲<li>乙</div></ol>", ["2.甲", "1.乙"]),
    ("<ol reversed><li>甲<ul><li>内<li>外</ul><li>乙</ol>", ["2.甲", "内", "外", "1.乙"]),
    ("<ol reversed><li>甲</li><ol><li>内<li>外</ol><li>乙</ol>", ["2.甲", "1.内", "2.外", "1.乙"]),
    ("<ol reversed><li>甲<li hidden>藏<li>乙</ol>", ["2.甲", "1.乙"]),
])
def test_a_list_that_counts_down_begins_with_how_many_items_it_has_itself(source: str, lines: list[str]) -> None:
    assert texts(source) == lines
