"""Automatic numbers as the audit counts them, by the words of the standard."""

from xml.etree import ElementTree

from build_scripts.audit.word_lists import Lists, W
from tests.texts.word_files import level, listed, numbering, root

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
