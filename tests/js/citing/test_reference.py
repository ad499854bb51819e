"""An item's number as people write it, and the numerals that it is written in."""

from typing import Any

import pytest

from build_scripts.language.matching.folding import fold
from build_scripts.language.numbers.numerals import to_chinese
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.parse.frame import frame_words
from tests.js.conftest import Scripts


def test_numerals_are_those_of_the_pages(scripts: Scripts) -> None:
    for number in (*range(1, 130), 200, 205, 321, 999, 1000, 1010, 2024, 9999):
        assert scripts.ask("search/reference/numerals.js chinese", number) == to_chinese(number)
        assert scripts.ask("search/reference/numerals.js numberOf", to_chinese(number)) == number
        assert scripts.ask("search/reference/numerals.js numberOf", str(number)) == number


@pytest.mark.parametrize("text", ["", "煤", "12345", "①①"])
def test_what_is_no_numeral_has_no_number(scripts: Scripts, text: str) -> None:
    assert scripts.ask("search/reference/numerals.js numberOf", text) == 0


@pytest.mark.parametrize(("text", "steps"), [
    ("三（十）", [("part", 3), ("sec", 10)]), ("三、（十一）2.", [("part", 3), ("sec", 11), ("para", 2)]),
    ("第三部分第（十）项第1目", [("part", 3), ("sec", 10), ("", 1)]),
    ("第三部分第十项", [("part", 3), ("", 10)]), ("第二章第三节第十五条", [("chp", 2), ("sct", 3), ("art", 15)]),
    ("（1）", [("subpara", 1)]), ("3）", [("item", 3)]), ("第③点", [("pt", 3)]),
    ("引言第一自然段", [("preamble", 0), ("paragraph", 1)]),
    ("附件2第一部分", [("annex", 2), ("part", 1)]), ("二十一", [("part", 21)]), ("落款", [("conclusions", 0)]),
    ("文首", [("preface", 0)]), ("附件2文末", [("annex", 2), ("conclusions", 0)]),
])
def test_an_items_number_is_read_in_steps(scripts: Scripts, text: str, steps: list[tuple[str, int]]) -> None:
    found = scripts.ask("search/reference/steps.js stepsAtHead", fold(text))
    assert ([(step["name"], step["number"]) for step in found["steps"]], found["rest"]) == (steps, "")


@pytest.mark.parametrize("text", ["煤矿", "三（十）煤矿", "（煤）"])
def test_words_are_no_steps(scripts: Scripts, text: str) -> None:
    assert scripts.ask("search/reference/steps.js stepsAtHead", fold(text))["rest"]


@pytest.mark.parametrize("text", ["三、四季度", "第三、四季度", "一、二、三类", "三、四部分"])
def test_numbers_of_what_is_counted_are_no_steps(scripts: Scripts, text: str) -> None:
    assert scripts.ask("search/reference/steps.js stepsAtHead", text) == {"steps": [], "rest": text}


ALL: list[dict[str, Any]] = [{"eid": eid} for eid in (
    "preface", "part_1", "part_1__sec_1", "part_1__sec_2__para_2", "part_3__para_10", "part_3__para_10__p_2",
    "part_4__sec_5", "part_4__sec_5__para_3", "div_2__part_1", "chp_1__art_3__subpara_2__item_4__pt_1",
)]


@pytest.mark.parametrize(("text", "eid"), [
    ("一（一）", "part_1__sec_1"), ("（一）", "part_1__sec_1"), ("一（二）2", "part_1__sec_2__para_2"),
    ("三（十）", "part_3__para_10"), ("第三部分第十项", "part_3__para_10"), ("三（十）第2段", "part_3__para_10__p_2"),
    ("第二部分一、", "div_2__part_1"), ("第三条（2）4）①", "chp_1__art_3__subpara_2__item_4__pt_1"),
    ("三（十一）", None), ("九", None), ("第十部分", None), ("十", "part_3__para_10"), ("第十项", "part_3__para_10"),
    ("第一部分第2目", None), ("一2", "part_1__sec_2__para_2"), ("第十部分第二段", None),
    ("四（五）3", "part_4__sec_5__para_3"), ("四3", "part_4__sec_5__para_3"), ("四（三）", None),
    ("第三部分第（十）项", "part_3__para_10"), ("第一部分第（二）项第2目", "part_1__sec_2__para_2"),
])
def test_steps_lead_to_the_provision_at_whatever_levels_the_notice_prints(
    scripts: Scripts, text: str, eid: str | None,
) -> None:
    steps = scripts.ask("search/reference/steps.js stepsAtHead", fold(text))["steps"]
    index = scripts.ask("search/reference/steps.js indexOf", ALL, steps)
    assert (ALL[index]["eid"] if index >= 0 else None) == eid


def test_a_notice_is_described_by_the_kinds_of_documents_that_titles_end_with(scripts: Scripts) -> None:
    """As the table of nouns knows them that reads the titles."""
    assert set(scripts.ask("readers.mjs genres")) <= set(frame_words.in_order("title_nouns"))


def test_every_title_of_the_edition_ends_with_such_a_kind(scripts: Scripts, real: LinkedEdition) -> None:
    genres = tuple(scripts.ask("readers.mjs genres"))
    assert [notice.title for notice in real.edition.notices if not notice.title.endswith(genres)] == []
