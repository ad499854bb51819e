"""摘录: provisions gathered from every kind of page, kept in the browser, ordered, and taken away with citations."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from build_scripts.domain.building.checksums import checksum
from tests.browser.conftest import NewPage
from tests.browser.everywhere.test_axe import violations
from tests.unit.publish.docx import reading

NOTICE = "notices/shanxi-2026.html"
COAL, ROAD = "part_3__sec_11__para_1", "part_3__sec_11__para_2"
CITED = "《山西省人民政府关于做好2026年安全生产工作的通知》（晋政发〔2026〕1号）第三部分第（十一）项第1目"


def gather(page: Page, address: str, *eids: str) -> None:
    page.goto(f"{address}{NOTICE}")
    for eid in eids:
        page.locator(f".apparatus:has(> a[href='#{eid}'])").get_by_role("button", name="摘录").click()


def words(page: Page, address: str) -> list[str]:
    """The beginning of each clip, in order."""
    page.goto(f"{address}clips.html")
    expect(page.locator(".clips li").first).to_be_visible()
    return [text[:6] for text in page.locator(".clips-words").all_inner_texts()]


@pytest.fixture
def address(file_root: str, http_subpath: str, request: pytest.FixtureRequest) -> str:
    return {"disk": file_root, "server": http_subpath}[request.param]


PLACES = pytest.mark.parametrize("address", ["disk", "server"], indirect=True)


@PLACES
def test_what_is_gathered_is_ordered_and_removed(page: Page, address: str) -> None:
    gather(page, address, COAL, ROAD)
    expect(page.locator(".clips-count")).to_have_text("2")
    assert words(page, address) == ["1.煤矿。持", "2.交通运输"]
    page.get_by_role("button", name="下移 山西省2026年 三（十一）1", exact=True).click()
    expect(page.locator(".clips-words").first).to_contain_text("2.交通运输")
    expect(page.get_by_role("button", name="下移 山西省2026年 三（十一）1", exact=True)).to_be_focused()
    page.get_by_role("button", name="移去 山西省2026年 三（十一）2").click()
    expect(page.locator(".clips li")).to_have_count(1)
    expect(page.locator(".clips a")).to_have_text(CITED)
    page.locator(".clips a").click()
    expect(page.locator(f"[id='{COAL}']")).to_be_in_viewport()


@PLACES
def test_a_notice_that_a_search_led_to_has_them_too(page: Page, address: str) -> None:
    page.goto(f"{address}{NOTICE}?q=%E7%85%A4%E7%9F%BF#{COAL}")
    page.locator(f".apparatus:has(> a[href='#{COAL}'])").get_by_role("button", name="摘录").click()
    expect(page.locator(".clips-count")).to_have_text("1")
    assert words(page, address) == ["1.煤矿。持"]


@PLACES
def test_they_come_from_topics_threads_and_comparisons_too(page: Page, address: str) -> None:
    for there, entry in (
        ("topics/coal-mine.html", "#shanxi-2025"), ("threads/shanxi/coal-mine.html", "#shanxi-2024"),
        ("compare/shanxi-2025--shanxi-2026.html", ".compare-row .compare-newer >> nth=3"),
    ):
        page.goto(address + there)
        page.locator(entry).get_by_role("button", name="摘录").first.click()
    found = words(page, address)
    assert len(found) == 3 and "持续推动矿山" in found[0] and found[1].startswith("（十）")
    expect(page.locator(".clips a").first).to_contain_text("（节选）")


@PLACES
def test_they_come_from_what_a_search_found(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q=%E7%93%A6%E6%96%AF%E6%8A%BD%E9%87%87")
    hit = page.locator(".search-group__hits li").first
    hit.get_by_role("button", name="摘录").click()
    expect(hit.get_by_role("button", name="已摘")).to_be_visible()
    expect(page.locator(".clips-count")).to_have_text("1")
    led_to = str(hit.locator("a.search-hit").get_attribute("href")).rpartition("#")[2]
    page.goto(f"{address}clips.html")
    expect(page.locator(".clips-words")).to_contain_text("瓦斯抽采")
    assert str(page.locator(".clips a").first.get_attribute("href")).endswith(f"#{led_to}")


@PLACES
def test_a_way_from_row_to_row_is_no_provision(page: Page, address: str) -> None:
    """What went elsewhere is led to within the comparison: nothing there is of a notice's words."""
    for there in ("compare/shanxi-2025--shanxi-2026.html", "compare.html?a=shanxi-2025&b=shanxi-2026"):
        page.goto(address + there)
        expect(page.locator(".compare-newer .reader-clip").first).to_be_visible()
        expect(page.locator(".compare-went").first).to_be_visible()
        expect(page.locator(".compare-went .reader-clip")).to_have_count(0)


