"""Three levels of one year: each provision in one row."""

import pytest

from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.link.levels.chains import chain
from build_scripts.link.levels.row import LevelRow
from build_scripts.link.levels.rows import rows
from tests.unit.publish.compared import compared
from tests.unit.publish.leveled import leveled

YUNGANG, PINGCHENG, DANING = (NoticeId(f"{place}-2024") for place in ("yungang", "pingcheng", "daning"))
CITY = NoticeId("datong-2024")


def made(lowest: NoticeId) -> tuple[LevelRow, ...]:
    return rows(chain(leveled(), lowest), leveled())


def headings(lowest: NoticeId) -> list[tuple[str, ...]]:
    return [tuple("、".join(p.heading or "" for p in cell.provisions) for cell in row.cells) for row in made(lowest)]


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


def test_a_row_leads_to_where_further_pieces_stand() -> None:
    """One provision that two above it went into is shown once."""
    linked = compared()
    found = rows(chain(linked, CITY), linked)
    ways = [cell.elsewhere + cell.in_part for r in found for cell in r.cells]
    met = {x.older for x in linked.pairs_to[CITY][0].links}
    shown = {p.eid for r in found if r.cells[1].provisions for p in r.cells[0].provisions}
    assert len([way for way in ways if way]) == len(met - shown - {"preface", "conclusions"})
