"""The oldest browser that the site is written for, Chromium 80, played by a newer one without what came later.

What its styles and its language lack `nox -s weblint` sees; this is what only runs into it at work.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.hands import Chromium, before, copied

LATER = (
    "Element.prototype.replaceChildren", "Element.prototype.checkVisibility", "Element.prototype.getHTML",
    "Array.prototype.at", "Array.prototype.findLast", "Array.prototype.toSorted", "Array.prototype.group",
    "String.prototype.at", "String.prototype.replaceAll", "Object.hasOwn", "Object.groupBy", "Promise.any",
    "Promise.withResolvers", "window.structuredClone", "window.WeakRef", "Set.prototype.union", "CSS.registerProperty",
    "CSSStyleSheet.prototype.replaceSync", "HTMLElement.prototype.showPopover", "crypto.randomUUID", "AbortSignal.any",
)
FORGET = "".join(f"try {{ delete {name}; }} catch (error) {{}}\n" for name in LATER)


@pytest.fixture
def old(new_page: NewPage) -> Page:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(FORGET)
    return page


def test_it_searches(old: Page, address: str) -> None:
    old.goto(address + "index.html")
    old.keyboard.press("/")
    old.keyboard.type("两客一危")
    expect(old.locator(".search-hit").first).to_be_visible()
    old.keyboard.press("Enter")
    old.wait_for_url("**/search.html?q=*")
    expect(old.locator(".search-group").first).to_be_visible()
    old.get_by_label("地区").select_option("datong")
    expect(old.locator(".search-group__year").first).to_contain_text("大同市")
    old.locator(".search-hit").first.click()
    expect(old.locator(".search-bar")).to_be_visible()


def test_it_compares(old: Page, address: str) -> None:
    old.goto(address + "compare.html?a=shanxi-2010&b=shanxi-2024")
    expect(old.locator(".compare-row").nth(20)).to_be_attached()
    old.get_by_role("button", name="只看变化").click()
    expect(old.locator(".compare--changes")).to_be_visible()


def test_it_reads_and_copies(old: Page, address: str) -> None:
    hands = Chromium(old)
    hands.goto(address + "index.html")
    old.locator(".settings summary").click()
    old.get_by_label("深色", exact=True).check()
    hands.goto(address + "notices/shanxi-2024.html#part_1__sec_3")
    hands.drag(before(hands, "#part_1__sec_3"), before(hands, "#part_1__sec_3 + p", "严格落实"))
    assert copied(hands)[0] == "（三）依法落实企业主体责任。严格落实"
