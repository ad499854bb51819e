"""Sentences with what is looked for marked, by year; very many of them on pages of their own."""

from functools import partial

import pytest

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Occurrence
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import passages as views
from build_scripts.publish.views.page import Here
from tests.editions import edition, notice, provision

TEXT = "先说甲。再说乙和乙，最后。（省能源局负责）"
SUBJECT = views.Subject(
    name="乙", address=partial(site_addresses.phrase_page, "x"), index="提法",
    index_address=site_addresses.phrases_index(), places="用“乙”之处",
)


def at(year: int, start: int, end: int, *, eid: str = "part_1__p_1", in_heading: bool = False) -> Occurrence:
    return Occurrence(
        notice=NoticeId(f"shanxi-{year}"), eid=Eid(eid), span=(start, end), in_heading=in_heading,
    )


OCCURRENCES = at(2023, 2, 3), at(2024, 2, 3), at(2024, 2, 3, eid="part_1__p_2")


def linked(text: str = TEXT) -> LinkedEdition:
    body = [
        provision("part_1", "part", num="一、", heading="甲和乙"),
        provision("part_1__p_1", "p", text), provision("part_1__p_2", "p", text),
    ]
    return LinkedEdition(edition([notice(year=2023, body=body), notice(year=2024, body=body)]))


def pieces(text: str, *spans: tuple[int, int]) -> list[tuple[str, bool]]:
    years = views.uses_by_year(linked(text), [at(2024, *span) for span in spans])
    return [
        piece for use in years[2024]
        for piece in views.passage(linked(text), Here("phrases/x.html"), use).pieces
    ]


def test_what_stands_twice_in_a_sentence_is_one_passage_with_two_marks() -> None:
    (use,) = views.uses_by_year(linked(), [at(2024, 6, 7), at(2024, 8, 9)])[2024]
    assert pieces(TEXT, (6, 7), (8, 9)) == [
        ("再说", False), ("乙", True), ("和", False), ("乙", True), ("，最后。（省能源局负责）", False),
    ]
    assert use.marks == ((6, 7), (8, 9))


def test_several_sentences_are_several_passages() -> None:
    assert [text for text, mark in pieces(TEXT, (2, 3), (6, 7)) if mark] == ["甲", "乙"]


def test_spans_that_overlap_are_one_mark() -> None:
    assert [text for text, mark in pieces(TEXT, (6, 8), (7, 9)) if mark] == ["乙和乙"]


@pytest.mark.parametrize(("before", "after"), [(60, 90), (61, 90), (60, 91)])
def test_of_a_long_sentence_60_characters_before_the_mark_and_90_behind_it(before: int, after: int) -> None:
    text = "前" * before + "乙" + "后" * after
    opening = ("……" if before > 60 else "") + "前" * 60
    rest = [("……", False)] if after > 90 else []
    assert pieces(text, (before, before + 1)) == [(opening, False), ("乙", True), ("后" * 90, False), *rest]


def test_what_a_sentence_begins_with_is_marked_in_it() -> None:
    assert [text for text, mark in pieces(TEXT, (4, 6)) if mark] == ["再说"]


def test_spans_that_touch_are_two_marks() -> None:
    assert pieces(TEXT, (6, 7), (7, 9)) == [
        ("再说", False), ("乙", True), ("和乙", True), ("，最后。（省能源局负责）", False),
    ]


def test_a_mark_that_runs_over_the_end_of_a_sentence_is_whole() -> None:
    assert ("说甲。再说", True) in pieces(TEXT, (1, 6))


def test_a_heading_is_a_passage_too() -> None:
    found = linked()
    (use,) = views.uses_by_year(found, [at(2024, 2, 3, eid="part_1", in_heading=True)])[2024]
    made = views.passage(found, Here("phrases/x.html"), use)
    assert made.pieces == (("甲和", False), ("乙", True)) and made.place.label == "一"


def test_the_newest_year_comes_first_and_each_passage_leads_to_its_provision() -> None:
    found = linked()
    made = views.Passages(found, OCCURRENCES, SUBJECT).whole(Here("phrases/x.html"))
    assert [(y.year, y.sentences) for y in made] == [(2024, 2), (2023, 1)]
    assert [p.place.target for p in made[0].notices[0].passages] == [
        "../notices/shanxi-2024.md#part_1__p_1", "../notices/shanxi-2024.md#part_1__p_2",
    ]


def test_very_many_stand_on_pages_of_their_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_ON_A_PAGE", 1)
    found = linked()
    passages = views.Passages(found, OCCURRENCES, SUBJECT)
    leading = passages.whole(Here("phrases/x.html"))
    assert [[page.target for page in year.pages] for year in leading] == [
        ["x--2024.md", "x--2024--2.md"], ["x--2023.md"],
    ]
    parts = dict(passages.parts())
    assert list(parts) == ["phrases/x--2024.html", "phrases/x--2024--2.html", "phrases/x--2023.html"]
    assert [part.head.title for part in parts.values()] == [
        "2024年用“乙”之处", "2024年用“乙”之处（之2）", "2023年用“乙”之处",
    ]
    ways = [[step.target for step in part.crumbs] for part in parts.values()]
    assert ways == [["../index.md", "index.md", "x.md"]] * len(parts)
    assert all(len(part.year.notices[0].passages) == 1 for part in parts.values())


@pytest.mark.parametrize(("years", "worth"), [(3, False), (4, True)])
def test_a_page_of_more_than_three_years_has_a_table_of_its_contents(years: int, worth: bool) -> None:
    body = [provision("part_1", "part", num="一、", heading="甲和乙"), provision("part_1__p_1", "p", TEXT)]
    spoken = range(2024 - years, 2024)
    made = LinkedEdition(edition([notice(year=year, body=body) for year in spoken]))
    assert views.Passages(made, [at(year, 2, 3) for year in spoken], SUBJECT).is_worth_contents is worth


@pytest.mark.parametrize(("count", "is_split"), [(250, False), (251, True)])
def test_250_sentences_stand_on_one_page(count: int, is_split: bool) -> None:
    made = linked("说甲。" * count)
    found = views.Passages(made, [at(2024, 3 * n + 1, 3 * n + 2) for n in range(count)], SUBJECT)
    assert (found.sentences, found.is_split) == (count, is_split)
    assert [len(part.year.notices[0].passages) for _, part in found.parts()] == ([250, 1] if is_split else [])
