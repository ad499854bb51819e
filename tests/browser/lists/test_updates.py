"""A site that is replaced while readers have parts of the older one: search goes on with the newer one by itself."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from build_scripts.domain.edition import Edition
from build_scripts.search import index_files
from tests import editions
from tests.browser import search_site
from tests.browser.server import serve

FIND = "(query) => NoticeSearch.search(query).then(({ total, hits }) => [total, hits.map((hit) => hit.snippet)])"
KEPT_BY_RULE = {"Cache-Control": "max-age=86400"}
ROUNDS = 3
LONG_AGO = 1_000_000_000
"""A browser keeps what has not changed for years, though nobody told it to."""


def edition_saying(text: str, *others: str) -> Edition:
    """A notice that says the text, and one of an earlier year for each of the others."""
    return editions.edition([
        editions.notice(year=2024 - back, body=[editions.provision("p_1", "p", words)])
        for back, words in enumerate((text, *others))
    ])


def publish(folder: Path, edition: Edition) -> None:
    """Puts the edition's shards in place of those that are there, file by file: at no moment is there no edition."""
    made = {folder / name: content for name, content in index_files.files(edition)}
    for path, content in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_bytes(content)
        unfinished.replace(path)
    for path in set((folder / "search").rglob("*.js")) - set(made):
        path.unlink()
    for path in folder.rglob("*.js"):
        os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    search_site.write(tmp_path / "site", editions.edition())
    return tmp_path / "site"


def found(page: Page, query: str) -> list[Any]:
    answer: list[Any] = page.evaluate(FIND, query)
    return answer


@pytest.mark.parametrize("headers", [KEPT_BY_RULE, {}], ids=["max-age", "old"])
def test_a_page_opened_again_searches_the_newer_edition(folder: Path, page: Page, headers: Mapping[str, str]) -> None:
    publish(folder, edition_saying("严查瓦斯超限。"))
    with serve(folder, headers=headers) as address:
        page.goto(address)
        assert found(page, "瓦斯超限") == [1, ["严查<mark>瓦斯超限</mark>。"]]
        publish(folder, edition_saying("严防瓦斯超限作业，严查瓦斯超限。"))
        page.goto("about:blank")
        page.goto(address)
        # All of it is there from the first visit: what is asked next is not.
        assert found(page, "严防瓦斯") == [1, ["<mark>严防瓦斯</mark>超限作业，严查瓦斯超限。"]]


