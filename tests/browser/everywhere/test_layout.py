"""How pages are laid out: what is offered is in sight, what opens moves nothing, no column is squeezed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

NOTICE = "notices/shanxi-2026.html"
LINE = ".apparatus:has(> a[href='#part_1__sec_1'])"
CORNER = "one => [one.getBoundingClientRect().left, one.getBoundingClientRect().top]"
PHONE = {"width": 390, "height": 844}
TOPIC, PAIR = "topics/coal-mine.html", "compare/shanxi-2025--shanxi-2026.html"


@pytest.mark.parametrize("address", [TOPIC, PAIR, "threads/shanxi.html"])
def test_files_are_offered_before_what_they_hold(page: Page, http_root: str, address: str) -> None:
    page.goto(http_root + address)
    if address.startswith("threads/"):
        page.locator("h2.thread a").first.click()
    file = page.locator("main a[download$='.docx']").first
    expect(file).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_what_opens_leaves_its_button_where_it_is(new_page: NewPage, http_root: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(http_root + NOTICE)
    line = page.locator(LINE)
    openers = [line.get_by_role("button", name="复制")]
    if width == PHONE["width"]:
        openers.insert(0, line.get_by_role("checkbox"))
    for opener in openers:
        opener.scroll_into_view_if_needed()
        before = opener.evaluate(CORNER)
        opener.click()
        assert opener.evaluate(CORNER) == before


def test_what_a_phone_has_no_use_for_is_not_there(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE, is_mobile=True, has_touch=True)
    page.goto(http_root + NOTICE)
    expect(page.locator(".search-box__input")).to_be_visible()
    expect(page.locator(".search-box__key")).to_be_hidden()
    expect(page.get_by_role("button", name="按键说明")).to_be_hidden()


def test_figures_of_a_review_have_a_line_each_on_a_phone(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + "review/shanxi-2025.html")
    cells = page.locator(".review tbody tr").first.locator("td")
    boxes = cells.evaluate_all("all => all.map(cell => cell.getBoundingClientRect().toJSON())")
    assert len(boxes) == 4
    assert min(box["width"] for box in boxes) > PHONE["width"] / 2
    assert boxes[1]["top"] < boxes[0]["top"] < boxes[2]["top"]  # What it is about stands first.


@pytest.mark.parametrize("address", ["phrases/index.html", "citations/index.html", "bodies/index.html"])
def test_tables_of_one_index_are_of_one_width(page: Page, http_root: str, address: str) -> None:
    page.goto(http_root + address)
    widths = page.locator(".works table, .counts table").evaluate_all("all => all.map(table => table.offsetWidth)")
    assert len(widths) > 1
    assert len(set(widths)) == 1


def test_the_lines_of_a_table_reach_its_edge_on_a_phone(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root)
    expect(page.locator(".whole-years")).to_have_count(1)
    line = "getComputedStyle(document.querySelector('.whole-years tbody tr'), '::after').borderTopStyle"
    assert page.evaluate(line) == "solid"


def test_names_of_groups_stay_in_sight_while_the_years_scroll(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + "topics/index.html")
    name = page.locator(".heat-table th[scope=rowgroup] > span").first
    name.scroll_into_view_if_needed()
    assert page.locator(".heat").first.evaluate("box => box.scrollLeft") > 0
    box = name.bounding_box()
    assert box and box["x"] >= 0


def test_who_has_asked_nothing_yet_is_told_how_to(page: Page, http_root: str) -> None:
    page.goto(http_root + "search.html")
    expect(page.locator(".search-help li").first).to_be_visible()
    page.goto(http_root + "search.html?q=瓦斯")
    expect(page.locator(".search-group__title").first).to_be_visible()
    expect(page.locator(".search-help li").first).to_be_hidden()


def test_what_a_task_says_stands_below_its_place(page: Page, http_root: str) -> None:
    page.goto(http_root + "bodies/shanxi-emergency-management.html")
    lefts = page.locator(".tasks > ul > li").first.evaluate(
        "task => [task.querySelector('a'), task.querySelector('li')].map(part => part.getBoundingClientRect().left)",
    )
    assert lefts[0] == lefts[1]


def test_a_long_name_in_a_thread_goes_on_at_the_left(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + "threads/shanxi.html")
    ways = page.locator("h2.thread + ul > li > a:first-child")
    assert set(ways.evaluate_all("all => all.map(way => getComputedStyle(way).textAlign)")) == {"left"}


BEGINNING = """() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    const found = [];
    while (words.nextNode()) {
        const node = words.currentNode;
        for (const { index } of node.data.matchAll(/·/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const box = range.getBoundingClientRect();
            let block = node.parentElement;
            while (getComputedStyle(block).display === "inline") block = block.parentElement;
            const left = block.getBoundingClientRect().left + parseFloat(getComputedStyle(block).paddingLeft);
            const alone = block.textContent.trim() === "·";
            if (box.width && !alone && box.left < left + 2) found.push(block.textContent.trim().slice(0, 60));
        }
    }
    return found;
}"""
"""Points with which a line begins."""
NARROW = (320, 360, 375, 390, 414, 600)
RESULTS = "search.html?q=安全 生产"


def test_the_whole_navigation_stands_in_the_narrowest_window(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + "index.html")
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.locator(".site-nav").evaluate("nav => nav.scrollWidth - nav.clientWidth") <= 0, width
        assert page.locator(".site-nav a").last.evaluate("link => link.getBoundingClientRect().right") <= width


def test_no_line_begins_with_the_point_between_two_parts(
    new_page: NewPage, http_root: str, kinds: list[str],
) -> None:
    page = new_page(viewport=PHONE)
    found = []
    for name in (*kinds, RESULTS, "compare.html?a=shanxi-2024&b=datong-2026"):
        page.goto(http_root + name)
        if name == RESULTS:
            expect(page.locator(".search-group__title").first).to_be_visible()
        for width in NARROW:
            page.set_viewport_size({"width": width, "height": 844})
            found += [f"{name} at {width}: {line}" for line in page.evaluate(BEGINNING)]
    assert found == []


def test_a_point_at_the_beginning_of_a_line_is_seen(page: Page) -> None:
    page.set_content("<p style='width:5em'>一二三四五 · 六</p><p style='width:5em'>一二三四五&nbsp;· 六</p>")
    assert page.evaluate(BEGINNING) == ["一二三四五 · 六"]


@pytest.mark.parametrize("width", [390, 1280])
def test_names_of_the_record_of_updates_are_not_torn(new_page: NewPage, http_root: str, width: int) -> None:
    """Each notice by its place and year."""
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(http_root + "about/updates.html")
    lines = page.locator(".updates li :is(a, span)").evaluate_all("all => all.map(one => one.getClientRects().length)")
    assert len(lines) > 20 and set(lines) == {1}


TORN = r"""() => {
    const whole = /\p{Script=Han}{2,4}[省市县区]\d{4}年|\p{Script=Han}+\xa0?\d+[条处件]?/gu;
    const words = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT), found = [];
    while (words.nextNode()) {
        const node = words.currentNode, range = document.createRange();
        if (!node.parentElement.closest("h1, #result, .figures, .neighbours, .compare-counts, .updates li")) continue;
        for (const match of node.data.matchAll(whole)) {
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const tops = new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top / 9)));
            if (tops.size > 1) found.push(match[0]);
        }
    }
    return found;
}"""
"""Places with their years, figures with what they count: those in two lines."""


@pytest.mark.parametrize("address", [
    PAIR, "compare/daning-2025--levels.html", "compare.html?a=shanxi-2024&b=datong-2026", "review/shanxi-2025.html",
    "review/datong-2026.html", "places/shanxi.html", "about/updates.html",
])
def test_short_names_and_figures_are_not_torn_on_a_phone(new_page: NewPage, http_root: str, address: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + address)
    if "?" in address:
        expect(page.locator("#result")).to_be_visible()
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(TORN) == [], width


KEPT = """() => {
    const kept = (one) => ["fixed", "sticky"].includes(getComputedStyle(one).position);
    const all = Array.from(document.querySelectorAll("body *:not(.md-dialog)"));
    return all.filter(kept).map((one) => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width > innerWidth / 2 && box.height > 10 && box.bottom > 0 && box.top < innerHeight)
        .map(([one]) => one.className);
}"""


@pytest.mark.parametrize("address", [NOTICE, PAIR, TOPIC, "compare/daning-2025--levels.html"])
def test_in_a_low_window_nothing_keeps_its_place_while_the_text_goes_by(
    new_page: NewPage, http_root: str, address: str,
) -> None:
    """1280 by 800 enlarged four times; the contents stand where the page begins."""
    page = new_page(viewport={"width": 320, "height": 200})
    page.goto(http_root + address)
    contents = page.locator(".toc__button")
    if address == NOTICE:
        contents.check()
        expect(page.locator(".toc__panel a").first).to_be_visible()
        contents.uncheck()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    assert page.evaluate(KEPT) == []


def test_in_a_window_of_a_phone_the_contents_are_at_hand(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(http_root + NOTICE)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    assert page.evaluate(KEPT) == ["toc__button"]


SIDES = ".compare-row :is(.compare-older > summary, .compare-source)"


@pytest.mark.parametrize("width", [1280, 390])
def test_the_sides_of_a_comparison_are_named_where_they_stand_beside_each_other_once(
    new_page: NewPage, http_root: str, width: int,
) -> None:
    """Below each other, each one; to who hears the page each one either way, and what became of a row but once."""
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(http_root + PAIR)
    sides = page.locator(SIDES)
    assert {name.split()[0] for name in sides.all_text_contents()} == {"旧文", "新文"}
    seen = set(sides.evaluate_all("all => all.map(one => one.getBoundingClientRect().width > 1)"))
    heads = page.locator(".compare-heads > span")
    assert seen == {width == PHONE["width"]}
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    if width == PHONE["width"]:
        expect(heads.first).to_be_hidden()
    else:
        for head, side in zip(heads.all(), (".compare-older > p", ".compare-newer"), strict=True):
            expect(head).to_be_in_viewport()
            lefts = [box["x"] for box in (head.bounding_box(), page.locator(side).first.bounding_box()) if box]
            assert lefts[0] == pytest.approx(lefts[1], abs=1)
    hidden = page.locator(".compare-kind:not([aria-hidden=true]), .compare-heads:not([aria-hidden=true])")
    assert hidden.count() == 0
    named = page.locator(".compare-row").evaluate_all("""all => all.map((row) => {
        return row.getAttribute("aria-label").endsWith(row.querySelector(".compare-kind").textContent);
    })""")
    assert named and all(named)


def test_a_name_that_turns_its_direction_turns_nothing_of_the_line_around_it(page: Page, http_root: str) -> None:
    """Where a script names it, too: in a link, and what was asked for in the title of the window."""
    page.goto(http_root + "search.html?q=安全\u202e生产")
    expect(page).to_have_title(re.compile("^安全生产 - "))
    lefts = page.locator(".site-footer p").evaluate("""line => {
        const link = document.createElement("a"), range = document.createRange();
        link.href = link.textContent = "\u202e甲乙";
        line.replaceChildren("始", link, "丙丁");
        return [0, 1].map((at) => {
            range.setStart(line.lastChild, at);
            range.setEnd(line.lastChild, at + 1);
            return range.getBoundingClientRect().left;
        });
    }""")
    assert lefts[0] < lefts[1]
