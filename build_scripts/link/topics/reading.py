"""A provision as it is read: sentence by sentence, each with the topics that it speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.topics import TopicSet, TopicSlug

KEEPS_TO = 0.8
"""From this share of its characters on, with what follows and names nothing, a whole paragraph is filed."""
BESIDE = 0.5
"""Beside the strongest topic of a sentence another counts from this share of its strength."""
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence with the topics it speaks of."""

    span: tuple[int, int]
    strengths: Mapping[TopicSlug, float]
    firm: TopicSet
    words: Mapping[TopicSlug, frozenset[str]]
    """Of those of which words of it speak, not only its opening, the words."""

    @property
    def length(self) -> int:
        return self.span[1] - self.span[0]

    def strength_of(self, topics: Iterable[TopicSlug]) -> float:
        """How much it speaks of the one of them that it speaks of most."""
        return max((self.strengths.get(topic, 0) for topic in topics), default=0)

    def leading(self, allowed: TopicSet | None = None) -> TopicSet:
        """The topics it speaks of most, and those that stand beside the strongest."""
        return self._above(BESIDE, allowed)

    def strongest(self, allowed: TopicSet) -> TopicSet:
        """The topic it speaks of most; several where these are even."""
        return self._above(1, allowed)

    def _above(self, share: float, allowed: TopicSet | None) -> TopicSet:
        return from_share({
            t: s
            for t, s in self.strengths.items()
            if allowed is None or t in allowed
        }, share)


def from_share(strengths: Mapping[TopicSlug, float], share: float) -> TopicSet:
    """The topics from this share of the strongest on."""
    enough = max(strengths.values(), default=0) * share
    return frozenset(t for t, s in strengths.items() if s >= enough)


Spoken = defaultdict[TopicSlug, list[Sentence]]
"""Of each topic the sentences that speak of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A provision as it was read: its sentences, and the topics that may be filed of them."""

    sentences: tuple[Sentence, ...]
    allowed: TopicSet

    @property
    def length(self) -> int:
        return length_of(self.sentences)

    def by_topic(self) -> Mapping[TopicSlug, Sequence[Sentence]]:
        """The sentences that speak most of each topic."""
        spoken: Spoken = defaultdict(list)
        for sentence in self.sentences:
            for topic in sentence.leading(self.allowed):
                spoken[topic].append(sentence)
        return spoken


def length_of(read: Iterable[Sentence]) -> int:
    return sum(sentence.length for sentence in read)


def part_of(reading: Reading, spoken: Sequence[Sentence]) -> Spans | None:
    """What of a paragraph speaks of a topic; None for all of it, or where its place alone says that it does."""
    kept = with_followers(reading, spoken)
    keeps_to = length_of(kept) >= KEEPS_TO * reading.length
    return None if keeps_to or not spoken else spans_of(kept)


def with_followers(reading: Reading, spoken: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, and after each those that go on without naming anything."""
    kept: list[Sentence] = []
    goes_on = False
    for sentence in reading.sentences:
        goes_on = sentence in spoken or (goes_on and not sentence.leading(reading.allowed))
        if goes_on:
            kept.append(sentence)
    return kept


def spans_of(read: Iterable[Sentence]) -> Spans:
    """The sentences' spans, adjacent ones joined."""
    spans: list[tuple[int, int]] = []
    for sentence in read:
        if spans and spans[-1][1] == sentence.span[0]:
            spans[-1] = spans[-1][0], sentence.span[1]
        else:
            spans.append(sentence.span)
    return tuple(spans)
