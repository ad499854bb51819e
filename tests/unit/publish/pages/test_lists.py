"""Home, years and places: they lead to everything, and none grows without bound."""

from collections.abc import Iterator

import pytest

from build_scripts.domain.notice import Eid, Jurisdiction, Notice
from build_scripts.language import display
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import about, home, places, years
from build_scripts.publish.views import home as home_view
from build_scripts.publish.views import years as years_view
from build_scripts.publish.views.about import sources
from build_scripts.publish.views.about.common import MOST_ROWS as MOST_SOURCES
from build_scripts.publish.views.listing import facts_of
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.places.coverage import MOST_ROWS, coverage
from tests import editions, real
from tests.editions import PLACES, correction, edition, notice, place, provision
from tests.rendering import rendered


def links(text: str) -> list[str]:
    return [a.get("href") for a in rendered(text).iter("a")]


def rows(text: str) -> dict[str, list[str]]:
    table = rendered(text).find_class("coverage")[0]
    texts = [[cell.text_content().strip("　") for cell in row] for row in table.iter("tr")]
    return {first: others for first, *others in texts}


def crowd(size: int) -> tuple[list[Jurisdiction], list[Notice]]:
    """Two provinces, of which one has very many cities, each with a notice of 2024."""
    tops = [place("shanxi", "山西省"), place("hebei", "河北省")]
    cities = [place(f"city{i:04}", f"第{i}市", "prefecture", "shanxi") for i in range(size)]
    every = [tops[0], *cities, tops[1]]
    return every, [notice(p.slug, 2024) for p in every]


def files(generated: Iterator[tuple[str, str]]) -> dict[str, str]:
    return dict(generated)


def home_page(linked: LinkedEdition) -> str:
    return files(home.files(linked))["index.md"]


def place_page(linked: LinkedEdition, jurisdiction: Jurisdiction) -> str:
    return files(places.files(linked))[f"places/{jurisdiction.slug}.md"]


def test_the_home_page_links_to_every_notice() -> None:
    linked = LinkedEdition(edition())
    found = links(home_page(linked))
    assert {f"notices/{n.id}.md" for n in linked.edition.notices} <= set(found)
    assert {"years/index.md", "places/index.md", "about/index.md", "about/downloads.md"} <= set(found)


def test_the_table_tells_not_collected_from_not_yet_issued() -> None:
    made = [notice(year=2022), notice(year=2024), notice("datong", 2023)]
    assert rows(home_page(LinkedEdition(edition(made)))) == {
        "地区": ["2022", "2023", "2024"],
        "山西省": ["22", "—", "24"],
        "大同市": ["—", "23", ""],
    }


def test_a_year_with_several_notices_has_a_link_to_the_first_and_their_number_to_all() -> None:
    made = [notice(year=2023), notice(year=2024), notice(year=2024, ordinal=2), notice(year=2024, ordinal=3)]
    linked = LinkedEdition(edition(made))
    (row,) = coverage(linked, Here("index.html"), PLACES[:1]).rows
    assert row.place.target == "places/shanxi.md"
    assert [[(link.label, link.target, link.title) for link in cell] for cell in row.years] == [
        [("23", "notices/shanxi-2023.md", "山西省2023年")],
        [("24", "notices/shanxi-2024.md", "山西省2024年"), ("3件", "places/shanxi.md#own", "山西省2024年共3件")],
    ]
    assert {f"../notices/{made.id}.md" for made in linked.edition.notices} <= set(links(place_page(linked, PLACES[0])))


@pytest.mark.parametrize(("ordinals", "told"), [((1,), False), ((1, 2), True)])
def test_the_number_is_explained_where_one_stands(ordinals: tuple[int, ...], *, told: bool) -> None:
    made = [notice(year=2024, ordinal=ordinal) for ordinal in ordinals]
    assert ("数字为第一件，后注件数" in home_page(LinkedEdition(edition(made)))) is told


