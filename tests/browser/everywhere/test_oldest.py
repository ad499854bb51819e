"""The oldest browser that the site is written for, Chromium 80, played by a newer one without what came later.

What its styles and its language lack `nox -s weblint` sees; this is what only runs into it at work. Where the site lies
makes no difference to that: it is opened from a disk.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import Chromium, before, copied

ELEMENTS = ("replaceChildren", "checkVisibility", "getHTML", "setHTMLUnsafe")
LATER = (
    *(f"Element.prototype.{name}" for name in ELEMENTS), "Document.prototype.replaceChildren",
    "DocumentFragment.prototype.replaceChildren", "HTMLElement.prototype.showPopover",
    "HTMLFormElement.prototype.requestSubmit", "Array.prototype.at", "Array.prototype.findLast",
    "Array.prototype.findLastIndex", "Array.prototype.toSorted", "Array.prototype.toReversed", "Array.prototype.with",
    "Array.prototype.group", "String.prototype.at", "String.prototype.replaceAll", "String.prototype.isWellFormed",
    "Object.hasOwn", "Object.groupBy", "Promise.any", "Promise.withResolvers", "Set.prototype.union",
    "window.structuredClone", "window.WeakRef", "window.CSSScopeRule", "CSS.registerProperty",
    "CSSStyleSheet.prototype.replaceSync", "crypto.randomUUID", "AbortSignal.any",
)
FORGET = "".join(f"try {{ delete {name}; }} catch (error) {{}}\n" for name in LATER)


@pytest.fixture
def old(page: Page) -> Page:
    page.add_init_script(FORGET)
    return page


def test_it_searches(old: Page, file_root: str) -> None:
    old.goto(file_root + "index.html")
    old.keyboard.press("/")
    old.keyboard.type("两客一危")
    expect(old.locator(".search-hit").first).to_contain_text("两客一危")
    old.keyboard.press("Enter")
    old.wait_for_url("**/search.html?q=*")
    expect(old.locator(".search-status")).to_have_text(re.compile(r"^\d+ 条 · \d+ 次 · \d+ 件"))
    old.get_by_label("地区").select_option("datong")
    expect(old.locator(".search-group__year").first).to_contain_text("大同市")
    old.locator(".search-filters select[name=from]").select_option("2020")
    expect(old).to_have_url(re.compile("from=2020"))
    old.locator(".search-hit").first.click()
    expect(old.locator("mark.search-mark--here").first).to_be_in_viewport()
    expect(old.locator(".search-bar")).to_be_visible()


def test_it_compares(old: Page, file_root: str) -> None:
    old.goto(file_root + "compare.html")
    for side, notice in (("a", "shanxi-2015"), ("b", "shanxi-2019")):
        old.locator(f"select[name={side}-place]").select_option("shanxi")
        old.locator(f"select[name={side}]").select_option(notice)
    old.get_by_role("button", name="对照", exact=True).click()
    expect(old.locator("#result")).to_have_text("山西省2015年 → 山西省2019年")
    expect(old.locator(".compare-row ins").first).to_be_attached()
    expect(old.locator(".compare-row").nth(20)).to_be_attached()
    old.get_by_role("button", name="只看变化").click()
    expect(old.locator(".compare--changes")).to_be_visible()


def test_it_reads_and_copies(old: Page, file_root: str) -> None:
    hands = Chromium(old)
    hands.goto(file_root + "index.html")
    old.locator(".settings summary").click()
    old.get_by_label("深色", exact=True).check()
    hands.goto(file_root + "notices/shanxi-2024.html#part_1__sec_3")
    expect(old.locator("html")).to_have_attribute("data-scheme", "dark")
    old.keyboard.press("?")
    expect(old.locator("dialog[open]")).to_contain_text("下一条")
    old.keyboard.press("Escape")
    hands.drag(before(hands, "#part_1__sec_3"), before(hands, "#part_1__sec_3 + p", "严格落实"))
    assert copied(hands)[0] == "（三）依法落实企业主体责任。严格落实"
