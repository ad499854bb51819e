"""The colophon: what belongs to it, and how many lines of paper are kept for it."""

import pytest

from build_scripts.publish.views.notice.colophon import split
from build_scripts.publish.views.notice.part import Part
from build_scripts.publish.views.notice.runs import Run


def part(role: str, length: int) -> Part:
    """Of so many characters, on two lines of the source."""
    lines = ((Run(text="字" * (length - 1)),), (Run(text="字"),))
    return Part(role=role, level=None, anchor="", lines=lines)


def lines(*parts: tuple[str, int]) -> int:
    _, found = split([part(*one) for one in parts])
    assert found is not None
    return found.lines


@pytest.mark.parametrize(("length", "kept"), [(28, 1), (29, 2), (56, 2), (57, 3)])
def test_28_characters_of_those_it_is_copied_to_are_a_line(length: int, kept: int) -> None:
    assert lines(("copied-to", length)) == kept


@pytest.mark.parametrize(("printer", "day", "kept"), [(14, 10, 1), (14, 11, 2), (29, 10, 3)])
def test_who_printed_it_and_when_have_one_line_where_they_fit_with_room_between(
    printer: int, day: int, kept: int,
) -> None:
    assert lines(("printing", printer), ("printing", day)) == kept


def test_each_has_lines_of_its_own() -> None:
    assert lines(("copied-to", 29), ("printing", 10)) == 3
    assert lines(("copied-to", 10), ("copied-to", 10)) == 2


def test_what_stands_before_does_not_belong_to_it() -> None:
    parts = [part("copied-to", 5), part("date", 5), part("copied-to", 5), part("printing", 5)]
    before, found = split(parts)
    assert before == tuple(parts[:2])
    assert found is not None and found.parts == tuple(parts[2:])
    assert split(parts[2:])[0] == ()


def test_without_any_at_the_end_there_is_none() -> None:
    assert split([part("copied-to", 5), part("date", 5)])[1] is None
    assert split([]) == ((), None)
