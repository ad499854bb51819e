"""What there is of a year, place by place and pair by pair, in the edition's order."""

from collections.abc import Iterator

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Jurisdiction
from build_scripts.link.edition_index import Lookup
from build_scripts.link.history.phrase_history import has_phrases


def places_in(lookup: Lookup, year: int) -> Iterator[Jurisdiction]:
    """Those of its notices, each once."""
    slugs = dict.fromkeys(notice.jurisdiction for notice in lookup.by_year[year])
    return (lookup.jurisdictions[slug] for slug in slugs)


def places_with_targets(lookup: Lookup, year: int) -> Iterator[Jurisdiction]:
    for place in places_in(lookup, year):
        if (place.slug, year) in lookup.targets_of:
            yield place


def places_with_phrases(lookup: Lookup, year: int) -> Iterator[Jurisdiction]:
    """Of which it is known what they said anew."""
    for place in places_in(lookup, year):
        if has_phrases(lookup, place.slug):
            yield place


def places_with_threads(lookup: Lookup, year: int) -> Iterator[Jurisdiction]:
    """Whose notices of several years hang together."""
    for place in places_in(lookup, year):
        if place.slug in lookup.threads_of_place:
            yield place


def pairs_to(lookup: Lookup, year: int) -> Iterator[Pair]:
    """Of which its notices are the newer or lower side."""
    for notice in lookup.by_year[year]:
        yield from lookup.pairs_to.get(notice.id, ())
