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
