"""jurisdictions.yml: the places, and what is told of a faulty list."""

import json
from itertools import pairwise

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.jurisdictions import read_jurisdictions

GOOD = """jurisdictions:
  - {slug: shanxi, name: 山西省, level: province, division_code: "140000", parent: null}
  - {slug: linfen, name: 临汾市, level: prefecture, division_code: "141000", parent: shanxi}
  - {slug: daning, name: 大宁县, level: county, division_code: "141030", parent: linfen}
"""


def test_places_in_the_order_of_the_file() -> None:
    faults = Faults()
    places = read_jurisdictions(GOOD.encode(), faults)
    assert not faults.found
    assert [(p.slug, p.name, p.level, p.division_code, p.parent) for p in places] == [
        ("shanxi", "山西省", "province", "140000", None),
        ("linfen", "临汾市", "prefecture", "141000", "shanxi"),
        ("daning", "大宁县", "county", "141030", "linfen"),
    ]


@pytest.mark.parametrize(("entry", "message"), [
    ('{slug: Da Tong, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug“Da Tong”"),
    ('{slug: all, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug“all”是本站固有"),
    ('{slug: index, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug“index”是本站"),
    (f'{{slug: {"a" * 300}, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}}', "超过 60"),
    ('{slug: datong, name: "", level: prefecture, division_code: "140200", parent: shanxi}', "此处是空的"),
    ('{slug: shanxi, name: 山西, level: prefecture, division_code: "140200", parent: shanxi}', "两个地区的 slug"),
    ('{slug: fenxi, name: 大宁县, level: county, division_code: "141034", parent: linfen}', "有两个“大宁县”"),
    ('{slug: datong, name: "大同\\u2028市", level: prefecture, division_code: "140200", parent: shanxi}', "U+2028"),
    ('{slug: datong, name: "大同\\x85市", level: prefecture, division_code: "140200", parent: shanxi}', "U+0085"),
    ('{slug: datong, name: "\\u202e大同市", level: prefecture, division_code: "140200", parent: shanxi}', "U+202E"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "141000", parent: shanxi}', "已用于 linfen"),
    ('{slug: datong, name: 大同市, level: city, division_code: "140200", parent: shanxi}', "不认识的级别“city”"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140201", parent: shanxi}', "GB/T 2260 代码"),
    ('{slug: datong, name: 大同市, level: county, division_code: "140200", parent: shanxi}', "GB/T 2260 代码"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: 140200, parent: shanxi}', "此处应为文字"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: shaanxi}', "没有上级"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: 5}', "此处应为文字"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: ""}', "此处是空的"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: daning}', "不在 prefecture"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "150200", parent: shanxi}', "不在 shanxi"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200"}', "缺少键：parent"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: null, x: 1}', "不认识的键“x”"),
])
def test_a_fault_is_told_with_its_line(entry: str, message: str) -> None:
    faults = Faults()
    read_jurisdictions(f"{GOOD}  - {entry}\n".encode(), faults)
    assert [(fault.file, fault.line) for fault in faults.found] == [("jurisdictions.yml", 5)]
    assert message in faults.found[0].message


def test_places_of_one_name_below_different_ones_are_two_places() -> None:
    faults = Faults()
    other = '  - {slug: other, name: 大宁县, level: county, division_code: "140230", parent: datong}\n'
    above = '  - {slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}\n'
    assert [place.name for place in read_jurisdictions((GOOD + above + other).encode(), faults)].count("大宁县") == 2
    assert not faults.found


def test_a_code_is_looked_at_where_the_level_is_at_fault() -> None:
    faults = Faults()
    read_jurisdictions(GOOD.replace("province", "land").replace('"140000"', '"14"').encode(), faults)
    assert [fault.message for fault in faults.found if "14" in fault.message][:1] == ["“14”不是 GB/T 2260 代码"]


def test_all_faults_are_told_together() -> None:
    faults = Faults()
    read_jurisdictions(GOOD.replace("province", "land").replace('"141030"', '"990000"').encode(), faults)
    assert [fault.line for fault in faults.found] == [2, 4, 4]


CODES = {"nation": "100000", "province": "140000", "prefecture": "141000", "county": "141030", "zone": "141071",
         "township": "141030100", "department": None}


@pytest.mark.parametrize(("upper", "lower"), list(pairwise(CODES)))
def test_a_place_stands_below_one_of_a_higher_level_and_below_no_other(upper: str, lower: str) -> None:
    def told(above: str, below: str) -> list[str]:
        faults = Faults()
        places = [{"slug": "above", "name": "上", "level": above, "division_code": CODES[above], "parent": None},
                  {"slug": "below", "name": "下", "level": below, "division_code": CODES[below], "parent": "above"}]
        read_jurisdictions(json.dumps({"jurisdictions": places}).encode(), faults)
        return [fault.message for fault in faults.found if "的级别是" in fault.message]

    assert told(upper, lower) == []
    assert told(lower, upper) == [f"above 的级别是 {lower}，不在 {upper} 之上"]
    assert told(lower, lower) == [f"above 的级别是 {lower}，不在 {lower} 之上"]


@pytest.mark.parametrize(("level", "code", "faulty"), [
    ("province", "null", True), ("zone", "null", False), ("department", "null", False), ("zone", '"140271"', False),
    ("department", '"140200"', True), ("zone", '""', True),
])
def test_only_zones_and_departments_may_have_no_code(level: str, code: str, *, faulty: bool) -> None:
    faults = Faults()
    text = f"jurisdictions:\n  - {{slug: a, name: 甲, level: {level}, division_code: {code}, parent: null}}\n"
    read_jurisdictions(text.encode(), faults)
    assert bool(faults.found) is faulty


@pytest.mark.parametrize(("before", "known"), [(0, "尚无"), (1, "shanxi")])
def test_where_an_upper_place_is_not_known_those_above_it_in_the_file_are_named(before: int, known: str) -> None:
    head, *places = GOOD.splitlines()
    entry = '  - {slug: a, name: 甲市, level: prefecture, division_code: "140200", parent: jin}'
    faults = Faults()
    read_jurisdictions("\n".join((head, *places[:before], entry)).encode(), faults)
    assert [fault.hint for fault in faults.found] == [f"写排在前面的地区（{known}），或写 null"]


def test_a_department_is_told_to_have_no_code_as_it_is_written() -> None:
    entry = '{slug: mine, name: 某局, level: department, division_code: "140200", parent: shanxi}'
    faults = Faults()
    read_jurisdictions(f"{GOOD}  - {entry}\n".encode(), faults)
    assert [fault.hint for fault in faults.found] == ["例如 null"]
