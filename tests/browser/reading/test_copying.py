"""What a reader selects and copies, with the mouse and with keys, in Chromium and in Firefox: a notice's own words."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import firefox
from tests.browser.conftest import NewPage
from tests.browser.hands import Chromium, Hands, before, copied, selected

NOTICE = "notices/shanxi-2024.html"
COMPARISON = "compare/shanxi-2023--shanxi-2024.html"
FIRST, LAST = "part_1__sec_3", "part_2"
WIDTH, HEIGHT = 1280, 900


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[firefox.Firefox]:
    with firefox.running(tmp_path_factory.mktemp("firefox")) as browser:
        browser.resize(WIDTH, HEIGHT)
        yield browser


@pytest.fixture(params=["chromium", "firefox"])
def hands(request: pytest.FixtureRequest, new_page: NewPage) -> Hands:
    if request.param == "chromium":
        return Chromium(new_page(viewport={"width": WIDTH, "height": HEIGHT}))
    browser: firefox.Firefox = request.getfixturevalue("fox")
    return browser


@pytest.fixture
def provisions(site: Path) -> dict[str, dict[str, Any]]:
    data = json.loads((site / "data/notices/shanxi-2024.json").read_text("utf-8"))
    return {p["eid"]: p for p in data["provisions"]}


def line(provision: dict[str, Any]) -> str:
    """A provision as one paragraph: what ends a heading stands in front of the text."""
    heading = provision["heading"] or ""
    stop = "。" if heading and provision["text"] else ""
    return f"{provision['num'] or ''}{heading}{stop}{provision['text']}"


def between(provisions: dict[str, dict[str, Any]], first: str, last: str) -> list[str]:
    eids = list(provisions)
    return [line(provisions[eid]) for eid in eids[eids.index(first):eids.index(last) + 1]]


def select(hands: Hands, ends: str) -> None:
    """As a hand might, from node and offset to node and offset."""
    hands.evaluate(f"getSelection().setBaseAndExtent({ends})")


def test_the_mouse_takes_the_provisions_a_line_each_and_nothing_between_them(
    hands: Hands, file_root: str, provisions: dict[str, dict[str, Any]],
) -> None:
    hands.goto(f"{file_root}{NOTICE}#{FIRST}")
    hands.drag(before(hands, f"#{FIRST}"), before(hands, f"#{LAST}", "转型"))
    wanted = between(provisions, FIRST, LAST)
    assert re.sub(r"\s", "", selected(hands)) == "".join(wanted)
    text, html = copied(hands)
    assert text.split("\n") == wanted
    assert re.findall("<p>(.*?)</p>", html) == wanted and "data-ui" not in html


def test_no_blank_follows_a_heading_that_its_text_follows(hands: Hands, http_root: str) -> None:
    """Seen in Chromium; Firefox tells the two apart by their elements, and only a copy has them as one."""
    hands.goto(f"{http_root}{NOTICE}#{FIRST}")
    hands.drag(before(hands, f"#{FIRST}"), before(hands, f"#{FIRST} + p", "严格落实"))
    if isinstance(hands, Chromium):
        assert selected(hands) == "（三）依法落实企业主体责任。严格落实"
    assert copied(hands)[0] == "（三）依法落实企业主体责任。严格落实"


def test_a_part_of_a_paragraph_stays_a_part(hands: Hands, http_root: str) -> None:
    hands.goto(f"{http_root}{NOTICE}#{FIRST}")
    start, end = before(hands, f"#{FIRST}", "依法"), before(hands, f"#{FIRST}", "企业主体")
    hands.drag(start, end)
    assert copied(hands) == ("落实企业主体", "落实企业主体")


def test_three_clicks_take_a_paragraph(hands: Hands, http_root: str, provisions: dict[str, dict[str, Any]]) -> None:
    hands.goto(f"{http_root}{NOTICE}#{FIRST}")
    hands.click(before(hands, f"#{FIRST} + p", "坚持履职"), 3)
    assert copied(hands)[0] == line(provisions[FIRST])


def test_all_that_is_selected_by_key_is_the_notice(hands: Hands, http_root: str) -> None:
    hands.goto(http_root + NOTICE)
    words = hands.evaluate("""(() => {
        const notice = document.querySelector("article.notice").cloneNode(true);
        notice.querySelectorAll("[data-ui]").forEach((extra) => extra.remove());
        return notice.textContent.replace(/\\s/g, "");
    })()""")
    paragraphs = hands.evaluate(
        "document.querySelectorAll('article.notice :is(p, h1, h2, h3, h4):not([data-ui], .run-in + p)').length"
    )
    hands.press("Control", "a")
    lines = copied(hands)[0].split("\n")
    assert "".join(lines).replace(" ", "") == words
    # The title stands in two lines.
    assert len(lines) == paragraphs + 1


def test_a_selection_that_begins_or_ends_in_a_grey_line_has_none_of_it(
    hands: Hands, http_root: str, provisions: dict[str, dict[str, Any]],
) -> None:
    hands.goto(f"{http_root}{NOTICE}#{FIRST}")
    grey = f"document.querySelector('#{FIRST} + p + .apparatus')"
    below = f"{grey}.nextElementSibling.nextElementSibling"
    select(hands, f"{grey}.querySelector('a').firstChild, 0, {below}, {below}.childNodes.length")
    assert copied(hands)[0] == line(provisions["part_1__sec_4"])
    select(hands, f"document.getElementById('{FIRST}'), 0, {grey}.lastElementChild.firstChild, 1")
    assert copied(hands)[0] == line(provisions[FIRST])


def test_a_grey_line_alone_cannot_be_selected(hands: Hands, http_root: str) -> None:
    hands.goto(f"{http_root}{NOTICE}#{FIRST}")
    line_ = f"#{FIRST} + p + .apparatus"
    hands.click(before(hands, f"#{FIRST} + p", "坚持履职"))
    hands.drag(before(hands, line_), before(hands, f"{line_} > span > a", "20"))
    assert selected(hands).strip() == ""


def test_words_marked_by_a_search_are_copied_as_they_stand(
    hands: Hands, http_root: str, provisions: dict[str, dict[str, Any]],
) -> None:
    hands.goto(f"{http_root}{NOTICE}?q=%E5%AE%89%E5%85%A8#{FIRST}")
    hands.evaluate("new Promise((done) => setInterval(() => document.querySelector('.search-bar') && done(), 20))")
    heading = f"document.getElementById('{FIRST}')"
    select(hands, f"{heading}, 0, {heading}.nextElementSibling.nextElementSibling, 0")
    assert copied(hands)[0] == line(provisions[FIRST])


def test_a_field_is_copied_from_as_anywhere(hands: Hands, http_root: str) -> None:
    hands.goto(http_root + NOTICE)
    hands.evaluate("document.querySelector('.search-box__input').focus()")
    for key in "abc":
        hands.press(key)
    hands.press("Control", "a")
    assert copied(hands)[0] == "abc"


def test_a_redline_is_copied_with_its_signs(hands: Hands, http_root: str) -> None:
    """Both wordings in one would be nobody's text."""
    hands.goto(http_root + COMPARISON)
    hands.evaluate("""(() => {
        const rows = Array.from(document.querySelectorAll(".compare-newer > p:last-child:not(:has(br))"));
        const text = rows.find((row) => row.querySelector("del") && row.querySelector("ins:not(.moved)"));
        getSelection().selectAllChildren(text);
        const own = Array.from(text.childNodes).filter((node) => !(node.matches && node.matches("[data-ui]")));
        window.wanted = own.map((node) => {
            const signs = { DEL: ["[-", "-]"], INS: ["{+", "+}"] }[node.nodeName] || ["", ""];
            return node.querySelector && node.querySelector("[data-ui]") ? "" : signs[0] + node.textContent + signs[1];
        }).join("").trim();
    })()""")
    text, html = copied(hands)
    assert text == hands.evaluate("window.wanted")
    assert "[-" in text and "{+" in text
    assert re.search(r"<del>\[-[^<]+-\]</del>", html) and re.search(r"<ins>\{\+[^<]+\+\}</ins>", html)


