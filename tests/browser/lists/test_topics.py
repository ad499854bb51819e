"""A topic through the years, as a reader goes: from a provision to its topic, to another year, into that notice."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, expect

NewPage = Callable[..., Page]
WIDTHS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


def test_from_a_provision_to_its_topic_and_to_the_first_year(address: str, page: Page) -> None:
    page.goto(f"{address}notices/shanxi-2024.html#part_3__sec_10")
    page.locator('article a[href*="topics/coal-mine.html"]').first.dispatch_event("click")
    page.wait_for_url("**/topics/coal-mine.html*")
    strip = page.locator(".topic-years")
    strip.get_by_role("link", name="09", exact=True).click()
    expect(page).to_have_url(f"{address.replace(' ', '%20')}topics/coal-mine.html#shanxi-2009")
    entry = page.locator("#shanxi-2009")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text("2009 晋政发〔2009〕1号")
    entry.get_by_role("link").click()
    page.wait_for_url("**/notices/shanxi-2009.html#part_*")
    expect(page.locator("article")).to_contain_text("国有重点煤矿")


COMPARED = {
    "reworded": (
        "shanxi-2014", "2013 晋政发〔2013〕1号 五、第2段",
        ["2013 晋政发〔2013〕1号 → 2014 文号原文缺"], ["del >> nth=1", "ins >> nth=1"],
    ),
    "written anew": (
        "shanxi-2024", "2023 晋政发〔2023〕1号 三、（十）煤矿",
        ["2023 晋政发〔2023〕1号", "2024 晋政发〔2024〕1号"],
        [".redline-beside > :first-child mark >> nth=1", ".redline-beside > :last-child mark >> nth=1"],
    ),
}
"""Entry, what its comparison is with, whose the words are, and what is marked in them."""


@pytest.mark.parametrize("compared", COMPARED)
@pytest.mark.parametrize("look", [*product(WIDTHS, ["light", "dark"])], ids="-".join)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_comparison_with_the_year_before_opens(
    compared: str, look: tuple[str, Any], scripts: bool, file_root: str, new_page: NewPage,
) -> None:
    width, scheme = look
    entry, older, sides, marks = COMPARED[compared]
    page = new_page(viewport=WIDTHS[width], color_scheme=scheme, java_script_enabled=scripts)
    page.goto(f"{file_root}topics/coal-mine.html")
    fold = page.locator(f"#{entry} ~ details.topic-redline").first
    expect(fold.locator("summary")).to_contain_text(f"与上一年对照：{older}")
    for mark in marks:
        expect(fold.locator(mark)).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator(".redline-sides")).to_have_text(sides)
    for mark in marks:
        expect(fold.locator(mark)).to_be_visible()


def test_keys_reach_and_open_the_comparison(http_root: str, page: Page) -> None:
    page.goto(f"{http_root}topics/coal-mine.html")
    page.locator("#shanxi-2024 a").focus()
    for _ in range(2):  # 摘录 stands between.
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#shanxi-2024 ~ details.topic-redline").first).to_have_attribute("open", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(width: str, http_root: str, new_page: NewPage) -> None:
    page = new_page(viewport=WIDTHS[width])
    for name in ("index", "coal-mine", "fireworks", "fire-safety"):
        page.goto(f"{http_root}topics/{name}.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]["width"]


def test_the_table_of_topics_by_years_leads_to_the_entry(http_root: str, page: Page) -> None:
    page.goto(f"{http_root}topics/index.html")
    page.locator("#heat-datong > summary").click()
    row = page.locator("#heat-datong .heat").locator("tr", has_text="煤矿").first
    row.get_by_role("link").last.click()
    expect(page).to_have_url(f"{http_root}topics/coal-mine.html#datong-2026")
    expect(page.locator("#datong-2026")).to_contain_text("同政发〔2026〕1号")


def test_years_without_the_topic_and_years_not_collected_are_told_apart_in_words(http_root: str, page: Page) -> None:
    page.goto(f"{http_root}topics/coal-mine.html")
    row = page.locator(".topic-years tr", has_text="大宁县")
    expect(row.locator(".topic-none")).to_have_attribute("title", "大宁县2025年未单列")
    expect(row.locator(".topic-missing").first).to_have_attribute("title", "未收录")
    expect(page.locator(".legend").first).to_contain_text("未单列")


def test_the_figures_stand_in_a_table_below_the_chart(http_root: str, page: Page) -> None:
    page.goto(f"{http_root}topics/coal-mine.html")
    fold = page.locator("details.topic-figures").first
    fold.locator("summary").click()
    expect(fold.locator("tbody tr")).to_have_count(18)
    expect(page.locator(".topic-chart svg rect").first).to_be_visible()


def test_on_paper_only_what_is_opened_is_printed(http_root: str, page: Page) -> None:
    page.goto(f"{http_root}topics/coal-mine.html")
    page.emulate_media(media="print")
    expect(page.locator("details.topic-redline").first).to_be_hidden()
    expect(page.locator(".topic-text").first).to_be_visible()


CUT = """frame => {
  const [left, names] = [frame.getBoundingClientRect().left, frame.querySelector('thead th')].map(
    (one, at) => at ? one.getBoundingClientRect().right : one);
  const years = [...frame.querySelectorAll('thead th')].slice(1).map(one => one.getBoundingClientRect());
  return years.filter(one => [left, names].some(edge => one.left < edge - 1 && one.right > edge + 1)).length;
}"""
"""How many years the names or the edge of the frame before them cut."""


@pytest.mark.parametrize("across", [320, 375, 640, 1000])
def test_no_year_is_cut_by_the_names_at_rest(across: int, http_root: str, new_page: NewPage) -> None:
    """Nor in a table that was folded, nor after the window was turned, nor after the table was drawn."""
    page = new_page(viewport={"width": across, "height": 800})
    for name, fold, frame in (("index", None, ".coverage"), ("topics/index", "#heat-datong", "#heat-datong .heat")):
        page.goto(f"{http_root}{name}.html")
        if fold:
            page.locator(f"{fold} > summary").click()
        table = page.locator(frame).first
        expect(table).to_be_visible()
        for turned in (across, across + 37):
            page.set_viewport_size({"width": turned, "height": 800})
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert table.evaluate(CUT) == 0, f"{name} at {turned}"
        table.evaluate("frame => { frame.scrollLeft -= 45 }")
        assert table.evaluate(CUT) == 0, f"{name}, drawn"
