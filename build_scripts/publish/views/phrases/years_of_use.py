"""From when to when a phrase is used."""

from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators


@derived
def years_of_use(linked: LinkedEdition, slug: str) -> str:
    """2009—2026, from the first use to the last."""
    return locators.span(linked.notices[at.notice].year for at in linked.phrases[slug].occurrences)
