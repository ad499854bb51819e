"""The data of the edition: what each stage hands to the next. Standard library only.

Everything is frozen and holds tuples, so that a stage can neither change nor reorder what an earlier one made.
A notice is a flat sequence of provisions in document order, each naming its parent: the order of the printed text.
"""

from dataclasses import dataclass, field
from typing import Literal, NewType

NoticeId = NewType("NoticeId", str)
Eid = NewType("Eid", str)
TopicSlug = NewType("TopicSlug", str)
PlaceSlug = NewType("PlaceSlug", str)

Level = Literal["province", "prefecture", "county"]
ProvisionKind = Literal[
    "preface", "preamble", "chapter", "section", "article", "part", "sec", "para", "subpara", "clause", "p", "closing",
    "annex", "conclusions",
]
BlockRole = Literal[
    "masthead", "title", "document_number", "addressee",
    "signature", "date", "publication_note", "attachment", "copied_to", "printing",
]
CorrectionKind = Literal["removed", "inserted", "replaced", "split", "joined"]
LinkType = Literal["same", "edited", "split", "merged"]
Relation = Literal["year", "level"]
RuleKind = Literal["heading", "words"]
Encoding = Literal["UTF-8", "UTF-16", "UTF-32", "GB18030"]
Format = Literal["text", "markdown", "html"]

ENDINGS: tuple[tuple[Format, tuple[str, ...]], ...] = (
    ("html", (".html", ".htm", ".shtml")), ("markdown", (".md", ".markdown")),
)
"""How the file names of a format end; any other original is plain text."""


def format_of(file: str) -> Format:
    """The form in which an original holds its text."""
    return next((form for form, endings in ENDINGS if file.lower().endswith(endings)), "text")


@dataclass(frozen=True, kw_only=True, slots=True)
class Jurisdiction:
    slug: PlaceSlug
    name: str
    level: Level
    division_code: str
    """GB/T 2260, six digits."""
    parent: PlaceSlug | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Unseen:
    """A piece of the original that its format does not show: a tag, a mark, a comment, a hidden element."""

    offset: int
    """Into the line's text: the piece stands before the character there."""
    text: str
    reason: str
    words: bool = False
    """It holds words that someone may want to read, as a hidden element does and a tag does not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    number: int
    """1-based, in the original file."""
    text: str
    """What a reader sees of it."""
    start: int = 0
    """How many characters, blanks not counted, stand before it in its notice's part of the original."""
    unseen: tuple[Unseen, ...] = ()
    """In order."""

    @property
    def whole(self) -> str:
        """As the original has it, with what is not seen."""
        out, done = [], 0
        for piece in self.unseen:
            out += [self.text[done : piece.offset], piece.text]
            done = piece.offset
        return "".join([*out, self.text[done:]])


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogEntry:
    id: NoticeId
    original: str
    """File name below source_texts/originals."""
    first_line: int
    last_line: int
    """1-based, both included."""
    jurisdiction: PlaceSlug
    year: int
    source_url: str | None
    source_evidence: str | None
    """One line: why the address is this notice's."""
    supplied_title: str | None
    """The edition's own title, for a source that has none."""
    broken_numbering: tuple[int, ...] = ()
    """Lines at which the printed numbers do break, as someone has checked in the original."""
    article: str | None = None
    """A CSS selector: the element or elements of a page that hold the notice, where someone has named them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """One departure of the displayed text from the original, whether a rule made it or corrections.yml."""

    notice: NoticeId
    eid: Eid | None
    """The provision it stands in; None for matter outside the notice's text (an address, a site's metadata block)."""
    kind: CorrectionKind
    original: str
    displayed: str
    reason: str
    line: int
    """1-based, in the original file."""
    asked_in: int | None = field(default=None, compare=False)
    """1-based, in corrections.yml; None where a rule made it."""
    at: int | None = field(default=None, compare=False)
    """How many characters, blanks not counted, stand before it in its notice's part of the original; None where only
    the end of a paragraph changes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """What in an original may have cost words before they could be read."""

    line: int
    message: str
    hint: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceText:
    """A notice's own lines, decoded, before its structure is read."""

    entry: CatalogEntry
    lines: tuple[Line, ...]
    corrections: tuple[Correction, ...]
    """The entries of corrections.yml for this notice, still to be applied."""
    whole_lines: bool = False
    """Every line is a paragraph of the source's own markup (HTML), so that none is cut or wrapped."""
    own_emphasis: bool = False
    """The format has marks of emphasis of its own, and they have been read: ** that is left is the text's own."""
    around: tuple[tuple[Line, ...], ...] = ()
    """What a page holds outside the article that is the notice, run by run: recorded, and no part of it."""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Responsibility:
    """Who is responsible, from a clause in brackets."""

    raw: str
    """The clause as displayed, brackets included."""
    bodies: tuple[str, ...]
    role: str | None
    """负责, 牵头, 配合, 督促企业落实 …; None where the clause only lists."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One paragraph of the matter before or after the provisions."""

    role: BlockRole
    text: str
    lines: tuple[int, int]

