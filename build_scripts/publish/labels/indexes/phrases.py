"""How phrases are named."""

from build_scripts.domain.indexes import Phrase
from build_scripts.link.edition_index import Lookup, derived
from build_scripts.publish.labels import locators

TITLE = "提法"


@derived
def years(lookup: Lookup, slug: str) -> str:
    """From the first use to the last."""
    return locators.span(lookup.notices[at.notice].year for at in lookup.phrases[slug].occurrences)


def notices(phrase: Phrase) -> int:
    """How many use it."""
    return len({at.notice for at in phrase.occurrences})
