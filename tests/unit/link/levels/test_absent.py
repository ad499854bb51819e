"""What a level adds or leaves out stands nowhere in the other notice."""

from build_scripts.domain.notice import NoticeId
from build_scripts.link.alignment import align_notices
from build_scripts.link.levels.chains import chain
from build_scripts.link.levels.row import Cell
from build_scripts.link.levels.rows import rows
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import PLACES, edition, notice
from tests.unit.publish.compared import FIRE, MINE, ROAD, body

CITY = NoticeId("datong-2024")
NIGHT, VIDEO = "每周组织一次夜查", "推行“无视频不作业”"


def mines(above: tuple[str, ...], below: tuple[str, ...]) -> Cell:
    """The city's cell of the row about mines."""
    headings = "煤矿", "交通", "消防"
    notices = [
        notice(year=2024, body=body(*zip(headings, above, strict=True))),
        notice("datong", 2024, body=body(*zip(headings, below, strict=True))),
    ]
    linked = LinkedEdition(edition(notices, places=PLACES, pairs=align_notices(notices, PLACES, (), ())))
    found = rows(chain(linked, CITY), linked)
    return next(r.cells[1] for r in found if any(p.heading == "煤矿" for p in r.cells[1].provisions))


def test_what_stands_in_another_row_is_neither_added_nor_left_out() -> None:
    cell = mines((f"{MINE}{VIDEO}。", ROAD, f"{FIRE}{NIGHT}。"), (f"{MINE}{NIGHT}。", ROAD, f"{FIRE}{VIDEO}。"))
    assert (cell.adds, cell.leaves_out) == ((), ())


def test_clauses_that_stand_nowhere_stay_named() -> None:
    cell = mines((MINE, ROAD, f"{FIRE}{NIGHT}。"), (f"{MINE}{NIGHT}，{VIDEO}，清查井口封闭情况。", ROAD, FIRE))
    assert [piece.strip("”") for piece in cell.adds] == [f"{VIDEO}，清查井口封闭情况"]


def test_what_is_said_in_other_words_in_another_row_is_not_named() -> None:
    cell = mines((MINE, ROAD, f"{FIRE}对煤矿推行“无视频不作业”制度。"), (f"{MINE}{VIDEO}管理。", ROAD, FIRE))
    assert cell.adds == ()
