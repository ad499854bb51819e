"""What a note says of a correction."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import CorrectionKind
from build_scripts.publish.labels.corrections import kind as kind_of
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


def test_a_note_of_the_source_s_own_is_told_as_it_is() -> None:
    made = replace(correction("shanxi-2024", None, "指煤矿。\n含5处。", ""), kind="removed", is_note=True)
    assert (kind_of(made), words(made)) == ("原注", "“指煤矿。¶含5处。”")
