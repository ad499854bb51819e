"""Search over several families as a reader has it: the nearest and the newest first, progress, a stop, and going on."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import search_site
from tests.browser.conftest import NewPage
from tests.browser.server import serve
from tests.real import linked

PAGE = "notices/yangquan-2026.html"
GATE = """
let own;
const gates = [];
window.passed = (number) => { while (gates.length < number) gates.push(gate()); return gates[number - 1].open(); };
function gate() {
  let open;
  const opened = new Promise((resolve) => { open = resolve; });
  return { open, opened };
}
Object.defineProperty(window, "NoticeSearch", {
  get: () => own,
  set(search) {
    const { answer } = search;
    let number = 0;
    own = search;
    own.answer = async (query, options) => {
      const at = number++;
      while (gates.length <= at) gates.push(gate());
      if (at > 0) await gates[at].opened;
      return answer(query, options);
    };
  },
});
"""
"""Every answer but the first waits until the test lets it pass."""


@pytest.fixture(scope="module")
def families(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real notices, each place taken for a family; the first of the list is not the nearest to the page."""
    folder = tmp_path_factory.mktemp("families") / "site"
    editions = search_site.by_place(linked())
    assert next(e.family.slug for e in editions if e.family) == "shanxi"
    search_site.write_families(folder, editions)
    search_site.with_pages(folder, PAGE)
    return folder


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, families: Path) -> Iterator[str]:
    if request.param == "file":
        yield families.as_uri() + "/"
        return
    with serve(families) as address:
        yield address


def gated(new_page: NewPage, address: str) -> Page:
    page = new_page()
    page.add_init_script(GATE)
    page.goto(address)
    return page


def let_pass(page: Page, number: int) -> None:
    page.evaluate("(number) => { window.passed(number); }", number)


def test_hits_come_family_after_family_with_their_progress(root: str, new_page: NewPage) -> None:
    page = gated(new_page, f"{root}search.html?q={quote('煤矿')}")
    progress, places = page.locator(".search-progress"), page.locator(".search-group__year")
    expect(progress).to_contain_text("已查1/4家")
    expect(places.first).to_be_visible()
    assert {name.split()[0] for name in places.all_inner_texts()} == {"山西省"}
    let_pass(page, 2)
    expect(progress).to_contain_text("已查2/4家")
    before = page.locator(".search-status").inner_text()
    let_pass(page, 3)
    expect(progress).to_be_hidden()
    expect(page.locator(".search-status")).not_to_have_text(before)
    in_all = page.evaluate("NoticeSearch.search('煤矿', { limit: 0 })")["total"]
    expect(page.locator(".search-status")).to_have_text(re.compile(f"^{in_all} 条"))


def test_the_reader_stops_and_goes_on(root: str, new_page: NewPage) -> None:
    page = gated(new_page, f"{root}search.html?q={quote('煤矿')}")
    progress, button = page.locator(".search-progress"), page.locator(".search-progress button")
    expect(progress).to_contain_text("已查1/4家")
    first = page.locator(".search-status").inner_text()
    button.focus()
    page.keyboard.press("Enter")
    expect(progress).to_have_text("只查了1家，共4家。 继续查")
    # What was on its way when it was stopped is not shown.
    let_pass(page, 2)
    page.wait_for_timeout(300)
    assert page.locator(".search-status").inner_text() == first
    expect(button).to_be_focused()
    let_pass(page, 4)
    button.click()
    for number in (3, 4, 5):
        let_pass(page, number)
    expect(progress).to_be_hidden()
    expect(page.locator(".search-status")).not_to_have_text(first)


def test_what_the_first_family_does_not_have_is_not_told_to_be_nowhere(root: str, new_page: NewPage) -> None:
    page = gated(new_page, f"{root}search.html?q={quote('没有这样的字句')}")
    expect(page.locator(".search-status")).to_have_text("已查的各家没有与“没有这样的字句”完全相同的字句。")
    let_pass(page, 2)
    let_pass(page, 3)
    expect(page.locator(".search-status")).to_have_text("没有与“没有这样的字句”完全相同的字句。")


def test_the_family_of_the_page_comes_first_in_the_box_and_on_the_page_of_results(
    root: str, new_page: NewPage,
) -> None:
    page = new_page()
    page.goto(root + PAGE)
    page.locator("input[type=search]").fill("煤矿")
    options = page.locator(".search-box__list [role=option]")
    expect(options.last).to_contain_text("再查其余3家")
    assert all(text.startswith("阳泉市") for text in page.locator(".search-box__list .search-hit").all_inner_texts())
    leads = str(options.last.get_attribute("href"))
    assert parse_qs(urlsplit(leads).query)["at"] == ["yangquan"]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("search.html"))
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["q"], asked["at"]) == (["煤矿"], ["yangquan"])
    expect(page.locator(".search-progress")).to_be_hidden()
    gate = gated(new_page, page.url)
    expect(gate.locator(".search-group__year").first).to_have_text(re.compile("阳泉市"))
    assert {name.split()[0] for name in gate.locator(".search-group__year").all_inner_texts()} == {"阳泉市"}


def test_of_one_place_its_family_alone_is_asked(root: str, new_page: NewPage) -> None:
    page = gated(new_page, f"{root}search.html?q={quote('煤矿')}&place=datong")
    expect(page.locator(".search-group__year").first).to_have_text(re.compile("大同市"))
    expect(page.locator(".search-progress")).to_be_hidden()
