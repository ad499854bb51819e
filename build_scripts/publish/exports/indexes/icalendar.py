"""iCalendar (RFC 5545): whole-day events. Lines end with CRLF and are folded at 75 octets, never within a character."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST_LINE = 75
"""Octets, the break not counted."""
_MEANT = re.compile(r"[\\;,]")
_BREAK = re.compile(r"\r\n|\r|\n")
# What the format has no means to hold in a text.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    uid: str
    stamp: str
    """When it was set: an ISO day, so that the same edition makes the same file."""
    day: str
    """ISO 8601."""
    summary: str
    description: str
    categories: tuple[str, ...] = ()


def calendar(name: str, events: Iterable[Event], source: str) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//anquan-tongzhi//targets//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{text(name)}",
        f"X-WR-CALDESC:{text(source)}",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode("utf-8")


def _event(event: Event) -> Iterator[str]:
    day = date.fromisoformat(event.day)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_plain(date.fromisoformat(event.stamp))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_plain(day)}"
    yield f"DTEND;VALUE=DATE:{_plain(day + timedelta(days=1))}"
    yield f"SUMMARY:{text(event.summary)}"
    yield f"DESCRIPTION:{text(event.description)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(text, event.categories))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def text(value: str) -> str:
    """A value of the type TEXT."""
    return _BREAK.sub(r"\\n", _CONTROL.sub("\ufffd", _MEANT.sub(r"\\\g<0>", value)))


def folded(line: str) -> str:
    """A line that goes on begins with a space, which counts."""
    pieces, room = [""], LONGEST_LINE
    for character in line:
        size = len(character.encode("utf-8"))
        if size > room:
            pieces.append("")
            room = LONGEST_LINE - 1
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces)


def _plain(day: date) -> str:
    return f"{day:%Y%m%d}"
