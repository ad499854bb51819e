"""The table of phrases as it stands, both ways; and its faults."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import PhraseTable
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.phrases import EMPTY, read_phrases

FILE = Path(__file__).parents[4] / "source_texts" / "phrases.yml"
SOUND = """\
heads: [同]
tails: []
infixes: []
campaigns: [攻坚战]
openers: [打好]
counted: [制度]
noise: [第一责任人]
names:
  - {phrase: 打非治违, example: 保持打非治违态势。}
succession:
  - {from: 两客一危, to: 两客一危一货, reason: 加上货车}
examples:
  - {text: 打好污染防治攻坚战。, phrases: [污染防治攻坚战]}
rejects:
  - “第一责任人”要履职。
"""


def read_text(text: str) -> tuple[PhraseTable, list[Diagnostic]]:
    faults = Faults()
    return read_phrases(text.encode(), faults), faults.found


def test_a_sound_file_is_read_whole() -> None:
    table, faults = read_text(SOUND)
    assert not faults and table.names == ("打非治违",)
    assert (table.succession[0].older, table.succession[0].newer) == ("两客一危", "两客一危一货")


def test_the_edition_s_own_table_is_sound_both_ways() -> None:
    faults = Faults()
    read_phrases(FILE.read_bytes(), faults)
    assert not faults.found


def test_an_edition_may_have_no_table() -> None:
    table, faults = read_text(EMPTY.decode())
    assert not faults and table == PhraseTable()


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("保持打非治违态势", "保持态势", 9, "没有“打非治违”"),
    ("to: 两客一危一货", "to: “两客一危”", 11, "不能接替自己"),
    ("phrases: [污染防治攻坚战]", "phrases: [攻坚战]", 13, "读出的是：污染防治攻坚战"),
    ("noise: [第一责任人]", "noise: []", 15, "读出了提法：第一责任人"),
    ("succession:\n", "  - {phrase: “打非治违”, example: “打非治违”。}\nsuccession:\n", 10, "已见于第 9 行"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    _, faults = read_text(SOUND.replace(old, new))
    assert any(f.line == line and message in f.message for f in faults), faults
