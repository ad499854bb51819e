"""What a comparison's exports hold: the two notices side by side, and how both are named and cited."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid
from build_scripts.link.comparison import Comparison, compare
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views import naming
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


def compared(linked: LinkedEdition, citations: Citations, pair: Pair) -> Compared:
    older, newer = linked.notices[pair.older], linked.notices[pair.newer]
    return Compared(
        comparison=compare(older, newer, pair, linked.segmenter),
        older_name=naming.place_and_year(linked, older),
        newer_name=naming.place_and_year(linked, newer),
        older_places=citations.within(older),
        newer_places=citations.within(newer),
        edition=linked.edition.mark,
    )
