"""Under which topics the provisions of a notice are filed, and which they mention only."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.span import Span
from build_scripts.domain.table_heads import has_head, tables_of
from build_scripts.domain.topics import TopicScheme, TopicSet, TopicSlug
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import CLAUSE, sentences
from build_scripts.language.topic_rules import TopicRules
from build_scripts.link.topics.reading import (
    BESIDE,
    Reading,
    Sentence,
    Spans,
    Spoken,
    from_share,
    length_of,
    part_of,
    spans_of,
)

OPENING_AND_CLOSING = ("preamble", "closing")
LEAD = re.compile(r"[^，。；：！？]{2,12}(?<!单位)(?<!部门)(?<!责任人)：")
"""A word or a few before a colon (执法：实行异地交叉) head their sentence within a paragraph, unless they announce
bodies."""
OVERVIEW = TopicSlug("general-requirements")
"""What frames a notice, and what no rule knows, is filed under the general topic."""

# The share of a paragraph (in characters) …
SPEAKS = 0.24  # … that a topic's sentences must take for the paragraph to be filed under it.
MENTIONS = 0.1  # … that firm sentences must take for a topic to be filed beside the others; or else, …
MENTIONS_LENGTH = 30  # … in characters, what they must come to.
# A sentence that speaks of more topics than this enumerates them, unless all are of one group.
TOGETHER = 2
# A sentence of which every clause names a topic goes through them from so many topics on: its opening heads no other.
ENUMERATES = 3
# What the place adds to a topic's share: being named in the paragraph's opening clause, in the heading of the item it
# stands in, in the heading of its part.
OPENING, ITEM, PART = 0.3, 0.35, 0.3
# A sentence that opens with a topic's name speaks of it this strongly.
NAMED_FIRST = 1.5
# Beside the best topic of a paragraph another counts from this share of it.
BESIDE_BEST = 0.5

Words = Mapping[TopicSlug, frozenset[str]]
"""Of each topic the words that speak of it."""

Filed = dict[TopicSlug, Spans | None]
"""Topic to the spans that speak of it; None for the whole provision."""


class Filer:
    def __init__(self, scheme: TopicScheme, segmenter: Segmenter | None) -> None:
        self._made_of = scheme, segmenter
        self._reviewed = scheme.reviewed_at
        self.order = scheme.order
        self.rules = TopicRules(scheme.rules, scheme.sectors, segmenter)
        self._groups = scheme.group_of
        self._group_names = {group.slug: group.name for group in scheme.groups}
        self._beside = dict(_filed_together(scheme))
        """Topic to the topics that may be filed beside it where a heading names it."""

    def __reduce__(self) -> tuple[type["Filer"], tuple[TopicScheme, Segmenter | None]]:
        return Filer, self._made_of

    def file_notice(self, notice: Notice) -> Mapping[Eid, Filed]:
        """What its provisions are filed under. The names of a table's columns are filed nowhere; its rows are, also
        where the table opens an annex or closes it."""
        by_eid = {p.eid: p for p in notice.provisions}
        heads = frozenset(_heads(notice.provisions))
        filed: dict[Eid, Filed] = {}
        readings: dict[Eid, Reading] = {}
        for p in notice.provisions:
            reviewed = self._reviewed.get((notice.id, p.eid))
            if reviewed:
                filed[p.eid] = dict.fromkeys(reviewed.topics)
            elif p.eid in heads:
                continue
            elif p.kind in OPENING_AND_CLOSING and not p.row:
                filed[p.eid] = {OVERVIEW: None}
            elif p.kind not in FRAME and (p.text or p.heading):
                filed[p.eid], readings[p.eid] = self._file(p, by_eid)
        self._add_aside(filed, readings)
        return filed

    def _add_aside(self, filed: Mapping[Eid, Filed], readings: Mapping[Eid, Reading]) -> None:
        """Of a topic that nothing else of the notice is filed under, also what is said of it by the way."""
        others = _topics_of(filed)
        for eid, reading in readings.items():
            spoken: Spoken = defaultdict(list)
            for sentence in reading.sentences:
                for topic in self._said_by_the_way(sentence, reading) - others:
                    spoken[topic].append(sentence)
            for topic, found in spoken.items():
                filed[eid][topic] = spans_of(found)

    def _said_by_the_way(self, sentence: Sentence, reading: Reading) -> TopicSet:
        """What a sentence that keeps to its subjects says of them in words, not only in its opening."""
        subjects = sentence.strongest(reading.allowed)
        return subjects & sentence.words.keys() if self._is_about(subjects) else frozenset()

    def _is_about(self, leading: TopicSet) -> bool:
        """Whether a sentence is about its topics, and does not just go through them."""
        return len(leading) <= TOGETHER or len({self._groups[topic] for topic in leading}) == 1

    def _file(self, p: Provision, by_eid: Mapping[Eid, Provision]) -> tuple[Filed, Reading]:
        named = self.rules.of_heading(p.heading) if p.heading else ()
        if named or not p.text:
            return self._by_heading(p, named)
        above, part = self._above(p, by_eid)
        opening = self.rules.of_opening(p.text)
        if self._belongs_to(above, opening):
            return self._by_heading(p, above)
        adds = _by_place(opening, above, part)
        subject = () if p.heading else opening
        told_by = subject or above or part
        allowed = self._allowed(told_by).union(adds)
        reading = Reading(sentences=self._read(p.text), allowed=allowed)
        filed = self._by_sentences(reading, adds)
        return filed, reading

    def _by_heading(self, p: Provision, named: Sequence[TopicSlug]) -> tuple[Filed, Reading]:
        """As a whole under what a heading names, and besides what its sentences speak of."""
        reading = Reading(sentences=self._read(p.text), allowed=self._allowed(named))
        whole = dict.fromkeys(named)
        mentions = self._mentions(reading, frozenset(named))
        return {**whole, **mentions}, reading

    def _belongs_to(self, above: Sequence[TopicSlug], opening: Iterable[TopicSlug]) -> bool:
        """Whether a paragraph is about what the heading above it names: an item below 煤矿 is about coal mines,
        whatever it says of them, unless it opens with another sector."""
        if len(above) != 1 or len(self._beside[above[0]]) == len(self._groups):
            return False
        return not self._allowed(above).intersection(opening) - {above[0]}

    def _allowed(self, named: Iterable[TopicSlug]) -> TopicSet:
        """The named topics and those that may be filed beside them."""
        named = frozenset(named)
        together = [self._beside[topic] for topic in named] or [frozenset(self._beside)]
        return frozenset.union(named, *together)

    def _above(
        self,
        p: Provision,
        by_eid: Mapping[Eid, Provision],
    ) -> tuple[tuple[TopicSlug, ...], tuple[TopicSlug, ...]]:
        """The topics that the nearest heading above a paragraph within its part names, and those of the part's."""
        item: tuple[TopicSlug, ...] = ()
        for above in _ancestors(p, by_eid):
            if above.kind == "part":
                return item, self.rules.of_heading(above.heading or "")
            item = item or self.rules.of_heading(above.heading or "")
        return item, ()

    def _read(self, text: str) -> tuple[Sentence, ...]:
        return tuple(self._read_sentence(text, span) for span in sentences(text))

    def _read_sentence(self, text: str, span: Span) -> Sentence:
        sentence = text[slice(*span)]
        strengths: dict[TopicSlug, float] = {}
        words: dict[TopicSlug, frozenset[str]] = {}
        firm: list[TopicSlug] = []
        for topic, found in self.rules.of_sentence(sentence).items():
            strengths[topic] = found.strength
            words[topic] = found.words
            if found.firm:
                firm.append(topic)
        is_led = LEAD.match(sentence)
        for topic in self.rules.of_opening(sentence):
            strengths[topic] = strengths.get(topic, 0) + NAMED_FIRST
            if is_led:
                firm.append(topic)
        beside = BESIDE * max(strengths.values(), default=0)
        for topic in self._with_own_clause(sentence, strengths, words):
            strengths[topic] = max(strengths.get(topic, 0), beside)
        return Sentence(
            span=span,
            strengths=strengths,
            firm=frozenset(firm),
            words=words,
        )

    def _with_own_clause(self, sentence: str, strengths: Mapping[TopicSlug, float], words: Words) -> TopicSet:
        """Of a sentence whose leading topics are of one group, the topics of the group that have a clause of their own:
        that the strongest is named by several words does not outweigh them, nor that it is named first where the
        sentence goes through them."""
        groups = {self._groups[topic] for topic in from_share(strengths, BESIDE)}
        if len(groups) != 1:
            return frozenset()
        group, = groups
        clauses = CLAUSE.findall(sentence)
        several = any(len(words.get(topic, ())) > 1 for topic in from_share(strengths, 1))
        if several:
            return self._in_group(map(self._only_spoken, clauses), group)
        return self._gone_through(clauses, group)

    def _gone_through(self, clauses: Sequence[str], group: str) -> TopicSet:
        """The topics of clauses of which each names one of the group, if these are many. An opening that names the
        group itself (加强应急管理体系建设，…) is the heading of what follows."""
        if len(clauses) < ENUMERATES or self._group_names[group] in clauses[0]:
            return frozenset()
        own = [self._in_group((self._only_named(clause),), group) for clause in clauses]
        topics = frozenset[TopicSlug]().union(*own)
        return topics if all(own) and len(topics) >= ENUMERATES else frozenset()

    def _in_group(self, topics: Iterable[TopicSlug | None], group: str) -> TopicSet:
        return frozenset(topic for topic in topics if topic and self._groups[topic] == group)

    def _only_spoken(self, clause: str) -> TopicSlug | None:
        """Of which its words speak, if its opening names no other."""
        spoken = self.rules.of_sentence(clause)
        topic = self._only_one(spoken, clause)
        return topic if topic in spoken else None

    def _only_named(self, clause: str) -> TopicSlug | None:
        """What its words and its opening name, if that is one."""
        return self._only_one(self.rules.of_sentence(clause), clause)

    def _only_one(self, spoken: Iterable[TopicSlug], clause: str) -> TopicSlug | None:
        topics = {*spoken, *self.rules.of_opening(clause)}
        return topics.pop() if len(topics) == 1 else None

    def _mentions(self, reading: Reading, named: TopicSet) -> Filed:
        """The topics that sentences of a provision firmly speak of, as much as of those it is filed under already."""
        found: Spoken = defaultdict(list)
        for sentence in reading.sentences:
            own = sentence.strength_of(named)
            for topic in self._firmly_spoken(sentence, reading) - named:
                if sentence.strengths[topic] >= own:
                    found[topic].append(sentence)
        enough = min(MENTIONS * reading.length, MENTIONS_LENGTH)
        return {
            topic: spans_of(spoken)
            for topic, spoken in found.items()
            if length_of(spoken) >= enough
        }

    def _firmly_spoken(self, sentence: Sentence, reading: Reading) -> TopicSet:
        """Where a sentence firmly speaks of two topics, a third beside them is meant as well. One that goes through
        several speaks of the one that it says most of."""
        leading = sentence.leading(reading.allowed)
        if not self._is_about(leading):
            most = sentence.strongest(reading.allowed)
            return most & sentence.firm if len(most) == 1 else frozenset()
        firm = leading & sentence.firm
        return leading if len(firm) >= TOGETHER else firm

    def _by_sentences(self, reading: Reading, place: Mapping[TopicSlug, float]) -> Filed:
        """The topics whose sentences take enough of a paragraph, with what its place adds to them."""
        spoken = reading.by_topic()
        shares = {topic: length_of(found) / reading.length for topic, found in spoken.items()}
        scores = Counter(shares)
        scores.update(place)
        if not scores:
            return {OVERVIEW: None}
        chosen = _best(scores)
        beside = self._mentions(reading, frozenset(chosen))
        if len(chosen) + len(beside) == 1:
            return dict.fromkeys(chosen)
        parts = {topic: part_of(reading, spoken.get(topic, ())) for topic in chosen}
        return {**parts, **beside}


