"""What bodies, places and days are called that the labels name."""

from dataclasses import replace

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.times_due import times_due
from build_scripts.parse.responsible import find_clauses
from build_scripts.publish.views import naming
from tests.editions import notice, provision
from tests.indexed import indexed, item, speaking


def test_a_body_is_called_with_the_place_it_is_of_where_it_is_of_one() -> None:
    linked = indexed([speaking(2024, "甲。（省应急厅、国家矿山安监局山西局负责）")], [])
    assert [naming.body(linked, body) for body in linked.bodies.values()] == [
        "国家矿山安全监察局山西局", "省应急管理厅（山西省）",
    ]


def due(text: str, above: str) -> list[str]:
    task = "part_1__sec_1__para_1"
    made = replace(provision(task, "para", text, num="1."), responsible=find_clauses(text))
    body = [provision("part_1", "part", num="一、", heading="责任"), item(1, above), made]
    linked: LinkedEdition = indexed([notice(year=2024, body=body)], [])
    ((clause,),) = linked.clauses_at.values()
    return [naming.due(linked, found) for found in times_due(linked, clause)]


def test_a_day_that_stands_above_a_task_is_told_with_the_place_where_it_stands() -> None:
    above = "年底前完成以下各项工作："
    assert due("开展演练。（省应急厅负责）", above) == ["年底前（2024年12月31日）（随上级条款一（一））"]
    assert due("6月底前开展演练。（省应急厅负责）", above) == ["6月底前（2024年6月30日）"]


def test_the_way_to_a_place_is_told_with_its_year() -> None:
    linked = indexed()
    (older, _) = linked.edition.notices
    eid = older.provisions[-2].eid
    assert naming.year_and_locus(linked, older.id, eid) == "2023 一（三）"
    assert naming.place_and_year(linked, older) == "山西省2023年"
