"""Topics as data: the scheme by which provisions are filed, and the filings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NewType

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.span import Span

TopicSlug = NewType("TopicSlug", str)
TopicSet = frozenset[TopicSlug]
RuleKind = Literal["heading", "words"]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicGroup:
    """Topics of one kind."""

    slug: str
    name: str
    beside: tuple[str, ...] | None = None
    """The groups whose topics may be filed beside one of this group that a heading names; None for all."""
    one_subject: bool = False
    """Whether each of its topics is a single subject (煤矿), whose history is one thread at each place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """What provisions are filed under."""

    slug: TopicSlug
    name: str
    group: str
    scope: str
    """In words, what belongs to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicRule:
    """What makes a heading or a sentence speak of a topic."""

    topic: TopicSlug
    kind: RuleKind
    pattern: str
    """Of a heading rule: a regular expression to be found in the heading."""
    words: tuple[str, ...]
    """Of a words rule: whole words, to be found in the sentence."""
    needs: int
    """How many different words a sentence must hold."""
    unless: str
    """A regular expression whose presence undoes the match; empty for none."""
    yields: bool
    """Of a heading rule: counts only where no rule of another topic that does not yield matches the heading."""
    aside: bool
    """Of a words rule: too common to file a sentence of a provision whose heading names another topic."""
    lists: bool
    """Also reads what a list of sectors names."""
    examples: tuple[str, ...]
    rejects: tuple[str, ...]
    line: int
    """1-based, in topics.yml."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewedFiling:
    """A provision that a person has filed: its topics, whatever the rules say."""

    notice: NoticeId
    eid: Eid
    topics: tuple[TopicSlug, ...]
    reason: str
    line: int
    """1-based, in topics.yml."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicScheme:
    """All topics, in the order in which they are shown, and what files provisions under them."""

    groups: tuple[TopicGroup, ...]
    topics: tuple[Topic, ...]
    rules: tuple[TopicRule, ...]
    sectors: tuple[str, ...]
    """Names that a list gives without being about them (重点行业领域如煤矿、危险化学品…)."""
    reviewed: tuple[ReviewedFiling, ...]

    @property
    def order(self) -> Mapping[TopicSlug, int]:
        """Where each topic stands among all."""
        return {topic.slug: at for at, topic in enumerate(self.topics)}

    @property
    def group_of(self) -> Mapping[TopicSlug, str]:
        return {topic.slug: topic.group for topic in self.topics}

    @property
    def reviewed_at(self) -> Mapping[Ref, ReviewedFiling]:
        return {ref_of(filing): filing for filing in self.reviewed}

    @property
    def subjects(self) -> TopicSet:
        return subjects_of(self.groups, self.topics)

    @property
    def guiding(self) -> TopicSet:
        return guiding_of(self.groups, self.topics)


def guiding_of(groups: Iterable[TopicGroup], topics: Iterable[Topic]) -> TopicSet:
    """The topics of guiding thoughts, which touch everything: those beside which nothing is filed."""
    guiding = {group.slug for group in groups if group.beside == ()}
    return frozenset(topic.slug for topic in topics if topic.group in guiding)


def subjects_of(groups: Iterable[TopicGroup], topics: Iterable[Topic]) -> TopicSet:
    """The topics that are a single subject."""
    single = {group.slug for group in groups if group.one_subject}
    return frozenset(topic.slug for topic in topics if topic.group in single)


@dataclass(frozen=True, kw_only=True, slots=True)
class Filing:
    """A provision filed under a topic."""

    notice: NoticeId
    eid: Eid
    topic: TopicSlug
    spans: tuple[Span, ...] | None
    """Character offsets into the provision's text; None when the whole provision is meant."""


def by_notice(filings: Iterable[Filing]) -> dict[NoticeId, list[Filing]]:
    """What is filed of each notice, in its order."""
    found: defaultdict[NoticeId, list[Filing]] = defaultdict(list)
    for filing in filings:
        found[filing.notice].append(filing)
    return dict(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicNaming:
    """A topic that a provision names, though it is not filed under it."""

    notice: NoticeId
    eid: Eid
    topic: TopicSlug
    spans: tuple[Span, ...] | None
    """The sentences that name it; None where its heading does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicMention:
    """A topic under which nothing of a notice is filed, though words by which it is known stand there."""

    notice: NoticeId
    topic: TopicSlug
    word: str
    """The one that most headings and sentences hold."""
    places: tuple[Eid, ...]
    """The provisions that hold the word."""
    named: tuple[Eid, ...]
    """Those and what holds another of its words."""
