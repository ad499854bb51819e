"""The places by their years."""

from collections.abc import Iterable, Sequence

from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.places.by_year import PlacesByYear, places_by_year
from tests.editions import PLACES, edition, notice

SHANXI, DATONG, LINFEN, DANING = PLACES
HERE = Here("indexes/targets/index.md")


def shown(places: Sequence[Jurisdiction]) -> PlacesByYear:
    def years(slug: PlaceSlug) -> Iterable[tuple[Link, int | None]]:
        yield HERE.link(slug, "a.md"), 3

    return places_by_year(LinkedEdition(edition([notice("shanxi", 2024)])), HERE, places, years)


def test_each_place_stands_below_those_above_it_with_its_years() -> None:
    found = shown(PLACES)
    assert [(row.place.label, row.level) for row in found.rows] == [
        ("山西省", 0), ("大同市", 1), ("临汾市", 1), ("大宁县", 2)]
    assert [[link.label for link, _ in row.years] for row in found.rows] == [[place.slug] for place in PLACES]
    assert found.is_whole


def test_of_more_than_forty_places_those_at_the_top_are_shown() -> None:
    most = [SHANXI, *[DATONG] * 39]
    assert (len(shown(most).rows), shown(most).is_whole) == (40, True)
    more = shown([*most, DANING])
    assert ([row.place.label for row in more.rows], more.is_whole) == (["山西省"], False)
