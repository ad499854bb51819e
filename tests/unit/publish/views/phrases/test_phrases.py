"""Phrases: the index by reading, a page each, and what a place said anew in a year."""

from dataclasses import replace

import lxml.html
import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes import index_tables
from build_scripts.publish.pages.indexes import phrase_years, phrases
from build_scripts.publish.parts import all_files
from build_scripts.publish.views import alphabet
from build_scripts.publish.views import passages as passage_views
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.phrases import grid as grids
from build_scripts.publish.views.phrases import index as index_view
from build_scripts.publish.views.phrases import page as phrase_view
from build_scripts.publish.views.phrases import year as year_view
from build_scripts.publish.views.places import by_year as places_by_year
from tests.editions import PLACES, place
from tests.indexed import indexed, speaking
from tests.rendering import rendered

GRID = "//*[contains(@class, 'phrase-years')]"


def made() -> LinkedEdition:
    """The province in three years, a city in one."""
    return indexed([
        speaking(2021, "严管“两客一危”车辆。", "抓好“一件事”。"),
        speaking(2023, "严管“两客一危一货”，抓紧“两客一危一货”。", "采取“四不两直”（不发通知、不打招呼、不听汇报）。"),
        speaking(2024, "抓好“一件事”。"), speaking(2024, "抓好“一件事”，用好“电子哨兵”。", jurisdiction="datong"),
    ], [])


def files() -> dict[str, str]:
    return {**dict(all_files(made(), phrases)), **dict(all_files(made(), phrase_years))}


def page(name: str) -> lxml.html.HtmlElement:
    linked = made()
    slug = next(phrase.slug for phrase in linked.phrases.values() if phrase.phrase == name)
    return rendered(dict(all_files(linked, phrases))[f"phrases/{slug}.md"])


def section(tree: lxml.html.HtmlElement, anchor: str) -> list[str]:
    (heading,) = tree.xpath(f"//*[@id='{anchor}']")
    listed = heading.getnext()
    return [" ".join(item.text_content().split()) for item in listed] if listed.tag == "ul" else []


def test_the_index_is_in_the_order_of_readings() -> None:
    tree = rendered(files()["phrases/index.md"])
    assert [h.text for h in tree.iter("h3")] == ["D", "L", "S", "Y"]
    rows = [[cell.text_content() for cell in row] for row in tree.xpath("//*[@class='works']//tbody/tr")]
    assert rows == [
        ["电子哨兵", "2024", "1"], ["两客一危", "2021—2023", "2"], ["两客一危一货", "2023", "1"],
        ["四不两直", "2023", "1"], ["一件事", "2021—2024", "3"],
    ]
    assert tree.xpath("//*[@id='often']")[0].getnext().text_content().startswith("一件事（3件）、")


def test_years_in_which_it_stands_within_other_words_only_are_in_brackets() -> None:
    tree = page("两客一危")
    assert [cell.text_content() for cell in tree.xpath(f"{GRID}//tbody/tr")[0]][2:] == ["21", "—", "（23）", "○"]
    assert "加括号的，只见于更长的词句" in tree.find_class("legend")[0].text_content()
    assert "加括号" not in page("一件事").find_class("legend")[0].text_content()
    assert [mark.text for mark in tree.iter("mark")] == ["两客一危", "两客一危", "“两客一危”"]


def test_what_returns_within_other_words_says_so() -> None:
    linked = indexed([speaking(2021, "抓“一件事”。"), speaking(2022, "抓。"), speaking(2023, "抓一件事情。")], [])
    (row,) = year_view.phrases_of_year(linked, PLACES[0].slug, 2023).returned
    assert row.since == "上次见于2021年，今只见于更长的词句"


def test_a_phrase_s_page_has_its_years_by_place() -> None:
    rows = [[cell.text_content() for cell in row] for row in page("一件事").xpath(f"{GRID}//tr")]
    assert rows == [
        ["地区", "首见", "21", "22", "23", "24"], ["山西省", "2021", "21", "—", "○", "24"],
        ["大同市", "2024", "—", "—", "—", "24"],
    ]
    assert "#shanxi-2021" in [a.get("href") for a in page("一件事").xpath(f"{GRID}//a")]


def test_who_may_still_issue_a_notice_is_not_said_to_lack_it() -> None:
    linked = indexed([
        speaking(2024, "抓好“一件事”。"), speaking(2023, "抓好“一件事”。", jurisdiction="datong"),
    ], [])
    grid = grids.grid(linked, Here("phrases/x.html"), next(iter(linked.phrases.values())), split=False)
    assert [[cell.sign for cell in row.cells] for row in grid.rows] == [["", ""], ["—", ""]]


