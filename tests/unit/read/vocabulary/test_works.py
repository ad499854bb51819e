"""The table of works as it stands, both ways; and its faults, each with file, line and hint."""

from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes.vocabulary import WorkTable
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.works import EMPTY, read_works

FILE = Path(__file__).parents[4] / "source_texts" / "works.yml"
SOUND = """\
kinds:
  - kind: 法规
    pattern: 条例$
    examples: [山西省燃气条例]
    rejects: [燃气办法]
orders:
  - {kind: 规章, pattern: 令, examples: [某部令第1号]}
forms:
  - kind: 会议讲话
    pattern: 党的(?P<n>二十)大
    title: 第{n}次大会
    examples: {党的二十大精神: 第二十次大会}
    rejects: [党的领导]
works:
  - slug: three-musts
    title: “三管三必须”实施细则
    names: [“三管三必须”实施细则, “三管三必须”实施办法]
    kind: 规范性文件
    examples: [落实“三管三必须”实施办法。]
    rejects: [落实“三管三必须”。]
succession:
  - {from: 甲条例, to: 乙条例, reason: 2024年起施行}
"""


def read_text(text: str) -> tuple[WorkTable, list[Diagnostic]]:
    faults = Faults()
    return read_works(text.encode(), faults), faults.found


def test_a_sound_file_is_read_whole() -> None:
    table, faults = read_text(SOUND)
    assert not faults
    assert (table.kinds[0].kind, table.orders[0].kind, table.forms[0].kind) == ("法规", "规章", "会议讲话")
    assert table.works[0].names[1] == "“三管三必须”实施办法"
    assert (table.succession[0].older, table.succession[0].newer) == ("甲条例", "乙条例")


def test_the_edition_s_own_table_is_sound_both_ways() -> None:
    faults = Faults()
    read_works(FILE.read_bytes(), faults)
    assert not faults.found


def test_without_a_table_nothing_is_known() -> None:
    table, faults = read_text(EMPTY.decode())
    assert not faults and table == WorkTable()


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("- kind: 法规", "- kind: 法令", 2, "不认识的类别“法令”"),
    ("条例$", "条例(", 3, "不是正则表达式"),
    ("[山西省燃气条例]", "[山西省燃气办法]", 4, "没有读作法规"),
    ("[燃气办法]", "[燃气条例]", 5, "被读作法规"),
    ("第二十次大会", "二十大", 12, "引用的是 ['第二十次大会']，不是"),
    ("[党的领导]", "[党的二十大]", 13, "被读作这一类"),
    ("slug: three-musts", "slug: Three", 15, "应由小写字母"),
    ("第{n}次大会", "第{leader}次大会", 11, "花括号"),
    ("第{n}次大会", "第{n.__class__}次大会", 11, "花括号"),
    ("党的(?P<n>二十)大", "党的(二十)大", 11, "花括号"),
    ("- kind: 法规", '- kind: ""', 2, "此处是空的"),
    ("落实“三管三必须”实施办法。", "落实。", 19, "没有读作引用它"),
    ("[落实“三管三必须”。]", "[落实“三管三必须”实施细则。]", 20, "被读作引用它"),
])
def test_a_fault_names_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    _, faults = read_text(SOUND.replace(old, new))
    assert any(f.line == line and message in f.message for f in faults), faults


def test_a_form_whose_pattern_cannot_be_read_is_a_fault_alone() -> None:
    unread = SOUND.replace("党的(?P<n>二十)大", "党的(?P<n>二十大")
    _, faults = read_text(unread.replace("{党的二十大精神: 第二十次大会}", "{}"))
    assert [fault.message.partition("：")[0] for fault in faults] == ["“党的(?P<n>二十大”不是正则表达式"]


def test_a_work_that_only_its_title_names_needs_no_example() -> None:
    bare = SOUND.replace("    examples: [落实“三管三必须”实施办法。]\n", "")
    titled = bare.replace("[“三管三必须”实施细则, “三管三必须”实施办法]", "[“三管三必须”实施细则]")
    assert [(fault.line, fault.message) for fault in read_text(bare)[1]] == [(15, "没有例句用到它的名称")]
    assert read_text(titled)[1] == []
