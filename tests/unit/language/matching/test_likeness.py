"""How much two sentences have in common."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.matching.likeness import pairs_of, share

TEXTS = st.text("煤矿安全，。 1", max_size=12)


def test_punctuation_does_not_count() -> None:
    assert share(pairs_of("煤矿，安全。"), pairs_of("煤矿安全")) == 1


def test_what_has_no_pair_is_like_nothing() -> None:
    assert share(pairs_of("煤"), pairs_of("煤")) == share(pairs_of("煤"), pairs_of("煤矿")) == 0


def test_shared_pairs_of_all_pairs() -> None:
    assert share(pairs_of("甲乙丙丁"), pairs_of("甲乙丙")) == 0.8


@given(TEXTS, TEXTS)
def test_it_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    found = share(pairs_of(one), pairs_of(other))
    assert 0 <= found <= 1 and found == share(pairs_of(other), pairs_of(one))
