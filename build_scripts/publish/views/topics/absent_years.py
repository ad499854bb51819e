"""The years of a place that a thread has nothing of: what their notices say of its topic all the same, or that they are
not in the edition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.notice import Notice
from build_scripts.domain.refs import ref_of
from build_scripts.domain.thread import Thread
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.years import MISSING, mentioned_at, span_of

NOT_SEEN = "未见"
ELSEWHERE = "本主题另有条款"
MENTIONED = "未单列，仅提到"


MOST_PLACES = 3
"""Of those of a year that name the topic in passing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    label: Link | int
    """Leads to what its notice says of the topic all the same."""
    places: tuple[Link, ...] = ()
    """Where it is named in passing: the first of these places."""
    more: int = 0
    """How many there are, where they are more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """Years without it."""

    words: str
    """How that is called: whether the notice says nothing of the topic, or something else of it."""
    years: tuple[Year, ...]


def absent_years(linked: LinkedEdition, here: Here, thread: Thread) -> Iterator[Absent]:
    """What it is not found in, by how that is called."""
    notices = linked.by_place[thread.jurisdiction]
    treated = {linked.notices[member.notice].year for member in thread.members}
    found: dict[str, dict[int, Year]] = {NOT_SEEN: {}, MENTIONED: {}, ELSEWHERE: {}}
    for notice in notices:
        if notice.year not in treated:
            words, label = absence(linked, here, thread, notice)
            found[words].setdefault(notice.year, _year(linked, here, thread, notice, label))
    for words, years in found.items():
        if years:
            yield Absent(words=words, years=tuple(years.values()))
    missing = _missing(notices)
    if missing:
        yield Absent(words=MISSING.words, years=missing)


def _year(linked: LinkedEdition, here: Here, thread: Thread, notice: Notice, label: Link | int) -> Year:
    mention = linked.mentions.get((notice.id, thread.topic))
    named = mention.named if mention else ()
    places: list[Link] = []
    for eid in named[:MOST_PLACES]:
        locus = naming.locus(linked, notice.id, linked.provision(notice.id, eid))
        places.append(here.provision(locus, (notice.id, eid)))
    return Year(
        label=label,
        places=tuple(places),
        more=len(named) if len(named) > MOST_PLACES else 0,
    )


def _missing(notices: Sequence[Notice]) -> tuple[Year, ...]:
    """The years of which there is no notice."""
    collected = {notice.year for notice in notices}
    return tuple(Year(label=year) for year in span_of(notices) if year not in collected)


def absence(linked: LinkedEdition, here: Here, thread: Thread, notice: Notice) -> tuple[str, Link | int]:
    """How a year without it is called: what its notice says of the topic stands elsewhere, or is named in passing."""
    year = notice.year
    held = notice.id, thread.topic
    filing = next(iter(linked.filings_in.get(held, ())), None)
    if filing:
        return ELSEWHERE, here.provision(str(year), ref_of(filing))
    mention = linked.mentions.get(held)
    if mention:
        return MENTIONED, here.link(str(year), mentioned_at(notice, mention))
    return NOT_SEEN, year
