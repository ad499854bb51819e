"""What narrows the results: what is offered is what is found then, and the reader stays where he is."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.search.test_search import open_results

COUNT = re.compile(r"（(\d+)）$")
MENUS = ("from", "to", "place", "topic", "body", "holding")
TOTAL = "() => +(/^(\\d+) 条/.exec(document.querySelector('.search-status').textContent) || [0, 0])[1]"
COUNTED = """(name) => [...document.querySelectorAll(`select[name=${name}] option`)]
  .every((one, at) => !at || /（\\d+）$/.test(one.text))"""
CHOOSE = """([name, value]) => {
  const menu = document.querySelector(`select[name=${name}]`);
  menu.append(new Option('', value));
  menu.value = value;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
}"""
SETTLED = """() => new Promise((done) => {
  const settled = () => !/^$|正在/.test(document.querySelector('.search-status').textContent);
  setTimeout(() => done(settled()), 500);
})"""
OFFERED = """(names) => names.map((name) => [name, Array.from(document.querySelector(`select[name=${name}]`).options)
  .filter((one) => !one.disabled && !one.selected && /（\\d+）$/.test(one.text))
  .map((one) => [one.value, one.text])])"""
QUERIES = [
    ("大同 消防", ""), ("2024-2026 安全生产", ""), ("大同市2021年消防", ""), ("山西省和大同市 近三年 矿山", ""),
    ("太原市 2019年以来 煤矿", "&from=2021"), ("消防", "&place=datong&from=2019&to=2022"),
]
"""What is asked, and what was chosen before."""


def menu(page: Page, name: str) -> Locator:
    return page.locator(f"select[name={name}]")


def offers(page: Page) -> Iterator[tuple[str, str, int]]:
    """Of each menu the last choice, which the number of another kind would not fit."""
    for name in ("topic", "body", "holding"):
        menu(page, name).focus()
        page.wait_for_function(COUNTED, arg=name)
    for name, options in page.evaluate(OFFERED, MENUS):
        if options:
            value, text = options[-1]
            yield name, value, int(COUNT.findall(text)[0])


def settle(page: Page) -> None:
    """Until what was chosen is shown: the filters are those of the results."""
    page.wait_for_function(SETTLED)


def total(page: Page) -> int:
    found: int = page.evaluate(TOTAL)
    return found


@pytest.mark.parametrize(("query", "more"), QUERIES)
def test_each_number_in_a_menu_is_what_its_choice_finds(page: Page, file_root: str, query: str, more: str) -> None:
    open_results(page, file_root, query, more)
    wrong = []
    promised = list(offers(page))
    assert len(promised) > 2
    for name, value, count in promised:
        open_results(page, file_root, query, more)
        before = page.url
        page.evaluate(CHOOSE, [name, value])
        assert page.url != before
        settle(page)
        if total(page) != count:
            wrong.append((name, value, count, total(page), page.url))
    assert wrong == []


@pytest.mark.parametrize(("query", "more"), QUERIES)
def test_each_bar_is_what_it_finds(page: Page, file_root: str, query: str, more: str) -> None:
    open_results(page, file_root, query, more)
    bars = page.locator(".search-bars__bar:not([aria-current])")
    expect(bars.first).to_be_visible()
    promised = bars.evaluate_all("(bars) => bars.map((bar) => [bar.href, +/(\\d+)条/.exec(bar.title)[1]])")
    wrong = []
    for address, count in (promised[0], promised[-1]):
        page.goto(address)
        expect(page.locator(".search-bars__bar[aria-current]")).to_have_count(1)
        if total(page) != count:
            wrong.append((address, count, total(page)))
    assert wrong == []




def test_years_that_are_turned_round_are_those_between(page: Page, file_root: str) -> None:
    open_results(page, file_root, "煤矿", "&from=2019&to=2026")
    expected = total(page)
    open_results(page, file_root, "煤矿", "&from=2026&to=2019")
    assert total(page) == expected > 0
    assert [menu(page, name).input_value() for name in ("from", "to")] == ["2019", "2026"]
    found = page.evaluate("NoticeSearch.search('煤矿', { from: 2026, to: 2019, limit: 0 })")
    assert found["total"] == expected


def test_a_word_of_the_same_kind_gives_way_to_what_is_chosen(page: Page, file_root: str) -> None:
    open_results(page, file_root, "2024-2026 大同市 安全生产")
    assert [menu(page, name).input_value() for name in ("from", "to", "place")] == ["2024", "2026", "datong"]
    box = page.locator(".search-form input[type=search]")
    menu(page, "from").select_option("2025")
    expect(box).to_have_value("大同市 安全生产")
    menu(page, "place").select_option("")
    expect(box).to_have_value("安全生产")
    assert [menu(page, name).input_value() for name in ("from", "to", "place")] == ["2025", "2026", ""]


@pytest.mark.parametrize("start", ["mark", "bar"])
def test_who_steps_on_by_the_keyboard_is_at_the_status_and_sees_the_same(page: Page, address: str, start: str) -> None:
    open_results(page, address, "2024-2026 安全生产")
    before = page.locator(".search-status").inner_text()
    page.evaluate("scrollTo(0, 120)")
    page.evaluate("window.same = true")
    page.locator({"mark": ".search-mark-off", "bar": ".search-bars__bar"}[start]).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".search-status")).not_to_have_text(before)
    expect(page.locator(".search-status")).to_be_focused()
    settle(page)
    # Where less is found than a screen holds there is nothing to scroll.
    most = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    assert page.evaluate(f"[window.same, scrollY === Math.min(120, {most})]") == [True, True]
    page.go_back()
    expect(page.locator(".search-status")).to_have_text(before)


def test_what_is_nowhere_offers_one_way_on(page: Page, file_root: str) -> None:
    for query, more in (("煤矿", "&place=datong&from=2025&to=2025"), ("《》", ""), ("…", ""), ("-", "")):
        open_results(page, file_root, query, more)
        expect(page.locator(".search-elsewhere")).to_have_text("也可以按主题、年份、地区浏览。")


@pytest.mark.parametrize(("query", "more", "told"), [
    ("太原市 煤矿", "&place=datong", ["没有收录太原市的通知，以下在大同市的通知里查“煤矿”。"]),
    ("太原市 大同市 煤矿", "", ["没有收录太原市的通知，以下在大同市的通知里查“煤矿”。"]),
    ("太原市 太原市 煤矿", "", ["没有收录太原市的通知，以下不分地区查“煤矿”。"]),
    ("太原市 晋中市 煤矿", "", ["没有收录太原市的通知。", "没有收录晋中市的通知，以下不分地区查“煤矿”。"]),
])
def test_where_the_other_words_are_looked_for_is_told_once(
    page: Page, file_root: str, query: str, more: str, told: list[str],
) -> None:
    open_results(page, file_root, query, more)
    expect(page.locator(".search-absent")).to_have_text([re.compile("^" + one) for one in told])
    page.locator(".search-absent a").first.click()
    expect(page.locator(".search-filter-mark").first).to_be_visible()
    assert total(page) > 0


def test_typed_quotation_marks_are_inner_ones_where_the_query_is_told(page: Page, file_root: str) -> None:
    open_results(page, file_root, "大同市 “煤矿”")
    expect(page.locator(".search-marks")).to_contain_text("在范围内查“‘煤矿’”：")


def test_on_paper_stands_what_was_searched(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯", "&from=2015&place=shanxi&topic=coal-mine&holding=phrase")
    page.wait_for_function(COUNTED, arg="topic")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = page.locator(".search-printed")
    expect(printed).to_be_hidden()
    page.emulate_media(media="print")
    expect(printed).to_be_visible()
    expect(page.locator(".search-help")).to_be_hidden()
    expect(printed).to_have_text("检索“瓦斯”；年份：2015年起；地区：山西省；主题：煤矿；含有：提法")


def test_on_paper_stands_no_query_that_is_no_longer_asked(page: Page, file_root: str) -> None:
    open_results(page, file_root, "瓦斯")
    page.evaluate("history.pushState({}, '', '?'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator(".search-status")).to_have_text("请输入要查的字句。")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".search-printed")).to_have_text("")


def test_what_an_offer_drops_is_told(page: Page, file_root: str) -> None:
    open_results(page, file_root, "山西省2024年危险化学品责任")
    told = re.compile(r"放宽一些：危险化学品 责任（\d+条，去掉山西省、2024年的限制）")
    expect(page.locator(".search-offers")).to_contain_text(told)


def test_bodies_of_one_name_are_told_apart_by_their_places(page: Page, file_root: str) -> None:
    open_results(page, file_root, "责任")
    menu(page, "body").focus()
    page.wait_for_function(COUNTED, arg="body")
    names = [COUNT.sub("", name) for name in menu(page, "body").locator("option").all_inner_texts()]
    assert any(re.fullmatch("各.*（大同市）", name) for name in names)
    assert len(set(names)) == len(names)


def test_on_a_telephone_the_bars_of_all_places_can_be_unfolded(new_page: NewPage, file_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    open_results(page, file_root, "煤矿")
    rows = page.locator(".search-bars__row:visible")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="列出各地区").click()
    assert rows.count() == page.locator(".search-bars__row").count() > 1
    expect(page.locator(".search-bars__all")).to_be_hidden()
    expect(rows.nth(1).locator("a").first).to_be_focused()
    behind = "(all) => all.map((row) => row.scrollWidth - row.clientWidth - Math.round(row.scrollLeft))"
    assert set(page.locator(".search-bars__scroll").evaluate_all(behind)) == {0}


def test_on_a_telephone_the_menus_are_folded_and_the_first_hit_is_in_sight(
    new_page: NewPage, file_root: str,
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    open_results(page, file_root, "安全生产", "&topic=coal-mine&from=2020&to=2024&order=newest")
    expect(page.locator(".search-hit").first).to_be_in_viewport()
    unfold = page.get_by_role("button", name="筛选（2）")
    expect(unfold).to_have_attribute("aria-expanded", "false")
    expect(menu(page, "place")).to_be_hidden()
    unfold.click()
    expect(unfold).to_have_attribute("aria-expanded", "true")
    expect(menu(page, "place")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 844})
    expect(unfold).to_be_hidden()
    expect(menu(page, "place")).to_be_visible()
