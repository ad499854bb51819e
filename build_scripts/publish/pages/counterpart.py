"""What a provision is in another notice that it is aligned with: the item there, and how the wording differs."""

from collections.abc import Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, locators
from build_scripts.publish.labels.comparison_words import WORDS
from build_scripts.publish.markup.markdown import link

MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""


def counterpart(lookup: Lookup, here: str, notice: Notice, provision: Provision, pair: Pair) -> Iterator[str]:
    """Links on the page `here`: the provisions of the other notice of the pair, then the kind of change, which leads
    to the two side by side. Of a provision without any, between two years, only that it was added or dropped.
    """
    backwards = pair.newer == notice.id
    found = lookup.links_at_newer(pair, provision.eid) if backwards else lookup.links_at_older(pair, provision.eid)
    other = lookup.notices[pair.older if backwards else pair.newer]
    name = _name(lookup, pair, other)
    if not found:
        if provision.text and pair.relation == "year":
            row = provision.eid if backwards else f"dropped-{provision.eid}"
            words = WORDS[pair.relation].new if backwards else WORDS[pair.relation].dropped
            yield link(f"{name} {words}", here, f"{site_addresses.compare_page(pair.older, pair.newer)}#{row}")
        return
    ends = _outermost([x.older if backwards else x.newer for x in found])[:MOST_LINKS]
    rel = {("year", True): "{: rel=prev }", ("year", False): "{: rel=next }"}.get((pair.relation, backwards), "")
    for at, eid in enumerate(ends):
        label = locators.locus(lookup, other.id, lookup.provision(other.id, eid))
        label = label if at else f"{name} {label}"
        yield link(label, here, site_addresses.provision_page(other.id, eid)) + ("" if at else rel)
    row = provision.eid if backwards else found[0].newer
    beside = f"{site_addresses.compare_page(pair.older, pair.newer)}#{row}"
    yield link(changes.all_short(found), here, beside) + "{: .kind }"


def _outermost(eids: Sequence[Eid]) -> list[Eid]:
    """An item stands for what is below it."""
    return [eid for eid in eids if not any(eid.startswith(f"{other}__") for other in eids)]


def _name(lookup: Lookup, pair: Pair, other: Notice) -> str:
    place = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    return f"{place}{locators.year(other)}"
