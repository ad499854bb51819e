"""The configurations of the hosting page, run by the real servers: headers, compression, caching, and a strict policy
for scripts under which every kind of page works without a violation."""

import base64
import gzip
import hashlib
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser import hosting

NOTICE = "notices/shanxi-2024.html"


@dataclass(frozen=True)
class Served:
    """A running server: the address of the site, and that of the root when the site stands in a folder below it."""

    site: str
    root: str


@pytest.fixture(scope="module", params=["nginx", "nginx-subfolder", "caddy", "caddy-subfolder"])
def served(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    name, _, below = request.param.partition("-")
    root, folder = site, ""
    if below:
        root, folder = tmp_path_factory.mktemp("root"), "通知 汇编"
        (root / folder).symlink_to(site)
    with hosting.SERVERS[name](root, tmp_path_factory.mktemp(name)) as address:
        yield Served(site=address + (f"{quote(folder)}/" if folder else ""), root=address)


ONE_OF_EACH = pytest.mark.parametrize("served", ["nginx", "caddy-subfolder"], indirect=True)
"""For what the browser makes of the policy: that all servers send the same, on every answer, is shown below."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


def get(address: str, **headers: str) -> Answer:
    request = urllib.request.Request(address, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def kinds(pages: tuple[str, ...]) -> list[str]:
    """One page of each kind: of each folder, and those at the root. Of notices, the one the tests know."""
    found: dict[str, str] = {}
    for page in pages:
        folder, _, name = page.rpartition("/")
        found.setdefault(folder or name, page)
        if name == "index.html":
            found[f"{folder}/index"] = page
    return [*dict.fromkeys([*found.values(), NOTICE, "about/hosting.html"])]


@ONE_OF_EACH
def test_no_page_violates_the_policy(served: Served, page: Page, pages: tuple[str, ...]) -> None:
    """Console errors fail the test by themselves; violations that a browser keeps to itself are asked for."""
    page.add_init_script(
        "window.violations = [];"
        "addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective}: ${e.blockedURI}`))"
    )
    for name in kinds(pages):
        page.goto(served.site + name)
        assert page.evaluate("violations") == [], name


@ONE_OF_EACH
def test_the_scripts_work_under_the_policy(served: Served, page: Page) -> None:
    page.goto(served.site + NOTICE)
    page.get_by_role("button", name="复制").first.click()
    page.get_by_role("button", name="引用", exact=True).click()
    expect(page.locator(".reader-said")).to_have_text("已复制引用")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="按键说明")).to_be_visible()


@ONE_OF_EACH
def test_an_inline_script_is_not_run(served: Served, page: Page, browser_faults: list[str]) -> None:
    page.goto(served.site + NOTICE)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))")
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in fault for fault in browser_faults)
    browser_faults.clear()


@pytest.mark.parametrize("name", [NOTICE, "index.html", "assets/js/reader.js", "assets/css/site.css",
                                  "data/catalog.json", "feeds/all.xml", "downloads/notices/shanxi-2024.txt"])
def test_text_is_compressed(served: Served, name: str, site: Path) -> None:
    answer = get(served.site + name, Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert gzip.decompress(answer.body) == (site / name).read_bytes()


@pytest.mark.parametrize(("name", "kind"), [
    (NOTICE, "text/html; charset=utf-8"),
    ("assets/js/reader.js", "javascript; charset=utf-8"),
    ("downloads/notices/shanxi-2024.md.txt", "text/plain; charset=utf-8"),
    ("feeds/shanxi.xml", "application/atom+xml; charset=utf-8"),
    ("downloads/notices/shanxi-2024.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("downloads/provisions.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
])
def test_each_kind_of_file_is_named(served: Served, name: str, kind: str) -> None:
    assert get(served.site + name).headers["Content-Type"].endswith(kind)


def test_tables_are_named_as_such(served: Served, site: Path) -> None:
    for folder in ("topics", "compare"):
        path = min((site / "downloads" / folder).glob("*.csv"))
        name = quote(path.relative_to(site).as_posix())
        assert get(served.site + name).headers["Content-Type"] == "text/csv; charset=utf-8"


def test_files_are_checked_for_change_and_hashed_ones_kept(served: Served, site: Path) -> None:
    page = get(served.site + NOTICE)
    assert page.headers["Cache-Control"] == "no-cache"
    assert get(served.site + NOTICE, If_None_Match=page.headers["ETag"]).status == 304
    hashed = "assets/stylesheets/main.*.min.css", "search/grams/*.js", "search/words.*.js", "search/notices/*.js"
    for pattern in hashed:
        name = min(site.glob(pattern)).relative_to(site).as_posix()
        assert get(served.site + name).headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_what_may_come_anew_under_its_name_is_not_kept(served: Served) -> None:
    for name in ("search/overview.js", "search/edition.js"):
        assert get(served.site + name).headers["Cache-Control"] == "no-cache"
    missing = get(served.site + "search/grams/0123456789.js")
    assert missing.status == 404
    assert missing.headers.get("Cache-Control") in {None, "no-cache"}


def test_a_folder_shows_its_first_page(served: Served, site: Path) -> None:
    assert get(served.site).body == (site / "index.html").read_bytes()
    assert get(served.site + "years/").body == (site / "years/index.html").read_bytes()


def test_security_headers_are_on_every_answer(served: Served) -> None:
    for name, status in (("index.html", 200), ("data/catalog.json", 200), ("no/such/page.html", 404)):
        answer = get(served.site + name)
        assert answer.status == status
        assert "script-src 'self' 'sha256-" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_what_is_not_there_is_said_so_by_the_sites_own_page(served: Served, site: Path) -> None:
    """Within a folder of another site, that site's own page answers."""
    answer = get(served.site + "no/such/page.html")
    own = answer.body == (site / "404.html").read_bytes()
    assert (answer.status, own) == (404, served.site == served.root)


@pytest.mark.parametrize("name", sorted(hosting.SERVERS))
def test_hidden_files_versions_and_other_methods_give_nothing(name: str, tmp_path: Path) -> None:
    root, work = tmp_path / "root", tmp_path / "work"
    for file in ("index.html", "404.html", ".env", ".git/config", "notices/.index.html.swp"):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(f"<title>{file}</title>", "utf-8")
    work.mkdir()
    with hosting.SERVERS[name](root, work) as address:
        for hidden in (".env", ".git/config", "notices/.index.html.swp"):
            answer = get(address + hidden)
            assert (answer.status, answer.body) == (404, (root / "404.html").read_bytes()), hidden
        assert not re.search("[0-9]", get(address).headers["Server"] or "")
        request = urllib.request.Request(address + "index.html", data=b"x", method="POST")
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=20)
        with refused.value as error:
            assert error.code == 405


