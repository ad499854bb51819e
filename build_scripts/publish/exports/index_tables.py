"""Indexes over all notices as tables, a row for each place."""

from collections.abc import Iterator, Sequence

from build_scripts.domain.indexes import Mention, Occurrence, Work
from build_scripts.domain.site_addresses import index_table, provision_page
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports.filed import FRONT, citations_of
from build_scripts.publish.exports.tables import table
from build_scripts.publish.labels import phrases as phrase_labels
from build_scripts.publish.labels import works as labels
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.views.passages import text_at, uses_by_year

PLACE_HEAD = ("地区", "年份", "标题", "发文字号", "位置", "原文", "原句", "引用", "网页")
WORKS_HEAD = ("名称", "类别", "文号", "状态", *PLACE_HEAD)
PHRASES_HEAD = ("提法", "起止", *PLACE_HEAD)


def files(lookup: Lookup) -> Iterator[tuple[str, bytes]]:
    places = _Places(lookup)
    yield index_table("citations"), table(WORKS_HEAD, _works(lookup, places))
    yield index_table("phrases"), table(PHRASES_HEAD, _phrases(lookup, places))


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


class _Places:
    """Where something stands, as cells."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._citations = citations_of(lookup)

    def cells(self, at: Occurrence) -> Sequence[str]:
        notice = self._lookup.notices[at.notice]
        place = self._citations.within(notice)[at.eid] or FRONT
        text = text_at(self._lookup, at.notice, at.eid, in_heading=at.in_heading)
        return (
            self._lookup.jurisdictions[notice.jurisdiction].name, str(notice.year), title_and_mark(notice),
            notice.document_number or "", place, text[slice(*at.span)], self._sentence(at, text),
            cite(notice, place), provision_page(notice.id, at.eid),
        )

    def _sentence(self, at: Occurrence, text: str) -> str:
        ((use,),) = uses_by_year(self._lookup, [at]).values()
        return text[slice(*use.sentence)]
