"""The page of results: how a query was understood, what can be done with its results, and files to take away."""

import csv
import io
import json
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.everywhere.test_axe import MIXED, WIDTHS, violations
from tests.browser.search.test_search import box, open_results


def status(page: Page) -> str:
    return page.locator(".search-status").inner_text()


def test_a_place_is_a_mark_that_can_be_taken_away(page: Page, address: str) -> None:
    open_results(page, address, "阳泉 煤矿")
    mark = page.locator(".search-filter-mark")
    expect(mark).to_contain_text("地区：阳泉市")
    assert set(page.locator(".search-group__year").all_inner_texts()) == {"阳泉市 2026"}
    page.get_by_role("link", name="去掉地区“阳泉市”").click()
    expect(page.locator(".search-form input[type=search]")).to_have_value("煤矿")
    expect(page.locator(".search-group__year").nth(2)).to_be_visible()


@pytest.mark.parametrize(("query", "said"), [("煤矿", "写的是“非煤矿”。"), ("煤矿 2019", "有1条写的是“非煤矿”。")])
def test_what_is_found_only_within_its_contrary_is_told(page: Page, address: str, query: str, said: str) -> None:
    open_results(page, address, query)
    expect(page.locator(".search-understood")).to_contain_text(said)


def test_nothing_is_told_of_a_contrary_that_no_notice_has(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯")
    expect(page.locator(".search-bars")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".search-understood")).not_to_contain_text("写的是")


def test_the_literal_reading_is_one_click_away_and_back(page: Page, address: str) -> None:
    open_results(page, address, "山西省 煤矿")
    understood = status(page)
    page.get_by_role("link", name="照字面查").click()
    page.wait_for_url(re.compile("lit=1"))
    expect(page.locator(".search-status")).not_to_have_text(understood)
    expect(page.locator(".search-status")).to_have_text(re.compile("条"))
    page.get_by_role("link", name="地区、年份作为范围").click()
    expect(page.locator(".search-status")).to_have_text(understood)


def test_a_year_outside_the_edition_is_told_with_the_way_on(page: Page, file_root: str) -> None:
    open_results(page, file_root, "2008 煤矿")
    expect(page.locator(".search-understood")).to_contain_text("没有收录2008年的通知：收录2009—2026年。")
    page.locator(".search-offers").get_by_role("link", name="煤矿", exact=True).first.click()
    expect(page.locator(".search-group").first).to_be_visible()


def test_a_place_that_the_edition_has_not_is_told_with_the_nearest(page: Page, address: str) -> None:
    open_results(page, address, "太原市 煤矿")
    told = page.locator(".search-absent")
    expect(told).to_contain_text("没有收录太原市的通知，以下不分地区查“煤矿”。最接近的：山西省。")
    expect(told.get_by_role("link", name="照字面查")).to_be_visible()
    told.get_by_role("link", name="山西省").click()
    expect(page.locator(".search-form input[type=search]")).to_have_value("山西省 煤矿")
    expect(page.locator(".search-filter-mark")).to_contain_text("地区：山西省")


def test_a_place_that_is_only_mentioned_is_told_when_the_results_are_there(page: Page, file_root: str) -> None:
    open_results(page, file_root, "吕梁")
    expect(page.locator(".search-absent")).to_contain_text("没有收录吕梁市的通知，以下条款提到“吕梁”。")
    expect(page.locator(".search-group").first).to_be_visible()


