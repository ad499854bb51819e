"""A comparison with tracked changes: what stayed, what moved, who changed it when, and whether programs can read it."""

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from build_scripts.audit.tracked_reading import read
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Notice, Provision
from build_scripts.publish.pages import compare
from build_scripts.publish.parts import all_files
from tests.editions import notice, provision
from tests.unit.publish import sample
from tests.unit.publish.compared import DAM, FIRE, MINE, ROAD, compared, tracked
from tests.unit.publish.docx import reading

W = reading.WORD


def between(older: Notice, newer: Notice, *links: Link) -> bytes:
    """The document of two notices under these links; the rest is new or dropped."""
    old, new = {link.older for link in links}, {link.newer for link in links}
    pair = Pair(
        older=older.id, newer=newer.id, relation="year", links=links,
        new=tuple(p.eid for p in newer.provisions if p.eid not in new),
        dropped=tuple(p.eid for p in older.provisions if p.eid not in old),
    )
    linked = sample.linked(older, newer, pairs=(pair,))
    return tracked(linked, pair)


def years(older: list[Provision], newer: list[Provision], *links: Link) -> bytes:
    """Two notices of nothing but these items."""
    first, second = (
        notice(year=year, body=body, preface=(), conclusions=()) for year, body in ((2023, older), (2024, newer))
    )
    return between(first, second, *links)


def items(*texts: str) -> list[Provision]:
    return [provision(f"part_{k}", "part", text, num=f"{'一二三四五'[k - 1]}、") for k, text in enumerate(texts, 1)]


def body(data: bytes) -> Any:
    return reading.part(data, "word/document.xml")


def said(data: bytes, tag: str) -> list[str]:
    """The words of each element of that kind, in order."""
    return ["".join(e.itertext()) for e in body(data).iter(W + tag) if "".join(e.itertext())]


def test_accepted_it_is_the_newer_notice_and_rejected_the_older_one() -> None:
    linked = compared()
    for pair in linked.edition.pairs:
        found = read(tracked(linked, pair))
        for texts, one in ((found.rejected, pair.older), (found.accepted, pair.newer)):
            assert "一、深化专项整治" in texts
            assert texts[0] == "山西省人民政府"
            assert [t for t in texts if t.startswith("（")][:-1] == [
                f"{p.num}{p.heading}。{p.text}" for p in linked.notices[one].provisions if p.kind == "sec"
            ]


def test_words_are_deleted_and_inserted_in_their_place() -> None:
    older, newer = items("全面推进煤矿瓦斯抽采工作。"), items("全面推进煤矿瓦斯治理工作。")
    data = years(older, newer, sample.link("part_1", "part_1"))
    assert (said(data, "del"), said(data, "ins")) == (["抽采"], ["治理"])
    assert read(data).stayed == [(0, 0)]


def test_words_change_from_the_first_on_and_to_the_last() -> None:
    older, newer = items("市级要全面推进煤矿瓦斯抽采。"), items("县级要全面推进煤矿瓦斯抽采！")
    data = years(older, newer, sample.link("part_1", "part_1"))
    assert (said(data, "del"), said(data, "ins")) == (["市级", "。"], ["县级", "！"])


def test_a_number_that_changed_is_a_change_and_one_that_stayed_is_none() -> None:
    older, newer = items(MINE, FIRE), items(DAM, MINE)
    data = years(older, newer, sample.link("part_1", "part_2"))
    assert "一、" in said(data, "del") and "二、" in said(data, "ins")
    assert MINE in "".join(t for t in said(data, "p") if t.startswith("一、二、"))


def test_a_provision_that_changed_its_place_is_a_move() -> None:
    data = years(
        items(MINE, FIRE, ROAD), items(ROAD, MINE, FIRE), sample.link("part_1", "part_2"),
        sample.link("part_2", "part_3"), sample.link("part_3", "part_1", moved=True),
    )
    assert said(data, "moveFrom") == said(data, "moveTo") == [ROAD]
    found = read(data)
    assert {name: at for name, ((at, _), *_) in found.left.items()} == {"move1": 2}
    assert {name: at for name, ((at, _), *_) in found.arrived.items()} == {"move1": 0}


