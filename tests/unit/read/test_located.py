"""YAML with its lines: every fault has its place, and none hides another."""

import datetime

import pytest

from build_scripts.read.located import Faults, Value, parse_yaml


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
    assert places(faults) == [(2, "unknown key 'b'"), (3, "key 'a' is given twice"), (1, "missing 'c'")]
    assert faults.found[0].hint == "known keys: a, c, d"


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
    assert places(faults) == [(1, "missing 'a'")]


@pytest.mark.parametrize(("text", "line"), [
    (b"", 1), (b"a: \xff", 1), (b"x\n\xff", 2), (b"a: [", 1), (b"a: b: c", 1), (b"a: \0", None), (b"[" * 5000, None),
    (b"a: &b [*b", None), (b"a: 'open", None),
])
def test_what_is_no_yaml_is_a_fault(text: bytes, line: int | None) -> None:
    root, faults = parsed(text)
    assert len(faults.found) == 1
    assert line is None or faults.found[0].line in (line, line + 1)
    assert root.fields(required=("a",)).text("a") == ""
    assert len(faults.found) == 1


def test_a_value_that_holds_itself_ends() -> None:
    root, faults = parsed("a: &b [*b]\n")
    (item,) = root.fields(required=("a",)).items("a")
    item.text()
    assert len(faults.found) == 1


def test_a_control_character_stands_in_no_text_but_what_an_original_has() -> None:
    root, faults = parsed('# one line\na: "x\\u0002y"\n')
    fields = root.fields(required=("a",))
    assert fields.value("a").text_of_source() == "x\x02y"
    assert not faults.found
    fields.text("a")
    assert places(faults) == [(2, "the text holds the control character U+0002")]
