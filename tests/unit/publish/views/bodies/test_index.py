"""All bodies: by level and place, with their tasks by year; many of them are split by place."""

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages.indexes import bodies
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.bodies import index as view
from tests.editions import edition
from tests.indexed import indexed, speaking
from tests.rendering import rendered


def test_levels_from_the_top_and_years_from_the_newest() -> None:
    texts = {2023: "甲。（省能源局负责）", 2024: "乙。（省能源局、各县人民政府负责）"}
    made = view.index(indexed([speaking(year, text) for year, text in texts.items()]))
    assert made.years == (2024, 2023)
    assert [(level.name, table.place) for level in made.levels for table in level.tables] == [
        ("省级", "山西省"), ("县级", "山西省"),
    ]
    (row,) = made.levels[0].tables[0].rows
    assert (row.body.label, row.body.target, row.total, row.years) == ("省能源局", "shanxi-energy.md", 2, (1, 1))


def test_whoever_has_most_tasks_comes_first() -> None:
    (level,) = view.index(indexed()).levels
    assert [row.total for row in level.tables[0].rows] == [4, 2, 2]


def test_an_edition_without_bodies_says_so() -> None:
    pages = dict(all_files(LinkedEdition(edition([])), bodies))
    assert list(pages) == ["bodies/index.md"]
    assert "没有点名的责任单位" in rendered(pages["bodies/index.md"]).text_content()


def test_very_many_stand_on_a_page_for_each_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_ON_A_PAGE", 2)
    city = speaking(2024, "甲。（市能源局、市公安局负责）", jurisdiction="datong")
    linked = indexed([city, speaking(2024, "乙。（省能源局负责）")])
    pages = dict(all_files(linked, bodies))
    assert {"bodies/index--shanxi.md", "bodies/index--datong.md"} <= set(pages)
    assert not view.index(linked).levels
    assert [(link.target, count) for link, count in view.index(linked).places] == [("index--shanxi.md", 3)]
    (shanxi,) = [place for place in linked.edition.jurisdictions if place.slug == "shanxi"]
    own = view.place_index(linked, shanxi)
    assert [(link.target, count) for link, count in own.places] == [("index--datong.md", 2)]
    assert [row.body.label for level in own.levels for table in level.tables for row in table.rows] == ["省能源局"]


def test_where_the_bodies_of_a_place_begin() -> None:
    linked = indexed()
    shanxi, datong = (place.slug for place in linked.edition.jurisdictions[:2])
    assert view.address(linked, shanxi) == "bodies/index.html#province-shanxi"
    assert view.address(linked, datong) is None


def test_a_body_of_the_centre_stands_with_the_place_whose_notice_names_it() -> None:
    made = view.index(indexed([speaking(2024, "甲。（国家矿山安监局山西局负责）", jurisdiction="datong")]))
    (level,) = made.levels
    assert (level.name, [table.place for table in level.tables]) == ("垂直管理", ["大同市"])


@pytest.mark.parametrize(("count", "is_split"), [(400, False), (401, True)])
def test_four_hundred_bodies_stand_on_one_page(count: int, is_split: bool) -> None:
    linked = indexed()
    one = next(iter(linked.bodies.values()))
    linked.bodies = {f"b{n}": one for n in range(count)}
    assert view.is_split(linked) is is_split
    assert bool(view.index(linked).levels) is not is_split


def test_the_index_leads_home() -> None:
    assert [step.label for step in view.index(indexed()).crumbs] == ["首页"]


def test_the_years_whose_notices_name_no_one_are_told_of_each_place_that_has_bodies() -> None:
    charging, silent = "甲。（省能源局负责）", "甲。"
    texts = {2021: silent, 2022: silent, 2023: charging, 2024: silent}
    city = speaking(2024, silent, jurisdiction="datong")
    linked = indexed([*(speaking(year, text) for year, text in texts.items()), city], [])
    assert view.index(linked).silent == (("山西省", "2021—2022、2024"),)
    page = rendered(dict(all_files(linked, bodies))["bodies/index.md"])
    assert "没有在条末点名责任单位的通知：山西省2021—2022、2024年。" in page.text_content()


def test_where_every_notice_names_someone_nothing_is_said() -> None:
    linked = indexed()
    assert view.index(linked).silent == ()
    assert "没有在条末点名" not in rendered(dict(all_files(linked, bodies))["bodies/index.md"]).text_content()
