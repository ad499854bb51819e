"""Several pages of one list, and the way down to a list."""

import pytest

from build_scripts.publish.views.page import Here, in_pages, neighbours, page_of
from tests.editions import place

HERE = Here("topics/wu.html")


def address(slug: str | None = None) -> str:
    return f"topics/{slug}.html" if slug else "topics/index.html"


@pytest.mark.parametrize(("number", "own"), [(1, "ab"), (2, "cd"), (3, "e"), (4, "")])
def test_what_stands_on_a_page(number: int, own: str) -> None:
    assert page_of("abcde", number, 2) == own


def test_a_page_by_its_number_holds_what_it_holds_among_all() -> None:
    for number, own in in_pages("abcde", 2):
        assert page_of("abcde", number, 2) == own


def test_pages_are_called_by_their_numbers() -> None:
    links = HERE.numbers(range(1, 3), lambda number: f"topics/{number}.html")
    assert [(link.label, link.target) for link in links] == [("1", "1.md"), ("2", "2.md")]


def test_the_way_to_a_list_leads_through_those_of_the_places_above() -> None:
    links = HERE.indexes("主题", address, [place("jin", "晋省")])
    assert [(link.label, link.target) for link in links] == [("主题", "index.md"), ("晋省", "jin.md")]


def test_the_years_before_and_after_are_the_nearest_that_have_a_page() -> None:
    before, after = neighbours(HERE, 2015, [2009, 2020, 2012, 2015, 2018], lambda year: f"topics/{year}.html")
    assert before is not None and before.label == "‹ 2012"
    assert after is not None and after.label == "2018 ›"


def test_the_first_and_the_last_year_have_one_neighbour() -> None:
    assert neighbours(HERE, 2009, [2009], str) == (None, None)
