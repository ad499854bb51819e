"""How phrases are named."""

from build_scripts.domain.indexes import Phrase

TITLE = "提法"


def notices(phrase: Phrase) -> int:
    """How many use it."""
    return len({at.notice for at in phrase.occurrences})
