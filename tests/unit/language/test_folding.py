"""One table of equivalences: sound in itself, and its cases, which the browser runs too."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.folding import PASSED_OVER, equivalences, fold, folding

CASES = json.loads((Path(__file__).parents[2] / "fixtures" / "segmentation.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), CASES["fold"])
def test_cases_shared_with_the_browser(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_no_character_has_two_equivalents_and_no_equivalent_another() -> None:
    table = equivalences()
    others = Counter(character for _, variants in table.variants for character in variants)
    assert max(others.values()) == 1
    assert not set(others) & {target for target, _ in table.variants}
    assert all(len(target) == 1 for target, _ in table.variants)


@given(st.text())
def test_folding_is_idempotent_and_never_lengthens(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert len(folded) <= len(text)


@given(st.text(st.characters(codec="utf-8")))
def test_the_table_of_all_characters_says_the_same(text: str) -> None:
    table = folding()
    assert fold(text) == "".join(chr(table[ord(c)]) for c in text if table[ord(c)] != PASSED_OVER)
