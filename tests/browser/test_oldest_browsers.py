"""Reading, searching and comparing in a browser without what the oldest ones supported lack."""

import re

import pytest
from playwright.sync_api import Page, expect

# What has come after Chromium 80 into objects that scripts use.
LATER = """
for (const [home, names] of [
  [Element.prototype, ["replaceChildren", "checkVisibility", "getHTML", "setHTMLUnsafe"]],
  [Document.prototype, ["replaceChildren"]], [DocumentFragment.prototype, ["replaceChildren"]],
  [HTMLFormElement.prototype, ["requestSubmit"]],
  [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]],
  [String.prototype, ["at", "replaceAll", "isWellFormed"]], [Object, ["hasOwn", "groupBy"]],
  [Promise, ["any", "withResolvers"]], [window, ["structuredClone", "CSSScopeRule"]],
]) for (const name of names) delete home[name];
"""


@pytest.fixture
def old_page(page: Page) -> Page:
    page.add_init_script(LATER)
    return page


def test_a_notice_is_read_and_its_words_copied(old_page: Page, file_root: str) -> None:
    old_page.goto(file_root + "notices/shanxi-2024.html")
    old_page.get_by_text("版式", exact=True).click()
    old_page.get_by_label("深色").check()
    expect(old_page.locator("html")).to_have_attribute("data-scheme", "dark")
    old_page.keyboard.press("?")
    expect(old_page.locator("dialog[open]")).to_contain_text("下一条")
    old_page.keyboard.press("Escape")
    copied = old_page.evaluate("""() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("article.notice"));
      return window.NoticeCopying.textOf(range);
    }""")
    assert "安全生产" in copied


def test_words_are_found_in_the_box_and_on_the_page_of_results(old_page: Page, file_root: str) -> None:
    old_page.goto(file_root + "index.html")
    old_page.keyboard.press("/")
    old_page.keyboard.type("瓦斯抽采")
    expect(old_page.locator(".search-hit").first).to_contain_text("瓦斯抽采")
    old_page.keyboard.press("Enter")
    expect(old_page.locator(".search-status")).to_have_text(re.compile(r"^\d+ 条 · \d+ 次 · \d+ 件"))
    old_page.locator(".search-filters select[name=from]").select_option("2020")
    expect(old_page).to_have_url(re.compile("from=2020"))
    old_page.locator(".search-group__hits a").first.click()
    expect(old_page.locator("mark.search-mark--here").first).to_be_in_viewport()


def test_two_notices_are_compared(old_page: Page, file_root: str) -> None:
    old_page.goto(file_root + "compare.html")
    old_page.locator("select[name=a-place]").select_option("shanxi")
    old_page.locator("select[name=a]").select_option("shanxi-2015")
    old_page.locator("select[name=b-place]").select_option("shanxi")
    old_page.locator("select[name=b]").select_option("shanxi-2019")
    old_page.get_by_role("button", name="对照", exact=True).click()
    expect(old_page.locator(".compare-row ins").first).to_be_attached()
    expect(old_page.locator("#result")).to_have_text("山西省2015年 → 山西省2019年")
