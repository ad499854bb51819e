"""What a provision is in another notice that it is aligned with: the item there, and how the wording differs."""

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import link
from build_scripts.publish.pages.thread_pages import kind_words

MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""
NOT_FOUND, IN_PART = "未见对应", "其中一句"


def counterpart(lookup: Lookup, here: str, notice: Notice, provision: Provision, pair: Pair) -> Iterator[str]:
    """Links on the page `here`: the provisions of the other notice of the pair, then the kind of change, which leads
    to the two side by side. Of a provision without any, between two years, only that none was found.
    """
    backwards = pair.newer == notice.id
    found = lookup.links_at_newer(pair, provision.eid) if backwards else lookup.links_at_older(pair, provision.eid)
    other = lookup.notices[pair.older if backwards else pair.newer]
    name = _name(lookup, pair, other)
    row = provision.eid if backwards else found[0].newer if found else f"dropped-{provision.eid}"
    side_by_side = f"{site_addresses.compare_page(pair.older, pair.newer)}#{row}"
    at_end = lookup.sentences_at_newer if backwards else lookup.sentences_at_older
    ends = [x.older if backwards else x.newer for x in found or at_end(pair, provision.eid)]
    if not ends:
        if provision.text and pair.relation == "year":
            yield link(f"{name} {NOT_FOUND}", here, side_by_side)
        return
    rel = {("year", True): "{: rel=prev }", ("year", False): "{: rel=next }"}.get((pair.relation, backwards), "")
    for at, eid in enumerate(_outermost(list(dict.fromkeys(ends)))[:MOST_LINKS]):
        label = locators.locus(lookup, other.id, lookup.provision(other.id, eid))
        label = label if at else f"{name} {label}"
        yield link(label, here, site_addresses.provision_page(other.id, eid)) + ("" if at else rel)
    yield link(_words(found) or IN_PART, here, side_by_side) + "{: .kind }"


def _outermost(eids: Sequence[Eid]) -> list[Eid]:
    """An item stands for what is below it."""
    return [eid for eid in eids if not any(eid.startswith(f"{other}__") for other in eids)]


def _name(lookup: Lookup, pair: Pair, other: Notice) -> str:
    place = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    return f"{place}{locators.year(other)}"


def _words(found: Iterable[Link]) -> str:
    return "、".join(dict.fromkeys(kind_words(x) for x in found))
