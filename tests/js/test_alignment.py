"""Any two notices side by side in the browser: what it aligns, its rows, and those that it takes over ready made."""

from collections import Counter
from contextlib import nullcontext
from itertools import chain
from pathlib import Path

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.link.comparison import Row, summary
from build_scripts.link.edition_index import Lookup
from build_scripts.pipeline import read_edition
from build_scripts.work.sources import SourceFolder
from tests.editions import provision
from tests.js.compared import Json, Published, two
from tests.js.conftest import Scripts
from tests.trees import contents
from tests.unit.publish.compared import DAM, FIRE, MINE, ROAD, body, compared, side_by_side

SOURCES = Path(__file__).parents[2] / "source_texts"
NOT_BUILT = [
    ("shanxi-2009", "shanxi-2012"), ("shanxi-2015", "shanxi-2019"), ("shanxi-2022", "shanxi-2024"),
    ("datong-2026", "yangquan-2026"), ("shanxi-2026", "daning-2025"),
]


def links(scripts: Scripts, older: list[Json], newer: list[Json]) -> list[tuple[str, str]]:
    found = scripts.ask("NoticeAlignment.align", older, newer)
    return [(older[link["older"]]["eid"], newer[link["newer"]]["eid"]) for link in found]


def texts(row: Json) -> list[str]:
    return ["".join(piece["tokens"]) for piece in [*row["older"], *row["also"]]]


@pytest.fixture(scope="module")
def real() -> Lookup:
    return Lookup(read_edition(SourceFolder(files=contents(SOURCES), faults=()), lambda _: nullcontext()))


@pytest.fixture(scope="module")
def published(real: Lookup) -> Published:
    return Published(real)


def test_items_are_found_again_in_order_and_out_of_it(scripts: Scripts) -> None:
    older, newer = two(
        body(("煤矿", MINE), ("尾矿库", DAM), ("交通", ROAD)), body(("道路交通", ROAD), ("矿山", MINE), ("消防", FIRE)),
    )
    assert links(scripts, older, newer) == [
        ("part_1", "part_1"), ("part_1__sec_3", "part_1__sec_1"), ("part_1__sec_1", "part_1__sec_2"),
    ]
    found = scripts.ask("NoticeAlignment.align", older, newer)
    assert [link["moved"] for link in found] == [False, False, True]


def test_what_was_split_is_linked_with_all_its_pieces(scripts: Scripts) -> None:
    older, newer = two(body(("矿山", MINE + DAM),), body(("煤矿", MINE), ("尾矿库", DAM)))
    assert set(links(scripts, older, newer)) >= {
        ("part_1__sec_1", "part_1__sec_1"), ("part_1__sec_1", "part_1__sec_2"),
    }
    kinds = [row["kind"] for row in scripts.ask("NoticeAlignment.rowsOf", older, newer)]
    assert kinds[1:] == ["split", "split"]


def test_a_heading_is_linked_with_headings_only(scripts: Scripts) -> None:
    """Though the item holds every word of it."""
    heading = [provision("part_1", "part", "", num="一、", heading="加强煤矿瓦斯综合治理")]
    item = provision("p_1", "p", "加强煤矿瓦斯综合治理，" + DAM)
    assert links(scripts, *two(heading, [item])) == []
    assert links(scripts, *two([item], heading)) == []
    assert links(scripts, *two(heading, [*heading, item])) == [("part_1", "part_1")]


def test_headings_follow_what_stands_below_them(scripts: Scripts) -> None:
    older = body(("煤矿", MINE), ("交通", ROAD))
    newer = [
        provision("part_1", "part", "", num="一、", heading="健全保障机制"),
        provision("part_1__sec_1", "sec", FIRE, num="（一）", heading="消防", end="。"),
        provision("part_2", "part", "", num="二、", heading="防范重大风险"),
        provision("part_2__sec_1", "sec", MINE, num="（一）", heading="煤矿", end="。"),
        provision("part_2__sec_2", "sec", ROAD, num="（二）", heading="交通", end="。"),
    ]
    assert ("part_1", "part_2") in links(scripts, *two(older, newer))


def test_a_piece_of_a_sentence_is_shown_with_the_whole_of_it(scripts: Scripts) -> None:
    """Both rows show the sentence, one of them as at home in the other."""
    older = body(("专项整治", "开展城镇燃气、油气输送管道安全专项整治。"),)
    newer = body(
        ("油气", "开展油气输送管道安全专项整治，排查占压隐患。"), ("燃气", "开展城镇燃气排查，更换老化阀门。"),
    )
    found = scripts.ask("NoticeAlignment.rowsOf", *two(older, newer))
    split = [row for row in found if row["kind"] == "split"]
    assert len(split) == 2
    assert all("开展城镇燃气、油气输送管道安全专项整治。" in texts(row)[0] for row in split)
    homes = [piece["elsewhere"] and piece["elsewhere"]["eid"] for row in split for piece in row["older"]]
    assert homes == [None, "part_1__sec_1"]
    assert [row["shared"] for row in split] == [False, True]


