"""Indexes over all notices as tables, a row for each place."""

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.indexes import Mention, Occurrence, Work
from build_scripts.domain.refs import Referring, ref_of
from build_scripts.domain.site_addresses import index_table, provision_page
from build_scripts.link.duties import duties, governed
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.filed import FRONT, citations_of
from build_scripts.publish.exports.stated_targets import Stated, stated
from build_scripts.publish.exports.tables import table
from build_scripts.publish.labels import bodies as body_labels
from build_scripts.publish.labels import phrases as phrase_labels
from build_scripts.publish.labels import targets as target_labels
from build_scripts.publish.labels import works as labels
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.labels.locators import place_name
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
    places, mark = _Places(lookup), lookup.edition.mark
    targets = (stated(lookup, target) for target in lookup.edition.indexes.targets)
    yield index_table("citations"), table(WORKS_HEAD, _works(lookup.works.values(), places), mark)
    yield index_table("phrases"), table(PHRASES_HEAD, _phrases(lookup, places), mark)
    yield index_table("tasks"), table(TASKS_HEAD, _tasks(lookup, places), mark)
    yield index_table("targets"), table(TARGETS_HEAD, _targets(targets, places), mark)
    yield index_table("directives"), table(DIRECTIVES_HEAD, _directives(lookup, places), mark)


def _works(works: Iterable[Work], places: "_Places") -> Iterator[Sequence[str]]:
    for work in works:
        for mention in work.mentions:
            yield *_work(work, mention), *places.cells(mention.at)


def _work(work: Work, mention: Mention) -> Sequence[str]:
    return work.title, work.kind, labels.numbers(work), labels.STATUS[mention.status]


def _phrases(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for phrase in lookup.phrases.values():
        years = phrase_labels.years(lookup, phrase)
        for at in phrase.occurrences:
            yield phrase.phrase, years, *places.cells(at)


def _tasks(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for body in lookup.bodies.values():
        named = body_labels.titled(lookup, body), body_labels.level(body.level)
        for duty in duties(lookup, body):
            charged = body_labels.roles(duty.roles), governed(lookup, duty.clause), duty.clause.raw
            yield *named, *charged, *places.row(duty.clause)


def _targets(targets: Iterable[Stated], places: "_Places") -> Iterator[Sequence[str]]:
    for said in targets:
        target = said.target
        yield (
            target.kind, target.object, target_labels.number(target), target.unit or "",
            target.deadline or "", target.deadline_date or "", said.responsible, said.sentence,
            *places.row(target),
        )


def _directives(lookup: Lookup, places: "_Places") -> Iterator[Sequence[str]]:
    for directive in lookup.edition.indexes.directives:
        text = lookup.provision(*ref_of(directive)).text
        sentence = text[slice(*directive.sentence)]
        yield directive.strength, sentence, *places.row(directive)


class _Places:
    """Where something stands, as cells."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._citations = citations_of(lookup)

    def row(self, item: Referring) -> Sequence[str]:
        return (*self._front(item), *self._back(item))

    def cells(self, at: Occurrence) -> Sequence[str]:
        text = text_at(self._lookup, at.notice, at.eid, in_heading=at.in_heading)
        said = text[slice(*at.span)], self._sentence(at, text)
        return (*self._front(at), *said, *self._back(at))

    def _front(self, item: Referring) -> Sequence[str]:
        notice = self._lookup.notices[item.notice]
        place = place_name(self._lookup, notice.jurisdiction)
        within = self._citations.within(notice)[item.eid] or FRONT
        return place, str(notice.year), title_and_mark(notice), notice.document_number or "", within

    def _back(self, item: Referring) -> Sequence[str]:
        notice = self._lookup.notices[item.notice]
        return self._citations.cite(notice, item.eid), provision_page(item.notice, item.eid)

    def _sentence(self, at: Occurrence, text: str) -> str:
        ((use,),) = uses_by_year(self._lookup, [at]).values()
        return text[slice(*use.sentence)]
