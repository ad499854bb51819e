"""A family: a place at the top and all below it. The nation stands above them all and is of none but its own."""

from build_scripts.domain.building.families import Family, families
from build_scripts.domain.notice import PlaceSlug
from tests.editions import PLACES, place

NATION = place("china", "中国", "nation")


def named(found: tuple[Family, ...]) -> dict[str, tuple[list[str], list[str]]]:
    """By its name each with what stands above it and its places."""
    return {one.slug: ([p.slug for p in one.above], [p.slug for p in one.places]) for one in found}


def test_each_place_is_of_the_family_of_the_uppermost_above_it() -> None:
    other = place("hebei", "河北省")
    assert named(families([*PLACES, other])) == {
        "shanxi": ([], ["shanxi", "datong", "linfen", "daning"]), "hebei": ([], ["hebei"]),
    }


def test_a_province_below_the_nation_is_a_family_of_its_own_and_knows_what_stands_above_it() -> None:
    provinces = [place("shanxi", "山西省", parent="china"), place("hebei", "河北省", parent="china")]
    assert named(families([NATION, *provinces, *PLACES[1:]])) == {
        "china": ([], ["china"]),
        "shanxi": (["china"], ["shanxi", "datong", "linfen", "daning"]),
        "hebei": (["china"], ["hebei"]),
    }


def test_a_family_holds_its_places_and_seats_what_bears_their_names() -> None:
    (family,) = families(PLACES)
    assert [family.holds(slug) for slug in map(PlaceSlug, ("datong", "dat", "hebei"))] == [True, False, False]
    assert [family.seats(slug) for slug in ("datong-police", "datong", "datonger-police", "police")] == [
        True, False, False, False,
    ]
