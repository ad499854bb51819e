"""Indexes over all notices as tables, a row for each place."""

from collections.abc import Iterable, Iterator

from build_scripts.domain.indexes import Body, Occurrence, Phrase, Work
from build_scripts.domain.refs import Referring, ref_of
from build_scripts.domain.site_addresses import index_table, provision_page
from build_scripts.link.duties import duties, governed
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.filed import FRONT, citations_of
from build_scripts.publish.exports.stated_targets import Stated, stated
from build_scripts.publish.exports.tables import Cells, table
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
    for name, head, rows in _tables(lookup):
        yield index_table(name), table(head, rows, lookup.edition.mark)


def _tables(lookup: Lookup) -> Iterator[tuple[str, Cells, Iterable[Cells]]]:
    rows = _Rows(lookup)
    found = lookup.edition.indexes
    targets = (stated(lookup, target) for target in found.targets)
    yield "citations", WORKS_HEAD, rows.of_occurrences(_works(found.works))
    yield "phrases", PHRASES_HEAD, rows.of_occurrences(_phrases(lookup, found.phrases))
    yield "tasks", TASKS_HEAD, rows.of_provisions(_tasks(lookup, found.bodies))
    yield "targets", TARGETS_HEAD, rows.of_provisions(map(_target, targets))
    yield "directives", DIRECTIVES_HEAD, rows.of_provisions(_directives(lookup))


def _works(works: Iterable[Work]) -> Iterator[tuple[Cells, Occurrence]]:
    for work in works:
        named = work.title, work.kind, labels.numbers(work)
        for mention in work.mentions:
            yield (*named, labels.STATUS[mention.status]), mention.at


def _phrases(lookup: Lookup, phrases: Iterable[Phrase]) -> Iterator[tuple[Cells, Occurrence]]:
    for phrase in phrases:
        named = phrase.phrase, phrase_labels.years(lookup, phrase)
        yield from ((named, at) for at in phrase.occurrences)


def _tasks(lookup: Lookup, bodies: Iterable[Body]) -> Iterator[tuple[Cells, Referring]]:
    for body in bodies:
        named = body_labels.titled(lookup, body), body_labels.level(body.level)
        for duty in duties(lookup, body):
            charged = body_labels.roles(duty.roles), governed(lookup, duty.clause), duty.clause.raw
            yield (*named, *charged), duty.clause


def _target(said: Stated) -> tuple[Cells, Referring]:
    target = said.target
    return (
        target.kind, target.object, target_labels.number(target), target.unit or "",
        target.deadline or "", target.deadline_date or "", said.responsible, said.sentence,
    ), target


def _directives(lookup: Lookup) -> Iterator[tuple[Cells, Referring]]:
    for directive in lookup.edition.indexes.directives:
        text = lookup.provision(*ref_of(directive)).text
        yield (directive.strength, text[slice(*directive.sentence)]), directive


class _Rows:
    """Puts where something stands behind what is told of it."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._citations = citations_of(lookup)

    def of_provisions(self, told: Iterable[tuple[Cells, Referring]]) -> Iterator[Cells]:
        for cells, item in told:
            yield *cells, *self._front(item), *self._back(item)

    def of_occurrences(self, told: Iterable[tuple[Cells, Occurrence]]) -> Iterator[Cells]:
        """With its words and the sentence that holds them."""
        for cells, at in told:
            text = text_at(self._lookup, at.notice, at.eid, in_heading=at.in_heading)
            words = text[slice(*at.span)], self._sentence(at, text)
            yield *cells, *self._front(at), *words, *self._back(at)

    def _front(self, item: Referring) -> Cells:
        notice = self._lookup.notices[item.notice]
        place = place_name(self._lookup, notice.jurisdiction)
        within = self._citations.within(notice)[item.eid] or FRONT
        return place, str(notice.year), title_and_mark(notice), notice.document_number or "", within

    def _back(self, item: Referring) -> Cells:
        notice = self._lookup.notices[item.notice]
        return self._citations.cite(notice, item.eid), provision_page(item.notice, item.eid)

    def _sentence(self, at: Occurrence, text: str) -> str:
        ((use,),) = uses_by_year(self._lookup, [at]).values()
        return text[slice(*use.sentence)]
