"""Entries put into a YAML file and taken out: what is written is read as it was, and no other byte changes."""


import pytest
import yaml

from build_scripts.work.intake.yaml_entries import line_of, quoted, with_item, with_item_within, without_item

TEXT = """# 甲
places:
  - slug: a  # 乙
    name: 甲市
    list:
      - id: 1
  # 丙
  - slug: b
    name: "乙: 市"
rest: [x]
"""


def entries(text: str, key: str = "places") -> list[dict[str, object]]:
    found: list[dict[str, object]] = yaml.safe_load(text)[key]
    return found


def test_one_more_at_the_end_of_a_list() -> None:
    found = with_item(TEXT, "places", {"slug": "c", "code": "140100"})
    assert found.replace('  - slug: c\n    code: "140100"\n', "") == TEXT
    assert entries(found)[2] == {"slug": "c", "code": "140100"}
    assert found.endswith("rest: [x]\n")


@pytest.mark.parametrize(("text", "expected"), [
    ("list: []\n", "list: \n  - a: b\n"), ("list: []\nmore: 1\n", "list: \n  - a: b\nmore: 1\n"),
    ("list:\n- a: x", "list:\n- a: x\n- a: b\n"), ("list:\r\n- a: x\r\n", "list:\r\n- a: x\r\n- a: b\r\n"),
    ("list:\n- a: |\n    x\n    y\nmore: 1\n", "list:\n- a: |\n    x\n    y\n- a: b\nmore: 1\n"),
    ("list:\n- a: {b: [c]}\nmore: 1\n", "list:\n- a: {b: [c]}\n- a: b\nmore: 1\n"),
    ("list:\n- a: [c,\n]\nmore: 1\n", "list:\n- a: [c,\n]\n- a: b\nmore: 1\n"),
    ("list:\n- a:\n    b:\n    - c\nmore: 1\n", "list:\n- a:\n    b:\n    - c\n- a: b\nmore: 1\n"),
])
def test_it_stands_on_lines_of_its_own(text: str, expected: str) -> None:
    assert with_item(text, "list", {"a": "b"}) == expected


def test_one_is_taken_out_with_its_comments() -> None:
    assert without_item(TEXT, "places", "slug", "a") == TEXT[: TEXT.index("  - slug: a")] + TEXT[TEXT.index("  # 丙") :]
    assert without_item(TEXT, "places", "slug", "b") == TEXT[: TEXT.index("  - slug: b")] + "rest: [x]\n"
    assert without_item("# 甲\nlist:\n- a: x\nmore: 1\n", "list", "a", "x") == "# 甲\nlist: []\nmore: 1\n"
    with pytest.raises(ValueError, match="c"):
        without_item(TEXT, "places", "slug", "c")


def test_one_more_within_an_item() -> None:
    more = with_item_within(TEXT, "places", ("slug", "a"), "list", {"id": 2})
    assert more.replace("      - id: 2\n", "") == TEXT
    assert entries(more)[0]["list"] == [{"id": 1}, {"id": 2}]
    begun = with_item_within(TEXT, "places", ("name", "乙: 市"), "list", {"id": 2})
    assert begun.replace("    list:\n      - id: 2\n", "") == TEXT
    assert entries(begun)[1]["list"] == [{"id": 2}]


def test_the_line_on_which_an_item_begins() -> None:
    assert [line_of(TEXT, "places", "slug", value) for value in ("a", "b", "c")] == [3, 8, None]


@pytest.mark.parametrize("value", [
    "甲市", "甲 市", "甲: 市", "甲 # 乙", "甲\n乙", "甲\t乙", "甲\r乙", "甲\x07", "甲\x85乙", "甲\u2028乙",
    "甲\u3000乙", '"甲"', "'甲'", "\\甲", "[甲]", "{甲}", "&甲", "*甲", "!甲", "|", ">", "%", "@甲", "`甲`",
    "true", "No", "null", "~", "-1", "1.5", "甲 ", " 甲", "", "〔2024〕1号", "2024-01-20", "a,b", None, 7, [1, 2],
])
def test_whatever_is_written_is_read_as_it_was(value: str | int | list[int] | None) -> None:
    assert entries(with_item("list: []\n", "list", {"a": value}), "list") == [{"a": value}]


def test_quotes_only_where_they_are_needed() -> None:
    assert with_item("list: []\n", "list", {"a": "甲市"}) == "list: \n  - a: 甲市\n"
    assert quoted('甲"\\') == '"甲\\"\\\\"'