def test_the_two_sides_of_a_comparison_are_told_apart(hands: Hands, http_root: str) -> None:
    hands.goto(http_root + COMPARISON)
    row = "document.querySelector('.compare-newer > p:not(:has(br)) del').closest('.compare-row')"
    select(hands, f"{row}, 0, {row}, {row}.childNodes.length")
    lines = copied(hands)[0].split("\n")
    assert lines[:2] == ["改", "旧文 2023 晋政发〔2023〕1号"] and lines[-2] == "新文 2024 晋政发〔2024〕1号"
    assert "[-" not in "".join(lines[:-1])
    assert not any(sign in text for text in lines for sign in ("¶", "（节选）"))


def test_no_blank_is_left_where_the_button_of_a_provision_stands(hands: Hands, http_root: str) -> None:
    """In rows without a mark of change, too, which a browser would copy by itself."""
    hands.goto(http_root + "compare/shanxi-2025--shanxi-2026.html")
    hands.evaluate("""new Promise((done) => setInterval(
        () => document.querySelector("#part_1__sec_3 .reader-clip") && done(null), 20,
    ))""")
    row = "document.getElementById('part_1__sec_3')"
    assert hands.evaluate(f"{row}.querySelector('ins, del')") is None
    select(hands, f"{row}, 0, {row}, {row}.childNodes.length")
    text, html = copied(hands)
    assert text.startswith("并\n旧文 2025 晋政发〔2025〕1号\n（八）强化企业主体责任。")
    assert all(line == line.strip() for line in text.split("\n")) and "摘录" not in text + html


