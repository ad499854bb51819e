"""The reviewed table of names, as a page and as a table to take away."""

import csv
import io
from dataclasses import replace

import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes import body_names
from build_scripts.publish.pages.indexes import bodies as pages
from build_scripts.publish.views.bodies.names import names_page
from build_scripts.publish.views.review.found import provision_index
from tests.indexed import VOCABULARY, indexed, speaking


def tabled(*texts: str, year: int = 2024) -> LinkedEdition:
    return LinkedEdition(replace(indexed([speaking(year, *texts)]).edition, body_table=VOCABULARY.bodies))


def test_what_became_of_a_body_and_where_its_old_name_still_stands() -> None:
    view = names_page(tabled("向安监局报告。", "落实。（省应急厅负责）"))
    change = next(row for row in view.changes if row.name == "国家安全生产监督管理总局 / 安全生产监督管理局")
    assert (change.stood, change.after) == ("至2018年止", ("应急管理部 / 应急管理厅 / 应急管理局",))
    assert [link.target for link in change.late] == ["shanxi-work-safety-supervision.md"]


def test_what_ended_without_a_successor_is_among_the_changes() -> None:
    """And what neither began nor ended in a year that is known is not."""
    table = VOCABULARY.bodies
    bare = replace(table.bodies[0], start=None, end=None, after=())
    tables = (replace(table, bodies=(row,)) for row in (replace(bare, end=2018), bare))
    edition = tabled("落实。").edition
    views = [names_page(LinkedEdition(replace(edition, body_table=own))) for own in tables]
    assert [[change.stood for change in view.changes] for view in views] == [["至2018年止"], []]


def test_where_the_name_of_an_abolished_body_stands_it_is_marked() -> None:
    linked = tabled("向安监局报告。", "落实。（省应急厅负责）")
    view = provision_index(linked, linked.edition.notices[0])
    marked = {row.eid: [link.label for link in found.links] for row in view.rows for found in row.found
              if found.name == "已撤销的机构"}
    assert list(marked.values()) == [["省安全生产监督管理局（至2018年止）"]]


def test_a_name_leads_to_the_bodies_that_bear_it() -> None:
    view = names_page(tabled("落实。（省应急厅负责）"))
    row = next(row for row in view.names if row.full == "应急管理部 / 应急管理厅 / 应急管理局")
    assert row.short == "应急厅、应急局"
    assert [link.label for link in row.pages] == ["省应急管理厅"]


def test_the_table_has_a_row_a_body() -> None:
    linked = tabled("落实。")
    ((_, data),) = body_names.files(linked)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) == 1 + len(VOCABULARY.bodies.bodies)
    row = next(row for row in rows if row[0] == "coal-industry")
    assert row[1:-1] == ["", "煤炭工业厅", "煤炭工业局", "煤炭工业局", "煤炭厅、煤炭局", "", "", "2018", "energy",
                       "2018年机构改革，职责并入能源部门"]


def test_a_name_that_is_no_word_without_its_level_has_it() -> None:
    rows = {row.short: row.full for row in names_page(tabled("落实。")).names}
    assert rows["省（市、县）委统战部"] == "省委统一战线工作部 / 市委统一战线工作部 / 县委统一战线工作部"


def test_the_index_leads_to_it_where_there_is_a_table() -> None:
    made = dict(pages.lists(tabled("落实。（省应急厅负责）")))
    assert "(names.md)" in made["bodies/index.md"] and "bodies/names.md" in made
    assert "bodies/names.md" not in dict(pages.lists(indexed()))


def test_a_body_that_is_no_more_is_marked_in_the_index() -> None:
    text = dict(pages.lists(tabled("落实。（省安监局负责）", year=2016)))["bodies/index.md"]
    assert "（至2018年）" in text


@pytest.mark.parametrize(("count", "more"), [(8, 0), (9, 1)])
def test_eight_bodies_that_bear_a_name_are_told(count: int, more: int) -> None:
    """Also of those that are no more and named all the same."""
    places = ["shanxi", *(f"city{n}" for n in range(1, count))]
    found = tabled("向安监局报告。", "落实。（省应急厅负责）")
    held = {row: next(body for body in found.bodies.values() if body.row == row)
            for row in ("emergency-management", "work-safety-supervision")}
    found.bodies = {f"{place}-{row}": body for place in places for row, body in held.items()}
    view = names_page(found)
    row = next(row for row in view.names if row.short == "应急厅、应急局")
    assert (len(row.pages), row.more) == (8, more)
    change = next(change for change in view.changes if change.late)
    assert len(change.late) == 8
    assert view.head.contents
