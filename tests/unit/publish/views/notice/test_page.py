"""The page of a notice: where it stands, its facts, what is missing said to be missing."""

import pytest

from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.markdown import in_html
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice import page as views
from build_scripts.publish.views.notice.page import related_notices
from tests.editions import PLACES, edition, notice, place
from tests.indexed import indexed, speaking
from tests.rendering import rendered


def page(made: Notice, *others: Notice) -> str:
    return shown(LinkedEdition(edition([*others, made])), made)


def shown(linked: LinkedEdition, made: Notice) -> str:
    return render("notice/page.md.jinja", views.page(linked, made))


def test_crumbs_lead_up_through_the_places_to_the_year() -> None:
    crumbs = rendered(page(notice("daning", 2025))).find_class("crumbs")[0]
    assert [(a.text, a.get("href")) for a in crumbs.iter("a")] == [
        ("首页", "../index.md"), ("山西省", "../places/shanxi.md"), ("临汾市", "../places/linfen.md"),
        ("大宁县", "../places/daning.md"), ("2025年", "../years/2025.md"),
    ]


def test_the_years_before_and_after_of_the_same_place() -> None:
    made = edition([notice(year=2021), notice(year=2023), notice(year=2026)])
    tree = rendered(shown(LinkedEdition(made), made.notices[1]))
    assert [(a.text, a.get("rel"), a.get("href")) for a in tree.find_class("neighbours")[0].iter("a")] == [
        ("‹ 2021", "prev", "shanxi-2021.md"), ("2026 ›", "next", "shanxi-2026.md"),
        ("一览", None, "../review/shanxi-2023.md"), ("条款索引", None, "../review/shanxi-2023--provisions.md"),
    ]


def test_the_same_year_elsewhere_is_the_level_above_beside_and_below() -> None:
    made = [notice("shanxi", 2024), notice("datong", 2024), notice("linfen", 2024), notice("daning", 2024)]
    linked = LinkedEdition(edition(made))
    related = {n.jurisdiction: [r.jurisdiction for r in related_notices(linked, n)] for n in made}
    assert related == {
        "shanxi": ["datong", "linfen"], "datong": ["shanxi", "linfen"], "linfen": ["shanxi", "datong", "daning"],
        "daning": ["linfen"],
    }


def test_another_notice_of_the_same_place_and_year_is_named() -> None:
    first, second = notice(year=2024), notice(year=2024, ordinal=2)
    assert related_notices(LinkedEdition(edition([first, second])), first) == [second]


def test_another_notice_of_the_same_place_is_not_called_by_the_place() -> None:
    first, second = notice(year=2024), notice(year=2024, ordinal=2)
    links = rendered(shown(LinkedEdition(edition([first, second])), first)).find_class("neighbours")[0].iter("a")
    assert [a.text for a in links if a.get("rel") is None] == ["本地区另一件", "一览", "条款索引"]


@pytest.mark.parametrize(("count", "more"), [(6, []), (7, [("更多", "../years/2024.md")])])
def test_a_page_names_six_neighbours(count: int, more: list[tuple[str, str]]) -> None:
    cities = [place(f"city{i:02}", f"第{i}市", "prefecture", "shanxi") for i in range(count)]
    made = [notice("shanxi", 2024), *(notice(city.slug, 2024) for city in cities)]
    linked = LinkedEdition(edition(made, places=[PLACES[0], *cities]))
    *links, review, index = rendered(shown(linked, made[0])).find_class("neighbours")[0].iter("a")
    assert (review.text, index.text) == ("一览", "条款索引")
    assert [link.text for link in links[:6]] == [city.name for city in cities[:6]]
    assert [(link.text, link.get("href")) for link in links[6:]] == more


