"""校勘记: every correction with before, after and reason, linked from the place and back."""

from dataclasses import replace

from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.pages.notice.notes import marked, number_notes, section
from tests.editions import correction, edition, notice
from tests.rendering import rendered


def made(*corrections: tuple[str | None, str, str, int]) -> Notice:
    return notice(corrections=[correction("shanxi-2024", *c) for c in corrections])


def test_notes_are_numbered_by_the_originals_lines() -> None:
    numbered = number_notes(made(("part_2__p_2", "乙", "丙", 9), (None, "甲", "", 3), ("part_2__p_2", "丁", "戊", 5)))
    assert {eid: [n.number for n in notes] for eid, notes in numbered.items()} == {"part_2__p_2": [2, 3], None: [1]}


def test_an_item_has_before_after_reason_line_and_the_way_back() -> None:
    n = made(("part_2__p_1", "瓦 *斯*", "瓦斯", 7))
    page = rendered(section(Lookup(edition([n])), n, number_notes(n)))
    item = page.get_element_by_id("note-1")
    assert item.tag == "li"
    for part in ("“瓦 *斯*”", "“瓦斯”", "形近而误", "第7行"):
        assert part in item.text_content()
    assert item.find("a").get("href") == "#part_2__p_1"


def test_what_was_left_out_is_quoted_and_said_to_be_left_out() -> None:
    left_out = replace(correction("shanxi-2024", None, "https://a.example/", "", 7), kind="removed")
    n = notice(corrections=[left_out])
    page = rendered(section(Lookup(edition([n])), n, number_notes(n)))
    assert "正文之外" in page.text_content()
    assert "原文有“https://a.example/”，不显示" in page.text_content()


def test_a_notice_without_corrections_says_so() -> None:
    n = made()
    assert "无异" in rendered(section(Lookup(edition([n])), n, number_notes(n))).text_content()


def test_words_that_stand_twice_get_no_mark_of_their_own() -> None:
    (note,) = number_notes(made(("part_2__p_1", "甲 ", "甲", 1)))[Eid("part_2__p_1")]
    assert marked("甲乙甲", [note]) == "甲乙甲"
    assert not note.placed


def test_marks_in_one_text_stand_in_order() -> None:
    notes = number_notes(made(("part_1", "丙 ", "丙", 2), ("part_1", "甲 ", "甲", 1)))[Eid("part_1")]
    assert marked("甲- 乙丙", notes) == (
        "甲[校1](#note-1){: .mark data-ui }- 乙丙[校2](#note-2){: .mark data-ui }"
    )
