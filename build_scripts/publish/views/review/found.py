"""条款索引: what the indexes found in each provision of a notice: who is charged, what is set, which phrases it uses,
what it cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, Provision
from build_scripts.link.duties import named_at
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import bodies, locators, works
from build_scripts.publish.labels import targets as labels
from build_scripts.publish.views.page import Head, Here, Link

TITLE = "条款索引"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Of one kind, each once, in the order of the text."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    eid: str
    provision: Link
    found: tuple[Found, ...]
    """Kinds of which there is something; none where nothing was found."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvisionIndex:
    head: Head
    crumbs: tuple[Link, ...]
    notice: Link
    rows: tuple[Row, ...]


def provision_index(lookup: Lookup, notice: Notice) -> ProvisionIndex:
    """Every provision but head and foot, so that each has a place that leads to it."""
    here = Here(site_addresses.found_page(notice.id))
    place = locators.place_and_year(lookup, notice)
    return ProvisionIndex(
        head=Head(title=f"{place}{TITLE}", description=f"{place}通知逐条的责任单位、指标时限、提法和引用"),
        crumbs=here.crumbs(
            here.place(lookup.jurisdictions[notice.jurisdiction]), here.notice(f"{notice.year}年", notice),
        ),
        notice=here.notice(notice.title, notice),
        rows=tuple(_row(lookup, here, notice, p) for p in notice.provisions if p.kind not in FRAME),
    )


def provision_index_link(here: Here, notice: Notice) -> Link:
    return here.link(TITLE, site_addresses.found_page(notice.id))


def found(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> tuple[Found, ...]:
    """Bodies, then targets, phrases and works, and names of bodies that had been abolished."""
    kinds = (
        ("责任单位", _bodies), ("指标时限", _targets), ("提法", _phrases), ("引用", _works),
        ("已撤销的机构", _abolished),
    )
    every = ((name, tuple(dict.fromkeys(kind(lookup, here, notice, provision)))) for name, kind in kinds)
    return tuple(Found(name=name, links=links) for name, links in every if links)


def _row(lookup: Lookup, here: Here, notice: Notice, provision: Provision) -> Row:
    label = locators.locus(lookup, notice.id, provision)
    return Row(
        eid=provision.eid,
        provision=here.link(label, site_addresses.provision_page(notice.id, provision.eid), provision.heading or ""),
        found=found(lookup, here, notice, provision),
    )


def _bodies(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for partner in named_at(lookup, notice.id, p.eid):
        yield here.link(partner.body.name, site_addresses.body_page(partner.body.slug))


def _abolished(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for body in lookup.abolished_at.get((notice.id, p.eid), ()):
        stood = bodies.stood(body.since, body.until)
        yield here.link(f"{body.name}（{stood}）", site_addresses.body_page(body.slug))


def _targets(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for target in lookup.targets_at.get((notice.id, p.eid), ()):
        page = site_addresses.target_page(notice.jurisdiction, notice.year)
        yield here.link(labels.value(target) or target.deadline or target.object, page, target.kind)


def _phrases(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for phrase in lookup.phrases_at.get((notice.id, p.eid), ()):
        yield here.link(f"“{phrase.phrase}”", site_addresses.phrase_page(phrase.slug))


def _works(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for work in lookup.works_at.get((notice.id, p.eid), ()):
        yield here.link(works.titled(work), site_addresses.work_page(work.slug))
