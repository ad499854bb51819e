"""The vocabulary of numbers to reach and of deadlines: each group knows its examples and none of its rejects."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from build_scripts.language.wording.values import quantity_forms
from build_scripts.language.wording.values.changed_values import BECOMES
from build_scripts.language.wording.values.deadlines import deadlines
from build_scripts.language.wording.values.labelled_deadlines import is_deadline_line
from build_scripts.language.wording.values.quantities import DONE_THEN, PAST, RATE_NAME, TargetRules
from build_scripts.language.wording.values.value_words import TABLE
from build_scripts.link.history.occasions import OCCASIONS
from build_scripts.link.history.target_outcomes import GENERAL
from build_scripts.link.indexes.target_objects import CIRCUMSTANCE, NAMES_NOTHING
from build_scripts.link.indexes.targets import TELLS_OF_THE_PAST
from build_scripts.link.indexes.task_tables import BY_WHEN, HOW_MUCH, NUMBERED, UNIT
from build_scripts.parse.suspects import SHARE
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.targets import read_targets
from tests.texts.both_ways import tried

FILE = Path(__file__).parents[5] / "source_texts" / "targets.yml"
RULES = TargetRules(read_targets(FILE.read_bytes(), Faults()))


def found(text: str) -> bool:
    return bool(RULES.find(f"{text}。", 2024))


def bounded(sign: str, text: str) -> bool:
    return any((value.value or "").startswith(sign) for value in RULES.find(f"{text}。", 2024))


def by_when(form: str, text: str) -> bool:
    return bool(deadlines(form.format(text), 2024))


def holds(form: re.Pattern[str], text: str) -> bool:
    return form.search(text) is not None


def among(units: frozenset[str], text: str) -> bool:
    return text in units


KNOWS: dict[str, Callable[[str], bool]] = {
    "at_least": partial(bounded, "≥"),
    "at_most": partial(bounded, "≤"),
    "less": partial(bounded, "≤"),
    "fewer": lambda text: any(value.change for value in RULES.find(f"{text}12人。", 2024)),
    "more": found,
    "becoming": found,
    "bringing": found,
    "done_to_all": lambda text: found(f"对企业开展全覆盖{text}"),
    "nil": lambda text: found(f"确保{text}"),
    "done_times": found,
    "happened": lambda text: not found(text),
    "befalls": lambda text: not found(f"每年{text}"),
    "told": lambda text: not found(f"{text}重大事故为零"),
    "has_done": lambda text: not found(f"{text}30%"),
    "done_then": lambda text: bool(DONE_THEN.match(f"2023年{text}泵站12座")),
    "past_headings": lambda text: bool(TELLS_OF_THE_PAST.fullmatch(text)),
    "short_of": lambda text: not found(f"{text}30%"),
    "below_of": lambda text: not found(f"{text}30%的"),
    "fines": lambda text: not found(text),
    "aims": found,
    "counted_in_periods": lambda text: any((one.unit or "").endswith("周") and one.value == "3" and one.unit != "次/周"
                                           for one in RULES.find(f"每周刊发3{text}。", 2024)),
    "sending": lambda text: len(RULES.find(f"每月25日前{text}月报。", 2024)) == 1,
    "moments": lambda text: [one.value for one in RULES.find(f"每年{text}和12月各组织一次检查。", 2024)] == ["2"],
    "not_at_each": lambda text: [one.value for one in RULES.find(f"每年3月和9月各{text}一次检查。", 2024)] != ["2"],
    "rounds": found,
    "hourly": lambda text: found(f"每小时{text}情况"),
    "time_units": partial(among, quantity_forms.TIME),
    "times_units": partial(among, quantity_forms.TIMES_UNITS),
    "sets_of_words": partial(among, quantity_forms.SETS_OF_WORDS),
    "thresholds": partial(among, quantity_forms.THRESHOLDS),
    "seasons": partial(by_when, "{}前完成。"),
    "before_acts": partial(by_when, "汛期前{}。"),
    "seen": partial(by_when, "年底{}。"),
    "in_quarter": partial(by_when, "一季度{}。"),
    "made": partial(by_when, "2024年上半年，{}。"),
    "done_in_month": partial(by_when, "8月份{}。"),
    "done_by_them": lambda text: not by_when("8月份{}。", text),
    "reached_then": partial(by_when, "年底整改率{}90%。"),
    "reached_in_plan": partial(by_when, "“十五五”期间，{}。"),
    "reached_in_year": partial(by_when, "2024年{}。"),
    "reached_in_time": partial(by_when, "用两年时间{}。"),
    "ordered": partial(by_when, "截至6月底，{}。"),
    "rate_bases": lambda text: bool(RATE_NAME.search(f"{text}死亡率控制在0.1以下")),
    "rate_names": lambda text: bool(RATE_NAME.search(f"百万吨{text}控制在0.1以下")),
    "treated": lambda text: found(f"对189家企业进行{text}"),
    "wholly_done": lambda text: found(f"710家企业的设备全部{text}"),
    "forbidden_within": lambda text: not by_when("三年内{}。", text),
    "consequences": lambda text: not by_when("6月底前完成改造的{}。", text),
    "in_force": lambda text: not by_when("2024年5月1日起{}。", text),
    "deadline_columns": lambda text: bool(BY_WHEN.fullmatch(text)),
    "number_columns": lambda text: bool(NUMBERED.fullmatch(text)),
    "value_columns": lambda text: bool(HOW_MUCH.fullmatch(text)),
    "unit_columns": lambda text: bool(UNIT.fullmatch(text)),
    "deadline_labels": lambda text: is_deadline_line(f"{text}：2024年6月底"),
    "naming_nothing": lambda text: NAMES_NOTHING.fullmatch(text) is not None,
    "circumstances": lambda text: CIRCUMSTANCE.fullmatch(text) is not None,
    "of_any_target": lambda text: GENERAL.fullmatch(text) is not None,
    **{name: partial(holds, form) for name, form in OCCASIONS.items()},
    "reached": lambda text: PAST.match(f"2023年，全市{text}") is not None,
    "formerly": lambda text: BECOMES.search(f"{text}5座增加到8座") is not None,
    "shares": lambda text: bool(SHARE.search(f"{text}达到70。")),
    "before_shares": lambda text: bool(SHARE.search(f"安装率{text}达到70。")),
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known
