"""The frequent mistakes of a file that is no YAML are told in Chinese, at their line, with what would be right."""

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.read.faults import Faults
from build_scripts.read.yaml_files import parse_yaml

EXAMPLE = "- {slug: datong, name: 大同市}"
PLACES = """places:
  - slug: datong
    name: 大同市
    note: [1, 248]
    level: prefecture
"""


def told(text: str) -> Diagnostic:
    faults = Faults()
    parse_yaml("a.yml", text.encode(), faults, EXAMPLE)
    (fault,) = faults.found
    return fault


@pytest.mark.parametrize(("good", "bad", "line", "message", "right"), [
    ("name: 大", "name：大", 3, "全角冒号，应为半角冒号加空格", "name: 大同市"),
    ("places:", "places：", 1, "全角冒号，应为半角冒号加空格", "places:"),
    ("- slug: d", "- slug：d", 2, "全角冒号，应为半角冒号加空格", "- slug: datong"),
    ("level: p", "level：p", 5, "全角冒号，应为半角冒号加空格", "level: prefecture"),
    ("name: 大", "name:大", 3, "冒号之后缺一个空格", "name: 大同市"),
    ("[1, 248]", "{a: 1，b: 2}", 4, "全角逗号，应为半角逗号加空格", "note: {a: 1, b: 2}"),
    ("大同市", "大同: 市", 3, "一行中有两处冒号加空格，值须加引号", "name: '大同: 市'"),
    ("大同市", "@大同", 3, "值以 @ 开头，须加引号", "name: '@大同'"),
])
def test_a_line_is_shown_as_it_would_be_right(good: str, bad: str, line: int, message: str, right: str) -> None:
    fault = told(PLACES.replace(good, bad, 1))
    assert (fault.line, fault.message, fault.hint) == (line, message, f"写作\n    {right}")


@pytest.mark.parametrize(("good", "bad", "line", "message"), [
    ("    name", "\tname", 3, "缩进用了制表符，应为半角空格"),
    ("    name", "\u3000\u3000name", 3, "缩进用了全角空格，应为半角空格"),
    ("    name", "     name", 3, "缩进不对"),
    ("    name", "   name", 3, "缩进不对"),
    ("    name", " name", 3, "缩进不对"),
    ("大同市", '"大同市', 3, "引号没有合上"),
    ("大同市", "'大同市", 3, "引号没有合上"),
    ("大同市\n", '"大同市\n    short: "大同"\n', 3, "引号没有合上"),
    ("大同市", '"大同市”', 3, "引号一半是全角，前后都应为半角引号"),
    ("[1, 248]", "[1, 248", 4, "括号没有合上，缺 ]"),
    ("[1, 248]", "{a: 1", 4, "括号没有合上，缺 }"),
    ("[1, 248]", "[1, 248】", 4, "全角括号，应为半角括号"),
    ("[1, 248]", "[1,\n      248\n    a: [2]", 4, "括号没有合上，缺 ]"),
    ("name: 大同市", "name 大同市", 3, "这一行没有冒号"),
    ("大同市", '"大同" 市', 3, "不合 YAML 的写法，解析程序的原话是：did not find expected key"),
])
def test_what_has_no_one_right_writing_is_told_with_an_example_of_the_table(
    good: str, bad: str, line: int, message: str,
) -> None:
    fault = told(PLACES.replace(good, bad, 1))
    assert (fault.line, fault.message) == (line, message)
    assert fault.hint.endswith(f"，例如\n    {EXAMPLE}")


def test_a_remark_before_the_line_is_passed_over() -> None:
    fault = told("places：\n  # one line\n\n  - slug: datong\n    name: 大同市\n")
    assert (fault.line, fault.message) == (1, "全角冒号，应为半角冒号加空格")


def test_a_second_document_is_told() -> None:
    fault = told(f"{PLACES}---\n{PLACES}")
    assert (fault.line, fault.message) == (6, "文件从这一行分成了两份")


@pytest.mark.parametrize(("key", "hint"), [
    ("slug：datong", "全角冒号，应为半角冒号加空格：slug: datong"), ("甲：datong", "可用的键：slug"),
])
def test_a_full_width_colon_within_braces_makes_a_key_that_is_unknown(key: str, hint: str) -> None:
    faults = Faults()
    parse_yaml("a.yml", f"{{{key}}}".encode(), faults).fields(optional=("slug",))
    assert [fault.hint for fault in faults.found] == [hint]
