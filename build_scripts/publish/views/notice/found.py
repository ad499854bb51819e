"""What the indexes found in a provision, as one line of links that a reader unfolds: who is charged, what is set, which
phrases it uses, what it cites."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import FRAME, Notice, Provision
from build_scripts.link.duties import named_at
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import targets as labels
from build_scripts.publish.labels import works
from build_scripts.publish.views.page import Here, Link

MOST = 8
"""Links of one kind; the index itself has all."""
FIRST, FURTHER = "find .first", "find"
"""Classes: where a kind begins, and what goes on with it."""


def found(lookup: Lookup, notice: Notice, provision: Provision) -> tuple[Link, ...]:
    """Bodies, then targets, phrases and works, each once in the order of the text; nothing for head and foot."""
    if provision.kind in FRAME:
        return ()
    here = Here(site_addresses.notice_page(notice.id))
    kinds = (_bodies, _targets, _phrases, _works)
    return tuple(chain.from_iterable(_classed(kind(lookup, here, notice, provision)) for kind in kinds))


def _classed(links: Iterator[Link]) -> Iterator[Link]:
    once = list(dict.fromkeys(links))[:MOST]
    for at, link in enumerate(once):
        yield replace(link, css=FURTHER if at else FIRST)


def _bodies(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for partner in named_at(lookup, notice.id, p.eid):
        yield here.link(partner.body.name, site_addresses.body_page(partner.body.slug), "责任单位")


def _targets(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for target in lookup.targets_at.get((notice.id, p.eid), ()):
        page = site_addresses.target_page(notice.jurisdiction, notice.year)
        yield here.link(labels.value(target) or target.deadline or target.object, page, target.kind)


def _phrases(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for phrase in lookup.phrases_at.get((notice.id, p.eid), ()):
        yield here.link(f"“{phrase.phrase}”", site_addresses.phrase_page(phrase.slug), "提法")


def _works(lookup: Lookup, here: Here, notice: Notice, p: Provision) -> Iterator[Link]:
    for work in lookup.works_at.get((notice.id, p.eid), ()):
        yield here.link(works.titled(work), site_addresses.work_page(work.slug), "引用")
