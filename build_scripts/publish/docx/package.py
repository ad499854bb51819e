"""A DOCX package: the body among the parts that all documents of the edition share.

Nothing in it comes from the clock or the machine.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from build_scripts.publish.docx import styles
from build_scripts.publish.docx.markup import paragraph, run
from build_scripts.publish.docx.styles import LINE, NAMESPACE, SMALL
from build_scripts.publish.labels.provenance import EDITION
from build_scripts.publish.markup.xml import literal

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can name: the parts have no time of their own."""
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {
    "styles": ("styles.xml", "styles"), "settings": ("settings.xml", "settings"),
    "fontTable": ("fontTable.xml", "fontTable"), "head": ("header1.xml", "header"),
    "odd": ("footer1.xml", "footer"), "even": ("footer2.xml", "footer"),
}
"""Parts beside the body by the name of their relation: file, and what it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Properties:
    """What a file says of itself. An empty one is not said."""

    title: str
    identifier: str
    creator: str = ""
    subject: str = ""
    created: str = ""
    """ISO 8601."""


def pack(body: str, properties: Properties, header: str = "") -> bytes:
    """`body` is all within w:body, `header` the words at the head of every page."""
    document = f'<w:document {NAMESPACE} xmlns:r="{OFFICE}/relationships"><w:body>{body}</w:body></w:document>'
    head = f'<w:hdr {NAMESPACE}>{paragraph("Header", (run(header),))}</w:hdr>'
    own = {"word/document.xml": document, "docProps/core.xml": _core(properties), "word/header1.xml": head}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in {**_shared(), **own}.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, (DECLARATION + content).encode("utf-8"))
    return buffer.getvalue()


def section(*, numbered: bool = True, headed: bool = False) -> str:
    """A4, 22 lines of 28 characters; 一字线 and page number stand 7 mm below the text. Pages that are not the notice's
    own bear no number on their first page."""
    headers = "".join(f'<w:headerReference w:type="{side}" r:id="head"/>' for side in ("default", "even"))
    footers = '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>'
    unnumbered = "" if numbered else "<w:titlePg/>"
    return (
        f'<w:sectPr>{headers if headed else ""}{footers}<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="720" w:footer="1304"'
        f' w:gutter="0"/><w:cols w:space="720"/>{unnumbered}<w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr>'
    )


@cache
def _shared() -> Mapping[str, str]:
    """The parts that no document changes."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations((
            ("document", "word/document.xml", f"{OFFICE}/relationships/officeDocument"),
            ("core", "docProps/core.xml", f"{PACKAGE}/relationships/metadata/core-properties"),
        )),
        "word/_rels/document.xml.rels": _relations(
            (key, file, f"{OFFICE}/relationships/{kind}") for key, (file, kind) in PARTS.items()
        ),
        "word/styles.xml": styles.styles(), "word/settings.xml": _settings(), "word/fontTable.xml": styles.faces(),
        "word/footer1.xml": _footer("right"), "word/footer2.xml": _footer("left"),
    }


def _content_types() -> str:
    kinds = {"document.xml": "document.main", **dict(PARTS.values())}
    named = "".join(
        f'<Override PartName="/word/{file}" ContentType="{WORD}.{kind}+xml"/>' for file, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        f' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{named}</Types>'
    )


def _relations(entries: Iterable[tuple[str, str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{file}"/>' for key, file, kind in entries)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _settings() -> str:
    """Mode 15 is Word 2013 and newer: no older layout is imitated."""
    modern = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1), ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:useFELayout/>{modern}</w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def _footer(side: str) -> str:
    """—1— in 四号, at the outer edge, one character in: right on odd pages, left on even ones."""
    place = f'<w:ind w:{side}Chars="100" w:{side}="{SMALL * 10}"/><w:jc w:val="{side}"/>'
    number = f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    return f'<w:ftr {NAMESPACE}>{paragraph("Footer", (run("—"), number, run("—")), end=place)}</w:ftr>'


def _core(properties: Properties) -> str:
    created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{properties.created}</dcterms:created>'
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{literal(properties.title)}</dc:title><dc:creator>{literal(properties.creator)}</dc:creator>"
        f"<dc:subject>{literal(properties.subject)}</dc:subject><dc:description>{literal(EDITION)}</dc:description>"
        f"<dc:identifier>{literal(properties.identifier)}</dc:identifier><dc:language>zh-CN</dc:language>"
        f"{created if properties.created else ''}</cp:coreProperties>"
    )
