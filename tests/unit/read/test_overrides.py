"""Reviewed links: what is read, and what of a faulty file is told."""

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.topics import TopicSlug
from build_scripts.read.faults import Faults
from build_scripts.read.overrides import Decided, read_overrides

TOPICS = [TopicSlug("coal-mine")]
GOOD = """overrides:
  - older: shanxi-2023/part_1__sec_2
    newer: datong-2024-2/part_1__sec_1
    linked: false
    reason: 只是同一句口号
"""


def test_an_override_names_both_ends_and_its_line() -> None:
    faults = Faults()
    (override,) = read_overrides(GOOD.encode(), faults, TOPICS).links
    assert not faults.found
    assert (override.older, override.older_eid) == ("shanxi-2023", "part_1__sec_2")
    assert (override.newer, override.newer_eid) == ("datong-2024-2", "part_1__sec_1")
    assert (override.linked, override.reason, override.line) == (False, "只是同一句口号", 2)


def test_no_overrides() -> None:
    faults = Faults()
    assert read_overrides(b"overrides: []", faults, TOPICS) == Decided(links=(), apart=())
    assert not faults.found


def test_all_faults_are_told_with_their_lines() -> None:
    text = GOOD + """  - older: shanxi-2023
    newer: shanxi-2024/part_1
    linked: maybe
    reason: " "
    why: x
  - older: shanxi-2023/part_1__sec_2
    newer: datong-2024-2/part_1__sec_1
    linked: true
    reason: 再定一次
"""
    faults = Faults()
    assert len(read_overrides(text.encode(), faults, TOPICS).links) == 1
    told = [(f.line, f.message) for f in faults.found]
    assert sorted(line for line, _ in told if line) == [6, 8, 9, 10, 11]
    assert any("不是条款" in message for _, message in told)
    assert any("在第 2 行" in message for _, message in told)


APART = """overrides: []
filed_apart:
  - older: shanxi-2023/part_1__p_2
    newer: shanxi-2024/part_1__p_1
    topics: [coal-mine]
    reason: 句式相同而所指不同
"""


def test_what_is_filed_apart_names_both_ends_its_topics_and_its_line() -> None:
    faults = Faults()
    (one,) = read_overrides(APART.encode(), faults, TOPICS).apart
    assert not faults.found
    assert (one.older, one.older_eid, one.newer, one.newer_eid) == (
        "shanxi-2023", "part_1__p_2", "shanxi-2024", "part_1__p_1"
    )
    assert (one.topics, one.reason, one.line) == (("coal-mine",), "句式相同而所指不同", 3)


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("older: shanxi-2023/part_1__p_2", "older: shanxi-2023", 3, "不是条款"),
    ("newer: shanxi-2024/part_1__p_1", "newer: shanxi", 4, "不是条款"),
    ("[coal-mine]", "[coal]", 5, "没有主题“coal”"),
    ("[coal-mine]", "[]", 5, "没有写主题"),
    ("reason: 句式相同而所指不同", 'reason: ""', 6, "理由是空的"),
    ("    reason: 句式相同而所指不同\n", "", 3, "reason"),
])
def test_a_fault_of_what_is_filed_apart_names_its_line(old: str, new: str, line: int, message: str) -> None:
    faults = Faults()
    read_overrides(APART.replace(old, new).encode(), faults, TOPICS)
    (fault,) = faults.found
    assert (fault.file, fault.line) == ("thread_overrides.yml", line)
    assert message in fault.message and fault.hint


@pytest.mark.parametrize(("topics", "told"), [((), 0), (("fire",), 1)])
def test_where_no_topic_could_be_read_only_that_is_told(topics: tuple[str, ...], told: int) -> None:
    text = """overrides: []
filed_apart:
  - {older: shanxi-2016/part_4, newer: shanxi-2017/part_4, topics: [coal-mine], reason: 所指不同}
"""
    faults = Faults([Diagnostic(file="topics.yml", line=1, message="缺少这个文件", hint="")])
    read_overrides(text.encode(), faults, {TopicSlug(slug) for slug in topics})
    assert len(faults.found) == 1 + told
