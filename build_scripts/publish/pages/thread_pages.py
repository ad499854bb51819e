"""The threads of a place through all its years: each provision with the one it continues and the one that continues it.

A provision continues the one that is likest to it among those it came of, if it is in turn the likest of what became
of that one. So every provision stands in one thread at most; where a piece was split off or merged, its thread begins
or ends, and the comparison of the two years tells where it went.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Jurisdiction, NoticeId, PlaceSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, locators
from build_scripts.publish.markup.markdown import crumbs, front_matter, link, literal

Place = tuple[NoticeId, Eid]


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    members: tuple[Place, ...]
    """The oldest first."""
    links: tuple[tuple[Pair, Link], ...]
    """What leads from each member to the next."""

    @property
    def anchor(self) -> str:
        """Named by its beginning, which no later year changes."""
        notice, eid = self.members[0]
        return f"{notice}__{eid}"


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for place in lookup.edition.jurisdictions:
        if threads_of(lookup, place.slug):
            yield site_addresses.markdown_file(site_addresses.thread_list(place.slug)), page(lookup, place)


def page(lookup: Lookup, place: Jurisdiction) -> str:
    here = site_addresses.thread_list(place.slug)
    title = f"{place.name}历年脉络"
    head = front_matter(title=title, description=f"{place.name}历年通知中前后相承的条款。", hide=["toc"])
    way = crumbs(
        here, link(place.name, here, site_addresses.place_page(place.slug)),
        link("对照", here, site_addresses.compare_list(place.slug)),
    )
    blocks = [head, way, f"# {literal(title)}", _LEAD]
    threads = list(dict.fromkeys(threads_of(lookup, place.slug).values()))
    order = {
        (n.id, p.eid): (-at, row)
        for at, n in enumerate(lookup.by_place[place.slug]) for row, p in enumerate(n.provisions)
    }
    for thread in sorted(threads, key=lambda t: order[t.members[-1]]):
        blocks += _thread(lookup, here, thread)
    return "\n\n".join(blocks) + "\n"


_LEAD = "前后相承的条款连成一条脉络，按最近一年的次序排列；每年后面的字说明与前一件相比的变化，点开是两件的对照。"


@lru_cache(maxsize=4)
def threads_of(lookup: Lookup, place: PlaceSlug) -> Mapping[Place, Thread]:
    """The thread of every provision of the place that stands in one."""
    following: dict[Place, tuple[Pair, Link]] = {}
    reached: set[Place] = set()
    for notice in lookup.by_place.get(place, ()):
        for pair in lookup.pairs_to.get(notice.id, ()):
            if pair.relation == "year":
                for found in _continued(pair):
                    following[pair.older, found.older] = pair, found
                    reached.add((pair.newer, found.newer))
    threads: dict[Place, Thread] = {}
    for start in following:
        if start not in reached:
            thread = _followed(start, following)
            threads.update(dict.fromkeys(thread.members, thread))
    return threads


def _followed(start: Place, following: Mapping[Place, tuple[Pair, Link]]) -> Thread:
    members, links = [start], []
    while (step := following.get(members[-1])) is not None:
        links.append(step)
        members.append((step[0].newer, step[1].newer))
    return Thread(members=tuple(members), links=tuple(links))


def _continued(pair: Pair) -> Iterator[Link]:
    """Of the links of a pair those that are the likest on both sides."""
    likest_old, likest_new = _likest(pair.links, "older"), _likest(pair.links, "newer")
    for found in pair.links:
        likest = likest_old[found.older] is found and likest_new[found.newer] is found
        if likest and found.older not in ("preface", "conclusions"):
            yield found


def _likest(links: Sequence[Link], side: str) -> dict[Eid, Link]:
    by_end: defaultdict[Eid, list[Link]] = defaultdict(list)
    for found in links:
        by_end[getattr(found, side)].append(found)
    return {eid: max(found, key=_likeness) for eid, found in by_end.items()}


def _likeness(found: Link) -> tuple[bool, float, int, int]:
    """A main link before a further one; then the more alike; then the one that stands higher in both notices."""
    return found.main, found.similarity, -found.older.count("__"), -found.newer.count("__")


def _thread(lookup: Lookup, here: str, thread: Thread) -> Iterator[str]:
    notice, eid = thread.members[-1]
    heading = lookup.provision(notice, eid).heading
    number = locators.locus(lookup, notice, lookup.provision(notice, eid))
    yield f"## {literal(heading or number)} {{: #{thread.anchor} .thread }}"
    lines = []
    for (member, eid), step in zip(thread.members, (None, *thread.links), strict=True):
        provision = lookup.provision(member, eid)
        label = f"{locators.year(lookup.notices[member])} {locators.locus(lookup, member, provision)}"
        if provision.heading and provision.heading != heading:
            label += f" {provision.heading}"
        kind = f" {_kind(here, *step)}" if step else ""
        lines.append(f"- {link(label, here, site_addresses.provision_page(member, eid))}{kind}")
    yield "\n".join(lines)


def _kind(here: str, pair: Pair, found: Link) -> str:
    return link(changes.short(found), here, site_addresses.compare_page(pair.older, pair.newer) + f"#{found.newer}")
