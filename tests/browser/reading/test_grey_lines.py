"""The grey lines under the provisions of every notice: one row, few stops of the keyboard, one button on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

NOTICE = "notices/shanxi-2026.html"
LINE = ".apparatus:has(> a[href='#part_3__sec_11__para_1'])"
MOST_STOPS = 150
ONE_ROW = 30  # pixels
STOPS = """() => {
    const article = document.querySelector("article.notice");
    const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")];
    const before = (node) => article.contains(node) || node.compareDocumentPosition(article) & 4;
    return stops.filter((node) => node.tabIndex >= 0 && node.checkVisibility() && before(node)).length;
}"""
ROWS = "[...document.querySelectorAll('.apparatus')].map((line) => line.getBoundingClientRect().height)"


@pytest.mark.parametrize("width", [1280, 390])
def test_every_line_is_one_row_and_the_keyboard_stops_once_at_each(
    new_page: NewPage, file_root: str, site: Path, width: int,
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    for notice in sorted((site / "notices").glob("*.html")):
        page.goto(f"{file_root}notices/{notice.name}")
        assert max(page.evaluate(ROWS)) <= ONE_ROW, notice.name
        assert page.evaluate(STOPS) <= MOST_STOPS, notice.name


def test_the_arrows_lead_along_a_line_and_a_button_opens_what_the_row_has_no_place_for(
    page: Page, http_root: str,
) -> None:
    page.goto(http_root + NOTICE)
    line = page.locator(LINE)
    expect(page.get_by_role("toolbar", name="三（十一）1", exact=True)).to_have_count(1)
    line.locator("> a").first.focus()
    page.keyboard.press("ArrowRight")
    expect(line.get_by_role("button", name="复制")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(line.locator("> a").first).to_be_focused()
    beside = line.get_by_role("link", name="与大同市2026年三（八）对照：改")
    expect(beside).to_be_hidden()
    line.get_by_role("checkbox").check()
    expect(beside).to_be_visible()


def test_on_a_phone_there_is_one_button(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(http_root + NOTICE)
    line = page.locator(LINE)
    assert line.locator("a:visible, button:visible, input:visible").count() == 1
    line.get_by_role("checkbox").check()
    expect(line.get_by_text("历年", exact=True)).to_be_visible()


def test_who_wants_the_text_alone_has_it_on_every_page(page: Page, http_root: str) -> None:
    page.goto(http_root + NOTICE)
    page.get_by_text("版式", exact=True).click()
    page.get_by_label("只看正文").check()
    expect(page.locator(LINE)).to_be_hidden()
    page.goto(http_root + "notices/shanxi-2025.html")
    expect(page.locator(".apparatus").first).to_be_hidden()
