"""Numbers and deadlines of a place and year: in order of the day, with who answers and what became of them."""

import pytest

from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages.indexes import targets as pages
from build_scripts.publish.parts import all_files
from build_scripts.publish.views import targets as view
from build_scripts.publish.views.places import by_year as places_by_year
from tests.editions import edition
from tests.indexed import indexed, speaking
from tests.rendering import rendered


def made(linked: LinkedEdition, year: int = 2024, place: str = "shanxi") -> view.Targets:
    return view.targets_page(linked, PlaceSlug(place), year)


def test_by_the_day_then_what_has_words_then_what_has_none() -> None:
    texts = "每月检查一次尾矿库。", "汛期前完成排查整改。", "年底前建成5座煤矿。", "6月底前完成验收整改。"
    found = made(indexed([speaking(2024, *texts)])).rows
    assert [row.deadline for row in found] == ["6月底前（2024年6月30日）", "年底前（2024年12月31日）", "汛期前", ""]


def test_the_deadline_of_a_number_in_one_sentence_is_no_row_of_its_own() -> None:
    linked = indexed([speaking(2024, "年底前建成5座煤矿。")])
    assert len(linked.edition.indexes.targets) == 2
    (row,) = made(linked).rows
    assert (row.value, row.deadline) == ("5座", "年底前（2024年12月31日）")


def test_a_row_leads_to_its_provision_and_to_who_answers() -> None:
    row = next(row for row in made(indexed()).rows if row.value == "90座")
    assert row.place.target == "../notices/shanxi-2024.md#part_1__sec_1"
    assert [link.target for link in row.bodies] == [
        f"../bodies/shanxi-{name}.md" for name in ("energy", "emergency-management", "public-security")
    ]
    assert [link.target for link in row.topics] == ["../topics/coal-mine.md"]


def test_the_next_notice_stands_in_the_row() -> None:
    first, second = made(indexed(), 2023).rows
    assert (first.value, first.outcome, first.next_words[:9]) == ("60座", "调高", "年底前建成90座智")
    assert first.next and first.next.target == "../notices/shanxi-2024.md#part_1__sec_1"
    assert (second.outcome, second.next_words) == ("未见对应", "")
    assert {row.outcome for row in made(indexed()).rows} == {"尚无下一件"}


def test_a_calendar_is_offered_where_a_row_has_a_day() -> None:
    assert made(indexed()).calendar
    assert made(indexed([speaking(2024, "每月检查一次尾矿库。")])).calendar is None


def test_the_table_has_a_row_each() -> None:
    page = rendered(dict(all_files(indexed(), pages))["targets/shanxi-2023.md"])
    rows = page.xpath("//*[@class='targets']//tbody/tr")
    assert [row[2].text_content() for row in rows] == ["60座　指标", "1次/月　频次"]


def test_only_where_there_is_a_next_notice_a_column_compares_with_it() -> None:
    files = dict(all_files(indexed(), pages))
    trees = [rendered(files[f"targets/shanxi-{year}.md"]) for year in (2023, 2024)]
    heads = [tree.xpath("//*[@class='targets']//th/text()") for tree in trees]
    assert [made(indexed(), year).has_next for year in (2023, 2024)] == [True, False]
    assert heads == [["期限", "事项", "数量", "责任单位", "下一件通知"], ["期限", "事项", "数量", "责任单位"]]


def test_an_edition_without_targets_says_so() -> None:
    found = dict(all_files(LinkedEdition(edition([])), pages))
    assert list(found) == ["targets/index.md"]
    assert "没有可列的指标或时限" in rendered(found["targets/index.md"]).text_content()


def test_of_very_many_places_the_index_has_those_at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [speaking(2024, "每月检查一次尾矿库。"), speaking(2024, "每月检查一次尾矿库。", jurisdiction="datong")]
    linked = indexed(both)
    assert [(row.place.label, row.level) for row in view.index(linked).places.rows] == [("山西省", 0), ("大同市", 1)]
    monkeypatch.setattr(places_by_year, "MOST_ROWS", 1)
    made = view.index(linked).places
    assert [row.place.label for row in made.rows] == ["山西省"] and not made.is_whole


