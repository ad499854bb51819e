"""What the files of a place's targets in a year tell: of each the sentence that sets it, and what became of it."""

from dataclasses import dataclass

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import targets as labels
from build_scripts.publish.views import naming
from build_scripts.publish.views.exports.filed import citations_of
from build_scripts.publish.views.exports.stated_targets import Stated, stated
from build_scripts.publish.views.targets import TITLE, in_order


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTarget:
    """All that the files tell of one."""

    said: Stated
    topics: tuple[str, ...]
    place: str
    citation: str
    outcome: str
    next: str
    """Where the next notice goes on with it, and …"""
    next_sentence: str
    """… in which words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetsSet:
    title: str
    targets: tuple[SetTarget, ...]
    """In the order of their days."""


def targets_set(linked: LinkedEdition, place: PlaceSlug, year: int) -> TargetsSet:
    targets = in_order(linked.targets_of[place, year])
    return TargetsSet(
        title=f"{naming.place_name(linked, place)}{year}年{TITLE}",
        targets=tuple(_set(linked, target) for target in targets),
    )


def _set(linked: LinkedEdition, target: Target) -> SetTarget:
    said = stated(linked, target)
    found = outcome_of(linked, target)
    return SetTarget(
        said=said,
        topics=tuple(linked.topics[topic].name for topic in target.topics),
        place=naming.locus(linked, target.notice, said.provision),
        citation=citations_of(linked).cite(said.notice, target.eid),
        outcome=labels.OUTCOMES[found.kind],
        next=_next(linked, found),
        next_sentence=found.sentence,
    )


def _next(linked: LinkedEdition, found: Outcome) -> str:
    if found.notice is None or found.eid is None:
        return ""
    return naming.year_and_locus(linked, found.notice, found.eid)
