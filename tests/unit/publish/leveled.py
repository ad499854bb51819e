"""A small edition of three levels in one year, of which one county has no city's notice above it."""

from functools import cache

from build_scripts.link.alignment import align_notices
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import PLACES, edition, notice, place
from tests.unit.publish.compared import DAM, FIRE, MINE, ROAD, body

PLACES_OF_THREE = (
    *PLACES, place("yungang", "云冈区", "county", "datong"), place("pingcheng", "平城区", "county", "datong"),
)
SCHOOL = "开展校园安全排查，加强校车管理和上下学时段值守。"


@cache
def leveled() -> LinkedEdition:
    notices = (
        notice(year=2024, body=body(("煤矿", MINE + "推行无视频不作业。"), ("交通", ROAD), ("消防", FIRE))),
        notice("datong", 2024, body=body(("煤矿", MINE + "每周组织一次夜查。"), ("尾矿库", DAM), ("交通", ROAD))),
        notice("yungang", 2024, body=body(("校园", SCHOOL), ("煤矿", MINE), ("尾矿库", DAM))),
        notice("pingcheng", 2024, body=body(("交通", ROAD), ("消防", FIRE))),
        notice("daning", 2024, body=body(("消防", FIRE),)),
    )
    pairs = align_notices(notices, PLACES_OF_THREE, (), ())
    return LinkedEdition(edition(notices, places=PLACES_OF_THREE, pairs=pairs))