def test_a_number_of_three_years_has_its_course_without_the_year_s_own_number() -> None:
    texts = "年底前再建成智能化煤矿60座。", "建成智能化煤矿90座。", "年底前再建成智能化煤矿120座。"
    linked = indexed([speaking(2022 + n, text) for n, text in enumerate(texts)])
    (course,) = made(linked, 2023).series
    assert course.object == "再建成智能化煤矿"
    assert [(link.label, value) for link, value in course.points] == [
        ("2022年", "60座"), ("2023年", "90座"), ("2024年", "120座"),
    ]
    page = rendered(dict(all_files(linked, pages))["targets/shanxi-2023.md"])
    assert len(page.xpath("//svg//rect")) == 3


def test_each_of_two_numbers_has_a_course_without_its_number_and_bound() -> None:
    texts = [f"每2座矿每年检查{count}次以上、演练{count}次。" for count in (1, 2, 3)]
    linked = indexed([speaking(2022 + n, text) for n, text in enumerate(texts)])
    assert [(course.object, [value for _, value in course.points]) for course in made(linked, 2024).series] == [
        ("每2座矿检查", ["≥1次/年", "≥2次/年", "≥3次/年"]), ("演练", ["1次/年", "2次/年", "3次/年"]),
    ]


def test_a_course_is_drawn_from_its_first_year_to_its_last_and_told_in_the_years_it_has_a_number_of() -> None:
    texts = {year: f"建成智能化煤矿{count}座。" for year, count in ((2019, 60), (2021, 120), (2022, 90))}
    linked = indexed([speaking(year, text) for year, text in {**texts, 2024: "每月检查一次尾矿库。"}.items()])
    (course,) = made(linked, 2022).series
    assert course.chart.caption == "2019年60座，2022年90座"
    assert [(bar.title, bar.left, bar.height) for bar in course.chart.bars] == [
        ("2019年：60座", 0, 24), ("2021年：120座", 36, 48), ("2022年：90座", 54, 36),
    ]
    assert course.chart.width == 4 * 18
    assert made(linked, 2024).series == ()


def test_a_target_of_which_the_next_notice_says_nothing_leads_nowhere() -> None:
    linked = indexed([speaking(2023, "每月检查一次尾矿库。"), speaking(2024, "开展演练。")], [])
    (row,) = made(linked, 2023).rows
    assert (row.outcome, row.next) == ("未见对应", None)


@pytest.mark.parametrize(("length", "ending"), [(160, ""), (161, "……")])
def test_a_sentence_is_told_up_to_160_characters(length: int, ending: str) -> None:
    beginning = "年底前建成60座智能化煤矿，"
    words = f"{beginning}{'推' * (length - len(beginning) - 1)}。"
    for row in made(indexed([speaking(2024, words)])).rows:
        assert row.words == words[:160] + ending


@pytest.mark.parametrize(("count", "more"), [(8, 0), (9, 1)])
def test_eight_bodies_of_a_target_are_named(count: int, more: int) -> None:
    whose = "能源局", "应急厅", "公安厅", "教育厅", "水利厅", "住建厅", "财政厅", "民政厅", "商务厅"
    text = f"年底前建成60座智能化煤矿。（{'、'.join(f'省{name}' for name in whose[:count])}负责）"
    (row,) = made(indexed([speaking(2024, text)])).rows
    assert (len(row.bodies), row.more) == (8, more)


def test_the_index_leads_home_and_to_the_years_of_each_place_the_newest_first() -> None:
    index = view.index(indexed())
    assert [step.label for step in index.crumbs] == ["首页"]
    (row,) = index.places.rows
    assert [link.label for link, _ in row.years] == ["2024", "2023"]


def test_who_is_responsible_for_all_that_follows_is_told_in_the_row() -> None:
    told = speaking(
        2024,
        "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）",
        "年底前完成验收。（省应急厅负责）",
    )
    rows = [row for row in made(indexed([told], [])).rows if row.object == "完成验收"]
    assert [row.implied for row in rows] == ["未逐条列名：市、县人民政府"]