def test_what_is_folded_away_is_not_copied(hands: Hands, http_root: str) -> None:
    hands.goto(http_root + "topics/coal-mine.html")
    hands.evaluate("""(() => {
        const marked = (one) => one.querySelector(".redline > p + p ins:not(.moved)");
        const all = Array.from(document.querySelectorAll(".topic-redline"));
        const [open, closed] = all.filter(marked);
        open.open = true;
        window.wanted = [open, closed].map((one) => one.querySelectorAll(".redline > p + p ins:not(.moved)").length);
        getSelection().setBaseAndExtent(document.querySelector(".topic-entry"), 0, closed.nextSibling, 0);
    })()""")
    text, _ = copied(hands)
    shown, folded = hands.evaluate("window.wanted")
    assert text.count("与上一年对照") >= 2
    assert text.count("{+") == shown > 0 and folded > 0


def test_without_scripts_the_grey_lines_are_left_out_and_so_is_what_a_redline_strikes(
    new_page: NewPage, file_root: str,
) -> None:
    hands = Chromium(new_page(viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=False))
    hands.goto(file_root + NOTICE)
    hands.evaluate("getSelection().selectAllChildren(document.querySelector('article.notice'))")
    assert selected(hands).startswith("山西省人民政府\n关于") and "历年" not in selected(hands)
    hands.goto(file_root + COMPARISON)
    struck = hands.evaluate("document.querySelector('.compare-newer del').textContent")
    hands.evaluate("getSelection().selectAllChildren(document.querySelector('.compare-newer del').parentNode)")
    assert selected(hands) and struck not in selected(hands)


def test_a_table_of_an_index_is_copied_with_the_names_of_its_columns(hands: Hands, file_root: str) -> None:
    hands.goto(file_root + "targets/shanxi-2024.html")
    hands.evaluate("getSelection().selectAllChildren(document.querySelector('.targets table').parentElement)")
    text, _ = copied(hands)
    assert re.match(r"\s*期限\t事项\t数量\t责任单位\t下一件通知\n", text), text[:80]
    assert not re.search(r" [\t\n]|[\t\n] ", text.strip())
