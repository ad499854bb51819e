"""The rules of strength as they stand, both ways; and the faults of the file."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import StrengthRule
from build_scripts.language.wording.strength import StrengthRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.directives import EMPTY, read_directives

FILE = Path(__file__).parents[4] / "source_texts" / "directives.yml"
SOUND = """\
- strength: 强制
  pattern: 必须
  unless: 必须品
  examples: [必须落实。]
  rejects: [落实“三必须”。]
- strength: 鼓励
  pattern: ^鼓励
  examples: [鼓励试点。]
"""


def read_text(text: str) -> tuple[tuple[StrengthRule, ...], list[Diagnostic]]:
    faults = Faults()
    return read_directives(text.encode(), faults), faults.found


def test_a_sound_file_is_read_in_order() -> None:
    rules, faults = read_text(SOUND)
    assert not faults and [rule.strength for rule in rules] == ["强制", "鼓励"]
    asked = StrengthRules(rules)
    assert [asked.of(s) for s in ("鼓励试点，必须报告。", "鼓励试点。", "储备必须品。")] == ["强制", "鼓励", "要求"]


def test_the_edition_s_own_rules_are_sound_both_ways() -> None:
    faults = Faults()
    read_directives(FILE.read_bytes(), faults)
    assert not faults.found


def test_an_edition_may_have_no_rules() -> None:
    assert read_text(EMPTY.decode()) == ((), [])


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("strength: 鼓励", "strength: 建议", 6, "不认识的力度“建议”"),
    ("pattern: 必须", "pattern: (必须", 2, "不是正则表达式"),
    ("unless: 必须品", "unless: 必须", 4, "没有读作强制"),
    ("落实“三必须”", "必须报告", 5, "被读作强制"),
    ("[鼓励试点。]", "[必须试点。]", 8, "没有读作鼓励"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    _, faults = read_text(SOUND.replace(old, new))
    assert any(f.line == line and message in f.message for f in faults), faults


@pytest.mark.parametrize("said", ["是关系", "，是是是甲", "鼓励", "必须", "为年", "形势"])
def test_a_long_sentence_takes_no_longer_than_its_length(said: str) -> None:
    rules = read_directives(FILE.read_bytes(), Faults())
    assert StrengthRules(rules).of("甲" + said * 5000 + "；乙")
