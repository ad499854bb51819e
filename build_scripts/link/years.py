"""What there is of a year, place by place and pair by pair, in the edition's order."""

from collections.abc import Iterator

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Jurisdiction
from build_scripts.link.history.phrase_history import has_phrases
from build_scripts.link.linked_edition import LinkedEdition


def places_in(linked: LinkedEdition, year: int) -> Iterator[Jurisdiction]:
    """Those of its notices, each once."""
    slugs = dict.fromkeys(notice.jurisdiction for notice in linked.by_year[year])
    return (linked.jurisdictions[slug] for slug in slugs)


def places_with_targets(linked: LinkedEdition, year: int) -> Iterator[Jurisdiction]:
    for place in places_in(linked, year):
        if (place.slug, year) in linked.targets_of:
            yield place


def places_with_phrases(linked: LinkedEdition, year: int) -> Iterator[Jurisdiction]:
    """Of which it is known what they said anew."""
    for place in places_in(linked, year):
        if has_phrases(linked, place.slug):
            yield place


def places_with_threads(linked: LinkedEdition, year: int) -> Iterator[Jurisdiction]:
    """Whose notices of several years hang together."""
    for place in places_in(linked, year):
        if place.slug in linked.threads_of_place:
            yield place


def pairs_to(linked: LinkedEdition, year: int) -> Iterator[Pair]:
    """Of which its notices are the newer or lower side."""
    for notice in linked.by_year[year]:
        yield from linked.pairs_to.get(notice.id, ())
