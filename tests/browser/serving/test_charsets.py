"""The site's scripts are read as what they are, whatever code the page or the server says they are in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import firefox
from tests.browser.hands import Chromium, Hands
from tests.browser.server import serve

INTRANET = """<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<link rel="icon" href="data:,"><title>内网首页</title><script src="{site}assets/js/search.js"></script></head>
<body><form action="{site}search.html" accept-charset="utf-8"><input type="search" name="q" value="瓦斯抽采">
<button>搜索</button></form></body></html>"""
FIND = "NoticeSearch.search('三管三必须', { limit: 1 }).then(({ total, hits }) => [total, hits[0].snippet])"
OFFER = "NoticeSearch.ask('农业机械').then(({ near }) => near.map((offer) => offer.query))"


@pytest.fixture(params=["", "gbk"], ids=["page", "server"])
def said(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The site, from a server that says nothing of the code of scripts, and from one that says the wrong one."""
    with serve(site, charset=request.param) as address:
        yield address


@pytest.fixture(params=["chromium", "firefox"])
def hands(request: pytest.FixtureRequest, page: Page, tmp_path: Path) -> Iterator[Hands]:
    if request.param == "chromium":
        yield Chromium(page)
    else:
        (tmp_path / "profile").mkdir()
        with firefox.running(tmp_path / "profile") as browser:
            yield browser


def test_search_works_in_a_page_written_in_gb2312(hands: Hands, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "intranet"
    folder.mkdir()
    (folder / "index.html").write_bytes(INTRANET.format(site=said).encode("gb2312"))
    with serve(folder) as address:
        hands.goto(address)
        assert hands.evaluate("document.characterSet") == "GBK"
        total, snippet = hands.evaluate(FIND)
        assert total > 1 and "<mark>三管三必须</mark>" in snippet
        assert "农机" in hands.evaluate(OFFER)


BY_SCRIPT = ' accept-charset="utf-8"', ' class="search-box"'
"""What the form says of itself, and what lets the script say it."""


@pytest.mark.parametrize("by", ["form", "script"])
def test_a_form_in_such_a_page_hands_over_what_was_typed(page: Page, http_root: str, tmp_path: Path, by: str) -> None:
    written = INTRANET.format(site=http_root)
    if by == "script":
        script = f'<script src="{http_root}assets/js/search-box.js"></script></body>'
        written = written.replace(*BY_SCRIPT).replace("</body>", script)
    (tmp_path / "index.html").write_bytes(written.encode("gb2312"))
    with serve(tmp_path) as address:
        page.goto(address)
        page.get_by_role("button", name="搜索").click()
        expect(page.locator(".search-group mark").first).to_have_text("瓦斯抽采")


def test_the_site_works_where_the_server_says_gbk_of_scripts_and_styles(page: Page, site: Path) -> None:
    with serve(site, charset="gbk") as address:
        page.goto(address + "notices/shanxi-2024.html")
        expect(page.locator(".settings summary")).to_have_text("版式")
        pin = "getComputedStyle(document.querySelector('.apparatus > a:first-of-type'), '::before').content"
        assert page.evaluate(pin) == '"§ "'
        page.goto(f"{address}compare.html?a=shanxi-2010&b=shanxi-2024")
        expect(page.locator("#result")).to_have_text("山西省2010年 → 山西省2024年")
        expect(page.locator(".compare-kind").first).to_be_visible()
        page.goto(address + "search.html?q=%E4%B8%A4%E5%AE%A2%E4%B8%80%E5%8D%B1")
        expect(page.locator(".search-group mark").first).to_have_text("两客一危")


def test_every_script_and_style_of_ours_begins_with_the_mark_of_its_code(site: Path) -> None:
    files = [path for suffix in ("js", "css") for path in site.rglob(f"*.{suffix}") if ".min." not in path.name]
    assert len(files) > 50
    assert [path for path in files if not path.read_bytes().startswith(b"\xef\xbb\xbf")] == []
