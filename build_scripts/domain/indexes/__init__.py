"""Indexes as data: who, what, by when, in which words."""

from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.refs import Ref
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug

BodyRole = Literal["牵头", "配合", "负责", "分工负责", "督促落实", "列出"]
BodyLevel = Literal["国家级", "省级", "市级", "县级", "乡级", "开发区", "企业", "垂管", "其他"]
WorkKind = Literal["法律", "法规", "规章", "规范性文件", "标准", "规划方案", "会议讲话", "其他"]
MentionStatus = Literal["in_force", "to_be_made"]
TargetKind = Literal["指标", "时限", "频次"]
Strength = Literal["强制", "要求", "鼓励", "陈述"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClauseEntry:
    """One body that a responsibility clause names."""

    printed: str
    body: str
    """The full name: 省应急厅 is 省应急管理厅."""
    role: BodyRole
    level: BodyLevel
    verb: str = ""
    """What it does, as printed; empty where it is only listed."""
    members: tuple[str, ...] = ()
    """Full names of those for whom the name stands, where the notice defines it (以下简称…)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingRule:
    """What a clause says of all that follow it: who is responsible there, too, without being listed again."""

    name: str
    """As printed, which each clause that follows implies."""
    bodies: tuple[str, ...]
    """Full names of those who are meant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A responsibility clause where it stands, read into bodies and roles."""

    notice: NoticeId
    eid: Eid
    span: Span
    raw: str
    entries: tuple[ClauseEntry, ...]
    open: bool
    """等部门: those named are not all."""
    governs: Span | None
    """The text it speaks of, where a provision holds several clauses; None for the whole provision."""
    implied: tuple[str, ...]
    """Who is meant without being listed: 企业 where it is supervised, and whom a standing rule names."""
    standing: StandingRule | None = None
    """What it says of those that follow."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyTask:
    """A provision that charges a body, and with what part in it."""

    notice: NoticeId
    eid: Eid
    role: BodyRole
    raw: str
    through: str | None
    """The collective name under which the body is meant; None where it is named itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """A body of one place, under whatever names the notices print."""

    slug: str
    name: str
    level: BodyLevel
    jurisdiction: PlaceSlug | None
    """The place it belongs to; None for a body of the centre."""
    aliases: tuple[tuple[str, tuple[NoticeId, ...]], ...]
    """Each name as printed, with the notices that print it."""
    before: tuple[str, ...]
    """Slugs of the bodies it came from, and …"""
    after: tuple[str, ...]
    """… of those that took its place."""
    abolished_at: tuple[Ref, ...]
    """Provisions that name it although it no longer stood at the date of their notice."""
    tasks: tuple[BodyTask, ...]
    since: int | None = None
    """The year in which it began, where that is known, and …"""
    until: int | None = None
    """… the last year in which it stood; None where it still stands."""
    reason: str = ""
    """What is known of its reorganisation."""
    row: str | None = None
    """Slug of its row in the table of bodies; None for what the table does not know, and for its members."""

    @property
    def abolished_in(self) -> tuple[NoticeId, ...]:
        """The notices of these provisions."""
        return tuple(dict.fromkeys(notice for notice, _ in self.abolished_at))


@dataclass(frozen=True, kw_only=True, slots=True)
class Occurrence:
    """Where something stands in the text of a provision."""

    notice: NoticeId
    eid: Eid
    span: Span
    in_heading: bool = False
    """The span counts the characters of the heading."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A set phrase (三管三必须) with every place where it is used."""

    slug: str
    phrase: str
    quoted: bool
    """Somewhere it stands in quotation marks."""
    occurrences: tuple[Occurrence, ...]
    seen: tuple[Occurrence, ...]
    """These, and where its letters stand otherwise: in a longer phrase, or short and without its marks. A notice in
    which they do is none in which it is not seen."""
    definition: Occurrence | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    """Slugs of the phrases that took its place."""
    reason: str = ""
    """Why it took the place of those before."""
    redefined: tuple[Occurrence, ...] = ()
    """Where a notice gives it another meaning than `definition`, and than those before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """One citation of a work."""

    at: Occurrence
    title: str | None
    number: str | None
    status: MentionStatus


@dataclass(frozen=True, kw_only=True, slots=True)
class RelatedWork:
    """A work that another took the place of, or that took its place."""

    title: str
    slug: str | None
    """None where no notice cites it."""
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """A law, a rule, a document, a plan or a meeting that notices cite."""

    slug: str
    title: str
    numbers: tuple[str, ...]
    kind: WorkKind
    notice: NoticeId | None
    """The notice of this edition that it is."""
    mentions: tuple[Mention, ...]
    before: tuple[RelatedWork, ...] = ()
    """What it took the place of, and …"""
    after: tuple[RelatedWork, ...] = ()
    """… what took its place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A number, a deadline or a frequency that a sentence sets."""

    notice: NoticeId
    eid: Eid
    sentence: Span
    """Of the text; of the heading where `in_heading`."""
    in_heading: bool
    kind: TargetKind
    object: str
    value: str | None
    unit: str | None
    change: str | None
    """What the value is a change of, as printed (下降); None where it is what is to be reached."""
    deadline: str | None
    deadline_date: str | None
    """ISO 8601, where the words give a day."""
    topics: tuple[TopicSlug, ...]
    next: Ref | None
    """Where the same subject stands in the next year's notice."""
    clause: str = ""
    """The whole clause, without how often or by when, where several targets share it and the object is a part."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Directive:
    """How strongly a sentence directs."""

    notice: NoticeId
    eid: Eid
    sentence: Span
    strength: Strength


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexes:
    """Who, what, by when, in which words: everything in the order of the notices and their provisions."""

    clauses: tuple[Clause, ...] = ()
    bodies: tuple[Body, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    works: tuple[Work, ...] = ()
    targets: tuple[Target, ...] = ()
    directives: tuple[Directive, ...] = ()
