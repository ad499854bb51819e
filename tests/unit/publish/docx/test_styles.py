"""What each style says, after GB/T 9704-2012: face, size and place, each with the figure that Word reads."""

from lxml import etree

from build_scripts.publish.docx import styles
from build_scripts.publish.markup.templating import render
from tests.unit.publish.docx.reading import WORD

TEXT = "仿宋_GB2312 98% 32"
SAID = {
    "BodyText": f"firstLine=640 both {TEXT}",
    "Title": "line=579 center 方正小标宋简体 44",
    "Masthead": "line=579 center 方正小标宋简体 C00000 44",
    "SuppliedTitle": "line=579 center 楷体_GB2312 595959 44",
    "DocumentNumber": f"center {TEXT}",
    "Addressee": f"before=579 both {TEXT}",
    "Heading1": "firstLine=640 both outline=0 黑体 98% 32",
    "Heading2": "firstLine=640 both outline=1 楷体_GB2312 98% 32",
    "Heading3": f"firstLine=640 both outline=2 {TEXT}",
    "Heading4": f"firstLine=640 both outline=3 {TEXT}",
    "IssuerSignature": f"before=579 right=1280 right {TEXT}",
    "DateOfIssue": f"right=1280 right {TEXT}",
    "Note": f"firstLine=640 both {TEXT}",
    "Colophon": "top=8 bottom=8 between=6 tab=8565 left=1120 right=280 hanging=840 仿宋_GB2312 28",
    "Anchor": "line=20 仿宋_GB2312 2",
    "TableCell": "line=364 仿宋_GB2312 28",
    "EditionNote": "line=320 宋体 595959 21",
    "EditionNoteFirst": "top=6 line=320 宋体 595959 21",
    "Header": "line=320 center 宋体 595959 21",
    "Footer": "line=280 宋体 28",
}
PLACES = ("before", "line", "left", "right", "hanging", "firstLine")


def said(style: etree._Element) -> str:
    """In the order of the schema, as short as it can be read."""
    return " ".join(filter(None, (_said(found) for found in style.iter())))


def _said(found: etree._Element) -> str:
    name, given = etree.QName(found).localname, {etree.QName(key).localname: v for key, v in found.attrib.items()}
    if name in ("spacing", "ind"):
        return " ".join(f"{key}={value}" for key, value in given.items() if key in PLACES)
    if name in ("top", "bottom", "between"):
        return f"{name}={given['sz']}"
    shown = {
        "tab": f"tab={given.get('pos')}", "jc": given.get("val"), "outlineLvl": f"outline={given.get('val')}",
        "rFonts": given.get("eastAsia"), "color": given.get("val"), "w": f"{given.get('val')}%", "sz": given.get("val"),
    }
    return shown.get(name) or ""


def test_each_style_says_its_own_and_nothing_else() -> None:
    root = etree.fromstring(render("docx/styles.xml.jinja", styles.SHEET).encode())
    looks = [style for style in root.iter(f"{WORD}style") if style.get(f"{WORD}styleId") in SAID]
    assert {style.get(f"{WORD}styleId"): said(style) for style in looks} == SAID
    assert len(looks) == len(styles.LOOKS)


def test_an_indent_is_in_characters_for_word() -> None:
    (look,) = (look for look in styles.LOOKS if look.id == "Colophon")
    assert look.indents == (("left", 4), ("right", 1), ("hanging", 3))


def test_a_heading_that_runs_into_its_text_has_the_face_of_its_level() -> None:
    faces = {look.lead: (look.id, look.face) for look in styles.LOOKS if look.outline}
    assert {lead.id: (lead.heading, lead.face) for lead in styles.SHEET.leads} == faces
