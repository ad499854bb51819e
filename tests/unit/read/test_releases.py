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


NEXT = """  - date: 2026-04-{day}
    note: 又一版
    added: {added}
    changed: {changed}
    removed: {removed}
"""
SUM_OF_ONE = '{shanxi-2023: "0123456789ab"}'


def test_what_was_changed_is_still_there_and_what_was_removed_may_come_again() -> None:
    changed = NEXT.format(day="01", added="{}", changed=SUM_OF_ONE, removed="[]")
    removed = NEXT.format(day="02", added="{}", changed="{}", removed="[shanxi-2023]")
    again = NEXT.format(day="03", added=SUM_OF_ONE, changed="{}", removed="[]")
    _, faults = read(GOOD + changed + removed + again)
    assert not faults.found


def test_what_was_removed_is_there_no_more() -> None:
    removed = NEXT.format(day="02", added="{}", changed="{}", removed="[shanxi-2023]")
    changed = NEXT.format(day="03", added="{}", changed=SUM_OF_ONE, removed="[]")
    _, faults = read(GOOD + removed + changed)
    assert [fault.message for fault in faults.found] == ["此前的各版没有 shanxi-2023"]


def test_what_is_no_text_is_told_once() -> None:
    _, faults = read(GOOD.replace("removed: []", "removed: [3]"))
    assert [(fault.line, fault.message) for fault in faults.found] == [(6, "此处应为文字，写的是“3”")]


def test_the_note_stands_in_one_line() -> None:
    _, faults = read(GOOD.replace("note: 首版", 'note: "首版\\n又一行"'))
    assert [(fault.line, fault.message) for fault in faults.found] == [(3, "说明分成了几行")]
