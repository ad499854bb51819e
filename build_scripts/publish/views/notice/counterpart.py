"""What a provision is in another notice that it is aligned with: the item there, and how the wording differs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain import refs, site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, locators
from build_scripts.publish.views.page import Here, Link

MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""
NOT_FOUND = "未见对应"


def counterpart(lookup: Lookup, here: Here, notice: Notice, provision: Provision, pair: Pair) -> Iterator[Link]:
    """The provisions of the other notice of the pair, then the kind of change, which leads to the two side by side. Of
    a provision without any, between two years, only that none was found.
    """
    backwards = pair.newer == notice.id
    links = lookup.links_at_newer(pair, provision.eid) if backwards else lookup.links_at_older(pair, provision.eid)
    row = provision.eid if backwards else links[0].newer if links else f"dropped-{provision.eid}"
    if ends := _ends(lookup, pair, provision, backwards=backwards):
        yield from _items(lookup, here, pair, ends, backwards=backwards)
        kind = _side_by_side(here, pair, changes.all_short(links) or changes.IN_PART.short, row)
        beside = _spoken(lookup, pair, _outermost(ends)[0], backwards=backwards)
        yield replace(kind, name=f"与{beside}对照：{kind.label}")
    elif provision.text and pair.relation == "year":
        yield _side_by_side(here, pair, f"{_name(lookup, pair, backwards=backwards)} {NOT_FOUND}", row)


def _ends(lookup: Lookup, pair: Pair, provision: Provision, *, backwards: bool) -> Sequence[Eid]:
    """Where its links lead; without any, where its sentences do."""
    if backwards:
        found = lookup.links_at_newer(pair, provision.eid) or lookup.sentences_at_newer(pair, provision.eid)
        return tuple(dict.fromkeys(x.older for x in found))
    found = lookup.links_at_older(pair, provision.eid) or lookup.sentences_at_older(pair, provision.eid)
    return tuple(dict.fromkeys(x.newer for x in found))


def _items(lookup: Lookup, here: Here, pair: Pair, ends: Sequence[Eid], *, backwards: bool) -> Iterator[Link]:
    """The first bears the name of its notice, and the page before or after this one is told to a browser by it."""
    other = pair.older if backwards else pair.newer
    for at, eid in enumerate(_outermost(ends)[:MOST_LINKS]):
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


def _side_by_side(here: Here, pair: Pair, label: str, row: str) -> Link:
    return here.link(label, f"{site_addresses.compare_page(pair.older, pair.newer)}#{row}")


def _outermost(eids: Sequence[Eid]) -> list[Eid]:
    """An item stands for what is below it."""
    return [eid for eid in eids if not any(refs.is_within(eid, other) for other in eids)]


def _spoken(lookup: Lookup, pair: Pair, eid: Eid, *, backwards: bool) -> str:
    """大同市2025年三（七）: the word for a change does not tell by itself what it leads to."""
    other = lookup.notices[pair.older if backwards else pair.newer]
    jurisdiction = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    place = locators.locus(lookup, other.id, lookup.provision(other.id, eid))
    return f"{jurisdiction}{locators.chinese_year(other)}{place}"


def _name(lookup: Lookup, pair: Pair, *, backwards: bool) -> str:
    other = lookup.notices[pair.older if backwards else pair.newer]
    jurisdiction = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    return f"{jurisdiction}{locators.year(other)}"
