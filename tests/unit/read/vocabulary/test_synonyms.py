"""Reviewed synonyms: what is read, and what of a faulty file is told."""

from pathlib import Path

from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.synonyms import read_synonyms

GOOD = """synonyms:
  - words: [危险化学品, 危化品]
    examples: [危险化学品全链条管控。, 开展危化品提升行动。]
  - words: [农机]
    also: [农业机械]
    examples: [农机等行业。]
"""


def test_a_group_holds_the_words_of_notices_and_of_readers() -> None:
    faults = Faults()
    assert [g.words for g in read_synonyms(GOOD.encode(), faults)] == [("危险化学品", "危化品"), ("农机", "农业机械")]
    assert not faults.found


def test_all_faults_are_told_with_their_lines() -> None:
    text = GOOD + """  - words: [危化品, 危品]
    examples: [没有。]
  - words: [治超]
    examples: [加强治超。]
"""
    faults = Faults()
    read_synonyms(text.encode(), faults)
    assert [(d.line, d.message) for d in faults.found] == [
        (7, "“危化品”已见于第 2 行"),
        (7, "没有一个例句含有“危化品”"),
        (7, "没有一个例句含有“危品”"),
        (8, "例句中一个词也没有"),
        (9, "一组只有一个词"),
    ]


def test_the_examples_of_the_edition_are_sentences_of_its_notices() -> None:
    folder = Path(__file__).parents[4] / "source_texts"
    faults = Faults()
    groups = read_synonyms((folder / "synonyms.yml").read_bytes(), faults)
    assert groups
    assert not faults.found