def test_a_mark_of_a_number_is_a_change_in_the_rows(scripts: Scripts) -> None:
    older, newer = two(body(("班次", MINE + "每班1.5小时。"),), body(("班次", MINE + "每班15小时。"),))
    row = scripts.ask("NoticeAlignment.rowsOf", older, newer)[1]
    assert row["kind"] == "edited"
    assert scripts.ask("NoticeAlignment.summary", [row])["newerCarried"] < 1


@pytest.mark.parametrize("ids", NOT_BUILT, ids="--".join)
def test_two_notices_lose_no_word_and_no_row_lacks_its_other_side(
    scripts: Scripts, published: Published, ids: tuple[str, str]
) -> None:
    older, newer = (published.provisions(NoticeId(found)) for found in ids)
    found = scripts.ask("NoticeAlignment.rowsOf", older, newer)
    assert [row["newer"]["eid"] for row in found if row["newer"]] == [p["eid"] for p in newer]
    for row in found:
        assert (row["kind"] == "new") == (not row["older"])
        assert (row["kind"] == "dropped") == (row["newer"] is None)
        heading = {bool(piece["provision"]["heading_only"]) for piece in [*row["older"], *row["also"]]}
        assert row["kind"] in ("new", "dropped") or heading == {row["newer"]["heading_only"]}
    own = chain.from_iterable(row["older"] for row in found)
    shown = Counter("".join("".join(piece["tokens"]) for piece in own if not piece["elsewhere"]))
    assert shown == Counter("".join(p["text"] for p in older))
    assert sum(row["kind"] in ("same", "edited", "split", "merged") for row in found) > len(newer) / 4


def test_its_links_are_mostly_those_of_the_comparisons_that_the_site_has(
    scripts: Scripts, real: Lookup, published: Published
) -> None:
    """More roughly: two in three of them are found, and nine in ten of those it finds are among them."""
    right = made = wanted = 0
    for pair in real.edition.pairs:
        ours = {(x.older, x.newer) for x in pair.links if real.provision(pair.older, x.older).kind not in FRAME}
        found = set(links(scripts, published.provisions(pair.older), published.provisions(pair.newer)))
        right, made, wanted = right + len(ours & found), made + len(found), wanted + len(ours)
    assert right / made > 0.9
    assert right / wanted > 0.6


def test_a_pair_that_has_a_comparison_shows_its_very_rows(
    scripts: Scripts, real: Lookup, published: Published
) -> None:
    for pair in real.edition.pairs:
        _same_rows(scripts, real, published, pair)


def test_the_rows_of_a_small_edition_are_taken_over(scripts: Scripts) -> None:
    published = Published(compared())
    for pair in compared().edition.pairs:
        _same_rows(scripts, compared(), published, pair)


def _same_rows(scripts: Scripts, lookup: Lookup, published: Published, pair: Pair) -> None:
    built = published.data(f"{pair.older}--{pair.newer}")
    sides = published.framed(pair.older), published.framed(pair.newer)
    found = scripts.ask("NoticeAlignment.builtRows", built, *sides)
    ours = side_by_side(lookup, pair).rows
    assert [_shown(row) for row in found] == [_told(row) for row in ours]
    figures = summary(ours)
    assert scripts.ask("NoticeAlignment.summary", found) == {
        "counts": figures.counts, "moved": figures.moved, "newerCarried": pytest.approx(figures.newer_carried),
        "olderCarried": pytest.approx(figures.older_carried),
    }


def _shown(row: Json) -> Json:
    pieces = [
        (p["provision"]["eid"], "".join(p["tokens"]), p["whole"], p["elsewhere"] and p["elsewhere"]["eid"])
        for p in [*row["older"], *row["also"]] if not p["provision"].get("frame")
    ]
    changes = [(c["kind"], c["older"], c["newer"], c["move"] or None) for c in row["changes"]]
    return {
        "kind": row["kind"], "newer": row["newer"] and row["newer"]["eid"], "moved": row["moved"],
        "reviewed": row["reviewed"], "shared": row["shared"], "pieces": pieces, "changes": changes,
    }


def _told(row: Row) -> Json:
    shown = [p for p in [*row.older, *row.also] if p.provision.kind not in FRAME]
    pieces = [(p.provision.eid, p.text, p.whole, p.elsewhere) for p in shown]
    framed = row.newer is not None and row.newer.kind in FRAME
    changes = [] if framed else [(c.kind, c.older, c.newer, c.move) for c in row.changes]
    return {
        "kind": row.kind, "newer": row.newer and row.newer.eid, "moved": row.moved, "reviewed": row.reviewed,
        "shared": row.shared, "pieces": pieces, "changes": changes,
    }
