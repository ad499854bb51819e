"""From when to when a phrase is used."""

from collections.abc import Iterable

from build_scripts.domain.indexes import Occurrence
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators


@derived
def years_of_use(linked: LinkedEdition, slug: str) -> str:
    """2009—2026, from the first year in which it is seen to the last."""
    return _span(linked, linked.phrases[slug].seen)


@derived
def years_alone(linked: LinkedEdition, slug: str) -> str:
    """The same of what is not said within a longer one, as most successors are; empty where there is no difference."""
    alone = _span(linked, linked.phrases[slug].occurrences)
    return alone if alone != years_of_use(linked, slug) else ""


def _span(linked: LinkedEdition, places: Iterable[Occurrence]) -> str:
    return locators.span(linked.notices[at.notice].year for at in places)
