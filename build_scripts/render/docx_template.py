"""The empty DOCX document: page, grid and styles of GB/T 9704-2012.

A4 with margins of 37, 26, 35 and 28 mm, 22 lines of 28 characters; 二号 title, 三号 body, 四号 colophon and page
number. Each face is named with the one to take where it is not installed.
"""

from collections.abc import Mapping

from docx import Document
from docx.document import Document as DocumentFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import _Footer
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from build_scripts.render.manuscript import Style

FACES = {
    "方正小标宋简体": "宋体", "仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "黑体": "SimHei", "宋体": "SimSun",
}
"""Face, and its other name or the nearest one."""
TITLE, BODY, SMALL, NOTE = Pt(22), Pt(16), Pt(14), Pt(10.5)
LINE = Pt(29)
CLOSER = "-5"
"""Twentieths of a point: 28 characters of 16 pt take 158 mm, and the line has 156."""
GREY, RED = RGBColor(0x59, 0x59, 0x59), RGBColor(0xC0, 0x00, 0x00)
CENTRE, RIGHT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY

APPARATUS, APPARATUS_FIRST = "EditionNote", "EditionNoteFirst"
STYLE_IDS: Mapping[Style, str] = {
    "supplied_title": "SuppliedTitle", "masthead": "Masthead", "title": "Title", "document_number": "DocumentNumber",
    "addressee": "Addressee", "body": "BodyText", "signature": "IssuerSignature", "date": "DateOfIssue", "note": "Note",
    "colophon": "Colophon",
}


def heading_style(level: int) -> str:
    return f"Heading{level}"


def new_document() -> DocumentFile:
    document = Document()
    _drop_unused_parts(document)
    _drop_styles(document)
    _set_page(document)
    _name_faces(document)
    _add_styles(document)
    _number_pages(document)
    return document


def _drop_unused_parts(document: DocumentFile) -> None:
    """The default document of python-docx brings a preview picture, a theme, lists and another file's figures."""
    needless = (
        "stylesWithEffects", "customXml", "numbering", "theme", "webSettings", "thumbnail", "extended-properties",
    )
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(needless)]:
            del relations[key]


def _drop_styles(document: DocumentFile) -> None:
    """Only the project's own styles are left, with defaults that name no theme."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.append(parse_xml(
        f'<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" />'
        '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    ))


def _set_page(document: DocumentFile) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.right_margin = Mm(37), Mm(26)
    section.bottom_margin, section.left_margin = Mm(35), Mm(28)
    section.footer_distance = Mm(25)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    # 225 mm in 22 lines are 579 twentieths of a point a line.
    section._sectPr.append(parse_xml(f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="579"/>'))
    document.settings.odd_and_even_pages_header_footer = True


def _name_faces(document: DocumentFile) -> None:
    part = next(r.target_part for r in document.part.rels.values() if r.reltype.endswith("/fontTable"))
    fonts = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>' for face, other in FACES.items()
    )
    part._blob = (
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<w:fonts {nsdecls('w')}>{fonts}</w:fonts>"
    ).encode()


def _add_styles(document: DocumentFile) -> None:
    _add(document, "Normal", "Normal", "仿宋_GB2312", BODY).element.set(qn("w:default"), "1")
    body = _add(document, "Body Text", "BodyText", "仿宋_GB2312", BODY, align=JUSTIFY, indent=2)
    _add(document, "Title", "Title", "方正小标宋简体", TITLE, align=CENTRE, lines=32)
    _add(document, "发文机关标志", "Masthead", "方正小标宋简体", TITLE, align=CENTRE, lines=32, colour=RED)
    _add(document, "编者拟题", "SuppliedTitle", "楷体_GB2312", TITLE, align=CENTRE, lines=32, colour=GREY)
    _add(document, "发文字号", "DocumentNumber", "仿宋_GB2312", BODY, align=CENTRE)
    _add(document, "主送机关", "Addressee", "仿宋_GB2312", BODY).paragraph_format.space_before = LINE
    for level, face in enumerate(("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"), 1):
        heading = _add(document, f"Heading {level}", heading_style(level), face, BODY, indent=2)
        heading.next_paragraph_style = body
        heading.paragraph_format.keep_with_next = True
        _outline(heading, level)
    signature = _add(document, "发文机关署名", "IssuerSignature", "仿宋_GB2312", BODY, align=RIGHT, indent_right=4)
    signature.paragraph_format.space_before = LINE
    _add(document, "成文日期", "DateOfIssue", "仿宋_GB2312", BODY, align=RIGHT, indent_right=4)
    _add(document, "附注", "Note", "仿宋_GB2312", BODY, indent=2)
    _border(_add(document, "版记", "Colophon", "仿宋_GB2312", SMALL), "top", "bottom", "between")
    _add(document, "编者说明", APPARATUS, "宋体", NOTE, lines=16, colour=GREY)
    first = _add(document, "编者说明首行", APPARATUS_FIRST, "宋体", NOTE, lines=16, colour=GREY)
    first.paragraph_format.space_before = LINE
    _border(first, "top")
    _add(document, "Footer", "Footer", "宋体", SMALL)


def _add(
    document: DocumentFile, name: str, identity: str, face: str, size: Pt, *, align: WD_ALIGN_PARAGRAPH | None = None,
    indent: int = 0, indent_right: int = 0, lines: int = 0, colour: RGBColor | None = None,
) -> ParagraphStyle:
    """Indents are in characters; `lines` is a line's height in points where it is not the grid's."""
    own = name.isascii()
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=own)
    style.element.set(qn("w:styleId"), identity)
    style.hidden, style.quick_style = False, True
    style.font.size = size
    style.font.name = "Times New Roman"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), face)
    if size == BODY:
        spacing = parse_xml(f'<w:spacing {nsdecls("w")} w:val="{CLOSER}"/>')
        style.element.rPr.find(qn("w:sz")).addprevious(spacing)
    if colour is not None:
        style.font.color.rgb = colour
    form = style.paragraph_format
    form.alignment = align
    if lines:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(lines)
    if indent:
        form.first_line_indent = size * indent
        form.element.pPr.ind.set(qn("w:firstLineChars"), str(indent * 100))
    if indent_right:
        form.right_indent = size * indent_right
        form.element.pPr.ind.set(qn("w:rightChars"), str(indent_right * 100))
    return style


def _outline(style: ParagraphStyle, level: int) -> None:
    style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>'))


def _border(style: ParagraphStyle, *sides: str) -> None:
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="auto"/>' for side in sides)
    properties = style.element.get_or_add_pPr()
    # The schema wants the border before spacing, indents and alignment.
    properties.insert(0, parse_xml(f'<w:pBdr {nsdecls("w")}>{lines}</w:pBdr>'))


def _number_pages(document: DocumentFile) -> None:
    """— 1 —, at the outer edge: right on odd pages, left on even ones, one character in."""
    section = document.sections[0]
    _page_number(section.footer, "right")
    _page_number(section.even_page_footer, "left")


def _page_number(footer: _Footer, side: str) -> None:
    footer.is_linked_to_previous = False
    old = footer.paragraphs[0]._element
    old.addprevious(parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}Chars="100" w:{side}="280"/>'
        f'<w:jc w:val="{side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>'
    ))
    old.getparent().remove(old)
