"""Automatic numbers as the audit counts them, by the words of the standard."""

from xml.etree import ElementTree

import pytest

from build_scripts.audit.word_lists import Lists, W
from tests.texts.word_files import level, listed, numbering, paragraph, root

TWO = level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")


def numbers(*items: tuple[int, int], levels: tuple[str, ...] = TWO, lists: str = "") -> list[str]:
    """`items`: level and list of each paragraph."""
    made = numbering(*levels, lists=lists) if lists else numbering(*levels)
    counted = Lists([ElementTree.fromstring(root("word/numbering.xml", made))], [])
    tree = ElementTree.fromstring(root("word/document.xml", "".join(listed("x", at, name) for at, name in items)))
    return [counted.number(paragraph.find(W + "pPr")) for paragraph in tree]


def of_list(number: int, *overrides: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{"".join(overrides)}</w:num>'


def starting(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def test_a_deeper_level_counts_anew_behind_one_above_it() -> None:
    assert numbers((0, 1), (1, 1), (1, 1), (0, 1), (1, 1)) == ["一、", "一.1", "一.2", "二、", "二.1"]


def test_a_level_that_the_list_does_not_define_counts_from_one() -> None:
    assert numbers((1, 1), (1, 1), levels=TWO[1:]) == ["1.1", "1.2"]


def test_a_level_that_is_told_not_to_counts_on() -> None:
    levels = TWO[0], level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
    assert numbers((0, 1), (1, 1), (0, 1), (1, 1), levels=levels) == ["一、", "1.", "二、", "2."]


def test_each_level_begins_where_the_list_says_of_that_level() -> None:
    lists = of_list(1, starting(0, 5), starting(1, 3))
    assert numbers((0, 1), (1, 1), (1, 1), (0, 1), lists=lists) == ["五、", "五.3", "五.4", "六、"]


def test_a_list_that_says_where_it_begins_begins_there_once() -> None:
    """Two lists of one form count on, unless the second says where it begins."""
    assert numbers((0, 1), (0, 2), (0, 2), lists=of_list(1) + of_list(2)) == ["一、", "二、", "三、"]
    assert numbers((0, 1), (0, 2), (0, 2), lists=of_list(1) + of_list(2, starting(0, 1))) == ["一、", "一、", "二、"]


def test_what_is_no_list_of_the_file_and_a_bullet_have_no_number() -> None:
    assert numbers((0, 7), (9, 1)) == ["", ""]
    assert numbers((0, 1), levels=(level(0, "bullet", "·"),)) == [""]


def test_the_legal_form_writes_every_number_in_digits() -> None:
    levels = TWO[0], level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert numbers((0, 1), (1, 1), levels=levels) == ["一、", "1.1"]


def test_a_list_has_nine_levels() -> None:
    levels = tuple(level(at, "decimal", f"{at}.") for at in range(10))
    assert numbers((8, 1), (9, 1), levels=levels) == ["8.", ""]


@pytest.mark.parametrize(("start", "number"), [
    ("7", "7."), ("999999999", "999999999."), ("1000000000", "0."), ("-5", "-5."), ("一", "0."), ("", "0."),
    ("--5", "0."),
])
def test_a_level_begins_with_a_number_of_nine_digits_at_most(start: str, number: str) -> None:
    made = level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', f'<w:start w:val="{start}"/>')
    assert numbers((0, 1), levels=(made,)) == [number]


def test_a_list_whose_beginning_is_no_number_begins_at_zero() -> None:
    override = starting(0, 1).replace('w:val="1"', 'w:val="x"')
    assert numbers((0, 1), levels=(level(0, "decimal", "%1."),), lists=of_list(1, override)) == ["0."]


def style(name: str, inside: str, kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}>{inside}</w:style>'


def hides(properties: str, styles: str) -> bool:
    counted = Lists([], [ElementTree.fromstring(root("word/styles.xml", styles))])
    tree = ElementTree.fromstring(root("word/document.xml", paragraph("文", properties)))
    return counted.hides(tree[0].find(W + "pPr"))


VANISH, SEEN = "<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:vanish w:val="0"/></w:rPr>'
NAMED = '<w:pStyle w:val="s0"/>'


@pytest.mark.parametrize(("properties", "styles", "hidden"), [
    (VANISH, "", True), (SEEN, "", False), ("", "", False), ("<w:rPr/>", "", False),
    (NAMED, style("s0", VANISH), True), (NAMED + "<w:rPr/>", style("s0", VANISH), True),
    (NAMED + SEEN, style("s0", VANISH), False), (NAMED, style("s0", "<w:rPr/>"), False),
    (NAMED, style("s0", '<w:basedOn w:val="s1"/>') + style("s1", VANISH), True),
    ("", style("n", VANISH, more='w:default="1"'), True), ("", style("n", VANISH), False),
    ("", style("n", VANISH, more='w:default="0"'), False),
    ("", style("n", VANISH, "character", 'w:default="1"'), False),
])
def test_the_end_of_a_paragraph_is_hidden_by_itself_or_by_its_style(
    properties: str, styles: str, *, hidden: bool,
) -> None:
    assert hides(properties, styles) is hidden


@pytest.mark.parametrize(("styles", "hidden"), [(50, True), (51, False)])
def test_fifty_styles_are_followed_from_one_to_the_next(styles: int, *, hidden: bool) -> None:
    chain = "".join(style(f"s{at}", f'<w:basedOn w:val="s{at + 1}"/>') for at in range(styles - 1))
    assert hides(NAMED, chain + style(f"s{styles - 1}", VANISH)) is hidden