def test_the_end_of_a_paragraph_goes_as_the_paragraph_does() -> None:
    """Comes, goes, moves with it or stays."""
    data = years(
        items(MINE, FIRE, ROAD), items(ROAD, MINE, DAM), sample.link("part_1", "part_2"),
        sample.link("part_3", "part_1", moved=True),
    )
    ends = [p.find(f"{W}pPr/{W}rPr") for p in body(data).iter(f"{W}p")][:5]
    assert [[mark.tag.removeprefix(W) for mark in end] if end is not None else [] for end in ends] == [
        ["moveTo"], [], ["del"], ["moveFrom"], ["ins"],
    ]


def test_a_provision_that_moved_and_was_reworded_is_one_move_with_its_changes_inside() -> None:
    reworded = ROAD.replace("隧道桥梁", "公路急弯陡坡")
    data = years(
        items(MINE, FIRE, ROAD), items(reworded, MINE, FIRE), sample.link("part_1", "part_2"),
        sample.link("part_2", "part_3"), sample.link("part_3", "part_1", moved=True),
    )
    assert list(read(data).left) == ["move1"]
    assert "隧道桥梁" in "".join(said(data, "del")) and "公路急弯陡坡" in "".join(said(data, "ins"))
    assert len(reading.values(body(data), "moveFromRangeStart", "name")) == 1


def test_a_sentence_that_went_into_another_provision_moved_there() -> None:
    data = years(
        items(MINE + DAM), items(MINE, DAM), sample.link("part_1", "part_1", type="split"),
        sample.link("part_1", "part_2", type="split", main=False),
    )
    assert said(data, "moveFrom") == said(data, "moveTo") == [DAM]
    assert read(data).stayed == [(0, 0)]


def test_no_paragraph_ends_with_a_move_where_something_went_from_its_end() -> None:
    older = items(FIRE + "锅炉年底改造完毕。", MINE + ROAD)
    newer = items(FIRE + ROAD, MINE)
    data = years(
        older, newer, sample.link("part_1", "part_1", type="merged"), sample.link("part_2", "part_2", type="split"),
        sample.link("part_2", "part_1", type="merged", main=False),
    )
    first = next(p for p in body(data).iter(f"{W}p") if p.find(f"{W}moveTo") is not None)
    changes = [e.tag.removeprefix(W) for e in first if e.tag in {W + tag for tag in ("ins", "del", "moveTo")}]
    assert changes[-2:] == ["moveTo", "del"]


def test_what_went_stands_before_what_came_at_the_end_of_a_paragraph_too() -> None:
    data = years(items(FIRE + "锅炉改造。"), items(FIRE + "清查仓库！"), sample.link("part_1", "part_1"))
    first = next(p for p in body(data).iter(f"{W}p") if p.find(f"{W}ins") is not None)
    assert [e.tag.removeprefix(W) for e in first if e.tag in (W + "ins", W + "del")] == ["del", "ins"]


def test_punctuation_alone_never_moves() -> None:
    data = years(
        items("煤矿。", FIRE), items(FIRE, "交通。"), sample.link("part_2", "part_1"),
        sample.link("part_1", "part_2", moved=True),
    )
    assert "。" not in said(data, "moveTo")


def test_a_comma_that_became_a_stop_is_a_change_here() -> None:
    """Rows and redlines pass over punctuation; both texts must come back letter for letter."""
    data = years(items("瓦斯抽采，闭库治理。"), items("瓦斯抽采；闭库治理。"), sample.link("part_1", "part_1"))
    assert (said(data, "del"), said(data, "ins")) == (["，"], ["；"])


def test_every_change_is_by_the_comparison_and_of_the_newer_notices_day() -> None:
    found = body(years(items(MINE), items(MINE + FIRE, ROAD), sample.link("part_1", "part_1")))
    marks = [e for e in found.iter() if e.get(f"{W}author")]
    assert {e.get(f"{W}author") for e in marks} == {"对照"}
    assert {e.get(f"{W}date")[:10] for e in marks} == {"2024-01-20"}
    numbers = [e.get(f"{W}id") for e in marks]
    assert sorted(map(int, numbers)) == list(range(1, len(numbers) + 1)) and len(numbers) > 3


def test_changes_that_meet_at_the_end_of_a_paragraph_are_of_different_minutes() -> None:
    found = body(years(items(MINE), items(MINE + FIRE, ROAD, DAM), sample.link("part_1", "part_1")))
    minutes = [set(reading.values(p, "ins", "date")) for p in found.iter(f"{W}p")]
    assert all(one.isdisjoint(other) for one, other in pairwise(minutes[:3]))


