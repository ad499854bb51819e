"""Files every provision that holds words under the topics it speaks of.

What a provision is about is said, in this order, by its heading, by the heading it stands under, and by the words of
its sentences. A heading that names topics files the whole provision under them; a sentence in it that firmly speaks of
another topic is filed there as a part. Without such a heading (2009 to 2014 have hardly any) the sentences decide: a
paragraph that keeps to its topics is filed whole, one that goes through several is filed sentence by sentence.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.topics import Filing, TopicMention, TopicScheme, TopicSlug
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.sentences import sentences
from build_scripts.language.topic_rules import UNREAD, TopicRules

FILE = "topics.yml"
OPENING_AND_CLOSING = ("preamble", "closing")
OVERVIEW = TopicSlug("general-requirements")
"""What frames a notice, and what no rule knows, is filed under the general topic."""

# The share of a paragraph (in characters) …
SPEAKS = 0.24  # … that a topic's sentences must take for the paragraph to be filed under it,
KEEPS_TO = 0.8  # … and from which on, with what follows and names nothing, the whole paragraph is filed under it.
MENTIONS = 0.1  # … that firm sentences must take for a topic to be filed beside the others; or else, …
MENTIONS_LENGTH = 30  # … in characters, what they must come to.
# A sentence that speaks of more topics than this enumerates them, unless all are of one group.
TOGETHER = 2
# What the place adds to a topic's share: being named in the paragraph's opening clause, in the heading of the item it
# stands in, in the heading of its part.
OPENING, ITEM, PART = 0.3, 0.35, 0.3
# A sentence that opens with a topic's name speaks of it this strongly.
NAMED_FIRST = 1.5
# Beside the strongest topic of a sentence, or the best of a paragraph, another counts from this share of it.
BESIDE, BESIDE_BEST = 0.5, 0.5

Spans = tuple[tuple[int, int], ...]
Filed = dict[TopicSlug, Spans | None]
"""Topic to the spans that speak of it; None for the whole provision."""


def file_topics(
    notices: Iterable[Notice], scheme: TopicScheme, segmenter: Segmenter | None = None,
) -> tuple[Filing, ...]:
    """All filings, by notice, provision and the scheme's order of topics."""
    return read_topics(notices, scheme, segmenter)[0]


def read_topics(
    notices: Iterable[Notice], scheme: TopicScheme, segmenter: Segmenter | None = None, each: Each = one_by_one,
) -> tuple[tuple[Filing, ...], tuple[TopicMention, ...]]:
    """All filings, and what is mentioned only, by notice, provision and the scheme's order of topics."""
    notices = tuple(notices)
    _check_reviewed(notices, scheme)
    read = tuple(each(_read_notice, _Filer(scheme, segmenter), notices))
    filings = chain.from_iterable(found for found, _ in read)
    mentions = chain.from_iterable(found for _, found in read)
    return tuple(filings), tuple(mentions)


def _read_notice(filer: "_Filer", notice: Notice) -> tuple[list[Filing], list[TopicMention]]:
    filed, words = filer.file_notice(notice)
    order = filer.order.__getitem__
    filings = [
        Filing(notice=notice.id, eid=eid, topic=topic, spans=found[topic])
        for eid, found in filed.items() for topic in sorted(found, key=order)
    ]
    return filings, [_mention(notice, topic, words[topic]) for topic in sorted(words, key=order)]


