"""Of what a notice says once that it holds for all that follows: whom it means, and how much follows."""

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.standing_duties import standing_duties
from tests.indexed import indexed, speaking

RULE = "加强巡查。（省安委办和各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）"
FOLLOWING = ("开展演练。（省应急厅负责）", "加强培训。（省公安厅和各市、县人民政府负责）")


def found(linked: LinkedEdition, name: str) -> dict[int, list[int]]:
    (body,) = (body for body in linked.bodies.values() if body.name == name)
    return {year: [duty.unlisted for duty in duties] for year, duties in standing_duties(linked, body).items()}


def test_what_follows_counts_where_it_does_not_name_the_body_itself() -> None:
    linked = indexed([speaking(2024, "完善清单。（省应急厅负责）", RULE, *FOLLOWING)], [])
    assert found(linked, "各市、县人民政府") == {2024: [1]}
    assert found(linked, "省应急管理厅") == {}


def test_the_newest_year_first_and_no_year_that_says_nothing_of_the_kind() -> None:
    years = [speaking(2023, RULE, *FOLLOWING), speaking(2024, *FOLLOWING), speaking(2025, RULE, *FOLLOWING[:1])]
    linked = indexed(years, [])
    assert list(found(linked, "各市、县人民政府").items()) == [(2025, [1]), (2023, [1])]


def test_a_rule_after_which_nothing_follows_charges_nobody() -> None:
    assert found(indexed([speaking(2024, *FOLLOWING, RULE)], []), "各市、县人民政府") == {}


def test_a_rule_holds_until_another_takes_its_place() -> None:
    other = "落实整改。（省应急厅负责。以下均需省公安厅、省能源局负责，不再一一列出）"
    linked = indexed([speaking(2024, RULE, other, "完善清单。（省应急厅负责）", *FOLLOWING)], [])
    assert found(linked, "各市、县人民政府") == {2024: [1]}
    assert found(linked, "省公安厅") == {2024: [2]}


@pytest.mark.parametrize("rule", [
    "加强巡查。（各市、县政府负责。以下均需市、县政府负责，不再一一列出）",
    "加强巡查。（各市、县政府负责。以下均需各市、县人民政府负责，不再一一列出）",
])
def test_the_body_is_meant_in_whichever_words(rule: str) -> None:
    assert found(indexed([speaking(2024, rule, *FOLLOWING[:1])], []), "各市、县人民政府") == {2024: [1]}