def test_the_first_hit_is_few_keys_away(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯")
    for key in ("Tab", "Enter", "Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".search-results .search-hit").first).to_be_focused()


def test_a_phrase_that_holds_what_was_typed_is_told_below_the_results(page: Page, file_root: str) -> None:
    open_results(page, file_root, "落实")
    expect(page.locator(".search-results > :last-child")).to_contain_text("含有它的提法：五落实")


def test_a_citation_leads_to_its_provision(page: Page, address: str) -> None:
    open_results(page, address, "晋政发〔2026〕1号第三部分第（十一）项第1目")
    page.locator(".search-cited a").click()
    page.wait_for_url(re.compile(r"notices/shanxi-2026\.html#part_3__sec_11__para_1$"))


@pytest.mark.parametrize(("query", "told"), [
    ("晋政发〔2019〕5号", "没有这一文号：晋政发〔2019〕5号。"),
    ("晋政发〔2026〕1号 二（九十）", "没有这一条：二（九十）。"), ("2026年三（十三）", "其余没有这一条，"),
])
def test_what_is_not_there_is_said_with_the_nearest(page: Page, file_root: str, query: str, told: str) -> None:
    open_results(page, file_root, query)
    expect(page.locator(".search-understood")).to_contain_text(told + "最接近的：")
    assert page.locator(".search-understood a").count() > 0


def test_a_place_in_the_notices_of_a_year_is_led_to_in_each(page: Page, file_root: str) -> None:
    open_results(page, file_root, "2025年三（七）")
    expect(page.locator(".search-cited")).to_contain_text("有这一条的2件：")
    addresses = [link.get_attribute("href") or "" for link in page.locator(".search-cited a").all()]
    assert all(address.endswith("#part_3__sec_7") for address in addresses) and len(addresses) == 2


def test_where_only_words_to_leave_out_are_typed_that_is_said(page: Page, file_root: str) -> None:
    open_results(page, file_root, "-煤矿 -瓦斯")
    expect(page.locator(".search-status")).to_have_text("只写了不要的词，没有要查的词。")
    expect(page.locator(".search-offers > p").first).to_contain_text("要查的是：煤矿 瓦斯（")


def test_what_is_left_of_a_question_is_told_with_the_literal_reading(page: Page, file_root: str) -> None:
    open_results(page, file_root, "谁负责尾矿库")
    expect(page.locator(".search-marks")).to_have_text("查“尾矿库”：照字面查“谁负责尾矿库”")
    page.locator(".search-marks a").click()
    expect(page.locator(".search-status")).to_contain_text("没有与“谁负责尾矿库”完全相同的字句。")


def test_every_empty_result_offers_a_way_on(page: Page, file_root: str) -> None:
    for query in ("qxz", "甲乙丙丁戊己庚辛", "晋政发〔2019〕5号"):
        open_results(page, file_root, query)
        expect(page.locator(".search-elsewhere")).to_be_visible()


def test_bars_tell_the_years_and_filter(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯")
    row = page.locator(".search-bars__row", has_text="山西省")
    expect(row).to_contain_text("首见2010年")
    bar = row.get_by_role("link", name=re.compile("山西省2018年：[0-9]+条"))
    count = re.search("([0-9]+)条", bar.get_attribute("aria-label") or "")
    bar.click()
    page.wait_for_url(re.compile("from=2018&to=2018&place=shanxi"))
    expect(page.locator(".search-status")).to_contain_text(f"{count and count[1]} 条")
    expect(row.locator("[aria-current]")).to_have_count(1)
    row.locator("[aria-current]").click()
    expect(page.locator(".search-status")).to_have_text("21 条 · 45 次 · 19 件。")


def test_results_stand_in_the_order_that_is_chosen(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿", "&fold=0")
    for order, first in (("由新到旧", "2026"), ("由旧到新", "2009")):
        page.get_by_label("排序").select_option(order)
        expect(page.locator(".search-group__year").first).to_have_text(re.compile(first))
    page.reload()
    expect(page.get_by_label("排序").locator("option:checked")).to_have_text("由旧到新")


def test_results_are_filtered_by_who_is_responsible(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿")
    option = page.get_by_label("责任单位").locator("option").nth(1)
    expect(option).to_have_text(re.compile("（[0-9]+）$"))
    count = re.search("（([0-9]+)）$", option.inner_text())
    page.get_by_label("责任单位").select_option(option.get_attribute("value"))
    page.wait_for_url(re.compile("body="))
    expect(page.locator(".search-status")).to_have_text(re.compile(f"^{count and count[1]} 条"))


def test_a_text_over_two_paragraphs_is_found_and_said(page: Page, site: Path, file_root: str) -> None:
    provisions = json.loads((site / "data/notices/shanxi-2024.json").read_text("utf-8"))["provisions"]
    at = next(i for i, p in enumerate(provisions) if i > 5 and p["text"] and provisions[i + 1]["text"])
    one, other = provisions[at], provisions[at + 1]
    text = one["text"][-14:] + (other["num"] or "") + (other["heading"] or "") + ("。" if other["heading"] else "")
    open_results(page, file_root, text + other["text"][:9])
    expect(page.locator(".search-understood")).to_contain_text("这段文字跨2条")
    expect(page.locator(".search-group .search-hit")).to_have_count(2)


@pytest.mark.parametrize("format_", ["csv", "xlsx", "docx"])
def test_results_are_taken_away_with_their_citations(page: Page, address: str, tmp_path: Path, format_: str) -> None:
    open_results(page, address, "瓦斯抽采")
    expect(page.locator(".search-group").first).to_be_visible()
    total = int(status(page).split("条")[0])
    with page.expect_download() as download:
        page.get_by_role("button", name=format_.upper(), exact=True).click()
    assert download.value.suggested_filename == f"检索 瓦斯抽采.{format_}"
    path = tmp_path / f"answers.{format_}"
    download.value.save_as(path)
    rows = READ[format_](path)
    assert len(rows) == total
    assert all("瓦斯抽采" in text and re.search("《.+》（.+）第.+部分", citation) for text, citation in rows)
    assert b"file:" not in path.read_bytes()
    expect(page.locator(".search-tools__told")).to_have_text(f"已存{total}条。")


def read_csv(path: Path) -> list[tuple[str, str]]:
    found = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    return [(row["文字"], row["引用"]) for row in found]


def read_xlsx(path: Path) -> list[tuple[str, str]]:
    book = openpyxl.load_workbook(path)
    head, *rows = book.active.iter_rows(values_only=True)
    book.close()
    return [(row[head.index("文字")], row[head.index("引用")]) for row in rows]


def read_docx(path: Path) -> list[tuple[str, str]]:
    texts = [(p.style.name if p.style else "", p.text) for p in docx.Document(str(path)).paragraphs]
    *citations, edition = [t for s, t in texts if s == "note"]
    assert re.match(r".*版本[0-9a-f]{12}", edition), edition
    return list(zip([t for s, t in texts if s == "Body Text"], citations, strict=True))


READ = {"csv": read_csv, "xlsx": read_xlsx, "docx": read_docx}


def test_answers_of_an_edition_that_came_since_are_told_as_its(page: Page, http_root: str, tmp_path: Path) -> None:
    """The foot of the page tells of the edition that the page opened."""
    newer = {"edition": "0123456789ab", "newest": "2031-02-03"}
    page.route("**/data/edition.json", lambda route: route.fulfill(json=newer))
    assert stamps_of_a_newer_index(page, http_root, tmp_path) == {"版本0123456789ab（2031-02-03止）"}


def test_answers_of_an_edition_that_cannot_be_known_are_told_so(page: Page, file_root: str, tmp_path: Path) -> None:
    assert stamps_of_a_newer_index(page, file_root, tmp_path) == {"版本未知（网站已更新）"}


def stamps_of_a_newer_index(page: Page, address: str, tmp_path: Path) -> set[str]:
    open_results(page, address, "瓦斯抽采")
    expect(page.locator(".search-group").first).to_be_visible()
    page.evaluate("""async () => {
        const { edition } = await NoticeSearch.answer("瓦斯抽采");
        edition.library.name = "newer";
    }""")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    path = tmp_path / "newer.csv"
    download.value.save_as(path)
    return {row["版本"] for row in csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))}


def test_only_those_chosen_are_taken_away(page: Page, file_root: str, tmp_path: Path) -> None:
    open_results(page, file_root, "瓦斯抽采")
    page.get_by_label("挑选条款").check()
    page.get_by_role("button", name="CSV").click()
    expect(page.locator(".search-tools__told")).to_have_text("还没有选条款。")
    page.locator(".search-tick").first.check()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    path = tmp_path / "one.csv"
    download.value.save_as(path)
    assert len(read_csv(path)) == 1


def test_a_file_that_cannot_be_made_is_told_and_can_be_tried_again(
    page: Page, http_root: str, browser_faults: list[str],
) -> None:
    open_results(page, http_root, "瓦斯抽采")
    page.route("**/office.js*", lambda route: route.abort())
    page.get_by_role("button", name="DOCX").click()
    expect(page.locator(".search-tools__told")).to_contain_text("可以再试")
    page.unroute_all()
    with page.expect_download():
        page.get_by_role("button", name="DOCX").click()
    browser_faults.clear()


def test_what_else_may_be_meant_is_told_to_be_missing_and_asked_for_again(
    page: Page, http_root: str, browser_faults: list[str],
) -> None:
    page.route("**/search-near.js*", lambda route: route.abort())
    open_results(page, http_root, "三管三必需")
    expect(page.locator(".search-fault")).to_contain_text("相近的查法没有读到")
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".search-offers")).to_contain_text("是不是要查：三管三必须")
    browser_faults.clear()


def test_the_answer_stands_where_what_is_near_cannot_be_read(
    page: Page, http_root: str, browser_faults: list[str],
) -> None:
    page.goto(http_root + "index.html")
    page.route("**/search-near.js*", lambda route: route.abort())
    asked = "NoticeSearch.ask('瓦斯').then(({ total, near_read }) => [total, near_read])"
    assert page.evaluate(asked) == [21, False]
    page.unroute_all()
    assert page.evaluate(asked) == [21, True]
    browser_faults.clear()


def test_the_box_leads_to_what_is_cited_and_to_what_is_near(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    box(page).keyboard.type("晋政发2021")
    expect(page.locator(".search-notice").first).to_contain_text("晋政发〔2021〕1号")
    for typed, near in (("三管三必需", "三管三必须"), ("wasi", "瓦斯")):
        page.locator(".search-box__input").fill(typed)
        expect(page.locator(".search-near").first).to_contain_text(near)


def test_the_first_result_of_a_cold_query_is_light(page: Page, http_root: str) -> None:
    """Facets and what else may be meant come after it."""
    sizes: dict[str, int] = {}
    page.on("response", lambda found: sizes.__setitem__(found.url, int(found.headers.get("content-length", 0))))
    page.goto(f"{http_root}search.html?q=%E7%93%A6%E6%96%AF", wait_until="commit")
    page.locator(".search-group .search-hit").first.wait_for()
    before = {url: size for url, size in sizes.items() if "/search/" in url and "/notices/" not in url}
    assert len(before) + 1 <= 12
    assert sum(before.values()) <= 100_000
    page.wait_for_load_state("networkidle")
    assert len([url for url in sizes if "/topics/" in url]) <= 1


def test_a_citation_is_answered_without_a_look_at_the_index_of_words(page: Page, http_root: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda asked: loaded.append(asked.url))
    page.goto(f"{http_root}search.html?q=晋政发〔2026〕1号第三部分第（十一）项", wait_until="commit")
    page.locator(".search-group .search-hit").first.wait_for()
    assert not [url for url in loaded if "/grams/" in url]


@MIXED
@pytest.mark.parametrize("query", ["阳泉 煤矿", "三管三必需", "晋政发〔2026〕1号 二（九十）"])
def test_what_is_understood_is_accessible(
    new_page: NewPage, http_root: str, scheme: str, width: str, query: str,
) -> None:
    page = new_page(viewport=WIDTHS[width], color_scheme=scheme)
    open_results(page, http_root, query)
    page.wait_for_load_state("networkidle")
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]["width"]


def test_the_keys_lead_from_hit_to_hit(page: Page, file_root: str) -> None:
    """Past the form, the bars and the buttons above them."""
    open_results(page, file_root, "三管三必须")
    page.locator("h1").first.click()
    hits = page.locator("a.search-hit")
    for key, at in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(hits.nth(at)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/notices/*")


def test_the_lists_of_bodies_that_are_called_so_are_one_click_away(page: Page, file_root: str) -> None:
    """Those of all levels that are named in the results, each with its place; of those of one place its own alone."""
    open_results(page, file_root, "公安局")
    ways = page.locator(".search-topics")
    expect(ways).to_have_text("看责任清单：市公安局（大同市）、市公安局（阳泉市）")
    expect(ways).to_be_visible()
    open_results(page, file_root, "阳泉 公安局")
    expect(ways).to_have_text("看责任清单：市公安局（阳泉市）")
    ways.get_by_role("link").click()
    page.wait_for_url("**/bodies/yangquan-public-security.html")


def test_a_body_whose_name_stands_nowhere_in_full_has_its_lists_one_click_away(page: Page, file_root: str) -> None:
    """The notices write 省应急厅."""
    open_results(page, file_root, "省应急管理厅")
    expect(page.get_by_text("没有与“省应急管理厅”完全相同的字句")).to_be_visible()
    expect(page.locator(".search-topics")).to_have_text("看责任清单：省应急管理厅（山西省）")


def test_part_of_the_name_of_a_body_leads_to_none(page: Page, file_root: str) -> None:
    open_results(page, file_root, "管理局")
    expect(page.get_by_label("责任单位")).to_contain_text("市应急管理局（大同市）（")
    expect(page.locator(".search-topics")).to_have_count(0)


def test_a_topic_that_the_query_names_is_one_click_away(page: Page, file_root: str) -> None:
    open_results(page, file_root, "2019年 煤矿")
    page.locator(".search-topics").get_by_role("link", name="煤矿").click()
    page.wait_for_url("**/topics/coal-mine.html")