def test_an_empty_edition_says_so() -> None:
    linked = LinkedEdition(edition([], places=()))
    assert "尚未收录任何通知" in home_page(linked)
    assert "尚未收录任何通知" in files(years.files(linked))["years/index.md"]
    assert "尚未收录任何地区" in files(places.files(linked))["places/index.md"]


def test_home_keeps_to_the_places_at_the_top_when_there_are_many() -> None:
    every, made = crowd(MOST_ROWS)
    page = home_page(LinkedEdition(edition(made, places=every)))
    assert list(rows(page)) == ["地区", "山西省", "河北省"]
    assert rows(page)["山西省"] == ["24", f"{MOST_ROWS}件"]


def test_home_does_not_grow_with_the_notices() -> None:
    sizes = []
    for size in (100, 400):
        every, made = crowd(size)
        sizes.append(len(home_page(LinkedEdition(edition(made, places=every)))))
    assert abs(sizes[1] - sizes[0]) < 20


def test_newest_first() -> None:
    made = [notice(year=y) for y in range(2010, 2025)]
    listing = rendered(home_page(LinkedEdition(edition(made)))).find_class("listing")[0]
    assert [a.get("href") for a in listing.iter("a")] == [
        f"{folder}/shanxi-{y}.md" for y in range(2024, 2024 - home_view.NEWEST, -1) for folder in ("notices", "review")
    ]


def test_the_newest_notices_say_what_they_bring() -> None:
    older = notice(year=2023)
    added = provision("part_1", "part", "每月用无人机对尾矿库开展一次全覆盖检查。", num="一、")
    newer = notice(year=2024, body=(added,))
    pair = editions.pair(older.id, newer.id, new=(Eid("part_1"),))
    made = edition([older, newer], pairs=[pair])
    listing = rendered(home_page(LinkedEdition(made))).find_class("listing")[0]
    brought, first = (item.text_content() for item in listing.iter("li"))
    found = home_view.home(LinkedEdition(made)).newest[0].before
    assert found and found.unseen and found.first
    assert f"比山西省2023年：含新写句子的{found.unseen}条，如{found.first.label}" in brought and "逐条对照" in brought
    assert "新写" not in first


def test_a_year_lists_its_notices_by_place() -> None:
    linked = LinkedEdition(edition())
    page = files(years.files(linked))["years/2024.md"]
    assert {"../notices/shanxi-2024.md", "../notices/datong-2024.md", "2023.md"} <= set(links(page))
    assert "../notices/shanxi-2023.md" not in links(page)


def test_a_year_leads_to_the_threads_of_its_places() -> None:
    """To those of places that have some, and of no place that has nothing in the year."""
    found = files(years.files(real.linked()))
    assert "../threads/shanxi.md" in links(found["years/2009.md"])
    assert "../threads/datong.md" not in links(found["years/2009.md"])
    assert {"../threads/shanxi.md", "../threads/datong.md"} <= set(links(found["years/2026.md"]))
    assert "../threads/yangquan.md" not in links(found["years/2026.md"])


def test_a_year_that_has_grown_is_split_by_place() -> None:
    every, made = crowd(years_view.MOST_ON_A_PAGE)
    made_files = files(years.files(LinkedEdition(edition(made, places=every))))
    assert sorted(made_files) == ["years/2024--hebei.md", "years/2024--shanxi.md", "years/2024.md", "years/index.md"]
    assert not any(link.startswith("../notices/") for link in links(made_files["years/2024.md"]))
    listed = [link for link in links(made_files["years/2024--shanxi.md"]) if link.startswith("../notices/")]
    assert len(listed) == years_view.MOST_ON_A_PAGE + 1


def test_the_page_of_a_place_has_its_notices_and_the_places_below() -> None:
    made = files(places.files(LinkedEdition(edition())))
    assert sorted(made) == [
        "places/daning.md", "places/datong.md", "places/index.md", "places/linfen.md", "places/shanxi.md",
    ]
    found = set(links(made["places/shanxi.md"]))
    assert {"../notices/shanxi-2023.md", "../notices/datong-2024.md", "datong.md"} <= found


