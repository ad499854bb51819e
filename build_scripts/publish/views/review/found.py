"""条款索引: what the indexes found in each provision of a notice: who is charged, what is set, which phrases it uses,
what it cites."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import FRAME, Notice
from build_scripts.link.duties import implied_at, named_at
from build_scripts.link.history.phrase_history import wording
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import bodies
from build_scripts.publish.labels.indexes import targets as labels
from build_scripts.publish.views import naming
from build_scripts.publish.views.at import At
from build_scripts.publish.views.citations import facts as work_facts
from build_scripts.publish.views.page import Head, Here, Link

TITLE = "条款索引"
BODIES = "责任单位"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Of one kind, each once, in the order of the text."""

    name: str
    links: tuple[Link, ...]
    more: str = ""
    """Who is responsible besides, without being named there."""


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


def provision_index(linked: LinkedEdition, notice: Notice) -> ProvisionIndex:
    """Every provision but head and foot, so that each has a place that leads to it."""
    here = Here(site_addresses.found_page(notice.id))
    name = naming.place_and_year(linked, notice)
    place = linked.jurisdictions[notice.jurisdiction]
    body = [
        At(linked, here, notice, p)
        for p in notice.provisions
        if p.kind not in FRAME
    ]
    return ProvisionIndex(
        head=Head(title=f"{name}{TITLE}", description=f"{name}通知逐条的责任单位、指标时限、提法和引用"),
        crumbs=here.crumbs(
            here.place(place),
            here.notice(f"{notice.year}年", notice),
        ),
        notice=here.notice(notice.title, notice),
        rows=tuple(map(_row, body)),
    )


def provision_index_link(here: Here, notice: Notice) -> Link:
    return here.link(TITLE, site_addresses.found_page(notice.id))


def found(at: At) -> tuple[Found, ...]:
    """Only kinds of which there is something."""
    every = (
        Found(
            name=name,
            links=tuple(dict.fromkeys(kind(at))),
            more=_implied(at) if name == BODIES else "",
        )
        for name, kind in KINDS.items()
    )
    return tuple(found for found in every if found.links or found.more)


def _row(at: At) -> Row:
    return Row(
        eid=at.provision.eid,
        provision=at.link(at.locus, at.provision.heading or ""),
        found=found(at),
    )


def _bodies(at: At) -> Iterator[Link]:
    for partner in named_at(at.linked, *at.ref):
        yield at.here.body(partner.body)


def _implied(at: At) -> str:
    return bodies.implied(implied_at(at.linked, *at.ref))


def _abolished(at: At) -> Iterator[Link]:
    for body in at.linked.abolished_at.get(at.ref, ()):
        stood = bodies.stood(body.since, body.until)
        yield at.here.link(f"{body.name}（{stood}）", site_addresses.body_page(body.slug))


def _targets(at: At) -> Iterator[Link]:
    page = site_addresses.target_page(at.notice.jurisdiction, at.notice.year)
    for target in at.linked.targets_at.get(at.ref, ()):
        said = labels.value(target) or target.deadline or target.object
        yield at.here.link(said, page, labels.kind(target))


def _phrases(at: At) -> Iterator[Link]:
    for slug in at.linked.phrases_at.get(at.ref, ()):
        yield at.here.phrase(slug, f"“{wording(at.linked, slug)}”")


def _works(at: At) -> Iterator[Link]:
    for slug in at.linked.works_at.get(at.ref, ()):
        yield at.here.link(work_facts.titled_of(at.linked, slug), site_addresses.work_page(slug))


KINDS: Mapping[str, Callable[[At], Iterator[Link]]] = {
    BODIES: _bodies, "指标时限": _targets, "提法": _phrases, "引用": _works, "已撤销的机构": _abolished,
}
"""In the order in which they are told."""
