"""Whatever bytes come in: a notice of which nothing is lost, or faults that say what to do."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutated import mutated, outcome
from tests.fuzz.seeds import SEEDS

CASES = 40
"""Of every form; `nox -s fuzz` tries many more."""


@pytest.mark.parametrize("form", SEEDS)
@settings(max_examples=CASES, deadline=None)
@given(st.integers(min_value=1_000_000))
def test_a_file_that_came_to_harm(form: str, number: int) -> None:
    name, data = SEEDS[form]
    assert outcome(name, mutated(data, random.Random(number))) == []


@pytest.mark.parametrize("form", SEEDS)
def test_the_sound_file_gives_a_notice(form: str) -> None:
    assert outcome(*SEEDS[form]) == []


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(("a.txt", "a.docx", "a.pdf", "a.rtf", "a.mht", "a.html", "a")))
def test_any_bytes(data: bytes, name: str) -> None:
    assert outcome(name, data) == []
