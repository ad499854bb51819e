"""What a body is responsible for without being listed: a clause may say it once, of all that follows.

    （省安委办和各市、县人民政府负责。以下均需市、县人民政府负责，不再一一列出）
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.domain.indexes import Body, Clause
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.link.ends import grouped
from build_scripts.link.linked_edition import LinkedEdition, derived

ALL = "各"
"""各市、县人民政府 and 市、县人民政府 are the same: with it or without, all of them are meant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingDuty:
    clause: Clause
    """The one that says so."""
    places: tuple[Eid, ...]
    """Of those that follow, in the same notice, where one does not name the body."""

    @property
    def unlisted(self) -> int:
        """How many that are."""
        return len(self.places)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rule:
    clause: Clause
    following: tuple[tuple[Eid, str], ...]
    """The clauses that it is said of, each by its place and its words."""


def standing_duties(linked: LinkedEdition, body: Body) -> Mapping[int, Sequence[StandingDuty]]:
    """By year, the newest first; only where something follows that does not name the body itself."""
    years = {linked.notices[rule.clause.notice].year for rule in _meaning(linked, body)}
    every = ((year, standing_duties_of_year(linked, body, year)) for year in sorted(years, reverse=True))
    return {year: duties for year, duties in every if duties}


def standing_duties_of_year(linked: LinkedEdition, body: Body, year: int) -> Sequence[StandingDuty]:
    """Those of one of them: who asks for them has not read the other years."""
    tasks = linked.tasks_in.get((body.slug, year), ())
    named = {(task.notice, task.eid, task.raw) for task in tasks}
    every = (
        StandingDuty(clause=rule.clause, places=tuple(_unlisted(rule, named)))
        for rule in _meaning(linked, body)
        if linked.notices[rule.clause.notice].year == year
    )
    return [duty for duty in every if duty.unlisted]


def _meaning(linked: LinkedEdition, body: Body) -> Iterator[_Rule]:
    rules = _rules_of(linked, body.jurisdiction) if body.jurisdiction else ()
    return (rule for rule in rules if _means(rule.clause, body))


def _unlisted(rule: _Rule, named: Container[tuple[NoticeId, Eid, str]]) -> Iterator[Eid]:
    return (eid for eid, raw in rule.following if (rule.clause.notice, eid, raw) not in named)


@derived
def _rules_of(linked: LinkedEdition, place: PlaceSlug) -> Sequence[_Rule]:
    return _rules(linked).get(place, ())


@derived
def _rules(linked: LinkedEdition) -> Mapping[PlaceSlug, Sequence[_Rule]]:
    return grouped(
        (linked.notices[rule.clause.notice].jurisdiction, rule)
        for rule in _said(linked.edition.indexes.clauses)
    )


def _said(clauses: Sequence[Clause]) -> Iterator[_Rule]:
    """A rule holds to the end of its notice, or until another takes its place."""
    saying = [at for at, clause in enumerate(clauses) if clause.standing]
    for at, until in pairwise([*saying, len(clauses)]):
        clause = clauses[at]
        yield _Rule(
            clause=clause,
            following=tuple(
                (each.eid, each.raw)
                for each in clauses[at + 1 : until + 1]
                if each.notice == clause.notice
            ),
        )


def _means(clause: Clause, body: Body) -> bool:
    meant = clause.standing.bodies if clause.standing else ()
    return body.name.removeprefix(ALL) in {name.removeprefix(ALL) for name in meant}
