"""Until when, or how often, a task of a responsibility clause is to be done.

What its own sentences say comes first. Where they name no day, the deadline of a provision above holds if it speaks of
all below: in the heading, in a sentence that leads up to a list (…：), or of 以下各项任务.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.indexes import Clause, Target
from build_scripts.domain.notice import Eid, Provision
from build_scripts.domain.refs import ref_of
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.link.duties import concerns, words_of
from build_scripts.link.linked_edition import LinkedEdition

OF_ALL_BELOW = re.compile(f"：$|以下|下列|[各所][项列](?:工作|重点)?{pattern('assigned')}|下述")


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    target: Target
    above: Eid | None = None
    """The provision above that sets it; None where the task's own words do."""


def times_due(linked: LinkedEdition, clause: Clause) -> tuple[Due, ...]:
    """Deadlines, then frequencies, each once."""
    set_here = linked.targets_at.get(ref_of(clause), ())
    own = [target for target in set_here if concerns(clause, target)]
    deadlines = _deadlines(own) or tuple(_inherited(linked, clause))
    return *deadlines, *_frequencies(own)


def _deadlines(targets: Sequence[Target]) -> tuple[Due, ...]:
    """One that is set twice stands where it is set last."""
    last = {
        target.deadline: target
        for target in reversed(targets)
        if target.deadline and target.kind != "频次"
    }
    return tuple(Due(target=target) for target in reversed(last.values()))


def _frequencies(targets: Iterable[Target]) -> Iterator[Due]:
    last = {
        (target.value, target.unit): target
        for target in targets
        if target.kind == "频次"
    }
    for target in last.values():
        yield Due(target=target)


def _inherited(linked: LinkedEdition, clause: Clause) -> Iterator[Due]:
    """Those of the nearest provision above that sets one for all below it."""
    for above in _above(linked, clause):
        found = _for_all_below(linked, clause, above)
        if found:
            yield from (Due(target=target, above=above.eid) for target in found)
            return


def _above(linked: LinkedEdition, clause: Clause) -> Iterator[Provision]:
    parent = linked.provision(clause.notice, clause.eid).parent
    while parent is not None:
        above = linked.provision(clause.notice, parent)
        yield above
        parent = above.parent


def _for_all_below(linked: LinkedEdition, clause: Clause, above: Provision) -> Sequence[Target]:
    set_there = linked.targets_at.get((clause.notice, above.eid), ())
    found = {
        t.deadline: t
        for t in set_there
        if t.deadline and _is_for_all(above, t)
    }
    return list(found.values())


def _is_for_all(above: Provision, target: Target) -> bool:
    return target.in_heading or OF_ALL_BELOW.search(words_of(above, target)) is not None
