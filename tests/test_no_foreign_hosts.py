"""Nothing in the published files makes a browser ask another host, whatever it runs: read from the files themselves.

The browser tests see what pages do ask when they are opened; this sees what they could. Links that a reader clicks
(`<a href>`) may lead anywhere.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

FOREIGN = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
LOADING = ("src", "srcset", "poster", "data", "action", "formaction", "background", "manifest", "xlink:href", "ping")
"""Attributes whose address a browser asks for by itself, or sends a form to."""
NOT_LOADED = {"canonical", "alternate", "license", "author", "prev", "next"}
"""Relations of <link> that only tell."""
STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
SCRIPT_ADDRESS = re.compile(r"""["'`]((?:https?:|wss?:)?//[a-z0-9][a-z0-9.-]*\.[a-z]{2,}[^"'`]*)["'`]""", re.IGNORECASE)
OF_THIS_SITE = r"""\(new URL\("(?:\.\./)+\w[\w/-]*\.json", ?[\w$]+\.src\)"""
LOADS = re.compile(
    rf"\b(?:fetch(?!{OF_THIS_SITE})|importScripts|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import)\s*\("
)
"""What asks for something, but for a file of this site: its address is made from the script's own."""


def foreign(name: str, text: str) -> Iterator[str]:
    """The addresses on other hosts that this file would make a browser ask for."""
    if name.endswith((".html", ".svg")):
        yield from _foreign_in_page(text)
    elif name.endswith(".css"):
        yield from STYLE_ADDRESS.findall(text)


def test_no_page_or_style_loads_from_another_host(site: Path) -> None:
    found = []
    for path in sorted(site.rglob("*")):
        if path.suffix in {".html", ".svg", ".css"}:
            name = path.relative_to(site).as_posix()
            found += [f"{name}: {address}" for address in foreign(name, path.read_text("utf-8"))]
    assert found == []


def test_no_script_of_ours_asks_for_anything(site: Path) -> None:
    """Our scripts hold no address of another host and use nothing that a page from a disk may not do."""
    found = []
    for path in sorted((site / "assets" / "js").rglob("*.js")):
        text = _without_comments(path.read_text("utf-8"))
        found += [f"{path.name}: {x}" for x in [*SCRIPT_ADDRESS.findall(text), *LOADS.findall(text)] if not _names(x)]
    assert found == []


def test_the_theme_is_told_to_load_nothing(site: Path) -> None:
    """The theme's own script can load a diagram library from another host: only for pages that hold a diagram."""
    for path in site.rglob("*.html"):
        assert 'class="mermaid"' not in path.read_text("utf-8"), path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<img src="https://cdn.example/x.png">'),
        ("a.html", '<script src="//cdn.example/x.js"></script>'),
        ("a.html", '<link rel="preconnect" href="https://fonts.example">'),
        ("a.html", '<link rel="stylesheet" href="http://fonts.example/x.css">'),
        ("a.html", '<img srcset="a.png 1x, https://cdn.example/b.png 2x">'),
        ("a.html", '<style>@import "https://cdn.example/x.css"</style>'),
        ("a.html", '<p style="background: url(//cdn.example/x.png)">'),
        ("a.html", '<form action="https://collect.example/"></form>'),
        ("a.html", '<meta http-equiv="refresh" content="0; url=https://else.example/">'),
        ("a.css", "@font-face { src: url('https://fonts.example/x.woff2') }"),
    ],
)
def test_the_check_sees_each_way_out(name: str, text: str) -> None:
    assert list(foreign(name, text))


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://www.gov.cn/">原文</a>',
        '<link rel="canonical" href="https://notices.example/">',
        '<img src="../assets/x.png">',
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    ],
)
def test_the_check_lets_a_link_be(text: str) -> None:
    assert list(foreign("a.html", text)) == []


def _foreign_in_page(text: str) -> Iterator[str]:
    for element in lxml.html.document_fromstring(text).iter("*"):
        for name in LOADING:
            yield from (part for part in element.get(name, "").split(",") if FOREIGN.match(part))
        if element.tag == "link" and not set(element.get("rel", "").split()) <= NOT_LOADED:
            yield from filter(FOREIGN.match, [element.get("href", "")])
        if element.tag in {"image", "use"}:
            yield from filter(FOREIGN.match, [element.get("href", "")])
        if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield from re.findall(r"https?://\S+", element.get("content", ""))
        yield from STYLE_ADDRESS.findall(element.get("style", ""))
        if element.tag == "style":
            yield from STYLE_ADDRESS.findall(element.text or "")


def _without_comments(script: str) -> str:
    return re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", script, flags=re.DOTALL)


def _names(text: str) -> bool:
    """An XML namespace or a vocabulary is a name, not a place to ask."""
    return text.startswith((
        "http://www.w3.org/", "https://schema.org", "http://purl.org/dc/", "http://schemas.openxmlformats.org/",
        "http://schemas.microsoft.com/office/",
    ))
