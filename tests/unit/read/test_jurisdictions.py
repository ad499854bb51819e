"""jurisdictions.yml: the places, and what is told of a faulty list."""

import pytest

from build_scripts.read.jurisdictions import read_jurisdictions
from build_scripts.read.located import Faults

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
    ('{slug: Da Tong, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug 'Da Tong'"),
    ('{slug: all, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug 'all' is the name"),
    ('{slug: index, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}', "slug 'index' is the"),
    (f'{{slug: {"a" * 300}, name: 大同市, level: prefecture, division_code: "140200", parent: shanxi}}', "is longer"),
    ('{slug: datong, name: "", level: prefecture, division_code: "140200", parent: shanxi}', "the name is empty"),
    ('{slug: shanxi, name: 山西, level: prefecture, division_code: "140200", parent: shanxi}', "two places"),
    ('{slug: fenxi, name: 大宁县, level: county, division_code: "141034", parent: linfen}', "two places called"),
    ('{slug: datong, name: "大同\\u2028市", level: prefecture, division_code: "140200", parent: shanxi}', "U+2028"),
    ('{slug: datong, name: "大同\\x85市", level: prefecture, division_code: "140200", parent: shanxi}', "U+0085"),
    ('{slug: datong, name: "\\u202e大同市", level: prefecture, division_code: "140200", parent: shanxi}', "U+202E"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "141000", parent: shanxi}', "already linfen's"),
    ('{slug: datong, name: 大同市, level: city, division_code: "140200", parent: shanxi}', "unknown level 'city'"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140201", parent: shanxi}', "no GB/T 2260 code"),
    ('{slug: datong, name: 大同市, level: county, division_code: "140200", parent: shanxi}', "no GB/T 2260 code"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: 140200, parent: shanxi}', "expected a text"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: shaanxi}', "unknown parent"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: daning}', "not above"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "150200", parent: shanxi}', "does not lie in"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200"}', "missing 'parent'"),
    ('{slug: datong, name: 大同市, level: prefecture, division_code: "140200", parent: null, x: 1}', "unknown key 'x'"),
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
    assert [fault.message for fault in faults.found if "14" in fault.message][:1] == ["'14' is no GB/T 2260 code"]


def test_all_faults_are_told_together() -> None:
    faults = Faults()
    read_jurisdictions(GOOD.replace("province", "land").replace('"141030"', '"990000"').encode(), faults)
    assert [fault.line for fault in faults.found] == [2, 4, 4]
