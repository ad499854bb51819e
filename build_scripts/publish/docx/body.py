"""What stands in a document: paragraphs of runs, and the marks of tracked changes among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from build_scripts.publish.docx.styles import LINE, TYPE_AREA

MarkKind = Literal["ins", "del", "moveFrom", "moveTo"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A tracked change. Every mark of a document has a number of its own."""

    kind: MarkKind
    number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A stretch of text in one form; a line feed in it breaks the line, a tab is one."""

    element: ClassVar[str] = "run"
    text: str
    style: str = ""
    bold: bool = False
    mark: Mark | None = None

    @property
    def broken(self) -> bool:
        """Whether more is in it than words."""
        return "\n" in self.text or "\t" in self.text

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """What stands between the tabs of each line."""
        return tuple(tuple(line.split("\t")) for line in self.text.split("\n"))

    @property
    def words(self) -> str:
        """The element that holds the words: deleted ones have one of their own."""
        return "delText" if self.mark and self.mark.kind == "del" else "t"


@dataclass(frozen=True, kw_only=True, slots=True)
class RangeStart:
    """Where a move begins: both ends of it bear one name."""

    element: ClassVar[str] = "range start"
    mark: Mark
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RangeEnd:
    element: ClassVar[str] = "range end"
    mark: Mark


Part = Run | RangeStart | RangeEnd


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """At the foot of its page."""

    width: int = TYPE_AREA


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    numbered: bool = True
    headed: bool = False
    line: int = LINE


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    element: ClassVar[str] = "paragraph"
    style: str
    content: Sequence[Part] = ()
    frame: Frame | None = None
    end: Mark | None = None
    """Of the paragraph's own end."""
    section: Section | None = None
    """The section that ends with it."""
    after: RangeEnd | None = None
    """What ends behind it."""
    changed: str = ""
    """When its tracked changes were made; nothing where it has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Rows of as many cells each, a paragraph in each cell."""

    element: ClassVar[str] = "table"
    rows: Sequence[Sequence[Paragraph]]

    @property
    def columns(self) -> Sequence[int]:
        """Their widths: equal."""
        count = len(self.rows[0])
        return [TYPE_AREA // count] * count


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    paragraphs: Sequence[Paragraph | Table]
    section: Section
    """The last one."""
    author: str = ""
    """Of the tracked changes."""


def runs(*found: Run) -> tuple[Run, ...]:
    """Those with words."""
    return tuple(run for run in found if run.text)


def plain_paragraph(style: str, text: str) -> Paragraph:
    return Paragraph(style=style, content=runs(Run(text=text)))
