"""What two levels share is marked in both, and the rest of it is named."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import NoticeId, Provision, Responsibility
from build_scripts.language.segmentation import own
from build_scripts.link.levels.row import Cell, LevelRow
from build_scripts.link.levels.wording import worded
from tests.editions import provision
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


MINE = "治理瓦斯，落实探放水措施，排查水害隐患。"


def said(text: str, duty: str = "") -> Provision:
    made = provision("p_1", "p", text + duty)
    return replace(made, responsible=(Responsibility(raw=duty),)) if duty else made


def levels(*held: tuple[Provision, ...]) -> tuple[Cell, ...]:
    """Of a row, from the top."""
    return worded(LevelRow(cells=tuple(Cell(provisions=own) for own in held)), own()).cells


@pytest.mark.parametrize(("more", "is_named"), [("每周夜查", False), ("每周查井口", True)])
def test_what_is_named_is_more_than_a_word_or_two(more: str, is_named: bool) -> None:
    """From five characters on, its marks left out."""
    upper, lower = levels((said(MINE),), (said(f"{MINE}{more}。"),))
    assert lower.adds == ((more,) if is_named else ())
    upper, lower = levels((said(f"{MINE}{more}。"),), (said(MINE),))
    assert lower.leaves_out == ((more,) if is_named else ())
    assert unshared(upper.stretches[0]).strip("。") == more


def test_bodies_of_its_own_are_not_what_a_level_adds_or_leaves_out() -> None:
    _, lower = levels((said(MINE, "（省能源局负责）"),), (said(MINE, "（市应急局、市公安局负责）"),))
    assert (lower.adds, lower.leaves_out) == ((), ())


def test_each_provision_of_a_cell_has_its_own_words() -> None:
    first, second = MINE, "推行消防网格化，开展高层建筑排查。"
    upper, lower = levels((said(first), said(second)), (said(first + second),))
    for cell in (upper, lower):
        assert ["".join(s.text for s in stretches) for stretches in cell.stretches] == [
            p.wording for p in cell.provisions]
        assert all(s.shared for stretches in cell.stretches for s in stretches if s.text.strip("。，"))


def test_a_level_is_set_beside_the_nearest_above_that_says_something() -> None:
    top, between, lowest = levels((said(MINE),), (), (said(f"{MINE}每周组织夜查。"),))
    assert between == Cell()
    assert lowest.adds == ("每周组织夜查",)
    assert unshared(top.stretches[0]).strip("。") == ""


def test_what_shares_little_is_written_anew() -> None:
    _, lower = levels((said(MINE),), (said("畅通举报渠道，对有功人员给予奖励。"),))
    assert lower.rewritten and (lower.adds, lower.leaves_out) == ((), ())
