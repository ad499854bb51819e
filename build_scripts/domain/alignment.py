"""Alignments as data: which provisions of two notices belong together, and what a person has decided of it."""

from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.notice import Eid, NoticeId

LinkType = Literal["same", "edited", "split", "merged"]
Relation = Literal["year", "level"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    older: Eid
    newer: Eid
    type: LinkType
    moved: bool
    similarity: float
    """0 to 1, rounded to three places."""
    reviewed: bool
    """True when a person decided it (an override), not the rules."""
    main: bool = True
    """One to one, or of a piece with it: the provision went on there. False for what was split off or merged in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    older: NoticeId
    newer: NoticeId
    """Of the same place a year later, or of the lower level in the same year."""
    relation: Relation
    links: tuple[Link, ...]
    new: tuple[Eid, ...]
    dropped: tuple[Eid, ...]


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
