"""Search as a reader has it: the box on every page, the page of results, the notice that a hit opens."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NewPage
from tests.browser.everywhere.test_axe import MIXED, WIDTHS, violations

PHRASE = "三管三必须"
SEARCH = "(args) => NoticeSearch.search(...args)"


def ask(page: Page, query: str, **options: object) -> dict[str, object]:
    found: dict[str, object] = page.evaluate(SEARCH, [query, options])
    return found


def open_results(page: Page, address: str, query: str, more: str = "") -> None:
    page.goto(f"{address}search.html?q={quote(query)}{more}")
    expect(page.locator(".search-status")).not_to_have_text(re.compile("^$|正在查找"))


def box(page: Page) -> Page:
    """Puts the focus into the header's box by its key."""
    page.keyboard.press("/")
    return page


# Search for other pages


@pytest.mark.parametrize("start", ["index.html", "notices/shanxi-2024.html", "about/index.html"])
def test_search_is_there_on_every_page_wherever_the_site_lies(page: Page, address: str, start: str) -> None:
    page.goto(address + start)
    found = ask(page, PHRASE, limit=2)
    assert set(found) == {"total", "hits"}
    first = found["hits"][0]  # type: ignore[index]
    assert found["total"] > len(found["hits"]) == 2  # type: ignore[arg-type, operator]
    assert {"notice", "eid", "url", "title", "path", "snippet"} <= set(first)
    assert first["url"] == f"{address}notices/{first['notice']}.html#{first['eid']}"
    assert f"<mark>{PHRASE}</mark>" in first["snippet"]
    page.goto(first["url"])
    expect(page.locator(f"[id='{first['eid']}']")).to_be_visible()


def test_nothing_is_fetched_before_the_reader_turns_to_search(page: Page, http_root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_root + "index.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search/" in url]
    ask(page, PHRASE)
    assert [url for url in asked if "/search/" in url]


