"""Laws of the links: they can be read from both ends, and depend on nothing but the two notices."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Notice, Provision
from build_scripts.language.comparable import plain
from build_scripts.link.alignment import align_notices
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import PLACES, edition, notice, provision
from tests.unit.publish.compared import side_by_side

SENTENCES = (
    "强化瓦斯灾害防治。", "深入推进瓦斯抽采，落实探放水措施。", "完成尾矿库闭库治理并销号。",
    "严查两客一危车辆超员超速。", "畅通消防生命通道。", "更新改造燃气老旧管网。", "扩大救灾物资储备规模。",
    "实施水库除险加固，疏通排洪河道。", "各级各部门要进一步加强组织领导。", "举办宣传咨询日活动。",
)
HEADINGS = (None, "煤矿", "消防", "水旱灾害", "强化党政领导责任")
ITEMS = st.tuples(st.sampled_from(HEADINGS), st.lists(st.sampled_from(SENTENCES), max_size=4))
BODIES = st.lists(ITEMS, max_size=6)


def body(found: Sequence[tuple[str | None, Sequence[str]]]) -> list[Provision]:
    made = [provision("part_1", "part", "", num="一、", heading="深化专项整治")]
    for number, (heading, sentences) in enumerate(found, 1):
        text = "".join(sentences)
        eid, sign = f"part_1__sec_{number}", f"（{number}）"
        made.append(provision(eid, "sec", text, num=sign, heading=heading, end="。" if heading else ""))
    return made


def notices(bodies: Sequence[Sequence[tuple[str | None, Sequence[str]]]]) -> list[Notice]:
    """Two years of a province, and a city's notice of the second year."""
    first, second, city = (body(found) for found in bodies)
    return [notice(year=2023, body=first), notice(year=2024, body=second), notice("datong", 2024, body=city)]


def aligned(found: Sequence[Notice]) -> tuple[Pair, ...]:
    return align_notices(found, PLACES, (), ())


def compared(bodies: "Bodies") -> LinkedEdition:
    found = notices(bodies)
    return LinkedEdition(edition(found, pairs=aligned(found)))


LAW = settings(max_examples=30)
THREE = st.tuples(BODIES, BODIES, BODIES)
Bodies = Sequence[Sequence[tuple[str | None, Sequence[str]]]]


@LAW
@given(THREE, st.permutations(range(3)))
def test_the_order_of_notices_changes_nothing(bodies: Bodies, order: list[int]) -> None:
    found = notices(bodies)
    assert aligned([found[i] for i in order]) == aligned(found)


@LAW
@given(THREE)
def test_a_notice_of_another_place_changes_no_link(bodies: Bodies) -> None:
    found = notices(bodies)
    assert aligned(found[:2]) == tuple(p for p in aligned(found) if p.relation == "year")


@LAW
@given(THREE)
def test_links_are_found_from_both_ends(bodies: Bodies) -> None:
    linked = compared(bodies)
    for pair in linked.edition.pairs:
        for eid in (p.eid for p in linked.notices[pair.newer].provisions):
            for link in linked.links_at_newer(pair, eid):
                assert link in linked.links_at_older(pair, link.older)
        ends = [(link.older, link.newer) for link in pair.links]
        assert len(ends) == len(set(ends))
        assert all(0 <= link.similarity <= 1 for link in pair.links)


@LAW
@given(THREE)
def test_side_by_side_both_notices_stand_complete(bodies: Bodies) -> None:
    linked = compared(bodies)
    for pair in linked.edition.pairs:
        table = side_by_side(linked, pair).rows
        newer = [row.newer.eid for row in table if row.newer]
        assert newer == [p.eid for p in linked.notices[pair.newer].provisions]
        older = linked.notices[pair.older]
        for row in table:
            if row.changes and row.newer:
                assert "".join(c.newer for c in row.changes) == row.newer.wording
        pieces = [piece for row in table for piece in row.older if not piece.elsewhere]
        shown = sorted(plain(piece.text) for piece in pieces if piece.provision.kind not in FRAME)
        held = [p.wording for p in older.provisions if p.kind not in FRAME]
        assert sorted("".join(shown)) == sorted("".join(map(plain, held)))
