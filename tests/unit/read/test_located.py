"""YAML with its lines: every fault has its place, and none hides another."""

import datetime

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.located import NEVER, Value
from build_scripts.read.yaml_files import parse_yaml


def parsed(text: str | bytes) -> tuple[Value, Faults]:
    faults = Faults()
    return parse_yaml("a.yml", text.encode() if isinstance(text, str) else text, faults), faults


def places(faults: Faults) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.message) for fault in faults.found]


def test_values_are_read_as_they_are_asked_for() -> None:
    root, faults = parsed("a: x\nb: 3\nc: 0.5\nd: true\ne: 2024-01-20\nf: null\ng: [p, q]\nh: {k: v}\ni: 2\n")
    fields = root.fields(required=tuple("abcdefghi"))
    assert (fields.text("a"), fields.integer("b"), fields.number("c"), fields.boolean("d")) == ("x", 3, 0.5, True)
    assert fields.date("e") == datetime.date(2024, 1, 20)
    assert fields.text_or_none("f") is None
    assert fields.texts("g") == ("p", "q")
    assert fields.value("h").mapping()["k"].text() == "v"
    assert fields.number("i") == 2.0
    assert not faults.found


def test_every_value_knows_its_line() -> None:
    root, _ = parsed("# a comment\na:\n  - x\n  - y\n")
    fields = root.fields(required=("a",))
    assert fields.line("a") == 2
    assert [item.line for item in fields.items("a")] == [3, 4]


def test_unknown_missing_and_doubled_keys() -> None:
    root, faults = parsed("a: 1\nb: 2\na: 3\n")
    root.fields(required=("a", "c"), optional=("d",))
    assert places(faults) == [(2, "不认识的键“b”"), (3, "键“a”出现两次"), (1, "缺少键：c")]
    assert faults.found[0].hint == "可用的键：a、c、d"


@pytest.mark.parametrize(("asked", "found"), [
    ("text", "140000"), ("text", ""), ("text", "[a]"), ("integer", "x"), ("integer", "true"), ("number", "x"),
    ("boolean", "1"), ("date", "2024-13-45"), ("date", "20"), ("items", "x"), ("fields", "x"), ("mapping", "[a]"),
])
def test_a_value_of_another_kind_is_a_fault_with_its_line(asked: str, found: str) -> None:
    root, faults = parsed(f"# one line\na: {found}\n")
    getattr(root.fields(required=("a",)).value("a"), asked)()
    assert [fault.line for fault in faults.found] == [2]
    assert faults.found[0].hint


def test_what_is_missing_is_a_fault_once() -> None:
    root, faults = parsed("x: 1\n")
    fields = root.fields(required=("a",), optional=("x",))
    assert (fields.text("a"), fields.integer("a"), fields.items("a"), fields.date("a")) == ("", 0, (), None)
    assert not fields.value("a").fields(required=("b",)).has("b")
    assert places(faults) == [(1, "缺少键：a")]


MANY_DIGITS = "1" + "0" * 5_000


@pytest.mark.parametrize("asked", ["integer", "number", "boolean", "date", "text", "name", "items", "fields"])
@pytest.mark.parametrize("written", [
    "0x" + "f" * 5_000, MANY_DIGITS, "-" + MANY_DIGITS, f"{MANY_DIGITS}.5", "1:30", "010", "1_000", "0b1", ".inf",
    "1.5e+999", "=", "<<", "2024-13-45", "2024-01-20 25:00:00", "~", "",
])
def test_no_reading_of_yaml_s_own_ends_in_an_exception(asked: str, written: str) -> None:
    root, faults = parsed(f"# one line\na: {written}\n")
    getattr(root.fields(required=("a",)).value("a"), asked)()
    assert [fault.line for fault in faults.found] == [2]
    assert max(len(line) for line in str(faults.found[0]).splitlines()) < 160


@pytest.mark.parametrize(("sign", "code"), [("\\x01", "U+0001"), ("\\uFFFE", "U+FFFE"), ("\\e", "U+001B")])
def test_a_text_that_no_page_can_show_is_a_fault(sign: str, code: str) -> None:
    root, faults = parsed(f'a: "甲{sign}乙"\n')
    assert root.fields(required=("a",)).text("a") == ""
    assert places(faults) == [(1, f"文字中有控制字符 {code}")]


def test_a_name_stands_in_one_line() -> None:
    root, faults = parsed('a: 甲\nb: "甲\\n乙"\nc: " "\nd: ""\ne: 5\n')
    fields = root.fields(required=tuple("abcde"))
    assert [fields.name(key) for key in "abc"] == ["甲", "", ""]
    fields.name("d")
    fields.name("e")
    assert places(faults) == [
        (2, "名称分成了几行"), (3, "此处是空的"), (4, "此处是空的"),
        (5, "此处应为文字，写的是“5”"),
    ]


@pytest.mark.parametrize("written", ['""', '" "', '"\\n"', '"\\u3164\\uFE0F"', '"\\u3000"'])
def test_a_text_that_says_nothing_is_a_fault(written: str) -> None:
    root, faults = parsed(f"a: {written}\n")
    value = root.fields(required=("a",)).value("a")
    value.text_or_blank()
    assert not faults.found
    assert value.text() == value.text_or_none() == value.name() == ""
    assert set(places(faults)) == {(1, "此处是空的")}