def test_it_has_its_sentences_with_the_phrase_marked() -> None:
    tree = page("两客一危一货")
    assert [m.text for m in tree.iter("mark")] == ["“两客一危一货”"] * 2
    (item,) = tree.xpath("//*[@class='passages']//li")
    assert item.text_content().startswith("一（一）严管“两客一危一货”，抓紧")


def test_it_has_its_definition_and_its_line() -> None:
    names = page("四不两直").find_class("names")[0].text_content()
    assert "释义：不发通知、不打招呼、不听汇报（山西省2023年 一（二））" in names
    line = page("两客一危").find_class("names")[0]
    assert "前后承接：两客一危（单用2021） → 两客一危一货（2023，2022年加上货车）" in line.text_content()
    assert [strong.text for strong in line.iter("strong")] == ["两客一危"] and len(list(line.iter("a"))) == 1


def test_a_year_says_what_is_new_what_returns_and_what_falls_silent() -> None:
    found = files()
    second, third = (rendered(found[f"phrases/shanxi-{year}.md"]) for year in (2023, 2024))
    assert section(second, "new") == ["两客一危一货", "四不两直"]
    assert section(second, "kept") == ["两客一危 今只见于更长的词句"]
    assert section(second, "silent") == ["一件事 见于2021—2024年；大同市2024年起"]
    assert section(third, "returned") == ["一件事 上次见于2021年；大同市同年"] and not section(third, "new")
    assert "与2023年相比：新见0\xa0· 重现1\xa0· 不再见3\xa0· 沿用0" in third.text_content()


def test_the_first_year_has_nothing_to_be_compared_with() -> None:
    first = rendered(files()["phrases/datong-2024.md"])
    assert "收录最早的一年，无从比较" in first.text_content() and not first.xpath("//*[@id='new']")
    assert section(first, "kept") == ["一件事 山西省2021年起", "电子哨兵"]


def test_the_years_of_a_place_lead_to_each_other() -> None:
    neighbours = rendered(files()["phrases/shanxi-2023.md"]).find_class("neighbours")[0]
    assert [(a.text, a.get("href")) for a in neighbours.iter("a")] == [
        ("‹ 2021", "shanxi-2021.md"), ("2024 ›", "shanxi-2024.md"),
    ]


def test_the_table_has_a_row_for_each_use() -> None:
    (content,) = [data for name, data in all_files(made(), index_tables) if name == "downloads/phrases.csv"]
    head, *rows = content.decode("utf-8-sig").splitlines()
    assert head.startswith("提法,起止,地区,年份") and len(rows) == 10
    assert rows[0].startswith("两客一危,2021—2023,山西省,2021,") and "“两客一危”,严管“两客一危”车辆。," in rows[0]


def test_very_many_phrases_have_a_sheet_for_each_initial(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alphabet, "MOST_ON_A_PAGE", 1)
    found = files()
    sheets = [a.get("href") for a in rendered(found["phrases/index.md"]).xpath("//*[@id='all']/following::ul[1]//a")]
    assert sheets == ["index--d.md", "index--l.md", "index--l--2.md", "index--s.md", "index--y.md"]
    assert [a.text for a in rendered(found["phrases/index--l--2.md"]).xpath("//tbody//a")] == ["两客一危一货"]


def test_of_very_many_sentences_the_grid_leads_to_the_pages_of_the_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passage_views, "MOST_ON_A_PAGE", 1)
    linked = made()
    slug = next(phrase.slug for phrase in linked.phrases.values() if phrase.phrase == "一件事")
    found = dict(all_files(linked, phrases))
    tree = rendered(found[f"phrases/{slug}.md"])
    leading = [a.get("href") for a in tree.xpath(f"{GRID}//td[position()>2]//a")]
    assert leading == [f"{slug}--2021.md", f"{slug}--2024.md", f"{slug}--2024.md"]
    assert {f"phrases/{there}" for there in leading} <= set(found) and not tree.find_class("passages")


def test_of_very_many_places_those_at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "MOST_PLACES", 1)
    monkeypatch.setattr(places_by_year, "MOST_ROWS", 1)
    tree = page("一件事")
    assert len(tree.xpath(f"{GRID}//tbody/tr")) == 1 and "另有1个下级地区" in tree.text_content()
    assert "其余地区的提法" in rendered(files()["phrases/index.md"]).text_content()


