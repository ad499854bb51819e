"""The place of a notice: known by who issued it, or new, with its level and the place above by its code."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import Level
from build_scripts.read.formats.opened import Opened
from build_scripts.work.intake.adding.candidate import Candidate, Incoming
from build_scripts.work.intake.adding.places import (
    PlaceChoice,
    PlaceOptions,
    above,
    level_of_code,
    named_place,
    place_of,
)
from tests.editions import notice, place

FILE = Incoming(path=Path("a.txt"), data=b"", name="a.txt", text=Opened(lines=(), encoding="UTF-8"))
CHINA = place("china", "国家", "nation"), "100000"
PROVINCE = place("shanxi", "山西省"), "140000"
CITIES = (place("datong", "大同市", "prefecture"), "140200"), (place("linfen", "临汾市", "prefecture"), "141000")
COUNTY = place("daning", "大宁县", "county"), "141030"
KNOWN = tuple(replace(known, division_code=code) for known, code in (CHINA, PROVINCE, *CITIES, COUNTY))


def issued(issuer: str | None, title: str = "关于做好安全生产工作的通知") -> Candidate:
    made = replace(notice(), issuer=issuer, title=title)
    return Candidate(notice=made, faults=(), doubts=(), broken_numbering=())


def chosen(issuer: str | None = None, title: str = "关于做好安全生产工作的通知", **options: str) -> PlaceChoice:
    return place_of(FILE, issued(issuer, title), PlaceOptions(**options), KNOWN)


@pytest.mark.parametrize(("issuer", "title", "slug"), [
    ("临汾市大宁县人民政府", "通知", "daning"), ("大同市安委会", "通知", "datong"),
    (None, "大同市人民政府关于工作的通知", "datong"), ("山西省临汾市大宁县安全生产委员会", "通知", "daning"),
    # Where no issuer is read the place that is named at all.
    ("大同市委", "通知", "datong"), (None, "大宁县2024年安全生产工作要点", "daning"),
])
def test_a_known_place_by_who_issued(issuer: str | None, title: str, slug: str) -> None:
    found = chosen(issuer, title)
    assert (found.place.slug, found.is_new) == (slug, False)


@pytest.mark.parametrize(("issuer", "title", "told"), [
    (None, "通知", "没有读到发文机关"), ("太原市人民政府", "大同市的通知", "“太原市”"),
    (None, "大同市、临汾市的通知", "datong（大同市）、linfen（临汾市）；新的地区"),
])
def test_none_and_several_are_asked_for(issuer: str | None, title: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        chosen(issuer, title)


@pytest.mark.parametrize(("options", "told"), [
    ({"name": "太原市"}, "--name 太原市 与已有的地区 linfen（临汾市）不符：临汾市"),
    ({"code": "140100"}, "--code 140100 与已有的地区 linfen（临汾市）不符：141000"),
    ({"level": "县"}, "--level 县 与已有的地区 linfen（临汾市）不符：市"),
    ({"parent": "datong"}, "--parent datong 与已有的地区 linfen（临汾市）不符：没有"),
])
def test_what_is_said_of_a_known_place_is_so(options: dict[str, str], told: str) -> None:
    same = chosen(jurisdiction="linfen", name="临汾市", code="141000", level="市")
    assert same == PlaceChoice(place=KNOWN[3], is_new=False)
    with pytest.raises(InputError, match=told):
        chosen(jurisdiction="linfen", **options)


def test_a_place_that_is_named() -> None:
    assert chosen("大同市人民政府", jurisdiction="linfen") == PlaceChoice(place=KNOWN[3], is_new=False)
    new = chosen("临汾市吉县人民政府", jurisdiction="jixian", code="141028")
    assert new.is_new
    assert (new.place.slug, new.place.name, new.place.level, new.place.parent) == ("jixian", "吉县", "county", "linfen")
    named = chosen(jurisdiction="jixian", name="吉州", code="141028", parent="shanxi").place
    assert (named.name, named.parent) == ("吉州", "shanxi")


@pytest.mark.parametrize(("options", "told"), [
    ({}, "--name、--code"), ({"name": "吉县"}, "还缺 --code"), ({"code": "141028"}, "还缺 --name"),
    ({"name": "某厅", "level": "厅"}, "没有“厅”这一级"), ({"name": "吉县", "code": "14"}, "“14”不是"),
])
def test_what_a_new_place_lacks_is_told(options: dict[str, str], told: str) -> None:
    with pytest.raises(InputError, match=told):
        chosen(jurisdiction="jixian", **options)


@pytest.mark.parametrize(("options", "level"), [
    ({"name": "某高新区"}, "zone"), ({"name": "某厅", "level": "部门"}, "department"),
    ({"name": "某高新区", "code": "141028"}, "county"), ({"name": "某园", "level": "开发区"}, "zone"),
])
def test_a_zone_and_a_department_need_no_code(options: dict[str, str], level: Level) -> None:
    assert chosen(jurisdiction="new", **options).place.level == level


@pytest.mark.parametrize(("code", "level", "slug"), [
    ("141028", None, "linfen"), ("141028", "prefecture", "shanxi"), ("140100", None, "shanxi"),
    ("141030100", None, "daning"), ("141030", "zone", "linfen"), ("141000", None, "shanxi"), ("990100", None, None),
    (None, None, None),
])
def test_the_place_above_is_the_nearest_whose_code_begins_its_own(
    code: str | None, level: Level | None, slug: str | None,
) -> None:
    assert above(code, level, KNOWN) == slug


@pytest.mark.parametrize(("issuer", "name"), [
    ("山西省人民政府", "山西省"), ("山西省临汾市人民政府", "临汾市"), ("荆州市沙市区人民政府", "沙市区"),
    ("常德市津市市人民政府", "津市市"), ("青岛市市北区应急管理局", "市北区"), ("大宁县昕水镇人民政府", "昕水镇"),
    ("阳泉市矿区南煤街道办事处", "南煤街道"),
    ("太原市人民政府转发山西省大同市人民政府", "太原市"), ("国务院安委会", None), (None, None),
])
def test_the_last_name_before_the_office_is_the_place(issuer: str | None, name: str | None) -> None:
    assert named_place(issued(issuer)) == name


def test_the_form_of_a_code_tells_the_level() -> None:
    assert [level_of_code(code) for code in ("140000", "140200", "141030", "141030100", "14")] == [
        "province", "prefecture", "county", "township", None]
