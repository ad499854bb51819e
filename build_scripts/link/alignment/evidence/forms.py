"""Whether two sentences on other subjects share no more than a form.

A slogan (…，构建安全生产长效机制) and a formula (…，每月至少召开一次会议; 对…一律停产、一律取缔) stand behind
what any sentence is about. So the clauses that both have are taken away. Where what is left of the two has hardly
anything in common, another body was put into the same form; and a clause that is a sentence by itself, and says
nothing of either subject, is a slogan. Of two sectors or disasters a whole sentence may be the form, into which the
name of the other was put (加强煤矿外包队伍管理, 加强非煤矿山外包队伍管理): a duty of one does not go on in that of the
other.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from build_scripts.language.comparable import plain, runs
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("forms")
_BETWEEN_CLAUSES = re.compile(RULE.between_clauses)


def share_form_only(one: str, other: str, *, known: bool = True) -> bool:
    """Of two sentences that speak of other subjects; or, where these are not `known`, may speak of the same: then the
    least that their bodies have in common is more than a form, and a clause alone is what both are about."""
    in_common = _in_common(one, other)
    # Most of the many that share a word share no form: their clauses need not be looked at.
    if in_common < RULE.least and plain(one) != plain(other):
        return False
    ones, others = _clauses(one), _clauses(other)
    bodies = _body(ones, others), _body(others, ones)
    if not any(bodies):
        return known and len(ones) == 1
    too_much = RULE.rest * in_common if known else 1
    is_other_body: bool = _in_common(*bodies) < too_much
    return is_other_body and all(RULE.body <= len(body) <= RULE.longest_body for body in bodies)


def is_of_other_name(one: str, other: str) -> bool:
    """Of two sentences that speak of other single subjects: whether they are nearly the same but for these."""
    one, other = plain(one), plain(other)
    return one != other and Indel.normalized_similarity(one, other) >= RULE.but_for_names


def _clauses(sentence: str) -> Sequence[str]:
    clauses = map(plain, _BETWEEN_CLAUSES.split(sentence))
    return [clause for clause in clauses if clause]


def _body(clauses: Sequence[str], others: Sequence[str]) -> str:
    """What is left without the clauses that the other has as well. Behind the first of either these may begin
    otherwise (构建长效机制, 健全长效机制)."""
    return "".join(
        clause
        for at, clause in enumerate(clauses)
        if clause not in others and not (at and _ends_one(others[1:], clause))
    )


def _ends_one(others: Iterable[str], clause: str) -> bool:
    """Whether the second half of a clause stands at the end of another."""
    half = clause[len(clause) // 2 :]
    return any(other.endswith(half) for other in others)


def _in_common(one: str, other: str) -> int:
    """Runs of characters."""
    return len(_runs(one) & _runs(other))


@lru_cache(maxsize=1 << 12)
def _runs(text: str) -> frozenset[str]:
    return frozenset(runs(text))
