"""Alignments as data: which provisions of two notices belong together, and what a person has decided of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug

LinkType = Literal["same", "edited", "split", "merged"]
Relation = Literal["year", "level"]
OVERRIDES = "thread_overrides.yml"
"""Among the sources: what a person has decided of links and filings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Two provisions that belong together: one of the older notice, one of the newer."""

    older: Eid
    newer: Eid
    type: LinkType
    moved: bool
    """It crosses the longest run of links in which neither notice goes back."""
    similarity: float
    """0 to 1, rounded to three places."""
    reviewed: bool
    """True when a person decided it (an override), not the rules."""
    main: bool = True
    """One to one, or of a piece with it: the provision went on there. False for what was split off or merged in."""

    @property
    def nearness(self) -> tuple[bool, bool, float]:
        """In order of this the likest come first: a main link before one of a single piece."""
        return not self.main, self.moved, -self.similarity


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceLink:
    """A sentence that went elsewhere than its provision, or whose provision has no link."""

    older: Eid
    older_span: Span
    """Character offsets into the provision's text."""
    newer: Eid
    newer_span: Span
    type: Literal["same", "edited"]
    moved: bool
    similarity: float
    """0 to 1, rounded to three places."""


Linked = TypeVar("Linked", Link, SentenceLink)


def by_older(links: Iterable[Linked]) -> dict[Eid, list[Linked]]:
    """The links of each older provision, in their order."""
    found: defaultdict[Eid, list[Linked]] = defaultdict(list)
    for link in links:
        found[link.older].append(link)
    return dict(found)


def by_newer(links: Iterable[Linked]) -> dict[Eid, list[Linked]]:
    """The links of each newer provision, in their order."""
    found: defaultdict[Eid, list[Linked]] = defaultdict(list)
    for link in links:
        found[link.newer].append(link)
    return dict(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two notices that are compared, with all that links them."""

    older: NoticeId
    newer: NoticeId
    """Of the same place a year later, or of the lower level in the same year."""
    relation: Relation
    links: tuple[Link, ...]
    new: tuple[Eid, ...]
    """Of the newer notice, what has neither a link nor a sentence that has one."""
    dropped: tuple[Eid, ...]
    """The same of the older notice."""
    sentences: tuple[SentenceLink, ...] = ()
    """By place in the newer notice and then in the older."""
    in_part_older: tuple[Eid, ...] = ()
    """Without a link of its own, but with a sentence that has one."""
    in_part_newer: tuple[Eid, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadOverride:
    """A link between two provisions that a person has decided on, whatever the rules say."""

    older: NoticeId
    newer: NoticeId
    older_eid: Eid
    newer_eid: Eid
    linked: bool
    """False where the two do not belong together."""
    reason: str
    line: int
    """1-based, in thread_overrides.yml."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FiledApart:
    """Two provisions that are linked and say the same, of which a person has decided that one alone is filed under
    these topics."""

    older: NoticeId
    newer: NoticeId
    older_eid: Eid
    newer_eid: Eid
    topics: tuple[TopicSlug, ...]
    reason: str
    line: int
    """1-based, in thread_overrides.yml."""