def test_a_place_names_the_years_between_that_are_missing() -> None:
    linked = LinkedEdition(edition([notice(year=2019), notice(year=2021), notice(year=2024)]))
    assert "其间未收录：2020年、2022年、2023年。" in place_page(linked, PLACES[0])
    assert "未收录：" not in place_page(LinkedEdition(edition([notice(year=2023), notice(year=2024)])), PLACES[0])


def test_a_place_without_notices_says_so() -> None:
    linked = LinkedEdition(edition())
    assert "尚未收录本地区的通知" in place_page(linked, linked.edition.jurisdictions[2])


def test_sources_are_split_by_place_when_there_are_many() -> None:
    every, made = crowd(MOST_SOURCES)
    made_files = files(about.files(LinkedEdition(edition(made, places=every))))
    assert {"about/sources.md", "about/sources--shanxi.md", "about/sources--hebei.md"} <= set(made_files)
    assert len(made_files["about/sources.md"]) < 2000
    assert len(made_files["about/integrity.md"]) < 3000


def test_the_sources_of_one_place_are_split_when_there_are_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_ON_A_PAGE", 50)
    every, made = crowd(MOST_SOURCES)
    made_files = files(about.files(LinkedEdition(edition(made, places=every))))
    found = sorted(name for name in made_files if name.startswith("about/sources--shanxi"))
    assert len(found) > 1 and found[0] == "about/sources--shanxi--2.md"
    assert "sources--shanxi--2.md" in links(made_files["about/sources--shanxi.md"])
    shown = [to for name in found for to in links(made_files[name]) if to.startswith("../notices/")]
    assert len(shown) == len(set(shown))


def test_the_integrity_report_counts_what_the_edition_holds() -> None:
    page = rendered(files(about.files(LinkedEdition(edition())))["about/integrity.md"])
    figures = {row[0].text_content(): row[1].text_content() for row in next(page.iter("table")).iter("tr")}
    assert (figures["通知"], figures["校勘记"]) == ("3件", "0处")


def test_the_integrity_report_accounts_for_every_character() -> None:
    left_out = correction("shanxi-2024", None, "http://a", "", 3)
    made = notice(year=2024, corrections=[left_out, correction("shanxi-2024", "part_1", "甲", "甲乙", 5)])
    page = rendered(files(about.files(LinkedEdition(edition([made]))))["about/integrity.md"])
    figures = {row[0].text_content(): row[1].text_content() for row in next(page.iter("table")).iter("tr")}
    shown = made.characters
    assert figures["网页显示的字符"] == f"{shown}个"
    assert figures["校勘删去的字符"] == "8个"
    assert figures["校勘补入的字符"] == "1个"
    assert figures["原文件中各件通知的字符（不计空白）"] == f"{shown + 8 - 1}个"


def test_every_display_rule_is_told() -> None:
    page = rendered(files(about.files(LinkedEdition(edition())))["about/display.md"])
    assert len(list(page.iter("tr"))) == len(display.RULES) + 1


def test_downloads_begin_with_what_offices_use_and_tell_how_to_take_all_along() -> None:
    text = files(about.files(LinkedEdition(edition())))["about/downloads.md"]
    found = rendered(text)
    assert [heading.get("id") for heading in found.iter("h2")] == ["copies", "whole", "data", "originals"]
    assert "hosting.md" in links(text)


@pytest.mark.parametrize(("title", "whose"), [
    ("山西省人民政府关于做好2024年安全生产工作的通知", ""), ("关于做好2024年安全生产工作的通知", "山西省2024年\xa0· "),
    ("山西省人民政府关于做好安全生产工作的通知", "山西省2024年\xa0· "),
])
def test_a_list_does_not_say_again_what_a_title_says(title: str, whose: str) -> None:
    linked = LinkedEdition(edition([notice("shanxi", 2024, title=title)]))
    found = facts_of(linked, linked.edition.notices[0])
    assert found == f"{whose}晋政发〔2024〕1号\xa0· 2024年1月20日"
