"""The browser of the browser tests, cut off from every other host, and the site in its three places."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests.browser.server import serve

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The network is cut off: no name and no address but this machine's own is found.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
MISSING = (
    "the browser tests need Chromium and found none on PATH (chromium, chromium-browser, google-chrome). "
    "On Debian or Ubuntu: apt-get install chromium"
)
OWN = ("http://127.0.0.1:", "http://127.0.0.1/", "file://", "data:", "blob:", "about:")
SUBPATH = "/docs/safety notices/"
# A machine that does four things at once is slow, not wrong.
expect.set_options(timeout=20_000)


def chromium() -> str:
    """The browser's program; the tests fail, and say what to install, where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.fail(MISSING, pytrace=False)
    return found


@dataclass
class Watch:
    """What a reader would not see and a test must: faults of scripts, files not found, requests that leave."""

    faults: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"console error: {message.text} at {message.location}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(OWN):
            self.faults.append(f"request to another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # A request that the page itself gave up by moving on is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"answer {response.status}: {response.url}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def http_root(site: Path) -> Iterator[str]:
    """The site's address at the root of an http server; ends with a slash, as the next two do."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def http_subpath(site: Path) -> Iterator[str]:
    """Below a path of an http server that has nothing else, with a space in its name."""
    with serve(site, SUBPATH.replace(" ", "%20")) as address:
        yield address


@pytest.fixture(scope="session")
def file_root(site: Path) -> str:
    """From a disk."""
    return site.as_uri() + "/"


@pytest.fixture(scope="session")
def kinds(site: Path, pages: tuple[str, ...]) -> list[str]:
    """Every page of the root and of the folder of pages about the edition; of each other kind the longest and shortest.

    A kind is a folder, or what stands in it under a name of two parts (`topics/coal-mine--datong.html`).
    """
    groups: dict[tuple[str, bool], list[str]] = {}
    for page in pages:
        folder, _, name = page.rpartition("/")
        groups.setdefault((folder, "--" in name), []).append(page)
    chosen: list[str] = []
    for (folder, _), members in groups.items():
        by_size = sorted(members, key=lambda page: ((site / page).stat().st_size, page))
        chosen += by_size if folder in {"", "about"} else dict.fromkeys((by_size[-1], by_size[0]))
    return sorted(chosen)


@pytest.fixture(params=["file", pytest.param("root", marks=pytest.mark.everypage), "subpath"])
def address(request: pytest.FixtureRequest) -> str:
    """The site in each of its three places: a test that takes this runs in all of them. What leads out of the folder
    is seen below a path; the root is what tests with one place take."""
    name = {"file": "file_root", "root": "http_root", "subpath": "http_subpath"}[request.param]
    return str(request.getfixturevalue(name))


NewPage = Callable[..., Page]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def browser_faults(watch: Watch) -> list[str]:
    """What the watch has seen so far, for a test that expects some of it: it clears the list."""
    return watch.faults


@pytest.fixture
def new_page(browser: Browser, watch: Watch) -> Iterator[NewPage]:
    """Makes a page in a context of its own (options: those of a context, such as viewport and color_scheme).

    A console error, a page error, a file not found or a request to another host fails the test at its end.
    """
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        watch.attach(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    if watch.faults:
        pytest.fail("\n".join(watch.faults), pytrace=False)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page at desktop width, watched."""
    return new_page(viewport={"width": 1280, "height": 900})
