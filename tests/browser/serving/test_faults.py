"""What comes to harm between the server and the reader: it is told, what is there stays, and asking again helps."""

import json
import random
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from build_scripts.domain.building.checksums import checksum
from build_scripts.domain.edition import Edition, SynonymGroup
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.publish.labels.citation import cite
from build_scripts.search import index_files
from tests import editions
from tests.browser import search_site
from tests.browser.search.test_search import open_results

HARMS = 24
QUERIES = ("责任", "下基层检查", "晋政发2024 1号 一（一）", "三管三必须")
ANSWER = """async (query) => {
  try {
    const { total } = await NoticeSearch.search(query);
    return total;
  } catch (error) {
    return error instanceof NoticeSearch.ShardError ? error.message : "unforeseen: " + error;
  }
}"""


def block(page: Page, pattern: str) -> None:
    page.route(pattern, lambda route: route.abort())


@pytest.fixture
def harmed(browser_faults: list[str]) -> list[str]:
    """For a test that stops files on their way: that they do not come is no fault of the page."""
    return browser_faults


def only_stopped(faults: list[str]) -> None:
    """Nothing else went wrong. Clears the list."""
    assert faults
    assert all(re.search(r"ERR_FAILED|request failed", fault) for fault in faults), faults
    faults.clear()


# What only helps

HELPERS = {
    "synonyms": ("农机", "同义的说法没有读到"),
    "threads": ("三管三必须", "历年相承的条款没有全部合并"),
}


@pytest.mark.parametrize("helper", HELPERS)
def test_a_helper_that_cannot_be_read_leaves_the_results_and_is_told(
    page: Page, http_root: str, harmed: list[str], helper: str,
) -> None:
    query, told = HELPERS[helper]
    open_results(page, http_root, query)
    status = page.locator(".search-status").inner_text()
    block(page, f"**/search/{helper}*/**" if helper == "threads" else f"**/search/{helper}.*.js*")
    open_results(page, http_root, query)
    expect(page.locator(".search-status")).to_have_text(status)
    expect(page.locator(".search-fault")).to_contain_text(f"{told}：检索数据无法读取。")
    assert page.locator(".search-group .search-hit").count() > 0
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".search-group").first).to_be_visible()
    expect(page.locator(".search-fault")).to_have_count(0)
    only_stopped(harmed)


