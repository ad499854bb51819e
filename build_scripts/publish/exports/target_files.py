"""The targets of each place and year: a table, and a calendar of those that have a day."""

from collections.abc import Iterator, Sequence
from uuid import uuid5

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.site_addresses import provision_page, target_file
from build_scripts.link.duties import responsible, words_of
from build_scripts.link.edition_index import Lookup
from build_scripts.link.target_outcomes import Outcome, outcomes_of
from build_scripts.publish.exports.filed import FRONT, Citations, citations_of
from build_scripts.publish.exports.icalendar import Event, calendar
from build_scripts.publish.exports.workbook import Column, Workbook
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels import targets as labels
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.bodies.checklist import named
from build_scripts.publish.views.feeds import NAMESPACE
from build_scripts.publish.views.targets import TITLE, in_order

COLUMNS = tuple(Column(name=name, width=width) for name, width in (
    ("日期", 12), ("期限", 18), ("事项", 40), ("类别", 8), ("数量", 12), ("单位", 10), ("原句", 70), ("责任单位", 40),
    ("主题", 20), ("位置", 12), ("下一件", 18), ("下一件位置", 16), ("下一件原句", 70), ("引用", 50), ("网页", 36),
))


def files(lookup: Lookup) -> Iterator[tuple[str, bytes]]:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[tuple[PlaceSlug, int]]:
    return iter(lookup.targets_of)


def files_of(lookup: Lookup, key: tuple[PlaceSlug, int]) -> Iterator[tuple[str, bytes]]:
    place, year = key
    citations, outcomes = citations_of(lookup), outcomes_of(lookup)
    title = f"{lookup.jurisdictions[place].name}{year}年{TITLE}"
    ordered = in_order(lookup.targets_of[key])
    book = Workbook(title)
    book.table(TITLE, COLUMNS, [_row(lookup, citations, target, outcomes.of(target)) for target in ordered])
    yield target_file(place, year, "xlsx"), book.data()
    if events := list(_events(lookup, citations, ordered)):
        yield target_file(place, year, "ics"), calendar(title, events)


def _row(lookup: Lookup, citations: Citations, target: Target, found: Outcome) -> tuple[str, ...]:
    provision = lookup.provision(target.notice, target.eid)
    topics = "、".join(lookup.topics[topic].name for topic in target.topics)
    return (
        target.deadline_date or "", target.deadline or "", target.object, target.kind, labels.number(target),
        target.unit or "", words_of(provision, target), named(responsible(lookup, target)), topics,
        locators.locus(lookup, target.notice, provision), labels.OUTCOMES[found.kind], _next(lookup, found),
        found.sentence, _citation(lookup, citations, target), provision_page(target.notice, target.eid),
    )


def _next(lookup: Lookup, found: Outcome) -> str:
    if found.notice is None or found.eid is None:
        return ""
    return locators.year_and_locus(lookup, found.notice, found.eid)


def _citation(lookup: Lookup, citations: Citations, target: Target) -> str:
    notice = lookup.notices[target.notice]
    return cite(notice, citations.within(notice)[target.eid] or FRONT)


def _events(lookup: Lookup, citations: Citations, targets: Sequence[Target]) -> Iterator[Event]:
    for target in targets:
        if target.deadline_date is None:
            continue
        notice = lookup.notices[target.notice]
        sentence = words_of(lookup.provision(target.notice, target.eid), target)
        who = named(responsible(lookup, target))
        yield Event(
            uid=str(uuid5(NAMESPACE, _name(target))),
            stamp=facts.first_day(notice.date_of_issue or f"{notice.year}-01"),
            day=target.deadline_date,
            summary=" ".join(filter(None, (target.object, labels.value(target)))),
            description="\n".join(filter(None, (sentence, who, _citation(lookup, citations, target)))),
            categories=tuple(lookup.topics[topic].name for topic in target.topics),
        )


def _name(target: Target) -> str:
    """What tells it from all others, and stays when others come."""
    place = "heading" if target.in_heading else "text"
    return f"{target.notice} {target.eid} {place} {target.sentence} {target.kind} {target.object} {target.deadline}"