def test_saved_as_files_and_copied_with_citations(page: Page, http_root: str, tmp_path: Path) -> None:
    gather(page, http_root, COAL, ROAD)
    words(page, http_root)
    for name, ending in (("DOCX", "docx"), ("XLSX", "xlsx"), ("Markdown", "md")):
        with page.expect_download() as saved:
            page.get_by_role("button", name=f"存为{name}").click()
        saved.value.save_as(tmp_path / f"clips.{ending}")
    data = (tmp_path / "clips.docx").read_bytes()
    assert [style for style, _ in reading.paragraphs(data)] == ["Title", *["Body Text", "note"] * 2, "note"]
    assert ("note", f"——{CITED}") in reading.paragraphs(data)
    assert not reading.faults(tmp_path, data)
    assert not reading.faults(tmp_path, (tmp_path / "clips.xlsx").read_bytes(), "xlsx")
    assert f"[{CITED}](<{http_root}{NOTICE}#{COAL}>)" in (tmp_path / "clips.md").read_text("utf-8")
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    page.get_by_role("button", name="复制全部").click()
    assert f"\n——{CITED}\n\n2.交通运输" in page.evaluate("window.copied")


def saved_markdown(page: Page, tmp_path: Path) -> str:
    with page.expect_download() as saved:
        page.get_by_role("button", name="存为Markdown").click()
    saved.value.save_as(tmp_path / "clips.md")
    return (tmp_path / "clips.md").read_text("utf-8")


def test_what_is_saved_from_a_disk_says_where_it_stands_in_the_edition_and_not_on_that_disk(
    page: Page, file_root: str, tmp_path: Path,
) -> None:
    gather(page, file_root, COAL)
    words(page, file_root)
    assert f"[{CITED}](<{NOTICE}#{COAL}>)" in saved_markdown(page, tmp_path)
    # As the pages of a site say whose address is known.
    page.evaluate("""() => {
        const told = Object.assign(document.createElement("link"), { rel: "canonical" });
        told.href = "https://example.org/edition/clips.html";
        document.head.append(told);
    }""")
    assert f"[{CITED}](<https://example.org/edition/{NOTICE}#{COAL}>)" in saved_markdown(page, tmp_path)


def test_two_tabs_have_one_list(new_page: NewPage, http_root: str) -> None:
    page = new_page()
    context: BrowserContext = page.context
    gather(page, http_root, COAL)
    other = context.new_page()
    assert words(other, http_root) == ["1.煤矿。持"]
    page.locator(f".apparatus:has(> a[href='#{ROAD}'])").get_by_role("button", name="摘录").click()
    expect(other.locator(".clips li")).to_have_count(2)
    other.get_by_role("button", name="移去").first.click()
    expect(page.locator(".clips-count")).to_have_text("1")


@pytest.mark.parametrize("kept", ["{", "null", "[1, null, {}]", json.dumps([{"notice": "../x", "eid": "p_1"}])])
def test_what_is_no_clip_is_passed_over(page: Page, http_root: str, kept: str) -> None:
    page.goto(http_root + "clips.html")
    page.evaluate("kept => localStorage.setItem('notices.clips', kept)", kept)
    page.reload()
    expect(page.locator("#clips-empty")).to_be_visible()
    gather(page, http_root, COAL)
    assert words(page, http_root) == ["1.煤矿。持"]


