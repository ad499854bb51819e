"""The first page: the newest notices with what they bring, and how many comparisons it names."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.said.unseen import Texts
from build_scripts.publish.views.home import home, span
from tests.editions import PLACES, edition, notice, pair, place


def test_the_newest_four_are_told_by_their_year_then_by_their_day() -> None:
    """What has no day comes after what has one."""
    days = ((2022, 1, None), (2023, 1, "2024-03-01"), (2024, 1, "2024-02-01"), (2024, 2, None), (2024, 3, "2024-01-20"))
    notices = [notice(year=year, ordinal=number, date_of_issue=day) for year, number, day in days]
    found = home(LinkedEdition(edition(notices)))
    assert [news.item.notice.target for news in found.newest] == [
        f"notices/shanxi-{name}.md" for name in ("2024", "2024-3", "2024-2", "2023")]


def test_each_is_beside_the_notice_of_its_place_before_not_beside_the_level_above() -> None:
    older, above, newer = notice("datong", 2023), notice("shanxi", 2024), notice("datong", 2024)
    pairs = [pair(above.id, newer.id, relation="level"), pair(older.id, newer.id)]
    found = home(LinkedEdition(edition([older, above, newer], pairs=pairs))).newest
    before = {news.item.notice.target: news.before for news in found}
    beside = before["notices/datong-2024.md"]
    assert beside and beside.notice.label == "大同市2023年"
    assert before["notices/shanxi-2024.md"] is None


def test_what_the_newest_bring_may_be_known_of_an_earlier_build() -> None:
    """It is asked for by the texts alone, so that what else changes does not count."""
    asked: list[object] = []

    def known(step: Callable[[Any, Any], Any], context: object, items: Sequence[object]) -> Iterator[Any]:
        asked.extend(items)
        return (step(context, item) for item in items)

    older, newer = notice("shanxi", 2023), notice("shanxi", 2024)
    home(LinkedEdition(edition([older, newer], pairs=[pair(older.id, newer.id)]), known))
    assert asked == [Texts(older=older.provisions, newer=newer.provisions)]


@pytest.mark.parametrize(("count", "named"), [(8, 8), (9, 8)])
def test_eight_comparisons_of_the_newest_year_are_named(count: int, named: int) -> None:
    cities = [place(f"city{n}", f"第{n}市", "prefecture", "shanxi") for n in range(count)]
    notices = [notice(year=2022), notice(year=2023), *(notice(city.slug, 2024) for city in cities)]
    pairs = [pair(notices[0].id, notices[1].id)]
    pairs += [pair(notices[1].id, made.id, relation="level") for made in notices[2:]]
    found = home(LinkedEdition(edition(notices, places=(PLACES[0], *cities), pairs=pairs))).comparisons
    assert len(found) == named
    assert not any("shanxi-2022" in link.target for link in found)


@pytest.mark.parametrize(("years", "said"), [([2024], "2024年"), ([2019, 2024], "2019—2024年")])
def test_from_the_first_year_to_the_last(years: list[int], said: str) -> None:
    assert span(years) == said


def test_an_edition_without_notices_has_no_figures_and_no_table() -> None:
    found = home(LinkedEdition(edition([])))
    assert (found.figures, found.coverage, found.newest) == (None, None, ())
    one = home(LinkedEdition(edition([notice()])))
    assert one.figures and (one.figures.notices, one.figures.places, one.figures.years) == (1, 1, "2024年")
    assert one.coverage and [row.place.label for row in one.coverage.rows] == ["山西省"]