def test_what_the_source_lacks_is_said_to_be_lacking() -> None:
    made = notice(
        document_number=None, date_of_issue=None, date_of_printing=None, issuer=None, addressee=None, copied_to=None,
        publication_note=None,
    )
    details = rendered(page(made)).find_class("facts")[0]
    facts = {row[0].text_content(): row[1].text_content() for row in details.iter("tr") if len(row) == 2}
    for label in ("发文机关", "发文字号", "成文日期", "印发日期", "主送", "抄送", "来源地址"):
        assert facts[label] == "原文缺"
    assert details.find("summary").text == "文件信息与下载　文号原文缺　日期原文缺"


def test_the_facts_of_a_full_notice() -> None:
    made = notice(
        source_url="https://www.example.gov.cn/a_(1).html", source_evidence="印在末页",
        metadata=(("索引号", "014*1"), ("主题词", "安全 生产")), first_line=3, last_line=9,
    )
    details = rendered(page(made)).find_class("facts")[0]
    facts = {row[0].text_content(): row[1] for row in details.iter("tr") if len(row) == 2}
    texts = {label: cell.text_content() for label, cell in facts.items()}
    assert texts["成文日期"] == "2024年1月20日"
    assert texts["来源地址"] == "https://www.example.gov.cn/a_(1).html（印在末页）"
    assert facts["来源地址"].find("a").get("href") == "https://www.example.gov.cn/a_(1).html"
    assert texts["原文件"] == "000.txt 第3—9行"
    assert facts["原文件"].find("a").get("href") == "../originals/000.txt"
    assert texts["网站元数据：索引号"] == "014*1"


def test_the_metadata_of_a_site_is_no_text_of_the_notice() -> None:
    made = notice(metadata=(("索引号", "014-甲乙丙"),))
    article = rendered(page(made)).find(".//article")
    assert "014-甲乙丙" not in article.text_content()


def test_a_title_with_markup_stays_a_title() -> None:
    text = page(notice(title="<b>通知</b> {{ x }}"))
    assert f'title: "{in_html("<b>通知</b> {{ x }}")}"' in text


def test_a_notice_names_those_that_cite_it() -> None:
    citing = "落实《山西省人民政府关于做好2023年安全生产工作的通知》。"
    linked = indexed([speaking(2023, "加强管理。"), speaking(2024, citing)], [])
    cited, other = (rendered(shown(linked, made)) for made in linked.edition.notices)
    (row,) = cited.xpath("//tr[td[1]='被引用']")
    assert [a.text for a in row.iter("a")] == ["山西省2024年", "全部1处"]
    assert not other.xpath("//tr[td[1]='被引用']")


@pytest.mark.parametrize("count", [6, 7])
def test_of_those_that_cite_it_six_are_named(count: int) -> None:
    citing = "落实《山西省人民政府关于做好2000年安全生产工作的通知》。"
    years = range(2001, 2001 + count)
    linked = indexed([speaking(2000, "加强管理。"), *(speaking(year, citing) for year in years)], [])
    *links, every = views.page(linked, linked.edition.notices[0]).cited_by
    assert [link.label for link in links] == [f"山西省{year}年" for year in years[:6]]
    assert every.label == f"全部{count}处"


def test_what_a_notice_is_described_by() -> None:
    def described(made: Notice) -> str:
        return views.page(LinkedEdition(edition([made])), made).head.description

    assert described(notice()) == "山西省2024年安全生产工作通知全文，晋政发〔2024〕1号，2024年1月20日"
    assert described(notice(date_of_issue=None)) == "山西省2024年安全生产工作通知全文，晋政发〔2024〕1号"
    assert views.page(LinkedEdition(edition([notice()])), notice()).head.contents


def test_a_notice_leads_to_bodies_and_targets_where_it_speaks_of_any_itself() -> None:
    """Not where only another notice of its place does."""
    linked = indexed([speaking(2023, "加强管理。"), speaking(2024, "年底前建成60座智能化煤矿。（省能源局负责）")], [])
    first, second = ([link.label for link in views.page(linked, made).indexes] for made in linked.edition.notices)
    assert {"责任单位清单", "指标与时限"} <= set(second)
    assert not {"责任单位清单", "指标与时限"} & set(first)
