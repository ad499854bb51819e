"""Indexes over all notices as tables, a row for each place: of each its address, its view and how a row is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from build_scripts.domain.addresses.site_addresses import index_table
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.tables.csv_format import Cells, table
from build_scripts.publish.labels.indexes import targets as target_labels
from build_scripts.publish.labels.indexes.bodies import UNLISTED
from build_scripts.publish.views.exports import index_rows
from build_scripts.publish.views.exports.index_rows import Charging, Citing, Directing, Saying, Setting, Standing, Use

R = TypeVar("R")
FRONT_HEAD = ("地区", "年份", "标题", "发文字号", "位置")
BACK_HEAD = ("引用", "网页")
PLACE_HEAD = (*FRONT_HEAD, "原文", "原句", *BACK_HEAD)
WORKS_HEAD = ("名称", "类别", "文号", "状态", *PLACE_HEAD)
PHRASES_HEAD = ("提法", "起止", *PLACE_HEAD)
TASKS_HEAD = ("单位", "级别", "分工", "任务", "责任条款", *FRONT_HEAD, *BACK_HEAD, UNLISTED)
TARGETS_HEAD = ("类别", "事项", "数量", "单位", "期限", "日期", "责任单位", "原句", *FRONT_HEAD, *BACK_HEAD)
DIRECTIVES_HEAD = ("力度", "原句", *FRONT_HEAD, *BACK_HEAD)


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexTable(Generic[R]):
    name: str
    head: Cells
    rows: Callable[[LinkedEdition], Iterator[R]]
    cells: Callable[[R], Cells]

    def data(self, linked: LinkedEdition) -> bytes:
        return table(self.head, map(self.cells, self.rows(linked)), linked.edition.mark)


def keys(_: LinkedEdition) -> Iterator[str]:
    """Each by itself: a word that changes stands in few of them."""
    return iter(TABLES)


def files_of(linked: LinkedEdition, key: str) -> Iterator[tuple[str, bytes]]:
    yield index_table(key), TABLES[key].data(linked)


def _citing(row: Citing) -> Cells:
    return row.title, row.kind, row.numbers, row.status, *_use(row.use)


def _saying(row: Saying) -> Cells:
    return row.phrase, row.years, *_use(row.use)


def _charging(row: Charging) -> Cells:
    return row.body, row.level, row.roles, row.task, row.clause, *_front(row.at), *_back(row.at), row.unlisted


def _setting(row: Setting) -> Cells:
    said, target = row.said, row.said.target
    return (
        target.kind,
        target.object,
        target_labels.number(target),
        target.unit or "",
        target.deadline or "",
        target.deadline_date or "",
        said.responsible,
        said.sentence,
        *_front(row.at),
        *_back(row.at),
    )


def _directing(row: Directing) -> Cells:
    return row.strength, row.sentence, *_front(row.at), *_back(row.at)


def _use(use: Use) -> Cells:
    return *_front(use.at), use.words, use.sentence, *_back(use.at)


def _front(at: Standing) -> Cells:
    return at.place, str(at.year), at.title, at.document_number or "", at.within


def _back(at: Standing) -> Cells:
    return at.citation, at.page


CITATIONS = IndexTable(name="citations", head=WORKS_HEAD, rows=index_rows.citations, cells=_citing)
PHRASES = IndexTable(name="phrases", head=PHRASES_HEAD, rows=index_rows.phrases, cells=_saying)
TASKS = IndexTable(name="tasks", head=TASKS_HEAD, rows=index_rows.tasks, cells=_charging)
TARGETS = IndexTable(name="targets", head=TARGETS_HEAD, rows=index_rows.targets, cells=_setting)
DIRECTIVES = IndexTable(name="directives", head=DIRECTIVES_HEAD, rows=index_rows.directives, cells=_directing)
TABLES: Mapping[str, IndexTable[Any]] = {
    index.name: index for index in (CITATIONS, PHRASES, TASKS, TARGETS, DIRECTIVES)
}