def test_a_provision_that_this_edition_has_not_is_told(page: Page, http_root: str, tmp_path: Path) -> None:
    page.goto(http_root + "clips.html")
    gone = json.dumps([{"notice": "shanxi-2026", "eid": "part_99"}, {"notice": "nowhere-2026", "eid": "part_1"}])
    page.evaluate("kept => localStorage.setItem('notices.clips', kept)", gone)
    page.reload()
    expect(page.locator(".clips-words").nth(1)).to_contain_text("本版没有这一条")
    assert "——[nowhere-2026 part\\_1](<>)" in saved_markdown(page, tmp_path)


def test_a_clip_whose_notice_did_not_come_is_told_in_what_is_saved_and_asked_for_again(
    page: Page, http_root: str, tmp_path: Path, browser_faults: list[str],
) -> None:
    gather(page, http_root, COAL)
    page.route("**/data/compare/shanxi-2026.js*", lambda route: route.abort())
    page.goto(http_root + "clips.html")
    told = "或者没有读到"
    expect(page.locator(".clips-words")).to_contain_text(told)
    assert told in saved_markdown(page, tmp_path)
    page.unroute_all()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".clips-words")).to_contain_text("1.煤矿。")
    assert browser_faults and all("shanxi-2026.js" in fault or "ERR_FAILED" in fault for fault in browser_faults)
    browser_faults.clear()


def test_what_is_saved_after_the_site_was_replaced_has_the_words_of_the_edition_that_it_names(
    page: Page, http_root: str, site: Path, tmp_path: Path,
) -> None:
    gather(page, http_root, COAL)
    older = (site / "data/compare/shanxi-2026.js").read_text("utf-8-sig")
    call = re.fullmatch(r'NoticeCompare\.add\("([^"]+)",(.*),"[0-9a-f]{8}"\);\n', older)
    assert call
    newer = call[2].replace("1.煤矿。", "1.煤炭。").replace("煤矿。持", "煤炭。持")
    assert newer != call[2]
    assert words(page, http_root) == ["1.煤矿。持"]
    known = json.loads((site / "data/edition.json").read_text("utf-8"))
    page.route("**/data/edition.json", lambda route: route.fulfill(json={**known, "edition": "0123456789ab"}))
    script = f'\ufeffNoticeCompare.add("shanxi-2026",{newer},"{checksum("shanxi-2026", newer)}");\n'
    page.route("**/data/compare/shanxi-2026.js*", lambda route: route.fulfill(
        body=script, content_type="text/javascript"))
    for _ in range(2):
        saved = saved_markdown(page, tmp_path)
        assert "煤炭。持" in saved
        assert "版本0123456789ab" in saved


def test_what_a_full_store_does_not_keep_holds_for_the_page(page: Page, http_root: str) -> None:
    page.goto(http_root + NOTICE)
    page.evaluate("""() => {
        for (let size = 1 << 22; size; size >>= 1) try {
            for (let n = 0; n < 3; n++) localStorage.setItem(size + "-" + n, "x".repeat(size));
        } catch (full) { /* the next is half as long */ }
    }""")
    for number, eid in enumerate((COAL, ROAD), start=1):
        page.locator(f".apparatus:has(> a[href='#{eid}'])").get_by_role("button", name="摘录").click()
        expect(page.locator(".reader-said")).to_contain_text("离开本页即失")
        expect(page.locator(".clips-count")).to_have_text(str(number))
    page.evaluate("NoticeReading.set('face', 'hei')")
    page.evaluate("NoticeReading.set('size', '2')")
    chosen = page.evaluate("document.documentElement.dataset")
    assert (chosen["face"], chosen["size"]) == ("hei", "2")
    page.evaluate("localStorage.clear()")
    page.evaluate("NoticeReading.set('scheme', 'dark')")
    assert json.loads(page.evaluate("localStorage.getItem('notices.reading')")) == {
        "face": "hei", "size": "2", "scheme": "dark",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_empty_and_full(new_page: NewPage, http_root: str, scheme: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page.goto(http_root + "clips.html")
    assert violations(page) == []
    gather(page, http_root)
    page.locator(".apparatus input").nth(3).check()
    page.get_by_role("button", name="摘录").first.click()
    assert words(page, http_root) and violations(page) == []
