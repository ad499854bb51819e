"""Calendars by the rules of RFC 5545: lines, folding, escapes, and what an event must have."""

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.publish.exports.indexes.icalendar import Event, calendar, folded, text

EVENT = Event(uid="a", stamp="2024-01-20", day="2024-12-31", summary="甲", description="乙")


def properties(data: bytes) -> list[tuple[str, str]]:
    """Unfolded, name with parameters and value."""
    whole = data.decode("utf-8").replace("\r\n ", "")
    return [(name, value) for name, _, value in (line.partition(":") for line in whole.split("\r\n")[:-1])]


def meant(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_an_event_is_a_whole_day() -> None:
    found = properties(calendar("台账", [EVENT], "汇编，版本0123456789ab"))
    assert found[0] == ("BEGIN", "VCALENDAR") and found[-1] == ("END", "VCALENDAR")
    assert {("VERSION", "2.0"), ("UID", "a"), ("DTSTAMP", "20240120T000000Z")} <= set(found)
    assert {("DTSTART;VALUE=DATE", "20241231"), ("DTEND;VALUE=DATE", "20250101")} <= set(found)
    assert any(name == "PRODID" for name, _ in found)
    assert ("X-WR-CALDESC", "汇编，版本0123456789ab") in found


def test_an_event_bears_its_categories_where_it_has_some() -> None:
    events = EVENT, replace(EVENT, categories=("煤矿", "甲,乙"))
    bare, filed = (dict(properties(calendar("台账", [event], "汇编"))) for event in events)
    assert "CATEGORIES" not in bare
    assert filed["CATEGORIES"] == r"煤矿,甲\,乙"


def test_every_line_ends_with_crlf_and_no_other_break_stands_in_it() -> None:
    data = calendar("台账", [replace(EVENT, summary="甲\n乙", description="丙\r\n丁")], "汇编")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
@example("a" * 400)
@example("安全" * 90)
@example("a安" * 90)
def test_a_long_line_is_folded_within_75_octets_and_unfolds_to_itself(line: str) -> None:
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode("utf-8")) <= 75 for piece in pieces)
    assert all(len((one + other[1]).encode("utf-8")) > 75 for one, other in pairwise(pieces)), "folded too soon"
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert folded(line).replace("\r\n ", "") == line


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_text_is_read_back_as_it_was(value: str) -> None:
    assert meant(text(value)) == value
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", text(value))
