"""The page of a notice: where it stands among the others, its facts, its text, its notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Notice, NoticeId, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.comparing import comparison_words
from build_scripts.publish.views import naming
from build_scripts.publish.views.bodies.index import address as bodies_at
from build_scripts.publish.views.compare.level_lists import levels_link
from build_scripts.publish.views.notice import metadata
from build_scripts.publish.views.notice.article import Article, article
from build_scripts.publish.views.notice.notes import Note, notes, number_notes
from build_scripts.publish.views.notice.particulars import Particulars, particulars
from build_scripts.publish.views.page import Head, Here, Link, beside
from build_scripts.publish.views.phrases.index import phrases_link
from build_scripts.publish.views.review.found import provision_index_link
from build_scripts.publish.views.review.page import review_link

MOST_NEIGHBOURS = 6
"""Notices of the same year elsewhere that a page names; the year's page has them all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticePage:
    head: Head
    crumbs: tuple[Link, ...]
    before_and_after: tuple[Link, ...]
    """The notices of the same place next to this one."""
    same_year: tuple[Link, ...]
    """Those of the same year elsewhere."""
    indexes: tuple[Link, ...]
    """The notice on one or two sheets; who must do what, by when and in which words, where the notice says it."""
    cited_by: tuple[Link, ...]
    """The first notices that cite this one, and the page that has them all."""
    particulars: Particulars
    article: Article
    notes: tuple[Note, ...]


def page(linked: LinkedEdition, notice: Notice) -> NoticePage:
    here = Here(site_addresses.notice_page(notice.id))
    numbering = number_notes(notice)
    return NoticePage(
        head=_head(linked, notice),
        crumbs=_crumbs(linked, here, notice),
        before_and_after=tuple(_before_and_after(linked, here, notice)),
        same_year=tuple(_same_year(linked, here, notice)),
        indexes=tuple(_indexes(linked, here, notice)),
        cited_by=tuple(_cited_by(linked, here, notice)),
        particulars=particulars(notice),
        article=article(linked, notice, numbering),
        notes=notes(linked, notice, numbering),
    )


def _head(linked: LinkedEdition, notice: Notice) -> Head:
    return Head(
        title=notice.title,
        description=_description(linked, notice),
        contents=True,
        notice=notice.id,
        facts=metadata.facts(linked, notice),
    )


def _description(linked: LinkedEdition, notice: Notice) -> str:
    day = facts.date(notice) if notice.date_of_issue else None
    known = filter(None, (notice.document_number, day))
    return "，".join([f"{naming.place_and_year(linked, notice)}安全生产工作通知全文", *known])


def _crumbs(linked: LinkedEdition, here: Here, notice: Notice) -> tuple[Link, ...]:
    jurisdiction = linked.jurisdictions[notice.jurisdiction]
    line = (*linked.above(jurisdiction), jurisdiction)
    year = here.year(notice.year)
    return here.crumbs(*map(here.place, line), year)


def _before_and_after(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    own = linked.by_place[notice.jurisdiction]
    ids = [other.id for other in own]
    before, after = beside(own, ids.index(notice.id))
    for older in before:
        link = here.notice(f"‹ {locators.year(older)}", older, "本地区上一件")
        yield replace(link, rel="prev")
    for newer in after:
        link = here.notice(f"{locators.year(newer)} ›", newer, "本地区下一件")
        yield replace(link, rel="next")


def _same_year(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    related = related_notices(linked, notice)
    for other in related[:MOST_NEIGHBOURS]:
        label = _elsewhere(linked, notice, other)
        yield here.notice(label, other)
    if len(related) > MOST_NEIGHBOURS:
        yield here.link("更多", site_addresses.year_page(notice.year))


def _indexes(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    place, year = notice.jurisdiction, notice.year
    yield review_link(here, notice)
    yield provision_index_link(here, notice)
    yield from levels_link(linked, here, notice, comparison_words.ALL_LEVELS)
    own = [(notice.id, provision.eid) for provision in notice.provisions]
    bodies = bodies_at(linked, place)
    if bodies and any(map(linked.clauses_at.get, own)):
        yield here.link("责任单位清单", bodies)
    if any(map(linked.targets_at.get, own)):
        yield here.link("指标与时限", site_addresses.target_page(place, year))
    phrases = phrases_link(linked, here, place, year, "提法")
    if phrases:
        yield phrases


def _cited_by(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    work = linked.work_of.get(notice.id)
    if work is None:
        return
    mentions = work.mentions
    citing = dict.fromkeys(mention.at.notice for mention in mentions)
    for name in islice(citing, MOST_NEIGHBOURS):
        other = linked.notices[name]
        label = naming.place_and_year(linked, other)
        yield here.notice(label, other)
    yield here.link(f"全部{len(mentions)}处", site_addresses.work_page(work.slug))


def related_notices(linked: LinkedEdition, notice: Notice) -> list[Notice]:
    """The year's other notices of the same place, the level above, the places beside it, and the level below."""
    others = _of_year_near(linked, notice.jurisdiction, notice.year)
    return [linked.notices[other] for other in others if other != notice.id]


@derived
def _of_year_near(linked: LinkedEdition, place: PlaceSlug, year: int) -> tuple[NoticeId, ...]:
    near = dict.fromkeys(_near(linked, place))
    found = (n for slug in near for n in linked.by_place.get(slug, ()))
    return tuple(n.id for n in found if n.year == year)


def _near(linked: LinkedEdition, slug: PlaceSlug) -> Iterator[PlaceSlug]:
    yield slug
    above = linked.jurisdictions[slug].parent
    if above:
        yield above
        for beside in linked.below.get(above, ()):
            yield beside.slug
    for below in linked.below.get(slug, ()):
        yield below.slug


def _elsewhere(linked: LinkedEdition, notice: Notice, other: Notice) -> str:
    same = other.jurisdiction == notice.jurisdiction
    return "本地区另一件" if same else naming.place_name(linked, other.jurisdiction)
