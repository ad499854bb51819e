"""What the edition says of a notice below its text: where it comes from, its own notes, of which edition it is."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Correction
from build_scripts.publish.labels.provenance import provenance, table_notes, version
from tests.editions import correction, notice

MARK = "8c1f02ab34de"
ITEM = "（一）党政责任。各级要落实责任。"
"""Of part_1__sec_1, as displayed."""


def note(eid: str | None, words: str, *, offset: int | None = None, line: int = 7) -> Correction:
    made = correction("shanxi-2024", eid, words, "", line, offset=offset)
    return replace(made, kind="removed", is_note=True)


def notes(*found: Correction) -> list[str]:
    return [value for label, value in provenance(notice(corrections=found)) if label == "原注"]


def test_the_edition_is_named_by_its_mark_where_that_is_known() -> None:
    assert list(version(MARK)) == [("版本", MARK)]
    assert not list(version(""))
    assert ("版本", MARK) in list(provenance(notice(), MARK))
    assert "版本" not in dict(provenance(notice()))


def test_how_a_table_is_cited_is_told_with_its_mark_only() -> None:
    (title,), *told = table_notes("煤矿台账", MARK)
    assert title == "煤矿台账"
    assert [line[-1] for line in told if line[0] == "引用"] == [f"《安全生产工作通知汇编》，版本{MARK}"]
    assert [line[0] for line in table_notes("煤矿台账", "")] == ["煤矿台账", "来源"]


def test_a_note_is_told_with_the_words_before_it() -> None:
    assert notes(note("part_1__sec_1", "见附件", offset=7)) == ["（在“（一）党政责任”之后）见附件"]


@pytest.mark.parametrize(("offset", "shown"), [
    (1, "（"), (12, "（一）党政责任。各级要落"), (13, "一）党政责任。各级要落实"), (len(ITEM), ITEM[-12:]),
])
def test_of_the_words_before_a_note_the_last_twelve_are_shown(offset: int, shown: str) -> None:
    assert notes(note("part_1__sec_1", "注", offset=offset)) == [f"（在“{shown}”之后）注"]


@pytest.mark.parametrize("found", [
    note(None, "注"), note("part_1__sec_1", "注"), note("part_1__sec_1", "注", offset=0),
    note("part_9", "注", offset=3),
], ids=["outside the text", "without a place", "before the first word", "of what is not there"])
def test_a_note_with_no_words_before_it_is_told_with_its_line(found: Correction) -> None:
    assert notes(found) == ["（原文件第7行）注"]


def test_corrections_are_counted_and_only_notes_are_told_one_by_one() -> None:
    mended = correction("shanxi-2024", "part_1", "死 亡", "死亡")
    found = list(provenance(notice(corrections=[mended, note(None, "甲\n乙"), mended])))
    assert [value for label, value in found if label == "原注"] == ["（原文件第7行）甲¶乙"]
    assert dict(found)["校勘"].startswith("3处与原文件不同")
