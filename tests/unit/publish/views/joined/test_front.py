"""Home, years and places of several families: each family with what it has, the newest of all."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from build_scripts.domain.notice import NoticeId
from build_scripts.publish.views import home, years
from build_scripts.publish.views.joined import front
from build_scripts.publish.views.page import Link
from tests.editions import notice
from tests.indexed import OLDER, speaking
from tests.unit.publish.families import ALONE, of_places, two_families

FOUND = two_families()


def labels(links: Iterable[Link]) -> list[str]:
    return [link.label for link in links]


def test_the_home_page_counts_and_shows_all() -> None:
    page = front.home_page(FOUND)
    assert page.figures
    shown = sum(inventory.figures.characters for inventory in FOUND)
    told = page.figures.years, page.figures.places, page.figures.notices, page.figures.characters
    assert told == ("2022—2024年", 3, 5, shown)
    assert [(group.name, labels(group.topics)) for group in page.groups] == [("行业领域", ["煤矿"])]
    assert labels(page.comparisons) == ["山西省2023年 → 山西省2024年"]


def test_the_newest_of_all_come_first() -> None:
    page = front.home_page(FOUND)
    assert [news.item.notice.target for news in page.newest] == [
        f"notices/{name}.md" for name in ("shanxi-2024", "datong-2024", "xiongan-2023", "shanxi-2023")]
    assert [news.item.review.target for news in page.newest if news.item.review][:1] == ["review/shanxi-2024.md"]


def test_each_place_at_the_top_has_a_row_with_the_notices_below_it() -> None:
    found = front.home_page(FOUND).coverage
    assert found
    assert (found.years, found.whole) == (range(2022, 2025), False)
    assert [(row.indent, row.place.label, [labels(year) for year in row.years], row.below and row.below.label)
            for row in found.rows] == [
        (0, "山西省", [[], ["23"], ["24"]], "1件"), (0, "雄安新区", [["22"], ["23"], []], None)]
    assert found.rows[0].years[1][0].title == "山西省2023年"


def test_places_count_their_own_and_those_below() -> None:
    rows = front.places_page(FOUND).rows
    assert [(row.place.label, row.division_code, row.own, row.below) for row in rows] == [
        ("山西省", "140000", 2, 1), ("雄安新区", "无", 2, 0)]


def test_years_with_what_each_family_has_of_them() -> None:
    rows = front.years_page(FOUND).rows
    assert [(row.year.label, row.notices, row.named, row.places) for row in rows] == [
        ("2024年", 2, ("山西省", "大同市"), 2), ("2023年", 2, ("山西省", "雄安新区"), 2),
        ("2022年", 1, ("雄安新区",), 1)]
    page = front.year_page(FOUND, 2023)
    assert (page.before and page.before.label, page.after and page.after.label) == ("‹ 2022", "2024 ›")
    assert [(there.label, there.target, count) for there, count in page.parts] == [
        ("山西省", "2023--shanxi.md", 1), ("雄安新区", "2023--xiongan.md", 1)]
    assert (page.notices, labels(page.targets)) == (2, ["山西省"])


def test_only_so_many_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(years, "MOST_NAMED", 1)
    monkeypatch.setattr(home, "MOST_PAIRS", 0)
    row, page = front.years_page(FOUND).rows[0], front.year_page(FOUND, 2024)
    assert (row.named, row.places) == (("山西省",), 2)
    assert (labels(page.targets), page.all_targets and page.all_targets.target) == (["山西省"], "../targets/index.md")
    assert (labels(page.comparisons), page.all_comparisons) == (["山西省2023年 → 山西省2024年"], None)
    assert front.home_page(FOUND).comparisons == ()


def test_of_one_year_what_was_published_last_comes_first_and_what_has_no_day_after_it() -> None:
    days = {"b": None, "c": "2024-01-20", "a": "2024-02-01"}
    new = tuple(replace(FOUND[0].new[0], id=NoticeId(f"{name}-2024"), published=day) for name, day in days.items())
    page = front.home_page((replace(FOUND[0], new=new),))
    assert [news.item.notice.target for news in page.newest] == [f"notices/{name}-2024.md" for name in "acb"]


@pytest.mark.parametrize(("count", "pairs"), [(8, 8), (9, 8)])
def test_eight_comparisons_of_the_newest_year_are_named(count: int, pairs: int) -> None:
    first = FOUND[0]
    (way,) = next(share.comparisons for share in first.years if share.year == 2024)
    shares = [replace(share, comparisons=(way,) * count if share.year == 2024 else ()) for share in first.years]
    assert len(front.home_page((replace(first, years=tuple(shares)),)).comparisons) == pairs


def test_of_several_notices_of_a_year_the_first_is_led_to_and_their_number_to_the_place() -> None:
    made = (speaking(2024, *OLDER, jurisdiction="xiongan"), notice("xiongan", 2024, ordinal=2))
    found = front.home_page((FOUND[0], of_places(ALONE, *made))).coverage
    assert found and found.has_several
    assert [(link.label, link.target) for link in found.rows[1].years[-1]] == [
        ("24", "notices/xiongan-2024.md"), ("2件", "places/xiongan.md#own"),
    ]
