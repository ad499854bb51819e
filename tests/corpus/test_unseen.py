"""What the overviews of the years call new or left out stands nowhere in the other notice: no clause of it does."""

import re

import pytest

from build_scripts.domain.notice import NoticeId
from build_scripts.language.comparable import plain
from build_scripts.link.said.unseen import LEAST_CLAUSE, unseen
from tests import real

PAIRS = [(pair.older, pair.newer) for pair in real.linked().edition.pairs]
SET_APART = re.compile("“[^”]*”|（[^（）]*）|《[^》]*》")


@pytest.mark.parametrize(("older", "newer"), PAIRS)
def test_no_clause_that_is_called_absent_stands_in_the_other_notice(older: NoticeId, newer: NoticeId) -> None:
    linked = real.linked()
    for notice, other in ((older, newer), (newer, older)):
        there = "\n".join(plain(p.wording) for p in linked.notices[other].provisions)
        for found in unseen(linked, notice, other):
            text = linked.provision(notice, found.eid).text
            shown = "，".join(text[slice(*span)] for span in found.spans)
            clauses = re.split("[，；：。]", SET_APART.sub("…", shown))
            whole = [plain(clause) for clause in clauses if "…" not in clause]
            assert not [clause for clause in whole if len(clause) >= LEAST_CLAUSE and clause in there]
