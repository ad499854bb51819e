"""Province, city and county beside each other: columns on a desk, tabs on a phone, all of it without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

CITY = "compare/datong-2026--levels.html"
COUNTY = "compare/daning-2025--levels.html"


def test_levels_stand_beside_each_other(page: Page, address: str) -> None:
    page.goto(address + CITY)
    row = page.locator(".levels section").nth(4)
    province, city = row.locator(".levels-cell:not(.levels-absent)").all()
    left, right = province.bounding_box(), city.bounding_box()
    assert left and right
    assert left["y"] == right["y"] and left["x"] + left["width"] <= right["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heads, cells = (page.locator(f"{at} .levels-cell").nth(1) for at in (".levels-head", ".levels section"))
    assert heads.evaluate("e => e.getBoundingClientRect().x") == pytest.approx(
        cells.evaluate("e => e.getBoundingClientRect().x"), abs=1,
    )
    expect(page.locator(".levels-tabs")).to_be_hidden()


def test_from_the_notice_to_its_levels_and_back(page: Page, address: str) -> None:
    page.goto(address + "notices/shanxi-2026.html")
    page.get_by_role("link", name="各级对照").click()
    page.get_by_role("link", name="阳泉市", exact=True).click()
    expect(page).to_have_url(re.compile("/compare/yangquan-2026--levels[.]html$"))
    page.get_by_role("link", name="大同市", exact=True).first.click()
    expect(page).to_have_url(re.compile(f"{re.escape(CITY)}$"))
    page.locator(".levels section").nth(3).locator("p[id] > a").first.click()
    expect(page).to_have_url(re.compile("/notices/shanxi-2026[.]html#"))


def test_on_a_phone_the_level_is_a_tab(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(address + COUNTY)
    tabs = page.get_by_role("group", name="级别")
    expect(tabs.get_by_role("button", name="地级 未收录")).to_be_disabled()
    province, county = (page.locator(f".levels section [data-level='{n}']") for n in (1, 3))
    expect(province.first).to_be_visible()
    expect(county.first).to_be_hidden()
    row = page.locator(".levels section").nth(6)
    row.evaluate("row => scrollBy(0, row.getBoundingClientRect().top - 100)")
    before = row.evaluate("row => row.getBoundingClientRect().top")
    tabs.get_by_role("button", name="县级 大宁县").click()
    expect(province.first).to_be_hidden()
    expect(county.first).to_be_visible()
    assert row.evaluate("row => row.getBoundingClientRect().top") == pytest.approx(before, abs=150)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_a_link_to_another_level_opens_it(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(http_root + COUNTY)
    way = page.locator(".levels-note a[href^='#daning']").first
    target = way.get_attribute("href") or ""
    page.goto(f"{http_root}{COUNTY}{target}")
    expect(page.locator(f"[id='{target[1:]}']")).to_be_in_viewport()


def test_on_a_phone_without_scripts_all_levels_stand_below_each_other(new_page: NewPage, file_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.goto(file_root + COUNTY)
    row = page.locator(".levels section").nth(2)
    for label in row.locator(".levels-place").all():
        expect(label).to_be_visible()
    assert row.locator(".levels-place").all_inner_texts() == ["山西省", "大宁县"]


def test_on_paper_they_stand_beside_each_other_and_nothing_is_lost(page: Page, file_root: str) -> None:
    page.goto(file_root + CITY)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    row = page.locator(".levels section").nth(4)
    province, city = (row.locator(f"[data-level='{n}']") for n in (1, 2))
    left, right = province.bounding_box(), city.bounding_box()
    assert left and right and left["y"] == right["y"]
    expect(page.locator(".levels-tabs")).to_be_hidden()
