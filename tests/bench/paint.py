"""How soon a reader sees a notice: `python -m tests.bench.paint`, or `nox -s paint`.

Largest contentful paint of the longest notice of the site, from a server on this machine, with the processor slowed
down four times: the median of several visits, each with an empty cache. It is reported, not asserted.
"""

import argparse
import json
import statistics
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, chromium
from tests.browser.server import serve

SLOWER = 4
VISITS = 21
WIDTHS = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 800}}
LARGEST_PAINT = """() => new Promise(done => new PerformanceObserver(list => {
    const entries = list.getEntries();
    done(entries[entries.length - 1].startTime);
}).observe({type: "largest-contentful-paint", buffered: true}))"""


def main() -> None:
    parser = argparse.ArgumentParser(description="Reports the largest contentful paint of the longest notice.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="folder of the built site (site)")
    site = parser.parse_args().site
    catalog = json.loads((site / "data/catalog.json").read_text("utf-8"))
    longest = max(catalog["notices"], key=lambda n: int(n["characters"]))
    with sync_playwright() as playwright, serve(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for width in WIDTHS:
            times = [visit(browser, address + longest["page"], width) for _ in range(VISITS)]
            print(f"{longest['page']} {width}: largest contentful paint {statistics.median(times):.0f} ms "
                  f"(of {VISITS}: {min(times):.0f} to {max(times):.0f}), processor {SLOWER} times slower")
        browser.close()


def visit(browser: Browser, address: str, width: str) -> float:
    """Milliseconds from the start of the visit."""
    context = browser.new_context(viewport={"width": WIDTHS[width]["width"], "height": WIDTHS[width]["height"]})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    found = float(page.evaluate(LARGEST_PAINT))
    context.close()
    return found


if __name__ == "__main__":
    main()