def test_a_script_that_did_not_come_is_told_by_the_page_and_the_box(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/assets/js/search.js*")
    page.goto(f"{http_root}search.html?q={quote('责任')}")
    told = "检索脚本没有读到，请刷新页面。"
    expect(page.locator(".search-status")).to_have_text(told)
    page.goto(http_root)
    page.locator(".search-box__input").first.fill("责任")
    expect(page.locator(".search-box__list").first).to_contain_text(told)
    only_stopped(harmed)


LOST = {
    "search-page": ("search.html?q=%E8%B4%A3%E4%BB%BB", "检索脚本没有读到，请刷新页面"),
    "compare-any": ("compare.html?a=shanxi-2024&b=shanxi-2025", "对照脚本没有读到，请刷新页面"),
    "clips-page": ("clips.html", "摘录脚本没有读到，请刷新页面"),
}


@pytest.mark.parametrize("script", LOST)
def test_a_script_of_a_page_that_did_not_come_is_told_in_its_place(
    page: Page, http_root: str, harmed: list[str], script: str,
) -> None:
    address, told = LOST[script]
    page.goto(http_root + address)
    expect(page.locator(".script-lost")).to_have_count(0)
    block(page, f"**/assets/js/{script}.js*")
    page.goto(http_root + address)
    expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()
    expect(page.get_by_text("还没有摘录")).to_be_hidden()
    only_stopped(harmed)


def test_a_notice_that_cannot_be_read_keeps_its_place_among_the_others(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/search/notices/shanxi-2025.*.js*")
    open_results(page, http_root, "三管三必须", "&fold=0")
    years = page.locator(".search-group__year").all_inner_texts()
    assert "山西省 2025" in years and len(years) > 2
    lost = page.locator(".search-group", has_text="山西省 2025")
    expect(lost.get_by_role("link")).to_have_attribute("href", f"{http_root}notices/shanxi-2025.html")
    expect(page.locator(".search-fault")).to_contain_text("有的通知没有读到：检索数据无法读取。")
    only_stopped(harmed)


def test_counts_of_topics_that_cannot_be_read_leave_the_list_of_topics(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    """That they are not there is told, with a way to ask again."""
    block(page, "**/search/topics/*")
    open_results(page, http_root, "煤矿")
    expect(page.get_by_label("主题").locator("option", has_text="煤矿").first).to_be_attached()
    assert page.locator(".search-group").count() > 3
    expect(page.locator(".search-fault")).to_contain_text("筛选各项的条数没有读到：检索数据无法读取。")
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.get_by_label("主题").locator("option", has_text="（").first).to_be_attached()
    expect(page.locator(".search-fault")).to_have_count(0)
    only_stopped(harmed)


def test_a_list_that_is_filtered_by_and_cannot_be_read_leaves_a_way_without_it(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/search/holdings/*")
    page.goto(http_root + "search.html?q=瓦斯&holding=deadline")
    expect(page.locator(".search-status")).to_have_text("检索数据无法读取。")
    page.get_by_role("link", name="去掉筛选再查").click()
    expect(page.locator(".search-group").first).to_be_visible()
    expect(page.locator(".search-fault")).to_contain_text("筛选各项的条数没有读到")
    only_stopped(harmed)


def test_where_nothing_is_filtered_no_way_without_filters_is_offered(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/search/grams/*")
    page.goto(http_root + "search.html?q=瓦斯")
    expect(page.locator(".search-status")).to_have_text("检索数据无法读取。")
    expect(page.get_by_role("link", name="去掉筛选再查")).to_have_count(0)
    only_stopped(harmed)


def test_a_number_that_cannot_be_looked_up_is_never_said_not_to_be_there(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/search/numbers.*.js*")
    open_results(page, http_root, "晋政发〔2024〕1号")
    expect(page.locator(".search-status")).to_contain_text("文号没有读到：检索数据无法读取。")
    open_results(page, http_root, "晋政发2024 1号")
    expect(page.locator(".search-status")).to_have_text("检索数据无法读取。")
    only_stopped(harmed)


def test_what_to_offer_instead_is_told_to_be_missing(page: Page, http_root: str, harmed: list[str]) -> None:
    block(page, "**/search/words.*.js*")
    open_results(page, http_root, "专项整治煤矿")
    expect(page.locator(".search-status")).to_contain_text("没有与“专项整治煤矿”完全相同的字句。")
    expect(page.locator(".search-fault")).to_contain_text("相近的查法没有读到：检索数据无法读取。")
    only_stopped(harmed)


def test_a_script_that_came_in_part_leaves_the_results_and_is_asked_for_again(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    def in_part(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.body()[:2000])
    page.route("**/assets/js/search-near.js*", in_part)
    open_results(page, http_root, "三管三必须")
    expect(page.locator(".search-fault")).to_contain_text("检索脚本无法读取。")
    assert page.locator(".search-group .search-hit").count() > 0
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".search-fault")).to_have_count(0)
    expect(page.locator(".search-group").first).to_be_visible()
    assert all("page error" in fault for fault in harmed)
    harmed.clear()


def test_a_fault_of_a_helper_itself_leaves_the_results(page: Page, http_root: str, harmed: list[str]) -> None:
    open_results(page, http_root, "责任")
    page.evaluate("() => { NoticeSearch.near = () => Promise.reject(new TypeError('unforeseen')); }")
    page.locator(".search-form input[type=search]").fill("三管三必须")
    page.keyboard.press("Enter")
    expect(page.locator(".search-fault")).to_contain_text("查找时出错。")
    assert page.locator(".search-group .search-hit").count() > 0
    assert len(harmed) == 1 and "unforeseen" in harmed[0]
    harmed.clear()


def test_the_box_promises_nothing_where_it_cannot_know(page: Page, http_root: str, harmed: list[str]) -> None:
    page.goto(http_root + "index.html")
    block(page, "**/search/words.*.js*")
    page.keyboard.press("/")
    page.keyboard.type("专项整治煤矿")
    expect(page.locator(".search-box__note")).to_have_text("没有完全相同的字句。")
    page.unroute_all()
    page.keyboard.type(" ")
    page.keyboard.type("采掘")
    expect(page.locator(".search-all")).to_be_visible()
    harmed.clear()


def test_what_the_box_says_stays_while_near_words_are_looked_for(page: Page, http_root: str) -> None:
    page.goto(http_root + "index.html")
    page.evaluate("() => { NoticeSearch.near = () => new Promise((_, fail) => setTimeout(fail, 1500)); }")
    page.keyboard.press("/")
    page.keyboard.type("专项整治煤矿")
    expect(page.locator(".search-box__note")).to_have_text("没有完全相同的字句。")
    page.keyboard.type("采")  # What it needs is there, so that it answers before it would ask for patience.
    page.wait_for_timeout(1200)
    expect(page.locator(".search-box__note")).to_have_text("没有完全相同的字句。")


UNTOLD = {
    "divisions": ("太原市 煤矿", "说明没有读到"),
    "synonyms": ("省应急管理厅", "的查法没有读到"),
    "sounds": ("安全生厂", "的查法没有读到"),
}


@pytest.mark.parametrize("helper", UNTOLD)
def test_a_helper_that_cannot_be_read_is_told_beside_what_the_others_give(
    page: Page, http_root: str, harmed: list[str], helper: str,
) -> None:
    query, told = UNTOLD[helper]
    open_results(page, http_root, query)
    status = page.locator(".search-status").inner_text()
    offers = page.locator(".search-offers > p:not(.search-elsewhere) > a")
    right = offers.all_text_contents()
    block(page, f"**/search/{helper}.*.js*")
    open_results(page, http_root, query)
    expect(page.locator(".search-fault")).to_contain_text(f"{told}：检索数据无法读取。")
    asked = "(query) => NoticeSearch.ask(query).then((found) => [found.near_read, found.absent_read])"
    assert page.evaluate(asked, query) == [helper == "divisions", helper != "divisions"]
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".search-fault")).to_have_count(0)
    expect(page.locator(".search-status")).to_have_text(status)
    expect(offers).to_have_text(right)
    only_stopped(harmed)


