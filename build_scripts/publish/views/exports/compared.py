"""What a comparison's exports hold: the two notices side by side, and how both are named and cited."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid
from build_scripts.link.comparison import Comparison, compare
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.views.exports.filed import Citations


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    comparison: Comparison
    older_name: str
    """山西省2023年."""
    newer_name: str
    older_places: Mapping[Eid, str]
    """As each provision is cited; nothing for the head of the document."""
    newer_places: Mapping[Eid, str]
    edition: str


def compared(lookup: Lookup, citations: Citations, pair: Pair) -> Compared:
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    return Compared(
        comparison=compare(older, newer, pair, lookup.segmenter),
        older_name=locators.place_and_year(lookup, older),
        newer_name=locators.place_and_year(lookup, newer),
        older_places=citations.within(older),
        newer_places=citations.within(newer),
        edition=lookup.edition.mark,
    )
