"""校勘记: every correction with before, after and reason, linked from the place and back."""

from dataclasses import replace

import lxml.html

from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.notes import marks, number_notes, without_place
from build_scripts.publish.views.notice.page import page
from build_scripts.publish.views.notice.runs import Mark, Run, runs
from tests.editions import correction, edition, notice
from tests.rendering import rendered


def made(*corrections: tuple[str | None, str, str, int]) -> Notice:
    return notice(corrections=[correction("shanxi-2024", *c) for c in corrections])


def section(n: Notice) -> lxml.html.HtmlElement:
    """The page's list of notes with its heading."""
    tree = rendered(render("notice/page.md.jinja", page(LinkedEdition(edition([n])), n)))
    tree.find(".//article").drop_tree()
    return tree


def test_notes_are_numbered_by_the_originals_lines() -> None:
    numbered = number_notes(made(("part_2__p_2", "乙", "丙", 9), (None, "甲", "", 3), ("part_2__p_2", "丁", "戊", 5)))
    assert {eid: [n.number for n in notes] for eid, notes in numbered.items()} == {"part_2__p_2": [2, 3], None: [1]}


def test_an_item_has_before_after_reason_line_and_the_way_back() -> None:
    n = made(("part_2__p_1", "瓦 *斯*", "瓦斯", 7))
    item = section(n).get_element_by_id("note-1")
    assert item.tag == "li"
    for part in ("“瓦 *斯*”", "“瓦斯”", "形近而误", "第7行"):
        assert part in item.text_content()
    assert item.find("a").get("href") == "#part_2__p_1"


def test_what_was_left_out_is_quoted_and_said_to_be_left_out() -> None:
    left_out = replace(correction("shanxi-2024", None, "https://a.example/", "", 7), kind="removed")
    n = notice(corrections=[left_out])
    words = section(n).get_element_by_id("note-1").text_content()
    assert "正文之外" in words
    assert "原文有“https://a.example/”，不显示" in words


def test_a_notice_without_corrections_says_so() -> None:
    n = made()
    assert "无异" in section(n).get_element_by_id("notes").getnext().text_content()


def test_only_what_has_a_place_in_the_words_is_marked_there() -> None:
    here = correction("shanxi-2024", "part_1", "甲 ", "甲", offset=3)
    nowhere = correction("shanxi-2024", "part_1", "乙", "")
    numbered = number_notes(notice(corrections=[here, nowhere]))[Eid("part_1")]
    assert (marks(numbered), without_place(numbered)) == ((Mark(at=3, number=1),), (2,))


def test_marks_in_one_text_stand_in_order() -> None:
    marks_around = [Mark(at=at, number=number) for at, number in ((10, 3), (6, 1), (10, 2), (5, 9))]
    found = runs("甲- 乙丙", 5, marks_around)
    assert found == (Run(text="甲", marks=(1,)), Run(text="- 乙丙", marks=(2, 3)))


def test_an_empty_text_has_no_runs() -> None:
    assert runs("", 0, [Mark(at=0, number=1)]) == ()


def test_a_note_of_the_document_s_own_is_told_apart_under_its_number() -> None:
    own = replace(correction("shanxi-2024", "part_1", "指煤矿。", "", 7, offset=3), kind="removed", is_note=True)
    item = section(notice(corrections=[own])).get_element_by_id("note-1")
    assert item.get("class") == "own" and "原注1　“指煤矿。”" in item.text_content()
