"""Sentences nobody has seen before the rules were written, with how strongly they direct."""

from pathlib import Path

import pytest

from build_scripts.language.wording.strength import StrengthRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.directives import read_directives

ROOT = Path(__file__).parents[4]
FAULTS = Faults()
RULES = StrengthRules(read_directives((ROOT / "source_texts" / "directives.yml").read_bytes(), FAULTS))
LINES = (ROOT / "tests" / "fixtures" / "strength.txt").read_text("utf-8").splitlines()
LABELLED = [line.split(" ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("strength", "sentence"), LABELLED)
def test_invented_sentences(strength: str, sentence: str) -> None:
    assert RULES.of(sentence) == strength


@pytest.mark.parametrize("piece", [
    "现就", "作出了", "全年", "年共", "鼓励，", "形势", "是，", "已完成", "但", "必须", "“", "（",
])
def test_a_long_sentence_takes_no_longer_than_its_length(piece: str) -> None:
    assert RULES.of(piece * 20_000)
