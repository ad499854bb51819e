"""Signs of a second font, drawn over the gaps of the first, stand where they are seen."""

import pytest

from build_scripts.read.formats.pdf.chunks import Chunk
from build_scripts.read.formats.pdf.woven import unwoven

SIZE = 10


def line(*drawn: tuple[float, str]) -> list[Chunk]:
    return [Chunk(text, left, 700, SIZE, apart=False) for left, text in drawn]


def shown(*drawn: tuple[float, str]) -> list[tuple[float, str]]:
    return [(chunk.left, chunk.text) for chunk in unwoven(line(*drawn))]


@pytest.mark.parametrize(("drawn", "found"), [
    (((80, "落实 四不两直 要求"), (100, "“ ”")), "落实“四不两直”要求"),
    (((80, "落实 四不两直"), (100, "“ ”")), "落实“四不两直”"),
    (((80, "“ ”"), (90, "四不两直 要求")), "“四不两直”要求"),
    (((80, "甲 乙 丙"), (90, "“ ”"), (130, "2024"), (150, "年")), "甲“乙”丙2024年"),
    (((80, "一 个"), (90, "·")), "一·个"),
])
def test_words_drawn_over_each_other_stand_in_turn(drawn: tuple[tuple[float, str], ...], found: str) -> None:
    assert "".join(text for _, text in shown(*drawn)) == found


def test_each_word_has_its_place() -> None:
    assert shown((80, "落实 四不两直 要求"), (100, "“ ”")) == [
        (80, "落实"), (100, "“"), (110, "四不两直"), (150, "”"), (160, "要求"),
    ]


@pytest.mark.parametrize("drawn", [
    ((80, "甲乙"), (100, "丙 丁")),
    ((80, "甲 乙"), (106, "丙")),
    ((80, "甲 乙 丙 丁"), (90, "“ ”")),
    ((80, "甲 乙"), (90, "丙 丁 戊")),
    ((80, "应急局 公安局"), (150, "文件")),
])
def test_what_does_not_fit_the_gaps_stays_as_it_is_drawn(drawn: tuple[tuple[float, str], ...]) -> None:
    assert shown(*drawn) == list(drawn)
