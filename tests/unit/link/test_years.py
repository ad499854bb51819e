"""What a year has is told once: the page of a year and the inventory of a family name the same."""

from build_scripts.domain.building.families import families
from build_scripts.link import years
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish import inventories
from build_scripts.publish.views.years import year_page
from tests.editions import edition, notice
from tests.real import linked


def test_places_stand_once_in_the_order_of_their_notices() -> None:
    made = LinkedEdition(edition([notice("datong"), notice(), notice("datong", ordinal=2), notice("linfen", 2023)]))
    assert [place.slug for place in years.places_in(made, 2024)] == ["datong", "shanxi"]


def test_a_year_of_nothing_but_notices_has_nothing_else() -> None:
    made = LinkedEdition(edition([notice()]))
    found = years.places_with_targets, years.places_with_phrases, years.places_with_threads, years.pairs_to
    assert [list(kind(made, 2024)) for kind in found] == [[], [], [], []]


def test_the_page_of_a_year_and_the_inventory_name_the_same() -> None:
    real = linked()
    (family,) = families(real.edition.jurisdictions)
    told = inventories.inventory_of(
        real, family, families=(family.slug,), sources={}, program="", made_of="", checksum="", beyond={},
    )
    assert [share.year for share in told.years] == sorted(real.by_year)
    for share in told.years:
        page = year_page(real, share.year)
        assert [way.label for way in page.targets] == [way.label for way in share.targets]
        assert [way.label for way in page.phrases] == [way.label for way in share.phrases]
        assert [way.label for way in page.threads] == [way.label for way in share.threads]
        assert {way.label for way in share.comparisons[:1]} <= {way.label for way in page.comparisons}


def test_who_set_targets_in_another_year_only_is_not_named() -> None:
    real = linked()
    for year in real.by_year:
        setting = (real.notices[target.notice] for target in real.edition.indexes.targets)
        having = {one.jurisdiction for one in setting if one.year == year}
        assert {place.slug for place in years.places_with_targets(real, year)} == having
