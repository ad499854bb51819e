"""The targets of each place and year: a table, and a calendar of those that have a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import uuid5

from build_scripts.domain.addresses.site_addresses import provision_page, target_file
from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.own_words import EDITION
from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes.icalendar import Event, calendar
from build_scripts.publish.exports.workbook import Column, workbook
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.indexes import targets as labels
from build_scripts.publish.labels.provenance import table_notes, version
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.exports.filed import citations_of
from build_scripts.publish.views.exports.stated_targets import Stated, stated
from build_scripts.publish.views.feeds import NAMESPACE
from build_scripts.publish.views.targets import TITLE, in_order

COLUMNS = tuple(Column(name=name, width=width) for name, width in (
    ("日期", 12), ("期限", 18), ("事项", 40), ("类别", 8), ("数量", 12), ("单位", 10), ("原句", 70), ("责任单位", 40),
    ("主题", 20), ("位置", 12), ("下一件", 18), ("下一件位置", 16), ("下一件原句", 70), ("引用", 50), ("网页", 36),
))


def files(linked: LinkedEdition) -> Iterator[tuple[str, bytes]]:
    return all_files(linked, keys, files_of)


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, int]]:
    return iter(linked.targets_of)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, int]) -> Iterator[tuple[str, bytes]]:
    place, year = key
    mark = linked.edition.mark
    title = f"{locators.place_name(linked, place)}{year}年{TITLE}"
    targets = in_order(linked.targets_of[key])
    entries = [_entry(linked, target) for target in targets]
    yield target_file(place, year, "xlsx"), _workbook(title, entries, mark)
    events = list(_events(entries))
    if events:
        calendar_file = target_file(place, year, "ics")
        yield calendar_file, calendar(title, events, _source(mark))


def _source(mark: str) -> str:
    """Of the calendar as a whole: an event's lines are folded anywhere, within a mark too, which is put in last."""
    return "，".join((f"《{EDITION}》", *map("".join, version(mark))))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entry:
    """All that the files tell of a target."""

    said: Stated
    topics: tuple[str, ...]
    place: str
    citation: str
    outcome: str
    next: str
    """Where the next notice goes on with it, and …"""
    next_sentence: str
    """… in which words."""


def _entry(linked: LinkedEdition, target: Target) -> _Entry:
    said = stated(linked, target)
    found = outcome_of(linked, target)
    return _Entry(
        said=said,
        topics=tuple(linked.topics[topic].name for topic in target.topics),
        place=locators.locus(linked, target.notice, said.provision),
        citation=citations_of(linked).cite(said.notice, target.eid),
        outcome=labels.OUTCOMES[found.kind],
        next=_next(linked, found),
        next_sentence=found.sentence,
    )


def _next(linked: LinkedEdition, found: Outcome) -> str:
    if found.notice is None or found.eid is None:
        return ""
    return locators.year_and_locus(linked, found.notice, found.eid)


def _workbook(title: str, entries: Iterable[_Entry], mark: str) -> bytes:
    notes = tuple(table_notes(title, mark))
    return workbook(title, TITLE, COLUMNS, map(_row, entries), notes)


def _row(entry: _Entry) -> tuple[str, ...]:
    target = entry.said.target
    return (
        target.deadline_date or "",
        target.deadline or "",
        target.object,
        target.kind,
        labels.number(target),
        target.unit or "",
        entry.said.sentence,
        entry.said.responsible,
        "、".join(entry.topics),
        entry.place,
        entry.outcome,
        entry.next,
        entry.next_sentence,
        entry.citation,
        provision_page(target.notice, target.eid),
    )


def _events(entries: Iterable[_Entry]) -> Iterator[Event]:
    for entry in entries:
        day = entry.said.target.deadline_date
        if day is not None:
            yield _event(entry, day)


def _event(entry: _Entry, day: str) -> Event:
    said = entry.said
    from_then_on = "自此日起" if labels.is_from_then_on(said.target) else ""
    told = from_then_on, said.target.object, labels.value(said.target)
    told_more = said.sentence, said.responsible, entry.citation
    return Event(
        uid=str(uuid5(NAMESPACE, _name(said.target))),
        stamp=facts.first_day(said.notice.date_of_issue or f"{said.notice.year}-01"),
        day=day,
        summary=" ".join(filter(None, told)),
        description="\n".join(filter(None, told_more)),
        categories=entry.topics,
    )


def _name(target: Target) -> str:
    """What tells it from all others, and stays when others come."""
    place = "heading" if target.in_heading else "text"
    return f"{target.notice} {target.eid} {place} {target.sentence} {target.kind} {target.object} {target.deadline}"