def test_all_three_servers_send_the_same_policy() -> None:
    documented = [hosting.documented(language) for language in ("nginx", "caddyfile", "xml")]
    policies = [re.findall(r'Content-Security-Policy"?(?: value=)? ?"([^"]+)"', text) for text in documented]
    assert [len(found) for found in policies] == [1, 1, 1]
    assert policies[0] == policies[1] == policies[2]
    assert "unsafe" not in policies[0][0]


@pytest.mark.parametrize(("directive", "tag"), [("style-src", "style"), ("script-src", "script")])
def test_what_the_policy_allows_in_a_page_is_that_of_the_404_page(site: Path, directive: str, tag: str) -> None:
    own, = re.findall(rf"<{tag}>(.*?)</{tag}>", (site / "404.html").read_text("utf-8"), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
    allowed = re.findall(rf"{directive} 'self' 'sha256-([^']+)'", hosting.documented("nginx"))
    assert allowed == [digest], f"docs/about/hosting.md names another {tag} than that of docs/theme/404.html"


def test_the_configuration_for_iis_names_every_kind_of_file(site: Path) -> None:
    """IIS answers 404 to a kind of file that it does not know; it cannot be run here, so its file is read."""
    config = ElementTree.fromstring(hosting.documented("xml"))
    known = {entry.get("fileExtension") for entry in config.iter("mimeMap")}
    by_itself = {".png", ".jpg", ".ico", ".map"}
    kinds_of_file = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert kinds_of_file - known - by_itself == set()
    removed = {entry.get("fileExtension") for entry in config.iter("remove")}
    assert known <= removed
