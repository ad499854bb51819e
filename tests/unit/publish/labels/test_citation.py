"""The usual Chinese citation, for every kind of place and for notices that lack a number, a date or a title."""

from typing import Any

import pytest

from build_scripts.domain.notice import Eid
from build_scripts.publish.labels.citation import book_title, cite, locators
from tests.editions import provision
from tests.unit.publish import sample


def test_the_form_of_a_citation() -> None:
    notice = sample.notice(provisions=(
        provision("part_3", "part", num="三、", heading="整治"),
        provision("part_3__sec_10", "sec", num="（十）", heading="煤矿", end="。", text="治理。"),
    ))
    where = locators(notice)[Eid("part_3__sec_10")]
    expected = "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第三部分第（十）项"
    assert cite(notice, where) == expected


@pytest.mark.parametrize(("eid", "expected"), [
    ("preface", "文首"),
    ("preamble__p_1", "引言第一自然段"),
    ("part_1", "第一部分"),
    ("part_1__sec_1", "第一部分第（一）项"),
    ("part_1__sec_1__para_1", "第一部分第（一）项第1目"),
    ("part_1__sec_1__para_1__subpara_2", "第一部分第（一）项第1目第（2）点"),
    # What stands after the items of its own item is named by the last of them.
    ("part_1__sec_1__p_1", "第一部分第（一）项第1目之后第一自然段"),
    ("part_1__sec_2", "第一部分第（二）项"),
    # The closing sentence of a part belongs to no item.
    ("part_1__p_1", "第一部分第（二）项之后第一自然段"),
    ("part_2__p_1", "第二部分第一自然段"),
    ("part_2__p_2", "第二部分第二自然段"),
    # 1、 directly below 一、 is the first level below a part.
    ("part_2__para_9", "第二部分第9项"),
    # The item's own text is its first paragraph.
    ("part_2__para_9__p_1", "第二部分第9项第二自然段"),
    ("closing__p_1", "结语第一自然段"),
    ("conclusions", "文末"),
])
def test_every_kind_of_place(eid: str, expected: str) -> None:
    assert locators(sample.notice())[Eid(eid)] == expected


def test_numbers_printed_as_chapters_and_articles_are_cited_as_printed() -> None:
    found = locators(sample.notice(provisions=(
        provision("part_1", "part", num="第一章", heading="总则"),
        provision("part_1__article_3", "article", num="第三条", text="坚持预防为主。"),
        provision("part_1__article_3__sec_2", "sec", num="（二）", text="隐患清零。"),
    )))
    assert list(found.values()) == ["第一章", "第一章第三条", "第一章第三条第（二）项"]


def test_places_in_an_annex_begin_with_the_annex() -> None:
    found = locators(sample.notice(provisions=(
        provision("annex_1", "annex", num="附件1", heading="任务清单"),
        provision("annex_1__preamble__p_1", "preamble", text="各单位："),
        provision("annex_1__part_2", "part", num="二、", heading="要求"),
        provision("annex_1__conclusions", "conclusions", text="办公室"),
        provision("annex_2", "annex", text="表"),
    )))
    assert list(found.values()) == ["附件1", "附件1引言第一自然段", "附件1第二部分", "附件1文末", "附件2"]


@pytest.mark.parametrize(("root", "around"), [("", ""), ("annex_1__", "附件1")])
def test_the_body_of_a_notice_without_numbers_is_no_opening(root: str, around: str) -> None:
    found = locators(sample.notice(provisions=(
        provision("annex_1", "annex", num="附件1", heading="任务清单"),
        provision(f"{root}preamble__p_1", "preamble", text="现通知如下："),
        provision(f"{root}preamble__p_2", "p", text="要落实责任。"),
    )))
    assert list(found.values()) == ["附件1", f"{around}引言第一自然段", f"{around}第二自然段"]


def test_a_heading_without_a_number_is_cited_by_its_words_though_it_is_counted_as_a_paragraph() -> None:
    found = locators(sample.notice(provisions=(
        provision("p_1", "part", heading="保障措施"),
        provision("p_1__p_1", "p", text="落实经费。"),
        provision("p_2", "p", text="请遵照执行。"),
    )))
    assert list(found.values()) == [
        "“保障措施”部分", "“保障措施”部分第一自然段", "“保障措施”部分之后第一自然段",
    ]


def test_places_are_named_apart() -> None:
    found = locators(sample.notice())
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(("changes", "expected"), [
    ({"document_number": None}, "《通知》（2024年1月20日）"),
    ({"document_number": None, "date_of_issue": None}, "《通知》"),
    ({"title_inferred": True}, "《通知》（编者拟题，晋政发〔2024〕1号）"),
    ({"title_inferred": True, "document_number": None, "date_of_issue": None}, "《通知》（编者拟题）"),
])
def test_what_the_source_lacks_is_left_out(changes: dict[str, Any], expected: str) -> None:
    assert cite(sample.notice(title="通知", **changes)) == expected


def test_a_title_that_turns_its_direction_turns_nothing_of_what_follows() -> None:
    turned = sample.notice(title="关于\u202e印发规划的通知")
    assert cite(turned) == "\u2068《关于\u202e印发规划的通知》\u2069（晋政发〔2024〕1号）"


@pytest.mark.parametrize(("title", "expected"), [
    ("关于印发《工作要点》的通知", "《关于印发〈工作要点〉的通知》"),
    ("关于转发《〈条例〉释义》的通知", "《关于转发〈《条例》释义〉的通知》"),
    ("关于印发〈要点〉和《清单》的通知", "《关于印发〈要点〉和〈清单〉的通知》"),
    # A mark that closes nothing is left as it is, and the next one opens as ever.
    ("要点〉和《清单》的通知", "《要点〉和〈清单〉的通知》"),
])
def test_marks_within_a_title_take_turns(title: str, expected: str) -> None:
    assert book_title(title) == expected
