"""A file that is no YAML, or has what these files do not use, is one fault with its line."""

from collections.abc import Mapping
from inspect import getsource
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest
import yaml

import build_scripts
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.read import catalog, corrections, jurisdictions, overrides, releases
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary import bodies, directives, phrases, synonyms, targets, topics, works
from build_scripts.read.yaml_files import parse_yaml

SOURCES = Path(build_scripts.__file__).parents[1] / "source_texts"


def faults_of(text: str) -> list[Diagnostic]:
    faults = Faults()
    parse_yaml("a.yml", text.encode(), faults)
    return faults.found


@pytest.mark.parametrize(("text", "line"), [
    (b"", 1), (b"a: \xff", 1), (b"x\n\xff", 2), (b"a: [", 1), (b"a: b: c", 1), (b"a: \0", 1), (b"b: 1\na: \x1b", 2),
    (b"[" * 5000, 1), (b"a: &b [*b", 1), (b"a: 'open", 1), (b"a:\n\t- b", 2), (b"a: @b", 1), (b"%YAML 9.9\n---\na", 1),
    (b"a: 1\n---\nb: 2\n", 2),
])
def test_what_is_no_yaml_is_a_fault(text: bytes, line: int) -> None:
    faults = Faults()
    root = parse_yaml("a.yml", text, faults)
    assert len(faults.found) == 1
    assert faults.found[0].line in (line, line + 1)
    assert root.fields(required=("a",)).text("a") == ""
    assert len(faults.found) == 1


def test_a_value_that_stands_for_another_is_a_fault() -> None:
    """Ten names for ten names each would make ten thousand million values of a small file, or one that never ends."""
    for text in ("a: &b [*b]\n", "a: &b x\nc:\n  - *b\n"):
        faults = faults_of(text)
        assert [fault.message for fault in faults] == ["*b 代替写在别处的值"]
        assert faults[0].line == text.count("\n")


@pytest.mark.parametrize("mark", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_values_within_values_without_end(mark: str) -> None:
    """A parser that calls itself for each ends with its stack, and the interpreter with it."""
    faults = faults_of("a: 1\nb:\n  " + mark * 100_000)
    (fault,) = faults
    assert (fault.line, fault.message) == (3, "嵌套超过 32 层")


@pytest.mark.parametrize("written", [
    "!!timestamp x", '!!int ""', "!!bool maybe", "!!float x", "!!binary $", "!!python/object:os.system x", "!own x",
    "!!map [a]", "!!seq {a: b}",
])
def test_a_tag_is_a_fault(written: str) -> None:
    faults = faults_of(f"# one line\na: {written}\n")
    (fault,) = faults
    assert fault.line == 2
    assert f"不用标签 {written.partition(' ')[0]}" in fault.message


def test_what_could_not_be_read_is_not_told_to_be_missing() -> None:
    faults = Faults([Diagnostic(file="a.yml", line=None, message="此处是文件夹", hint="a file")])
    parse_yaml("a.yml", None, faults)
    assert [fault.message for fault in faults.found] == ["此处是文件夹"]


@pytest.mark.parametrize(("text", "line"), [
    (b"", 1), (b"a: 1\nb: \xff", 2), (b"a: 1\nb: \x1b", 2), (b"\na: \x1b", 2), (b"a: 1\nb: c: d", 2),
])
def test_the_line_of_a_fault_is_the_one_it_stands_on(text: bytes, line: int) -> None:
    faults = Faults()
    parse_yaml("a.yml", text, faults)
    assert [fault.line for fault in faults.found] == [line]


def test_the_value_of_a_file_knows_its_line() -> None:
    faults = Faults()
    assert parse_yaml("a.yml", b"# one line\n\na: 1\n", faults).line == 3
    assert parse_yaml("b.yml", None, faults).line == 1
    assert [(fault.file, fault.line) for fault in faults.found] == [("b.yml", None)]


def test_values_stand_within_each_other_up_to_a_level() -> None:
    assert faults_of("[" * 32 + "]" * 32) == []
    assert len(faults_of("[" * 33 + "]" * 33)) == 1


def test_levels_are_counted_whatever_was_closed_before() -> None:
    before = "[]," * 40
    assert faults_of(f"[{before}{'[' * 31}{']' * 31}]") == []
    (fault,) = faults_of(f"[{before}{'[' * 32}{']' * 32}]")
    assert fault.message == "嵌套超过 32 层"


def test_what_is_wrong_is_told_where_it_stands_with_an_example_of_the_table() -> None:
    (fault,) = faults_of("a: [\n")
    assert (fault.line, fault.message) == (1, "括号没有合上，缺 ]")
    assert fault.hint == "在末尾补上 ]，例如\n    name: 山西省"


def keys(table: Mapping[str, object] | list[Mapping[str, object]]) -> set[str]:
    """Of a table, or of the entries of one that is a list."""
    return {key for item in table for key in item} if isinstance(table, list) else set(table)


@pytest.mark.parametrize("table", [
    catalog, corrections, jurisdictions, overrides, releases, bodies, directives, phrases, synonyms, targets, topics,
    works,
])
def test_the_example_of_a_table_is_written_as_the_table_is(table: ModuleType) -> None:
    example = yaml.safe_load(dedent(f"    {table.EXAMPLE}"))
    file = {overrides: "thread_overrides.yml", topics: "topics.yml"}.get(table) or table.FILE
    own = yaml.safe_load((SOURCES / file).read_text("utf-8"))
    assert keys(example) <= keys(own)
    assert ", EXAMPLE)" in getsource(table) or "example=EXAMPLE" in getsource(table)
