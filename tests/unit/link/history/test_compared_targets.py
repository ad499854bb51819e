"""How a target differs from the one that it goes on from."""

import pytest

from build_scripts.domain.indexes import Target
from build_scripts.link.history.compared_targets import Dated, amount, dated, difference
from tests.indexed import indexed, speaking


def targets_of(year: int, text: str) -> tuple[Target, ...]:
    return indexed([speaking(year, text)]).edition.indexes.targets


def last_of(year: int, text: str) -> Dated:
    """The deadline, where there is one."""
    found = targets_of(year, text)
    return dated(found[-1], year, found)


def first_of(year: int, text: str) -> Dated:
    found = targets_of(year, text)
    return dated(found[0], year, found)


@pytest.mark.parametrize(("older", "newer", "kind"), [
    ("年底前完成改造任务。", "年底前基本完成改造任务。", "rescheduled"),
    ("2024年底前完成改造任务。", "年底前完成改造任务。", "kept"),
    ("年底前建成60座煤矿。", "年底前建成30座煤矿。", "kept"),
    ("年底前建成60座煤矿。", "6月底前建成60座煤矿。", "rescheduled"),
    ("年底前建成煤矿。", "年底前建成60座煤矿。", "rescheduled"),
    ("年底前建成60座煤矿。", "年底前建成煤矿。", "rescheduled"),
    ("到2024年底，建成60座煤矿。", "到2024年底，建成60座煤矿。", "kept"),
    ("年内组织一次演练。", "年内组织一次演练。", "kept"),
    ("三年内完成改造任务。", "三年内完成改造任务。", "kept"),
])
def test_a_deadline_of_each_year_s_number_is_one_and_what_is_done_once_has_moved(
    older: str, newer: str, kind: str,
) -> None:
    assert difference(last_of(2023, older), last_of(2024, newer)) == kind


@pytest.mark.parametrize(("older", "newer", "kind"), [
    ("煤矿年底前达到二级及以上标准。", "煤矿达到二级以上标准。", "kept"),
    ("煤矿达到二级以上标准。", "煤矿6月底前达到二级以上标准。", "changed"),
    ("煤矿6月底前达到二级以上标准。", "煤矿9月底前达到二级以上标准。", "rescheduled"),
    ("煤矿年底前达到二级以上标准。", "煤矿年底前达到三级以上标准。", "changed"),
    ("整改率达到80%。", "整改率达到90%。", "raised"), ("整改率达到80%。", "整改率达到70%。", "lowered"),
    ("整改率达到80%。", "整改率下降80%。", "changed"), ("至少建成5座。", "建成5座。", "kept"),
])
def test_numbers_and_their_day(older: str, newer: str, kind: str) -> None:
    assert difference(first_of(2023, older), first_of(2024, newer)) == kind


@pytest.mark.parametrize(("value", "size"), [
    ("≥80", 80), ("4亿", 400_000_000), ("5.49千万", 54_900_000), ("3—5", 3), ("二级以上", None), (None, None),
])
def test_the_size_of_what_is_written(value: str | None, size: float | None) -> None:
    assert amount(value) == size