def test_it_says_what_it_is_and_what_it_compares() -> None:
    data = years(items(MINE), items(MINE), sample.link("part_1", "part_1"))
    own = notes(data)
    assert "接受全部修订，得新文全文；拒绝全部修订，得旧文全文。" in own[0]
    assert "旧文：《山西省人民政府关于做好2023年安全生产工作的通知》（晋政发〔2023〕1号）" in own
    head = "山西省2023年 → 山西省2024年 对照"
    assert reading.heads(data) == [("default", head), ("even", head)]


@pytest.mark.parametrize(("number", "named"), [
    ("晋政发〔2023〕1号", "晋政发〔2023〕1号"), (None, "山西省人民政府关于做好2023年安全生产工作的通知"),
])
def test_its_subject_names_both_notices_by_their_numbers_or_else_their_titles(number: str | None, named: str) -> None:
    older, newer = notice(year=2023, body=items(MINE), document_number=number), notice(year=2024, body=items(MINE))
    data = between(older, newer, sample.link("part_1", "part_1"))
    assert Document(io.BytesIO(data)).core_properties.subject == f"{named} → 晋政发〔2024〕1号"


def notes(data: bytes) -> list[str]:
    """What the edition adds below the text."""
    return [text for style, text in reading.paragraphs(data) if style.startswith("编者")]


def test_it_says_how_many_moves_it_holds_those_of_paragraphs_without_a_word_in_common_too() -> None:
    older, newer = items(MINE + DAM, FIRE, "交通运输。"), items("道路水路。", MINE, DAM, FIRE)
    data = years(
        older, newer, sample.link("part_1", "part_2", type="split"), sample.link("part_2", "part_4"),
        sample.link("part_1", "part_3", type="split", main=False), sample.link("part_3", "part_1", moved=True),
    )
    names = set(reading.values(body(data), "moveFromRangeStart", "name"))
    assert len(names) == 2 and f"移动：{len(names)}处，标在移出与移入两处" in notes(data)


def test_it_says_so_where_nothing_moved() -> None:
    data = years(items(MINE), items(MINE, FIRE), sample.link("part_1", "part_1"))
    assert "移动：0处，标在移出与移入两处" in notes(data)


def test_each_paragraph_that_moved_without_a_word_in_common_is_counted() -> None:
    data = years(
        items("交通运输。", "商场市场。", FIRE), items(FIRE, "道路水路。", "宾馆饭店。"),
        sample.link("part_3", "part_1"), sample.link("part_1", "part_2", moved=True),
        sample.link("part_2", "part_3", moved=True),
    )
    assert "移动：2处，标在移出与移入两处" in notes(data)


def test_changes_are_dated_from_the_first_minute_of_the_day() -> None:
    found = body(years(items(MINE), items(MINE + FIRE, ROAD, DAM), sample.link("part_1", "part_1")))
    dates = [reading.values(p, "ins", "date") for p in found.iter(f"{W}p")][:3]
    assert [set(of) for of in dates] == [
        {"2024-01-20T00:00:00Z"}, {"2024-01-20T00:05:00Z"}, {"2024-01-20T00:00:00Z"},
    ]


def test_of_two_levels_nothing_is_old() -> None:
    (data,) = (tracked(compared(), pair) for pair in compared().edition.pairs if pair.relation == "level")
    said_of = "".join(notes(data))
    assert "接受全部修订，得本级全文；拒绝全部修订，得上级全文。" in said_of
    assert not any(word in said_of for word in ("旧文", "新文"))
    assert "".join(reading.part(data, "word/header1.xml").itertext()) == "山西省2024年 ↔ 大同市2024年 对照"


def test_it_keeps_to_the_schemas(tmp_path: Path) -> None:
    linked = compared()
    for pair in linked.edition.pairs:
        assert reading.faults(tmp_path, tracked(linked, pair)) == []


def test_the_page_offers_it() -> None:
    made = dict(all_files(compared(), compare))
    assert isinstance(made["downloads/compare/shanxi-2023--shanxi-2024.docx"], bytes)
    links = re.findall(r"\]\((\.\./downloads/[^)]+)\)", str(made["compare/shanxi-2023--shanxi-2024.md"]))
    assert links == [f"../downloads/compare/shanxi-2023--shanxi-2024.{ending}" for ending in ("docx", "csv")]
