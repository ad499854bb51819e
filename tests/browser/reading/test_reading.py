"""Reading: settings that are remembered, where in the text one is, the contents on a phone, a page without scripts."""

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Page

NewPage = Callable[..., Page]
NOTICE, LATER = "notices/shanxi-2024.html", "notices/shanxi-2026.html"
PHONE = {"width": 390, "height": 844}
NARROWEST = 320
"""As a desk screen of 1280 is at 400 per cent."""
DESKTOP = {"width": 1280, "height": 900}


def test_settings_hold_on_the_next_page(address: str, new_page: NewPage) -> None:
    tab = new_page(viewport=DESKTOP, color_scheme="light")
    tab.goto(address + NOTICE)
    light, small = _colour(tab), _size(tab)
    assert "FangSong" not in _font(tab)
    tab.locator(".settings summary").click()
    for choice in ("深色", "公文版式", "大"):
        tab.get_by_label(choice, exact=True).check()
    tab.goto(address + LATER)
    assert _colour(tab) != light
    assert _font(tab).startswith("FangSong")
    assert _size(tab) > small
    assert tab.get_by_label("公文版式", exact=True).is_checked()


NO_SETTINGS = (
    "5", "true", '"abc"', "[]", '["dark"]', "null", "{", '{"scheme": {"a": 1}, "size": 3}', '{"scheme": "purple"}',
)
HEALED = {"scheme": "dark", "size": "3"}


def test_settings_heal_whatever_lies_where_they_are_kept(http_root: str, new_page: NewPage) -> None:
    """One page after the other: what each choice puts there is as good as what it finds."""
    tab = new_page(color_scheme="light")
    tab.goto(http_root + NOTICE)
    light, usual = _colour(tab), _size(tab)
    for kept in NO_SETTINGS:
        tab.evaluate("(kept) => localStorage.setItem('notices.reading', kept)", kept)
        tab.reload()
        assert (_colour(tab), _size(tab)) == (light, usual), kept
        tab.locator(".settings summary").click()
        assert tab.get_by_label("跟随系统", exact=True).is_checked(), kept
        tab.get_by_label("深色", exact=True).check()
        tab.get_by_label("最大", exact=True).check()
        assert json.loads(tab.evaluate("localStorage.getItem('notices.reading')")) == HEALED, kept
    tab.goto(http_root + LATER)
    assert _colour(tab) != light
    assert _size(tab) > usual


def test_two_tabs_keep_each_others_settings(http_root: str, new_page: NewPage) -> None:
    first = new_page(color_scheme="light")
    second = first.context.new_page()
    for tab in (first, second):
        tab.goto(http_root + NOTICE)
        tab.locator(".settings summary").click()
    usual = _size(second)
    first.get_by_label("最大", exact=True).check()
    second.wait_for_function("document.documentElement.dataset.size === '3'")
    assert _size(second) > usual
    assert second.get_by_label("最大", exact=True).is_checked()
    second.get_by_label("深色", exact=True).check()
    first.reload()
    assert first.evaluate("[NoticeReading.get('size'), NoticeReading.get('scheme')]") == ["3", "dark"]


@pytest.mark.parametrize("page", ["index.html", "search.html?q=%E7%85%A4%E7%9F%BF", "compare.html"])
def test_letters_in_fields_are_large_enough_not_to_be_enlarged(http_root: str, new_page: NewPage, page: str) -> None:
    """A telephone enlarges the page when a field whose letters are smaller than 16 pixels takes the focus."""
    tab = new_page(viewport=PHONE)
    tab.goto(http_root + page)
    tab.evaluate("NoticeReading.set('size', '-1')")
    tab.wait_for_load_state("networkidle")
    fields = tab.locator("input[type=search], select, textarea")
    sizes = fields.evaluate_all("all => all.map(field => parseFloat(getComputedStyle(field).fontSize))")
    assert sizes and min(sizes) >= 16


def test_the_system_decides_until_the_reader_does(http_root: str, new_page: NewPage) -> None:
    light, dark = new_page(color_scheme="light"), new_page(color_scheme="dark")
    for tab in (light, dark):
        tab.goto(http_root + NOTICE)
    assert _colour(light) != _colour(dark)


def test_the_settings_close_with_escape_and_keep_the_focus(http_root: str, new_page: NewPage) -> None:
    tab = new_page()
    tab.goto(http_root + NOTICE)
    tab.locator(".settings summary").focus()
    tab.keyboard.press("Enter")
    assert tab.locator(".settings__panel").is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not tab.locator(".settings__panel").is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "版式"


