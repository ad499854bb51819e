"""Where pieces of a text stand."""

import pytest

from build_scripts.domain.span import Span, touches


@pytest.mark.parametrize(("spans", "found"), [
    (None, True), (((0, 3),), True), (((5, 9),), True), (((0, 1), (3, 4)), True),
    (((0, 2),), False), (((6, 9),), False), ((), False),
])
def test_pieces_touch_what_they_hold_something_of(spans: tuple[Span, ...] | None, *, found: bool) -> None:
    assert touches(spans, (2, 6)) is found
