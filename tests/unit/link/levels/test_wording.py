"""What two levels share is marked in both, and the rest of it is named."""

from build_scripts.domain.notice import NoticeId
from build_scripts.link.levels.row import LevelRow
from tests.unit.link.levels.test_rows import made
from tests.unit.publish.leveled import SCHOOL

YUNGANG = NoticeId("yungang-2024")


def row(lowest: NoticeId, heading: str) -> LevelRow:
    return next(r for r in made(lowest) if any(p.heading == heading for cell in r.cells for p in cell.provisions))


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