def _mention(notice: Notice, topic: TopicSlug, words: Mapping[str, int]) -> TopicMention:
    word = max(words, key=lambda word: (words[word], len(word), word))
    texts = (UNREAD.sub("", f"{p.heading or ''}{p.heading_end}{p.text}") for p in notice.provisions)
    return TopicMention(notice=notice.id, topic=topic, word=word, provisions=sum(word in text for text in texts))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sentence:
    """A sentence with the topics it speaks of."""

    span: tuple[int, int]
    strengths: Mapping[TopicSlug, float]
    firm: frozenset[TopicSlug]
    words: Mapping[TopicSlug, frozenset[str]]
    """Of those of which words of it speak, not only its opening, the words."""

    @property
    def length(self) -> int:
        return self.span[1] - self.span[0]

    def leading(self, allowed: frozenset[TopicSlug] | None = None) -> frozenset[TopicSlug]:
        """The topics it speaks of most, and those that stand beside the strongest."""
        return self._above(BESIDE, allowed)

    def strongest(self, allowed: frozenset[TopicSlug]) -> frozenset[TopicSlug]:
        """The topic it speaks of most; several where these are even."""
        return self._above(1, allowed)

    def _above(self, share: float, allowed: frozenset[TopicSlug] | None) -> frozenset[TopicSlug]:
        strengths = {t: s for t, s in self.strengths.items() if allowed is None or t in allowed}
        enough = max(strengths.values(), default=0) * share
        return frozenset(t for t, s in strengths.items() if s >= enough)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    """A provision as it was read: its sentences, and the topics that may be filed of them."""

    sentences: tuple[_Sentence, ...]
    allowed: frozenset[TopicSlug]


