"""Whatever two notices say and however they are linked: accepted is the newer one, rejected the older one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.audit.tracked import audit_tracked
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.link.linked_edition import LinkedEdition
from tests.editions import CONCLUSIONS, PREFACE, edition, notice, provision
from tests.unit.publish.compared import tracked
from tests.unit.publish.sample import link

SENTENCES = st.sampled_from([
    "强化瓦斯灾害防治。", "深入推进瓦斯抽采，落实探放水措施。", "完成尾矿库闭库治理并销号。",
    "严查两客一危车辆超员超速。", "畅通消防生命通道；", "更新改造燃气管网1.5万公里。", "瓦斯", "，", "&lt;<b>", "\n",
])
TEXTS = st.lists(SENTENCES, max_size=5).map("".join)
HEADINGS = st.sampled_from([None, "煤矿", "消防"])
BODIES = st.lists(st.tuples(HEADINGS, TEXTS), min_size=1, max_size=5)
Body = Sequence[tuple[str | None, str]]
ANNEXES = st.lists(st.tuples(HEADINGS, TEXTS, st.booleans()), max_size=2)


def body(found: Body) -> list[Provision]:
    return [
        provision(f"part_{k}", "part", text, num=f"{k}、", heading=heading, end="。" if heading else "")
        for k, (heading, text) in enumerate(found, 1)
    ]


def with_annexes(own: Notice, annexes: Sequence[tuple[str | None, str, bool]]) -> Notice:
    """Behind the notice's foot; some have their number above their title, and a foot of their own."""
    found = own
    for number, (heading, text, is_framed) in enumerate(annexes, 1):
        root = f"annex_{number}"
        head, foot = f"{root}__preface", f"{root}__conclusions"
        item = provision(f"{root}__p_1", "p", text)
        annex = provision(root, "annex", num=f"附件{number}", heading=heading)
        around = [provision(head, "preface"), item, provision(foot, "conclusions")] if is_framed else [item]
        matter = ((Eid(head), PREFACE), (Eid(foot), CONCLUSIONS)) if is_framed else ()
        found = replace(
            found, provisions=(*found.provisions, annex, *around), enclosed=(*found.enclosed, *matter),
        )
    return found


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Notice, Notice, Pair]:
    """Links between any two provisions, moved or not, as no alignment would make them."""
    older = with_annexes(notice(year=2023, body=body(draw(BODIES))), draw(ANNEXES))
    newer = with_annexes(notice(year=2024, body=body(draw(BODIES))), draw(ANNEXES))
    ends = st.tuples(*(st.sampled_from([p.eid for p in n.provisions]) for n in (older, newer)))
    flags = st.tuples(st.booleans(), st.booleans(), st.sampled_from([0.2, 0.5, 1.0]))
    links: list[Link] = []
    for old, new in draw(st.lists(ends, unique=True, max_size=8)):
        moved, main, similarity = draw(flags)
        links.append(link(old, new, moved=moved, main=main, similarity=similarity))
    linked_old, linked_new = {x.older for x in links}, {x.newer for x in links}
    return older, newer, Pair(
        older=older.id, newer=newer.id, relation="year", links=tuple(links),
        new=tuple(p.eid for p in newer.provisions if p.eid not in linked_new),
        dropped=tuple(p.eid for p in older.provisions if p.eid not in linked_old),
    )


@settings(max_examples=60)
@given(pairs())
def test_the_document_gives_both_notices_back(found: tuple[Notice, Notice, Pair]) -> None:
    older, newer, pair = found
    linked = LinkedEdition(edition([older, newer], pairs=[pair]))
    data = tracked(linked, pair)
    assert list(audit_tracked(older, newer, pair, data)) == []
    assert data == tracked(linked, pair)
