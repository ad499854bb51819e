"""The same number through the years."""

from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.history.target_series import series_of
from tests.indexed import indexed, speaking


def courses(*texts: str) -> list[list[tuple[int, float]]]:
    linked = indexed([speaking(2020 + n, text) for n, text in enumerate(texts)])
    return [[(p.year, p.amount) for p in series.points] for series in series_of(linked, PlaceSlug("shanxi"))]


def test_one_number_in_three_years_is_a_series() -> None:
    found = courses("建成智能化煤矿60座。", "年底前再建成智能化煤矿90座。", "建成智能化煤矿120座。")
    assert found == [[(2020, 60), (2021, 90), (2022, 120)]]


def test_a_year_that_is_silent_does_not_end_it() -> None:
    found = courses("建成智能化煤矿60座。", "加强领导。", "建成智能化煤矿90座。", "建成智能化煤矿70座。")
    assert found == [[(2020, 60), (2022, 90), (2023, 70)]]


def test_two_years_another_unit_and_another_subject_are_none() -> None:
    assert courses("建成智能化煤矿60座。", "建成智能化煤矿90座。") == []
    assert courses("建成智能化煤矿60座。", "建成智能化煤矿90座。", "建成智能化煤矿50个。") == []
    assert courses("建成智能化煤矿60座。", "建成智能化煤矿90座。", "治理尾矿库60座。") == []


def test_a_year_has_one_value() -> None:
    found = courses("建成智能化煤矿60座。", "建成智能化煤矿90座，建成智能化煤矿10座。", "建成智能化煤矿70座。")
    assert found == [[(2020, 60), (2021, 90), (2022, 70)]]


def test_what_is_like_any_value_of_a_series_goes_on_with_it() -> None:
    found = courses("建成智能化煤矿60座。", "建成智能化煤矿采掘工作面90座。", "建成采掘工作面70座。")
    assert found == [[(2020, 60), (2021, 90), (2022, 70)]]
