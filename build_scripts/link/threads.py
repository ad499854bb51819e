"""Threads: the history of one subject at one place. This is the one definition of them.

Every member of a thread is a provision, or those spans of it, that speak of the thread's topic; so no thread runs into
another subject, and a provision that speaks of several topics stands in several threads. Where a topic is one subject
(煤矿), all that a place's notices say of it is one thread. A topic of several subjects (部门监管责任) has a thread for
each: a provision carries on the threads of those it came of as a whole or by a sentence. Where it came of several, each
thread runs on through the sentences that were taken from it, so that a paragraph in which two subjects were joined
leads from either to what it became. What stands below a heading stays with it. A year that says nothing of a topic, or
says it all anew, ends no history: what a notice says in one place alone, and took from nowhere, goes on with what the
place said of the topic last.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.domain.alignment import Link, Pair, by_newer
from build_scripts.domain.notice import Eid, Jurisdiction, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.refs import Ref, depth, ordinal
from build_scripts.domain.span import Span, touches
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import Filing, Topic, TopicScheme, TopicSlug, by_notice
from build_scripts.language.comparable import runs
from build_scripts.language.sentences import joined, sentences

TITLE = 24
"""Characters that the opening words of a paragraph may take as a title."""
MUCH = 0.3
"""Of a sentence, the share of its runs of characters from which on it was taken from a wording."""

Strand = list[Member]
Portion = tuple[Strand, Member]
"""A strand with what it holds of a provision."""
# The first clause; where that says too little (当前，…), the next one too. Before a colon it is a subject: 指导思想是：
_OPENING = re.compile(r".{0,3}[^，。；：！？]*?(?=是：|[，。；：！？]|$)")
# 在机构和队伍建设方面，: what the sentence is about.
_REGARDING = re.compile(r"在(.+)方面")
# A clause that says only on what ground or when something is done; what is done comes behind it.
_LEADS_UP = re.compile(
    r"(?:.*[要应须])?(?:"
    r"(?:根据|按照|依照|依据|针对|围绕|结合|本着).+(?:问题|实际|情况|特点|需要|要求|部署|精神|规定|原则|目标|任务)"
    r"|在.+(?:基础上|同时|期间|过程中)|随着.+)"
)
# Of a long list as much as stands before one of its commas, not within quotation marks or a title.
_LISTED = re.compile(r"(?:“[^”]*”|《[^》]*》|[^“《])*(?=、)")


def make_threads(
    notices: Iterable[Notice],
    jurisdictions: Iterable[Jurisdiction],
    scheme: TopicScheme,
    filings: Iterable[Filing],
    pairs: Iterable[Pair],
) -> tuple[Thread, ...]:
    """All threads, by place, topic and first member."""
    by_place: defaultdict[PlaceSlug, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_place[notice.jurisdiction].append(notice)
    filed = by_notice(filings)
    before = {pair.newer: pair for pair in pairs if pair.relation == "year"}
    threads: list[Thread] = []
    for place in jurisdictions:
        threads += _Place(place.slug, by_place[place.slug], scheme, filed, before).threads()
    return tuple(threads)


class _Place:
    """The notices of one place, the oldest first, and what is filed of them."""

    def __init__(
        self,
        slug: PlaceSlug,
        notices: Iterable[Notice],
        scheme: TopicScheme,
        filed: Mapping[NoticeId, Sequence[Filing]],
        before: Mapping[NoticeId, Pair],
    ) -> None:
        self._slug = slug
        self._notices = sorted(notices, key=_by_year)
        self._scheme = scheme
        self._filed = filed
        self._before = before
        self._order = {notice.id: at for at, notice in enumerate(self._notices)}
        self._provisions = dict(_provisions(self._notices))
        own = {
            newer: pair
            for newer, pair in before.items()
            if newer in self._order
        }
        self._links = {newer: by_newer(pair.links) for newer, pair in own.items()}

    def threads(self) -> Iterator[Thread]:
        members = self._members()
        for topic in self._scheme.topics:
            found = members.get(topic.slug, {})
            whole_topic = topic.slug in self._scheme.subjects
            strands = [_whole_strand(found)] if whole_topic else self._strands(found)
            for strand in strands:
                if self._has_years(strand):
                    yield self._thread(topic, strand, whole_topic=whole_topic)

    def _has_years(self, strand: Strand) -> bool:
        """Words in more than one notice."""
        notices = {member.notice for member in strand if self._text(member)}
        return len(notices) > 1

    def _members(self) -> Mapping[TopicSlug, Mapping[NoticeId, list[Member]]]:
        """What each notice says of each topic, in the order of the notice."""
        members: dict[TopicSlug, dict[NoticeId, list[Member]]] = {}
        for notice in self._notices:
            for filing in self._filings_in_order(notice):
                of_topic = members.setdefault(filing.topic, {})
                member = Member(
                    notice=notice.id,
                    eid=filing.eid,
                    spans=filing.spans,
                )
                of_topic.setdefault(notice.id, []).append(member)
        return members

    def _filings_in_order(self, notice: Notice) -> Sequence[Filing]:
        order = {p.eid: at for at, p in enumerate(notice.provisions)}
        return sorted(self._filed.get(notice.id, ()), key=lambda filing: order[filing.eid])

    def _strands(self, members: Mapping[NoticeId, Sequence[Member]]) -> list[Strand]:
        """Grown from year to year: each member goes on with the strands that it came of, or begins one."""
        strands: list[Strand] = []
        held: dict[Ref, list[Portion]] = {}
        for found in members.values():
            came = {member.eid: self._came_of(member, held) for member in found}
            told = [member for member in found if self._text(member)]
            for member in found:
                portions = self._divided(member, came[member.eid]) or self._above(member, held)
                if not portions and told == [member]:
                    portions = self._resumed(member, strands)
                if not portions:
                    strands.append([])
                    portions = [(strands[-1], member)]
                for strand, portion in portions:
                    strand.append(portion)
                held[member.notice, member.eid] = portions
        return strands

    def _came_of(self, member: Member, held: Mapping[Ref, Sequence[Portion]]) -> list[Portion]:
        """What the strands hold of the notice before that the member came of, the likest first."""
        pair = self._before.get(member.notice)
        if pair is None:
            return []
        found: list[Portion] = []
        ends = dict.fromkeys((*self._linked(member), *_sentences_to(member, pair)))
        for eid in ends:
            found += held.get((pair.older, eid), ())
        return found

    def _linked(self, member: Member) -> Iterator[Eid]:
        links = self._links[member.notice].get(member.eid, ())
        for link in sorted(links, key=_likeness, reverse=True):
            yield link.older

    def _divided(self, member: Member, came: Sequence[Portion]) -> list[Portion]:
        """The member with its strand; where it came of several, each strand with the sentences that it has most of.
        Sentences that none has much of go with the first; a remark that nothing came before is behind the others: it
        does not take over a history."""
        strands, held = self._strands_of(sorted(came, key=_is_remark))
        if len(strands) < 2:
            return [(strand, member) for strand in strands]
        text = self._provision(member).text
        taken: defaultdict[int, list[Span]] = defaultdict(list)
        for span in _sentences_of(member, text):
            own = runs(text[slice(*span)])
            taken[_taker(own, held)].append(span)
        if len(taken) < 2:
            only = next(iter(taken), 0)
            return [(strands[only], member)]
        portions: list[Portion] = []
        for at in sorted(taken):
            portion = replace(member, spans=joined(taken[at]))
            portions.append((strands[at], portion))
        return portions

    def _strands_of(self, came: Sequence[Portion]) -> tuple[list[Strand], list[set[str]]]:
        """Each strand once, and what the member can have taken from it."""
        strands: list[Strand] = []
        held: list[set[str]] = []
        for strand, portion in came:
            words = runs(self._wording(portion))
            known = next((
                at
                for at, found in enumerate(strands)
                if found is strand
            ), None)
            if known is None:
                strands.append(strand)
                held.append(words)
            else:
                held[known] |= words
        return strands, held

    def _wording(self, member: Member) -> str:
        provision = self._provisions[member.notice, member.eid]
        head = f"{provision.heading or ''}{provision.heading_end}" if member.spans is None else ""
        return f"{head}{self._text(member)}"

    def _text(self, member: Member) -> str:
        text = self._provisions[member.notice, member.eid].text
        return text if member.spans is None else "".join(text[slice(*span)] for span in member.spans)

    def _above(self, member: Member, held: Mapping[Ref, Sequence[Portion]]) -> list[Portion]:
        """The strands of the nearest heading above it, within its part, that speaks of the topic."""
        for above in self._headings_above(member):
            portions = held.get((member.notice, above.eid))
            if portions:
                strand, _ = portions[0]
                return [(strand, member)]
        return []

    def _headings_above(self, member: Member) -> Iterator[Provision]:
        """Within its part, the nearest first."""
        above = self._provision(member).parent
        while above is not None:
            heading = self._provisions[member.notice, above]
            if heading.kind == "part":
                return
            yield heading
            above = heading.parent

    def _resumed(self, member: Member, strands: Iterable[Strand]) -> list[Portion]:
        """The strand that it is most like, of those that have words, or where it is like none the one that ended
        last."""
        found = [strand for strand in strands if any(map(self._text, strand))]
        if not found:
            return []
        found.sort(key=self._end, reverse=True)
        own = runs(self._wording(member))
        last_words = [runs(self._wording(strand[-1])) for strand in found]
        likest = _taker(own, last_words)
        return [(found[likest], member)]

    def _end(self, strand: Strand) -> int:
        """The last notice it has a member of."""
        return self._order[strand[-1].notice]

    def _thread(self, topic: Topic, strand: Strand, *, whole_topic: bool) -> Thread:
        place = self._slug
        if whole_topic:
            name, title = str(topic.slug), topic.name
        else:
            name, title = _beginning(topic, strand[0], place), self._title(topic, strand)
        return Thread(
            id=ThreadId(name),
            jurisdiction=place,
            topic=topic.slug,
            title=title,
            members=tuple(strand),
        )

    def _title(self, topic: Topic, strand: Strand) -> str:
        """The newest heading of what speaks of it as a whole; without any the opening words of its newest member."""
        words = self._newest_heading(strand) or self._opening(strand[-1])
        return words if words == topic.name else f"{topic.name}：{words}"

    def _newest_heading(self, strand: Strand) -> str | None:
        whole = (
            self._provision(member)
            for member in reversed(strand)
            if member.spans is None
        )
        return next((
            provision.heading
            for provision in whole
            if provision.heading
        ), None)

    def _opening(self, member: Member) -> str:
        start = member.spans[0][0] if member.spans else 0
        match = _OPENING.match(self._provision(member).text, start)
        return _in_short(match.group()) if match else ""

    def _provision(self, member: Member) -> Provision:
        return self._provisions[member.notice, member.eid]


def _is_remark(portion: Portion) -> bool:
    """A part of a provision, with which its strand begins."""
    strand, member = portion
    return member.spans is not None and strand[0].notice == member.notice


def _in_short(clause: str) -> str:
    """…… says that it goes on."""
    about = _REGARDING.fullmatch(clause)
    if about:
        return _in_short(about[1])
    if len(clause) <= TITLE:
        return f"{clause}……" if _LEADS_UP.fullmatch(clause) else clause
    listed = _LISTED.match(clause[: TITLE + 1])
    whole = listed and len(listed[0]) > TITLE // 2
    return f"{listed[0] if listed and whole else clause[:TITLE]}……"


def _by_year(notice: Notice) -> tuple[int, int]:
    return notice.year, ordinal(notice)


def _provisions(notices: Iterable[Notice]) -> Iterator[tuple[Ref, Provision]]:
    for notice in notices:
        for provision in notice.provisions:
            yield (notice.id, provision.eid), provision


def _whole_strand(found: Mapping[NoticeId, Sequence[Member]]) -> Strand:
    """All that the notices say."""
    return [member for held in found.values() for member in held]


def _beginning(topic: Topic, first: Member, place: PlaceSlug) -> str:
    """By where it begins, what it is called."""
    return f"{topic.slug}--{first.notice.removeprefix(f'{place}-')}--{first.eid}"


def _likeness(link: Link) -> tuple[bool, float, int, int]:
    """A main link before a further one; then the more alike; then the one that stands higher in both notices."""
    return link.main, link.similarity, -depth(link.older), -depth(link.newer)


def _sentences_to(member: Member, pair: Pair) -> Iterator[Eid]:
    """Where single sentences of what a member means came from."""
    for found in pair.sentences:
        if found.newer == member.eid and touches(member.spans, found.newer_span):
            yield found.older


def _sentences_of(member: Member, text: str) -> Iterator[Span]:
    """The sentences of what a member means; none of a heading alone."""
    for start, end in member.spans if member.spans is not None else ((0, len(text)),):
        for a, b in sentences(text[start:end]):
            yield start + a, start + b


def _taker(own: set[str], held: Sequence[set[str]]) -> int:
    """Which wording has most of a sentence; the first where none has much."""
    shares = [len(own & found) / max(len(own), 1) for found in held]
    best = max(range(len(held)), key=lambda at: shares[at])
    return best if shares[best] >= MUCH else 0
