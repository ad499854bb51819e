"""The table of bodies as it stands, both ways; and its faults, each with file, line and hint."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import BodyTable
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import EMPTY, read_bodies, seat_of_example

FILE = Path(__file__).parents[4] / "source_texts" / "bodies.yml"

SOUND = """\
roles:
  - role: 牵头
    verb: 牵头(?:负责)?
    examples: [牵头, 牵头负责]
    rejects: [配合]
parts:
  - short: 安委会
    full: 安全生产委员会
    members: true
    examples: {省安委会: 省安全生产委员会}
bodies:
  - slug: energy
    name: 能源局
    from: 2018
    examples: {省能源局: 省能源局}
  - slug: coal
    names: {省级: 煤炭工业厅, 市级: 煤炭工业局}
    short: [煤炭厅]
    to: 2018
    after: [energy]
    reason: 2018年机构改革
    examples: {省煤炭厅: 省煤炭工业厅}
    rejects: [省能源局]
"""


def read_text(text: str) -> tuple[BodyTable, list[Diagnostic]]:
    faults = Faults()
    return read_bodies(text.encode(), faults), faults.found


def test_a_sound_file_is_read_whole() -> None:
    table, faults = read_text(SOUND)
    assert not faults
    assert [(row.slug, row.start, row.end, row.after) for row in table.bodies] == [
        ("energy", 2018, None, ()), ("coal", None, 2018, ("energy",)),
    ]
    assert table.roles[0].role == "牵头" and table.parts[0].members


def test_the_edition_s_own_table_is_sound() -> None:
    faults = Faults()
    table = read_bodies(FILE.read_bytes(), faults)
    assert not faults.found and len(table.bodies) > 50


def test_without_a_table_nothing_is_known() -> None:
    table, faults = read_text(EMPTY.decode())
    assert not faults and table == BodyTable()


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("role: 牵头", "role: 领头", 2, "不认识的分工“领头”"),
    ("牵头(?:负责)?", "牵头(?:负责", 3, "不是正则表达式"),
    ("[牵头, 牵头负责]", "[牵头, 负责]", 4, "没有读出整个“负责”"),
    ("[配合]", "[牵头]", 5, "读出了整个“牵头”"),
    ("省安全生产委员会", "省安委会", 10, "读作“省安全生产委员会”"),
    ("slug: energy", "slug: Energy", 12, "应由小写字母"),
    ("slug: coal", "slug: energy", 16, "已见于第 12 行"),
    ("name: 能源局", "level: 省级", 12, "单位须有 name"),
    ("市级: 煤炭", "市: 煤炭", 17, "不认识的级别“市”"),
    ("[煤炭厅]", "[煤炭厅, 能源局]", 16, "“能源局”已是 energy 的名称"),
    ("after: [energy]", "after: [power]", 16, "没有 slug 为“power”的单位"),
    ("    reason: 2018年机构改革\n", "", 19, "没有写缘由"),
    ("省煤炭工业厅}", "省煤炭厅}", 22, "读作“省煤炭工业厅”"),
    ("name: 能源局", "name: 能{源局", 13, "花括号"),
    ("short: [煤炭厅]", 'short: ["{level}煤炭厅"]', 18, "花括号"),
    ("to: 2018", "whole: true", 19, "没有写整个名称"),
    ("from: 2018", "whole: true\n    short: ['{place}局{place}']", 15, "花括号"),
    ("rejects: [省能源局]", "rejects: [省煤炭厅]", 23, "被读作这个单位"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    _, faults = read_text(SOUND.replace(old, new))
    assert [(f.line, message in f.message) for f in faults if f.file == "bodies.yml"][:1] == [(line, True)], faults
    assert all(f.hint for f in faults)


def test_each_role_has_its_own_verbs() -> None:
    table, faults = read_text(SOUND.replace("role: 牵头", "role: 配合").replace("牵头(?:负责)?", "配合").replace(
        "[牵头, 牵头负责]", "[配合]").replace("rejects: [配合]", "rejects: [牵头]"))
    assert not faults
    assert table.roles[0].role == "配合"


@pytest.mark.parametrize(("printed", "level"), [
    ("省能源局", "省级"), ("市能源局", "市级"), ("县能源局", "县级"), ("能源局", "市级"), ("", "市级"),
])
def test_an_example_is_read_where_its_first_character_says(printed: str, level: str) -> None:
    assert seat_of_example(printed).level == level