# Shards with a fault that is still a script


def full_edition() -> Edition:
    """Something for every kind of shard."""
    eid = Eid("part_1__sec_1")
    link = editions.link(eid)
    older, newer = NoticeId("shanxi-2023"), NoticeId("shanxi-2024")
    pair = editions.pair(older, newer, (link,))
    filing = editions.filing(newer, eid)
    made = editions.edition(pairs=[pair], filings=[filing])
    return replace(made, synonyms=(SynonymGroup(words=("责任", "职责")),))


def harm(content: bytes, at: random.Random) -> bytes:
    """Another character in place of one within a string of the shard: the script still runs."""
    text = content.decode()
    begin = text.index(",", text.index('",') + 2)
    places = [i for i in range(begin, len(text) - 3) if text[i].isalnum() and text[i - 1] != "\\"]
    place = at.choice([i for i in places if not text[i].isdigit() or text[i] in "12"])
    other = at.choice([c for c in "34" if c != text[place]] if text[place].isdigit() else "AZ宽")
    return (text[:place] + other + text[place + 1:]).encode()


def test_no_harm_to_a_shard_is_taken_for_nothing_found(page: Page, tmp_path: Path) -> None:
    edition = full_edition()
    shards = dict(index_files.files(edition, cite))
    address = search_site.write(tmp_path / "site", edition)
    page.goto(address)
    right = {query: page.evaluate(ANSWER, query) for query in QUERIES}
    assert all(right.values())
    at = random.Random(7)
    told = 0
    for name in sorted(shards) * (HARMS // len(shards) + 1):
        path = tmp_path / "site" / name
        path.write_bytes(harm(shards[name], at))
        page.goto("about:blank")
        page.goto(address)
        for query, total in right.items():
            found = page.evaluate(ANSWER, query)
            assert found in (total, "检索数据有损坏", "检索数据不完整"), (name, query, path.read_bytes())
            told += found != total
        path.write_bytes(shards[name])
    assert told > HARMS


def test_a_harmed_shard_is_asked_for_once_more_past_the_cache(page: Page, http_root: str) -> None:
    """A cache gives back what it once got; the answer to another address is whole."""
    def harm_first(route: Route) -> None:
        if "?" in route.request.url:
            route.continue_()
            return
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.body().replace(b'","', b'"," ', 3))
    page.route("**/search/grams/*", harm_first)
    open_results(page, http_root, "瓦斯抽采")
    expect(page.locator(".search-group").first).to_be_visible()


# Any two notices side by side


def compare(page: Page) -> None:
    page.get_by_role("button", name="对照", exact=True).click()


PAIR = "compare.html?a=shanxi-2023&b=shanxi-2024"


