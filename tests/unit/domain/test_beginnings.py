"""What two sequences begin with alike."""

import pytest

from build_scripts.domain.beginnings import shared_length


@pytest.mark.parametrize(("one", "other", "length"), [
    ("part_3", "part_4", 5), ("part", "part_3", 4), ("", "part", 0), ("a", "b", 0), ("ab", "ab", 2), ("aba", "cba", 0),
])
def test_items_are_counted_up_to_the_first_that_differs(one: str, other: str, length: int) -> None:
    assert shared_length(one, other) == length
    assert shared_length(list(one), tuple(other)) == length
