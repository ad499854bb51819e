"""What a provision is in another notice that it is aligned with: the item there, and how the wording differs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.domain import alignment, refs, site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, locators
from build_scripts.publish.labels.comparison_words import WORDS
from build_scripts.publish.views.page import Here, Link

MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""


def counterpart(lookup: Lookup, here: Here, notice: Notice, provision: Provision, pair: Pair) -> Iterator[Link]:
    """The provisions of the other notice of the pair, then the kind of change, which leads to the two side by side. Of
    a provision without any, between two years, only that it was added or dropped.
    """
    backwards = pair.newer == notice.id
    if found := _links(lookup, provision, pair, backwards=backwards):
        yield from _items(lookup, here, pair, found, backwards=backwards)
        row = provision.eid if backwards else found[0].newer
        yield replace(_beside(here, pair, changes.all_short(found), row), css="kind")
    elif provision.text and pair.relation == "year":
        dropped = "" if backwards else "dropped-"
        words = WORDS[pair.relation].new if backwards else WORDS[pair.relation].dropped
        name = _name(lookup, pair, backwards=backwards)
        yield _beside(here, pair, f"{name} {words}", dropped + provision.eid)


def _links(lookup: Lookup, provision: Provision, pair: Pair, *, backwards: bool) -> Sequence[alignment.Link]:
    if backwards:
        return lookup.links_at_newer(pair, provision.eid)
    return lookup.links_at_older(pair, provision.eid)


def _items(
    lookup: Lookup, here: Here, pair: Pair, found: Iterable[alignment.Link], *, backwards: bool
) -> Iterator[Link]:
    """The first bears the name of its notice, and the page before or after this one is told to a browser by it."""
    other = pair.older if backwards else pair.newer
    eids = _outermost([x.older if backwards else x.newer for x in found])[:MOST_LINKS]
    for at, eid in enumerate(eids):
        label = locators.locus(lookup, other, lookup.provision(other, eid))
        to = here.link(label, site_addresses.provision_page(other, eid))
        if at == 0:
            name = _name(lookup, pair, backwards=backwards)
            to = replace(to, label=f"{name} {label}", rel=_rel(pair, backwards=backwards))
        yield to


def _rel(pair: Pair, *, backwards: bool) -> str:
    if pair.relation != "year":
        return ""
    return "prev" if backwards else "next"


def _beside(here: Here, pair: Pair, label: str, row: str) -> Link:
    return here.link(label, f"{site_addresses.compare_page(pair.older, pair.newer)}#{row}")


def _outermost(eids: Sequence[Eid]) -> list[Eid]:
    """An item stands for what is below it."""
    return [eid for eid in eids if not any(refs.is_within(eid, other) for other in eids)]


def _name(lookup: Lookup, pair: Pair, *, backwards: bool) -> str:
    other = lookup.notices[pair.older if backwards else pair.newer]
    place = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    return f"{place}{locators.year(other)}"
