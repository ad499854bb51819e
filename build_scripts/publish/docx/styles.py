"""Page, grid and styles of GB/T 9704-2012.

A4 with margins of 37, 26, 35 and 28 mm, 22 lines of 28 characters; 二号 title, 三号 body, 四号 colophon and page
number. Each face is named with the one to take where it is not installed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.own_words import SUPPLIED
from build_scripts.publish.exports.copies.manuscript import Style

SONG, TITLE_SONG, FANGSONG, KAI, HEI = "宋体", "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"
LATIN = "Times New Roman"
FACES = {TITLE_SONG: "宋体", FANGSONG: "仿宋", KAI: "楷体", HEI: "SimHei", SONG: "SimSun"}
"""Face, and its other name or the nearest one."""
# Sizes in half points: 二号, 三号, 四号, 五号.
TITLE, BODY, SMALL, NOTE = 44, 32, 28, 21
GREY, RED = "595959", "C00000"

THICK, THIN = 8, 6
"""Lines of the colophon in eighths of a point: 0.35 mm above and below it, 0.25 mm within."""
LINE = 579
"""Twentieths of a point: 225 mm in 22 lines."""
TYPE_AREA = 8845
"""Twentieths of a point: 156 mm, the width of a line."""
CHARACTER_WIDTH = 98
"""Per cent: 28 characters of 16 pt take 158 mm, and a line has 156."""

APPARATUS, APPARATUS_FIRST = "EditionNote", "EditionNoteFirst"
ANCHOR = "Anchor"
CELL_STYLE = "TableCell"
STYLE_IDS: Mapping[Style, str] = {
    "supplied_title": "SuppliedTitle", "masthead": "Masthead", "title": "Title", "document_number": "DocumentNumber",
    "addressee": "Addressee", "body": "BodyText", "signature": "IssuerSignature", "date": "DateOfIssue", "note": "Note",
    "colophon": "Colophon", "printing": "Colophon",
}
Alignment = Literal["", "left", "center", "right", "both"]
HEADING_FACES = (HEI, KAI, FANGSONG, FANGSONG)


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """A paragraph style. Indents are in characters of its size; 0 and "" leave what Normal has."""

    name: str
    id: str
    face: str
    size: int = BODY
    latin: str = LATIN
    align: Alignment = ""
    indent: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    before: int = 0
    """Twentieths of a point, as `line`, a height of line that is not the grid's."""
    line: int = 0
    colour: str = ""
    outline: int = 0
    """1 for the highest level of headings; 0 for what is none."""
    tab: int = 0
    """Where a tab ends at the right, in twentieths of a point."""
    lines: tuple[tuple[str, int], ...] = ()
    """Side and width of each rule, in the order of the schema: top, left, bottom, right, between."""

    @property
    def lead(self) -> str:
        """The style of a heading that runs into its text."""
        return lead_style(self.outline)

    @property
    def indents(self) -> tuple[tuple[str, int], ...]:
        """Side and characters of each, in the order of the schema."""
        sides = (
            ("left", self.left),
            ("right", self.right),
            ("hanging", self.hanging),
            ("firstLine", self.indent),
        )
        return tuple(
            (side, characters)
            for side, characters in sides
            if characters
        )

    @property
    def narrower(self) -> int:
        """Per cent of the width of a character, so that a line of the text takes as many as it should."""
        return CHARACTER_WIDTH if self.size == BODY else 0


def heading_style(level: int) -> str:
    return f"Heading{level}"


def lead_style(level: int) -> str:
    """Of a heading that runs into its text: the same face, for a part of a paragraph."""
    return f"{heading_style(level)}Char"


LOOKS = (
    Look(name="Body Text", id="BodyText", face=FANGSONG, align="both", indent=2),
    Look(name="Title", id="Title", face=TITLE_SONG, size=TITLE, align="center", line=LINE),
    Look(name="发文机关标志", id="Masthead", face=TITLE_SONG, size=TITLE, align="center", line=LINE, colour=RED),
    Look(name=SUPPLIED, id="SuppliedTitle", face=KAI, size=TITLE, align="center", line=LINE, colour=GREY),
    Look(name="发文字号", id="DocumentNumber", face=FANGSONG, align="center"),
    Look(name="主送机关", id="Addressee", face=FANGSONG, align="both", before=LINE),
    *(
        Look(name=f"heading {level}", id=heading_style(level), face=face, align="both", indent=2, outline=level)
        for level, face in enumerate(HEADING_FACES, 1)
    ),
    Look(name="发文机关署名", id="IssuerSignature", face=FANGSONG, align="right", right=4, before=LINE),
    Look(name="成文日期", id="DateOfIssue", face=FANGSONG, align="right", right=4),
    Look(name="附注", id="Note", face=FANGSONG, align="both", indent=2),
    Look(
        name="版记", id="Colophon", face=FANGSONG, size=SMALL, left=4, right=1, hanging=3, tab=TYPE_AREA - SMALL * 10,
        lines=(("top", THICK), ("bottom", THICK), ("between", THIN)),
    ),
    Look(name="版记所附", id=ANCHOR, face=FANGSONG, size=2, line=20),
    Look(name="表格文字", id=CELL_STYLE, face=FANGSONG, size=SMALL, line=SMALL * 13),
    Look(name="编者说明", id=APPARATUS, face=SONG, size=NOTE, line=320, colour=GREY),
    Look(name="编者说明首行", id=APPARATUS_FIRST, face=SONG, size=NOTE, line=320, colour=GREY, lines=(("top", THIN),)),
    Look(name="header", id="Header", face=SONG, size=NOTE, line=320, align="center", colour=GREY),
    Look(name="footer", id="Footer", face=SONG, size=SMALL, latin=SONG, line=SMALL * 10),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """The face of a heading that runs into its text."""

    level: int
    face: str

    @property
    def id(self) -> str:
        return lead_style(self.level)

    @property
    def heading(self) -> str:
        return heading_style(self.level)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """All styles; face and size are those of what has none of its own."""

    looks: tuple[Look, ...]
    leads: tuple[Lead, ...]
    face: str = FANGSONG
    latin: str = LATIN
    size: int = BODY


SHEET = Sheet(
    looks=LOOKS,
    leads=tuple(Lead(level=level, face=face) for level, face in enumerate(HEADING_FACES, 1)),
)
