"""DOCX files made for tests, part by part."""

import io
import zipfile
from collections.abc import Mapping

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
ROOTS = {
    "word/document.xml": "document", "word/styles.xml": "styles", "word/numbering.xml": "numbering",
    "word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes", "word/comments.xml": "comments",
    "word/header1.xml": "hdr", "word/footer1.xml": "ftr",
}
KINDS = {
    "word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes", "word/comments.xml": "comments", "word/header1.xml": "header",
    "word/footer1.xml": "footer",
}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def document(body: str, **parts: str) -> bytes:
    """`parts`: the inside of styles, numbering, footnotes, endnotes, comments, header1, footer1."""
    inside = {"word/document.xml": f"<w:body>{body}</w:body>"}
    inside |= {f"word/{name}.xml": xml for name, xml in parts.items()}
    return package({name: root(name, xml) for name, xml in inside.items()})


def root(name: str, xml: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{ROOTS[name]} {NAMES}>{xml}</w:{ROOTS[name]}>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    related = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{KINDS[name]}" Target="{name.removeprefix("word/")}"/>'
        for at, name in enumerate(parts) if name in KINDS
    )
    shared = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{KINDS.get(name, "document.main")}+xml"/>' for name in parts if name.endswith(".xml"))
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{related}</Relationships>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {**shared, **parts}.items():
            made.writestr(name, content)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """`content`: runs, or plain words."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content if content.startswith('<') else run(content)}</w:p>"


def listed(text: str, level: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell) if not cell.startswith('<w:p>') else cell}</w:tc>" for cell in row)
             for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
