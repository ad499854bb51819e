"""What the pages of three levels call added or not written stands nowhere in the other notice: no clause of it does."""

import re
from collections.abc import Iterator
from itertools import pairwise

from build_scripts.domain.notice import NoticeId
from build_scripts.language.comparable import plain
from build_scripts.link.levels.chains import chain
from build_scripts.link.levels.rows import rows
from build_scripts.link.said.unseen import LEAST_CLAUSE
from build_scripts.publish.views.compare.level_lists import lowest
from tests.real import linked

SET_APART = re.compile("“[^”]*[，；：。][^”]*”|（[^（）]*[，；：。][^（）]*）")
"""Quotations and brackets of several clauses: none of them is taken out."""


def fragments() -> Iterator[tuple[NoticeId, str]]:
    """A text, and the notice that has it not."""
    for end in lowest(linked()):
        found = chain(linked(), end)
        for row in rows(found, linked()):
            held = [at for at, cell in enumerate(row.cells) if cell.provisions]
            for above, at in pairwise(held):
                yield from ((found.notices[above].id, words) for words in row.cells[at].adds)
                yield from ((found.notices[at].id, words) for words in row.cells[at].leaves_out)


def clauses(text: str) -> Iterator[str]:
    for clause in re.split("[，；：。]", SET_APART.sub("…", text)):
        if "…" not in clause and len(plain(clause)) >= LEAST_CLAUSE:
            yield plain(clause)


def test_nothing_that_is_called_absent_stands_in_the_other_notice() -> None:
    told = list(fragments())
    assert len(told) > 200
    for notice, text in told:
        there = "\n".join(plain(p.wording) for p in linked().notices[notice].provisions)
        assert [words for words in (plain(text), *clauses(text)) if words in there] == []
