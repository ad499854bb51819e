"""Copying from a notice and moving about in it by keyboard, with and without the clipboard interface."""

import json
import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import NewPage
from tests.browser.everywhere.test_axe import violations

NOTICE = "notices/shanxi-2024.html"
ITEM = "part_3__sec_10"
INTRANET = "http://intranet.test/"
"""A plain http address that is not this machine: to the browser not a secure context, without a clipboard interface."""


@pytest.fixture
def intranet(browser: Browser, site: Path) -> Iterator[Page]:
    """A page whose site is answered from the folder, under an address of an intranet."""
    context = browser.new_context()
    context.route("**/*", lambda route: answer(route, site))
    yield context.new_page()
    context.close()


def answer(route: Route, site: Path) -> None:
    path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    route.fulfill(body=path.read_bytes(), content_type=f"{kind}; charset=utf-8")


@pytest.fixture
def notice(page: Page, http_root: str) -> Page:
    page.goto(http_root + NOTICE)
    return page


def copy(page: Page, eid: str, what: str) -> str:
    """What is on the clipboard after a reader has chosen it: pasted, since reading it takes a permission."""
    line = page.locator(f".apparatus:has(> a[href='#{eid}'])")
    line.get_by_role("button", name="复制").click()
    line.get_by_role("button", name=what, exact=True).click()
    expect(page.locator(".reader-said")).to_have_text(f"已复制{what}")
    line.get_by_role("button", name="复制").click()
    page.evaluate("""() => {
        const area = document.createElement("textarea");
        area.id = "pasted";
        document.body.append(area);
        area.focus();
    }""")
    page.keyboard.press("Control+V")
    text = page.input_value("#pasted")
    page.evaluate("document.getElementById('pasted').remove()")
    return text


def provisions(site: Path) -> dict[str, dict[str, Any]]:
    data = json.loads((site / "data/notices/shanxi-2024.json").read_text("utf-8"))
    return {p["eid"]: p for p in data["provisions"]}


CITATION = "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）第三部分第（十）项"


def test_copies_with_the_clipboard_interface(notice: Page, http_root: str, site: Path) -> None:
    assert notice.evaluate("isSecureContext && !!navigator.clipboard")
    item = provisions(site)[ITEM]
    assert copy(notice, ITEM, "文字") == f"（十）{item['heading']}。{item['text']}"
    assert copy(notice, ITEM, "链接") == f"{http_root}{NOTICE}#{ITEM}"
    assert copy(notice, ITEM, "引用") == CITATION


def test_a_link_that_is_copied_leads_to_the_place_and_not_to_what_was_searched(page: Page, http_root: str) -> None:
    page.goto(f"{http_root}{NOTICE}?q=%E7%85%A4%E7%9F%BF#{ITEM}")
    assert copy(page, ITEM, "链接") == f"{http_root}{NOTICE}#{ITEM}"


def test_copies_in_an_intranet_without_the_clipboard_interface(intranet: Page, site: Path) -> None:
    intranet.goto(INTRANET + NOTICE)
    assert intranet.evaluate("!isSecureContext && !navigator.clipboard")
    item = provisions(site)[ITEM]
    assert copy(intranet, ITEM, "文字") == f"（十）{item['heading']}。{item['text']}"
    assert copy(intranet, ITEM, "链接") == f"{INTRANET}{NOTICE}#{ITEM}"
    assert copy(intranet, ITEM, "引用") == CITATION


def test_copies_from_a_disk(page: Page, file_root: str) -> None:
    page.goto(file_root + NOTICE)
    assert copy(page, ITEM, "引用") == CITATION
    assert copy(page, ITEM, "链接") == f"{file_root}{NOTICE}#{ITEM}"


def test_where_all_copying_is_refused_the_text_stands_ready_to_be_copied(intranet: Page) -> None:
    intranet.add_init_script("document.execCommand = () => false")
    intranet.goto(INTRANET + NOTICE)
    line = intranet.locator(f".apparatus:has(> a[href='#{ITEM}'])")
    line.get_by_role("button", name="复制").click()
    line.get_by_role("button", name="引用", exact=True).click()
    dialog = intranet.get_by_role("dialog", name="请按 Ctrl+C 复制引用")
    expect(dialog.get_by_role("textbox")).to_have_value(CITATION)
    expect(dialog.get_by_role("textbox")).to_be_focused()
    assert intranet.evaluate("getSelection().toString() || document.activeElement.selectionEnd > 0")


