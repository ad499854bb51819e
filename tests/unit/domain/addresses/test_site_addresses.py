"""Addresses are public: these are the ones that saved links rely on."""

from collections.abc import Callable

import pytest

from build_scripts.domain import refs
from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.building.families import families
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.topics import TopicSlug
from tests.editions import place

SHANXI_2024 = NoticeId("shanxi-2024")


def test_a_notice_is_named_by_place_and_year() -> None:
    assert refs.notice_id("shanxi", 2024) == "shanxi-2024"
    assert refs.notice_id("shanxi", 2024, 2) == "shanxi-2024-2"


def test_levels_of_an_eid_are_joined_by_two_underscores() -> None:
    part = refs.child_eid(None, "part_3")
    assert refs.child_eid(part, "sec_10") == "part_3__sec_10"


@pytest.mark.parametrize(("page", "address"), [
    (site_addresses.notice_page(SHANXI_2024), "notices/shanxi-2024.html"),
    (site_addresses.provision_page(SHANXI_2024, Eid("part_1")), "notices/shanxi-2024.html#part_1"),
    (site_addresses.topic_page(TopicSlug("coal-mine")), "topics/coal-mine.html"),
    (site_addresses.year_page(2024), "years/2024.html"),
    (site_addresses.place_page(PlaceSlug("shanxi")), "places/shanxi.html"),
    (site_addresses.compare_page(NoticeId("shanxi-2023"), SHANXI_2024), "compare/shanxi-2023--shanxi-2024.html"),
    (site_addresses.notice_data(SHANXI_2024), "data/notices/shanxi-2024.json"),
])
def test_pages_stand_where_the_contract_says(page: str, address: str) -> None:
    assert page == address


@pytest.mark.parametrize("of", [site_addresses.compare_below, site_addresses.compare_levels])
def test_of_several_pages_the_first_has_the_address_that_one_alone_would_have(
    of: Callable[[NoticeId, int], str],
) -> None:
    first, second, third = (of(SHANXI_2024, number) for number in (1, 2, 3))
    stem = first.removesuffix(".html")
    assert not stem[-1].isdigit()
    assert (second, third) == (f"{stem}-2.html", f"{stem}-3.html")
    assert of(SHANXI_2024) == first  # type: ignore[call-arg]


SHANXI = PlaceSlug("shanxi")
(FAMILY,) = families([place("shanxi", "山西省"), place("datong", "大同市", "prefecture", "shanxi")])


@pytest.mark.parametrize(("page", "address"), [
    (site_addresses.topic_page(TopicSlug("coal"), SHANXI), "topics/coal--shanxi.html"),
    (site_addresses.topic_page(TopicSlug("coal"), SHANXI, 2020), "topics/coal--shanxi--to-2020.html"),
    (site_addresses.topics_index(), "topics/index.html"),
    (site_addresses.topics_index(SHANXI), "topics/index--shanxi.html"),
    (site_addresses.year_page(2024, SHANXI), "years/2024--shanxi.html"),
    (site_addresses.bodies_index(), "bodies/index.html"),
    (site_addresses.bodies_index(SHANXI), "bodies/index--shanxi.html"),
    (site_addresses.body_page("a"), "bodies/a.html"),
    (site_addresses.body_page("a", 2024), "bodies/a--2024.html"),
    (site_addresses.body_page("a", 2024, 2), "bodies/a--2024--2.html"),
    (site_addresses.phrases_index(), "phrases/index.html"),
    (site_addresses.phrases_index("a", 2), "phrases/index--a--2.html"),
    (site_addresses.phrase_page("a"), "phrases/a.html"),
    (site_addresses.phrase_page("a", number=2), "phrases/a--2.html"),
    (site_addresses.works_index(), "citations/index.html"),
    (site_addresses.works_index("law"), "citations/index--law.html"),
    (site_addresses.works_index("law", "a", 2), "citations/index--law-a--2.html"),
    (site_addresses.work_page("a"), "citations/a.html"),
    (site_addresses.work_page("a", 2024, 3), "citations/a--2024--3.html"),
    (site_addresses.found_page(SHANXI_2024), "review/shanxi-2024--provisions.html"),
    (site_addresses.found_page(SHANXI_2024, "part_1"), "review/shanxi-2024--provisions.html#part_1"),
    (site_addresses.sources_page(SHANXI), "about/sources--shanxi.html"),
    (site_addresses.sources_page(SHANXI, 2), "about/sources--shanxi--2.html"),
    (site_addresses.feed(), "feeds/all.xml"), (site_addresses.feed(SHANXI), "feeds/shanxi.xml"),
    (site_addresses.original_file("a.TXT"), "originals/a.TXT"),
    (site_addresses.original_file("a.html"), "originals/a.html.txt"),
])
def test_what_one_page_cannot_hold_stands_beside_it(page: str, address: str) -> None:
    assert page == address


def test_what_each_family_has_of_its_own_stands_in_its_folder_and_what_has_its_name_does_not() -> None:
    with site_addresses.of_family(FAMILY):
        assert site_addresses.topics_index() == "topics/shanxi/index.html"
        assert site_addresses.body_page("datong-police") == "bodies/datong-police.html"
        assert site_addresses.body_page("datonger-police") == "bodies/shanxi/datonger-police.html"
        assert site_addresses.body_page("police") == "bodies/shanxi/police.html"
        assert site_addresses.of_all(site_addresses.topics_index) == "topics/index.html"
    assert site_addresses.body_page("police") == "bodies/police.html"


@pytest.mark.parametrize(("address", "is_joined"), [
    ("data/catalog.json", True), ("data/notices/a.json", False), ("data/a.js", False), ("x/data/a.json", False),
])
def test_every_family_has_its_share_of_what_stands_among_the_data_itself(address: str, is_joined: bool) -> None:
    assert site_addresses.is_joined(address) is is_joined
