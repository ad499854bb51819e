"""From a provision to the year before, to the level below, to its whole history and back; two notices side by side."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from build_scripts.audit.tracked_reading import read
from build_scripts.language.comparable import tokens
from build_scripts.language.redline import redline
from tests.browser.conftest import NewPage
from tests.unit.publish.docx import reading

NOTICE = "notices/shanxi-2024.html"
COAL = "part_3__sec_10"
"""Written anew in 2024: the two wordings stand beside each other, what they share marked."""
DUTY = "part_1__sec_3"
"""Reworded in 2024: what came and went is marked in the newer wording."""
PAIR = "compare/shanxi-2023--shanxi-2024.html"
TRACKED = "带修订标记的文档（DOCX）"
ANY = "compare.html?a=shanxi-2009&b=datong-2026"
LOOKS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]


def grey_line(page: Page, eid: str) -> Locator:
    return page.locator(f".apparatus:has(> a[href='#{eid}'])")


def neighbour(page: Page, eid: str, start: str) -> Locator:
    """What the row has no place for is opened first."""
    line = grey_line(page, eid)
    if line.get_by_role("checkbox").is_visible():
        line.get_by_role("checkbox").check()
    return line.get_by_role("link", name=start).first


def shows(page: Page, name: str, *, more: bool = False) -> None:
    """The page that a link leads to comes when the link has long been clicked: its name, and the provision it is at."""
    expect(page).to_have_url(re.compile(f"/{re.escape(name)}" + ("" if more else "$")))
    page.wait_for_load_state()


def test_a_provision_leads_to_its_neighbours_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}{NOTICE}#{COAL}")
    neighbour(page, COAL, "2023 三").click()
    shows(page, "shanxi-2023.html#part_3__sec_10")
    assert "煤矿" in page.locator("#part_3__sec_10").inner_text()
    neighbour(page, "part_3__sec_10", "2024 三").click()
    shows(page, f"shanxi-2024.html#{COAL}")
    neighbour(page, COAL, "大同市2024").click()
    shows(page, "datong-2024.html#part_3__sec_10")
    neighbour(page, "part_3__sec_10", "山西省2024").click()
    shows(page, f"shanxi-2024.html#{COAL}")


def test_a_topic_leads_through_all_years(page: Page, address: str) -> None:
    page.goto(f"{address}{NOTICE}#{COAL}")
    neighbour(page, COAL, "2023 三")  # Opens the line.
    grey_line(page, COAL).get_by_role("link", name="煤矿", exact=True).click()
    shows(page, "coal-mine.html")
    page.locator(".topic-years").get_by_role("link", name="09", exact=True).click()
    expect(page.locator("#shanxi-2009")).to_be_in_viewport()
    page.locator("#shanxi-2009").get_by_role("link").first.click()
    shows(page, "shanxi-2009.html#", more=True)


def test_the_history_of_a_provision_is_read_on_one_page(page: Page, http_root: str) -> None:
    page.goto(f"{http_root}{NOTICE}#{COAL}")
    grey_line(page, COAL).get_by_role("link", name="历年").click()
    page.wait_for_url("**/threads/shanxi/coal-mine.html#*")
    expect(page.locator(":target")).to_contain_text("三、（十）煤矿领域专项整治")
    years = page.locator(".topic-years").get_by_role("link")
    assert years.count() == 18
    years.first.click()
    expect(page.locator("#shanxi-2009")).to_be_in_viewport()
    page.locator("#shanxi-2023").get_by_role("link").first.click()
    shows(page, "shanxi-2023.html#part_3__sec_10")


@pytest.mark.parametrize(("entry", "marks"), [("shanxi-2014", ("ins", "del")), ("shanxi-2024", ("mark",))])
def test_what_a_thread_changed_opens_beside_its_words(
    page: Page, http_root: str, entry: str, marks: tuple[str, ...]
) -> None:
    page.goto(f"{http_root}threads/shanxi/coal-mine.html#{entry}")
    fold = page.locator(f"#{entry} ~ details.topic-redline").first
    for mark in marks:
        expect(fold.locator(mark).last).to_be_hidden()
    fold.locator("summary").click()
    for mark in marks:
        expect(fold.locator(mark).last).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_saved_addresses_of_threads_lead_on(page: Page, http_root: str) -> None:
    page.goto(f"{http_root}threads/shanxi.html#shanxi-2009__part_7__p_2")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("2009")
    page.locator(".thread").get_by_role("link", name="煤矿", exact=True).click()
    page.wait_for_url("**/threads/shanxi/coal-mine.html")


def test_a_year_that_only_mentions_a_topic_leads_to_the_search(page: Page, http_root: str) -> None:
    page.goto(f"{http_root}topics/accident-accountability.html")
    page.locator(".topic-years .topic-mentioned[href*='search.html']").first.click()
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator(".search-group").first).to_be_visible()


def test_a_year_that_mentions_a_topic_once_leads_there(page: Page, http_root: str) -> None:
    page.goto(f"{http_root}topics/supplies-equipment.html")
    page.locator(".topic-years .topic-mentioned[href*='/notices/']").first.click()
    page.wait_for_url("**/notices/*.html#*")
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize(("eid", "older", "marks"), [
    (COAL, "三（十）", (".compare-older mark", ".compare-newer mark")),
    (DUTY, "一（四）", (".compare-newer ins", ".compare-newer del")),
])
def test_the_kind_of_change_leads_to_the_two_side_by_side(
    page: Page, http_root: str, eid: str, older: str, marks: tuple[str, ...]
) -> None:
    page.goto(f"{http_root}{NOTICE}#{eid}")
    grey_line(page, eid).get_by_role("link", name=f"与2023年{older}对照：改", exact=True).click()
    page.wait_for_url(f"**/{PAIR}#{eid}")
    row = page.locator(f"#{eid}")
    expect(row).to_be_in_viewport()
    assert "2023 晋政发〔2023〕1号" in row.inner_text()
    assert "2024 晋政发〔2024〕1号" in row.inner_text()
    assert all(row.locator(mark).count() for mark in marks)


def test_the_grey_line_is_reached_by_keyboard_and_folds_on_a_phone(new_page: NewPage, address: str) -> None:
    phone = new_page(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    phone.goto(f"{address}{NOTICE}#{COAL}")
    line = grey_line(phone, COAL)
    year = line.get_by_role("link", name="2023 三")
    expect(year).to_be_hidden()
    line.get_by_role("checkbox", name="三（十）").focus()
    phone.keyboard.press("Space")
    expect(year).to_be_visible()
    year.first.focus()
    assert phone.evaluate("document.activeElement.textContent").startswith("2023")


def test_nothing_of_the_line_is_printed(page: Page, http_root: str) -> None:
    page.goto(http_root + NOTICE)
    page.emulate_media(media="print")
    expect(grey_line(page, COAL).get_by_role("link", name="历年")).to_be_hidden()
    expect(grey_line(page, COAL).get_by_role("link", name="2023 三").first).to_be_hidden()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def test_side_by_side_in_every_look(new_page: NewPage, http_root: str, look: tuple[int, Any]) -> None:
    width, scheme = look
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(http_root + PAIR)
    row = page.locator(f"#{DUTY}")
    older, newer = row.locator(".compare-older p").first, row.locator(".compare-newer p").last
    if width < 400:
        expect(older).to_be_hidden()
        row.locator("summary").click()
        expect(older).to_be_visible()
        assert older.bounding_box()["y"] > newer.bounding_box()["y"]  # type: ignore[index]
    else:
        expect(older).to_be_visible()
        assert older.bounding_box()["x"] < newer.bounding_box()["x"]  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    colours = [row.locator(tag).first.evaluate("e => getComputedStyle(e).color") for tag in ("ins", "del")]
    assert len({*colours, row.evaluate("e => getComputedStyle(e).color")}) == 3


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def test_wordings_that_share_little_in_every_look(new_page: NewPage, http_root: str, look: tuple[int, Any]) -> None:
    """Both are read at once, on a phone too: neither is complete in the other's marks."""
    width, scheme = look
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(http_root + PAIR)
    row = page.locator(f"#{COAL}")
    older, newer = row.locator(".compare-older p").first, row.locator(".compare-newer p").last
    expect(older).to_be_visible()
    expect(newer).to_be_visible()
    first, second = older.bounding_box(), newer.bounding_box()
    assert first and second
    if width < 400:
        assert first["y"] + first["height"] <= second["y"] or second["y"] + second["height"] <= first["y"]
    else:
        assert first["x"] + first["width"] <= second["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert row.locator("ins, del").count() == 0
    for side in (older, newer):
        ground = side.locator("mark").first.evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground not in ("rgba(0, 0, 0, 0)", page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_only_changes_and_from_change_to_change(page: Page, address: str) -> None:
    page.goto(address + PAIR)
    same = page.locator(".compare-row[data-kind=same]").first
    expect(same).to_be_visible()
    page.get_by_role("button", name="只看变化").click()
    expect(same).to_be_hidden()
    page.get_by_role("button", name="只看变化").click()
    expect(same).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page.locator(".compare-at")).to_have_text("第2处，共" + str(changes(page)) + "处")
    page.keyboard.press("p")
    expect(page.locator(".compare-at")).to_have_text("第1处，共" + str(changes(page)) + "处")
    page.get_by_role("button", name="下一处").click()
    expect(page.locator(".compare-here")).to_be_focused()
    expect(page.locator(".compare-at")).to_have_text("第2处，共" + str(changes(page)) + "处")


def changes(page: Page) -> int:
    return page.locator(".compare-row:not([data-kind=same])").count()


def test_side_by_side_without_scripts(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page.goto(address + PAIR)
    expect(page.locator(".compare-controls")).to_be_hidden()
    expect(page.locator(f"#{COAL} .compare-older p").first).to_be_visible()
    page.goto(address + "compare.html")
    page.get_by_role("link", name="已经做好的对照").click()
    page.get_by_role("link", name="山西省", exact=True).click()
    page.get_by_role("link", name="山西省2009年 → 山西省2010年").click()
    shows(page, "shanxi-2009--shanxi-2010.html")


def test_any_two(page: Page, address: str) -> None:
    page.goto(address + ANY)
    expect(page.get_by_role("heading", name="山西省2009年 → 大同市2026年")).to_be_visible()
    kinds = page.locator(".compare-kind").all_inner_texts()
    assert {kind.split("·")[0] for kind in kinds} <= {"同", "改", "拆", "并", "见于一句", "上级未写", "本级未写"}
    expect(page.get_by_text("由浏览器按同样的规则对应")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".compare-here")).to_have_count(1)
    page.get_by_label("旧文：通知").select_option("shanxi-2025")
    page.get_by_label("新文：地区").select_option("yangquan")
    expect(page.get_by_label("新文：通知").locator("option")).to_have_count(1)
    page.get_by_role("button", name="对照", exact=True).click()
    expect(page.get_by_role("heading", name="山西省2025年 → 阳泉市2026年")).to_be_visible()
    assert page.url.endswith("?a=shanxi-2025&b=yangquan-2026")


def test_whoever_chooses_two_is_taken_to_them_and_nobody_hears_them_read_out(page: Page, address: str) -> None:
    """Whoever comes to two by their address begins with the page."""
    result = page.locator("#result")
    page.goto(address + ANY)
    expect(result).to_be_visible()
    expect(result).not_to_be_focused()
    expect(page.locator("[aria-live]:has(#result)")).to_have_attribute("aria-live", "off")
    page.get_by_label("旧文：通知").select_option("shanxi-2025")
    page.get_by_role("button", name="对照", exact=True).press("Enter")
    expect(result).to_have_text("山西省2025年 → 大同市2026年")
    expect(result).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".compare-sources a").first).to_be_focused()


