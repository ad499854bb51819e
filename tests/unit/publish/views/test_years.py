"""The pages of the years: the newest first, six places named, and a year of very many notices split by place."""

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import years
from build_scripts.publish.views.page import Here
from tests.editions import PLACES, edition, notice, place


def crowd(count: int) -> LinkedEdition:
    """So many notices of 2024 of cities below a province, which has one of the year before."""
    cities = [place(f"city{n:03}", f"第{n}市", "prefecture", "shanxi") for n in range(count)]
    notices = [notice(year=2023), *(notice(city.slug, 2024) for city in cities)]
    return LinkedEdition(edition(notices, places=[PLACES[0], *cities]))


@pytest.mark.parametrize(("count", "is_split"), [(200, False), (201, True)])
def test_two_hundred_notices_of_a_year_stand_on_its_page(count: int, is_split: bool) -> None:
    linked = crowd(count)
    page = years.year_page(linked, 2024)
    assert (page.notices, years.is_split(linked, 2024)) == (count, is_split)
    assert [len(section.notices) for section in page.sections] == ([] if is_split else [count])
    parts = [(link.label, link.target, number) for link, number in page.parts]
    assert parts == ([("山西省", "2024--shanxi.md", count)] if is_split else [])


@pytest.mark.parametrize("count", [6, 7])
def test_six_places_of_a_year_are_named_and_the_newest_year_comes_first(count: int) -> None:
    first, second = years.years(crowd(count)).rows
    assert (first.year.label, first.notices, first.places) == ("2024年", count, count)
    assert first.named == tuple(f"第{n}市" for n in range(6))
    assert (second.year.label, second.named, second.places) == ("2023年", ("山西省",), 1)


@pytest.mark.parametrize(("count", "label"), [(6, None), (7, "更多")])
def test_of_more_than_six_it_is_said_where_the_others_are(count: int, label: str | None) -> None:
    here = Here("years/2024.html")
    found = years.more(here, [here.year(2000 + n) for n in range(count)], "targets/index.html")
    assert (found and found.label) == label