def test_the_text_of_a_part_holds_all_its_items_and_nothing_of_the_apparatus(notice: Page, site: Path) -> None:
    within = [p for eid, p in provisions(site).items() if eid == "part_3" or eid.startswith("part_3__")]
    lines = copy(notice, "part_3", "文字").split("\n")
    assert [line.partition("。")[0].partition("：")[0] for line in lines] == [
        f"{p['num'] or ''}{p['heading'] or p['text']}".partition("。")[0].partition("：")[0] for p in within
    ]
    assert "".join(lines).endswith(within[-1]["text"])


def test_escape_folds_the_ways_of_copying_and_gives_the_focus_back(notice: Page) -> None:
    button = notice.locator(".notice .apparatus .reader-copy[aria-expanded]").first
    button.focus()
    notice.keyboard.press("Enter")
    notice.keyboard.press("ArrowRight")
    expect(notice.locator(".reader-choices button").first).to_be_focused()
    notice.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(notice.locator(".reader-choices")).to_be_hidden()


def test_the_head_and_the_foot_are_copied_whole(notice: Page) -> None:
    assert copy(notice, "conclusions", "文字").startswith("山西省人民政府\n2024年1月20日")
    assert copy(notice, "preface", "引用") == CITATION.partition("第三部分")[0] + "文首"


def test_buttons_are_large_enough_to_tap_and_named_apart(new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(http_root + NOTICE)
    page.locator(".apparatus input").first.check()
    page.locator(".reader-copy").first.click()
    for box in page.locator(".reader-copy:visible").evaluate_all("all => all.map(b => b.getBoundingClientRect())"):
        assert box["width"] >= 24 and box["height"] >= 24
    names = page.locator(".apparatus > .reader-copy").evaluate_all("all => all.map(b => b.ariaLabel)")
    assert len(set(names)) == len(names) > 30


def test_nothing_of_this_shows_without_scripts(new_page: NewPage, http_root: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(http_root + NOTICE)
    expect(page.get_by_role("button", name="复制")).to_have_count(0)
    expect(page.locator(f"#{ITEM}")).to_contain_text("煤矿领域专项整治")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_j_and_k_go_through_the_provisions_in_order(notice: Page, site: Path) -> None:
    eids = list(provisions(site))
    notice.keyboard.press("j")
    first = eids.index(focused(notice))
    seen = []
    for _ in eids[first + 1:]:
        notice.keyboard.press("j")
        seen.append(focused(notice))
    assert seen == eids[first + 1:]
    assert notice.url.endswith(f"#{eids[-1]}")
    notice.keyboard.press("j")
    assert focused(notice) == eids[-1]
    notice.keyboard.press("k")
    notice.keyboard.press("k")
    assert focused(notice) == eids[-3]


def test_keys_work_while_caps_lock_is_on(notice: Page, http_root: str) -> None:
    press = "key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))"
    notice.evaluate(press, "J")
    first = focused(notice)
    notice.evaluate(press, "J")
    assert focused(notice) not in ("", first)
    notice.evaluate(press, "K")
    assert focused(notice) == first
    notice.goto(http_root + "compare/shanxi-2023--shanxi-2024.html")
    notice.evaluate(press, "N")
    expect(notice.locator(".compare-at")).to_have_text(re.compile("第[0-9]+处"))


def test_k_goes_on_from_where_the_reader_has_scrolled(notice: Page) -> None:
    notice.keyboard.press("j")
    notice.evaluate("id => { document.getElementById(id).scrollIntoView(); scrollBy(0, 30); }", ITEM)
    notice.keyboard.press("k")
    assert focused(notice) == ITEM
    notice.keyboard.press("j")
    assert focused(notice) == "part_3__sec_11"


def test_the_focus_is_seen(notice: Page) -> None:
    notice.keyboard.press("j")
    outline = notice.evaluate("getComputedStyle(document.activeElement).outline")
    assert "solid" in outline and "0px" not in outline


@pytest.mark.parametrize(("key", "year"), [("[", 2023), ("]", 2025), ("【", 2023)])
def test_brackets_go_to_the_year_before_and_after(notice: Page, key: str, year: int) -> None:
    notice.keyboard.press(key) if key.isascii() else notice.evaluate(
        "key => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))", key,
    )
    notice.wait_for_url(f"**/notices/shanxi-{year}.html*")


def test_at_the_first_year_the_key_says_so(page: Page, http_root: str) -> None:
    page.goto(http_root + "notices/shanxi-2009.html")
    page.keyboard.press("[")
    expect(page.locator(".reader-said")).to_have_text("没有更早的一年")
    assert page.url == http_root + "notices/shanxi-2009.html"


def test_the_keys_are_explained_in_a_dialog_that_esc_closes(notice: Page) -> None:
    notice.keyboard.press("j")
    before = focused(notice)
    notice.keyboard.press("?")
    dialog = notice.get_by_role("dialog", name="按键说明")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="关闭")).to_be_focused()
    assert dialog.get_by_role("rowheader").all_inner_texts() == [
        "j", "k", "[", "]", "n", "p", "← →", "/", "?", "Esc",
    ]
    notice.keyboard.press("j")
    expect(dialog).to_be_visible()
    notice.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert focused(notice) == before


