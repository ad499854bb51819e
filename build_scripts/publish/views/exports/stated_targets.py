"""What every export of targets tells of one: whose it is, the sentence that sets it, and who answers for it."""

from dataclasses import dataclass

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.duties import implied, responsible, words_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.bodies.checklist import named, with_implied


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    target: Target
    notice: Notice
    provision: Provision
    sentence: str
    responsible: str


def stated(linked: LinkedEdition, target: Target) -> Stated:
    provision = linked.provision(target.notice, target.eid)
    return Stated(
        target=target,
        notice=linked.notices[target.notice],
        provision=provision,
        sentence=words_of(provision, target),
        responsible=with_implied(named(responsible(linked, target)), implied(linked, target)),
    )
