"""How it is said what a level left out or added."""

import pytest

from build_scripts.domain.notice import Level
from build_scripts.publish.labels.comparing.comparison_words import WORDS
from build_scripts.publish.labels.comparing.level_words import KINDS, named, title

LONG = "推行煤矿井下无视频不作业制度并接入监管平台"


@pytest.mark.parametrize(("passages", "told"), [
    ((), ""), (("甲",), "未写：甲"), (("甲", "乙", "丙", "丁"), "未写：甲 / 乙 / 丙 / 丁"),
    (("甲", "乙", "丙", "丁", "戊"), "未写：甲 / 乙 / 丙 / 丁（共5处）"),
    (("甲", "乙", "丙", "丁", "戊", "己"), "未写：甲 / 乙 / 丙 / 丁（共6处）"),
])
def test_the_first_four_are_named_and_more_are_counted(passages: tuple[str, ...], told: str) -> None:
    assert named("未写", passages) == told


@pytest.mark.parametrize(("passage", "told"), [
    (f"{LONG}上", f"{LONG}上"), (f"{LONG}上，", f"{LONG}上……"), (f"{LONG}上，逐级核实", f"{LONG}上……"),
])
def test_a_passage_of_more_than_22_characters_is_named_by_its_beginning(passage: str, told: str) -> None:
    assert len(LONG) == 21
    assert named("所加", (passage,)) == f"所加：{told}"


def test_what_only_one_level_wrote_is_called_as_on_the_page_of_the_two() -> None:
    assert (KINDS["none"], KINDS["added"]) == (WORDS["level"].dropped, WORDS["level"].new)


@pytest.mark.parametrize(("levels", "told"), [
    (("county", "province", "prefecture"), "省、市、县三级"), (("province", "township"), "省、乡两级"),
    (("nation", "province", "prefecture", "county"), "国家、省、市、县四级"),
    (("prefecture", "zone"), "市、开发区各级"), (("county", "department"), "县、部门各级"),
])
def test_the_levels_that_are_compared_are_named_from_the_top_and_counted(levels: tuple[Level, ...], told: str) -> None:
    """A development zone and a department stand beside the levels of government: nothing is counted."""
    assert title(levels) == told
