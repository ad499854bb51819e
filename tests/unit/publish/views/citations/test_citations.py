"""Works that notices cite: the index by kind, a page each, and the notice that is itself cited."""

import lxml.html
import pytest

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.indexes import index_tables
from build_scripts.publish.pages.indexes import citations
from build_scripts.publish.parts import all_files
from build_scripts.publish.views import alphabet
from build_scripts.publish.views.citations import index as view
from tests.indexed import indexed, speaking
from tests.rendering import rendered

OLDER = "修订《山西省某某条例》。", "落实《甲意见》（国发〔2010〕23号）和《煤矿安全监察条例》。"
NEWER = (
    "执行《山西省某某条例》。按照国发〔2010〕23号要求，", "落实《山西省人民政府关于做好2023年安全生产工作的通知》。",
    "全面贯彻党的二十大精神，落实《煤矿安全生产条例》。",
)


def made() -> LinkedEdition:
    return indexed([speaking(2023, *OLDER), speaking(2024, *NEWER)], [])


def page(title: str) -> lxml.html.HtmlElement:
    linked = made()
    slug = next(work.slug for work in linked.works.values() if work.title == title)
    return rendered(dict(all_files(linked, citations))[f"citations/{slug}.md"])


def passages(tree: lxml.html.HtmlElement) -> list[str]:
    return [" ".join(item.text_content().split()) for item in tree.xpath("//*[@class='passages']//li")]


def test_the_index_has_each_kind_in_order_of_rank() -> None:
    tree = rendered(dict(all_files(made(), citations))["citations/index.md"])
    assert [h.text for h in tree.iter("h2")] == ["法规", "规范性文件", "会议讲话"]
    rows = [[cell.text_content() for cell in row] for row in tree.xpath("//tbody/tr")]
    assert ["山西省某某条例　拟制定或修订", "2023—2024", "2"] in rows
    assert ["甲意见（国发〔2010〕23号）", "2023—2024", "2"] in rows


def test_a_work_s_page_has_every_place_by_year_and_says_where_it_is_still_to_be_made() -> None:
    tree = page("山西省某某条例")
    assert [h.text for h in tree.iter("h2")] == ["2024年", "2023年"]
    assert "执行1处\xa0· 拟制定或修订1处" in tree.find_class("figures")[0].text_content()
    assert passages(tree) == ["一（一）执行《山西省某某条例》。", "一（一） 拟制定或修订修订《山西省某某条例》。"]
    assert [mark.text for mark in tree.iter("mark")] == ["《山西省某某条例》"] * 2


def test_title_and_number_of_one_document_are_one_page() -> None:
    assert [mark.text for mark in page("甲意见").iter("mark")] == ["国发〔2010〕23号", "《甲意见》（国发〔2010〕23号）"]


def test_a_work_that_another_took_the_place_of_leads_on() -> None:
    tree = page("煤矿安全监察条例")
    (link,) = tree.find_class("names")[0].iter("a")
    assert (link.text, link.get("href")) == ("煤矿安全生产条例", "coal-mine-safety-regulations.md")


def test_nobody_obeys_a_meeting() -> None:
    assert "执行" not in page("中国共产党第二十次全国代表大会").find_class("figures")[0].text_content()


def test_a_cited_notice_of_the_edition_is_linked() -> None:
    tree = page("山西省人民政府关于做好2023年安全生产工作的通知")
    assert "../notices/shanxi-2023.md" in [a.get("href") for a in tree.find_class("names")[0].iter("a")]


def test_the_table_has_a_row_for_each_mention() -> None:
    (content,) = [data for name, data in all_files(made(), index_tables) if name == "downloads/citations.csv"]
    head, *rows = content.decode("utf-8-sig").splitlines()
    assert head.startswith("名称,类别,文号,状态,地区,年份") and len(rows) == 8
    assert rows[0].startswith("山西省某某条例,法规,,拟制定或修订,山西省,2023,")


def test_very_many_works_have_a_page_for_each_kind_and_initial(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alphabet, "MOST_ON_A_PAGE", 1)
    found = dict(all_files(made(), citations))
    index = rendered(found["citations/index.md"])
    assert not index.xpath("//table") and "index--regulations.md" in [a.get("href") for a in index.iter("a")]
    kind = rendered(found["citations/index--regulations.md"])
    sheets = [a.get("href") for a in kind.xpath("//ul//a")]
    assert sheets == ["index--regulations-m.md", "index--regulations-m--2.md", "index--regulations-s.md"]
    rows = [a.text for sheet in sheets for a in rendered(found[f"citations/{sheet}"]).xpath("//tbody//a")]
    assert rows == ["煤矿安全监察条例", "煤矿安全生产条例", "山西省某某条例"]
    meetings = rendered(found["citations/index--meetings.md"])
    assert len(meetings.xpath("//tbody/tr")) == 1


def test_an_edition_that_cites_nothing_says_so() -> None:
    found = dict(all_files(indexed([speaking(2024, "加强管理。")], []), citations))
    assert list(found) == ["citations/index.md"] and "没有引用" in rendered(found["citations/index.md"]).text_content()


@pytest.mark.parametrize(("count", "is_split"), [(400, False), (401, True)])
def test_four_hundred_works_stand_on_one_page(count: int, is_split: bool) -> None:
    """And as many of a kind on the page of that kind."""
    linked = made()
    one = next(iter(linked.works.values()))
    linked.works = {f"w{n}": one for n in range(count)}
    found = view.index(linked)
    assert [bool(kind.rows) for kind in found.kinds] == [not is_split]
    pages = [page for _, page in view.kind_pages(linked)]
    assert [len(page.rows) for page in pages] == ([0, 400, 1] if is_split else [])
    if not is_split:
        another = made()
        other = next(work for work in another.works.values() if work.kind != one.kind)
        another.works = linked.works | {"other": other}
        (many,) = [page for _, page in view.kind_pages(another) if page.works == count]
        assert len(many.rows) == count and not many.sheets


def test_the_index_leads_home_and_has_a_table_of_its_contents() -> None:
    found = view.index(made())
    assert [step.label for step in found.crumbs] == ["首页"] and found.head.contents
