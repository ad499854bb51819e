"""Editions on record: what is read, and what of a faulty file is told."""

from build_scripts.read.faults import Faults
from build_scripts.read.releases import EMPTY, read_releases

GOOD = """editions:
  - date: 2026-03-30
    note: 首版
    added: {shanxi-2023: "0123456789ab", shanxi-2024-2: "ab0123456789"}
    changed: {}
    removed: []
"""


def read(text: str) -> tuple[list[str], Faults]:
    faults = Faults()
    return [release.date for release in read_releases(text.encode(), faults)], faults


def test_an_edition_has_its_day_and_the_sums_of_its_notices() -> None:
    faults = Faults()
    (release,) = read_releases(GOOD.encode(), faults)
    assert not faults.found
    assert (release.date, release.note) == ("2026-03-30", "首版")
    assert release.added == (("shanxi-2023", "0123456789ab"), ("shanxi-2024-2", "ab0123456789"))


def test_an_edition_may_do_without_a_record() -> None:
    assert read(EMPTY.decode())[0] == []


def test_all_faults_are_told_with_their_lines() -> None:
    days, faults = read(GOOD + """  - date: 2026-03-30
    note: 同日
    added: {shanxi-2023: "0123456789ab", 山西: "x"}
    changed: {datong-2020: "0123456789ab"}
    removed: [shanxi-1999]
""")
    assert days == ["2026-03-30", "2026-03-30"]
    told = [(fault.line, fault.message) for fault in faults.found]
    assert sorted(line for line, _ in told if line) == [7, 9, 9, 9, 10, 11]
    for part in ("不在上一版（2026-03-30）之后", "不是通知的编号", "不是校验值", "没有 shanxi-1999", "没有 datong-2020",
                 "已有 shanxi-2023"):
        assert any(part in message for _, message in told), part
