"""What the labels name, found in the edition: notices by place and year, provisions by the way to them, bodies."""

from build_scripts.domain.indexes import Body
from build_scripts.domain.notice import Eid, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.link.times_due import Due
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.indexes import bodies, targets
from build_scripts.publish.labels.locators import Step, Way


def place_name(linked: LinkedEdition, place: PlaceSlug) -> str:
    """山西省."""
    return linked.jurisdictions[place].name


def place_and_year(linked: LinkedEdition, notice: Notice) -> str:
    """山西省2024年."""
    return locators.place_and_year(linked.jurisdictions[notice.jurisdiction], notice)


def locus(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> str:
    """三（十）1."""
    return locators.locus(_way_to(linked, notice, provision))


def locus_and_heading(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> str:
    """三（十）1 煤矿."""
    return locators.locus_and_heading(_way_to(linked, notice, provision))


def year_and_locus(linked: LinkedEdition, notice: NoticeId, eid: Eid) -> str:
    """2024 三（十）1: a provision of another year's notice of the same place."""
    return f"{locators.year(linked.notices[notice])} {locus(linked, notice, linked.provision(notice, eid))}"


def path(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> str:
    """三、（十一）1. 煤矿."""
    return locators.path(_way_to(linked, notice, provision))


def body(linked: LinkedEdition, found: Body) -> str:
    """市应急管理局（大同市）."""
    place = place_name(linked, found.jurisdiction) if found.jurisdiction else None
    return bodies.titled(found, place)


def due(linked: LinkedEdition, found: Due) -> str:
    """Until when, and from where where the task's own words do not say it; or how often."""
    if found.above is None:
        return targets.due(found.target, None, found.sentences)
    notice = found.target.notice
    above = linked.provision(notice, found.above)
    return targets.due(found.target, locus(linked, notice, above))


def _way_to(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> Way:
    above = _counted_within(linked, notice, provision)
    ways = _way_to(linked, notice, above) if above else ()
    return *ways, Step(provision, _name_of(linked, notice, provision))


def _name_of(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> str:
    if provision.kind == "annex":
        return _annexes_of(linked, notice)[provision.eid]
    return locators.designation(provision)


@derived
def _annexes_of(linked: LinkedEdition, notice: NoticeId) -> dict[Eid, str]:
    return locators.annex_names(linked.notices[notice].provisions)


def _counted_within(linked: LinkedEdition, notice: NoticeId, provision: Provision) -> Provision | None:
    """1.1 tells that it stands in 1."""
    above = linked.provision(notice, provision.parent) if provision.parent else None
    while above and provision.kind == above.kind == "clause":
        above = linked.provision(notice, above.parent) if above.parent else None
    return above
