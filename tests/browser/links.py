"""Pages visited in a browser, or read as they are written; every link followed to the page and the anchor it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import Request, urlopen

import lxml.html
from playwright.sync_api import Page

# As the browser resolves them, once the page's scripts have run.
COLLECT = """() => ({
  anchors: Array.from(document.querySelectorAll("[id]"), e => e.id)
    .concat(Array.from(document.querySelectorAll("a[name]"), e => e.name)),
  links: Array.from(document.querySelectorAll("a[href], area[href]"), e => e.href),
  parts: Array.from(document.querySelectorAll("[src]"), e => e.src)
    .concat(Array.from(document.querySelectorAll("link[href]:not([rel=canonical])"), e => e.href)),
  title: document.title,
})"""
SCHEMES = {"http", "https", "mailto"}
"""Of links that leave the site: they may be there, and are not followed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visited:
    """What a page turned out to hold."""

    anchors: frozenset[str]
    links: frozenset[str]
    """Absolute, with fragment: what a reader can click, and what the page itself loads."""
    title: str


def visit(tabs: Sequence[Page], addresses: Iterable[str]) -> dict[str, Visited]:
    """Each address opened, several at a time, until it and its scripts have loaded."""
    waiting = list(addresses)
    visited: dict[str, Visited] = {}
    while waiting:
        batch, waiting = waiting[: len(tabs)], waiting[len(tabs) :]
        opened = list(zip(tabs, batch, strict=False))
        for tab, address in opened:
            tab.goto(address, wait_until="commit")
        for tab, address in opened:
            tab.wait_for_load_state("load")
            visited[address] = _collected(tab)
    return visited


def read(address: str) -> Visited:
    """A page of a disk as it is written, without its scripts."""
    tree = lxml.html.document_fromstring(Path(unquote(urlsplit(address).path)).read_bytes(), base_url=address)
    tree.make_links_absolute(handle_failures=None)
    links = [*tree.xpath("//a/@href | //area/@href | //@src | //link[not(@rel='canonical')]/@href")]
    return Visited(
        anchors=frozenset(map(str, tree.xpath("//@id | //a/@name"))),
        links=frozenset(str(link) for link in links if not link.startswith(("data:", "blob:"))),
        title=tree.findtext(".//title") or "",
    )


def faults(visited: Mapping[str, Visited], root: str) -> list[str]:
    """Links that lead nowhere: no such file below the root, or no such anchor in the page."""
    found: list[str] = []
    files: dict[str, str] = {}
    for address, page in visited.items():
        where = unquote(address.removeprefix(root))
        if not page.title:
            found.append(f"{where}: no title")
        for link in sorted(page.links):
            target, anchor = urldefrag(link)
            target = target.partition("?")[0]
            if not target.startswith(root):
                if target.startswith(root[: root.find("/", 8) + 1]) or urlsplit(target).scheme not in SCHEMES:
                    found.append(f"{where}: {link} leaves the site's folder")
            elif target in visited:
                if anchor and anchor != "top" and unquote(anchor) not in visited[target].anchors:
                    found.append(f"{where}: {link} names an anchor that is not there")
            else:
                files.setdefault(target, where)
    return found + [f"{where}: {target} is not there" for target, where in files.items() if not _there(target)]


def _collected(tab: Page) -> Visited:
    seen = tab.evaluate(COLLECT)
    links = frozenset(link for link in [*seen["links"], *seen["parts"]] if not link.startswith(("data:", "blob:")))
    return Visited(anchors=frozenset(seen["anchors"]), links=links, title=seen["title"])


def _there(address: str) -> bool:
    """A file, not a folder: a disk has no index page of its own accord."""
    if address.startswith("file:"):
        return Path(unquote(urlsplit(address).path)).is_file()
    try:
        with urlopen(Request(address, method="HEAD")) as answer:
            return bool(answer.status == 200) and not address.endswith("/")
    except HTTPError as error:
        error.close()
        return False
