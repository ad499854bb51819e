"""A provision's paragraph is spelled once, from its parts."""

from dataclasses import replace
from typing import Any

import pytest

from build_scripts.domain.notice import (
    CELL,
    CatalogEntry,
    Eid,
    Line,
    NoticeId,
    PlaceSlug,
    SourceText,
    Unseen,
    as_entry,
)
from tests.editions import block, correction, notice, provision


def test_the_paragraph_is_number_heading_mark_and_text() -> None:
    item = provision("part_1__sec_1", "sec", "各级要落实。", num="（一）", heading="责任", end="。")
    assert (item.headline, item.wording, item.paragraph) == ("责任。", "责任。各级要落实。", "（一）责任。各级要落实。")


def test_what_a_provision_lacks_leaves_nothing() -> None:
    assert provision("part_1__p_1", "p", "各级要落实。").paragraph == "各级要落实。"


MENDED = correction("shanxi-2024", "part_1", "责认", "责任", 7)


@pytest.mark.parametrize("known", [
    {"asked_in": 3}, {"made_on": "2024-05-01"}, {"at": 12}, {"offset": 5}, {"is_note": True},
])
def test_what_is_known_of_a_correction_beside_what_it_changes_makes_no_other_of_it(known: dict[str, Any]) -> None:
    assert replace(MENDED, **known) == MENDED != replace(MENDED, displayed="责人")


def test_of_what_nothing_is_said_is_plain() -> None:
    line = Line(number=1, text="甲")
    assert not (line.styled_title or line.heading_level or line.start)
    unseen = Unseen(offset=0, text="<b>", reason="标记")
    assert not (unseen.words or unseen.is_note)
    assert not MENDED.is_note
    entry = CatalogEntry(
        id=NoticeId("shanxi-2024"), original="a.txt", first_line=1, last_line=1, jurisdiction=PlaceSlug("shanxi"),
        year=2024, source_url=None, source_evidence=None, supplied_title=None,
    )
    source = SourceText(entry=entry, lines=(line,), corrections=())
    assert not (source.whole_lines or source.own_emphasis)
    assert provision("part_1", "part", "甲").cells == ()


def test_a_line_is_whole_with_what_is_not_seen_in_its_place() -> None:
    unseen = (Unseen(offset=0, text="<p>", reason=""), Unseen(offset=2, text="<b>", reason=""),
              Unseen(offset=2, text="</b>", reason=""), Unseen(offset=3, text="</p>", reason=""))
    assert Line(number=1, text="甲乙丙", unseen=unseen).whole == "<p>甲乙<b></b>丙</p>"
    assert Line(number=1, text="甲乙丙").whole == "甲乙丙"


def test_a_row_has_cells_and_a_cell_may_be_empty() -> None:
    text = CELL.join(["1", " 检查 ", ""])
    assert replace(provision("part_1__p_1", "p", text), row=1).cells == ("1", "检查", "")


@pytest.mark.parametrize(("displayed", "line", "entry"), [
    ("责任", 7, 'line: 7, kind: replaced, original: "责认", displayed: "责任"'),
    ("", None, 'kind: replaced, original: "责认", displayed: ""'),
    (None, 7, 'line: 7, kind: replaced, original: "责认", displayed: …'),
])
def test_a_correction_is_proposed_as_it_is_written(displayed: str | None, line: int | None, entry: str) -> None:
    assert as_entry("replaced", "责认", displayed, line) == entry


def test_characters_are_counted_without_blanks() -> None:
    body = [provision("part_1", "part", "甲 乙\u3000丙\n丁", num="一、")]
    assert notice(body=body, preface=(), conclusions=()).characters == 6


def test_an_enclosed_document_is_headed_by_its_title_where_it_has_no_heading() -> None:
    annex, part = provision("annex_1", "annex"), provision("part_1", "part")
    front = (block("document_number", "晋安发〔2024〕1号"), block("title", "工作"), block("title", "要点"))
    made = notice(enclosed=((Eid("annex_1__preface"), front), (Eid("part_1__preface"), front)))
    assert made.heading_of(annex) == "工作要点"
    assert made.heading_of(replace(annex, heading="方案")) == "方案"
    assert made.heading_of(part) is None
    assert notice().heading_of(annex) is None
    assert [made.matter(Eid(eid)) for eid in ("annex_1__preface", "annex_2__preface")] == [front, ()]
