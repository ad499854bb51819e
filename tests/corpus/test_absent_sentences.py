"""What is told to be written in one notice and not in another is true by the letters of the real notices: sentences of
a review, and what levels add and leave out."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.language.comparable import plain
from build_scripts.link.levels.chains import chain
from build_scripts.link.levels.rows import rows
from build_scripts.link.said.unseen import LEAST_CLAUSE, unseen
from build_scripts.publish.views.compare.level_lists import lowest
from tests.real import linked

VERBS = re.compile(
    "^(?:加强|强化|推进|推动|健全|完善|建立|落实|开展|制定|实施|深化|加快|提升|提高|做好|抓好|持续|深入|严格|认真)+"
)
MARKS = re.compile("[，。；：！？]")
SET_APART = re.compile("“[^”]*[，；：。][^”]*”|（[^（）]*[，；：。][^（）]*）")
"""Quotations and brackets of several clauses: none of them is taken out."""
SHORTEST = 6
Told = tuple[NoticeId, str]
"""A text, and a notice that has it not."""


@cache
def letters(notice: NoticeId) -> str:
    return "\0".join(plain(p.wording) for p in linked().notices[notice].provisions if p.kind not in FRAME)


def stands(text: str, notice: NoticeId) -> bool:
    """Whole, or in pieces between marks, the verb that leads a piece aside; a figure in any piece."""
    found = [_piece_stands(piece, notice) for piece in MARKS.split(text) if plain(piece)]
    return all(found)


def _piece_stands(piece: str, notice: NoticeId) -> bool:
    own = plain(piece)
    core = VERBS.sub("", own)
    return own in letters(notice) or (len(core) >= SHORTEST and core in letters(notice))


def sentences() -> Iterator[Told]:
    for pair in linked().edition.pairs:
        for notice, other in ((pair.newer, pair.older), (pair.older, pair.newer)):
            for found in unseen(linked(), notice, other):
                text = linked().provision(notice, found.eid).text
                for start, end in found.spans:
                    sentence = text[start:end]
                    # Where it is not told that something like it is there, that is told of each clause.
                    yield from ((other, piece) for piece in ([sentence] if found.like else _pieces(sentence)))


def _pieces(sentence: str) -> list[str]:
    return [piece for piece in MARKS.split(sentence) if len(plain(piece)) >= SHORTEST]


def fragments() -> Iterator[Told]:
    for end in lowest(linked()):
        notices = chain(linked(), end).notices
        for row in rows(chain(linked(), end), linked()):
            held = [at for at, cell in enumerate(row.cells) if cell.provisions]
            for above, at in pairwise(held):
                yield from ((notices[above].id, words) for words in row.cells[at].adds)
                yield from ((notices[at].id, words) for words in row.cells[at].leaves_out)


def clauses(text: str) -> Iterator[str]:
    for clause in re.split("[，；：。]", SET_APART.sub("…", text)):
        if "…" not in clause and len(plain(clause)) >= LEAST_CLAUSE:
            yield plain(clause)


def test_no_sentence_of_a_review_stands_in_the_other_notice() -> None:
    told = list(sentences())
    assert len(told) > 2000
    assert [(text, notice) for notice, text in told if stands(text, notice)] == []


def test_nothing_a_level_adds_or_leaves_out_stands_in_the_other_notice() -> None:
    told = list(fragments())
    assert len(told) > 200
    assert [(text, notice) for notice, text in told if stands(text, notice)] == []


def test_no_clause_of_what_a_level_adds_or_leaves_out_stands_in_the_other_notice() -> None:
    told = list(fragments())
    assert len(told) > 200
    for notice, text in told:
        there = "\n".join(plain(p.wording) for p in linked().notices[notice].provisions)
        assert [words for words in (plain(text), *clauses(text)) if words in there] == []
