"""Numbers of documents, orders and standards: where they begin, what a list of them means, which are one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.wording.citing.work_numbers import number_key, work_numbers


def numbers(text: str) -> list[tuple[str, str]]:
    return [(found.number, text[slice(*found.span)]) for found in work_numbers(text)]


@pytest.mark.parametrize(("text", "found"), [
    ("继续贯彻国务院国发[2010] 23号", [("国发〔2010〕23号", "国发[2010] 23号")]),
    ("教育厅晋教厅函〔2020〕1号", [("晋教厅函〔2020〕1号", "晋教厅函〔2020〕1号")]),
    ("晋政发〔2009〕1、13号", [("晋政发〔2009〕1号", "晋政发〔2009〕1"), ("晋政发〔2009〕13号", "13")]),
    ("国发〔2010〕23号、〔2011〕40号",
     [("国发〔2010〕23号", "国发〔2010〕23号"), ("国发〔2011〕40号", "〔2011〕40号")]),
    ("住房和城乡建设部令第37号和公安部令第61号",
     [("住房和城乡建设部令第37号", "住房和城乡建设部令第37号"), ("公安部令第61号", "公安部令第61号")]),
    ("GB/T 33000—2016、DB14/T 2121-2020",
     [("GB/T 33000—2016", "GB/T 33000—2016"), ("DB14/T 2121-2020", "DB14/T 2121-2020")]),
    ("PM2.5、A4、2023号、第1号井、命令2号", []),
])
def test_numbers_are_found_without_the_words_before_them(text: str, found: list[tuple[str, str]]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(("one", "other"), [
    ("国务院第493号令", "国务院令第493号"), ("国务院令 第493号", "中华人民共和国国务院令第493号"),
    ("GB50016-2014", "GB 50016—2014"),
])
def test_two_ways_to_write_a_number(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


def test_other_numbers_stay_apart() -> None:
    others = "国发〔2010〕23号", "国发〔2011〕23号", "国办发〔2010〕23号", "GB 1-2010", "GB/T 1-2010"
    assert len(set(map(number_key, others))) == 5


PIECES = "国发", "〔2010〕", "23号", "、", "和", "部", "令", "第", "1", "GB", " 5-2010", "落实"
LONG = "部" * 30000, "局令" * 20000, "1、" * 20000, "甲〔2010〕" + "1号、" * 10000, "GB" * 20000


@given(st.lists(st.sampled_from(PIECES)))
def test_numbers_lie_in_the_text_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [found.span for found in work_numbers(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("text", LONG)
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    assert len(work_numbers(text)) <= len(text)
