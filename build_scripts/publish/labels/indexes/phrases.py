"""How phrases are named."""

from build_scripts.domain.indexes import Phrase

TITLE = "提法"


def notices(phrase: Phrase) -> int:
    """In how many it is seen."""
    return len({at.notice for at in phrase.seen})