def test_an_edition_without_phrases_says_so() -> None:
    found = dict(all_files(indexed([speaking(2024, "加强管理。")], []), phrases))
    assert list(found) == ["phrases/index.md"] and "没有找到" in rendered(found["phrases/index.md"]).text_content()


@pytest.mark.parametrize(("count", "named"), [(24, 24), (25, 24)])
def test_the_twenty_four_that_most_notices_use_are_named_first(count: int, named: int) -> None:
    every = [f"落实“{chr(0x5000 + n)}一”。" for n in range(count)]
    index = index_view.index(indexed([speaking(2023, every[-1]), speaking(2024, "".join(every))], []))
    assert len(index.often) == named and index.phrases == count
    assert [row.notices for row in index.often[:2]] == [2, 1]
    assert [step.label for step in index.crumbs] == ["首页"] and index.head.contents


@pytest.mark.parametrize(("count", "is_split"), [(400, False), (401, True)])
def test_four_hundred_phrases_stand_on_one_page(count: int, is_split: bool) -> None:
    linked = made()
    one = next(iter(linked.phrases.values()))
    linked.phrases = {f"p{n}": one for n in range(count)}
    assert index_view.is_split(linked) is is_split


@pytest.mark.parametrize(("count", "rows", "more"), [(59, 60, 0), (60, 1, 60)])
def test_sixty_places_that_use_a_phrase_are_rows_and_of_more_those_at_the_top(count: int, rows: int, more: int) -> None:
    places = [PLACES[0], *(place(f"city{n:02}", f"第{n}市", "prefecture", "shanxi") for n in range(count))]
    notices = [speaking(2024, "抓好“一件事”。", jurisdiction=one.slug) for one in places]
    base = indexed(notices[:1], []).edition
    (phrase,) = base.indexes.phrases
    uses = tuple(replace(phrase.occurrences[0], notice=one.id) for one in notices)
    linked = LinkedEdition(replace(
        base, jurisdictions=tuple(places), notices=tuple(notices),
        indexes=replace(base.indexes, phrases=(replace(phrase, occurrences=uses, seen=uses),)),
    ))
    found = grids.grid(linked, Here("phrases/x.html"), linked.edition.indexes.phrases[0], split=False)
    assert (len(found.rows), found.more, found.rows[0].place.label) == (rows, more, "山西省")


@pytest.mark.parametrize(("count", "more"), [(6, 0), (7, 1)])
def test_six_places_below_that_took_up_a_phrase_are_named_the_earliest_first(count: int, more: int) -> None:
    cities = [place(f"city{n}", f"第{n}市", "prefecture", "shanxi") for n in range(count)]
    base = indexed([speaking(2010, "抓好“一件事”。")], []).edition
    (phrase,) = base.indexes.phrases
    notices = [speaking(2010 + count - n, "抓好“一件事”。", jurisdiction=city.slug) for n, city in enumerate(cities)]
    uses = (*phrase.occurrences, *(replace(phrase.occurrences[0], notice=one.id) for one in notices))
    linked = LinkedEdition(replace(
        base, jurisdictions=(PLACES[0], *cities), notices=(*base.notices, *notices),
        indexes=replace(base.indexes, phrases=(replace(phrase, occurrences=uses, seen=uses),)),
    ))
    page = year_view.phrases_of_year(linked, PLACES[0].slug, 2010)
    (row,) = page.kept
    assert row.below == tuple(f"第{n}市{2010 + count - n}年起" for n in reversed(range(count)))[:6]
    assert row.more == more and page.head.contents


def test_the_years_of_each_place_that_uses_any_are_led_to_the_newest_first() -> None:
    linked = made()
    rows = index_view.index(linked).places.rows
    assert [(row.place.label, [link.label for link, _ in row.years]) for row in rows] == [
        ("山西省", ["2024", "2023", "2021"]), ("大同市", ["2024"]),
    ]
    assert not list(index_view.year_links(linked, Here("places/linfen.html"), PLACES[2].slug))
    assert index_view.phrases_link(linked, Here("x.html"), PLACES[0].slug, 2022, "提法") is None
    assert index_view.phrases_link(linked, Here("x.html"), PLACES[2].slug, 2024, "提法") is None


def test_a_phrase_that_came_from_none_and_was_followed_by_none_has_no_line() -> None:
    linked = made()
    lines = {phrase.phrase: [step.name for step in phrase_view.phrase_page(linked, phrase).line]
             for phrase in linked.phrases.values()}
    assert lines["一件事"] == []
    assert lines["两客一危"] == ["两客一危", "两客一危一货"]