def test_the_contents_mark_where_one_is(http_root: str, new_page: NewPage) -> None:
    tab = new_page(viewport=DESKTOP)
    tab.goto(http_root + NOTICE)
    assert tab.locator(".toc [aria-current]").count() == 0
    start = _bar(tab)
    tab.evaluate("document.getElementById('part_3__sec_10').scrollIntoView()")
    tab.wait_for_selector(".toc [aria-current]")
    assert tab.locator(".toc [aria-current]").get_attribute("href") == "#part_3__sec_10"
    assert tab.locator(".toc [aria-current]").is_visible()
    assert 0 < start < _bar(tab) < 1
    tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_function("document.querySelector('.reading-bar').style.transform === 'scaleX(1)'")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_contents_on_a_phone(http_root: str, new_page: NewPage, scripts: bool) -> None:
    tab = new_page(viewport=PHONE, java_script_enabled=scripts)
    tab.goto(http_root + NOTICE)
    panel, button = tab.locator(".toc__panel"), tab.locator("#toc-open")
    assert not panel.is_visible()
    button.focus()
    tab.keyboard.press("Space")
    assert panel.is_visible()
    panel.get_by_text("（十）煤矿领域专项整治").click()
    assert tab.url.endswith("#part_3__sec_10")
    assert panel.is_visible() is not scripts, "closed by the script; without it, by the button"


def test_everything_is_there_without_scripts(file_root: str, new_page: NewPage) -> None:
    tab = new_page(viewport=DESKTOP, java_script_enabled=False)
    tab.goto(file_root + NOTICE)
    assert tab.locator("#part_3__sec_10").is_visible()
    assert tab.locator("#conclusions .signature").is_visible()
    assert tab.locator(".toc__panel a").first.is_visible()
    tab.locator(".facts summary").click()
    assert tab.get_by_text("发文字号", exact=True).is_visible()
    assert not tab.locator("#reading-settings *").count(), "nothing that would need a script"


def test_a_heading_and_its_text_are_one_indented_paragraph(http_root: str, new_page: NewPage) -> None:
    for viewport in (DESKTOP, PHONE):
        tab = new_page(viewport=viewport)
        tab.goto(http_root + NOTICE)
        place = tab.evaluate("""() => {
          const heading = document.querySelector("h3.run-in");
          const own = heading.getClientRects(), text = heading.nextElementSibling.getClientRects()[0];
          const last = own[own.length - 1], left = heading.closest("article").getBoundingClientRect().left;
          const blank = document.createRange();
          blank.selectNodeContents(heading);
          return {
            sameLine: Math.abs(last.bottom - text.bottom) < 3, joined: Math.abs(last.right - text.left) < 1,
            indent: (blank.getClientRects()[0].left - left) / parseFloat(getComputedStyle(heading).fontSize),
          };
        }""")
        assert place["sameLine"] and place["joined"]
        assert place["indent"] == pytest.approx(2, abs=0.3)


@pytest.mark.parametrize("most", [3, pytest.param(None, marks=pytest.mark.everypage)])
def test_no_page_scrolls_sideways_on_a_phone(
    http_root: str, site: Path, pages: tuple[str, ...], new_page: NewPage, most: int | None,
) -> None:
    """The longest pages of each folder and its list, where a table or an address is most likely to be too wide."""
    folders: dict[str, list[str]] = {}
    for page in sorted(pages, key=lambda page: -(site / page).stat().st_size):
        folders.setdefault(page.rpartition("/")[0], []).append(page)
    tab = new_page(viewport=PHONE)
    wide = []
    lists = [page for page in pages if page.endswith("/index.html")]
    for page in dict.fromkeys([*chain.from_iterable(members[:most] for members in folders.values()), *lists]):
        tab.goto(http_root + page, wait_until="domcontentloaded")
        for width in (PHONE["width"], NARROWEST):
            tab.set_viewport_size({"width": width, "height": PHONE["height"]})
            if tab.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((page, width))
    assert wide == []


def test_letters_of_the_largest_size_fit_a_phone(http_root: str, new_page: NewPage) -> None:
    """200 % zoom on a desktop is about this, too."""
    tab = new_page(viewport={"width": 640, "height": 450})
    tab.goto(http_root + NOTICE)
    tab.evaluate("window.NoticeReading.set('size', '3')")
    for page in (NOTICE, "index.html", "topics/coal-mine.html"):
        tab.goto(http_root + page)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 640


def _colour(tab: Page) -> str:
    return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))


def _font(tab: Page) -> str:
    return str(tab.evaluate("getComputedStyle(document.querySelector('.notice > p')).fontFamily"))


def _size(tab: Page) -> float:
    return float(tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.notice > p')).fontSize)"))


def _bar(tab: Page) -> float:
    return float(tab.evaluate("document.querySelector('.reading-bar').getBoundingClientRect().width / innerWidth"))
