"""What a number comes to, with the bound before or after it."""

import re

import pytest

from build_scripts.language.wording.spans import Match
from build_scripts.language.wording.values.bounds import is_bounded, signed, unit_of, value_of, verb_end_of

COUNT = re.compile(
    "(?P<verb>建成)?(?P<number>[0-9]+|[一二三四五六七八九十百]+)(?P<unit>座|％)(?P<after>以上|以内|以下)?"
)


def counted(text: str, start: int = 0) -> Match:
    match = COUNT.search(text, start)
    assert match
    return match


@pytest.mark.parametrize(("text", "value"), [
    ("建成5座", "5"), ("至少建成5座", "≥5"), ("不超过5座", "≤5"), ("建成5座以上", "≥5"),
    ("5座以内", "≤5"), ("5座以下", "≤5"),
    ("至少，建成5座", "5"), ("至少3处、建成5座", "5"), ("建成百座", "100"),
    ("建成十二座", "12"), ("至少建成三百座", "≥300"),
])
def test_a_number_has_the_bound_of_its_clause(text: str, value: str) -> None:
    assert value_of(counted(text)) == value


@pytest.mark.parametrize(("between", "is_told"), [(9, True), (10, True), (11, False)])
def test_a_bound_that_stands_far_off_is_not_of_the_number(between: int, is_told: bool) -> None:
    match = counted(f"至少{'县' * between}5座")
    assert value_of(match) == ("≥5" if is_told else "5")
    assert is_bounded(match) is is_told


def test_what_stands_before_the_clause_bounds_nothing() -> None:
    assert value_of(counted("至少建成5座", 1)) == "5"


@pytest.mark.parametrize(("text", "is_so"), [
    ("至少明确1座", True), ("每个乡镇明确1座", True), ("每年明确1座", False), ("缩短到1座", True),
    ("缩短到约1座", True),
    ("明确1座", False), ("缩短到县里1座", False),
])
def test_a_number_is_bounded_by_what_is_said_before_it(text: str, is_so: bool) -> None:
    assert is_bounded(counted(text)) is is_so


def test_a_least_number_is_told_before_a_most() -> None:
    assert [signed("三", least=least, most=most) for least, most in ((True, True), (True, False), (False, True))] == [
        "≥3", "≥3", "≤3"]
    assert signed("3.5", least=False) == "3.5"


def test_none_is_not_at_least_none() -> None:
    assert signed("0", least=True, most=True) == signed("零", least=True) == "0"
    assert signed("0", least=False, most=True) == "≤0"
    assert signed("0.5", least=True) == "≥0.5"


def test_the_unit_and_the_verb_are_those_of_the_match() -> None:
    assert unit_of(counted("达到5％")) == "%"
    assert verb_end_of(counted("要建成5座")) == 3
    assert verb_end_of(counted("要有5座")) is None
