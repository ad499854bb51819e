"""Every notice as PDF, printed by the browser from its page: `python -m build_scripts.work.pdf` → dist/pdf/<id>.pdf.

When all are printed they are put beside the other copies of the notices in the site, and their pages lead to them.

The page's own print styles make the official form; the browser makes outline and tags from its headings. Title, author
(the issuer), subject (the document number) and date come from the site's catalog, and no clock from this machine.
"""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject

from build_scripts.domain.addresses import project
from build_scripts.domain.addresses.relative_addresses import relative
from build_scripts.domain.addresses.site_addresses import edition_data, notice_copy
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.publish.labels.locators import file_stem
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.page import File
from build_scripts.work.console.command import run
from build_scripts.work.console.usage import MAKE_A_SITE, Parser, add_site

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
PDF_VERSION = "%PDF-1.4"
"""What the browser writes: the first version that knows tags."""
ROOM = b"<!--pdf-->"
"""Where a notice's page leads to its PDF, if there is one (notice/page.md.jinja)."""
Entry = dict[str, Any]
"""A notice in the catalog."""


def print_all(site: Path, out: Path) -> Iterator[Path]:
    """One file after another, as each is done."""
    entries = _catalog(site)
    browser_program = _browser_program()
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program, args=list(FLAGS))
        for entry in entries:
            target = out / f"{entry['id']}.pdf"
            target.write_bytes(with_properties(print_page(browser, site / entry["page"]), entry))
            yield target
        browser.close()


def link_all(site: Path, printed: Iterable[Path]) -> None:
    """Each beside the notice's other copies; its page leads to it where the build has left room for that."""
    entries = {entry["id"]: entry for entry in _catalog(site)}
    for file in printed:
        _link(site, file, entries[file.stem])


def _link(site: Path, file: Path, entry: Entry) -> None:
    address = notice_copy(entry["id"], "pdf")
    page = site / entry["page"]
    saved_as = f"{_file_name(entry)}.pdf"
    linked = with_link(page.read_bytes(), entry["page"], address, saved_as)
    _replace(site / address, file.read_bytes())
    _replace(page, linked)


def with_link(page: bytes, own: str, address: str, name: str) -> bytes:
    """Once, however often it is done."""
    target = relative(own, address)
    link = render("notice/pdf.html.jinja", File(
        label="PDF",
        target=target,
        save_as=name,
    )).encode()
    return page if link in page else page.replace(ROOM, link + ROOM, 1)


def _file_name(entry: Entry) -> str:
    """As the other copies are saved."""
    return file_stem(" ".join(filter(None, (entry["document_number"], entry["title"])))) or str(entry["id"])


def _replace(path: Path, content: bytes) -> None:
    """In one step: readers find the old or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def print_page(browser: Browser, page_file: Path) -> bytes:
    """What a reader gets who prints the page, paper size and margins as its styles have them."""
    page = browser.new_page()
    try:
        page.goto(page_file.resolve().as_uri())
        return page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    finally:
        page.close()


def with_properties(printed: bytes, entry: Entry) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(printed)))
    date = entry["date_of_issue"]
    properties = {
        "/Title": entry["title"],
        "/Author": entry["issuer"],
        "/Subject": entry["document_number"],
        "/CreationDate": date and f"D:{date.replace('-', '')}",
    }
    writer.metadata = {key: value for key, value in properties.items() if value}
    writer.pdf_header = PDF_VERSION
    writer.page_mode = "/UseOutlines"
    writer.create_viewer_preferences()[NameObject("/DisplayDocTitle")] = BooleanObject(True)
    result = BytesIO()
    writer.write(result)
    return result.getvalue()


def _catalog(site: Path) -> list[Entry]:
    path = site / edition_data("catalog")
    if not path.is_file():
        raise InputError([Diagnostic(
            file=str(path),
            line=None,
            message="此处没有网站",
            hint=MAKE_A_SITE,
        )])
    entries: list[Entry] = json.loads(path.read_text("utf-8"))["notices"]
    return entries


def _browser_program() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise InputError([Diagnostic(
            file="PATH",
            line=None,
            message=f"没有找到浏览器（{'、'.join(BROWSERS)}）",
            hint="安装 Chromium；Debian 和 Ubuntu：sudo apt-get install chromium fonts-noto-cjk",
        )])
    return found


def main(arguments: list[str] | None = None) -> int:
    parser = Parser(prog="python -m build_scripts.work.pdf", description="把每件通知印成 PDF")
    add_site(parser)
    parser.add_argument("--out", type=Path, default=project.PACKAGES / "pdf", help="PDF 放入的文件夹（dist/pdf）")
    options = parser.parse_args(arguments)

    def print_every_notice() -> None:
        printed = []
        for target in print_all(options.site, options.out):
            printed.append(target)
            print(target)
        link_all(options.site, printed)

    return run(print_every_notice)


if __name__ == "__main__":
    sys.exit(main())