class _Filer:
    def __init__(self, scheme: TopicScheme, segmenter: Segmenter | None) -> None:
        self._made_of = scheme, segmenter
        self._reviewed = {(r.notice, r.eid): r for r in scheme.reviewed}
        self.order = {topic.slug: at for at, topic in enumerate(scheme.topics)}
        self.rules = TopicRules(scheme.rules, scheme.sectors, segmenter)
        self._groups = groups = {topic.slug: topic.group for topic in scheme.topics}
        beside = {group.slug: group.beside for group in scheme.groups}
        self._beside = {
            topic: frozenset(other for other in groups if (allowed := beside[groups[topic]]) is None
                             or groups[other] in allowed)
            for topic in groups
        }
        """Topic to the topics that may be filed beside it where a heading names it."""

    def __reduce__(self) -> tuple[type["_Filer"], tuple[TopicScheme, Segmenter | None]]:
        return _Filer, self._made_of

    def file_notice(
        self, notice: Notice,
    ) -> tuple[Mapping[Eid, Filed], Mapping[TopicSlug, Mapping[str, int]]]:
        """What its provisions are filed under; and of topics that none is filed under, how many sentences hold which of
        their words."""
        by_eid = {p.eid: p for p in notice.provisions}
        filed: dict[Eid, Filed] = {}
        readings: dict[Eid, _Reading] = {}
        for p in notice.provisions:
            if (notice.id, p.eid) in self._reviewed:
                filed[p.eid] = dict.fromkeys(self._reviewed[notice.id, p.eid].topics)
            elif p.kind in OPENING_AND_CLOSING:
                filed[p.eid] = {OVERVIEW: None}
            elif p.kind not in FRAME and (p.text or p.heading):
                filed[p.eid], readings[p.eid] = self._file(p, by_eid)
        self._add_aside(filed, readings)
        return filed, _mentioned(filed, readings)

    def _add_aside(self, filed: Mapping[Eid, Filed], readings: Mapping[Eid, _Reading]) -> None:
        """Of a topic that nothing else of the notice is filed under, also what is said of it by the way."""
        told = frozenset(topic for found in filed.values() for topic in found)
        for eid, reading in readings.items():
            spoken: defaultdict[TopicSlug, list[_Sentence]] = defaultdict(list)
            for sentence in reading.sentences:
                subjects = sentence.strongest(reading.allowed)
                for topic in subjects & sentence.words.keys() - told if self._is_about(subjects) else ():
                    spoken[topic].append(sentence)
            filed[eid].update((topic, _spans(found)) for topic, found in spoken.items())

    def _is_about(self, leading: frozenset[TopicSlug]) -> bool:
        """Whether a sentence is about its topics, and does not just go through them."""
        return len(leading) <= TOGETHER or len({self._groups[topic] for topic in leading}) == 1

    def _file(self, p: Provision, by_eid: Mapping[Eid, Provision]) -> tuple[Filed, _Reading]:
        named = self.rules.of_heading(p.heading) if p.heading else ()
        if named or not p.text:
            reading = _Reading(sentences=self._read(p.text), allowed=self._allowed(named))
            return {**dict.fromkeys(named), **self._mentions(reading, frozenset(named))}, reading
        above, part = self._above(p, by_eid)
        opening = self.rules.of_opening(p.text)
        if self._belongs_to(above, opening):
            reading = _Reading(sentences=self._read(p.text), allowed=self._allowed(above))
            return {above[0]: None, **self._mentions(reading, frozenset(above))}, reading
        adds: defaultdict[TopicSlug, float] = defaultdict(float)
        for topics, weight in ((opening, OPENING), (above, ITEM), (part, PART / max(len(part), 1))):
            for topic in topics:
                adds[topic] += weight
        subject = () if p.heading else opening
        allowed = frozenset(adds) | self._allowed(subject or above or part)
        reading = _Reading(sentences=self._read(p.text), allowed=allowed)
        return self._by_sentences(reading, adds), reading

    def _belongs_to(self, above: Sequence[TopicSlug], opening: Iterable[TopicSlug]) -> bool:
        """Whether a paragraph is about what the heading above it names: an item below 煤矿 is about coal mines,
        whatever it says of them, unless it opens with another sector."""
        if len(above) != 1 or len(self._beside[above[0]]) == len(self._groups):
            return False
        return not self._allowed(above).intersection(opening) - {above[0]}

    def _allowed(self, named: Iterable[TopicSlug]) -> frozenset[TopicSlug]:
        """The named topics and those that may be filed beside them."""
        named = frozenset(named)
        together = [self._beside[topic] for topic in named] or [frozenset(self._beside)]
        return frozenset.union(named, *together)

    def _above(
        self, p: Provision, by_eid: Mapping[Eid, Provision],
    ) -> tuple[tuple[TopicSlug, ...], tuple[TopicSlug, ...]]:
        """The topics that the nearest heading above a paragraph within its part names, and those of the part's."""
        item: tuple[TopicSlug, ...] = ()
        above = by_eid.get(p.parent) if p.parent else None
        while above and above.kind != "part":
            item = item or self.rules.of_heading(above.heading or "")
            above = by_eid.get(above.parent) if above.parent else None
        return item, self.rules.of_heading(above.heading or "") if above else ()

    def _read(self, text: str) -> tuple[_Sentence, ...]:
        return tuple(self._read_sentence(text, span) for span in sentences(text))

    def _read_sentence(self, text: str, span: tuple[int, int]) -> _Sentence:
        sentence = text[slice(*span)]
        evidence = self.rules.of_sentence(sentence)
        strengths = {topic: found.strength for topic, found in evidence.items()}
        for topic in self.rules.of_opening(sentence):
            strengths[topic] = strengths.get(topic, 0) + NAMED_FIRST
        return _Sentence(
            span=span, strengths=strengths, firm=frozenset(t for t, found in evidence.items() if found.firm),
            words={topic: found.words for topic, found in evidence.items()},
        )

    def _mentions(self, reading: _Reading, named: frozenset[TopicSlug]) -> Filed:
        """The topics that sentences of a provision firmly speak of, as much as of those it is filed under already.
        Where a sentence firmly speaks of two, a third beside them is meant as well."""
        total = sum(s.length for s in reading.sentences)
        found: defaultdict[TopicSlug, list[_Sentence]] = defaultdict(list)
        for sentence in reading.sentences:
            own = max((sentence.strengths.get(topic, 0) for topic in named), default=0)
            leading = sentence.leading(reading.allowed)
            firm = leading & sentence.firm
            for topic in (leading if len(firm) >= TOGETHER else firm) - named if self._is_about(leading) else ():
                if sentence.strengths[topic] >= own:
                    found[topic].append(sentence)
        lengths = {topic: sum(s.length for s in spoken) for topic, spoken in found.items()}
        return {
            topic: _spans(spoken) for topic, spoken in found.items()
            if lengths[topic] >= min(MENTIONS * total, MENTIONS_LENGTH)
        }

    def _by_sentences(self, reading: _Reading, place: Mapping[TopicSlug, float]) -> Filed:
        """The topics whose sentences take enough of a paragraph, with what its place adds to them."""
        read, allowed = reading.sentences, reading.allowed
        total = sum(s.length for s in read)
        spoken: defaultdict[TopicSlug, list[_Sentence]] = defaultdict(list)
        for sentence in read:
            for topic in sentence.leading(allowed):
                spoken[topic].append(sentence)
        shares = {topic: sum(s.length for s in found) / total for topic, found in spoken.items()}
        scores = {t: shares.get(t, 0) + place.get(t, 0) for t in {**shares, **place}}
        if not scores:
            return {OVERVIEW: None}
        best = max(scores.values())
        chosen = [t for t, score in scores.items() if score >= max(SPEAKS, best * BESIDE_BEST) or score == best]
        beside = self._mentions(reading, frozenset(chosen))
        alone = len(chosen) + len(beside) == 1
        kept = {t: _with_followers(read, spoken[t], allowed) for t in chosen if t in spoken}
        parts = {t: _spans(found) for t, found in kept.items() if sum(s.length for s in found) < KEEPS_TO * total}
        return {**{t: None if alone else parts.get(t) for t in chosen}, **beside}


