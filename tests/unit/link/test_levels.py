"""Three levels of one year: each provision in one row, what is shared marked, what is added or left out named."""

import pytest

from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.link.levels import LevelRow, chain, ends_below, is_lowest, is_topmost, rows
from tests.unit.publish.compared import compared
from tests.unit.publish.leveled import SCHOOL, leveled

YUNGANG, PINGCHENG, DANING = (NoticeId(f"{place}-2024") for place in ("yungang", "pingcheng", "daning"))
PROVINCE, CITY = NoticeId("shanxi-2024"), NoticeId("datong-2024")


def made(lowest: NoticeId) -> tuple[LevelRow, ...]:
    return rows(chain(leveled(), lowest), leveled().segmenter)


def headings(lowest: NoticeId) -> list[tuple[str, ...]]:
    return [tuple("、".join(p.heading or "" for p in cell.provisions) for cell in row.cells) for row in made(lowest)]


def row(lowest: NoticeId, heading: str) -> LevelRow:
    return next(r for r in made(lowest) if any(p.heading == heading for cell in r.cells for p in cell.provisions))


def test_a_chain_goes_from_the_topmost_notice_to_one_below_which_there_is_none() -> None:
    lookup = leveled()
    assert list(ends_below(lookup, PROVINCE)) == [YUNGANG, PINGCHENG, DANING]
    assert [n for n in lookup.notices if is_lowest(lookup, n)] == [YUNGANG, PINGCHENG, DANING]
    assert [n for n in lookup.notices if is_topmost(lookup, n)] == [PROVINCE]
    assert [n.id for n in chain(lookup, YUNGANG).notices] == [PROVINCE, CITY, YUNGANG]


def test_a_level_of_which_there_is_no_notice_has_its_place_in_the_chain() -> None:
    between = chain(leveled(), DANING).steps
    assert [(s.level, s.place and s.place.slug, s.notice and s.notice.id) for s in between] == [
        ("province", "shanxi", PROVINCE), ("prefecture", "linfen", None), ("county", "daning", DANING),
    ]
    last = chain(compared(), CITY).steps[-1]
    assert (last.level, last.place, last.notice) == ("county", None, None)


def test_rows_follow_the_top_and_what_a_level_adds_stands_where_it_stood() -> None:
    assert headings(YUNGANG) == [
        ("深化专项整治", "深化专项整治", "深化专项整治"),
        ("", "", "校园"),
        ("煤矿", "煤矿", "煤矿"),
        ("", "尾矿库", "尾矿库"),
        ("交通", "交通", ""),
        ("消防", "", ""),
    ]


@pytest.mark.parametrize("lowest", [YUNGANG, PINGCHENG, DANING])
def test_each_provision_stands_in_one_row_and_keeps_its_words(lowest: NoticeId) -> None:
    found = made(lowest)
    for at, notice in enumerate(chain(leveled(), lowest).notices):
        cells = [r.cells[at] for r in found]
        held = [p.eid for cell in cells for p in cell.provisions]
        assert sorted(held) == sorted(p.eid for p in notice.provisions if p.kind not in FRAME)
        for cell in cells:
            words = ["".join(stretch.text for stretch in own) for own in cell.stretches]
            assert words == [p.wording for p in cell.provisions]


def test_what_two_levels_share_is_marked_in_both_and_the_rest_is_named() -> None:
    province, city, county = row(YUNGANG, "煤矿").cells
    assert "推行无视频不作业" in unshared(province.stretches[0])
    assert unshared(city.stretches[0]).strip("。") == "每周组织一次夜查"
    assert (city.adds, city.leaves_out) == (("每周组织一次夜查",), ("推行无视频不作业",))
    assert (county.adds, county.leaves_out) == ((), ("每周组织一次夜查",))


def unshared(stretches: object) -> str:
    return "".join(s.text for s in stretches if not s.shared)  # type: ignore[attr-defined]


def test_what_begins_a_row_alone_shares_nothing() -> None:
    cell = row(YUNGANG, "校园").cells[2]
    assert [(s.text, s.shared) for s in cell.stretches[0]] == [(f"校园。{SCHOOL}", False)]


def test_a_row_leads_to_where_further_pieces_stand() -> None:
    """One provision that two above it went into is shown once."""
    lookup = compared()
    found = rows(chain(lookup, CITY), lookup.segmenter)
    ways = [cell.elsewhere + cell.in_part for r in found for cell in r.cells]
    linked = {x.older for x in lookup.pairs_to[CITY][0].links}
    shown = {p.eid for r in found if r.cells[1].provisions for p in r.cells[0].provisions}
    assert len([way for way in ways if way]) == len(linked - shown - {"preface", "conclusions"})
