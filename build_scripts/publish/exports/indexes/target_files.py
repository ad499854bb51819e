"""The targets of each place and year: a table, and a calendar of those that have a day."""

from collections.abc import Iterable, Iterator
from uuid import uuid5

from build_scripts.domain.addresses.site_addresses import provision_page, target_file
from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.own_words import EDITION
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes.icalendar import Event, calendar
from build_scripts.publish.exports.tables.spreadsheet import Column
from build_scripts.publish.exports.tables.workbook import workbook
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.indexes import targets as labels
from build_scripts.publish.labels.provenance import table_notes, version
from build_scripts.publish.views.exports.targets_set import SetTarget, targets_set
from build_scripts.publish.views.feeds import NAMESPACE
from build_scripts.publish.views.targets import TITLE

COLUMNS = tuple(Column(name=name, width=width) for name, width in (
    ("日期", 12), ("期限", 18), ("事项", 40), ("类别", 8), ("数量", 12), ("单位", 10), ("原句", 70), ("责任单位", 40),
    ("主题", 20), ("位置", 12), ("下一件", 18), ("下一件位置", 16), ("下一件原句", 70), ("引用", 50), ("网页", 36),
))


def keys(linked: LinkedEdition) -> Iterator[tuple[PlaceSlug, int]]:
    return iter(linked.targets_of)


def files_of(linked: LinkedEdition, key: tuple[PlaceSlug, int]) -> Iterator[tuple[str, bytes]]:
    place, year = key
    mark = linked.edition.mark
    found = targets_set(linked, place, year)
    yield target_file(place, year, "xlsx"), _workbook(found.title, found.targets, mark)
    events = list(_events(found.targets))
    if events:
        calendar_file = target_file(place, year, "ics")
        yield calendar_file, calendar(found.title, events, _source(mark))


def _source(mark: str) -> str:
    """Of the calendar as a whole: an event's lines are folded anywhere, within a mark too, which is put in last."""
    return "，".join((f"《{EDITION}》", *map("".join, version(mark))))


def _workbook(title: str, entries: Iterable[SetTarget], mark: str) -> bytes:
    notes = tuple(table_notes(title, mark))
    return workbook(title, TITLE, COLUMNS, map(_row, entries), notes)


def _row(entry: SetTarget) -> tuple[str, ...]:
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


def _events(entries: Iterable[SetTarget]) -> Iterator[Event]:
    for entry in entries:
        day = entry.said.target.deadline_date
        if day is not None:
            yield _event(entry, day)


def _event(entry: SetTarget, day: str) -> Event:
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
