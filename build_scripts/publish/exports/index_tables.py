"""Indexes over all notices as tables, a row for each place."""

from collections.abc import Iterator, Sequence

from build_scripts.domain.indexes import Mention, Occurrence, Work
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.site_addresses import index_table, provision_page
from build_scripts.link.duties import duties, governed, responsible, words_of
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.filed import FRONT, citations_of
from build_scripts.publish.exports.tables import table
from build_scripts.publish.labels import bodies as body_labels
from build_scripts.publish.labels import phrases as phrase_labels
from build_scripts.publish.labels import targets as target_labels
from build_scripts.publish.labels import works as labels
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.views.bodies.checklist import named
from build_scripts.publish.views.passages import text_at, uses_by_year

FRONT_HEAD = ("地区", "年份", "标题", "发文字号", "位置")
BACK_HEAD = ("引用", "网页")
PLACE_HEAD = (*FRONT_HEAD, "原文", "原句", *BACK_HEAD)
WORKS_HEAD = ("名称", "类别", "文号", "状态", *PLACE_HEAD)
PHRASES_HEAD = ("提法", "起止", *PLACE_HEAD)
TASKS_HEAD = ("单位", "级别", "分工", "任务", "责任条款", *FRONT_HEAD, *BACK_HEAD)
TARGETS_HEAD = ("类别", "事项", "数量", "单位", "期限", "日期", "责任单位", "原句", *FRONT_HEAD, *BACK_HEAD)
DIRECTIVES_HEAD = ("力度", "原句", *FRONT_HEAD, *BACK_HEAD)


def files(lookup: Lookup) -> Iterator[tuple[str, bytes]]:
    places = _Places(lookup)
    yield index_table("citations"), table(WORKS_HEAD, _works(lookup, places))
    yield index_table("phrases"), table(PHRASES_HEAD, _phrases(lookup, places))
    yield index_table("tasks"), table(TASKS_HEAD, _tasks(lookup, places))
    yield index_table("targets"), table(TARGETS_HEAD, _targets(lookup, places))
    yield index_table("directives"), table(DIRECTIVES_HEAD, _directives(lookup, places))


def _works(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for work in lookup.works.values():
        for mention in work.mentions:
            yield *_work(work, mention), *places.cells(mention.at)


def _work(work: Work, mention: Mention) -> Sequence[str]:
    return work.title, work.kind, labels.numbers(work), labels.STATUS[mention.status]


def _phrases(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for phrase in lookup.phrases.values():
        for at in phrase.occurrences:
            yield phrase.phrase, phrase_labels.years(lookup, phrase), *places.cells(at)


def _tasks(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for body in lookup.bodies.values():
        name, level = body_labels.titled(lookup, body), body_labels.level(body.level)
        for duty in duties(lookup, body):
            clause = duty.clause
            said = body_labels.roles(duty.roles), governed(lookup, clause), clause.raw
            yield name, level, *said, *places.row(clause.notice, clause.eid)


def _targets(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for target in lookup.edition.indexes.targets:
        sentence = words_of(lookup.provision(target.notice, target.eid), target)
        yield (
            target.kind, target.object, target_labels.number(target), target.unit or "", target.deadline or "",
            target.deadline_date or "", named(responsible(lookup, target)), sentence,
            *places.row(target.notice, target.eid),
        )


def _directives(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for found in lookup.edition.indexes.directives:
        text = lookup.provision(found.notice, found.eid).text
        yield found.strength, text[slice(*found.sentence)], *places.row(found.notice, found.eid)


class _Places:
    """Where something stands, as cells."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._citations = citations_of(lookup)

    def row(self, notice: NoticeId, eid: Eid) -> Sequence[str]:
        return (*self._front(notice, eid), *self._back(notice, eid))

    def cells(self, at: Occurrence) -> Sequence[str]:
        text = text_at(self._lookup, at.notice, at.eid, in_heading=at.in_heading)
        said = text[slice(*at.span)], self._sentence(at, text)
        return (*self._front(at.notice, at.eid), *said, *self._back(at.notice, at.eid))

    def _front(self, notice: NoticeId, eid: Eid) -> Sequence[str]:
        found = self._lookup.notices[notice]
        place = self._lookup.jurisdictions[found.jurisdiction].name
        return place, str(found.year), title_and_mark(found), found.document_number or "", self._place(notice, eid)

    def _back(self, notice: NoticeId, eid: Eid) -> Sequence[str]:
        return cite(self._lookup.notices[notice], self._place(notice, eid)), provision_page(notice, eid)

    def _place(self, notice: NoticeId, eid: Eid) -> str:
        return self._citations.within(self._lookup.notices[notice])[eid] or FRONT

    def _sentence(self, at: Occurrence, text: str) -> str:
        ((use,),) = uses_by_year(self._lookup, [at]).values()
        return text[slice(*use.sentence)]
