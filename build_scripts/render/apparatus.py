"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice.

First its topics, then what it was the year before and what it became the year after, then the level above and below,
and last its whole thread. Each neighbour is named by year and item; the word behind it says how the wording changed
and leads to the two side by side. However large the edition, the line stays a line.
"""

from collections.abc import Iterable, Iterator, Sequence

from build_scripts import addresses
from build_scripts.lookup import Lookup
from build_scripts.model import Eid, Link, Notice, NoticeId, Pair, Provision, TopicSlug
from build_scripts.render import names
from build_scripts.render.markdown import link
from build_scripts.render.thread_list import kind_words, threads_of
from build_scripts.render.topic_plan import plan_of

MOST_TOPICS = 4
MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""
MOST_BELOW = 2
"""Notices of the level below that are named one by one; more of them are one link to the list that has all."""
FRAME = frozenset({"preface", "conclusions"})

# Seen on a narrow screen only: it folds and unfolds the links behind it.
_FOLD = '<input type="checkbox" class="fold" aria-label="历年对应">'


def line(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    """Markdown of one line, empty where nothing is to be said; the page puts the permanent link before it."""
    if provision.kind in FRAME:
        return ""
    parts = [
        *_topics(lookup, notice, provision), *_years(lookup, notice, provision), *_levels(lookup, notice, provision),
        *_thread(lookup, notice, provision),
    ]
    return " ".join([_FOLD, *parts]) if parts else ""


def _topics(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    """Those of the whole provision before those of a part."""
    here = addresses.notice_page(notice.id)
    filings = sorted(lookup.filings_at.get((notice.id, provision.eid), ()), key=lambda f: f.spans is not None)
    for filing in filings[:MOST_TOPICS]:
        page = _topic_address(lookup, filing.topic, notice.id)
        yield link(lookup.topics[filing.topic].name, here, page.partition("#")[0])


def _years(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    for pair in lookup.pairs_to.get(notice.id, ()):
        if pair.relation == "year":
            yield from _neighbour(lookup, notice, provision, pair, lookup.links_at_newer(pair, provision.eid))
    for pair in lookup.pairs_from.get(notice.id, ()):
        if pair.relation == "year":
            yield from _neighbour(lookup, notice, provision, pair, lookup.links_at_older(pair, provision.eid))


def _levels(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    for pair in lookup.pairs_to.get(notice.id, ()):
        if pair.relation == "level":
            yield from _neighbour(lookup, notice, provision, pair, lookup.links_at_newer(pair, provision.eid))
    below = [pair for pair in lookup.pairs_from.get(notice.id, ()) if pair.relation == "level"]
    taken = [(pair, found) for pair in below if (found := lookup.links_at_older(pair, provision.eid))]
    if len(taken) > MOST_BELOW:
        here = addresses.notice_page(notice.id)
        yield link(f"下级 {len(taken)} 件", here, addresses.compare_below(notice.id))
        return
    for pair, found in taken:
        yield from _neighbour(lookup, notice, provision, pair, found)


def _thread(lookup: Lookup, notice: Notice, provision: Provision) -> Iterator[str]:
    """Where it stands in no thread, its first topic has what other years say."""
    here = addresses.notice_page(notice.id)
    if thread := threads_of(lookup, notice.jurisdiction).get((notice.id, provision.eid)):
        yield link("历年", here, f"{addresses.thread_list(notice.jurisdiction)}#{thread.anchor}")
    elif filings := lookup.filings_at.get((notice.id, provision.eid)):
        yield link("历年", here, _topic_address(lookup, filings[0].topic, notice.id))


def _neighbour(
    lookup: Lookup, notice: Notice, provision: Provision, pair: Pair, found: Sequence[Link]
) -> Iterator[str]:
    """The provisions of the other notice, then the kind of change; for one without any only the kind."""
    here = addresses.notice_page(notice.id)
    backwards = pair.newer == notice.id
    other = lookup.notices[pair.older if backwards else pair.newer]
    name = _name(lookup, pair, other)
    if not found:
        if provision.text and pair.relation == "year":
            row = provision.eid if backwards else f"dropped-{provision.eid}"
            words = "新增" if backwards else "删去"
            yield link(f"{name} {words}", here, f"{addresses.compare_page(pair.older, pair.newer)}#{row}")
        return
    ends = _outermost([x.older if backwards else x.newer for x in found])[:MOST_LINKS]
    rel = {("year", True): "{: rel=prev }", ("year", False): "{: rel=next }"}.get((pair.relation, backwards), "")
    for at, eid in enumerate(ends):
        label = names.locus(lookup, other.id, lookup.provision(other.id, eid))
        label = label if at else f"{name} {label}"
        yield link(label, here, addresses.provision_page(other.id, eid)) + ("" if at else rel)
    row = provision.eid if backwards else found[0].newer
    yield link(_words(found), here, f"{addresses.compare_page(pair.older, pair.newer)}#{row}") + "{: .kind }"


def _outermost(eids: Sequence[Eid]) -> list[Eid]:
    """An item stands for what is below it."""
    return [eid for eid in eids if not any(eid.startswith(f"{other}__") for other in eids)]


def _name(lookup: Lookup, pair: Pair, other: Notice) -> str:
    place = "" if pair.relation == "year" else lookup.jurisdictions[other.jurisdiction].name
    return f"{place}{names.year(other)}"


def _words(found: Iterable[Link]) -> str:
    return "、".join(dict.fromkeys(kind_words(x) for x in found))


def _topic_address(lookup: Lookup, topic: TopicSlug, notice: NoticeId) -> str:
    """The page of the topic that has this notice, at its entry."""
    return plan_of(lookup, topic).address_of.get(notice, addresses.topic_page(topic))
