"""The tasks of each body, a table and a document for each year."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import body_file
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.docx import checklist as docx
from build_scripts.publish.exports.tables.spreadsheet import Column
from build_scripts.publish.exports.tables.workbook import workbook
from build_scripts.publish.labels.provenance import table_notes
from build_scripts.publish.views.bodies.checklist import Checklist, Item, checklist

COLUMNS = tuple(Column(name=name, width=width) for name, width in (
    ("办结", 6), ("主题", 16), ("位置", 12), ("标题", 26), ("任务", 70), ("分工", 10), ("同列单位", 40), ("时限", 18),
    ("上一件", 18), ("上一件的写法", 60), ("引用", 50), ("网页", 36),
))


def keys(linked: LinkedEdition) -> Iterator[tuple[str, int]]:
    return iter(linked.tasks_in)


def files_of(linked: LinkedEdition, key: tuple[str, int]) -> Iterator[tuple[str, bytes]]:
    body, year = key
    found = checklist(linked, linked.bodies[body], year)
    if found:
        yield body_file(body, year, "xlsx"), _table(found)
        yield body_file(body, year, "docx"), docx.document(found)


def _table(found: Checklist) -> bytes:
    unlisted = ((said,) for said in found.standing)
    notes = (*table_notes(found.title, found.edition), *unlisted)
    return workbook(found.title, f"{found.year}年任务清单", COLUMNS, map(_row, found.items), notes)


def _row(item: Item) -> tuple[str, ...]:
    """The first cell is for whoever ticks it off."""
    return (
        "",
        item.topic,
        item.place,
        item.heading,
        item.words,
        item.roles,
        item.partners,
        item.deadline,
        item.before,
        item.before_words,
        item.citation,
        item.address,
    )
