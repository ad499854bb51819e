"""A notice on paper: an official document after GB/T 9704-2012, complete, and nothing of the site's furniture."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from build_scripts.work import pdf
from tests.browser import firefox, paper

NOTICES = ("shanxi-2024", "shanxi-2010", "datong-2026")
"""One with all parts of the standard, one without front and back matter, one with masthead and colophon."""
LEAST_ROOM = 14
"""Points of less than a line: Chromium's sheets are a hair taller than the type area that styles can name."""
FULL_LINES, FULL_WIDTH = 22, 28
MARGIN = 20 / 25.4 * 72
"""Points below the type area of other pages (print.css)."""
MOST_ROOM = .25
"""Of a sheet, where a row cannot be parted: its head and three lines."""
OWN_WORDS = """() => {
    const notice = document.querySelector("article.notice").cloneNode(true);
    notice.querySelectorAll(".apparatus, .mark").forEach(extra => extra.remove());
    return notice.textContent;
}"""


@pytest.fixture(scope="module", params=NOTICES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def printed(name: str, browser: Browser, site: Path) -> bytes:
    return pdf.print_page(browser, site / f"notices/{name}.html")


@pytest.fixture(scope="module")
def sheets(printed: bytes) -> list[paper.Sheet]:
    return paper.read(printed)


@pytest.fixture(scope="module")
def entry(name: str, site: Path) -> dict[str, Any]:
    notices = json.loads((site / "data/catalog.json").read_text("utf-8"))["notices"]
    return next(found for found in notices if found["id"] == name)


def test_paper_has_every_word_in_order_and_none_of_the_site(
    name: str, sheets: list[paper.Sheet], browser: Browser, site: Path,
) -> None:
    page = browser.new_page()
    page.goto((site / f"notices/{name}.html").as_uri())
    wanted = paper.folded(page.evaluate(OWN_WORDS))
    page.close()
    assert paper.folded("".join(line for sheet in sheets for line in sheet.lines)) == wanted


def test_paper_is_a4_and_its_pages_are_numbered(sheets: list[paper.Sheet]) -> None:
    assert {sheet.size for sheet in sheets} == {(210, 297)}
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))


def test_a_page_holds_22_lines_of_28_characters(sheets: list[paper.Sheet]) -> None:
    """The number of pages is what the text needs at that measure; a heading kept with its text leaves three at most."""
    inner = sheets[1:-1]
    assert all(FULL_LINES - 3 <= len(sheet.lines) <= FULL_LINES for sheet in inner)
    assert any(len(sheet.lines) == FULL_LINES for sheet in inner)
    widths = [len(line) for sheet in inner for line in sheet.lines]
    assert max(widths) <= FULL_WIDTH + 3 and sum(width >= FULL_WIDTH - 2 for width in widths) > len(widths) / 3
    characters = sum(widths) + sum(len(line) for sheet in (sheets[0], sheets[-1]) for line in sheet.lines)
    assert len(sheets) >= characters / (FULL_LINES * FULL_WIDTH)


def test_no_heading_is_parted_from_what_it_is_over(name: str, sheets: list[paper.Sheet], site: Path) -> None:
    assert_whole(name, sheets, site)


def assert_whole(name: str, sheets: list[paper.Sheet], site: Path) -> None:
    """No sheet ends with a heading, or with a signature whose date stands on the next."""
    page = html.document_fromstring((site / f"notices/{name}.html").read_text("utf-8"))
    headings = page.xpath("//article//*[self::h2 or self::h3 or self::h4][not(contains(@class, 'run-in'))]")
    alone = [*headings, *page.xpath("//article//p[@class='signature']")]
    leading = [paper.folded(line.text_content()) for line in alone]
    lasts = [paper.folded(sheet.lines[-1]) for sheet in sheets]
    assert headings and not [last for last in lasts if any(paper.ends_with(line, last) for line in leading)]


def test_each_provision_has_its_number_in_the_margin(name: str, sheets: list[paper.Sheet], site: Path) -> None:
    """As it is cited, 三（十）1: what a reader of paper can look up, and no anchor of a page."""
    page = html.document_fromstring((site / f"notices/{name}.html").read_text("utf-8"))
    wanted = [line.find("a").text_content() for line in page.find_class("apparatus")]
    found = "".join(place for sheet in sheets for place in sheet.places)
    assert paper.folded(found) == paper.folded("".join(wanted))
    assert "#" not in found


def test_the_colophon_stands_at_the_foot_of_the_last_sheet(name: str, printed: bytes, site: Path) -> None:
    if has_colophon(name, site):
        assert paper.room_below(printed) < LEAST_ROOM


