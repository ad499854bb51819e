"""Sentences nobody has seen before the rules were written, with what they set."""

from pathlib import Path

import pytest

from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantities import TargetRules
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.targets import read_targets

ROOT = Path(__file__).parents[4]
RULES = TargetRules(read_targets((ROOT / "source_texts" / "targets.yml").read_bytes(), Faults()))
YEAR = 2025
KINDS = ("指标 ", "频次 ", "时限 ")


def blocks() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in (ROOT / "tests" / "fixtures" / "targets.txt").read_text("utf-8").splitlines():
        if line.startswith(KINDS):
            found[-1][1].append(line)
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def told(finding: Finding) -> str:
    if finding.kind != "时限":
        return f"{finding.kind} {finding.value} {finding.unit or '-'}"
    day = f" @{finding.deadline_date}" if finding.deadline_date else ""
    return f"时限 {finding.deadline}{day}"


@pytest.mark.parametrize(("sentence", "wanted"), blocks())
def test_invented_sentences(sentence: str, wanted: list[str]) -> None:
    assert sorted(map(told, RULES.find(sentence, YEAR))) == sorted(wanted)


@pytest.mark.parametrize("piece", [
    "到2024年底建成3座、", "到2024年底建成3座", "年底前", "汛期前，", "每月检查一次", "每月，", "不少于", "3座、",
    "3座", "全国、", "十五五期间", "对3家", "5日内", "2024年6月底前，", "百万吨", "“", "《", "〔2024〕",
])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    assert RULES.find(piece * 8000, YEAR) is not None
