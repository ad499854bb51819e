"""What would be added: under which name, of which year, and what speaks against it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from build_scripts.domain.diagnostics import InputError
from build_scripts.read import source_files
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opening import opened
from build_scripts.work.intake.adding.candidate import Choices, Incoming
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options, Plan, make_plan
from tests.unit.work.intake_sources import NOTICE, arrived, files

KNOWN = files()
SOURCES = source_files.load(KNOWN)
NEW = PlaceOptions(jurisdiction="ceshishi", name="测试市", code="990100")
OLD = PlaceOptions(jurisdiction="ceshi")
CITY_NUMBER, PROVINCE_NUMBER = "测市政发〔2027〕1号", "测政发〔2024〕1号"


def planned(
    text: str = NOTICE, *, place: PlaceOptions = NEW, known: Mapping[str, bytes] = KNOWN, name: str = "通知.txt",
    title: str | None = None, **options: object,
) -> Plan:
    sources = SOURCES if known is KNOWN else source_files.load(known)
    chosen = Options(place=place, choices=Choices(supplied_title=title), **options)  # type: ignore[arg-type]
    return make_plan(arrived(text, name), chosen, known, sources)


def listed(plan: Plan) -> dict[str, object]:
    """What is written of the last notice."""
    entries: list[dict[str, object]] = yaml.safe_load(plan.changes["catalog.yml"])["notices"]
    return entries[-1]


UNTITLED = NOTICE.replace("做好2027年", "做好").replace(CITY_NUMBER, "")
UNDATED = UNTITLED.replace("2027年1月20日", "")


def test_the_year_that_is_given_is_taken_where_the_document_names_none() -> None:
    assert [one.year for one in planned(UNDATED, year=2025).additions] == [2025]
    with pytest.raises(InputError, match="不知是哪一年的通知"):
        planned(UNDATED)


@pytest.mark.parametrize("year", [2027, 2028])
def test_a_notice_is_made_in_its_year_or_at_the_end_of_the_year_before(year: int) -> None:
    assert [one.year for one in planned(UNTITLED, year=year).additions] == [year]


@pytest.mark.parametrize("year", [2026, 2029])
def test_a_year_that_its_date_does_not_bear_out_is_refused(year: int) -> None:
    with pytest.raises(InputError, match=f"--year {year} 与文件所署的年份 2027 不同"):
        planned(UNTITLED, year=year)


def test_the_year_of_a_title_holds_whatever_the_date_says() -> None:
    early = NOTICE.replace("2027年1月20日", "2024年1月20日").replace(CITY_NUMBER, "")
    assert [one.year for one in planned(early, year=2027).additions] == [2027]
    with pytest.raises(InputError, match="与标题的年份 2027 不同"):
        planned(early, year=2024)


@pytest.mark.parametrize("text", [NOTICE, NOTICE.replace("2027年1月20日", "2026年12月20日")])
def test_a_year_is_read_where_none_is_given(text: str) -> None:
    assert [one.year for one in planned(text).additions] == [2027]


def test_notices_of_one_place_and_year_are_counted_from_2_on_where_that_is_asked_for() -> None:
    text = "".join(NOTICE.replace(CITY_NUMBER, f"测市政发〔2027〕{at}号") for at in (1, 2, 3))
    plan = planned(text, split=True, another=True)
    assert [one.id for one in plan.additions] == ["ceshishi-2027", "ceshishi-2027-2", "ceshishi-2027-3"]
    assert plan.stored_as == "ceshishi-2027--ceshishi-2027-3.txt"
    with pytest.raises(InputError, match="2027年的通知已有，编号 ceshishi-2027"):
        planned(text, split=True)


def test_several_notices_are_told_before_one_is_taken() -> None:
    text = NOTICE + NOTICE.replace("2027", "2028")
    with pytest.raises(InputError, match="似有 2 份通知，分别从第 1、25 行起"):
        planned(text)
    plan = planned(text, split=True)
    assert [one.id for one in plan.additions] == ["ceshishi-2027", "ceshishi-2028"]
    assert listed(plan)["lines"] == [25, 48]
    assert "lines" not in listed(planned())


def test_notices_on_one_line_of_a_page_are_told() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in (NOTICE + NOTICE.replace("2027", "2028")).split("\n"))
    data = f"<html><body>{paragraphs}</body></html>".encode()
    page = opened("通知.html", data, Faults())
    assert page is not None
    file = Incoming(path=Path("通知.html"), data=data, name="通知.html", text=page)
    with pytest.raises(InputError, match="写在同一行"):
        make_plan(file, Options(place=NEW, choices=Choices(), split=True), KNOWN, SOURCES)


def test_a_new_place_is_written_once_and_a_known_one_not_at_all() -> None:
    plan = planned(NOTICE + NOTICE.replace("2027", "2028"), split=True)
    places = yaml.safe_load(plan.changes["jurisdictions.yml"])["jurisdictions"]
    assert [place["slug"] for place in places] == ["ceshi", "ceshishi"]
    assert set(planned(place=OLD).changes) == {"originals/ceshi-2027.txt", "catalog.yml"}


@pytest.mark.parametrize(("options", "told"), [
    ({"source_url": "ww.x"}, "要写入 catalog.yml 的“source_url: ww.x”不能收：“ww.x”不是网址"),
    ({"year": 20310}, "20310 不是通知的年份"),
    ({"title": "  "}, "此处是空的"),
    ({"title": "关于\n安全的通知"}, "名称分成了几行"),
    ({"place": PlaceOptions(jurisdiction="Ceshi", name="测试市", code="990100")}, "“Ceshi”"),
    ({"place": PlaceOptions(jurisdiction="ceshishi", name="测试市", code="990100", parent="wu")}, "没有上级“wu”"),
])
def test_what_the_next_command_would_not_read_is_refused(options: dict[str, object], told: str) -> None:
    bare = "一、压实责任。\n二、深化整治。\n三、强化保障。\n"
    with pytest.raises(InputError) as refused:
        planned(bare, **{"year": 2027, "title": "关于安全的通知", **options})  # type: ignore[arg-type]
    assert told in str(refused.value)
    assert {fault.file for fault in refused.value.diagnostics} == {"通知.txt"}


def test_a_number_that_the_place_has_given_already_is_refused() -> None:
    again = NOTICE.replace(CITY_NUMBER, PROVINCE_NUMBER)
    with pytest.raises(InputError, match="已有，即 ceshi-2024"):
        planned(again, place=OLD)
    assert planned(again).additions[0].id == "ceshishi-2027"
    assert planned(NOTICE, place=OLD).additions[0].id == "ceshi-2027"


def test_notices_without_numbers_are_not_of_one_number() -> None:
    unnumbered = files(without=PROVINCE_NUMBER)
    assert planned(NOTICE.replace(CITY_NUMBER, ""), place=OLD, known=unnumbered).additions[0].id == "ceshi-2027"


def test_the_same_file_does_not_come_twice_though_a_table_may_be_the_same() -> None:
    with pytest.raises(InputError, match=r"即 originals/a.txt(.|\n)*catalog.yml 第 \d+ 行"):
        planned(KNOWN["originals/a.txt"].decode(), place=OLD)
    tables = {**KNOWN, "words.txt": NOTICE.encode()}
    assert make_plan(arrived(NOTICE), Options(place=NEW, choices=Choices()), tables, SOURCES).additions


def test_where_it_comes_from_is_written_with_how_that_is_known() -> None:
    address = "https://example.gov.cn/1.html"
    from_there = listed(planned(source_url=address))
    assert (from_there["source_url"], from_there["evidence"]) == (address, "收入时给出的来源地址。")
    unknown = listed(planned())
    assert (unknown["source_url"], unknown["evidence"]) == (None, None)


@pytest.mark.parametrize(("name", "stored"), [
    ("通知.md", "ceshishi-2027.md"), ("通知.MARKDOWN", "ceshishi-2027.markdown"), ("通知", "ceshishi-2027.txt"),
    ("通知.h", "ceshishi-2027.txt"), ("通知.markdowns", "ceshishi-2027.txt"), ("通知.文本", "ceshishi-2027.txt"),
])
def test_it_is_stored_under_the_name_of_its_notice_with_an_ending_that_any_address_can_have(
    name: str, stored: str,
) -> None:
    assert planned(name=name).stored_as == stored


@pytest.mark.parametrize(("there", "stored"), [
    (("",), "ceshishi-2027-2.txt"), (("", "-2"), "ceshishi-2027-3.txt"),
])
def test_what_is_stored_takes_no_others_name(there: tuple[str, ...], stored: str) -> None:
    taken = {**KNOWN, **{f"originals/ceshishi-2027{more}.txt": b"" for more in there}}
    plan = make_plan(arrived(NOTICE), Options(place=NEW, choices=Choices()), taken, SOURCES)
    assert plan.stored_as == stored
    assert plan.changes[f"originals/{stored}"] == NOTICE.encode()


def test_breaks_of_the_numbers_are_written_where_there_are_any() -> None:
    broken = Options(place=NEW, choices=Choices(broken_numbering=True))
    gap = make_plan(arrived(NOTICE.replace("三、强化", "四、强化")), broken, KNOWN, SOURCES)
    assert listed(gap)["broken_numbering"] == [17]
    assert "broken_numbering" not in listed(make_plan(arrived(NOTICE), broken, KNOWN, SOURCES))


def test_a_title_is_supplied_only_where_the_document_has_none() -> None:
    bare = NOTICE.partition("\n关于做好2027年安全生产工作的通知\n")[2]
    assert listed(planned(bare, title="测试市2027年通知"))["supplied_title"] == "测试市2027年通知"
    with pytest.raises(InputError, match="原文有标题"):
        planned(title="测试市2027年通知")
