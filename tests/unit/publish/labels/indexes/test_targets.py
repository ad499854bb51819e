"""How much a target sets, as a reader sees it."""

from dataclasses import replace

import pytest

from build_scripts.domain.indexes import Target
from build_scripts.link.indexes.targets import find_targets
from build_scripts.publish.labels.indexes import targets
from tests.editions import notice, provision
from tests.indexed import VOCABULARY


@pytest.mark.parametrize(("sentence", "said"), [
    ("年底前完成整改。", "年底前（2024年12月31日）"), ("2024年6月30日前完成整改。", "2024年6月30日前"),
    ("自2024年5月1日起，全部安装探测器。", "2024年5月1日起"), ("各市于每月5日前上报情况。", "每月5日前"),
])
def test_a_day_is_told_where_the_words_do_not_name_it(sentence: str, said: str) -> None:
    assert targets.deadline(found_in(sentence)) == said


@pytest.mark.parametrize(("sentence", "said"), [
    ("矿山安全管理层级压减至三级以内。", "三级以内"), ("整改率达到80%以上。", "≥80%"), ("事故起数下降5%。", "下降5%"),
    ("建成60座智能化煤矿。", "60座"), ("煤矿百万吨死亡率控制在0.1以下。", "≤0.1"),
])
def test_number_and_unit_are_said_once_and_a_change_as_such(sentence: str, said: str) -> None:
    assert targets.value(found_in(sentence)) == said


@pytest.mark.parametrize(("sentence", "number"), [
    ("整改率达到80%以上。", "≥80"), ("事故起数下降5%。", "下降5"), ("建成60座智能化煤矿。", "60"),
    ("年底前完成整改。", ""),
])
def test_a_number_stands_without_its_unit_in_a_column_of_its_own(sentence: str, number: str) -> None:
    assert targets.number(found_in(sentence)) == number


@pytest.mark.parametrize(("sentence", "holds"), [
    ("自2024年5月1日起，全部安装探测器。", True), ("2024年5月1日前，全部安装探测器。", False),
    ("建成60座智能化煤矿。", False),
])
def test_a_day_from_which_on_is_told_from_one_until_which(sentence: str, holds: bool) -> None:
    assert targets.is_from_then_on(found_in(sentence)) is holds


@pytest.mark.parametrize(("sentence", "kind"), [
    ("自2024年5月1日起，全部安装探测器。", "起始"), ("2024年5月1日前，全部安装探测器。", "时限"),
    ("建成60座智能化煤矿。", "指标"),
])
def test_a_beginning_is_called_no_deadline(sentence: str, kind: str) -> None:
    assert targets.kind(found_in(sentence)) == kind


@pytest.mark.parametrize(("above", "told"), [
    (None, "年底前（2024年12月31日）"), ("一（一）", "年底前（2024年12月31日）（随上级条款一（一））"),
])
def test_a_deadline_that_another_provision_sets_names_it(above: str | None, told: str) -> None:
    assert targets.due(found_in("年底前完成整改。"), above) == told


@pytest.mark.parametrize("above", [None, "一（一）"])
def test_without_a_deadline_it_is_told_how_often(above: str | None) -> None:
    found = replace(found_in("年底前完成整改。"), deadline=None, deadline_date=None, value="每月一次")
    assert targets.due(found, above) == "每月一次"


def found_in(sentence: str) -> Target:
    made = notice(year=2024, body=[provision("part_1__p_1", "p", sentence)])
    assert VOCABULARY.targets is not None
    (found,) = find_targets([made], VOCABULARY.targets, (), ())
    return found
