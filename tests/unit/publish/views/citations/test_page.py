"""The page of a work: other words for it, what became of it, and of which sentence it is said that it is to be made."""

from dataclasses import replace

import pytest

from build_scripts.domain.building.reads import noted
from build_scripts.domain.indexes import RelatedWork
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.recorded import RecordedEdition
from build_scripts.publish.views.citations.page import WorkPage, work_page
from tests.indexed import indexed, speaking


def page(linked: LinkedEdition, title: str) -> WorkPage:
    return work_page(linked, next(work for work in linked.works.values() if work.title == title))


def of_texts(title: str, *texts: str) -> WorkPage:
    return page(indexed([speaking(2024, *texts)], []), title)


def test_other_words_for_it_are_told_once_and_its_title_is_not_among_them() -> None:
    """Nor is a number alone, by which it is cited, a word for it."""
    texts = "执行《安全生产法》。", "学习《安全生产法》和《中华人民共和国安全生产法》。"
    found = of_texts("中华人民共和国安全生产法", *texts)
    assert found.printed == ("安全生产法",)
    found = of_texts("甲意见", "落实《甲意见》（国发〔2010〕23号）。", "按照国发〔2010〕23号要求。")
    assert (found.printed, found.sentences) == ((), 2)


def test_only_the_sentence_that_says_so_is_marked_as_of_what_is_to_be_made() -> None:
    found = of_texts("山西省某某条例", "执行《山西省某某条例》。修订《山西省某某条例》。")
    (year,) = found.years
    assert [one.note for one in year.notices[0].passages] == ["", "拟制定或修订"]
    assert found.statuses == (("执行", 1), ("拟制定或修订", 1))


def test_nobody_obeys_a_meeting() -> None:
    assert of_texts("中国共产党第二十次全国代表大会", "贯彻党的二十大精神。").statuses == ()


def test_what_no_notice_cites_is_named_without_a_page() -> None:
    linked = indexed([speaking(2024, "执行《某某条例》。")], [])
    (work,) = linked.works.values()
    slugs = {"旧条例": None, "某某条例": work.slug}
    before = tuple(RelatedWork(title=title, slug=slug, reason="废止") for title, slug in slugs.items())
    found = work_page(linked, replace(work, before=before))
    assert [(one.title, one.link and one.link.label) for one in found.before] == [
        ("旧条例", None), ("某某条例", "某某条例"),
    ]


@pytest.mark.parametrize(("years", "has_contents"), [(3, False), (4, True)])
def test_the_page_of_a_work_of_many_years_has_a_table_of_its_contents(years: int, has_contents: bool) -> None:
    linked = indexed([speaking(2020 + n, "执行《某某条例》。") for n in range(years)], [])
    found = page(linked, "某某条例")
    assert (found.notices, found.head.contents) == (years, has_contents)


def test_a_notice_that_is_cited_is_led_to() -> None:
    title = "山西省人民政府关于做好2023年安全生产工作的通知"
    linked = indexed([speaking(2023, "加强管理。"), speaking(2024, f"落实《{title}》。")], [])
    found = page(linked, title).notice
    assert found and found.target == "../notices/shanxi-2023.md"
    assert of_texts("某某条例", "执行《某某条例》。").notice is None


def test_the_page_of_a_work_does_not_ask_which_others_there_are() -> None:
    """Another work that is cited anywhere would make them all anew."""
    linked = RecordedEdition(indexed([speaking(2024, "执行《甲意见》。", "执行《乙意见》。")], []).edition)
    work, _ = linked.edition.indexes.works
    with noted() as reads:
        work_page(linked, work)
    assert [read for read in reads if "works" in str(read[1])] == []
