"""The words of targets as they stand, both ways; and the faults of the file."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.targets import EMPTY, read_targets

FILE = Path(__file__).parents[4] / "source_texts" / "targets.yml"
SOUND = """\
verbs: [建成]
units: [座]
measures: [米]
abstract: [制度]
pairs: [调度]
examples:
  - {text: 建成5座泵站。, sets: [[指标, "5", 座]]}
rejects:
  - 关闭5座泵站。
"""


def read_text(text: str) -> tuple[TargetWords, list[Diagnostic]]:
    faults = Faults()
    return read_targets(text.encode(), faults), faults.found


def test_a_sound_file_is_read_whole() -> None:
    words, faults = read_text(SOUND)
    assert not faults and words.verbs == ("建成",) and words.pairs == ("调度",)


def test_the_edition_s_own_words_are_sound_both_ways() -> None:
    faults = Faults()
    read_targets(FILE.read_bytes(), faults)
    assert not faults.found


def test_without_words_no_count_is_found() -> None:
    words, faults = read_text(EMPTY.decode())
    assert not faults and words == TargetWords()


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("[建成]", "[关闭]", 7, "读出的是 []，不是"),
    ('"5"', '"6"', 7, "读出的是 [('指标', '5', '座')]，不是"),
    ("关闭5座", "建成5座", 9, "读出了指标"),
    ("units: [座]", "unit: [座]", 1, "缺少键：units"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    _, faults = read_text(SOUND.replace(old, new))
    assert any(f.line == line and message in f.message for f in faults), faults
