"""What the files of a place's targets tell of each: where the next notice goes on with it, if it does."""

from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.exports.targets_set import targets_set
from tests.indexed import indexed, kept, speaking

SHANXI = PlaceSlug("shanxi")


def told(linked: LinkedEdition, year: int) -> list[tuple[str, str, str]]:
    return [(one.outcome, one.next, one.next_sentence) for one in targets_set(linked, SHANXI, year).targets]


def test_what_the_next_notice_says_of_it_is_told_with_its_place() -> None:
    linked = indexed([speaking(2023, "建成60座智能化煤矿。"), speaking(2024, "建成90座智能化煤矿。")], kept(1))
    assert told(linked, 2023) == [("调高", "2024 一（一）", "建成90座智能化煤矿。")]
    assert told(linked, 2024) == [("尚无下一件", "", "")]


def test_where_it_says_nothing_of_it_no_place_is_told() -> None:
    linked = indexed([speaking(2023, "每月检查一次尾矿库。"), speaking(2024, "开展演练。")], [])
    assert told(linked, 2023) == [("未见对应", "", "")]


def test_who_answers_for_it_is_told_with_those_who_are_not_listed_each_time() -> None:
    told_of = speaking(
        2024,
        "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）",
        "年底前完成验收。（省应急厅负责）",
    )
    found = targets_set(indexed([told_of], []), SHANXI, 2024).targets
    assert {one.said.responsible for one in found} == {"负责：省应急管理厅；未逐条列名：市、县人民政府"}