def _mentioned(
    filed: Mapping[Eid, Filed], readings: Mapping[Eid, _Reading],
) -> Mapping[TopicSlug, Mapping[str, int]]:
    told = {topic for found in filed.values() for topic in found}
    words: defaultdict[TopicSlug, Counter[str]] = defaultdict(Counter)
    for reading in readings.values():
        for sentence in reading.sentences:
            for topic in sentence.words.keys() - told:
                words[topic].update(sentence.words[topic])
    return words


def _with_followers(
    read: Sequence[_Sentence], spoken: Sequence[_Sentence], allowed: frozenset[TopicSlug],
) -> list[_Sentence]:
    """The sentences, and after each those that go on without naming anything."""
    kept: list[_Sentence] = []
    goes_on = False
    for sentence in read:
        goes_on = sentence in spoken or (goes_on and not sentence.leading(allowed))
        if goes_on:
            kept.append(sentence)
    return kept


def _spans(read: Iterable[_Sentence]) -> Spans:
    """The sentences' spans, adjacent ones joined."""
    spans: list[tuple[int, int]] = []
    for sentence in read:
        if spans and spans[-1][1] == sentence.span[0]:
            spans[-1] = spans[-1][0], sentence.span[1]
        else:
            spans.append(sentence.span)
    return tuple(spans)


def _check_reviewed(notices: Iterable[Notice], scheme: TopicScheme) -> None:
    """A reviewed filing names a provision that exists; and there is a topic for what no other fits."""
    eids = {notice.id: {p.eid for p in notice.provisions} for notice in notices}
    faults = [
        Diagnostic(
            file=FILE, line=r.line, message=f"{r.notice} 中没有条款 {r.eid}",
            hint="写 catalog.yml 中的通知和其中一条的编号，例如 shanxi-2024、part_3__sec_10",
        )
        for r in scheme.reviewed if r.eid not in eids.get(r.notice, ())
    ]
    if all(topic.slug != OVERVIEW for topic in scheme.topics):
        faults.append(Diagnostic(
            file=FILE, line=None, message=f"缺少主题 {OVERVIEW}：通知的首尾归入其中",
            hint=f"在 topics 之下写 slug: {OVERVIEW}，并有名称、分组和范围；规则可为 []",
        ))
    if faults:
        raise InputError(faults)
