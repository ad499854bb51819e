"""Addresses are public: these are the ones that saved links rely on."""

from collections.abc import Callable

import pytest

from build_scripts.domain import refs
from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.topics import TopicSlug

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
