"""A small edition of three levels in one year, of which one county has no city's notice above it."""

from functools import cache

from build_scripts.link.alignment import align_notices
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import PLACES, edition, notice, pair, place
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


def unlinked(count: int) -> LinkedEdition:
    """A province and so many cities below it in one year, of whose notices nothing corresponds."""
    cities = [place(f"city{n:03}", f"第{n}市", "prefecture", "shanxi") for n in range(count)]
    notices = [notice("shanxi", 2024), *(notice(city.slug, 2024) for city in cities)]
    pairs = [pair(notices[0].id, made.id, relation="level") for made in notices[1:]]
    return LinkedEdition(edition(notices, places=[PLACES[0], *cities], pairs=pairs))
