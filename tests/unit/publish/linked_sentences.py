"""Two notices of which a sentence went elsewhere than its provision."""

from collections.abc import Sequence

from build_scripts.domain.alignment import Link, LinkType, Pair, SentenceLink
from build_scripts.domain.notice import Eid, NoticeId, Provision
from build_scripts.link.linked_edition import LinkedEdition
from tests import editions
from tests.editions import edition, filing, notice, provision, threaded

BUILD, FIRE, MINE, DAM = "深化建筑施工安全整治。", "推行消防网格化。", "治理瓦斯。", "完成尾矿库闭库销号。"


def body(*texts: str) -> list[Provision]:
    part = provision("part_1", "part", "", num="一、", heading="专项整治")
    return [part, *(provision(f"part_1__sec_{n}", "sec", text, num=f"（{n}）") for n, text in enumerate(texts, 1))]


def eid(number: int) -> Eid:
    return Eid(f"part_1__sec_{number}")


def link(older: int, newer: int, kind: LinkType = "edited", *, main: bool = True) -> Link:
    return editions.link(eid(older), eid(newer), kind, main=main, similarity=0.5)


def sentence(older: int, newer: int, span: tuple[int, int], similarity: float = 0.3) -> SentenceLink:
    return SentenceLink(
        older=eid(older), older_span=span, newer=eid(newer), newer_span=(0, 5), type="edited", moved=False,
        similarity=similarity,
    )


def aligned(
    older: Sequence[str], newer: Sequence[str], links: Sequence[Link], sentences: Sequence[SentenceLink],
    filed: Sequence[tuple[int, int]] = (),
) -> tuple[LinkedEdition, Pair]:
    """`filed`: years and items that speak of coal mines."""
    linked = {x.older for x in links}, {x.newer for x in links}
    pair = Pair(
        older=NoticeId("shanxi-2023"), newer=NoticeId("shanxi-2024"), relation="year", links=tuple(links),
        sentences=tuple(sentences), new=(), dropped=(),
        in_part_older=tuple(dict.fromkeys(x.older for x in sentences if x.older not in linked[0])),
        in_part_newer=tuple(dict.fromkeys(x.newer for x in sentences if x.newer not in linked[1])),
    )
    notices = [notice(year=2023, body=body(*older)), notice(year=2024, body=body(*newer))]
    filings = [
        filing(f"shanxi-{year}", eid(item))
        for year, item in filed
    ]
    return LinkedEdition(threaded(edition(notices, pairs=[pair], filings=filings))), pair
