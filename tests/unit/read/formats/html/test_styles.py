"""What the style sheets of a page and the elements' own styles say."""

import pytest
import turbohtml
from turbohtml import Element

from build_scripts.read.formats.html import styles
from build_scripts.read.formats.html.styles import Styles, page_styles


def read(page: str) -> tuple[Styles, Element]:
    """The page's styles, and its first <b>."""
    document = turbohtml.parse(page)
    return page_styles(document), document.select("b")[0]


def declared(sheet: str, element: str = "<b>甲</b>", name: str = "display") -> str | None:
    found, first = read(f"<style>{sheet}</style>{element}")
    return found.declared(first, name)


@pytest.mark.parametrize(("sheet", "display"), [
    ("b{display:none} b{display:block}", "block"), ("b{display:none;display:block}", "block"),
    ("b{display:none !important} b{display:block}", "none"), (".a{display:none} b{display:block}", "none"),
    ("#i{display:none} .a.a.a{display:block}", "none"), ("p b{display:none} b{display:block}", "none"),
    (f"{'p ' * 100}b{{display:block}} .a{{display:none}}", "none"), ("b{display:none} #i{display:block}", "block"),
    (".a{display:none} p > .a{display:block}", "block"), ("[id]{display:none} p b{display:block}", "none"),
])
def test_of_two_rules_the_more_special_holds_and_of_equal_ones_the_later(sheet: str, display: str) -> None:
    assert declared(sheet, "<p><b id=i class=a>甲</b></p>") == display


@pytest.mark.parametrize(("sheet", "own", "display"), [
    ("#i{display:none}", "display:inline", "inline"), ("#i{display:inline}", "display:none", "none"),
    (f"{'#i' * 101}{{display:none}}", "display:inline", "inline"),
    ("b{display:none !important}", "display:inline", "none"),
    ("b{display:none !important}", "display:inline !important", "inline"), ("b{display:none}", "color:red", "none"),
])
def test_the_element_s_own_style_holds_against_every_selector(sheet: str, own: str, display: str) -> None:
    assert declared(sheet, f'<b id=i style="{own}">甲</b>') == display


@pytest.mark.parametrize(("sheet", "display"), [
    ("@media (min-width:1280px){b{display:none}}", "none"), ("@media (min-width:1281px){b{display:none}}", None),
    ("@media screen{b{display:none}}", "none"), ("@media print{b{display:none}}", None),
    ("@media print{i{display:none}} b{display:block}", "block"),
    ("@media screen{i{display:none}} b{display:block}", "block"), ("@media print, screen{b{display:none}}", "none"),
    ("@supports (x:y){b{display:none}}", "none"), ("@media screen{@media print{b{display:none}}}", None),
    ("@media print{@media screen{b{display:none}}}", None), ("b{display:none", "none"),
    ("@media print{b{display:none", None), ("@media screen{b{display:none", "none"),
    ("i{color:red}} b{display:none}", "none"), ("b::after{content:'}'} b{display:none}", "none"),
])
def test_rules_for_a_screen_hold_and_those_for_paper_do_not(sheet: str, display: str | None) -> None:
    assert declared(sheet) == display


@pytest.mark.parametrize(("selector", "holds"), [
    ("B", True), (".Hid", True), (".hid", False), ("#Top", True), ("#top", False), ("i, b", True), ("i", False),
])
def test_a_tag_is_known_in_either_case_a_class_and_an_id_as_they_are_written(selector: str, *, holds: bool) -> None:
    found = declared(f"{selector}{{display:none}}", "<b id=Top class='x Hid'>甲</b>")
    assert found == ("none" if holds else None)


@pytest.mark.parametrize(("value", "style"), [
    ("none", "none"), ("url(a.png) decimal inside", "decimal"), ("inside", "disc"), ("url(a.png)", "disc"),
    ("outside LOWER-ROMAN", "lower-roman"), ("DISC", "disc"),
])
def test_a_list_style_names_its_number_or_has_a_bullet(value: str, style: str) -> None:
    assert declared(f"b{{list-style:{value}}}", name="list-style-type") == style


def test_a_string_keeps_its_case_and_other_values_do_not() -> None:
    assert declared("b{list-style-type:'Art. '}", name="list-style-type") == "'Art. '"
    assert declared("b{DISPLAY:NONE}") == "none"


@pytest.mark.parametrize(("selector", "work"), [("b", 2), ("p > b", 6), ("i", 0)])
def test_no_more_is_looked_at_than_a_page_may_ask_for(
    selector: str, work: int, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A tag asks for its elements, what is more than a name for every element of the page."""
    page = f"<html><head><style>{selector}{{display:none}}</style></head><body><b>甲</b><b>乙</b>"
    monkeypatch.setattr(styles, "MOST_WORK", work)
    assert not read(page)[0].overrun
    monkeypatch.setattr(styles, "MOST_WORK", work - 1)
    assert read(page)[0].overrun


def test_once_there_is_too_much_no_further_rule_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(styles, "MOST_WORK", 0)
    found, first = read("<style>b{display:none} b{visibility:hidden}</style><b>甲</b>")
    assert (found.declared(first, "display"), found.declared(first, "visibility")) == ("none", None)
    assert found.overrun


@pytest.mark.parametrize(("before", "display"), [(1998, "none"), (1999, None)])
def test_of_a_list_of_selectors_two_thousand_characters_are_read(before: int, display: str | None) -> None:
    assert declared(f".{'a' * (before - 1)},b{{display:none}}") == display
