"""What the tables for a database say: every provision, and what the indexes know of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.indexes import Body, BodyTask, Target
from build_scripts.domain.notice import PlaceSlug
from build_scripts.domain.refs import ref_of
from build_scripts.link.duties import implied_by, words_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.exports.provisions import Record
from build_scripts.publish.views.exports.provisions import provisions as provisions_of


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedProvision:
    record: Record
    """As in the table to take away."""
    paragraph: str
    """Number, heading, mark and text together: a search that runs over their borders needs it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedTask:
    """Under whatever name a notice means a body: one for each task and role."""

    body: Body
    task: BodyTask
    year: int
    implied: tuple[str, ...]
    """Who else is responsible by what the notice says once of all that follows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedTarget:
    target: Target
    jurisdiction: PlaceSlug
    year: int
    sentence: str


def provisions(linked: LinkedEdition) -> Iterator[RecordedProvision]:
    for record in provisions_of(linked).records():
        provision = linked.provision(record.notice, record.eid)
        yield RecordedProvision(record=record, paragraph=provision.paragraph)


def tasks(linked: LinkedEdition) -> Iterator[RecordedTask]:
    for body in linked.bodies.values():
        for task in body.tasks:
            yield RecordedTask(
                body=body,
                task=task,
                year=linked.notices[task.notice].year,
                implied=implied_by(linked, task),
            )


def targets(linked: LinkedEdition) -> Iterator[RecordedTarget]:
    for target in linked.edition.indexes.targets:
        notice = linked.notices[target.notice]
        sentence = words_of(linked.provision(*ref_of(target)), target)
        yield RecordedTarget(
            target=target,
            jurisdiction=notice.jurisdiction,
            year=notice.year,
            sentence=sentence,
        )