FRAME: frozenset[ProvisionKind] = frozenset({"preface", "conclusions"})
"""Kinds that frame a document: title, number and addressee before its text, signature and date after it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    eid: Eid
    parent: Eid | None
    kind: ProvisionKind
    num: str | None
    """As printed, brackets and point included: 一、 （十） 1. 1、"""
    heading: str | None
    """Without the mark that ends it."""
    heading_end: str
    """The mark printed between heading and text (。 ： ，), or after a heading alone; empty where there is none."""
    text: str
    """Own text as displayed, without children. The paragraph is num + heading + heading_end + text."""
    lines: tuple[int, int]
    responsible: tuple[Responsibility, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    id: NoticeId
    jurisdiction: PlaceSlug
    year: int
    title: str
    title_inferred: bool
    document_number: str | None
    """晋政发〔2009〕1号"""
    issuer: str | None
    addressee: str | None
    date_of_issue: str | None
    """ISO 8601."""
    date_of_printing: str | None
    copied_to: str | None
    publication_note: str | None
    source_url: str | None
    source_evidence: str | None
    original: str
    first_line: int
    last_line: int
    metadata: tuple[tuple[str, str], ...]
    """The site's metadata block that stood above the notice: label, value. Not body text."""
    preface: tuple[Block, ...]
    conclusions: tuple[Block, ...]
    provisions: tuple[Provision, ...]
    """All, in document order; the first is `preface` and the last `conclusions` where the source has them."""
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Original:
    """A source file as received."""

    file: str
    sha256: str
    lines: int
    not_part: tuple[tuple[int, int, str], ...]
    """First line, last line, reason: what belongs to no notice."""
    encoding: Encoding = "UTF-8"
    """In what its bytes are written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicGroup:
    slug: str
    name: str
    beside: tuple[str, ...] | None = None
    """The groups whose topics may be filed beside one of this group that a heading names; None for all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    slug: TopicSlug
    name: str
    group: str
    scope: str


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
    groups: tuple[TopicGroup, ...]
    topics: tuple[Topic, ...]
    rules: tuple[TopicRule, ...]
    sectors: tuple[str, ...]
    """Names that a list gives without being about them (重点行业领域如煤矿、危险化学品…)."""
    reviewed: tuple[ReviewedFiling, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Filing:
    """A provision filed under a topic."""

    notice: NoticeId
    eid: Eid
    topic: TopicSlug
    spans: tuple[tuple[int, int], ...] | None
    """Character offsets into the provision's text; None when the whole provision is meant."""


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


@dataclass(frozen=True, kw_only=True, slots=True)
class SynonymGroup:
    """Words that say the same in these notices: each is offered for each of the others."""

    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """Everything that is published. Notices stand by place (order of jurisdictions) and year."""

    jurisdictions: tuple[Jurisdiction, ...]
    originals: tuple[Original, ...]
    notices: tuple[Notice, ...]
    groups: tuple[TopicGroup, ...]
    topics: tuple[Topic, ...]
    filings: tuple[Filing, ...]
    pairs: tuple[Pair, ...]
    synonyms: tuple[SynonymGroup, ...] = ()
    terms: tuple[str, ...] = ()
    """Words of these notices that a general dictionary does not know."""
