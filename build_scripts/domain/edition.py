"""Everything that is published."""

from dataclasses import dataclass, field

from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.families import Family
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.indexes import Indexes
from build_scripts.domain.indexes.vocabulary import BodyTable
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, Original
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing, Topic, TopicGroup, TopicMention, TopicNaming


@dataclass(frozen=True, kw_only=True, slots=True)
class SynonymGroup:
    """Words that say the same in these notices: each is offered for each of the others."""

    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """What an edition brought that was given out: what became of notices since the one before."""

    date: str
    """ISO 8601: when it was given out."""
    note: str
    added: tuple[tuple[NoticeId, str], ...]
    """Each with the sum of what it says, as the next two."""
    changed: tuple[tuple[NoticeId, str], ...]
    removed: tuple[NoticeId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """Everything that is published, or a family of it. Notices stand by place (order of jurisdictions) and year."""

    family: Family | None = None
    """Which of several families it is; None where it is the whole."""
    above: tuple[Notice, ...] = ()
    """Of a family the notices of the levels above it, with which its own are compared, and …"""
    filings_above: tuple[Filing, ...] = ()
    """… what is filed of them."""
    jurisdictions: tuple[Jurisdiction, ...]
    originals: tuple[Original, ...]
    mark: str = ""
    """What tells it from every other edition."""
    doubts: tuple[Diagnostic, ...] = ()
    """What someone should look at that shows only when the notices are linked."""
    address: str = ""
    """Where the site will stand, if that is known: what begins with https:// and ends with a slash."""
    notices: tuple[Notice, ...]
    groups: tuple[TopicGroup, ...]
    topics: tuple[Topic, ...]
    filings: tuple[Filing, ...]
    pairs: tuple[Pair, ...]
    mentions: tuple[TopicMention, ...] = ()
    namings: tuple[TopicNaming, ...] = ()
    """Of the levels above a family as well."""
    threads: tuple[Thread, ...] = ()
    """By place, topic and first member."""
    synonyms: tuple[SynonymGroup, ...] = ()
    terms: tuple[str, ...] = ()
    """Words of these notices that a general dictionary does not know."""
    releases: tuple[Release, ...] = ()
    """The oldest first; empty where no record is kept."""
    indexes: Indexes = field(default_factory=Indexes)
    body_table: BodyTable = field(default_factory=BodyTable)
    """By which the names of bodies are brought together."""
