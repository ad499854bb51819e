"""How phrases are named."""

from build_scripts.domain.indexes import Phrase
from build_scripts.link.linked_edition import LinkedEdition, derived
from build_scripts.publish.labels import locators

TITLE = "提法"


@derived
def years(linked: LinkedEdition, slug: str) -> str:
    """From the first use to the last."""
    return locators.span(linked.notices[at.notice].year for at in linked.phrases[slug].occurrences)


def notices(phrase: Phrase) -> int:
    """How many use it."""
    return len({at.notice for at in phrase.occurrences})
