"""One rule for slugs and one for the names of originals, told with file and line."""

import re

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.jurisdictions import read_jurisdictions
from build_scripts.read.names import NOTICE_ID, file_name_fault, same_address
from build_scripts.read.overrides import read_overrides
from build_scripts.read.vocabulary.bodies import read_bodies
from build_scripts.read.vocabulary.topics import read_topics
from build_scripts.read.vocabulary.works import read_works

NO_SLUGS = (
    "all", "index", "names", "", "2024", "9a", "Datong", "da_tong", "da--tong", "-datong", "大同", "x-2024", "con",
    "a" * 61,
)
SLUGS = ("datong", "zone9", "zone-9", "a", "a-b-c", "a" * 60, "x-20245", "allan", "con-x")


def place(slug: str) -> list[tuple[str, int | None]]:
    faults = Faults()
    read_jurisdictions(f"""jurisdictions:
  - name: 测试省
    slug: "{slug}"
    level: province
    division_code: "990000"
    parent: null
""".encode(), faults)
    return [(fault.file, fault.line) for fault in faults.found]


def topic(slug: str) -> list[tuple[str, int | None]]:
    faults = Faults()
    read_topics("topics.yml", f"""groups:
  - {{slug: duty, name: 责任}}
sectors: []
topics:
  - slug: "{slug}"
    name: 煤矿
    group: duty
    scope: 煤矿
    rules: []
reviewed: []
""".encode(), faults)
    return [(fault.file, fault.line) for fault in faults.found]


def body(slug: str) -> list[tuple[str, int | None]]:
    faults = Faults()
    read_bodies(f"""roles: []
parts: []
bodies:
  - slug: "{slug}"
    name: 能源局
    examples: {{省能源局: 省能源局}}
""".encode(), faults)
    return [(fault.file, fault.line) for fault in faults.found]


def work(slug: str) -> list[tuple[str, int | None]]:
    faults = Faults()
    read_works(f"""kinds: []
orders: []
forms: []
works:
  - title: 安全生产法
    slug: "{slug}"
succession: []
""".encode(), faults)
    return [(fault.file, fault.line) for fault in faults.found]


@pytest.mark.parametrize("slug", NO_SLUGS)
def test_what_is_no_slug_is_told_in_every_file(slug: str) -> None:
    assert place(slug) == [("jurisdictions.yml", 3)]
    assert topic(slug) == [("topics.yml", 5)]
    assert body(slug) == [("bodies.yml", 4)]
    assert work(slug) == [("works.yml", 6)]


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_a_slug_is_one_in_every_file(slug: str) -> None:
    assert place(slug) == []
    assert topic(slug) == []
    assert body(slug) == []
    assert work(slug) == []
    assert re.fullmatch(NOTICE_ID, f"{slug}-2024")
    faults = Faults()
    older, newer = f"{slug}-2023/part_1", f"{slug}-2024-2/part_1"
    text = f"overrides:\n  - {{older: {older}, newer: {newer}, linked: true, reason: 同}}\n"
    read_overrides(text.encode(), faults, [])
    assert faults.found == []


@pytest.mark.parametrize("name", [
    ".hidden.txt", "a#b.txt", "a?b.txt", "a%20b.txt", "a.txt ", " a.txt", "a.", "a:b.txt", 'a"b.txt', "a|b.txt",
    "a<b>.txt", "a\u200bb.txt", "a\u202eb.txt", "NUL", "con.txt", "con .txt", "COM¹.txt",
    "lpt³", "CONIN$.txt", "a\ufe0f.txt", "a\u3164.txt", "\u115f.txt", "一" * 67 + ".txt",
])
def test_a_name_that_works_nowhere_or_not_everywhere(name: str) -> None:
    assert file_name_fault(name)


@pytest.mark.parametrize("name", [
    "a.txt", "晋政发〔2024〕1号 通知（定稿）.html", "a (1).md", "README.md", "a&b'c.txt", "[x]_{y}!.txt", "index.html",
    "a" * 196 + ".txt",
])
def test_a_name_that_works(name: str) -> None:
    assert file_name_fault(name) is None


def test_names_of_one_address() -> None:
    assert same_address(["a.html", "b.txt", "a.html.txt"]) == [("a.html", "a.html.txt")]
    assert same_address(["a.txt", "A.txt"]) == [("a.txt", "A.txt")]
    assert same_address(["a.html", "a.md", "a.txt"]) == []


def test_a_name_has_at_most_two_hundred_bytes() -> None:
    assert file_name_fault("a" * 197 + ".txt") == "超过 200 字节"


def test_a_name_is_not_of_one_address_with_itself() -> None:
    assert same_address(["a.txt", "a.txt"]) == []
