"""Threads as data: the history of one subject in one jurisdiction."""

from dataclasses import dataclass
from typing import NewType

from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug

ThreadId = NewType("ThreadId", str)


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A provision of a thread, or those spans of it that speak of the thread's topic."""

    notice: NoticeId
    eid: Eid
    spans: tuple[Span, ...] | None
    """Character offsets into the provision's text; None when the whole provision is meant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """The history of one subject at one place: every member speaks of the thread's topic."""

    id: ThreadId
    """Of one place; named by the topic, and where a topic has several threads by its beginning."""
    jurisdiction: PlaceSlug
    topic: TopicSlug
    title: str
    members: tuple[Member, ...]
    """The oldest first, within a notice in the order of its provisions; at least two notices have words of it."""
