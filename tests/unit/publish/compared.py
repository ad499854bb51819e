"""A small edition whose notices are compared: three years of a province, one of them with a city below."""

from functools import cache

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Provision
from build_scripts.link.alignment import align_notices
from build_scripts.link.comparison import Comparison, compare
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.docx import comparison as docx
from build_scripts.publish.views.exports import compared as exports
from build_scripts.publish.views.exports.filed import Citations
from tests.editions import PLACES, edition, filing, notice, place, provision

MINE = "强化瓦斯灾害防治，深入推进瓦斯抽采。开展隐蔽致灾因素普查，落实探放水措施。"
DAM = "完成尾矿库闭库治理并销号，推进采空区治理。对停用超过三年的尾矿库限期闭库。"
ROAD = "严查两客一危车辆超员超速，加强隧道桥梁巡查。深化农用车违法载人整治。"
FIRE = "紧盯高层建筑和人员密集场所，畅通消防生命通道。治理电动自行车飞线充电。"


def body(*items: tuple[str, str]) -> tuple[Provision, ...]:
    part = provision("part_1", "part", "", num="一、", heading="深化专项整治")
    return part, *(
        provision(f"part_1__sec_{n}", "sec", text, num=f"（{'一二三四五'[n - 1]}）", heading=heading, end="。")
        for n, (heading, text) in enumerate(items, 1)
    )


def side_by_side(linked: LinkedEdition, pair: Pair) -> Comparison:
    return compare(linked.notices[pair.older], linked.notices[pair.newer], pair, linked.segmenter)


def tracked(linked: LinkedEdition, pair: Pair) -> bytes:
    """The comparison as a document with tracked changes."""
    return docx.document(exports.compared(linked, Citations(linked), pair))


@cache
def crowded(count: int) -> LinkedEdition:
    """Two years of a province, and in the second so many cities below it; only the last of them speaks of fires."""
    cities = [place(f"city{chr(ord('a') + k)}", f"第{k}市", "prefecture", "shanxi") for k in range(count)]
    both = body(("煤矿", MINE), ("消防", FIRE))
    notices = [notice(year=year, body=both) for year in (2023, 2024)]
    notices += [notice(city.slug, 2024, body=body(("煤矿", MINE))) for city in cities[:-1]]
    notices.append(notice(cities[-1].slug, 2024, body=both))
    places = (PLACES[0], *cities)
    return LinkedEdition(edition(notices, places=places, pairs=align_notices(notices, places, (), ())))


@cache
def compared() -> LinkedEdition:
    notices = (
        notice(year=2022, body=body(("煤矿", MINE), ("交通", ROAD))),
        notice(year=2023, body=body(("煤矿", MINE + DAM), ("交通", ROAD), ("消防", FIRE))),
        notice(year=2024, body=body(("交通", ROAD), ("煤矿", MINE + "推行无视频不作业。"), ("尾矿库", DAM))),
        notice("datong", 2024, body=body(("煤矿", MINE),), document_number=None),
    )
    filings = [
        filing(found, eid, topic, spans)
        for found, eid, topic, spans in (
            ("shanxi-2022", "part_1__sec_1", "coal-mine", None), ("shanxi-2023", "part_1__sec_1", "coal-mine", None),
            ("shanxi-2024", "part_1__sec_2", "leadership-duty", ((0, 4),)),
            ("shanxi-2024", "part_1__sec_2", "coal-mine", None),
        )
    ]
    pairs = align_notices(notices, PLACES, filings, ())
    return LinkedEdition(edition(notices, filings=filings, pairs=pairs))