def _heads(provisions: Iterable[Provision]) -> Iterator[Eid]:
    """The rows that name the columns of their tables."""
    for table in tables_of(provisions):
        if has_head(table):
            yield table[0].eid


def _filed_together(scheme: TopicScheme) -> Iterator[tuple[TopicSlug, TopicSet]]:
    """Of each topic those of the groups that its own group allows; of all where it names none."""
    allowed = {group.slug: group.beside for group in scheme.groups}
    for topic in scheme.topics:
        groups = allowed[topic.group]
        yield topic.slug, frozenset(
            other.slug for other in scheme.topics
            if groups is None or other.group in groups
        )


def _ancestors(p: Provision, by_eid: Mapping[Eid, Provision]) -> Iterator[Provision]:
    """The nearest first."""
    above = by_eid.get(p.parent) if p.parent else None
    while above:
        yield above
        above = by_eid.get(above.parent) if above.parent else None


def _by_place(
    opening: Iterable[TopicSlug],
    item: Iterable[TopicSlug],
    part: Sequence[TopicSlug],
) -> Mapping[TopicSlug, float]:
    """What the place of a paragraph adds to the topics: named in its opening, by its item, by its part."""
    adds: defaultdict[TopicSlug, float] = defaultdict(float)
    for topic in opening:
        adds[topic] += OPENING
    for topic in item:
        adds[topic] += ITEM
    for topic in part:
        adds[topic] += PART / len(part)
    return adds


def _topics_of(filed: Mapping[Eid, Filed]) -> TopicSet:
    return frozenset(topic for topics in filed.values() for topic in topics)


def _best(scores: Mapping[TopicSlug, float]) -> list[TopicSlug]:
    """The best topic, and those that come near it and say enough."""
    best = max(scores.values())
    enough = min(best, max(SPEAKS, best * BESIDE_BEST))
    return [topic for topic, score in scores.items() if score >= enough]
