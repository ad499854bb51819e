"""What a table names twice is a fault of the later row."""

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.located import Value
from build_scripts.read.vocabulary.claims import check_claims
from build_scripts.read.yaml_files import parse_yaml

TABLE = "rows:\n  - {slug: coal, names: [煤矿]}\n  - {slug: mine, names: [非煤矿山]}\n"


def faults_of(text: str) -> list[tuple[int | None, str]]:
    faults = Faults()
    table = parse_yaml("rows.yml", text.encode(), faults)
    rows = table.fields(required=("rows",)).value("rows").items()
    check_claims([_claim(item) for item in rows], one_row="一行", one_owner="一个名称")
    return [(fault.line, fault.message) for fault in faults.found]


def _claim(item: Value) -> tuple[Value, str, set[str]]:
    fields = item.fields(required=("slug", "names"))
    return item, fields.text("slug"), {value.text() for value in fields.value("names").items()}


def test_each_named_once_is_right() -> None:
    assert faults_of(TABLE) == []


@pytest.mark.parametrize(("old", "new", "told"), [
    ("mine", "coal", (3, "slug“coal”已见于第 2 行")),
    ("非煤矿山", "煤矿", (3, "“煤矿”已是 coal 的名称")),
])
def test_named_twice(old: str, new: str, told: tuple[int, str]) -> None:
    assert faults_of(TABLE.replace(old, new)) == [told]


def test_a_row_of_two_faults_tells_both() -> None:
    again = TABLE + "  - {slug: coal, names: [非煤矿山]}\n"
    assert [message for _, message in faults_of(again)] == ["slug“coal”已见于第 2 行", "“非煤矿山”已是 mine 的名称"]
