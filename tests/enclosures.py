"""Notices whose provisions stand in every way in which places are named: parts, enclosed documents, clauses."""

from dataclasses import replace

from build_scripts.domain.notice import Notice, Provision
from tests.editions import notice, provision


def annex(number: int, num: str | None = None, heading: str | None = None) -> Provision:
    return replace(provision(f"annex_{number}", "annex", "", num=num, heading=heading), parent=None)


PLAN = (
    annex(1, heading="应急预案"),
    provision("annex_1__cl_1", "clause", "", num="1", heading="总则"),
    provision("annex_1__cl_1__cl_2", "clause", "", num="1.2", heading="原则"),
    provision("annex_1__cl_1__cl_2__p_1", "p", "预防为主。"),
)
"""Numbered 1, 1.1."""
RULES = (
    provision("chp_1", "chapter", "", num="第一章", heading="总则"),
    provision("chp_1__art_2", "article", "适用本办法。", num="第二条"),
)
DOCUMENT = (
    annex(2, num="附 件："),
    provision("annex_2__preface", "preface", "测安发〔2024〕1号\n工作要点"),
    provision("annex_2__part_1", "part", "", num="一、", heading="责任"),
    provision("annex_2__part_1__p_1", "p", "落实责任。"),
    provision("annex_2__conclusions", "conclusions", "某委员会"),
)
"""With front and back matter of its own."""
LIST = (annex(3, num="附件5：", heading="名单"), provision("annex_3__para_1", "para", "", num="1. ", heading="报送"))
ENCLOSING = notice(body=(
    provision("preamble__p_1", "preamble", "各部门："),
    provision("part_1", "part", "", num="一、", heading="责任"),
    provision("part_2", "part", "", heading="保障措施"),
    *RULES, *PLAN, *DOCUMENT, *LIST,
))
COUNTED = notice(body=(annex(1, heading="应急预案"), annex(2, heading="办法"), annex(3, num="附件2", heading="清单")))
"""Of two that bear no number one would be called by what is printed on a third."""


def places(own: Notice) -> dict[str, Provision]:
    return {each.eid: each for each in own.provisions}
