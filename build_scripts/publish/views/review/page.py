"""年度一览: what is new, dropped and asked more strongly; numbers and deadlines; phrases, bodies, works and topics.

What the head of an office reads, on one or two sheets of paper: every list is short, and leads to where all of it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair, Relation
from build_scripts.domain.notice import Notice
from build_scripts.link.history.phrase_history import own_first, phrases_of_place
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.figures import in_a_row
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.phrases.index import phrases_link
from build_scripts.publish.views.review import contents
from build_scripts.publish.views.review.beside import Beside, beside
from build_scripts.publish.views.review.contents import Links, TargetRow, TopicRow

TITLE = "年度一览"


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    before: int | None
    """The year they are compared with; None for the first of the place."""
    new: Links
    returned: Links
    silent: Links
    all: Link | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    head: Head
    crumbs: tuple[Link, ...]
    notice: Link
    facts: str
    before: Beside | None
    """The notice of the same place before; None for the first."""
    above: tuple[Beside, ...]
    """That of the level above in the same year."""
    is_below: bool
    """Whether there is a level above at all."""
    targets: tuple[TargetRow, ...]
    more_targets: int
    all_targets: Link | None
    phrases: Phrases
    bodies: Links
    works: Links
    topics: tuple[TopicRow, ...]


def review(linked: LinkedEdition, notice: Notice) -> Review:
    here = Here(site_addresses.review_page(notice.id))
    place = linked.jurisdictions[notice.jurisdiction]
    name = naming.place_and_year(linked, notice)
    by_year = next(_pairs(linked, notice, "year"), None)
    before = by_year.older if by_year else None
    rows, more = contents.targets(linked, here, notice, before)
    return Review(
        head=Head(title=f"{name}一览", description=f"{name}安全生产工作通知{TITLE}。"),
        crumbs=here.crumbs(*map(here.place, (*linked.above(place), place))),
        notice=here.notice(facts.title(notice), notice),
        facts=in_a_row((facts.number(notice), facts.date(notice))),
        before=_beside(linked, here, by_year) if by_year else None,
        above=tuple(_beside(linked, here, pair) for pair in _pairs(linked, notice, "level")),
        is_below=place.parent is not None,
        targets=rows,
        more_targets=more,
        all_targets=_ledger(here, notice) if rows else None,
        phrases=_phrases(linked, here, notice),
        bodies=contents.bodies(linked, here, notice),
        works=contents.works(linked, here, notice, before),
        topics=contents.topics(linked, here, notice, before),
    )


def review_link(here: Here, notice: Notice) -> Link:
    return here.link("一览", site_addresses.review_page(notice.id))


def _pairs(linked: LinkedEdition, notice: Notice, relation: Relation) -> Iterator[Pair]:
    return (
        pair
        for pair in linked.pairs_to.get(notice.id, ())
        if pair.relation == relation
    )


def _beside(linked: LinkedEdition, here: Here, pair: Pair) -> Beside:
    return beside(linked, here, pair, naming.place_and_year(linked, linked.notices[pair.older]))


def _ledger(here: Here, notice: Notice) -> Link:
    return here.link("台账", site_addresses.target_page(notice.jurisdiction, notice.year))


def _phrases(linked: LinkedEdition, here: Here, notice: Notice) -> Phrases:
    place, year = linked.jurisdictions[notice.jurisdiction], notice.year
    found = phrases_of_place(linked, place.slug)[year]
    new = own_first(linked, place, found.new)
    returned = [phrase for phrase, _ in found.returned]
    return Phrases(
        before=found.before,
        new=contents.phrases(linked, here, new),
        returned=contents.phrases(linked, here, returned),
        silent=contents.phrases(linked, here, found.silent),
        all=phrases_link(linked, here, place.slug, year, "全部提法"),
    )
