"""Where two texts part."""

import pytest

from build_scripts.audit.differences import first_difference


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [("安全生产", "安全监管", 2), ("安全", "安全生产", 2), ("安全", "安全", 2), ("", "安全", 0), ("生产", "安全", 0)],
)
def test_what_two_texts_have_in_common_at_their_start(one: str, other: str, at: int) -> None:
    assert first_difference(one, other) == at
