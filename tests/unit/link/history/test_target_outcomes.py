"""What became of a target in the next notice."""

import pytest

from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from tests.indexed import indexed, kept, speaking


def of(*texts: str, linked: bool = True) -> Outcome:
    """Of the first target of the first text, the others being the notices of the years that follow."""
    notices = [speaking(2023 + n, text, "其他事项照旧执行到位。") for n, text in enumerate(texts)]
    lookup = indexed(notices, kept(1) if linked else ())
    return outcome_of(lookup, lookup.edition.indexes.targets[0])


@pytest.mark.parametrize(("older", "newer", "kind"), [
    ("各市每月检查一次尾矿库。", "各市每月至少检查一次尾矿库。", "kept"),
    ("建成智能化煤矿60座。", "建成智能化煤矿90座。", "raised"),
    ("建成智能化煤矿60座。", "建成智能化煤矿30座。", "lowered"),
    ("各市建成智能化煤矿达到二级以上。", "各市建成智能化煤矿达到三级以上。", "changed"),
    ("全省煤矿年底前完成改造验收。", "全省煤矿6月底前完成改造验收。", "rescheduled"),
    ("2023年底前完成煤矿改造验收。", "2024年底前完成煤矿改造验收。", "kept"),
    ("建成智能化煤矿60座。", "建成智能化煤矿。", "unmeasured"),
    ("建成智能化煤矿60座。", "加强森林防火巡护。", "silent"),
])
def test_how_the_next_notice_goes_on(older: str, newer: str, kind: str) -> None:
    assert of(older, newer).kind == kind


def test_the_sentence_that_goes_on_is_given() -> None:
    found = of("建成智能化煤矿60座。", "加强领导。建成智能化煤矿90座。")
    assert (found.eid, found.sentence) == ("part_1__sec_1", "建成智能化煤矿90座。")


def test_a_sentence_is_found_wherever_it_went() -> None:
    assert of("建成智能化煤矿60座。", "全省建成智能化煤矿90座。", linked=False).kind == "raised"


def test_without_a_next_notice_nothing_is_said_of_it() -> None:
    assert of("建成智能化煤矿60座。").kind == "open"
