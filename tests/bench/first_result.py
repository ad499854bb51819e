"""How soon the first result of a search stands on a slow line: `python -m tests.bench.first_result --site site`.

From a server that does not compress, with an empty cache, the processor slowed down four times, on the lines that
Chromium's developer tools call Slow 3G and Fast 3G. Told are the seconds from the visit to the first result, and what
was loaded until then: in all, and of the data of the search. It is reported, not asserted.
"""

import argparse
import time
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from tests.browser.conftest import FLAGS, chromium
from tests.browser.server import serve

SLOWER = 4
# Bytes a second and milliseconds, as the presets of the developer tools have them.
LINES = {"Slow 3G": (51_200, 2000), "Fast 3G": (188_744, 562.5)}
QUERIES = ("瓦斯", "安全生产责任制", "去年 煤矿", "晋政发〔2026〕1号三（十一）")
FIRST = ".search-group .search-hit"


def main() -> None:
    parser = argparse.ArgumentParser(description="Reports how soon the first result of a search stands.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="folder of the built site (site)")
    site = parser.parse_args().site
    with sync_playwright() as playwright, serve(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for line in LINES:
            for query in QUERIES:
                print(visit(browser, f"{address}search.html?q={query}", query, line), flush=True)
        browser.close()


def visit(browser: Browser, address: str, query: str, line: str) -> str:
    context = browser.new_context()
    page = context.new_page()
    down, latency = LINES[line]
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "downloadThroughput": down, "uploadThroughput": down, "latency": latency,
    })
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    loaded: list[Response] = []
    page.on("response", lambda found: loaded.append(found))  # noqa: PLW0108  playwright marks the function
    start = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=120_000)
    page.locator(FIRST).first.wait_for(timeout=120_000)
    seconds = time.perf_counter() - start
    data = [one for one in loaded if "/search/" in one.url]
    context.close()
    return (f"{line}, {query}: {seconds:.1f} s; {len(loaded)} requests, {_weight(loaded):.0f} KB in all; "
            f"of the search's data {len(data)}, {_weight(data):.0f} KB")


def _weight(found: list[Response]) -> float:
    """Thousands of bytes."""
    return sum(int(one.headers.get("content-length", 0)) for one in found) / 1000


if __name__ == "__main__":
    main()
