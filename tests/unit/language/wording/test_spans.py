"""Spans that do not meet, found as by trying each."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.language.wording.spans import Spans

SPAN = st.tuples(st.integers(0, 40), st.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPAN, max_size=20))
def test_what_is_taken_meets_nothing_that_was_taken_before(spans: list[tuple[int, int]]) -> None:
    taken = Spans()
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        met = any(a < end and start < b for a, b in kept)
        assert taken.meets(start, end) is met
        assert taken.take(start, end) is not met
        kept += [] if met else [(start, end)]
