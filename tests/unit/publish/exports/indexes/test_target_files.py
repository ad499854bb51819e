"""The targets of a place and year to take away."""

from dataclasses import replace

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes import target_files
from build_scripts.publish.parts import all_files
from tests.editions import notice, provision
from tests.indexed import indexed, speaking
from tests.unit.publish.exports.indexes.test_body_files import rows
from tests.unit.publish.exports.indexes.test_icalendar import meant, properties
from tests.unit.publish.exports.written import columns


def made() -> dict[str, bytes]:
    return dict(all_files(indexed(), target_files))


def test_a_calendar_only_where_a_row_has_a_day() -> None:
    assert set(made()) == {f"downloads/targets/shanxi-{name}" for name in (
        "2023.xlsx", "2023.ics", "2024.xlsx", "2024.ics",
    )}
    without = all_files(indexed([speaking(2024, "每月检查一次尾矿库。")]), target_files)
    assert [name for name, _ in without] == ["downloads/targets/shanxi-2024.xlsx"]


def test_the_table_says_what_who_when_and_what_became_of_it() -> None:
    head, first, second = rows(made()["downloads/targets/shanxi-2023.xlsx"])
    found = dict(zip(head, first, strict=True))
    assert (found["日期"], found["数量"], found["单位"]) == ("2023-12-31", "60", "座")
    assert (found["责任单位"], found["下一件"], found["下一件位置"]) == ("负责：省能源局", "调高", "2024 一（一）")
    assert found["下一件原句"].startswith("年底前建成90座")
    assert dict(zip(head, second, strict=True))["日期"] == ""


def test_each_column_is_as_wide_as_what_stands_in_it_is_long() -> None:
    assert columns(made()["downloads/targets/shanxi-2023.xlsx"]) == {
        "日期": 12, "期限": 18, "事项": 40, "类别": 8, "数量": 12, "单位": 10, "原句": 70, "责任单位": 40, "主题": 20,
        "位置": 12, "下一件": 18, "下一件位置": 16, "下一件原句": 70, "引用": 50, "网页": 36,
    }


def test_an_event_for_each_day_stamped_with_the_date_of_the_notice() -> None:
    found = properties(made()["downloads/targets/shanxi-2024.ics"])
    assert [value for name, value in found if name == "DTSTART;VALUE=DATE"] == ["20240630", "20241231"]
    assert {value for name, value in found if name == "DTSTAMP"} == {"20240120T000000Z"}
    ids = [value for name, value in found if name == "UID"]
    assert len(ids) == len(set(ids)) == 2
    told = meant(next(value for name, value in found if name == "DESCRIPTION"))
    assert told.endswith("《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第一部分第（一）项")


def test_an_event_keeps_its_identifier_from_edition_to_edition() -> None:
    """Who has taken it into a calendar gets the same event again: of a target in a text, and of one in a heading."""
    body = [
        provision("part_1", "part", num="一、"),
        provision("part_1__sec_1", "sec", "", num="（一）", heading="2024年6月底前完成验收"),
        provision("part_1__sec_2", "sec", "2024年6月底前完成验收。", num="（二）"),
    ]
    data = dict(all_files(indexed([notice(year=2024, body=body)]), target_files))["downloads/targets/shanxi-2024.ics"]
    assert [value for name, value in properties(data) if name == "UID"] == [
        "5464a7c7-5e8d-568b-b3f9-63966841eecf", "dac76612-ab3a-574f-a5f8-f9e32f9f367a",
    ]


def test_what_is_to_be_done_from_a_day_on_says_so() -> None:
    linked = indexed([speaking(2024, "自2024年5月1日起，新建住宅全部安装探测器。")])
    found = properties(dict(all_files(linked, target_files))["downloads/targets/shanxi-2024.ics"])
    told = dict(found)
    assert (told["DTSTART;VALUE=DATE"], told["SUMMARY"]) == ("20240501", "自此日起 新建住宅全部安装探测器")


def test_both_files_tell_the_edition() -> None:
    linked = indexed()
    found = dict(all_files(LinkedEdition(replace(linked.edition, mark="0123456789ab")), target_files))
    calendar = found["downloads/targets/shanxi-2024.ics"]
    told = meant(dict(properties(calendar))["X-WR-CALDESC"])
    assert told == "《安全生产工作通知汇编》，版本0123456789ab"
    # No fold within it: a build puts it in last.
    assert calendar.count(b"0123456789ab") == 1
    notes = rows(found["downloads/targets/shanxi-2024.xlsx"], 2)
    assert ["版本", "0123456789ab"] in notes


def test_the_same_bytes_each_time() -> None:
    assert made() == made()
