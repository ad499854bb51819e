"""Reviewed links: what is read, and what of a faulty file is told."""

from build_scripts.read.located import Faults
from build_scripts.read.overrides import read_overrides

GOOD = """overrides:
  - older: shanxi-2023/part_1__sec_2
    newer: datong-2024-2/part_1__sec_1
    linked: false
    reason: 只是同一句口号
"""


def test_an_override_names_both_ends_and_its_line() -> None:
    faults = Faults()
    (override,) = read_overrides(GOOD.encode(), faults)
    assert not faults.found
    assert (override.older, override.older_eid) == ("shanxi-2023", "part_1__sec_2")
    assert (override.newer, override.newer_eid) == ("datong-2024-2", "part_1__sec_1")
    assert (override.linked, override.reason, override.line) == (False, "只是同一句口号", 2)


def test_no_overrides() -> None:
    faults = Faults()
    assert read_overrides(b"overrides: []", faults) == ()
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
    assert len(read_overrides(text.encode(), faults)) == 1
    told = [(f.line, f.message) for f in faults.found]
    assert sorted(line for line, _ in told if line) == [6, 8, 9, 10, 11]
    assert any("不是条款" in message for _, message in told)
    assert any("在第 2 行" in message for _, message in told)
