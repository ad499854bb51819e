"""How places are named to a reader."""

import pytest

from build_scripts.domain.notice import Eid, NoticeId, Provision
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.locators import Step
from build_scripts.publish.views import naming
from tests.editions import edition, notice, provision


@pytest.mark.parametrize(("eid", "name"), [
    ("preface", "文首"), ("conclusions", "文末"), ("preamble__p_1", "引言第1段"), ("closing__p_1", "结语第1段"),
    ("part_1", "一"), ("part_1__sec_1", "一（一）"), ("part_1__sec_1__para_2", "一（一）2"), ("part_2__p_1", "二第1段"),
    ("part_2__p_2", "二第2段"),
    ("part_1__sec_2__p_1", "一（二）第1段"),
])
def test_the_short_address_is_as_printed(eid: str, name: str) -> None:
    linked = LinkedEdition(edition([notice()]))
    there = NoticeId("shanxi-2024")
    assert naming.locus(linked, there, linked.provision(there, Eid(eid))) == name


def test_a_second_notice_of_a_year_is_told_apart() -> None:
    first, second = notice(year=2024), notice(year=2024, ordinal=2)
    linked = LinkedEdition(edition([first, second]))
    assert [naming.place_and_year(linked, n) for n in (first, second)] == ["山西省2024年", "山西省2024年（之2）"]


@pytest.mark.parametrize(("ordinal", "year", "chinese"), [
    (1, "2024", "2024年"), (2, "2024-2", "2024年（之2）"), (3, "2024-3", "2024年（之3）"),
])
def test_the_first_notice_of_a_year_needs_no_ordinal(ordinal: int, year: str, chinese: str) -> None:
    found = notice(year=2024, ordinal=ordinal)
    assert (locators.year(found), locators.chinese_year(found)) == (year, chinese)


@pytest.mark.parametrize(("years", "told"), [
    ([2024], "2024"), ([2024, 2024], "2024"), ([2023, 2024], "2023—2024"), ([2024, 2009, 2011], "2009—2024"),
])
def test_a_span_goes_from_the_first_year_to_the_last(years: list[int], told: str) -> None:
    assert locators.span(years) == told


@pytest.mark.parametrize(("year", "told"), [(1999, "99"), (2000, "00"), (2009, "09"), (2024, "24")])
def test_a_short_year_is_of_two_digits(year: int, told: str) -> None:
    assert locators.short_year(year) == told


@pytest.mark.parametrize(("made", "name"), [
    (provision("p_1", "part", heading="保障措施"), "“保障措施”"),
    # With words of its own it is a paragraph, as is one that is nothing but a run-in heading.
    (provision("p_1", "part", "落实经费。", heading="保障措施"), "第1段"),
    (provision("p_1", "p", heading="煤矿"), "第1段"),
    (provision("p_1", "p"), "第1段"),
])
def test_only_a_heading_over_other_paragraphs_is_a_name(made: Provision, name: str) -> None:
    assert locators.locus([Step(made, "")]) == name


def test_a_heading_stands_behind_the_short_address_where_there_is_one() -> None:
    part = Step(provision("part_1", "part", num="一、", heading="责任"), "一")
    bare = Step(provision("part_1__sec_1", "sec", "各级要落实责任。", num="（一）"), "（一）")
    assert locators.locus_and_heading([part]) == "一 责任"
    assert locators.locus_and_heading([part, bare]) == "一（一）"


def test_a_copy_is_saved_under_number_and_title() -> None:
    assert locators.file_name(notice()) == "晋政发〔2024〕1号 山西省人民政府关于做好2024年安全生产工作的通知"
    assert locators.file_name(notice(document_number=None)) == "山西省人民政府关于做好2024年安全生产工作的通知"


@pytest.mark.parametrize(("title", "name"), [
    ('a/b\\c:d*e?f"g<h>i|j', "abcdefghij"), ("关于\u202e印发\x00“十四五”规划的通知", "关于印发“十四五”规划的通知"),
    ("甲{: .x }_乙_[丙](丁)", "甲 x 乙丙丁"), ("长" * 300, "长" * 80), ("???", "shanxi-2024"),
])
def test_no_system_refuses_the_name_of_a_copy(title: str, name: str) -> None:
    assert locators.file_name(notice(title=title, document_number=None)) == name


@pytest.mark.parametrize(("years", "told"), [
    ([2024], "2024"), ([2011, 2009, 2010, 2026], "2009—2011、2026"), ([2009, 2011], "2009、2011"), ([], ""),
])
def test_spans_hold_no_year_that_is_not_among_them(years: list[int], told: str) -> None:
    assert locators.spans(years) == told
