"""Several pages of one list, and the way down to a list."""

import pytest

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.building.families import Family
from build_scripts.publish.views.page import Head, Here, beside, in_pages, neighbours, numbered, page_of, year_pages
from tests.editions import PLACES, notice, place

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


@pytest.mark.parametrize(("at", "before", "after"), [(0, "", "b"), (1, "a", "c"), (2, "b", "d"), (3, "c", "")])
def test_what_stands_next_to_a_place_in_a_row(at: int, before: str, after: str) -> None:
    assert beside("abcd", at) == (before, after)


def test_the_first_page_bears_the_title_alone_and_each_later_one_its_number() -> None:
    assert [numbered("来源", number) for number in (1, 2, 3)] == ["来源", "来源（之2）", "来源（之3）"]


def test_pages_of_years_begin_anew_with_each_year() -> None:
    assert list(year_pages({2024: "abc", 2023: "d"}, 2)) == [(2024, 1, "ab"), (2024, 2, "c"), (2023, 1, "d")]


def test_of_the_notices_those_of_a_year_are_linked() -> None:
    links = HERE.notices_of_year([notice(year=2023), notice(year=2024), notice(year=2024, ordinal=2)], 2024)
    assert [link.target for link in links] == ["../notices/shanxi-2024.md", "../notices/shanxi-2024-2.md"]


def test_the_index_of_one_family_leads_to_that_of_all() -> None:
    with site_addresses.of_family(Family(root=PLACES[0], above=(), places=PLACES)):
        there = site_addresses.topics_index()
        (home, every) = Here(there).index_crumbs("主题", site_addresses.topics_index)
    assert (home.label, every.label, every.target) == ("首页", "主题：各地", "../index.md")
    assert Here(site_addresses.topics_index()).index_crumbs("主题", site_addresses.topics_index) == ()


def test_a_page_has_a_table_of_its_contents_only_where_that_is_said() -> None:
    assert not Head.titled("提法").contents and not Head(title="提法", description="").contents
