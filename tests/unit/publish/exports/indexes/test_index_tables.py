"""Indexes over all notices as tables: who is charged, what is set, how strongly is directed."""

import csv
import io
from dataclasses import replace

from build_scripts.domain.notice import Notice
from build_scripts.publish.exports.indexes import index_tables
from build_scripts.publish.parts import all_files
from tests.indexed import indexed, speaking

TEXT = "2024年6月底前建成5座泵站，严禁拖延。（省水利厅牵头，省财政厅配合）"
SPEAKING = speaking(2024, TEXT)


def rows(name: str, notice: Notice = SPEAKING) -> list[dict[str, str]]:
    made = dict(all_files(indexed([notice]), index_tables))
    return list(csv.DictReader(io.StringIO(made[f"downloads/{name}.csv"].decode("utf-8-sig"))))


def test_a_row_for_each_task_of_each_body() -> None:
    assert {row["单位"]: (row["级别"], row["分工"]) for row in rows("tasks")} == {
        "省水利厅（山西省）": ("省级", "牵头"), "省财政厅（山西省）": ("省级", "配合"),
    }
    assert all(row["任务"].startswith("2024年6月底前") and row["网页"].startswith("notices/") for row in rows("tasks"))


def test_a_task_says_who_is_responsible_without_being_listed() -> None:
    rule = "加强巡查。（省公安厅负责，以下均需市、县人民政府负责，不再一一列出）"
    found = rows("tasks", speaking(2024, rule, "完善清单。（省公安厅负责）"))
    assert [row["未逐条列名"] for row in found] == ["", "市、县人民政府"]
    assert list(found[0])[-2:] == ["未逐条列名", "版本"]


def test_a_row_for_each_number_and_deadline() -> None:
    found = {row["类别"]: row for row in rows("targets")}
    assert (found["指标"]["数量"], found["指标"]["单位"]) == ("5", "座")
    assert (found["时限"]["期限"], found["时限"]["日期"]) == ("2024年6月底前", "2024-06-30")
    assert found["时限"]["责任单位"] == "牵头：省水利厅；配合：省财政厅"


def test_what_a_notice_or_a_target_lacks_is_an_empty_cell() -> None:
    told = "期限", "日期", "单位", "发文字号"
    bare = replace(speaking(2024, "建成5座泵站。"), document_number=None)
    assert [[row[name] for name in told] for row in rows("targets", bare)] == [["", "", "座", ""]]
    assert [[row[name] for name in told] for row in rows("targets")] == [
        ["2024年6月底前", "2024-06-30", unit, "晋政发〔2024〕1号"] for unit in ("座", "")
    ]


def test_a_row_for_each_sentence_with_its_strength() -> None:
    assert [row["力度"] for row in rows("directives") if "严禁" in row["原句"]] == ["强制"]
