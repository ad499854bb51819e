"""One table of equivalences: sound in itself, and its cases, which the browser runs too."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.characters import LOOKALIKES
from build_scripts.language.matching.folding import PASSED_OVER, equivalences, fold, folding
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.index_files import payloads
from tests import editions

CASES = json.loads((Path(__file__).parents[3] / "fixtures" / "segmentation.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), CASES["fold"])
def test_cases_shared_with_the_browser(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_no_character_has_two_equivalents_and_no_equivalent_another() -> None:
    table = equivalences()
    others = Counter(character for _, variants in table.variants for character in variants)
    assert max(others.values()) == 1
    assert not set(others) & {target for target, _ in table.variants}
    assert all(len(target) == 1 for target, _ in table.variants)


def test_look_alikes_go_to_what_stands_for_what_they_look_like() -> None:
    """車 stands for itself no more than ⾞, which looks like it."""
    table = equivalences()
    stands_for = {other: target for target, others in (*table.variants, *table.lookalikes) for other in others}
    assert len(stands_for) == sum(len(others) for _, others in (*table.variants, *table.lookalikes))
    assert not set(stands_for) & set(stands_for.values())
    assert set(LOOKALIKES) <= set(stands_for)
    assert (stands_for["⾞"], stands_for["⻋"], stands_for["車"]) == ("车", "车", "车")


def test_the_browser_is_told_the_look_alikes_of_what_stands_in_some_text() -> None:
    """Of nothing else can a search find anything: the first file of every search stays small."""
    text = editions.provision("part_1", "part", "防⽕", num="一、", heading="安全")
    made = dict(payloads(LinkedEdition(editions.edition([editions.notice(body=[text])]))))
    overview = made["overview"]
    assert isinstance(overview, dict)
    groups = {group[0]: group[1:] for group in overview["variants"].split(" ")}
    assert "⽕" in groups["火"]
    assert "魚" not in groups and "鱼" not in groups
    assert [0xFE00, 0xFE0F] in overview["passedOver"]


@given(st.text())
def test_folding_is_idempotent_and_never_lengthens(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert len(folded) <= len(text)


@given(st.text(st.characters(codec="utf-8")))
def test_the_table_of_all_characters_says_the_same(text: str) -> None:
    table = folding()
    assert fold(text) == "".join(chr(table[ord(c)]) for c in text if table[ord(c)] != PASSED_OVER)
