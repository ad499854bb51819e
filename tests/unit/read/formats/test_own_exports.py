"""Our own exports that come in again: what the edition added is left out, and headings go on with their text."""

import pytest

from build_scripts.domain.notice import SET_IN_BOLD, CatalogEntry, Line, NoticeId, PlaceSlug, SourceText, Unseen
from build_scripts.domain.own_words import SUPPLIED_TITLE, added_below
from build_scripts.read.formats.own_exports import without_additions
from build_scripts.read.formats.word.reasons import OWN

ADDED = f"说明：{added_below()}："
RULE = "―" * 8
ENTRY = CatalogEntry(
    id=NoticeId("ceshi-2024"), original="a.md", first_line=1, last_line=9, jurisdiction=PlaceSlug("ceshi"),
    year=2024, source_url=None, source_evidence=None, supplied_title=None, article=None,
)
Told = list[tuple[str, list[tuple[int, str]]]]


def heading(text: str, level: int = 3) -> Line:
    """As Markdown has it."""
    mark = Unseen(offset=0, text="#" * level, reason="标记。")
    return Line(number=1, text=f" {text}", unseen=(mark,), heading_level=level)


def read(*lines: Line | str) -> SourceText:
    made = tuple(line if isinstance(line, Line) else Line(number=1, text=line) for line in lines)
    return without_additions(SourceText(entry=ENTRY, lines=made, corrections=()))


def told(*lines: Line | str) -> Told:
    """The text of each line, and what is not shown of it."""
    return [(line.text, [(piece.offset, piece.text) for piece in line.unseen]) for line in read(*lines).lines]


def texts(*lines: Line | str) -> list[str]:
    return [line.text for line in read(*lines).lines]


@pytest.mark.parametrize("added", [ADDED, f"  {ADDED}", f"- {ADDED}", f"说明：{added_below('他处汇编')}："])
def test_what_the_edition_added_is_recorded_as_its_own(added: str) -> None:
    assert told("一、落实责任。", RULE, added, "", "来源：某网") == [
        ("一、落实责任。", []), ("", [(0, RULE)]), ("", [(0, added.strip())]), ("", []), ("", [(0, "来源：某网")])]
    assert {piece.reason for line in read("一、落实责任。", added).lines for piece in line.unseen} == {OWN}


@pytest.mark.parametrize(("above", "own"), [
    ((RULE,), 0), ((RULE, ""), 0), ((RULE, "", ""), 0), (("-----", ""), 0), (("----", "二、"), 2), (("―" * 7,), 1),
    (("--",), 1), (("二、", ""), 2), ((), 0), (("", ""), 2),
])
def test_the_rule_above_belongs_to_it_blank_lines_between(above: tuple[str, ...], own: int) -> None:
    found = texts("一、落实责任。", *above, ADDED)
    assert found == ["一、落实责任。", *above[:own], *[""] * (len(above) - own + 1)]


def test_where_nothing_stands_above_a_rule_at_the_end_is_none_of_it() -> None:
    assert told("", ADDED, RULE) == [("", []), ("", [(0, ADDED)]), ("", [(0, RULE)])]


def test_a_title_that_the_edition_supplied_is_its_own_wherever_it_stands() -> None:
    assert told(f"# {SUPPLIED_TITLE}关于消防的通知", "一、落实责任。") == [
        ("", [(0, f"# {SUPPLIED_TITLE}关于消防的通知")]), ("一、落实责任。", [])]


def test_a_heading_goes_on_with_the_text_behind_it() -> None:
    made = Line(number=2, text="各地要落实。", unseen=(Unseen(offset=2, text="注", reason="注。"),))
    first, *_ = read(heading("（一）压实责任。"), made, ADDED).lines
    assert (first.text, first.heading_level) == (" （一）压实责任。各地要落实。", 0)
    assert [(piece.offset, piece.text) for piece in first.unseen] == [(0, "###"), (11, "注")]


@pytest.mark.parametrize(("lines", "read_as"), [
    ((heading("一、"), "", "甲。"), [" 一、", "", "甲。"]),
    ((heading("一、"), heading("（一）"), "甲。"), [" 一、", " （一）甲。"]),
    ((heading("一、"), "甲。", "乙。"), [" 一、甲。", "乙。"]), ((heading("通知", 1), "甲。"), [" 通知", "甲。"]),
    ((Line(number=1, text="一、", heading_level=SET_IN_BOLD), "甲。"), ["一、", "甲。"]),
    ((heading("六级", 6), "甲。"), [" 六级甲。"]),
])
def test_only_the_text_right_behind_a_heading_s_mark_is_its_own(
    lines: tuple[Line | str, ...], read_as: list[str],
) -> None:
    assert texts(*lines, ADDED)[: len(read_as)] == read_as
    assert [line.whole for line in read(*lines).lines] == [
        line.whole if isinstance(line, Line) else line for line in lines]


def test_a_heading_at_the_end_is_not_lost() -> None:
    made = Line(number=1, text="", unseen=(Unseen(offset=0, text="##", reason="标记。"),), heading_level=2)
    assert len(read(ADDED, made).lines) == 2