@pytest.mark.parametrize("missing", ["shanxi-2024.js", "place-shanxi.js", "places.js"])
def test_a_fault_of_the_network_is_not_told_as_an_unknown_notice(
    page: Page, http_root: str, harmed: list[str], missing: str,
) -> None:
    block(page, f"**/data/compare/{missing}*")
    page.goto(http_root + PAIR)
    fault = page.locator("[aria-live] .compare-fault").first
    expect(fault).to_contain_text("没有读到，可能是网络或服务器的故障。")
    expect(page.get_by_text("没有编号为")).to_have_count(0)
    page.unroute_all()
    page.locator("[aria-live]").get_by_role("button", name="重试").click()
    expect(page.locator(".compare-row").first).to_be_visible()
    only_stopped(harmed)


@pytest.mark.parametrize("harmed_file", ["shanxi-2024.js", "words.js", "shanxi-2023--shanxi-2024.js"])
def test_harm_to_a_comparisons_data_is_told_and_the_data_asked_for_again(
    page: Page, http_root: str, site: Path, harmed_file: str,
) -> None:
    text = (site / "data" / "compare" / harmed_file).read_text("utf-8-sig")
    spoilt = re.sub("通知|旧|same|edited", "宽宽", text, count=1)
    assert spoilt != text
    page.route(f"**/data/compare/{harmed_file}*", lambda route: route.fulfill(
        body="\ufeff" + spoilt, content_type="text/javascript"))
    page.goto(http_root + PAIR)
    expect(page.locator("[aria-live] .compare-fault").first).to_contain_text("没有读到")
    page.unroute_all()
    page.locator("[aria-live]").get_by_role("button", name="重试").click()
    expect(page.locator(".compare-row").first).to_be_visible()


OLDER = "shanxi-2024"


def test_rows_of_another_edition_than_the_words_are_not_shown_with_them(page: Page, http_root: str, site: Path) -> None:
    """The site was replaced between the notice and its comparison."""
    text = (site / "data" / "compare" / f"{OLDER}.js").read_text("utf-8-sig")
    call = re.fullmatch(r'NoticeCompare\.add\("[^"]+",(.*),"[0-9a-f]{8}"\);\n', text)
    assert call
    data = json.loads(call[1])
    page.goto(http_root + PAIR)
    right = page.locator(".compare").inner_text()
    # What the older edition had in another way: a provision less, a character more.
    data["provisions"] = [
        {**p, "text": "又" + p["text"], "cut": "1" + p["cut"]} for p in data["provisions"] if p["eid"] != "part_1"
    ]
    older = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    body = f'\ufeffNoticeCompare.add("{OLDER}",{older},"{checksum(OLDER, older)}");\n'
    page.route(f"**/data/compare/{OLDER}.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.goto(http_root + "compare.html")
    page.goto(http_root + PAIR)
    expect(page.locator(".compare-row").first).to_be_visible()
    assert page.locator(".compare").inner_text() == right


def test_a_list_that_did_not_come_is_told_asked_for_again_and_never_written_into_the_address(
    page: Page, http_root: str, harmed: list[str],
) -> None:
    block(page, "**/data/compare/place*")
    page.goto(http_root + PAIR)
    fault = page.locator(".compare-picker .compare-fault")
    expect(fault).to_contain_text("通知的名单没有读到。")
    compare(page)
    expect(fault).to_contain_text("通知的名单没有读到。")
    assert page.url == http_root + PAIR
    page.unroute_all()
    compare(page)
    expect(page.get_by_label("旧文：通知")).to_have_value("shanxi-2023")
    expect(fault).to_be_empty()
    compare(page)
    expect(page.locator(".compare-row").first).to_be_visible()
    assert page.url == http_root + PAIR
    only_stopped(harmed)


def test_an_unknown_notice_is_told_as_such(page: Page, file_root: str) -> None:
    page.goto(file_root + "compare.html?a=shanxi-1999&b=" + quote("没有"))
    faults = page.locator("[aria-live] .compare-fault")
    expect(faults.first).to_have_text("旧文：没有编号为“shanxi-1999”的通知。")
    expect(faults.nth(1)).to_have_text("新文：没有编号为“没有”的通知。")
    expect(page.locator("[aria-live]").get_by_role("button")).to_have_count(0)


def test_the_choice_begins_with_the_newest_notice_and_the_one_before(page: Page, address: str) -> None:
    page.goto(address + "compare.html")
    expect(page.get_by_label("新文：通知")).to_have_value("shanxi-2026")
    expect(page.get_by_label("旧文：通知")).to_have_value("shanxi-2025")
    page.get_by_label("新文：地区").select_option("datong")
    expect(page.get_by_label("新文：通知")).to_have_value("datong-2026")
    compare(page)
    expect(page.locator(".compare-row").first).to_be_visible()
    assert page.url == address + "compare.html?a=shanxi-2025&b=datong-2026"