def test_options_narrow_and_page(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    total = ask(page, "煤矿", limit=0)["total"]
    year = ask(page, "煤矿", limit=0, year=2024)["total"]
    place = ask(page, "煤矿", limit=5000, jurisdiction="datong")
    assert 0 < year < total  # type: ignore[operator]
    assert {hit["notice"].rpartition("-")[0] for hit in place["hits"]} == {"datong"}  # type: ignore[attr-defined]
    pages = [ask(page, "煤矿", limit=7, offset=n)["hits"] for n in (0, 7)]
    assert pages[0] + pages[1] == ask(page, "煤矿", limit=14)["hits"]  # type: ignore[operator]


@pytest.mark.parametrize(
    "query",
    [
        "晋政发〔2024〕1号", "晋政发[2024]1号", "晋政发（2024）1号", "晋政发2024 1号", "晋政发2024年第1号",
        "晋政发 2024-1",
    ],
)
def test_a_document_number_leads_to_its_notice(page: Page, file_root: str, query: str) -> None:
    page.goto(file_root + "index.html")
    assert ask(page, query)["hits"][0]["notice"] == "shanxi-2024"  # type: ignore[index]


@pytest.mark.parametrize(
    ("query", "eid"),
    [
        ("晋政发〔2024〕1号 三（十）", "part_3__sec_10"), ("晋政发2024 1号三(十)", "part_3__sec_10"),
        ("晋政发2024 1号 （十）", "part_3__sec_10"), ("晋政发2024 1号 第三部分", "part_3"),
        ("晋政发2021 1号 三（十）", "part_3__para_10"),
    ],
)
def test_an_item_number_leads_to_its_provision(page: Page, file_root: str, query: str, eid: str) -> None:
    page.goto(file_root + "index.html")
    assert ask(page, query)["hits"][0]["eid"] == eid  # type: ignore[index]


def test_a_sign_is_looked_for_as_typed_and_its_other_form_is_offered(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    for query, other in (("互联网+执法", "互联网＋执法"), ("互联网＋执法", "互联网+执法")):
        assert all(query in hit["snippet"] for hit in ask(page, query, limit=99)["hits"])  # type: ignore[attr-defined]
        offers = page.evaluate("(query) => NoticeSearch.ask(query).then(({ near }) => near)", query)
        assert [(offer["why"], offer["query"]) for offer in offers] == [("synonym", other)]


def test_chinese_quotation_marks_are_the_texts_own_where_it_has_them(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    for hit in ask(page, "“打非治违”", limit=500)["hits"]:  # type: ignore[attr-defined]
        assert "“打非治违”" in re.sub("<[^>]+>", "", hit["snippet"])
    assert ask(page, "“瓦斯抽采达标”")["total"] == ask(page, "瓦斯抽采达标")["total"] > 0  # type: ignore[operator]


# The box in the header


def test_the_box_offers_hits_while_typing_and_the_arrows_open_one(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    box(page).keyboard.type("瓦斯抽采")
    hits = page.locator(".search-hit")
    expect(hits.first).to_contain_text("瓦斯抽采")
    expect(page.locator(".search-box__status")).to_have_text(re.compile("共[0-9]+条"))
    field = page.locator(".search-box__input")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    while "search-hit" not in (chosen.get_attribute("class") or ""):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/notices/.*\?q=.*#"))
    expect(page.locator("mark.search-mark--here").first).to_be_in_viewport()


def test_enter_opens_the_results_and_escape_closes_the_list(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    box(page).keyboard.type("瓦斯")
    expect(page.locator(".search-hit").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".search-box__list")).to_be_hidden()
    expect(page.locator(".search-box__input")).to_have_value("瓦斯")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\.html\?q="))
    expect(page.locator(".search-group").first).to_contain_text("瓦斯")


def test_letters_of_a_word_being_composed_are_no_query(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    box(page)
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "wa'si", "selectionStart": 5, "selectionEnd": 5})
    page.wait_for_timeout(500)
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in loaded if "/grams/" in name]
    expect(page.locator(".search-box__list")).to_be_hidden()
    session.send("Input.insertText", {"text": "瓦斯"})
    expect(page.locator(".search-hit").first).to_contain_text("瓦斯")


def test_what_is_pasted_is_searched(page: Page, file_root: str) -> None:
    page.goto(file_root + "index.html")
    box(page).keyboard.insert_text(PHRASE)
    expect(page.locator(".search-hit").first).to_contain_text(PHRASE)


# The page of results


def test_results_are_grouped_by_notice_with_place_year_and_path(page: Page, address: str) -> None:
    open_results(page, address, "两客一危")
    expect(page.locator(".search-status")).to_have_text(re.compile("[0-9]+ 条 · [0-9]+ 次 · [0-9]+ 件"))
    titles = page.locator(".search-group__title").all_inner_texts()
    assert len(titles) == len(set(titles)) > 1
    expect(page.locator(".search-group .search-hit__where").first).to_contain_text("三、")
    assert all("两客一危" in text for text in page.locator(".search-group mark").all_inner_texts())


def test_filters_stand_in_the_address_and_back_restores_them(page: Page, address: str) -> None:
    open_results(page, address, "煤矿")
    before = page.locator(".search-status").inner_text()
    page.get_by_label("地区").select_option("datong")
    page.wait_for_url(re.compile("place=datong"))
    expect(page.locator(".search-status")).not_to_have_text(before)
    assert all("大同市" in text for text in page.locator(".search-group__year").all_inner_texts())
    narrowed = page.locator(".search-status").inner_text()
    page.reload()
    expect(page.locator(".search-status")).to_have_text(narrowed)
    page.locator(".search-group .search-hit").first.click()
    page.wait_for_url(re.compile("/notices/"))
    page.go_back()
    expect(page.locator(".search-status")).to_have_text(narrowed)
    page.go_back()
    expect(page.locator(".search-status")).to_have_text(before)


def test_filters_combine_and_show_counts(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿", "&from=2019&to=2021")
    years = {int(text.split()[-1]) for text in page.locator(".search-group__year").all_inner_texts()}
    assert years == {2019, 2020, 2021}
    shown = int(page.locator(".search-status").inner_text().split("条")[0])
    labels = page.get_by_label("地区").locator("option").all_inner_texts()
    counts = [int(match[1]) for label in labels if (match := re.search("（([0-9]+)）", label))]
    assert sum(counts) == shown
    expect(page.get_by_label("主题").locator("option").nth(1)).to_have_text(re.compile("（[0-9]+）"))


def test_provisions_of_a_thread_are_one_line_with_their_years(page: Page, file_root: str) -> None:
    open_results(page, file_root, "三管三必须")
    folded = page.locator(".search-group li").count()
    page.get_by_label("合并历年相承的条款").uncheck()
    page.wait_for_url(re.compile("fold=0"))
    expect(page.locator(".search-thread")).to_have_count(0)
    assert page.locator(".search-group li").count() >= folded


def test_nothing_found_is_said_and_near_queries_are_offered(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯抽采电动自行车")
    expect(page.locator(".search-status")).to_have_text("没有与“瓦斯抽采电动自行车”完全相同的字句。")
    open_results(page, file_root, "专项整治煤矿")
    expect(page.locator(".search-offers")).to_contain_text("放宽一些：专项整治 煤矿")
    open_results(page, file_root, "农业机械")
    expect(page.locator(".search-offers")).to_contain_text("同义的说法：农机")


def test_too_long_a_query_is_cut_with_a_note(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿 " * 100)
    expect(page.locator(".search-status")).to_contain_text("只查前200字")
    expect(page.locator(".search-group").first).to_be_visible()


def test_punctuation_alone_and_nothing_are_said(page: Page, file_root: str) -> None:
    open_results(page, file_root, "，。")
    expect(page.locator(".search-status")).to_have_text("只有标点，没有可查的文字。")
    page.goto(file_root + "search.html")
    expect(page.locator(".search-status")).to_have_text("请输入要查的字句。")


def test_signs_that_turn_a_line_round_are_not_said_again(page: Page, file_root: str) -> None:
    open_results(page, file_root, "\u202e没有这句\u2067话")
    expect(page.locator(".search-status")).to_have_text("没有与“没有这句话”完全相同的字句。")


def test_words_that_look_like_markup_are_words(page: Page, file_root: str) -> None:
    open_results(page, file_root, "<b>煤矿</b>")
    expect(page.locator(".search-status")).to_contain_text("<b>煤矿</b>")
    assert page.locator(".search-status b").count() == 0


def test_a_shard_that_cannot_be_loaded_is_told_and_asked_for_again(
    page: Page, http_root: str, browser_faults: list[str],
) -> None:
    page.route("**/search/grams/*", lambda route: route.abort())
    open_results(page, http_root, "瓦斯抽采")
    expect(page.locator(".search-status")).to_have_text("检索数据无法读取。")
    page.unroute("**/search/grams/*")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".search-group").first).to_be_visible()
    browser_faults.clear()


def test_a_shard_that_never_comes_ends_the_wait(lone_page: Page, http_root: str) -> None:
    page = lone_page
    page.clock.install()
    held: list[Route] = []
    page.route("**/search/grams/*", lambda route: held.append(route))  # noqa: PLW0108 (playwright marks its handlers)
    page.goto(f"{http_root}search.html?q={quote('瓦斯抽采')}", wait_until="domcontentloaded")
    while not held:
        page.wait_for_timeout(20)
    page.clock.run_for(21_000)
    expect(page.locator(".search-status")).to_have_text("检索数据没有按时送达。")
    expect(page.get_by_role("button", name="重试")).to_be_visible()
    for route in held:
        route.continue_()


def test_what_an_address_carries_for_others_is_no_filter(page: Page, address: str) -> None:
    """A messenger adds from=singlemessage; a place or a topic may be of another edition, which is told."""
    open_results(page, address, "煤矿")
    status = page.locator(".search-status").inner_text()
    others = "&from=singlemessage&to=%E4%BB%8A%E5%B9%B4&place=atlantis&topic=1&body=nobody&holding=all&fold=x"
    open_results(page, address, "煤矿", others)
    told = "本版没有“atlantis”这一地区、“1”这一主题、“nobody”这一单位、“all”这一类内容，未按此筛选。"
    expect(page.locator(".search-status")).to_have_text(status + told)
    for name, shown in (("from", "最早"), ("to", "最近"), ("place", "全部"), ("topic", "全部"), ("body", "全部")):
        expect(page.locator(f"select[name={name}] option:checked")).to_have_text(shown)


def test_a_year_without_a_notice_is_shown_as_the_filter_that_it_is(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿", "&from=1999&to=2010")
    found = page.locator(".search-status").inner_text().partition(" 条")[0]
    expect(page.locator("select[name=from] option:checked")).to_have_text(f"1999（{found}）")
    assert page.locator(".search-group").count() > 0


def test_titles_of_the_page_do_not_pile_up(page: Page, address: str) -> None:
    open_results(page, address, "搜索引擎")
    own = page.title().removeprefix("搜索引擎 - ")
    assert own.startswith("搜索") and own != page.title()
    for query in ("安全", "搜索 - 搜索"):
        page.locator(".search-form input[type=search]").fill(query)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"q=" + re.escape(quote(query).replace("%20", "+"))))
        expect(page).to_have_title(f"{query} - {own}")


@pytest.mark.parametrize("query", ["专项整治煤矿", "农业机械", "甲乙丙丁戊己庚辛", "qxz", "，。"])
def test_the_box_promises_what_the_page_of_results_has(page: Page, file_root: str, query: str) -> None:
    open_results(page, file_root, query)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    offers = page.locator(".search-offers > p:not(.search-elsewhere)").count()
    page.goto(file_root + "index.html")
    box(page).keyboard.type(query)
    if offers:
        expect(page.locator(".search-all")).to_have_text("没有完全相同的字句；看相近的 →")
        page.locator(".search-all").click()
        expect(page.locator(".search-offers > p:not(.search-elsewhere)")).to_have_count(offers)
    else:
        expect(page.locator(".search-box__note")).to_be_visible()
        page.wait_for_timeout(300)
        expect(page.locator(".search-all")).to_have_count(0)


def test_without_scripts_the_page_says_what_to_do(
    new_page: NewPage, file_root: str, browser_faults: list[str],
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(file_root + "index.html")
    page.locator(".search-box__input").fill(PHRASE)
    page.keyboard.press("Enter")
    expect(page.locator("#search-page")).to_contain_text("搜索需要浏览器运行脚本")
    # What the page would have needed first is not fetched.
    assert all("search/overview.js" in fault for fault in browser_faults)
    browser_faults.clear()


@MIXED
def test_results_list_and_marks_are_accessible(new_page: NewPage, http_root: str, scheme: str, width: str) -> None:
    page = new_page(viewport=WIDTHS[width], color_scheme=scheme)
    open_results(page, http_root, "煤矿")
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]["width"]
    page.goto(http_root + "index.html")
    box(page).keyboard.type("瓦斯")
    expect(page.locator(".search-hit").first).to_be_visible()
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]["width"]
    page.goto(f"{http_root}notices/shanxi-2024.html?q={quote('煤矿')}#part_3__sec_10")
    expect(page.locator(".search-bar")).to_be_visible()
    assert not violations(page)


# The notice that a hit opens


def test_occurrences_are_marked_and_can_be_stepped_through(page: Page, address: str) -> None:
    page.goto(f"{address}notices/shanxi-2024.html?q={quote('煤矿')}#part_3__sec_10")
    status = page.locator(".search-bar [role=status]")
    expect(status).to_have_text(re.compile("第[0-9]+处，共[0-9]+处"))
    here = page.locator("mark.search-mark--here")
    eid = "part_3__sec_10"
    assert here.first.evaluate(f"(mark) => !!(mark.closest('[id=\"{eid}\"]') || document.getElementById('{eid}')"
                               ".compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)")
    before = status.inner_text()
    page.get_by_role("button", name="下一处").click()
    expect(status).not_to_have_text(before)
    page.get_by_role("button", name="上一处").click()
    expect(status).to_have_text(before)


def test_marks_leave_the_notices_words_as_they_are(page: Page, file_root: str) -> None:
    text = "() => document.querySelector('article.notice').textContent"
    page.goto(file_root + "notices/shanxi-2024.html")
    plain = page.evaluate(text)
    page.goto(f"{file_root}notices/shanxi-2024.html?q={quote('煤矿 安全')}")
    expect(page.locator(".search-bar")).to_be_visible()
    assert page.evaluate(text) == plain
    page.get_by_role("button", name="去掉标记").click()
    expect(page.locator("mark.search-mark")).to_have_count(0)
    assert page.evaluate(text) == plain


def test_an_address_that_no_decoding_understands_leaves_the_marks(
    page: Page, address: str,
) -> None:
    page.goto(f"{address}notices/shanxi-2024.html?q={quote('煤矿')}#%E0%A4%A")
    expect(page.locator(".search-bar [role=status]")).to_have_text(re.compile("第1处，共[0-9]+处"))
    page.get_by_role("button", name="下一处").click()
    expect(page.locator(".search-bar [role=status]")).to_have_text(re.compile("第2处"))