def test_any_two_are_saved_with_tracked_changes(page: Page, address: str, tmp_path: Path) -> None:
    """Those that have a comparison of their own have its document."""
    page.goto(address + ANY)
    with page.expect_download() as saved:
        page.get_by_role("button", name=TRACKED).click()
    assert saved.value.suggested_filename == "山西省2009年 → 大同市2026年 对照.docx"
    saved.value.save_as(tmp_path / "any.docx")
    data = (tmp_path / "any.docx").read_bytes()
    found = read(data)
    assert found.rejected[0].startswith("山西省人民政府") and found.accepted[0].startswith("大同市人民政府")
    assert found.accepted[-1].startswith("版本") and found.stayed
    assert not reading.faults(tmp_path, data)
    page.goto(address + PAIR.replace("/", ".html?a=").replace("--", "&b=").removesuffix(".html"))
    offered = page.get_by_role("link", name=TRACKED)
    assert (offered.get_attribute("href") or "") == f"downloads/{PAIR.replace('html', 'docx')}"


@pytest.mark.parametrize("pair", ["shanxi-2022--shanxi-2024", "shanxi-2023--shanxi-2024"])
def test_any_two_loses_no_word(page: Page, http_root: str, site: Path, pair: str) -> None:
    """Nor does a pair that is shown in the rows of its own page; with the head and foot of both documents."""
    ids = pair.split("--")
    page.goto(http_root + "compare.html?a={}&b={}".format(*ids))
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    text = page.evaluate("""() => {
        const newer = Array.from(document.querySelectorAll(".compare-newer > p:last-child"), (p) => {
            const copy = p.cloneNode(true);
            copy.querySelectorAll("del, a, [data-ui]").forEach((extra) => extra.remove());
            return copy.textContent;
        });
        const own = Array.from(document.querySelectorAll(".compare-older p")).filter(
            (p) => !p.querySelector(".compare-home"));
        const words = (p) => p.querySelector(":scope > span:not([data-ui]), :scope > del").textContent;
        return [own.map(words).join(""), newer.join("")];
    }""")
    for shown_text, notice in zip(text, ids, strict=True):
        data = json.loads((site / f"data/notices/{notice}.json").read_text("utf-8"))["provisions"]
        whole = "".join((p["heading"] or "") + p["text"] for p in data)
        assert sorted(c for c in shown_text if c.isalnum()) == sorted(c for c in whole if c.isalnum())