def test_the_explanation_is_reached_without_a_key(notice: Page) -> None:
    notice.get_by_role("button", name="按键说明").click()
    expect(notice.get_by_role("dialog", name="按键说明")).to_be_visible()


def test_keys_of_one_letter_can_be_switched_off_for_good(notice: Page) -> None:
    notice.keyboard.press("?")
    notice.get_by_role("checkbox", name="使用单键操作").uncheck()
    notice.keyboard.press("Escape")
    notice.reload()
    notice.keyboard.press("j")
    assert focused(notice) == ""
    notice.keyboard.press("?")
    notice.get_by_role("checkbox", name="使用单键操作").check()
    notice.keyboard.press("Escape")
    expect(notice.get_by_role("dialog")).to_be_hidden()
    notice.keyboard.press("j")
    assert focused(notice) != ""


def test_slash_goes_to_the_search_box_unless_switched_off(notice: Page) -> None:
    notice.keyboard.press("/")
    expect(notice.get_by_role("search").locator("input")).to_be_focused()
    notice.keyboard.press("Escape")
    notice.evaluate("NoticeReading.set('keys', 'off'); document.activeElement.blur()")
    notice.keyboard.press("/")
    expect(notice.get_by_role("search").locator("input")).not_to_be_focused()


def test_brackets_follow_the_thread_of_the_provision(notice: Page, http_root: str) -> None:
    for eid in ("part_3__sec_11", "part_7__sec_31"):
        notice.goto(f"{http_root}{NOTICE}#{eid}")
        line = notice.locator(f".apparatus:has(> a[href='#{eid}'])")
        wanted = line.locator("a[href^='shanxi-2025.html#']").first.get_attribute("href")
        notice.keyboard.press("]")
        notice.wait_for_url(f"**/notices/{wanted}")


def test_keys_go_through_the_entries_of_a_topic(page: Page, http_root: str) -> None:
    page.goto(http_root + "topics/coal-mine.html")
    page.keyboard.press("j")
    page.keyboard.press("j")
    entries = page.locator(".topic-entry").evaluate_all("all => all.map(entry => entry.id)")
    assert focused(page) == entries[1]
    page.keyboard.press("]")
    assert page.url.endswith(f"topics/coal-mine.html#{entries[1]}")


def test_keys_are_left_alone_while_typing_and_with_modifiers(notice: Page) -> None:
    notice.keyboard.press("Control+j")
    notice.keyboard.press("Alt+k")
    assert focused(notice) == ""
    notice.evaluate("document.body.append(Object.assign(document.createElement('input'), { id: 'typed' }))")
    notice.focus("#typed")
    notice.keyboard.type("jk?")
    assert notice.input_value("#typed") == "jk?"
    expect(notice.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_is_accessible(scheme: str, new_page: NewPage, http_root: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page.goto(http_root + NOTICE)
    page.locator(".apparatus input").first.check()
    page.get_by_role("button", name="复制").first.click()
    assert violations(page) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="按键说明")).to_be_visible()
    assert violations(page) == []


def test_reader_script_is_on_every_page_without_fault(page: Page, http_root: str, pages: tuple[str, ...]) -> None:
    for name in ("index.html", "about/index.html", "years/2024.html", "places/shanxi.html"):
        assert name in pages
        page.goto(http_root + name)
        page.keyboard.press("j")
        page.keyboard.press("[")
        page.keyboard.press("?")
        expect(page.get_by_role("dialog", name="按键说明")).to_be_visible()
