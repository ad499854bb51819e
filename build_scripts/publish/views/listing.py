"""A list of notices, one line each."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.figures import in_a_row
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.review.page import review_link


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    notice: Link
    facts: str
    """Place and year, number, date; what the source lacks is said to be lacking."""
    review: Link
    """The notice on one or two sheets."""


def listing(linked: LinkedEdition, here: Here, notices: Iterable[Notice]) -> tuple[Item, ...]:
    return tuple(_item(linked, here, notice) for notice in notices)


def _item(linked: LinkedEdition, here: Here, notice: Notice) -> Item:
    return Item(
        notice=here.notice(facts.title(notice), notice),
        facts=facts_of(linked, notice),
        review=review_link(here, notice),
    )


def facts_of(linked: LinkedEdition, notice: Notice) -> str:
    """What its title does not say already."""
    own = (naming.place_name(linked, notice.jurisdiction), f"{notice.year}年")
    said = all(word in notice.title for word in own)
    whose = () if said else (naming.place_and_year(linked, notice),)
    return in_a_row((*whose, facts.number(notice), facts.date(notice)))
