"""Threads: the history of one subject at one place. This is the one definition of them.

Every member of a thread is a provision, or those spans of it, that speak of the thread's topic; so no thread runs into
another subject, and a provision that speaks of several topics stands in several threads. Where a topic is one subject
(煤矿), all that a place's notices say of it is one thread. A topic of several subjects (部门监管责任) has a thread for
each: a provision carries on the thread of the one that it is likest to among those it came of, and what stands below a
heading stays with it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.refs import ordinal
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import Filing, Topic, TopicScheme, TopicSlug

TITLE = 24
"""Characters that the opening words of a paragraph may take as a title."""

Place = tuple[NoticeId, Eid]
Strand = list[Member]
_OPENING = re.compile(r"[^，。；：！？]*")


def make_threads(
    notices: Iterable[Notice], jurisdictions: Iterable[Jurisdiction], scheme: TopicScheme, filings: Iterable[Filing],
    pairs: Iterable[Pair],
) -> tuple[Thread, ...]:
    """All threads, by place, topic and first member."""
    by_place: defaultdict[PlaceSlug, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_place[notice.jurisdiction].append(notice)
    filed: defaultdict[NoticeId, list[Filing]] = defaultdict(list)
    for filing in filings:
        filed[filing.notice].append(filing)
    before = {pair.newer: pair for pair in pairs if pair.relation == "year"}
    return tuple(
        thread
        for place in jurisdictions
        for thread in _Place(by_place[place.slug], scheme, filed, before).threads()
    )


class _Place:
    """The notices of one place, the oldest first, and what is filed of them."""

    def __init__(
        self, notices: Iterable[Notice], scheme: TopicScheme, filed: Mapping[NoticeId, Sequence[Filing]],
        before: Mapping[NoticeId, Pair],
    ) -> None:
        self._notices = sorted(notices, key=lambda n: (n.year, ordinal(n)))
        self._scheme, self._filed, self._before = scheme, filed, before
        self._provisions = {(n.id, p.eid): p for n in self._notices for p in n.provisions}
        self._links = {n.id: _by_newer(before.get(n.id)) for n in self._notices}

    def threads(self) -> Iterator[Thread]:
        members = self._members()
        one_subject = {group.slug for group in self._scheme.groups if group.one_subject}
        for topic in self._scheme.topics:
            found = members.get(topic.slug, {})
            together = topic.group in one_subject
            strands = [[m for held in found.values() for m in held]] if together else self._strands(found)
            for strand in strands:
                if len({m.notice for m in strand}) > 1:
                    yield self._thread(topic, strand, whole_topic=together)

    def _members(self) -> Mapping[TopicSlug, Mapping[NoticeId, list[Member]]]:
        """What each notice says of each topic, in the order of the notice."""
        members: defaultdict[TopicSlug, dict[NoticeId, list[Member]]] = defaultdict(dict)
        for notice in self._notices:
            order = {p.eid: at for at, p in enumerate(notice.provisions)}
            for filing in sorted(self._filed.get(notice.id, ()), key=lambda f: order[f.eid]):
                member = Member(notice=notice.id, eid=filing.eid, spans=filing.spans)
                members[filing.topic].setdefault(notice.id, []).append(member)
        return members

    def _strands(self, members: Mapping[NoticeId, Sequence[Member]]) -> list[Strand]:
        strands: list[Strand] = []
        held_by: dict[Place, Strand] = {}
        for found in members.values():
            came = {member.eid: self._carried_on(member, held_by) for member in found}
            for member in found:
                strand = came[member.eid] or self._above(member, held_by)
                if strand is None:
                    strand = []
                    strands.append(strand)
                strand.append(member)
                held_by[member.notice, member.eid] = strand
        return strands

    def _carried_on(self, member: Member, held_by: Mapping[Place, Strand]) -> Strand | None:
        """The strand of the likest of those it came of."""
        pair = self._before.get(member.notice)
        if pair is None:
            return None
        links = self._links[member.notice].get(member.eid, ())
        on_topic = [link for link in links if (pair.older, link.older) in held_by]
        if not on_topic:
            return None
        return held_by[pair.older, max(on_topic, key=_likeness).older]

    def _above(self, member: Member, held_by: Mapping[Place, Strand]) -> Strand | None:
        """The strand of the nearest heading above it, within its part, that speaks of the topic."""
        above = self._provisions[member.notice, member.eid].parent
        while above is not None and self._provisions[member.notice, above].kind != "part":
            if (member.notice, above) in held_by:
                return held_by[member.notice, above]
            above = self._provisions[member.notice, above].parent
        return None

    def _thread(self, topic: Topic, strand: Strand, *, whole_topic: bool) -> Thread:
        first = strand[0]
        beginning = f"{topic.slug}--{first.notice.removeprefix(f'{self._notices[0].jurisdiction}-')}--{first.eid}"
        return Thread(
            id=ThreadId(topic.slug if whole_topic else beginning), jurisdiction=self._notices[0].jurisdiction,
            topic=topic.slug, title=topic.name if whole_topic else self._title(topic, strand), members=tuple(strand),
        )

    def _title(self, topic: Topic, strand: Strand) -> str:
        """Its newest heading; without any the opening words of its newest member."""
        provisions = [self._provisions[m.notice, m.eid] for m in reversed(strand)]
        heading = next((p.heading for p in provisions if p.heading), None)
        words = heading or _opening(provisions[0], strand[-1])
        return f"{topic.name}：{words}" if words != topic.name else words


def _by_newer(pair: Pair | None) -> Mapping[Eid, Sequence[Link]]:
    links: defaultdict[Eid, list[Link]] = defaultdict(list)
    for link in pair.links if pair else ():
        links[link.newer].append(link)
    return links


def _likeness(link: Link) -> tuple[bool, float, int, int]:
    """A main link before a further one; then the more alike; then the one that stands higher in both notices."""
    return link.main, link.similarity, -link.older.count("__"), -link.newer.count("__")


def _opening(provision: Provision, member: Member) -> str:
    start = member.spans[0][0] if member.spans else 0
    match = _OPENING.match(provision.text, start)
    words = match.group() if match else ""
    return words if len(words) <= TITLE else f"{words[:TITLE]}……"
