"""Indexes over an edition, built once, so that no page searches the whole of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.edition import Edition
from build_scripts.domain.indexes import Body, BodyTask, Clause, Directive, Phrase, Target, Work
from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import Filing, Topic, TopicMention, TopicNaming, TopicSlug
from build_scripts.language.segmentation import segmenter
from build_scripts.link.ends import ByEnds, grouped

P = ParamSpec("P")
R = TypeVar("R")
DERIVED: dict[str, Callable[..., Any]] = {}
"""What is derived from an edition, by its name."""
Asked = tuple[str, tuple[Any, ...]]
"""What is derived, and of what."""
ByEid = dict[Eid, Provision]


class LinkedEdition:
    """What stands where in an edition. Every answer is in the edition's own order."""

    def __init__(self, edition: Edition, known: Each = one_by_one) -> None:
        self.edition = edition
        self.known = known
        """Does a step whose results may be known from an earlier build; its items hold plain values alone."""
        self.segmenter = segmenter(edition.terms)
        """Cuts the edition's texts into words."""
        self.own = tuple(notice.id for notice in edition.notices)
        """Those that the edition publishes."""
        self.top = (edition.family.root,) if edition.family else self.below.get(None, ())
        """The uppermost places that the edition publishes."""
        self._derived: dict[Asked, Any] = {}
        self._provisions: dict[NoticeId, ByEid] = {}
        self._links = ByEnds(lambda pair: pair.links)
        self._sentences = ByEnds(lambda pair: pair.sentences)

    def __reduce__(self) -> tuple[type["LinkedEdition"], tuple[Edition, Each]]:
        """In another process made anew of the edition."""
        return LinkedEdition, (self.edition, self.known)

    def ready(self) -> Self:
        """With all that it else finds out when it is first asked: workers that are forked have it in common."""
        for name in ONCE:
            getattr(self, name)
        return self

    @cached_property
    def notices(self) -> Mapping[NoticeId, Notice]:
        """Those of the levels above a family included."""
        return {n.id: n for n in (*self.edition.above, *self.edition.notices)}

    @cached_property
    def jurisdictions(self) -> Mapping[PlaceSlug, Jurisdiction]:
        return {j.slug: j for j in self.edition.jurisdictions}

    @cached_property
    def topics(self) -> Mapping[TopicSlug, Topic]:
        return {t.slug: t for t in self.edition.topics}

    @cached_property
    def below(self) -> Mapping[PlaceSlug | None, Sequence[Jurisdiction]]:
        """The places directly below each; below None stand those at the top."""
        return grouped((j.parent, j) for j in self.edition.jurisdictions)

    @cached_property
    def by_place(self) -> Mapping[PlaceSlug, Sequence[Notice]]:
        return grouped((n.jurisdiction, n) for n in self.edition.notices)

    @cached_property
    def by_year(self) -> Mapping[int, Sequence[Notice]]:
        return grouped((n.year, n) for n in self.edition.notices)

    @cached_property
    def by_original(self) -> Mapping[str, Sequence[Notice]]:
        return grouped((n.original, n) for n in self.edition.notices)

    @cached_property
    def filings_of_topic(self) -> Mapping[TopicSlug, Sequence[Filing]]:
        return grouped((f.topic, f) for f in self.edition.filings)

    @cached_property
    def filings_at(self) -> Mapping[Ref, Sequence[Filing]]:
        return grouped((ref_of(f), f) for f in (*self.edition.filings_above, *self.edition.filings))

    @cached_property
    def filings_in(self) -> Mapping[tuple[NoticeId, TopicSlug], Sequence[Filing]]:
        """What a notice says of a topic, in the order of its text."""
        places = (
            (notice, p.eid)
            for notice, found in self.notices.items()
            for p in found.provisions
        )
        return grouped(
            ((f.notice, f.topic), f)
            for at in places
            for f in self.filings_at.get(at, ())
        )

    @cached_property
    def mentions(self) -> Mapping[tuple[NoticeId, TopicSlug], TopicMention]:
        return {(m.notice, m.topic): m for m in self.edition.mentions}

    @cached_property
    def namings_at(self) -> Mapping[Ref, Sequence[TopicNaming]]:
        return grouped((ref_of(n), n) for n in self.edition.namings)

    @cached_property
    def pairs(self) -> Mapping[tuple[NoticeId, NoticeId], Pair]:
        return {(p.older, p.newer): p for p in self.edition.pairs}

    @cached_property
    def pairs_to(self) -> Mapping[NoticeId, Sequence[Pair]]:
        """Pairs in which the notice is the newer (or lower) side."""
        return grouped((p.newer, p) for p in self.edition.pairs)

    @cached_property
    def pairs_from(self) -> Mapping[NoticeId, Sequence[Pair]]:
        """Pairs in which the notice is the older (or upper) side."""
        return grouped((p.older, p) for p in self.edition.pairs)

    @cached_property
    def pairs_below(self) -> Mapping[NoticeId, Sequence[Pair]]:
        """Of the pairs in which the notice is the upper side those with the level below."""
        return grouped(
            (p.older, p)
            for p in self.edition.pairs
            if p.relation == "level"
        )

    @cached_property
    def threads(self) -> Mapping[tuple[PlaceSlug, ThreadId], Thread]:
        return {(t.jurisdiction, t.id): t for t in self.edition.threads}

    @cached_property
    def threads_of_place(self) -> Mapping[PlaceSlug, Sequence[Thread]]:
        return grouped((t.jurisdiction, t) for t in self.edition.threads)

    @cached_property
    def threads_at(self) -> Mapping[Ref, Sequence[Thread]]:
        """The threads that a provision stands in as a whole before those in which a part of it does."""
        return _threads_at(self.edition.threads)

    @cached_property
    def clauses_at(self) -> Mapping[Ref, Sequence[Clause]]:
        """The responsibility clauses of each provision, in the order of its text."""
        return grouped((ref_of(c), c) for c in self.edition.indexes.clauses)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        return {body.slug: body for body in self.edition.indexes.bodies}

    @cached_property
    def bodies_of(self) -> Mapping[PlaceSlug, Sequence[Body]]:
        """By place; a body of the centre stands with those of the place whose notice names it first."""
        return grouped((self._seat_of(body), body) for body in self.edition.indexes.bodies)

    @cached_property
    def bodies_in(self) -> Mapping[tuple[NoticeId, Eid, str], Sequence[tuple[Body, BodyTask]]]:
        """The bodies that a clause names, by its place and its words."""
        return grouped(
            ((task.notice, task.eid, task.raw), (body, task))
            for body in self.edition.indexes.bodies for task in body.tasks
        )

    @cached_property
    def tasks_in(self) -> Mapping[tuple[str, int], Sequence[BodyTask]]:
        """What a body is charged with in a year, in the order of the notices: all of it grows with the years."""
        return grouped(
            ((body.slug, self.notices[task.notice].year), task)
            for body in self.edition.indexes.bodies for task in body.tasks
        )

    @cached_property
    def targets_at(self) -> Mapping[Ref, Sequence[Target]]:
        return grouped((ref_of(t), t) for t in self.edition.indexes.targets)

    @cached_property
    def targets_of(self) -> Mapping[tuple[PlaceSlug, int], Sequence[Target]]:
        """What the notices of a place and year set."""
        return grouped((self._place_and_year(t.notice), t) for t in self.edition.indexes.targets)

    @cached_property
    def directives_at(self) -> Mapping[Ref, Sequence[Directive]]:
        return grouped((ref_of(d), d) for d in self.edition.indexes.directives)

    @cached_property
    def phrases(self) -> Mapping[str, Phrase]:
        return {phrase.slug: phrase for phrase in self.edition.indexes.phrases}

    @cached_property
    def phrases_in(self) -> Mapping[NoticeId, Sequence[str]]:
        """The slugs of the phrases that a notice uses, each once: what a phrase says grows with the edition."""
        return grouped(
            (notice, phrase.slug) for phrase in self.edition.indexes.phrases
            for notice in dict.fromkeys(at.notice for at in phrase.occurrences)
        )

    @cached_property
    def phrases_seen_in(self) -> Mapping[NoticeId, Sequence[str]]:
        """The same of those whose letters stand there, by themselves or within others."""
        return grouped(
            (notice, phrase.slug) for phrase in self.edition.indexes.phrases
            for notice in dict.fromkeys(at.notice for at in phrase.seen)
        )

    @cached_property
    def works(self) -> Mapping[str, Work]:
        return {work.slug: work for work in self.edition.indexes.works}

    @cached_property
    def works_in(self) -> Mapping[NoticeId, Sequence[str]]:
        """The slugs of the works that a notice cites, each once."""
        return grouped(
            (notice, work.slug) for work in self.edition.indexes.works
            for notice in dict.fromkeys(mention.at.notice for mention in work.mentions)
        )

    @cached_property
    def work_of(self) -> Mapping[NoticeId, Work]:
        """The work as which a notice of the edition is cited."""
        return {
            work.notice: work
            for work in self.edition.indexes.works
            if work.notice
        }

    @cached_property
    def abolished_at(self) -> Mapping[Ref, Sequence[Body]]:
        """The bodies that a provision names although they no longer stood."""
        return grouped(
            (at, body)
            for body in self.edition.indexes.bodies
            for at in body.abolished_at
        )

    @cached_property
    def phrases_at(self) -> Mapping[Ref, Sequence[str]]:
        """The slugs of the phrases that a provision uses, each once."""
        return grouped(
            (at, phrase.slug) for phrase in self.edition.indexes.phrases
            for at in dict.fromkeys(map(ref_of, phrase.occurrences))
        )

    @cached_property
    def works_at(self) -> Mapping[Ref, Sequence[str]]:
        """The slugs of the works that a provision cites, each once."""
        return grouped(
            (at, work.slug) for work in self.edition.indexes.works
            for at in dict.fromkeys(ref_of(mention.at) for mention in work.mentions)
        )

    def derived(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """What one of the derived functions finds, worked out once."""
        key = name, arguments
        if key not in self._derived:
            self._derived[key] = DERIVED[name](self, *arguments)
        return self._derived[key]

    def provision(self, notice: NoticeId, eid: Eid) -> Provision:
        if notice not in self._provisions:
            self._provisions[notice] = {p.eid: p for p in self.notices[notice].provisions}
        return self._provisions[notice][eid]

    def _seat_of(self, body: Body) -> PlaceSlug:
        if body.jurisdiction is not None:
            return body.jurisdiction
        first = body.tasks[0].notice if body.tasks else body.aliases[0][1][0]
        return self.notices[first].jurisdiction

    def _place_and_year(self, notice: NoticeId) -> tuple[PlaceSlug, int]:
        found = self.notices[notice]
        return found.jurisdiction, found.year

    def above(self, place: Jurisdiction) -> tuple[Jurisdiction, ...]:
        """The places above, the topmost first."""
        if place.parent is None:
            return ()
        parent = self.jurisdictions[place.parent]
        return (*self.above(parent), parent)

    def above_here(self, place: Jurisdiction) -> tuple[Jurisdiction, ...]:
        """Those of them that the edition publishes: all, or those of its family."""
        family = self.edition.family
        return tuple(
            step
            for step in self.above(place)
            if family is None or family.holds(step.slug)
        )

    def top_of(self, place: Jurisdiction) -> Jurisdiction:
        """The uppermost of those."""
        return (*self.above_here(place), place)[0]

    def titled(self, title: str) -> str:
        """Of what each family has: whose it is."""
        family = self.edition.family
        return f"{family.root.name}：{title}" if family else title

    def links_at_newer(self, pair: Pair, eid: Eid) -> Sequence[Link]:
        """The links of a pair that end at this provision of its newer notice."""
        return self._links.at_newer(pair, eid)

    def links_at_older(self, pair: Pair, eid: Eid) -> Sequence[Link]:
        """The links of a pair that start at this provision of its older notice."""
        return self._links.at_older(pair, eid)

    def continued(self, thread: Thread, member: Member) -> Iterator[tuple[Pair, Sequence[Link]]]:
        """The links that lead to a member from what its thread holds of the notice before."""
        for pair in self.pairs_to.get(member.notice, ()):
            if pair.relation != "year":
                continue
            links = self.links_at_newer(pair, member.eid)
            held = [
                link
                for link in links
                if self._leads_from(thread, pair, link)
            ]
            if held:
                yield pair, held

    def _leads_from(self, thread: Thread, pair: Pair, link: Link) -> bool:
        threads = self.threads_at.get((pair.older, link.older), ())
        return thread in threads

    def sentences_at_newer(self, pair: Pair, eid: Eid) -> Sequence[SentenceLink]:
        """The single sentences that came to this provision of the newer notice of a pair."""
        return self._sentences.at_newer(pair, eid)

    def sentences_at_older(self, pair: Pair, eid: Eid) -> Sequence[SentenceLink]:
        """The single sentences that went from this provision of the older notice of a pair."""
        return self._sentences.at_older(pair, eid)


ONCE = tuple(name for name, found in vars(LinkedEdition).items() if isinstance(found, cached_property))
"""What a linked edition finds out when it is first asked."""


def derived(function: Callable[Concatenate[LinkedEdition, P], R]) -> Callable[Concatenate[LinkedEdition, P], R]:
    """A function of a linked edition and of small values, worked out once for each; what it finds is small as well.
    Who asks depends on what it finds alone: where that stays the same, so does what is made of it."""
    name = f"{function.__module__}.{function.__qualname__}"
    DERIVED[name] = function

    @wraps(function)
    def found(linked: LinkedEdition, *arguments: P.args, **_: P.kwargs) -> R:
        return linked.derived(name, arguments)  # type: ignore[no-any-return]

    return found  # type: ignore[return-value]


def _threads_at(threads: Iterable[Thread]) -> Mapping[Ref, Sequence[Thread]]:
    members = [
        (thread, member)
        for thread in threads
        for member in thread.members
    ]
    members.sort(key=lambda found: found[1].spans is not None)
    return grouped((ref_of(member), thread) for thread, member in members)
