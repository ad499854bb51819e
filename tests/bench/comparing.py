"""How soon any two notices stand compared: `python -m tests.bench.comparing --site site`, or `nox -s paint`.

Of the longest notices of the site every two, chosen on the page of comparisons that the browser makes, from a server on
this machine, with the processor slowed down four times. Told are the seconds from the choice to the rows, painted, and
the longest single task in between: so long the page answers nobody. It is reported, not asserted.
"""

import argparse
import json
from itertools import combinations
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import FLAGS, chromium
from tests.browser.server import serve

SLOWER = 4
LONGEST = 6
"""So many notices."""
CHOSEN = "window.chosen = performance.now(); window.tasks = []"
TASKS = """window.tasks = [];
new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(one => one.duration)))
    .observe({entryTypes: ["longtask"]})"""
PAINTED = """() => new Promise(done => {
    const look = () => document.querySelector("#compare-any .compare-row")
        ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.chosen)))
        : setTimeout(look, 5);
    look();
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description="Reports how soon any two notices stand compared.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="folder of the built site (site)")
    parser.add_argument("--slower", type=float, default=SLOWER, help="so many times (4)")
    options = parser.parse_args()
    catalog = json.loads((options.site / "data/catalog.json").read_text("utf-8"))
    longest = sorted(catalog["notices"], key=lambda notice: -int(notice["characters"]))[:LONGEST]
    with sync_playwright() as playwright, serve(options.site) as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for older, newer in combinations(sorted(notice["id"] for notice in longest), 2):
            print(visit(browser, address, (older, newer), options.slower), flush=True)
        browser.close()


def visit(browser: Browser, address: str, pair: tuple[str, str], slower: float) -> str:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(TASKS)
    page.goto(address + "compare.html")
    choose(page, pair)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(CHOSEN)
    page.locator(".compare-picker button").click()
    seconds = page.evaluate(PAINTED) / 1000
    longest = max(page.evaluate("window.tasks"), default=0)
    context.close()
    return f"{pair[0]}, {pair[1]}: {seconds:.1f} s, longest task {longest:.0f} ms, processor {slower:g} times slower"


def choose(page: Page, pair: tuple[str, str]) -> None:
    for side, notice in zip("ab", pair, strict=True):
        page.locator(f"select[name={side}]:has(option)").wait_for()
        page.select_option(f"select[name={side}-place]", notice.rsplit("-", 1)[0])
        page.locator(f"select[name={side}]:has(option[value={notice}])").wait_for()
        page.select_option(f"select[name={side}]", notice)


if __name__ == "__main__":
    main()
