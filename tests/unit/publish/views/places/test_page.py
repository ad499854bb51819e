"""A place: its notices, the years without one, and what is below it."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Jurisdiction
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.places import page as places
from build_scripts.publish.views.topics import index
from tests.editions import PLACES, edition, notice, place
from tests.unit.publish.compared import compared

SHANXI, DATONG, LINFEN, DANING = PLACES


def of(jurisdiction: Jurisdiction, *years: tuple[str, int]) -> places.Place:
    return places.place(linked(*years), jurisdiction)


def linked(*years: tuple[str, int]) -> LinkedEdition:
    return LinkedEdition(edition([notice(slug, year) for slug, year in years]))


def rows(found: places.Place) -> list[tuple[str, int]] | None:
    """Of the table of what is below: each place with the notices it has."""
    return [(row.place.label, sum(map(len, row.years))) for row in found.below.rows] if found.below else None


def test_the_years_between_its_first_notice_and_its_last_of_which_it_has_none_are_missing() -> None:
    assert of(SHANXI, ("shanxi", 2019), ("shanxi", 2021), ("shanxi", 2022), ("datong", 2024)).missing == (2020,)
    assert of(LINFEN, ("datong", 2024)).missing == ()
    assert of(SHANXI, ("shanxi", 2024)).missing == ()


def test_what_is_below_it_is_shown_where_there_are_notices() -> None:
    """At any depth; a place between stands in the table without any."""
    found = of(SHANXI, ("shanxi", 2024), ("datong", 2023), ("datong", 2024), ("daning", 2024))
    assert rows(found) == [("大同市", 2), ("临汾市", 0), ("大宁县", 1)]
    assert rows(of(LINFEN, ("daning", 2024))) == [("大宁县", 1)]


def test_where_there_are_none_below_it_there_is_no_table() -> None:
    assert of(SHANXI, ("shanxi", 2024)).below is None
    assert of(DATONG, ("datong", 2024)).below is None
    assert of(DANING, ("daning", 2024)).below is None


def test_its_notices_stand_the_newest_first_and_those_above_it_lead_there() -> None:
    found = of(DANING, ("daning", 2023), ("daning", 2024))
    assert ["2024" in item.notice.label for item in found.own] == [True, False]
    assert [crumb.label for crumb in found.crumbs] == ["首页", "地区", "山西省", "临汾市"]


def ways(found: places.Place) -> dict[str, str]:
    return {link.label: link.target for link in found.ways}


def test_it_leads_to_what_there_is_of_it_and_to_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Topics on the page of all, or on one of its own where that is split."""
    assert ways(of(LINFEN, ("daning", 2024))) == {}
    assert ways(of(SHANXI, ("shanxi", 2024))) == {"各主题篇幅": "../topics/index.md#heat-shanxi"}
    monkeypatch.setattr(index, "MOST_NOTICES", 0)
    assert ways(of(SHANXI, ("shanxi", 2024))) == {"各主题篇幅": "../topics/index--shanxi.md"}
    found = places.place(compared(), SHANXI)
    assert set(ways(found)) == {"逐年对照", "历年脉络", "各主题篇幅"}


def test_without_any_notice_there_is_no_table_of_years() -> None:
    assert places.places(linked()).coverage is None
    found = places.places(linked(("datong", 2024))).coverage
    assert found and [row.place.label for row in found.rows] == ["山西省", "大同市"]


def test_a_place_without_a_code_says_so() -> None:
    zone = replace(place("zone", "某开发区"), division_code="")
    found = LinkedEdition(edition([notice("zone")], places=[zone, SHANXI]))
    assert places.place(found, zone).division_code == "无"
    assert [(row.place.label, row.division_code) for row in places.places(found).rows] == [
        ("某开发区", "无"), ("山西省", "140000"),
    ]


def test_of_each_place_at_the_top_its_own_notices_and_those_below_it_are_counted() -> None:
    found = places.places(linked(("shanxi", 2024), ("datong", 2023), ("daning", 2024)))
    assert [(row.place.label, row.own, row.below) for row in found.rows] == [("山西省", 1, 2)]
