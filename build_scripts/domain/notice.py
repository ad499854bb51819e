"""A notice as data: its source, its provisions, its corrections. Standard library only.

Everything is frozen and holds tuples, so that a stage can neither change nor reorder what an earlier one made.
A notice is a flat sequence of provisions in document order, each naming its parent: the order of the printed text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NewType

NoticeId = NewType("NoticeId", str)
Eid = NewType("Eid", str)
PlaceSlug = NewType("PlaceSlug", str)
Level = Literal["nation", "province", "prefecture", "county", "township", "zone", "department"]
"""Of government; beside them development zones and departments."""
ProvisionKind = Literal[
    "preface", "preamble", "division", "chapter", "section", "article", "part", "sec", "para", "subpara", "item",
    "point", "clause", "p", "closing", "annex", "conclusions",
]
PLAIN_KINDS: tuple[ProvisionKind, ...] = ("p", "preamble", "closing")
"""Paragraphs without a number: their heading, if any, is set bold at the beginning of the paragraph."""
BlockRole = Literal[
    "masthead", "title", "document_number", "addressee",
    "signature", "date", "publication_note", "attachment", "copied_to", "printing",
]
CorrectionKind = Literal["removed", "inserted", "replaced", "split", "joined"]
CELL = "\u2001"
"""Stands before each cell of a table's row: white space that is kept, so that cells never run together."""
Encoding = Literal["UTF-8", "UTF-16", "UTF-32", "GB18030", "DOCX", "PDF", "RTF", "MHT"]
"""Of a text the code of its characters; of another file its kind, which has codes of its own."""
Format = Literal["text", "markdown", "html", "word", "printed"]
ENDINGS: tuple[tuple[Format, tuple[str, ...]], ...] = (
    ("html", (".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml")), ("markdown", (".md", ".markdown")),
    ("word", (".docx",)), ("printed", (".pdf",)),
)
"""How the file names of a format end; any other original is plain text."""


def format_of(file: str) -> Format:
    """The form in which an original holds its text."""
    return next((
        form
        for form, endings in ENDINGS
        if file.lower().endswith(endings)
    ), "text")


@dataclass(frozen=True, kw_only=True, slots=True)
class Jurisdiction:
    """A place, or a body, that issues notices: a row of the table of places."""

    slug: PlaceSlug
    name: str
    level: Level
    division_code: str | None
    """GB/T 2260, six digits; of a township, GB/T 10114, nine. A zone or a department may have none."""
    parent: PlaceSlug | None
    """The place above it; None at the top."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unseen:
    """A piece of the original that its format does not show: a tag, a mark, a comment, a hidden element."""

    offset: int
    """Into the line's text: the piece stands before the character there."""
    text: str
    reason: str
    words: bool = False
    """It holds words that someone may want to read, as a hidden element does and a tag does not."""
    is_note: bool = False
    """It is a note of the document's own, printed at the foot of a page, here where the text refers to it."""


SET_IN_BOLD = 10
"""The level of a line that only its bold type may make a heading, below that of every style."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of a notice as its original has it."""

    number: int
    """1-based, in the original file."""
    text: str
    """What a reader sees of it."""
    start: int = 0
    """How many characters, blanks not counted, stand before it in its notice's part of the original."""
    unseen: tuple[Unseen, ...] = ()
    """In order."""
    styled_title: bool = False
    """Its document sets it in the style of a title: a hint of what it may be."""
    heading_level: int = 0
    """Its document sets it in the style of a heading, of which 1 is the highest, or all in bold: a hint, too."""
    forced: bool = False
    """A forced line break begins it, in the middle of a paragraph of its document."""

    @property
    def whole(self) -> str:
        """As the original has it, with what is not seen."""
        return "".join(text for text, _ in self.pieces)

    @property
    def pieces(self) -> Iterator[tuple[str, Unseen | None]]:
        """What is seen and what is not, one behind the other."""
        done = 0
        for unseen in self.unseen:
            if done < unseen.offset:
                yield self.text[done : unseen.offset], None
            yield unseen.text, unseen
            done = unseen.offset
        if done < len(self.text):
            yield self.text[done:], None


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogEntry:
    """A notice as the catalog names it: whose it is, of what year, and where in which original it stands."""

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


CORRECTIONS = "corrections.yml"


