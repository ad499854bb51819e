"""本单位任务清单: what the notices of one year charge a body with, to take away."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.domain.indexes import Body
from build_scripts.domain.refs import ref_of
from build_scripts.link.duties import (
    Duty,
    Earlier,
    Partner,
    duties_of_year,
    earlier,
    earlier_words,
    filing,
    governed,
    partners,
)
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.standing_duties import standing_duties_of_year
from build_scripts.link.times_due import times_due
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.comparing.changes import KINDS, NOT_FOUND
from build_scripts.publish.labels.indexes import bodies as labels
from build_scripts.publish.views import naming
from build_scripts.publish.views.exports.filed import Citations, citations_of

UNSET = "通知未写"
"""Of when, where neither the task nor what stands above it says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    topic: str
    place: str
    heading: str
    words: str
    roles: str
    partners: str
    """牵头：甲、乙；配合：丙；未逐条列名：丁."""
    deadline: str
    """Until when or how often."""
    before: str
    """Where the same stood in the notice before, and how it differs."""
    before_words: str
    """What it said there; "" where it says the same."""
    citation: str
    address: str
    """From the site's root."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Checklist:
    body: Body
    year: int
    title: str
    sources: tuple[str, ...]
    """The titles of the notices that charge the body with them."""
    items: tuple[Item, ...]
    standing: tuple[str, ...]
    """Where a notice lets the body be responsible for more without listing it, and with which words."""
    edition: str
    """Its mark."""


def checklist(linked: LinkedEdition, body: Body, year: int) -> Checklist | None:
    """None of a year that charges the body with nothing."""
    duties = duties_of_year(linked, body, year)
    if not duties:
        return None
    citations = citations_of(linked)
    notices = dict.fromkeys(duty.clause.notice for duty in duties)
    standing = standing_duties_of_year(linked, body, year)
    return Checklist(
        body=body,
        year=year,
        title=f"{naming.body(linked, body)}{year}年任务清单",
        sources=tuple(linked.notices[notice].title for notice in notices),
        items=tuple(_item(linked, citations, body, duty) for duty in duties),
        standing=tuple(
            labels.standing(found.clause.raw, found.unlisted)
            + f"见{citations.cite(linked.notices[found.clause.notice], found.clause.eid)}"
            for found in standing
        ),
        edition=linked.edition.mark,
    )


def _item(linked: LinkedEdition, citations: Citations, body: Body, duty: Duty) -> Item:
    clause = duty.clause
    ref = ref_of(clause)
    notice = linked.notices[clause.notice]
    provision = linked.provision(*ref)
    filed = filing(linked, clause)
    found = earlier(linked, body, clause)
    deadlines = [naming.due(linked, due) for due in times_due(linked, clause)]
    return Item(
        topic=linked.topics[filed.topic].name if filed else "",
        place=naming.locus(linked, notice.id, provision),
        heading=provision.heading or "",
        words=governed(linked, clause),
        roles=labels.roles(duty.roles),
        partners=with_implied(named(partners(linked, body, clause), goes_on=clause.open), clause.implied),
        deadline="；".join(deadlines) or UNSET,
        before=_before(linked, found),
        before_words=earlier_words(linked, clause, found) if found else "",
        citation=citations.cite(notice, clause.eid),
        address=provision_page(*ref),
    )


def named(found: Iterable[Partner], *, goes_on: bool = False) -> str:
    by_roles: defaultdict[str, list[str]] = defaultdict(list)
    for partner in found:
        roles = labels.roles(partner.roles)
        by_roles[roles].append(partner.body.name)
    if not by_roles:
        return ""
    groups = [f"{roles}：{'、'.join(names)}" for roles, names in by_roles.items()]
    listed = "；".join(groups)
    return f"{listed}等" if goes_on else listed


def with_implied(listed: str, implied: Iterable[str]) -> str:
    return "；".join(filter(None, (listed, labels.implied(implied))))


def _before(linked: LinkedEdition, found: Earlier | None) -> str:
    if found is None:
        return ""
    older, link = found.pair.older, found.link
    if link is None:
        return f"{locators.year(linked.notices[older])} {NOT_FOUND}"
    where = naming.year_and_locus(linked, older, link.older)
    return f"{where} {KINDS[link.type].short}"
