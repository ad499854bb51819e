"""The same folder opens from a disk, at the root of a web server and below a path, with the network cut off."""

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.browser.links import Visited, faults, read, visit
from tests.browser.server import serve

TABS = 4


@pytest.mark.everypage
def test_every_page_and_every_link(file_root: str, pages: tuple[str, ...], new_page: Callable[..., Page]) -> None:
    """Visits all pages: no console error, no page error, no request to another host (new_page), no dead link."""
    visit_all(file_root, pages, new_page)


def test_every_link_of_every_page_as_it_is_written(file_root: str, pages: tuple[str, ...]) -> None:
    """What scripts add is seen below, on pages of every kind."""
    found = faults({file_root + page: read(file_root + page) for page in pages}, file_root)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:200])


def test_every_kind_of_page(address: str, kinds: list[str], new_page: Callable[..., Page]) -> None:
    """Links are relative: what leads somewhere on a disk does so on a server as well. No fault in the console, no
    request to another host (new_page), no dead link."""
    visit_all(address, kinds, new_page)


def visit_all(address: str, pages: Sequence[str], new_page: Callable[..., Page]) -> None:
    first = new_page(viewport={"width": 1280, "height": 900})
    tabs = [first, *(first.context.new_page() for _ in range(TABS - 1))]
    assert pages
    visited = visit(tabs, (address + page for page in pages))
    assert len(visited) == len(pages)
    found = faults(visited, address)
    if found:
        pytest.fail(f"{len(found)} faults:\n" + "\n".join(found[:200]), pytrace=False)


def test_the_check_sees_a_dead_link() -> None:
    """The check itself can fail: a page missing, an anchor missing, a link out of the folder, a script address."""
    root = "http://127.0.0.1:1/site/"
    links = {"b.html#there", "b.html#gone", "a.html#top", "b.html?q=1#there"}
    links = {root + link for link in links} | {"http://127.0.0.1:1/outside.html", "javascript:alert(1)"}
    visited = {
        root + "a.html": Visited(anchors=frozenset(), links=frozenset(links | {"https://www.gov.cn/"}), title="a"),
        root + "b.html": Visited(anchors=frozenset({"there"}), links=frozenset(), title=""),
    }
    found = faults(visited, root)
    assert [fault.split(": ", 1)[1] for fault in found] == [
        "http://127.0.0.1:1/outside.html leaves the site's folder",
        f"{root}b.html#gone names an anchor that is not there",
        "javascript:alert(1) leaves the site's folder",
        "no title",
    ]


def test_the_check_sees_a_missing_file(tmp_path: Path) -> None:
    """A link to a file that is not there, and one to a folder, which a disk would show as a list of files."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "there.json").write_text("{}", encoding="utf-8")
    with serve(tmp_path) as http:
        for root in (http, tmp_path.as_uri() + "/"):
            links = frozenset({f"{root}data/there.json", f"{root}data/gone.json", f"{root}data/"})
            found = faults({f"{root}a.html": Visited(anchors=frozenset(), links=links, title="a")}, root)
            assert found == [f"a.html: {root}data/ is not there", f"a.html: {root}data/gone.json is not there"]


def test_what_is_written_is_read_as_a_browser_reads_it(tmp_path: Path, new_page: Callable[..., Page]) -> None:
    page = tmp_path / "一 页.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><title>页</title><p id=here><a name=old href='b%20c.html?q=1#章'>x</a>"
        "<a href=#here>y</a><map><area href=../up.html></map><img src=data:,x><script src=a/b.js></script>"
        "<link rel=canonical href=https://else.example/><link rel=icon href=i.ico>", "utf-8",
    )
    for name in ("a/b.js", "i.ico"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    seen, = visit([new_page()], [page.as_uri()]).values()
    found = read(page.as_uri())
    assert found.anchors == seen.anchors == {"here", "old"}
    assert found.title == seen.title == "页"
    assert {unquote(link) for link in found.links} == {unquote(link) for link in seen.links}
    assert len(found.links) == 5


def test_the_watch_sees_what_a_reader_would_not(new_page: Callable[..., Page], browser_faults: list[str]) -> None:
    """The watch itself can fail: an error in a script, one in the console, a picture from another host."""
    tab = new_page()
    tab.set_content(
        "<title>x</title><script>console.error('said'); setTimeout(() => { throw new Error('thrown') })</script>"
        "<img src='http://notices.example/x.png'>",
        wait_until="load",
    )
    tab.wait_for_timeout(50)
    kinds = sorted({fault.split(":")[0] for fault in browser_faults})
    assert kinds == ["console error", "page error", "request failed", "request to another host"]
    browser_faults.clear()
