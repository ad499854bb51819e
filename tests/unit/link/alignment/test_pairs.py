"""Which notices are compared."""

from collections.abc import Sequence

from build_scripts.domain.notice import Notice
from build_scripts.link.alignment.pairs import compared_pairs
from tests.editions import notice, place

PLACES = (
    place("shanxi", "山西省"), place("datong", "大同市", "prefecture", "shanxi"),
    place("pingcheng", "平城区", "county", "datong"),
)


def pairs(*notices: Notice) -> Sequence[tuple[str, str, str]]:
    return [(old.id, new.id, relation) for old, new, relation in compared_pairs(notices, PLACES)]


def test_a_notice_is_compared_with_the_year_before_it_that_its_place_has() -> None:
    found = pairs(notice("shanxi", 2025), notice("shanxi", 2021), notice("shanxi", 2024))
    assert found == [("shanxi-2021", "shanxi-2024", "year"), ("shanxi-2024", "shanxi-2025", "year")]


def test_and_with_the_same_year_of_the_nearest_place_above() -> None:
    province, city, county = (notice(slug, 2024) for slug in ("shanxi", "datong", "pingcheng"))
    assert pairs(province, city, county) == [
        ("shanxi-2024", "datong-2024", "level"), ("datong-2024", "pingcheng-2024", "level")]
    assert pairs(province, county) == [("shanxi-2024", "pingcheng-2024", "level")]
    assert pairs(notice("datong", 2023), county) == []


def test_of_several_in_a_year_the_one_of_the_same_ordinal_or_else_the_first() -> None:
    first, second = notice("shanxi", 2023), notice("shanxi", 2023, ordinal=2)
    assert pairs(second, first, *(notice("shanxi", 2024, ordinal=number) for number in (1, 2, 3))) == [
        (first.id, "shanxi-2024", "year"), (second.id, notice("shanxi", 2024, ordinal=2).id, "year"),
        (first.id, notice("shanxi", 2024, ordinal=3).id, "year")]
