"""Which files name an anchor that is not there, by digests alone."""

import pytest

from build_scripts.work.website.pages.anchors import Anchor, digests, naming_what_is_not_there

THERE = [("a.md", "top"), ("a.md", "中"), ("b.md", "end")]


@pytest.mark.parametrize(("named", "missing"), [
    ([[("a.md", "top")], [("b.md", "end"), ("a.md", "中")]], []),
    ([[], [("a.md", "end")], [("a.md", "top"), ("b.md", "top")]], [1, 2]),
    ([[("a.md", "top")], [("c.md", "top"), ("c.md", "top")]], [1]),
    ([[], []], []),
    ([], []),
])
def test_files_that_name_what_is_not_there(named: list[list[Anchor]], missing: list[int]) -> None:
    assert naming_what_is_not_there([digests(THERE[:2]), b"", digests(THERE[2:])], list(map(digests, named))) == missing


def test_where_no_anchor_is_there_each_that_is_named_is_missing() -> None:
    assert naming_what_is_not_there([], [digests(THERE), b""]) == [0]


def test_an_anchor_is_one_of_its_file() -> None:
    """Neither the same name elsewhere nor names that run together."""
    every = {digests([anchor]) for anchor in (*THERE, ("b.md", "top"), ("a", ".md\0top"), ("a.md#top", ""))}
    assert len(every) == len(THERE) + 3
