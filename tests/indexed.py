"""A small edition with its indexes: two years of a province, with clauses, targets and topics."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.domain.topics import Filing
from build_scripts.link.indexes import make_indexes
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.parse.responsible import find_clauses
from build_scripts.read.faults import Faults
from build_scripts.read.vocabulary.bodies import read_bodies
from build_scripts.read.vocabulary.directives import read_directives
from build_scripts.read.vocabulary.phrases import read_phrases
from build_scripts.read.vocabulary.targets import read_targets
from build_scripts.read.vocabulary.works import read_works
from tests import editions
from tests.editions import PLACES, edition, filing, notice, provision

TABLES = Path(__file__).parents[1] / "source_texts"
VOCABULARY = Vocabulary(
    bodies=read_bodies((TABLES / "bodies.yml").read_bytes(), Faults()),
    targets=read_targets((TABLES / "targets.yml").read_bytes(), Faults()),
    works=read_works((TABLES / "works.yml").read_bytes(), Faults()),
    directives=read_directives((TABLES / "directives.yml").read_bytes(), Faults()),
    phrases=read_phrases((TABLES / "phrases.yml").read_bytes(), Faults()),
)
OLDER = ("年底前建成60座智能化煤矿。（省能源局负责）", "每月检查一次尾矿库。（省应急厅负责）", "推广气化炉改造。")
NEWER = (
    "年底前建成90座智能化煤矿，2024年6月底前完成验收。（省能源局牵头，省应急厅、省公安厅等部门配合）",
    "完善清单。（省应急厅负责）", "开展演练。（省应急厅负责）推送信息。（省公安厅负责）",
)


def item(number: int, text: str, heading: str | None = None) -> Provision:
    eid = f"part_1__sec_{number}"
    num = f"（{'一二三四五六七八九十'[number - 1]}）"
    made = provision(eid, "sec", text, num=num, heading=heading, end="。")
    return replace(made, responsible=find_clauses(text))


def speaking(year: int, *texts: str, jurisdiction: str = "shanxi") -> Notice:
    body = [provision("part_1", "part", num="一、", heading="责任")]
    return notice(jurisdiction, year, body=[*body, *(item(n, text) for n, text in enumerate(texts, 1))])


def kept(*numbers: int) -> tuple[Link, ...]:
    eids = [Eid(f"part_1__sec_{number}") for number in numbers]
    return tuple(
        editions.link(eid, eid, similarity=0.8) for eid in eids
    )


def indexed(
    notices: Sequence[Notice] | None = None, links: Sequence[Link] | None = None, filings: Sequence[Filing] = (),
) -> LinkedEdition:
    """The notices given, or two years, of which the first provisions go on in each other."""
    made = (speaking(2023, *OLDER), speaking(2024, *NEWER)) if notices is None else notices
    chosen = kept(1, 2) if links is None else tuple(links)
    pairs = [
        Pair(
            older=a.id, newer=b.id, relation="year", links=chosen, new=_others(b, [link.newer for link in chosen]),
            dropped=_others(a, [link.older for link in chosen]),
        ) for a, b in pairwise(made) if a.jurisdiction == b.jurisdiction
    ]
    filed = filings or [
        filing(n.id, "part_1__sec_1") for n in made
    ]
    found = make_indexes(made, PLACES, filed, pairs, VOCABULARY)
    return LinkedEdition(replace(edition(made, filings=filed, pairs=pairs), indexes=found))


def _others(notice: Notice, linked: Sequence[Eid]) -> tuple[Eid, ...]:
    return tuple(p.eid for p in notice.provisions if p.eid not in linked)
