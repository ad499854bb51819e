"""Two notices as one run of paragraphs: which are met in both, and where those stand that are not."""

from collections.abc import Sequence

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Block, Notice, Provision
from build_scripts.language.segmentation import segmenter
from build_scripts.link.comparison import compare
from build_scripts.publish.docx.merged import Merged, Unit, merge, units
from tests.editions import block, notice, provision
from tests.unit.publish.sample import link

ITEMS = ("治理瓦斯隐患。", "完成尾矿库闭库销号。", "严查车辆超员超速。", "畅通消防生命通道。")


def year(number: int, items: str, preface: Sequence[Block] = ()) -> Notice:
    """Of items by their numbers."""
    body = [provision(f"part_{n}", "part", ITEMS[int(n) - 1], num=f"{n}、") for n in items]
    return notice(year=number, body=body, preface=preface, conclusions=())


def items(*texts: str) -> list[Provision]:
    return [provision(f"part_{n}", "part", text, num=f"{n}、") for n, text in enumerate(texts, 1)]


def merged(older: str, newer: str, *links: Link) -> list[tuple[str, str]]:
    """Of each paragraph the item of the older notice, that of the newer one, or none."""
    return of_both(year(2023, older), year(2024, newer), *links)


def of_both(old: Notice, new: Notice, *links: Link) -> list[tuple[str, str]]:
    return [(item_of(paragraph.older), item_of(paragraph.newer)) for paragraph in paragraphs(old, new, *links)]


def moves(old: Notice, new: Notice, *links: Link) -> list[int | None]:
    """Of each paragraph the number of its move."""
    return [paragraph.whole for paragraph in paragraphs(old, new, *links)]


def paragraphs(old: Notice, new: Notice, *links: Link) -> tuple[Merged, ...]:
    pair = Pair(
        older=old.id, newer=new.id, relation="year", links=links,
        new=tuple(p.eid for p in new.provisions if p.eid not in {x.newer for x in links}),
        dropped=tuple(p.eid for p in old.provisions if p.eid not in {x.older for x in links}),
    )
    return merge(compare(old, new, pair, segmenter(())))


def item_of(unit: Unit | None) -> str:
    return unit.key.removeprefix("part_") if unit else ""


def alike(older: int, newer: int, similarity: float, *, moved: bool = False) -> Link:
    return link(f"part_{older}", f"part_{newer}", similarity=similarity, moved=moved)


def test_what_is_linked_stands_once_whichever_is_the_closest() -> None:
    for closest in (1, 2, 3):
        links = [alike(n, n, 0.9 if n == closest else 0.5) for n in (1, 2, 3)]
        assert merged("123", "123", *links) == [("1", "1"), ("2", "2"), ("3", "3")]


def test_of_two_that_cross_the_closer_one_stays() -> None:
    assert merged("12", "34", alike(1, 4, 0.9), alike(2, 3, 0.5)) == [("", "3"), ("1", "4"), ("2", "")]
    assert merged("12", "34", alike(1, 4, 0.5), alike(2, 3, 0.9)) == [("1", ""), ("2", "3"), ("", "4")]


def test_of_two_with_one_end_in_common_the_closer_one_stays() -> None:
    assert merged("1", "34", alike(1, 3, 0.9), alike(1, 4, 0.5)) == [("1", "3"), ("", "4")]
    assert merged("1", "34", alike(1, 3, 0.5), alike(1, 4, 0.9)) == [("", "3"), ("1", "4")]
    assert merged("12", "3", alike(1, 3, 0.5), alike(2, 3, 0.9)) == [("1", ""), ("2", "3")]
    assert merged("12", "3", alike(1, 3, 0.9), alike(2, 3, 0.5)) == [("1", "3"), ("2", "")]


def test_what_went_stands_before_what_came() -> None:
    assert merged("123", "143", alike(1, 1, 1.0), alike(3, 3, 1.0)) == [("1", "1"), ("2", ""), ("", "4"), ("3", "3")]


def test_what_moved_stands_at_both_places() -> None:
    links = [alike(1, 1, 1.0, moved=True), alike(2, 2, 1.0), alike(3, 3, 1.0)]
    assert merged("123", "231", *links) == [("1", ""), ("2", "2"), ("3", "3"), ("", "1")]


def test_of_two_that_moved_to_one_place_the_closer_one_did() -> None:
    links = [alike(1, 4, 0.5, moved=True), alike(2, 4, 0.9, moved=True), alike(3, 3, 1.0)]
    old, new = year(2023, "123"), year(2024, "34")
    assert of_both(old, new, *links) == [("1", ""), ("2", ""), ("3", "3"), ("", "4")]
    assert moves(old, new, *links) == [None, 1, None, 1]


def test_what_crosses_and_is_not_called_moved_went_and_came() -> None:
    old, new = year(2023, "12"), year(2024, "34")
    assert moves(old, new, alike(1, 4, 0.5), alike(2, 3, 0.9)) == [None, None, None]


def test_what_a_further_link_calls_moved_has_not_moved_as_a_whole() -> None:
    further = link("part_1", "part_4", similarity=0.5, moved=True, main=False)
    old, new = year(2023, "12"), year(2024, "24")
    assert moves(old, new, alike(2, 2, 1.0), further) == [None, None, None]


def test_a_character_goes_along_with_its_paragraph_and_signs_do_not() -> None:
    bodies = items("水、电、气。", ITEMS[1]), items(ITEMS[1], "水，电，气。")
    old, new = (notice(year=2023 + n, body=body, preface=(), conclusions=()) for n, body in enumerate(bodies))
    gone, _, come = paragraphs(old, new, alike(1, 2, 0.9, moved=True), alike(2, 1, 1.0))
    for stretches in (gone.away, come.here):
        assert [(s.start, s.end, s.move) for s in stretches] == [(0, 1, 1), (2, 3, 1), (4, 6, 1)]


def test_moves_are_numbered_one_after_another_those_of_paragraphs_first() -> None:
    bodies = items("水电。", "".join(ITEMS[:3])), items(*ITEMS[:3], "水电。")
    old, new = (notice(year=2023 + n, body=body, preface=(), conclusions=()) for n, body in enumerate(bodies))
    found = paragraphs(
        old, new, alike(1, 4, 1.0, moved=True),
        *(link("part_2", f"part_{n}", type="split", similarity=0.5, main=n == 1) for n in (1, 2, 3)),
    )
    assert [paragraph.whole for paragraph in found if paragraph.older] == [1, None]
    assert [stretch.move for paragraph in found for stretch in paragraph.away] == [1, 2, 3]


def test_paragraphs_are_those_with_words_of_the_notice_s_own() -> None:
    found = notice(
        body=[provision("part_1", "part", " "), provision("part_2", "part", ITEMS[0], num="二、")], title_inferred=True,
        preface=(), conclusions=(),
    )
    assert [item_of(unit) for unit in units(found)] == ["2"]


def test_what_is_of_one_kind_in_the_heads_stands_once() -> None:
    """One line beside the other, as many as either has."""
    title, mine, ours = (block("masthead", text) for text in ("山西省文件", "安委办文件", "应急厅文件"))
    addressee = block("addressee", "各市：")
    old, new = year(2023, "1", (title, mine, addressee)), year(2024, "1", (title, ours, block("title", "通知")))
    assert of_both(old, new, alike(1, 1, 1.0)) == [
        ("front masthead 1", "front masthead 1"), ("front masthead 2", "front masthead 2"),
        ("front addressee 1", ""), ("", "front title 1"), ("1", "1"),
    ]
