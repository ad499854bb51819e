"""Works gathered from notices: one work under its titles and numbers, with every mention."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.indexes import Work
from build_scripts.domain.notice import Notice, ProvisionKind
from build_scripts.link.indexes.citations import gather_works
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.works import read_works
from tests.editions import PLACES, notice, provision

FILE = Path(__file__).parents[4] / "source_texts" / "works.yml"
TABLE = read_works(FILE.read_bytes(), Faults())


def made(year: int, *texts: str) -> Notice:
    return notice(year=year, body=[provision(f"part_1__p_{n}", "p", text) for n, text in enumerate(texts, 1)])


def works(*notices: Notice) -> dict[str, Work]:
    return {w.title: w for w in gather_works(notices, PLACES, TABLE)}


def test_short_and_full_title_are_one_work() -> None:
    found = works(made(2015, "落实《中华人民共和国安全生产法》。"), made(2022, "落实《安全生产法》。"))
    work = found["中华人民共和国安全生产法"]
    assert (work.slug, work.kind) == ("work-safety-law", "法律")
    assert [(m.at.notice, m.title) for m in work.mentions] == [
        ("shanxi-2015", "中华人民共和国安全生产法"), ("shanxi-2022", "安全生产法"),
    ]


def test_a_number_alone_means_the_title_it_stood_with_even_later() -> None:
    found = works(made(2011, "贯彻国发〔2010〕23号文件。"), made(2012, "落实《甲通知》（国发〔2010〕23号）。"))
    assert [(w.title, w.numbers, len(w.mentions)) for w in found.values()] == [("甲通知", ("国发〔2010〕23号",), 2)]


def test_a_number_that_no_title_stands_with_is_a_work_of_its_own() -> None:
    (work,) = works(made(2011, "贯彻国发〔2010〕23号文件。")).values()
    assert (work.title, work.kind) == ("国发〔2010〕23号", "规范性文件")


def test_a_notice_of_the_edition_is_known_by_its_number_and_by_its_title() -> None:
    by_number, by_title = (
        works(made(2023), made(2024, text))
        for text in ("落实《甲意见》（晋政发〔2023〕1号）。", "按《山西省人民政府关于做好2023年安全生产工作的通知》。")
    )
    assert [w.notice for w in (*by_number.values(), *by_title.values())] == ["shanxi-2023", "shanxi-2023"]


def test_a_notice_s_own_head_is_no_mention() -> None:
    assert works(made(2024, "加强管理。")) == {}


def test_the_title_that_heads_what_is_enclosed_is_no_mention() -> None:
    enclosed = replace(provision("annex_1", "annex", ""), heading="煤矿重大事故隐患专项排查办法")
    body = [provision("part_1__p_1", "p", "现将《煤矿重大事故隐患专项排查办法》印发给你们。"), enclosed]
    (work,) = works(notice(year=2024, body=body)).values()
    assert [m.at.eid for m in work.mentions] == ["part_1__p_1"]


@pytest.mark.parametrize(("kind", "heading"), [("annex", "《甲条例》释义"), ("sec", "《甲条例》")])
def test_a_heading_that_is_no_enclosed_title_cites(kind: ProvisionKind, heading: str) -> None:
    (work,) = works(notice(body=[provision("part_1__sec_1", kind, heading=heading)])).values()
    assert [(m.at.in_heading, m.at.span) for m in work.mentions] == [(True, (0, 5))]


def test_a_long_title_is_found_without_its_marks_too() -> None:
    title = "煤矿重大事故隐患专项排查办法"
    (work,) = works(made(2023, f"出台《{title}》。"), made(2024, f"落实{title}要求。")).values()
    assert [m.status for m in work.mentions] == ["to_be_made", "in_force"]


def test_what_no_table_knows_has_a_slug_of_its_own() -> None:
    (work,) = works(made(2024, "落实《甲通知》。")).values()
    assert work.slug.startswith("work-")


def test_headings_cite_too() -> None:
    body = [provision("part_1__sec_1", "sec", num="（一）", heading="修订《甲条例》", end="。")]
    (work,) = works(notice(body=body)).values()
    assert [(m.at.in_heading, m.at.span, m.status) for m in work.mentions] == [(True, (2, 7), "to_be_made")]


def test_a_name_of_the_notice_s_own_means_the_work_from_there_on() -> None:
    given = "按《意见》办。", "落实《甲条例》（以下简称《意见》）。"
    further = "《意见》和“细则”要落实。", "另见《意见》（国发〔2010〕1号）。"
    found = works(made(2024, *given, *further), made(2025, "按《意见》办。"))
    assert [m.at.eid for m in found["甲条例"].mentions] == ["part_1__p_2", "part_1__p_3"]
    assert [(m.at.notice, m.at.eid) for m in found["意见"].mentions] == [
        ("shanxi-2024", "part_1__p_1"), ("shanxi-2024", "part_1__p_4"), ("shanxi-2025", "part_1__p_1"),
    ]


def test_two_ways_to_write_a_number_are_one_work() -> None:
    (work,) = works(made(2024, "执行国务院令第493号。"), made(2025, "执行中华人民共和国国务院第493号令。")).values()
    assert len(work.mentions) == 2 and work.numbers == ("国务院令第493号",)


def test_its_own_number_in_its_text_is_no_mention() -> None:
    assert works(made(2024, "本通知（晋政发〔2024〕1号）自印发之日起施行。")) == {}


NO_TITLES = ("《》", "《 》", "《关于》", "《中华人民共和国》", "《甲办法〈〉》", "《　》", "“《》”")


@pytest.mark.parametrize("nothing", NO_TITLES)
def test_title_marks_with_no_title_in_them_cite_nothing(nothing: str) -> None:
    found = works(made(2024, f"落实{nothing}和《乙条例》。"), made(2025, f"落实{nothing}。"))
    assert "乙条例" in found and not {"", "关于", "中华人民共和国"} & set(found)
    named = works(made(2024, f"落实{nothing}（以下简称“甲”），贯彻“甲”。", "落实“甲”。"))
    assert not {"甲", ""} & set(named)
    (alone,) = works(made(2024, f"落实{nothing}（国发〔2010〕23号）。")).values()
    assert "国发〔2010〕23号" in alone.numbers
