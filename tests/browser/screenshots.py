"""Pictures of the site for the README and the docs: `nox -s screenshots`, or with a folder for one's own look.

Each kind of page is taken as a reader first sees it: at desk width and on a phone, light and dark.
"""

import argparse
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, chromium

PAGES = {
    "home": "index.html",
    "notice": "notices/shanxi-2024.html#part_3__sec_10",
    "topic": "topics/coal-mine.html",
    "compare": "compare/shanxi-2023--shanxi-2024.html",
    "search": "search.html?q=两客一危",
}
WIDTHS = {"desk": (1280, 800), "phone": (390, 800)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
QUALITY = 80
"""Of a JPEG: sharp letters at a third of the weight of a PNG, for the pictures travel with the site."""
SHOWN = ("desk-light", "phone-dark")
"""The looks that the docs show; --all takes every one."""


def main() -> None:
    options = _parser().parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for width, (across, down) in WIDTHS.items():
            for scheme in SCHEMES:
                if not options.all and f"{width}-{scheme}" not in SHOWN:
                    continue
                page = browser.new_page(viewport={"width": across, "height": down}, color_scheme=scheme)
                for name, address in PAGES.items():
                    # Leaving the page between two addresses that differ in the fragment only makes the builder's
                    # scripts start anew, as for a reader who follows a link from elsewhere.
                    page.goto("about:blank")
                    page.goto(f"{options.site.resolve().as_uri()}/{address}", wait_until="networkidle")
                    picture = options.folder / f"{name}-{width}-{scheme}.jpg"
                    page.screenshot(path=picture, type="jpeg", quality=QUALITY, full_page=options.whole)
        browser.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Takes pictures of each kind of page.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="folder of the built site (site)")
    parser.add_argument("--folder", type=Path, default=Path("docs/assets/screenshots"), help="where the pictures go")
    parser.add_argument("--all", action="store_true", help="both widths in both schemes")
    parser.add_argument("--whole", action="store_true", help="whole pages instead of the first screen")
    return parser


if __name__ == "__main__":
    main()
