"""The table of places by years: with very many places those at the top, each with how many notices are below it."""

import pytest

from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.places.coverage import Coverage, coverage, notices_by_top, subtree
from tests.editions import PLACES, edition, notice, place

HERE = Here("index.html")
HEBEI = place("hebei", "河北省")


def province(cities: int) -> LinkedEdition:
    """With so many cities; each of them has a notice of 2024, the province itself has none."""
    below = [place(f"city{n:02}", f"第{n}市", "prefecture", "shanxi") for n in range(cities)]
    return LinkedEdition(edition([notice(city.slug, 2024) for city in below], places=[PLACES[0], *below]))


def whole(linked: LinkedEdition) -> Coverage:
    return coverage(linked, HERE, linked.top)


def test_twenty_four_places_are_rows() -> None:
    found = whole(province(23))
    assert (len(found.rows), found.whole, list(found.years)) == (24, True, [2024])
    assert [row.indent for row in found.rows] == [0, *[1] * 23]
    assert {row.below for row in found.rows} == {None}


def test_of_more_the_uppermost_are_rows_and_lead_to_what_is_below_them() -> None:
    """Where none of these has a notice there is no year to show."""
    found = whole(province(24))
    assert (len(found.rows), found.whole, list(found.years)) == (1, False, [])
    (row,) = found.rows
    assert row.below and (row.below.label, row.below.target) == ("24件", "places/shanxi.md")


def test_the_years_are_those_from_the_first_notice_shown_to_the_newest_of_all() -> None:
    linked = LinkedEdition(edition([notice("datong", 2021), notice("datong", 2022), notice("shanxi", 2024)]))
    assert list(whole(linked).years) == [2021, 2022, 2023, 2024]
    below = coverage(linked, HERE, linked.below[PlaceSlug("shanxi")])
    assert list(below.years) == [2021, 2022, 2023, 2024]
    assert [(row.place.label, row.indent) for row in below.rows] == [("大同市", 0)]


def test_a_place_without_notices_stands_there_only_above_one_that_has_some() -> None:
    linked = LinkedEdition(edition([notice("daning", 2024)]))
    assert [found.name for found in subtree(linked, PLACES[0])] == ["山西省", "临汾市", "大宁县"]
    assert subtree(linked, PLACES[1]) == []


@pytest.mark.parametrize(("slugs", "held"), [
    (["hebei", "daning", "shanxi"], [("shanxi", ["daning", "shanxi"]), ("hebei", ["hebei"])]),
    (["daning"], [("shanxi", ["daning"])]),
])
def test_notices_by_the_place_at_the_top_in_the_order_of_places(
    slugs: list[str], held: list[tuple[str, list[str]]],
) -> None:
    linked = LinkedEdition(edition([notice(slug, 2024) for slug in slugs], places=[*PLACES, HEBEI]))
    found = notices_by_top(linked, [notice(slug, 2024) for slug in slugs])
    assert [(top.slug, [made.jurisdiction for made in own]) for top, own in found.items()] == held
