"""A row a sentence, with how strongly it directs."""

from pathlib import Path

from build_scripts.link.indexes.directives import find_directives
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.directives import read_directives
from tests.editions import notice, provision

FILE = Path(__file__).parents[4] / "source_texts" / "directives.yml"
RULES = read_directives(FILE.read_bytes(), Faults())


def test_a_row_a_sentence_without_head_foot_and_clauses() -> None:
    text = "2024年是关键之年。加强管理；严禁违章。鼓励使用新技术。责任单位：省应急厅。"
    rows = find_directives([notice(body=[provision("part_1__p_1", "p", text)])], RULES)
    assert [(text[slice(*row.sentence)], row.strength) for row in rows] == [
        ("2024年是关键之年。", "陈述"), ("加强管理；", "要求"), ("严禁违章。", "强制"), ("鼓励使用新技术。", "鼓励"),
    ]


def test_without_rules_every_sentence_is_a_demand() -> None:
    rows = find_directives([notice(body=[provision("part_1__p_1", "p", "严禁违章。")])], ())
    assert [row.strength for row in rows] == ["要求"]