def as_entry(kind: CorrectionKind, original: str, displayed: str | None, line: int | None = None) -> str:
    """How a correction is written there, as far as it can be told; what is to be displayed is left open where nobody
    knows it."""
    where = f"line: {line}, " if line else ""
    mended = f'"{displayed}"' if displayed is not None else "…"
    return f'{where}kind: {kind}, original: "{original}", displayed: {mended}'


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
    made_on: str | None = field(default=None, compare=False)
    """ISO 8601: the day from which the edition shows it; None where it always has."""
    at: int | None = field(default=None, compare=False)
    """How many characters, blanks not counted, stand before it in its notice's part of the original; None where it is
    known by paragraphs only."""
    offset: int | None = field(default=None, compare=False)
    """Into the paragraph of its provision: behind the words that it displays or, being a note, explains; None where
    there are none."""
    is_note: bool = field(default=False, compare=False)
    """What was taken out of the line is a note of the document's own: it is shown beside the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Loss:
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
    losses: tuple[Loss, ...] = ()
    doubts: tuple["Doubt", ...] = ()
    """What its format leaves doubtful: tracked changes, pictures."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Responsibility:
    """A clause that says who is responsible, in brackets or after a label."""

    raw: str
    """The clause as displayed, brackets included."""


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
    """A part of a notice with an address of its own: its number, its heading and its own words."""

    eid: Eid
    """Made from the printed numbers (`part_2__sec_3`): unique in the notice."""
    parent: Eid | None
    """The provision it stands in; None at the top."""
    kind: ProvisionKind
    num: str | None
    """As printed, brackets and point included: 一、 （十） 1. 1、"""
    heading: str | None
    """Without the mark that ends it."""
    heading_end: str
    """The mark printed between heading and text (。 ： ，), or after a heading alone; empty where there is none."""
    text: str
    """Own text as displayed, without children."""
    lines: tuple[int, int]
    """First and last, both included; 1-based, in the original file."""
    responsible: tuple[Responsibility, ...]
    row: int = 0
    """Which row of its table it is, from 1; 0 for what is no row."""

    @property
    def cells(self) -> tuple[str, ...]:
        """Of a row; an empty text where a cell is empty."""
        return tuple(cell.strip() for cell in self.text.split(CELL)) if self.row else ()

    @property
    def headline(self) -> str:
        """The heading as printed, with the mark that ends it."""
        return f"{self.heading or ''}{self.heading_end}"

    @property
    def wording(self) -> str:
        """Its own words without its number."""
        return self.headline + self.text

    @property
    def paragraph(self) -> str:
        """All of it as displayed, without children."""
        return f"{self.num or ''}{self.wording}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """What someone should look at in the original. It is told, and the notice is published all the same."""

    line: int
    """1-based, in the original file."""
    message: str
    hint: str
    column: int | None = None
    """1-based; None where the whole line is meant, or a page whose columns are markup."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suspicion:
    """What the source itself seems to have wrong; it is displayed as it is, with a note."""

    eid: Eid
    offset: int
    """Into the paragraph of its provision: behind the words in question."""
    words: str
    reason: str
    line: int
    """1-based, in the original file: where the provision begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A notice read: its facts, its text as provisions, and how the text departs from the original.

    A fact that the source lacks is None.
    """

    id: NoticeId
    jurisdiction: PlaceSlug
    year: int
    title: str
    title_inferred: bool
    """The edition has supplied it: the source has none."""
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
    """1-based, both included."""
    metadata: tuple[tuple[str, str], ...]
    """The site's metadata block that stood above the notice: label, value. Not body text."""
    preface: tuple[Block, ...]
    conclusions: tuple[Block, ...]
    provisions: tuple[Provision, ...]
    """All, in document order; the first is `preface` and the last `conclusions` where the source has them."""
    corrections: tuple[Correction, ...]
    enclosed: tuple[tuple[Eid, tuple[Block, ...]], ...] = ()
    """Front and back matter of enclosed documents, by the provision that holds it."""
    doubts: tuple[Doubt, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()

    @property
    def characters(self) -> int:
        """How many are displayed, blanks not counted."""
        return sum(len("".join(provision.paragraph.split())) for provision in self.provisions)

    def heading_of(self, provision: Provision) -> str | None:
        """Its own; of an enclosed document that has its number above its title, the title among its front matter."""
        if provision.heading or provision.kind != "annex":
            return provision.heading
        front = self.matter(Eid(f"{provision.eid}__preface"))
        return "".join(
            block.text
            for block in front
            if block.role == "title"
        ) or None

    def matter(self, eid: Eid) -> tuple[Block, ...]:
        """The blocks of a provision that frames the notice or an enclosed document."""
        own = {Eid("preface"): self.preface, Eid("conclusions"): self.conclusions, **dict(self.enclosed)}
        return own.get(eid, ())


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
