"""A notice as DOCX, set after GB/T 9704-2012, with its structure as heading styles.

python-docx makes one empty document with the page and the styles; a notice fills its body. Nothing else differs from
one notice to the next but the properties, so 2,200 of them take seconds, and the same notice is always the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable

from build_scripts.model import Notice
from build_scripts.render.docx_template import APPARATUS, APPARATUS_FIRST, STYLE_IDS, heading_style, new_document
from build_scripts.render.manuscript import Paragraph, paragraphs
from build_scripts.render.provenance import EDITION, provenance
from build_scripts.render.xml import literal

BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can name: the parts have no time of their own."""


class Template:
    """The parts of the empty document, and its body cut open where the paragraphs go."""

    def __init__(self) -> None:
        buffer = io.BytesIO()
        new_document().save(buffer)
        with zipfile.ZipFile(buffer) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        body = self._parts[BODY].decode("utf-8")
        start, end = body.index("<w:body>") + len("<w:body>"), body.index("<w:sectPr")
        self._before, self._after = body[:start], body[end:]

    def document(self, notice: Notice) -> bytes:
        own = {BODY: self._body(notice), PROPERTIES: _properties(notice)}
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for name, content in (self._parts | own).items():
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                package.writestr(entry, content)
        return buffer.getvalue()

    def _body(self, notice: Notice) -> bytes:
        inside = "".join((*map(_paragraph, paragraphs(notice)), *_apparatus(notice)))
        return f"{self._before}{inside}{self._after}".encode()


def _paragraph(paragraph: Paragraph) -> str:
    """A heading is a paragraph of its own, so that a word processor can list it; its text follows as another."""
    if paragraph.style == "heading":
        heading = _set(heading_style(paragraph.level), [(paragraph.lead, False)])
        return heading + (_set(STYLE_IDS["body"], [(paragraph.text, False)]) if paragraph.text else "")
    return _set(STYLE_IDS[paragraph.style], [(paragraph.lead, _is_heading(paragraph.lead)), (paragraph.text, False)])


def _is_heading(lead: str) -> bool:
    """A run-in heading is bold; a bare number (3.) is not."""
    return any("\u4e00" <= character <= "\u9fff" for character in lead.strip("一二三四五六七八九十百（）()、.．"))


def _apparatus(notice: Notice) -> Iterable[str]:
    for index, (label, value) in enumerate(provenance(notice)):
        yield _set(APPARATUS if index else APPARATUS_FIRST, [(f"{label}：{value}", False)])


def _set(style: str, runs: Iterable[tuple[str, bool]]) -> str:
    inside = "".join(
        f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}{_lines(text)}</w:r>'
        for text, bold in runs if text
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _lines(text: str) -> str:
    return "<w:br/>".join(f'<w:t xml:space="preserve">{literal(line)}</w:t>' for line in text.split("\n"))


def _properties(notice: Notice) -> bytes:
    """Title, issuer and number of the notice; the date of issue where it is known, and no other time."""
    created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{notice.date_of_issue}</dcterms:created>'
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{literal(notice.title)}</dc:title>"
        f"<dc:creator>{literal(notice.issuer or '')}</dc:creator>"
        f"<dc:subject>{literal(notice.document_number or '')}</dc:subject>"
        f"<dc:description>{literal(EDITION)}</dc:description>"
        f"<dc:identifier>{literal(notice.id)}</dc:identifier><dc:language>zh-CN</dc:language>"
        f"{created if notice.date_of_issue else ''}</cp:coreProperties>"
    ).encode()
