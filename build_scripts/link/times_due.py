"""Until when, or how often, a task of a responsibility clause is to be done.

What its own sentences say comes first. Where they name no day, the deadline of a provision above holds if it speaks of
all below: in the heading, in a sentence that leads up to a list (…：), or of 以下各项任务.
Of a task of several sentences a time holds for the one that names it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.indexes import Clause, Target
from build_scripts.domain.notice import Eid, Provision
from build_scripts.domain.refs import ref_of
from build_scripts.language.sentences import statements
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.link.duties import concerns, governed, words_of
from build_scripts.link.linked_edition import LinkedEdition

OF_ALL_BELOW = re.compile(f"：$|以下|下列|[各所][项列](?:工作|重点)?{pattern('assigned')}|下述")


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    target: Target
    above: Eid | None = None
    """The provision above that sets it; None where the task's own words do."""
    sentences: tuple[str, ...] = ()
    """Those that it is set for, where the task says more."""


def times_due(linked: LinkedEdition, clause: Clause) -> tuple[Due, ...]:
    """Deadlines, then frequencies, each once."""
    set_here = linked.targets_at.get(ref_of(clause), ())
    own = [target for target in set_here if concerns(clause, target)]
    said = statements(governed(linked, clause))
    found = tuple(_dues(linked, own, len(said)))
    deadlines = [due for due in found if due.target.kind != "频次"] or _inherited(linked, clause)
    often = (due for due in found if due.target.kind == "频次")
    return *deadlines, *often


def _dues(linked: LinkedEdition, targets: Iterable[Target], said: int) -> Iterator[Due]:
    """Each once, of a task of so many sentences; one that is set twice stands where it is set last."""
    times: dict[tuple[str | None, ...], list[Target]] = {}
    for target in targets:
        is_often = target.kind == "频次"
        if is_often or target.deadline:
            time = (target.value, target.unit) if is_often else (target.deadline,)
            times[time] = [*times.pop(time, ()), target]
    for same in times.values():
        sentences = tuple(dict.fromkeys(words for target in same for words in _set_for(linked, target)))
        is_of_some = len(sentences) < said and all(_set_for(linked, target) for target in same)
        yield Due(target=same[-1], sentences=sentences if is_of_some else ())


def _set_for(linked: LinkedEdition, target: Target) -> Sequence[str]:
    """The sentence that a time holds for; none where it holds for the whole task: in its heading, in what leads up to
    it, or apart from it."""
    stands_apart = not target.clause
    words = words_of(linked.provision(target.notice, target.eid), target)
    if target.in_heading or stands_apart or OF_ALL_BELOW.search(words):
        return ()
    return (words.rstrip("。；"),)


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
