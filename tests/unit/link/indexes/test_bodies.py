"""Clauses where they stand, and the bodies gathered from them."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.indexes import Body, Clause
from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.indexes.bodies import gather_bodies
from build_scripts.link.indexes.clauses import clause_spans, read_clauses
from build_scripts.parse.responsible import find_clauses
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import read_bodies
from tests.editions import PLACES, notice, place, provision

FILE = Path(__file__).parents[4] / "source_texts" / "bodies.yml"
TABLE = read_bodies(FILE.read_bytes(), Faults())


def item(eid: str, text: str) -> Provision:
    return replace(provision(eid, "p", text), responsible=find_clauses(text))


def made(*texts: str, jurisdiction: str = "shanxi", year: int = 2024) -> Notice:
    body = [provision("part_1", "part", num="一、", heading="责任")]
    body += [item(f"part_1__p_{n}", text) for n, text in enumerate(texts, 1)]
    return notice(jurisdiction, year, body=body)


def clauses(*notices: Notice) -> tuple[Clause, ...]:
    return read_clauses(notices, PLACES, TABLE)


def bodies(*notices: Notice) -> dict[str, Body]:
    return {b.slug: b for b in gather_bodies(notices, PLACES, clauses(*notices), TABLE)}


@pytest.mark.parametrize(("text", "found"), [
    ("甲。（省能源局负责）", ["（省能源局负责）"]),
    ("甲。〔责任单位：省能源局〕", ["〔责任单位：省能源局〕"]),
    ("甲。[牵头单位：省能源局；配合单位：省公安厅]", ["[牵头单位：省能源局；配合单位：省公安厅]"]),
    ("甲。责任单位：省能源局、省公安厅。", ["责任单位：省能源局、省公安厅。"]),
    ("甲。\n牵头单位：省能源局。\n配合单位：省公安厅", ["牵头单位：省能源局。\n配合单位：省公安厅"]),
    ("明确责任单位、完成时限。", []),
    ("见国办发〔2013〕99号。", []),
])
def test_where_clauses_stand(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in clause_spans(item("part_1__p_1", text))] == found


def test_one_clause_at_the_end_governs_the_whole_and_of_several_each_what_stands_before_it() -> None:
    text = "完善清单。（省应急厅负责）推送信息。（省应急厅负责）"
    alone, first, second = clauses(made("完善清单。（省应急厅负责）", text))
    assert alone.governs is None
    assert [text[c.governs[0] : c.governs[1]] for c in (first, second) if c.governs] == ["完善清单。", "推送信息。"]
    assert (first.span, second.span) == ((5, 13), (18, 26))


def test_a_standing_rule_is_implied_in_what_follows_and_in_no_other_notice() -> None:
    rule = "甲。（省安委办和各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）"
    first, second, other = clauses(
        made(rule, "乙。（省能源局督促企业落实）"), made("丙。（省能源局负责）", year=2025),
    )
    assert (first.implied, second.implied, other.implied) == ((), ("市、县人民政府", "企业"), ())


def test_a_name_that_the_notice_defines_stands_for_its_members() -> None:
    found = bodies(made("甲。（省公安厅、省应急厅，以下简称省级监管部门）", "乙。（省级监管部门负责）"))
    tasks = found["shanxi-public-security"].tasks
    assert [(t.eid, t.role, t.through) for t in tasks] == [
        ("part_1__p_1", "列出", None), ("part_1__p_2", "负责", "省级监管部门"),
    ]


def test_names_of_one_body_come_together_and_places_stay_apart() -> None:
    found = bodies(
        made("甲。（省应急厅负责）"), made("乙。（省应急管理厅负责）", year=2025),
        made("丙。（市应急局、省应急厅负责）", jurisdiction="datong"),
    )
    province = found["shanxi-emergency-management"]
    assert (province.name, province.level, province.jurisdiction) == ("省应急管理厅", "省级", "shanxi")
    assert province.aliases == (("省应急厅", ("datong-2024", "shanxi-2024")), ("省应急管理厅", ("shanxi-2025",)))
    assert found["datong-emergency-management"].name == "市应急管理局"


def test_bodies_below_the_notice_s_level_are_those_of_all_places_below() -> None:
    assert bodies(made("甲。（市应急局负责）"))["shanxi-cities-emergency-management"].jurisdiction == "shanxi"


def test_a_body_of_the_centre_is_no_place_s_and_a_department_s_neighbours_are_its_place_s() -> None:
    places = (*PLACES, place("safety", "山西省应急管理厅", "department", "shanxi"))
    notices = (made("甲。（国家能源局、省能源局负责）", jurisdiction="safety"), made("乙。（省能源局负责）"))
    read = read_clauses(notices, places, TABLE)
    found = {b.slug: b for b in gather_bodies(notices, places, read, TABLE)}
    assert set(found) == {"national-energy", "shanxi-energy"}
    assert found["national-energy"].jurisdiction is None and found["national-energy"].level == "国家级"
    assert len(found["shanxi-energy"].tasks) == 2


def test_a_body_leads_to_the_one_that_took_its_place() -> None:
    found = bodies(made("甲。（省安监局负责）", year=2017), made("乙。（省应急厅负责）", year=2019))
    assert found["shanxi-work-safety-supervision"].after == ("shanxi-emergency-management",)
    assert found["shanxi-emergency-management"].before == ("shanxi-work-safety-supervision",)
    assert not found["shanxi-work-safety-supervision"].abolished_in


def test_a_name_that_outlives_its_body_is_marked() -> None:
    found = bodies(made("向安监局报告。国家矿山安监局山西局指导。", year=2023), made("旅游局。", year=2012))
    assert found["shanxi-work-safety-supervision"].abolished_in == ("shanxi-2023",)
    assert list(found) == ["shanxi-work-safety-supervision"]


def test_a_body_that_no_table_knows_has_a_slug_of_its_own() -> None:
    (slug,) = bodies(made("甲。（省某某局负责）"))
    assert slug.startswith("shanxi-body-")


def test_a_label_that_is_the_heading_of_a_paragraph() -> None:
    body = [
        provision("part_1__sec_1", "sec", "整治通道。", num="（一）", heading="消防", end="。"),
        provision("part_1__sec_1__p_1", "p", "省应急厅", heading="牵头单位", end="："),
        provision("part_1__sec_1__p_2", "p", "省公安厅、省能源局等单位。", heading="配合单位", end="："),
        provision("part_1__sec_1__p_3", "p", "2024年6月底前", heading="完成时限", end="："),
    ]
    leading, assisting = clauses(notice(body=body))
    assert (leading.raw, leading.span, leading.governs) == ("牵头单位：省应急厅", (0, 4), None)
    assert [(e.body, e.role) for e in assisting.entries] == [("省公安厅", "配合"), ("省能源局", "配合")]
    assert assisting.open


def test_a_table_of_tasks() -> None:
    rows = [
        "| 序号 | 重点任务 | 牵头单位 | 配合单位 |", "| 1 | 整治瓦斯 | 省能源局 | 省应急厅、省公安厅 |",
        "| 2 | 整治通道 | 省消防救援局 | 省住建厅 |", "以上任务由省安委办督促。", "| 3 | 其他 | 省财政厅 | 省司法厅 |",
    ]
    body = [provision(f"part_1__p_{n}", "p", row) for n, row in enumerate(rows, 1)]
    found = clauses(notice(body=body))
    assert [(c.eid, [(e.body, e.role) for e in c.entries]) for c in found] == [
        ("part_1__p_2", [("省能源局", "牵头")]), ("part_1__p_2", [("省应急管理厅", "配合"), ("省公安厅", "配合")]),
        ("part_1__p_3", [("省消防救援局", "牵头")]), ("part_1__p_3", [("省住房和城乡建设厅", "配合")]),
    ]
    assert [rows[1][slice(*c.governs)] for c in found[:2] if c.governs] == ["整治瓦斯", "整治瓦斯"]
    assert rows[1][slice(*found[1].span)] == "省应急厅、省公安厅"
