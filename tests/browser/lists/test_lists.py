"""Indexes: rows narrowed as one types, sorted by column, with the keyboard alone; whole without scripts."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage

TABLE = "targets/shanxi-2025.html"
BODIES = "bodies/index.html"


def words(rows: Locator, column: int) -> list[str]:
    return rows.locator(f"td:nth-child({column})").all_inner_texts()


def test_rows_that_hold_every_word_typed(page: Page, address: str) -> None:
    page.goto(address + TABLE)
    rows = page.locator(".targets tbody tr:visible")
    whole = rows.count()
    page.get_by_role("searchbox", name="筛选本页").press_sequentially("指标 省交通运输厅")
    left = rows.all_text_contents()
    assert 0 < len(left) < whole and all("指标" in row and "省交通运输厅" in row for row in left)
    expect(page.locator(".list-filter").get_by_role("status")).to_have_text(f"筛出{len(left)}条，共{whole}条")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(rows).to_have_count(whole)


def test_a_table_without_a_row_left_goes_with_its_headings(page: Page, address: str) -> None:
    page.goto(address + BODIES)
    headings = page.locator(".md-typeset h3:visible")
    levels = page.locator(".md-typeset h2:visible")
    whole = headings.count()
    page.get_by_role("searchbox", name="筛选本页").fill("查无此单位")
    expect(page.locator(".counts tbody tr:visible")).to_have_count(0)
    expect(headings).to_have_count(0)
    expect(levels).to_have_count(0)
    page.get_by_role("searchbox", name="筛选本页").fill("大同市 交通运输")
    assert 0 < headings.count() < whole
    assert all("大同市" in text for text in headings.all_inner_texts())
    expect(levels).to_have_text(["市级"])
    page.get_by_role("searchbox", name="筛选本页").fill("县级 应急")
    expect(headings).to_have_text(["大宁县"])


@pytest.mark.parametrize(("typed", "found"), [
    ("住建局", "市住房和城乡建设局"), ("市住建局", "市住房和城乡建设局"), ("省工信厅", "省工业和信息化厅"),
    ("应急局", "市应急管理局"), ("交通局", "县交通运输局"), ("大同市自然资源局", "市规划和自然资源局"),
    ("大同应急局", "市应急管理局"), ("矿监局", "国家矿山安全监察局山西局"), ("矿山安监局", "国家矿山安全监察局山西局"),
    ("防减救灾委", "市防灾减灾救灾委员会成员单位"), ("各县(区)人民政府", "各县（区）人民政府"),
])
def test_a_body_is_found_by_what_it_is_also_called(page: Page, address: str, typed: str, found: str) -> None:
    page.goto(address + BODIES)
    page.get_by_role("searchbox", name="筛选本页").fill(typed)
    names = words(page.locator(".counts tbody tr:visible"), 1)
    assert found in names
    assert "省应急管理厅" not in names


def test_a_column_sorts_with_the_keyboard_and_comes_back(page: Page, address: str) -> None:
    page.goto(address + TABLE)
    rows = page.locator(".targets tbody tr")
    printed = words(rows, 2)
    head = page.get_by_role("columnheader", name="数量")
    for order, says in (("ascending", 1), ("descending", -1)):
        head.get_by_role("button").press("Enter")
        expect(head).to_have_attribute("aria-sort", order)
        percents = [float(cell.split("%")[0]) for cell in words(rows, 3) if cell[0].isdigit() and "%" in cell]
        assert percents == sorted(percents, reverse=says < 0)
    head.get_by_role("button").press("Enter")
    assert words(rows, 2) == printed


def test_what_has_no_deadline_stands_last_in_either_order(page: Page, http_root: str) -> None:
    page.goto(http_root + TABLE)
    rows = page.locator(".targets tbody tr")
    for _ in range(2):
        page.get_by_role("columnheader", name="期限").get_by_role("button").click()
        cells = words(rows, 1)
        first = cells.index("—")
        assert first and set(cells[first:]) == {"—"}


@pytest.mark.parametrize("place", [TABLE, BODIES])
def test_on_a_phone(new_page: NewPage, http_root: str, place: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(http_root + place)
    expect(page.get_by_role("searchbox", name="筛选本页")).to_be_visible()
    expect(page.locator("th .sorter").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_title_longer_than_a_phone_is_wide_is_broken(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(http_root + "review/shanxi-2014.html")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_every_row_is_there_and_no_control(new_page: NewPage, file_root: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(file_root + TABLE)
    expect(page.locator(".targets tbody tr").last).to_be_visible()
    expect(page.locator(".list-filter, .sorter")).to_have_count(0)