def test_a_key_that_is_no_word_is_a_fault() -> None:
    root, faults = parsed("a: 1\n? [b, c]\n: 2\n")
    assert list(root.mapping()) == ["a"]
    assert places(faults) == [(2, "键本身是列表或含有键")]


def test_a_control_character_stands_in_no_text_but_what_an_original_has() -> None:
    root, faults = parsed('# one line\na: "x\\u0002y"\n')
    fields = root.fields(required=("a",))
    assert fields.value("a").text_of_source() == "x\x02y"
    assert not faults.found
    fields.text("a")
    assert places(faults) == [(2, "文字中有控制字符 U+0002")]


@pytest.mark.parametrize(("written", "meant"), [
    ("true", True), ("yes", True), ("on", True), ("True", True), ("YES", True), ("false", False), ("no", False),
    ("off", False), ("Off", False),
])
def test_what_is_on_and_what_is_off(written: str, *, meant: bool) -> None:
    root, faults = parsed(f"a: {written}\n")
    assert root.fields(required=("a",)).boolean("a") is meant
    assert not faults.found


def test_what_is_no_number_is_nothing() -> None:
    root, faults = parsed("a: x\n")
    value = root.fields(required=("a",)).value("a")
    assert (value.number(), value.integer(), value.boolean(), value.date()) == (0.0, 0, False, None)
    assert len(faults.found) == 4


@pytest.mark.parametrize(("written", "hint"), [("140000", '加上引号："140000"'), ("", '加上引号："…"'),
("true", '加上引号："true"')])
def test_what_lacks_its_quotes_is_shown_with_them(written: str, hint: str) -> None:
    root, faults = parsed(f"a: {written}\n")
    root.fields(required=("a",)).text("a")
    assert [fault.hint for fault in faults.found] == [hint]


@pytest.mark.parametrize(("slots", "text", "hint"), [
    (("place", "level"), "{位}局", "可用 {place}、{level}，每个至多一次"),
    (("place",), "{place}{place}局", "可用 {place}，每个至多一次"),
    ((), "{place}局", "不写花括号"), (("place",), "{place}局", None), ((), "局", None),
])
def test_braces_hold_what_can_be_filled_in(slots: tuple[str, ...], text: str, hint: str | None) -> None:
    root, faults = parsed(f'a: "{text}"\n')
    root.fields(required=("a",)).value("a").check_slots(slots)
    assert [fault.hint for fault in faults.found] == ([hint] if hint else [])


@pytest.mark.parametrize(("asked", "written", "message", "hint"), [
    ("date", '"2026-11-26"', "此处应为日期，写的是加了引号的文字“2026-11-26”", "去掉引号，例如 2024-01-20"),
    ("integer", "'2024'", "此处应为整数，写的是加了引号的文字“2024”", "去掉引号，例如 2024"),
    ("number", '"0.75"', "此处应为数字，写的是加了引号的文字“0.75”", "去掉引号，例如 0.75"),
    ("boolean", '"true"', "此处应为true 或 false，写的是加了引号的文字“true”", "去掉引号，例如 true"),
    ("date", "", "此处应为日期，写的是空", "例如 2024-01-20"),
    ("date", "[2026-11-26]", "此处应为日期，写的是列表", "例如 2024-01-20"),
    ("boolean", "{a: 1}", "此处应为true 或 false，写的是键和值", "例如 true"),
])
def test_what_is_no_date_or_number_is_called_what_it_is(asked: str, written: str, message: str, hint: str) -> None:
    root, faults = parsed(f"a: {written}\n")
    getattr(root.fields(required=("a",)).value("a"), asked)()
    assert [(fault.message, fault.hint) for fault in faults.found] == [(message, hint)]


def test_what_has_no_keys_is_told_one_that_may_stand_there() -> None:
    root, faults = parsed("- editions\n")
    root.fields(required=("editions",))
    root.fields(optional=("parent",))
    assert [fault.hint for fault in faults.found] == ["例如\n    editions: …", "例如\n    parent: …"]


@pytest.mark.parametrize("pattern", ["|煤矿", "煤矿|", "(煤*)*", "煤?", "^", "(?=煤)|"])
def test_a_pattern_that_fits_whatever_it_is_shown_is_a_fault(pattern: str) -> None:
    root, faults = parsed(f'a: "{pattern}"\n')
    assert root.fields(required=("a",)).pattern("a", "煤矿|煤炭") == NEVER
    assert places(faults) == [(1, f"“{pattern}”不论什么文字都合")]


def test_a_pattern_that_cannot_be_read_is_told_in_chinese() -> None:
    root, faults = parsed('a: "煤(矿"\n')
    assert root.fields(required=("a",)).pattern("a", "煤矿|煤炭") == NEVER
    assert places(faults) == [(1, "“煤(矿”不是正则表达式：第 2 个字处，左括号没有右括号相配")]