ROWS = """() => Array.from(document.querySelectorAll(".compare-row"), (row) => [
    row.id, row.getAttribute("aria-label"), row.dataset.kind, "moved" in row.dataset, row.dataset.older,
    row.dataset.newer, row.textContent,
    Array.from(row.querySelectorAll("ins, del"), (mark) => mark.tagName + mark.textContent),
])"""
FIGURES = "() => Array.from(document.querySelectorAll('.compare-counts, .compare-carried'), (p) => p.textContent)"


@pytest.mark.parametrize("pair", ["shanxi-2025--shanxi-2026", "shanxi-2024--datong-2024"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_that_has_a_page_of_its_own_is_shown_in_its_rows(
    page: Page, address: str, pair: str, turned: bool
) -> None:
    page.goto(f"{address}compare/{pair}.html")
    rows, figures = page.evaluate(ROWS), page.evaluate(FIGURES)
    assert len(rows) > 20
    older, newer = pair.split("--")
    a, b = (newer, older) if turned else (older, newer)
    page.goto(f"{address}compare.html?a={a}&b={b}")
    page.locator(".compare-row").first.wait_for()
    assert page.evaluate(ROWS) == rows
    assert page.evaluate(FIGURES)[: len(figures)] == figures
    assert page.url.endswith(f"?a={a}&b={b}")
    expect(page.get_by_text("由浏览器按同样的规则对应")).to_have_count(0)
    expect(page.get_by_text("核对过")).to_have_count(0)
    expect(page.get_by_text("两件已改按先后排列")).to_have_count(int(turned))
    page.locator(".compare-sources ~ p").get_by_role("link", name="年与").click()
    shows(page, f"{pair}.html")


def test_figures_are_those_of_the_rows(page: Page, address: str) -> None:
    for where in ("compare/shanxi-2023--shanxi-2024.html", "compare.html?a=shanxi-2015&b=shanxi-2019"):
        page.goto(address + where)
        page.locator(".compare-row").first.wait_for()
        counted = sum(int(n) for n in re.findall("[0-9]+", page.locator(".compare-counts").inner_text().split("（")[0]))
        assert counted == page.locator(".compare-row").count()


def test_from_a_shared_sentence_to_the_row_where_it_is_at_home(page: Page, address: str) -> None:
    for where in ("compare/shanxi-2020--shanxi-2021.html", "compare.html?a=shanxi-2020&b=shanxi-2021"):
        page.goto(address + where)
        home = page.locator(".compare-home").first
        home.wait_for()
        row = page.locator(f"[id='{(home.get_attribute('href') or '').rpartition('#')[2]}']")
        home.click()
        expect(row).to_be_in_viewport()


@pytest.mark.parametrize(("query", "told"), [
    ("a=shanxi-2024&b=shanxi-1999", "新文：没有编号为“shanxi-1999”的通知"),
    ("a=../x&b=shanxi-2024", "旧文：没有编号为“../x”的通知"),
    ("b=shanxi-2024", "旧文：还没有选"),
])
def test_an_unknown_notice_is_told(page: Page, address: str, query: str, told: str) -> None:
    page.goto(f"{address}compare.html?{query}")
    expect(page.get_by_text(told)).to_be_visible()


def test_the_browser_finds_the_changes_that_the_pages_show(page: Page, http_root: str, site: Path) -> None:
    """Both redlines follow one set of rules: provision by provision, change by change."""
    page.goto(http_root + "compare.html?a=shanxi-2024&b=datong-2024")
    page.wait_for_selector(".compare-row")
    older, newer = (
        {p["eid"]: p["text"] for p in json.loads((site / f"data/notices/{n}.json").read_text("utf-8"))["provisions"]}
        for n in ("shanxi-2024", "datong-2024")
    )
    cases = [(a, newer[eid]) for eid, a in older.items() if newer.get(eid)]
    cases += [("（一）甲、乙、丙", "（二）甲、丙"), ("甲。乙丙。丁", "甲。丁"), ("达90%", "达90‰")]
    cases += [("", "新增"), ("旧", "")]
    cut = [[list(tokens(a)), list(tokens(b))] for a, b in cases]
    found = page.evaluate("cases => cases.map(([a, b]) => NoticeCompare.redline(a, b))", cut)
    for (a, b), changes_found in zip(cases, found, strict=True):
        ours = [{"kind": c.kind, "older": c.older, "newer": c.newer, "move": c.move or 0} for c in redline(a, b)]
        assert changes_found == ours


def test_a_thread_that_is_named_otherwise_now_is_led_on_by_its_place_and_topic(
    page: Page, http_subpath: str, site: Path,
) -> None:
    """What a server sends for what is not there stands at its address."""
    gone = f"{http_subpath}threads/shanxi/accident-accountability--1999--part_9__p_9.html"
    body = (site / "404.html").read_bytes()
    page.route(gone, lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto(gone)
    ways = page.locator("main p").last.get_by_role("link")
    root = "/" + http_subpath.split("/", 3)[3]
    assert [link.get_attribute("href") for link in ways.all()] == [
        f"{root}threads/shanxi.html", f"{root}topics/accident-accountability.html",
    ]
    ways.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("山西省历年脉络")
