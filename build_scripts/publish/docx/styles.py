"""Page, grid and styles of GB/T 9704-2012.

A4 with margins of 37, 26, 35 and 28 mm, 22 lines of 28 characters; 二号 title, 三号 body, 四号 colophon and page
number. Each face is named with the one to take where it is not installed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from build_scripts.publish.exports.manuscript import Style
from build_scripts.publish.labels.facts import SUPPLIED

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
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
    Look(name="编者说明", id=APPARATUS, face=SONG, size=NOTE, line=320, colour=GREY),
    Look(name="编者说明首行", id=APPARATUS_FIRST, face=SONG, size=NOTE, line=320, colour=GREY, lines=(("top", THIN),)),
    Look(name="header", id="Header", face=SONG, size=NOTE, line=320, align="center", colour=GREY),
    Look(name="footer", id="Footer", face=SONG, size=SMALL, latin=SONG, line=SMALL * 10),
)


def styles() -> str:
    """The part styles.xml. East Asian punctuation may hang at the end of a line: that is Word's own default, and said
    here because LibreOffice, which reads the setting the wrong way round, loses signs where it lets them hang."""
    looks = "".join(map(_style, LOOKS))
    leads = "".join(_lead(level, face) for level, face in enumerate(HEADING_FACES, 1))
    return (
        f"<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANGSONG, LATIN)}{_size(BODY)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/></w:style>{looks}{leads}</w:styles>'
    )


def faces() -> str:
    """The part fontTable.xml."""
    fonts = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>' for face, other in FACES.items()
    )
    return f"<w:fonts {NAMESPACE}>{fonts}</w:fonts>"


def _style(look: Look) -> str:
    """The names of Word's own styles are in Latin letters; the others are the edition's."""
    custom = "" if look.name.isascii() else ' w:customStyle="1"'
    follower = "BodyText" if look.outline else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{look.id}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="Normal"/>{_named("next", follower)}'
        f'{_named("link", lead_style(look.outline) if look.outline else "")}<w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph_properties(look))}</w:pPr><w:rPr>{_run_properties(look)}</w:rPr></w:style>"
    )


def _lead(level: int, face: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{lead_style(level)}">'
        f'<w:name w:val="标题 {level} 字符"/><w:link w:val="{heading_style(level)}"/>'
        f"<w:rPr>{_fonts(face, LATIN)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look) -> Iterable[str]:
    """In the order of the schema."""
    if look.outline:
        yield "<w:keepNext/>"
    if look.lines:
        yield f"<w:pBdr>{''.join(_rule(side, width) for side, width in look.lines)}</w:pBdr>"
    if look.tab:
        yield f'<w:tabs><w:tab w:val="right" w:pos="{look.tab}"/></w:tabs>'
    if look.line:
        yield '<w:snapToGrid w:val="0"/>'
    if look.before or look.line:
        before = f' w:before="{look.before}"' if look.before else ""
        line = f' w:line="{look.line}" w:lineRule="exact"' if look.line else ""
        yield f"<w:spacing{before}{line}/>"
    if look.indent or look.left or look.right:
        yield f"<w:ind{''.join(_indents(look))}/>"
    if look.align:
        yield f'<w:jc w:val="{look.align}"/>'
    if look.outline:
        yield f'<w:outlineLvl w:val="{look.outline - 1}"/>'


def _indents(look: Look) -> Iterable[str]:
    """In characters for Word, in twentieths of a point for programs that know no characters."""
    for side, characters in (
        ("left", look.left), ("right", look.right), ("hanging", look.hanging), ("firstLine", look.indent),
    ):
        if characters:
            yield f' w:{side}Chars="{characters * 100}" w:{side}="{characters * look.size * 10}"'


def _run_properties(look: Look) -> str:
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    narrower = f'<w:w w:val="{CHARACTER_WIDTH}"/>' if look.size == BODY else ""
    return f"{_fonts(look.face, look.latin)}{colour}{narrower}{_size(look.size)}"


def _fonts(face: str, latin: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{face}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _named(tag: str, style: str) -> str:
    return f'<w:{tag} w:val="{style}"/>' if style else ""


def _rule(side: str, width: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="1" w:color="auto"/>'
