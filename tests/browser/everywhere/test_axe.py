"""No violation of WCAG 2.2 AA on any kind of page, light and dark, at both widths.

Each scheme at one width, with every rule; the other two pairs, which see nothing but another mixture of the same, with
`nox -s everypage`."""

import json
from collections.abc import Callable
from importlib.resources import files as package_files
from typing import Any

import pytest
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BEYOND = ("target-size", "heading-order", "page-has-heading-one", "landmark-one-main", "landmark-unique", "region")
"""Rules that the tags alone leave out: tap targets, and the good manners of headings and landmarks."""
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {rule: {"enabled": True} for rule in BEYOND}}
AXE = (package_files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LOOKS = """() => {
  const own = ["color", "fontSize", "fontWeight", "textShadow"];
  const around = ["backgroundColor", "backgroundImage", "opacity", "filter", "position"];
  const styles = new Map();
  const said = (element, names) => names.map((name) => getComputedStyle(element)[name]).join();
  const ground = (element) => {
    if (!element) return "";
    if (!styles.has(element)) styles.set(element, ground(element.parentElement) + "/" + said(element, around));
    return styles.get(element);
  };
  const looks = new Map();
  for (const element of document.querySelectorAll("body, body *")) {
    const letters = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    if (!letters && !element.matches("input, select, textarea, button")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const look = element.localName + "|" + said(element, own) + ground(element);
    looks.set(look, [...(looks.get(look) || []), element]);
  }
  for (const alike of looks.values()) {
    for (const at of [0, alike.length >> 1, alike.length - 1]) alike[at].dataset.look = "";
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
}"""
"""Contrast is judged by looks, not for every element that has one: of those of one name whose letters and all grounds
below them are alike, the first, the last and one between. It took nine tenths of the time."""
STATES: dict[str, tuple[str, str, Callable[[Page], object]]] = {
    "results": ("search.html?q=煤矿", "#search-page a[href*='notices/']", lambda tab: None),
    "suggestions": (
        "index.html", "[role=option]", lambda tab: tab.get_by_role("combobox").first.press_sequentially("煤矿"),
    ),
    "any two": ("compare.html?a=shanxi-2024&b=datong-2026", ".md-content [id] del", lambda tab: None),
    "levels": ("compare/daning-2025--levels.html", ".levels--tabbed", lambda tab: None),
    "keys": ("notices/shanxi-2024.html", "dialog[open]", lambda tab: tab.keyboard.press("?")),
    "disclosures": ("topics/coal-mine.html", "details[open]", lambda tab: tab.evaluate(OPEN)),
    "a notice's disclosures": ("notices/shanxi-2024.html", "details[open]", lambda tab: tab.evaluate(OPEN)),
}
"""Address, what is seen once the state is reached, and what to do for it."""
OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true })"
WIDTHS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
MIXED = pytest.mark.parametrize(("scheme", "width"), [
    ("light", "desktop"), ("dark", "phone"),
    *(pytest.param(*mixed, marks=pytest.mark.everypage) for mixed in (("light", "phone"), ("dark", "desktop"))),
])


@MIXED
def test_no_violation(
    scheme: str, width: str, kinds: list[str], http_root: str, new_page: Callable[..., Page],
) -> None:
    tab = new_page(viewport=WIDTHS[width], color_scheme=scheme)
    found = []
    for page in kinds:
        tab.goto(http_root + page)
        found += [f"{page}: {violation}" for violation in violations(tab)]
    if found:
        pytest.fail(f"{scheme}, {width}: {len(found)} violations\n" + "\n".join(found), pytrace=False)


@MIXED
def test_no_violation_once_in_use(scheme: str, width: str, http_root: str, new_page: Callable[..., Page]) -> None:
    """Results found, suggestions open, two notices put side by side, the keys shown, every disclosure open."""
    tab = new_page(viewport=WIDTHS[width], color_scheme=scheme)
    found = []
    for name, (page, shown, act) in STATES.items():
        tab.goto(http_root + page)
        act(tab)
        tab.locator(shown).first.wait_for()
        found += [f"{name}: {violation}" for violation in violations(tab)]
    if found:
        pytest.fail(f"{scheme}, {width}: {len(found)} violations\n" + "\n".join(found), pytrace=False)


def test_dark_is_dark(http_root: str, new_page: Callable[..., Page]) -> None:
    """The two schemes differ: what the test above sees in the dark is the dark page."""
    shades = []
    for scheme in ("light", "dark"):
        tab = new_page(color_scheme=scheme)
        tab.goto(http_root + "index.html")
        shades.append(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert shades[0] != shades[1]


def test_a_violation_is_seen(new_page: Callable[..., Page]) -> None:
    tab = new_page(viewport=WIDTHS["phone"])
    tab.set_content(
        "<!doctype html><title>x</title><main><h1>x</h1><h3>y</h3><p style='color:#aaa;background:#fff'>pale</p>"
        "<button style='width:9px;height:9px;padding:0'>a</button><button style='width:9px;height:9px'>b</button>"
        "</main>"
    )
    seen = {violation.split(" ")[0] for violation in violations(tab)}
    assert seen >= {"html-has-lang", "color-contrast", "heading-order", "target-size"}


ALIKE = "<p>plain</p>" * 40
PALE = "<p{}>pale</p>"


@pytest.mark.parametrize("between", [
    PALE.format(" style='color:#aaa'"), PALE.format(" class=pale"), f"<div class=dark>{PALE.format('')}</div>",
    "<div style='opacity:.4'><div><p>pale</p></div></div>", f"<div class=dark>{ALIKE}</div>",
    "<input class=pale value=x>",
])
def test_one_pale_word_among_many_is_seen(new_page: Callable[..., Page], between: str) -> None:
    """By its own colour or by the ground that it stands on."""
    tab = new_page()
    style = "<style>body { color: #333; background: #fff } .pale { color: #aaa } .dark { background: #222 }</style>"
    tab.set_content(f"<!doctype html><html lang=zh><title>x</title>{style}<main>{ALIKE}{between}{ALIKE}</main>")
    assert "color-contrast" in {violation.split(" ")[0] for violation in violations(tab)}


def violations(tab: Page) -> list[str]:
    """Each violated rule with the first places where it is."""
    tab.evaluate(AXE)
    tab.evaluate(LOOKS)
    options = json.dumps({"resultTypes": ["violations"], **RULES})
    result: dict[str, Any] = tab.evaluate(f"axe.run(document, {options})")
    return [_described(violation) for violation in result["violations"]]


def _described(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    places = "\n    ".join(f"{node['target']} {node['html'][:160]} {_reasons(node)}" for node in nodes[:4])
    return f"{violation['id']} ({violation['impact']}), {len(nodes)} places: {violation['help']}\n    {places}"


def _reasons(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for check in [*node["any"], *node["all"], *node["none"]])[:300]
