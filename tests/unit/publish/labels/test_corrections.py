"""What a note says of a correction."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CorrectionKind
from build_scripts.publish.labels.corrections import words
from tests.editions import correction


@pytest.mark.parametrize(("kind", "original", "displayed", "told"), [
    ("removed", "〖H〗", "", "原文有“〖H〗”，不显示。"),
    ("inserted", "", "率", "原文无，补“率”。"),
    ("replaced", "死 亡", "死亡", "原文作“死 亡”，改作“死亡”。"),
    ("split", "甲。乙", "甲。\n乙", "原文连作“甲。乙”，分作“甲。¶乙”。"),
    ("joined", "甲\n乙", "甲乙", "原文分作“甲¶乙”，连作“甲乙”。"),
])
def test_each_kind_is_told_with_what_was_and_what_is(
    kind: CorrectionKind, original: str, displayed: str, told: str
) -> None:
    assert words(replace(correction("shanxi-2024", None, original, displayed), kind=kind)) == told
