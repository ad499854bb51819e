"""The browser of the browser tests, cut off from every other host, and the site in its three places."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Page,
    Request,
    Response,
    WebError,
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
MOST_FREE = 4
"""Contexts that are kept for the next test; each is a process."""
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

    @contextmanager
    def over(self, context: BrowserContext) -> Iterator[None]:
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        yield
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)
        context.remove_listener("request", self._request)
        context.remove_listener("requestfailed", self._failed)
        context.remove_listener("response", self._response)

    def _error(self, error: WebError) -> None:
        self.faults.append(f"page error: {error.error}")

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


@dataclass(frozen=True)
class Desk:
    """A context of the browser, taken by one test after the other: each finds it without pages and with nothing kept.

    One page stays open, so that those of the tests need no process of their own: half of what a short test costs.
    """

    context: BrowserContext
    first: Page
    session: CDPSession

    @classmethod
    def new(cls, browser: Browser, options: dict[str, Any]) -> "Desk":
        context = browser.new_context(**options)
        first = context.new_page()
        return cls(context, first, context.new_cdp_session(first))

    def clear(self) -> None:
        for page in self.context.pages:
            if page is not self.first:
                page.close()
        self.session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})


@dataclass(frozen=True)
class Desks:
    """Those that nobody sits at, by the options of their context; the last one left is the last one."""

    browser: Browser
    free: dict[str, Desk] = field(default_factory=dict)

    @contextmanager
    def taken(self, options: dict[str, Any]) -> Iterator[BrowserContext]:
        wanted = json.dumps(options, sort_keys=True)
        desk = self.free.pop(wanted, None) or Desk.new(self.browser, options)
        yield desk.context
        desk.clear()
        self._left(wanted, desk)

    def _left(self, options: str, desk: Desk) -> None:
        if options in self.free or len(self.free) == MOST_FREE:
            self.free.pop(options if options in self.free else next(iter(self.free))).context.close()
        self.free[options] = desk


@pytest.fixture(scope="session")
def desks(browser: Browser) -> Desks:
    return Desks(browser)


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
def new_page(desks: Desks, watch: Watch) -> Iterator[NewPage]:
    """Makes a page in a context of its own (options: those of a context, such as viewport and color_scheme).

    A console error, a page error, a file not found or a request to another host fails the test at its end.
    """
    with ExitStack() as until_the_end:

        def make(**options: Any) -> Page:
            context = until_the_end.enter_context(desks.taken(options))
            until_the_end.enter_context(watch.over(context))
            return context.new_page()

        yield make
    if watch.faults:
        pytest.fail("\n".join(watch.faults), pytrace=False)


@pytest.fixture
def lone_page(browser: Browser, watch: Watch) -> Iterator[Page]:
    """For a test that changes what a context keeps for all its pages, such as the clock."""
    with closing(browser.new_context()) as context, watch.over(context):
        yield context.new_page()
    if watch.faults:
        pytest.fail("\n".join(watch.faults), pytrace=False)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page at desktop width, watched."""
    return new_page(viewport={"width": 1280, "height": 900})