def test_the_pdf_has_title_author_and_outline(printed: bytes, entry: dict[str, Any], site: Path) -> None:
    found = PdfReader(BytesIO(pdf.with_properties(printed, entry)))
    assert found.metadata is not None
    assert (found.metadata.title, found.metadata.author) == (entry["title"], entry["issuer"])
    assert found.metadata.subject == (entry["document_number"] or None)
    parts = [p for p in provisions(entry["id"], site) if p["eid"].startswith("part_") and "__" not in p["eid"]]
    titles = [paper.folded(title) for title in outline(found)]
    assert all(any(paper.folded(part["heading"]) in title for title in titles) for part in parts)
    assert "/StructTreeRoot" in found.root_object and found.page_mode == "/UseOutlines"


def test_the_pdf_holds_no_time_of_its_own(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Printed again it is the same file."""
    entry = {"title": "通知", "issuer": None, "document_number": None, "date_of_issue": None}
    page = site / "notices/shanxi-2010.html"
    first, second = (pdf.with_properties(pdf.print_page(browser, page), entry) for _ in range(2))
    assert first == second
    assert not {"/CreationDate", "/ModDate", "/Creator"} & set(PdfReader(BytesIO(first)).metadata or {})


def test_the_command_prints_every_notice_of_the_catalog_and_the_page_offers_it(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    for part in ("data", "notices"):
        (folder / part).mkdir(parents=True)
    (folder / "assets").symlink_to(site / "assets")
    page = folder / "notices/daning-2025.html"
    page.write_bytes((site / "notices/daning-2025.html").read_bytes())
    notices = json.loads((site / "data/catalog.json").read_text("utf-8"))["notices"]
    one = [entry for entry in notices if entry["id"] == "daning-2025"]
    (folder / "data/catalog.json").write_text(json.dumps({"notices": one}), "utf-8")
    run = [sys.executable, "-m", "build_scripts.work.pdf", "--site", str(folder), "--out", str(tmp_path / "pdf")]
    result = subprocess.run(run, capture_output=True, text=True, check=True)
    assert result.stdout.split() == [str(tmp_path / "pdf/daning-2025.pdf")]
    found = PdfReader(tmp_path / "pdf/daning-2025.pdf").metadata
    assert found is not None and found.title == one[0]["title"]
    offered, = (a for a in html.document_fromstring(page.read_text("utf-8")).iter("a") if a.text == "PDF")
    assert (page.parent / offered.get("href")).read_bytes() == (tmp_path / "pdf/daning-2025.pdf").read_bytes()


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[firefox.Firefox]:
    with firefox.running(tmp_path_factory.mktemp("firefox")) as browser:
        yield browser


def test_firefox_sets_every_page_alike(name: str, fox: firefox.Firefox, site: Path) -> None:
    """The measure of an official document from the first page on, nothing made smaller to fit, no page left empty; the
    colophon at the foot of the last one."""
    fox.goto((site / f"notices/{name}.html").as_uri())
    printed = fox.print()
    pages = [paper.edges(page) for page in PdfReader(BytesIO(printed)).pages]
    assert len(pages) > 3
    for number, (size, letters, left) in enumerate(pages[:-1], 1):
        assert (size, letters) == ((210, 297), 16), number
        assert left == pytest.approx(28, abs=0.5), number
    # The last one may hold the colophon alone, which has smaller letters and begins further in.
    assert pages[-1][0] == (210, 297) and pages[-1][1] in (14, 16) and 27 < pages[-1][2] < 35
    if has_colophon(name, site):
        assert paper.room_below(printed) < LEAST_ROOM
    assert_whole(name, paper.read(printed), site)


def has_colophon(name: str, site: Path) -> bool:
    return 'class="printing"' in (site / f"notices/{name}.html").read_text("utf-8")


def provisions(notice: str, site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / f"data/notices/{notice}.json").read_text("utf-8"))["provisions"]
    return found


def outline(reader: PdfReader) -> list[str]:
    found: list[str] = []
    entries: list[Any] = list(reader.outline)
    while entries:
        entry = entries.pop(0)
        if isinstance(entry, list):
            entries = [*entry, *entries]
        else:
            found.append(entry.title)
    return found


CHANGES = re.compile(r"\[-|-\]|\{\+|\+\}")
FURNITURE = ("版式", "按键说明", "搜索全部通知", "复制", "只看变化", "跳到正文")


LEAST = 8
"""Characters of a text on one sheet, of which a line or more must stand on the next."""


def place(text: str, printed: str, at: int) -> int:
    """Where a text begins, from `at` on; it may go on behind what stands beside it, on the next sheet. -1: nowhere."""
    for length in range(len(text), LEAST, -1):
        found = printed.find(text[:length], at)
        if found >= 0:
            whole = length == len(text) or place(text[length:], printed, found + length) >= 0
            return found if whole else -1
    return printed.find(text, at)


@pytest.mark.parametrize(("name", "texts"), [
    ("topics/coal-mine.html", ".topic-text"),
    ("compare/shanxi-2023--shanxi-2024.html", ".compare-older p"),
    ("places/shanxi.html", "h1, h2, li"),
])
def test_other_pages_print_complete_and_without_furniture(name: str, texts: str, browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / name).as_uri())
    page.emulate_media(media="print")
    wanted = page.locator(f".md-content :is({texts}):visible").all_inner_texts()
    page.close()
    sheets = paper.read(pdf.print_page(browser, site / name))
    # A change is marked on paper as in plain text: [-gone-]{+come+}.
    printed = CHANGES.sub("", paper.folded("".join(line for sheet in sheets for line in sheet.lines)))
    assert len(wanted) > 10
    at = 0
    for text in map(paper.folded, wanted):
        found = place(text, printed, at)
        assert found >= 0, f"{text!r} is not on paper after {printed[at - 40:at]!r}"
        at = found
    assert not [word for word in FURNITURE if word in printed]


COMPARISONS = ("shanxi-2025--shanxi-2026", "shanxi-2023--shanxi-2024", "shanxi-2016--shanxi-2017")


LEVELS = "compare/datong-2024--levels.html"
LOWER = (0, 60, 105)
"""Millimetres, each of which puts other rows at the feet of the sheets."""


def test_firefox_leaves_no_sheet_of_levels_half_empty_wherever_a_row_meets_its_foot(
    fox: firefox.Firefox, site: Path,
) -> None:
    fox.goto((site / LEVELS).as_uri())
    for lower in LOWER:
        fox.evaluate(f"document.querySelector('.levels').style.setProperty('margin-top', '{lower}mm', 'important')")
        printed = fox.print()
        rooms = paper.rooms(printed, MARGIN)
        assert len(rooms) > 10 and max(rooms) < MOST_ROOM, f"{lower} mm lower"


@pytest.mark.parametrize("name", COMPARISONS)
def test_firefox_leaves_no_sheet_of_a_comparison_half_empty(name: str, fox: firefox.Firefox, site: Path) -> None:
    fox.goto((site / f"compare/{name}.html").as_uri())
    rooms = paper.rooms(fox.print(), MARGIN)
    assert len(rooms) > 5 and max(rooms) < MOST_ROOM


@pytest.mark.parametrize("name", [*COMPARISONS, "daning-2025--levels", "datong-2024--levels"])
def test_no_sheet_of_a_comparison_is_left_half_empty(name: str, browser: Browser, site: Path) -> None:
    printed = pdf.print_page(browser, site / f"compare/{name}.html")
    rooms = paper.rooms(printed, MARGIN)
    assert len(rooms) > 5 and max(rooms) < MOST_ROOM


def test_changes_are_told_apart_without_colour(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "compare/shanxi-2023--shanxi-2024.html").as_uri())
    page.emulate_media(media="print")
    style = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".compare ins").first.evaluate(style) == "underline"
    assert page.locator(".compare del").first.evaluate(style) == "line-through"
    page.close()


@pytest.mark.parametrize("most", [3, pytest.param(None, marks=pytest.mark.everypage)])
def test_a_review_of_the_year_fits_two_sheets(browser: Browser, site: Path, most: int | None) -> None:
    """With room to spare, for the fonts of other machines. If the longest do, all do."""
    pages = [path for path in (site / "review").glob("*.html") if "--" not in path.stem]
    assert len(pages) == len(json.loads((site / "data/catalog.json").read_text("utf-8"))["notices"])
    for path in sorted(pages, key=_words, reverse=True)[:most]:
        sheets = paper.read(pdf.print_page(browser, path))
        assert len(sheets) <= 2 and {sheet.size for sheet in sheets} == {(210, 297)}, path.stem


def _words(page: Path) -> int:
    return len(html.document_fromstring(page.read_text("utf-8")).find_class("md-content")[0].text_content())


def test_results_are_printed_without_what_lists_more(page: Page, file_root: str) -> None:
    page.goto(f"{file_root}search.html?q=%E7%85%A4%E7%9F%BF")
    expect(page.locator(".search-more").last).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".search-more:visible").count() == 0
    assert page.locator(".search-hit:visible").count() > 0
