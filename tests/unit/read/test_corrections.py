"""corrections.yml: each departure with its line and reason."""

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.read.corrections import read_corrections
from build_scripts.read.faults import Faults

ENTRY = """corrections:
  - notice: shanxi-2018
    line: 12
    kind: replaced
    original: 死 亡率
    displayed: 死亡率
    reason: 词中多余空格。
"""
SPANS = {"shanxi-2018": (10, 20)}


def read(text: str) -> list[tuple[int | None, str]]:
    faults = Faults()
    read_corrections(text.encode(), SPANS, faults)
    return [(fault.line, fault.message) for fault in faults.found]


def test_corrections_by_notice() -> None:
    faults = Faults()
    found = read_corrections(ENTRY.encode(), SPANS, faults)
    assert not faults.found
    (correction,) = found["shanxi-2018"]
    assert (correction.line, correction.kind, correction.original, correction.displayed, correction.eid) == (
        12, "replaced", "死 亡率", "死亡率", None)


@pytest.mark.parametrize(("kind", "original", "displayed"), [
    ("split", "停产。煤矿：推进", "停产。\\n煤矿：推进"), ("joined", "全面完成\\n国务院", "全面完成国务院"),
    ("removed", "HTF", ""), ("inserted", "第号", "第1号"),
])
def test_kinds_that_fit(kind: str, original: str, displayed: str) -> None:
    text = ENTRY.replace("replaced", kind).replace("死 亡率", f'"{original}"').replace("死亡率", f'"{displayed}"')
    assert read(text) == []


@pytest.mark.parametrize(("kind", "original", "displayed"), [
    ("split", "全面\\n完成", "全面完成"), ("joined", "全面完成", "全面\\n完成"),
    ("split", "全面完成", "全面\\n完工"), ("joined", "全面\\n完成", "全面完工"),
])
def test_what_splits_or_joins_moves_a_break_and_no_word(kind: str, original: str, displayed: str) -> None:
    text = ENTRY.replace("replaced", kind).replace("死 亡率", f'"{original}"').replace("死亡率", f'"{displayed}"')
    ((_, message),) = read(text)
    assert message.startswith(kind)


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("shanxi-2018", "shanxi-2019", 2, "没有通知“shanxi-2019”"),
    ("line: 12", "line: 21", 3, "第 21 行不在 shanxi-2018 之内"),
    ("line: 12", "line: twelve", 3, "此处应为整数"),
    ("replaced", "repaired", 4, "不认识的类别“repaired”"),
    ("kind: replaced", "kind: split", 6, "split 只在字间加换行"),
    ("kind: replaced", "kind: joined", 5, "joined 只去掉换行"),
    ("kind: replaced", "kind: removed", 6, "不再显示任何字"),
    ("displayed: 死亡率", "displayed: 死 亡率", 6, "须与原文不同"),
    ("reason: 词中多余空格。", "reason: ' '", 7, "没有写理由"),
    ("reason:", "cause:", 7, "不认识的键“cause”"),
])
def test_a_fault_is_told_with_its_line(old: str, new: str, line: int, message: str) -> None:
    faults = read(ENTRY.replace(old, new))
    assert any(found == line and message in words for found, words in faults), faults


def test_only_the_original_s_own_words_hold_control_characters() -> None:
    taken_out = ENTRY.replace("replaced", "removed").replace("死 亡率", '"\\u0002"')
    assert read(taken_out.replace("死亡率", '""')) == []
    assert {line for line, _ in read(ENTRY.replace("死亡率", '"\\u0002"'))} == {6}


@pytest.mark.parametrize("line", [10, 20])
def test_the_first_and_the_last_line_of_a_notice_are_in_it(line: int) -> None:
    assert read(ENTRY.replace("line: 12", f"line: {line}")) == []


@pytest.mark.parametrize(("kind", "original", "displayed"), [
    ("removed", "", ""), ("inserted", "第号", ""), ("replaced", "第号", ""),
])
def test_what_is_removed_was_there_and_what_is_put_in_is(kind: str, original: str, displayed: str) -> None:
    text = ENTRY.replace("replaced", kind).replace("死 亡率", f'"{original}"').replace("死亡率", f'"{displayed}"')
    assert any(message.startswith(kind) for _, message in read(text))


def test_a_correction_knows_where_it_is_asked_and_its_day_if_it_has_one() -> None:
    faults = Faults()
    dated = ENTRY + "    date: 2026-04-02\n"
    (without,), (with_day,) = (
        read_corrections(text.encode(), SPANS, faults)["shanxi-2018"] for text in (ENTRY, dated)
    )
    assert not faults.found
    assert (without.asked_in, without.made_on, with_day.made_on) == (2, None, "2026-04-02")


def test_where_the_catalog_cannot_be_read_no_correction_is_at_fault() -> None:
    told = Diagnostic(file="catalog.yml", line=22, message="不合 YAML 的写法", hint="例如")
    faults = Faults([told])
    read_corrections(ENTRY.encode(), {}, faults)
    assert faults.found == [told]
