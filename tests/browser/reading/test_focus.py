"""Where the keyboard is can be seen: at every stop of every kind of page, and nothing that is fixed lies over words."""

from playwright.sync_api import Page

from tests.browser.conftest import NewPage

UNSEEN = """() => {
  const stops = Array.from(document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']"))
    .filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length);
  return stops.map((stop) => {
    stop.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const seen = outlineStyle === "auto" || outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return document.activeElement === stop && !seen ? stop.outerHTML.slice(0, 120) : "";
  }).filter(Boolean);
}"""


def test_where_the_keyboard_is_can_be_seen_at_every_stop(page: Page, file_root: str, kinds: list[str]) -> None:
    unseen = []
    for name in kinds:
        page.goto(file_root + name)
        page.keyboard.press("Tab")
        unseen += [f"{name}: {one}" for one in page.evaluate(UNSEEN)]
    assert unseen == []


PHONE = {"width": 390, "height": 844}


def test_on_the_phone_the_contents_button_covers_no_part_of_a_line(new_page: NewPage, file_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(file_root + "notices/shanxi-2026.html")
    button = page.locator(".toc__button").bounding_box()
    assert button
    assert (button["x"], button["width"]) == (0, PHONE["width"])
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot = page.locator(".site-footer p :is(a, button, .edition)").all()
    assert max(box["y"] + box["height"] for box in filter(None, (one.bounding_box() for one in foot))) <= button["y"]


def test_on_the_phone_what_has_the_focus_is_not_below_the_strip(new_page: NewPage, file_root: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(file_root + "notices/shanxi-2026.html")
    page.locator(".apparatus input").first.focus()
    edge = page.evaluate("document.querySelector('.toc__button').getBoundingClientRect().top")
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().bottom") <= edge
