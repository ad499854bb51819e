"""The years of a place that a thread has nothing of: what their notices say of its topic all the same, or that they are
not in the edition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import Notice
from build_scripts.domain.refs import ref_of
from build_scripts.domain.thread import Thread
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.years import MISSING, search_for, span_of

NOT_SEEN = "未见"
ELSEWHERE = "本主题另有条款"
MENTIONED = "未单列，仅提到"


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """Years without it."""

    words: str
    """How that is called: whether the notice says nothing of the topic, or something else of it."""
    years: tuple[Link | int, ...]
    """Each leads to what its notice says of the topic all the same."""


def absent_years(linked: LinkedEdition, here: Here, thread: Thread) -> Iterator[Absent]:
    """What it is not found in, by how that is called."""
    notices = linked.by_place[thread.jurisdiction]
    treated = {linked.notices[member.notice].year for member in thread.members}
    found: dict[str, dict[int, Link | int]] = {NOT_SEEN: {}, MENTIONED: {}, ELSEWHERE: {}}
    for notice in notices:
        if notice.year not in treated:
            words, year = absence(linked, here, thread, notice)
            found[words].setdefault(notice.year, year)
    for words, years in found.items():
        if years:
            yield Absent(words=words, years=tuple(years.values()))
    missing = _missing(notices)
    if missing:
        yield Absent(words=MISSING.words, years=missing)


def _missing(notices: Sequence[Notice]) -> tuple[int, ...]:
    """The years of which there is no notice."""
    collected = {notice.year for notice in notices}
    return tuple(year for year in span_of(notices) if year not in collected)


def absence(linked: LinkedEdition, here: Here, thread: Thread, notice: Notice) -> tuple[str, Link | int]:
    """How a year without it is called: what its notice says of the topic stands elsewhere, or is named in passing."""
    year = notice.year
    held = notice.id, thread.topic
    filing = next(iter(linked.filings_in.get(held, ())), None)
    if filing:
        return ELSEWHERE, here.provision(str(year), ref_of(filing))
    mention = linked.mentions.get(held)
    if mention:
        return MENTIONED, here.link(str(year), search_for(notice, mention))
    return NOT_SEEN, year