def test_a_page_left_open_searches_the_newer_edition(folder: Path, page: Page) -> None:
    publish(folder, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。"))
    with serve(folder) as address:
        page.goto(address)
        assert found(page, "瓦斯超限")[0] == 1
        publish(folder, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。", "检查尾矿库坝体。"))
        # All that the question needs of the older edition is there. A minute later it is looked for a newer one.
        page.evaluate("() => { const { now } = Date; Date.now = () => now() + 61000; }")
        with page.expect_response("**/search/edition.js*"):
            found(page, "尾矿库")
        page.wait_for_function("async () => (await NoticeSearch.search('尾矿库坝体')).total === 2")
        assert found(page, "瓦斯超限")[0] == 1


@pytest.mark.parametrize("beside", ["answer('无此一句', { edition })", "run('非瓦斯', edition)"])
def test_what_is_looked_up_beside_a_question_puts_off_no_look_for_a_newer_edition(
    folder: Path, page: Page, beside: str,
) -> None:
    publish(folder, edition_saying("严查瓦斯超限。"))
    with serve(folder) as address:
        page.goto(address)
        page.evaluate(f"NoticeSearch.open().then((edition) => NoticeSearch.{beside}).then(() => 0)")
        publish(folder, edition_saying("严防瓦斯积聚。"))
        assert found(page, "严防瓦斯")[0] == 1


def test_what_the_newer_edition_has_not_changed_is_not_read_again(folder: Path, page: Page) -> None:
    publish(folder, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with serve(folder) as address:
        page.goto(address)
        assert found(page, "瓦斯超限")[0] == 1
        assert found(page, "尾矿库坝")[0] == 1
        asked.clear()
        publish(folder, edition_saying("严查瓦斯超限。", "检查尾矿库坝顶。"))
        # It is not found in the older edition, and so the newer is asked.
        assert found(page, "坝顶")[0] == 1
        assert found(page, "瓦斯超限")[0] == 1
    read = {url.rpartition("/search/")[2].partition(".")[0] for url in asked}
    assert read >= {"overview", "notices/shanxi-2023"}
    # Both are needed for what was found last, and have the names that they had.
    assert not read & {"notices/shanxi-2024", "spelling"}


@pytest.mark.parametrize("event", ["new PageTransitionEvent('pageshow', { persisted: true })",
                                   "new Event('notice-search-replaced')"])
def test_a_page_left_open_says_that_it_is_of_an_older_edition(
    site: Path, tmp_path: Path, page: Page, event: str,
) -> None:
    copy = tmp_path / "copy"
    for name in ("index.html", "data/edition.json"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, copy / name)
    shutil.copytree(site / "assets", copy / "assets")
    os.utime(copy / "data/edition.json", (LONG_AGO, LONG_AGO))
    told = page.locator(".newer-edition")
    with serve(copy) as address:
        page.goto(address)
        with page.expect_response("**/edition.json"):
            page.evaluate(f"dispatchEvent({event})")
        expect(told).to_have_count(0)
        known = json.loads((copy / "data/edition.json").read_text("utf-8"))
        (copy / "data/edition.json").write_text(json.dumps({**known, "edition": "0123456789ab"}), "utf-8")
        page.evaluate(f"dispatchEvent({event})")
        expect(told).to_have_text(f"本页为{known['edition']}版，网站已更新为0123456789ab版。重新打开")
        with page.expect_navigation():
            told.get_by_role("link").click()


def test_a_shard_that_the_newer_edition_has_no_more_leads_to_it(
    folder: Path, page: Page, browser_faults: list[str],
) -> None:
    publish(folder, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。"))
    with serve(folder) as address:
        page.goto(address)
        # All that any question reads is there; two characters the index tells by itself: the other notice is not read.
        assert found(page, "瓦斯")[0] == 1
        page.evaluate("NoticeSearch.run('尾矿').then(() => 0)")
        publish(folder, edition_saying("严查瓦斯超限。"))
        assert found(page, "尾矿")[0] == 0
    assert browser_faults and all("search/notices/shanxi-2023." in fault for fault in browser_faults)
    browser_faults.clear()


def test_where_the_older_edition_comes_again_and_again_it_is_told_and_the_next_question_asks_anew(
    folder: Path, page: Page, browser_faults: list[str],
) -> None:
    """A cache between that keeps to the name alone."""
    publish(folder, edition_saying("严查瓦斯超限。"))
    kept = (folder / "search" / "overview.js").read_bytes()
    publish(folder, edition_saying("严查瓦斯超限作业。"))
    (folder / "search" / "overview.js").write_bytes(kept)
    with serve(folder) as address:
        page.goto(address)
        told = "NoticeSearch.search('瓦斯').then(String, (error) => error.message)"
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        assert page.evaluate(told) == "本站正在更新，请稍后再查"
        assert sum("/search/edition.js" in url for url in asked) == ROUNDS
        publish(folder, edition_saying("严查瓦斯超限作业。"))
        assert found(page, "瓦斯")[0] == 1
    assert browser_faults and all("/search/grams/" in fault for fault in browser_faults)
    browser_faults.clear()


def results_beside(site: Path, folder: Path) -> None:
    """The page of results with the shards of another edition."""
    for part in site.iterdir():
        if part.name != "search":
            (folder / part.name).symlink_to(part)


def search_from_the_start(page: Page, address: str) -> None:
    """Has parts of the edition that stands now."""
    page.goto(f"{address}search.html?q=%E7%93%A6%E6%96%AF")
    expect(page.locator(".search-status")).to_have_text("1 条 · 1 次 · 1 件。")


def search_on_page(page: Page, query: str) -> None:
    page.locator(".search-form input[type=search]").fill(query)
    page.keyboard.press("Enter")


def test_while_the_site_is_half_replaced_the_page_tries_no_oftener_than_a_question_does(
    site: Path, tmp_path: Path, page: Page, browser_faults: list[str],
) -> None:
    """What asks for results asks within what asks again."""
    results_beside(site, tmp_path)
    publish(tmp_path, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。"))
    kept = (tmp_path / "search" / "overview.js").read_bytes()
    with serve(tmp_path) as address:
        search_from_the_start(page, address)
        publish(tmp_path, edition_saying("严查瓦斯超限。", "检查尾矿库坝顶。"))
        (tmp_path / "search" / "overview.js").write_bytes(kept)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        search_on_page(page, "尾矿库坝")
        expect(page.locator(".search-status")).to_have_text("本站正在更新，请稍后再查。")
        assert sum("/search/edition.js" in url for url in asked) == ROUNDS
        assert sum("/data/edition.json" in url for url in asked) <= ROUNDS
        publish(tmp_path, edition_saying("严查瓦斯超限。", "检查尾矿库坝顶。"))
        page.get_by_role("button", name="重试").click()
        expect(page.locator(".search-status")).to_have_text("1 条 · 1 次 · 1 件。")
    browser_faults.clear()


@pytest.mark.parametrize("query", ["尾矿库坝", "坝顶", "无此一句"])
def test_a_newer_edition_whose_name_has_not_come_yet_is_searched(
    site: Path, tmp_path: Path, page: Page, browser_faults: list[str], query: str,
) -> None:
    results_beside(site, tmp_path)
    publish(tmp_path, edition_saying("严查瓦斯超限。", "检查尾矿库坝体。"))
    kept = (tmp_path / "search" / "edition.js").read_bytes()
    with serve(tmp_path) as address:
        search_from_the_start(page, address)
        publish(tmp_path, edition_saying("严查瓦斯超限。", "检查尾矿库坝顶。"))
        (tmp_path / "search" / "edition.js").write_bytes(kept)
        search_on_page(page, "尾矿库坝")
        expect(page.locator(".search-group mark").first).to_have_text("尾矿库坝")
        search_on_page(page, query)
        there = "没有与“无此一句”" if query == "无此一句" else "1 条 · 1 次 · 1 件。"
        expect(page.locator(".search-status")).to_contain_text(there)
    browser_faults.clear()


def test_the_page_of_results_shows_the_newer_edition(site: Path, tmp_path: Path, page: Page) -> None:
    results_beside(site, tmp_path)
    publish(tmp_path, edition_saying("严查瓦斯超限。"))
    with serve(tmp_path, headers=KEPT_BY_RULE) as address:
        search_from_the_start(page, address)
        publish(tmp_path, edition_saying("严查瓦斯超限，严防瓦斯积聚。", "瓦斯不超限。"))
        page.locator(".search-form input[type=search]").fill("防瓦斯")
        page.keyboard.press("Enter")
        expect(page.locator(".search-group mark")).to_have_text("防瓦斯")
        page.locator(".search-form input[type=search]").fill("瓦斯")
        page.keyboard.press("Enter")
        expect(page.locator(".search-status")).to_have_text("2 条 · 3 次 · 2 件。")
