"""The tasks of a body and year to take away: the same in the table and in the document."""

import io
import zipfile
from pathlib import Path

import lxml.etree

from build_scripts.domain.building.reads import noted
from build_scripts.link.recorded import RecordedEdition
from build_scripts.publish.exports.indexes import body_files
from build_scripts.publish.parts import all_files
from tests.indexed import indexed, speaking
from tests.unit.publish.docx import reading
from tests.unit.publish.exports.written import columns

STEM = "downloads/bodies/shanxi-emergency-management-2024"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows(data: bytes, sheet: int = 1) -> list[list[str]]:
    """Cells as text, by the table of strings that they refer to."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        strings = lxml.etree.fromstring(package.read("xl/sharedStrings.xml"))
        table = lxml.etree.fromstring(package.read(f"xl/worksheets/sheet{sheet}.xml"))
    texts = ["".join(found.itertext()) for found in strings.iter(f"{SHEET}si")]
    return [[texts[int(cell.findtext(f"{SHEET}v", "0"))] if cell.get("t") == "s" else "" for cell in row]
            for row in table.iter(f"{SHEET}row")]


def test_a_file_of_each_form_for_each_body_and_year() -> None:
    assert {name.removeprefix("downloads/bodies/shanxi-") for name, _ in all_files(indexed(), body_files)} == {
        f"{body}-{year}.{ending}" for ending in ("xlsx", "docx") for body, year in (
            ("energy", 2023), ("energy", 2024), ("emergency-management", 2023), ("emergency-management", 2024),
            ("public-security", 2024),
        )
    }


def test_who_makes_those_of_a_year_has_not_read_the_other_years() -> None:
    """So that a notice of one year makes no files of others anew."""
    linked = RecordedEdition(indexed().edition)
    with noted() as reads:
        made = dict(body_files.files_of(linked, ("shanxi-emergency-management", 2023)))
    assert len(made) == 2
    assert ("item", ("tasks_in",), ("shanxi-emergency-management", 2023)) in reads
    assert not {read for read in reads if read[-1] in ("tasks", ("shanxi-emergency-management", 2024))}
    assert not {read for read in reads if read[0] in ("all", "keys")}


def test_the_table_has_citation_deadline_and_the_other_bodies() -> None:
    head, first, *others = rows(dict(all_files(indexed(), body_files))[f"{STEM}.xlsx"])
    found = dict(zip(head, first, strict=True))
    assert found["任务"] == "年底前建成90座智能化煤矿，2024年6月底前完成验收"
    assert found["同列单位"] == "牵头：省能源局；配合：省公安厅等"
    assert found["时限"] == "年底前（2024年12月31日）；2024年6月底前（2024年6月30日）"
    assert found["引用"] == "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第一部分第（一）项"
    assert found["网页"] == "notices/shanxi-2024.html#part_1__sec_1"
    assert found["上一件的写法"] == "年底前建成60座智能化煤矿"
    assert (found["主题"], found["上一件"], len(others)) == ("煤矿", "2023 一（一） 改", 2)


def test_each_column_is_as_wide_as_what_stands_in_it_is_long() -> None:
    assert columns(dict(all_files(indexed(), body_files))[f"{STEM}.xlsx"]) == {
        "办结": 6, "主题": 16, "位置": 12, "标题": 26, "任务": 70, "分工": 10, "同列单位": 40, "时限": 18, "上一件": 18,
        "上一件的写法": 60, "引用": 50, "网页": 36,
    }


def test_the_document_has_a_box_for_each_task_and_says_the_same() -> None:
    data = dict(all_files(indexed(), body_files))[f"{STEM}.docx"]
    found = reading.paragraphs(data)
    title = "省应急管理厅（山西省）2024年任务清单"
    assert reading.heads(data) == [("default", title), ("even", title)]
    assert found[0] == ("Title", title)
    assert [text for style, text in found if style == "Heading 2"] == ["□ 一（一）", "□ 一（二）", "□ 一（三）"]
    assert ("编者说明", "同列单位：牵头：省能源局；配合：省公安厅等") in found
    assert ("编者说明", "上一件的写法：年底前建成60座智能化煤矿") in found
    assert any(text.startswith("出处：《山西省人民政府") for _, text in found)


def test_they_keep_to_the_schemas_and_are_the_same_bytes(tmp_path: Path) -> None:
    once, again = dict(all_files(indexed(), body_files)), dict(all_files(indexed(), body_files))
    assert once == again
    for ending in ("xlsx", "docx"):
        assert reading.faults(tmp_path, once[f"{STEM}.{ending}"], ending) == []


def test_both_forms_tell_a_body_that_is_not_listed_for_what_else_it_is_responsible() -> None:
    rule = "加强巡查。（省应急厅负责。以下均需省应急厅负责，不再一一列出）"
    files = dict(all_files(indexed([speaking(2024, rule, "完善清单。（省公安厅负责）")], []), body_files))
    said = "其后1处责任分工没有再列本单位"
    assert any(said in cell for row in rows(files[f"{STEM}.xlsx"], 2) for cell in row)
    assert any(said in text for _, text in reading.paragraphs(files[f"{STEM}.docx"]))
