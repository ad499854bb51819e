"""Files that hold a notice and are no text: each is told by its content, whatever its name, with the way to a text."""

import re
from dataclasses import dataclass

from build_scripts.domain.notice import format_of

AS_TEXT = "open it in Word, WPS or LibreOffice, save it as “plain text” (*.txt) in UTF-8, and list that file"
FROM_PDF = "copy its text into a file in UTF-8, or: pdftotext -layout notice.pdf notice.txt; list that file"
TYPED = "a picture has no text: type it, or let a program read it (OCR), and list the text in UTF-8"
UNPACKED = "unpack it, and list the text that is in it"
AS_PAGE = "open it in a browser, save it as “web page, HTML only” (*.html), and list that file"
RENAMED = "it is read as a web page under a name that ends in .html"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    message: str
    way_out: str


BINARY = (
    (b"%PDF-", "a PDF", FROM_PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Word or WPS (DOC)", AS_TEXT),
    (b"\x89PNG", "a picture (PNG)", TYPED),
    (b"\xff\xd8\xff", "a picture (JPEG)", TYPED),
    (b"GIF8", "a picture (GIF)", TYPED),
    (b"II*\0", "a picture (TIFF)", TYPED),
    (b"MM\0*", "a picture (TIFF)", TYPED),
    (b"\x1f\x8b", "an archive (GZIP)", UNPACKED),
    (b"7z\xbc\xaf", "an archive (7z)", UNPACKED),
    (b"Rar!", "an archive (RAR)", UNPACKED),
)
"""How a file begins, and what it is then."""
ZIP = b"PK\x03\x04"
IN_ZIP = (
    (b"word/document.xml", "a Word document (DOCX)", AS_TEXT),
    (b"OFD.xml", "an OFD document", "open it in an OFD reader, copy its text into a file in UTF-8, and list that file"),
    (b"opendocument.text", "a text document (ODT)", AS_TEXT),
    (b"xl/workbook.xml", "a table (XLSX)", AS_TEXT),
    (b"", "an archive (ZIP)", UNPACKED),
)
"""What a package is that holds a file of this name: names stand in it as they are."""
RTF = re.compile(rb"\s*\{\\rtf")
# The head of a saved mail or page: lines of a name and a value, one of which says that it has parts.
MHT = re.compile(rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?Content-Type:\s*multipart/", re.IGNORECASE)
WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|\?xml)\b", re.IGNORECASE | re.DOTALL)
MARKUP = re.compile(r"\s*<(?:[a-z][a-z0-9]*[\s/>]|[!?])", re.IGNORECASE)
OFFICE_XML = re.compile(r'progid="Word\.Document|office:document\b|pkg:package\b')
HEAD = 4096
"""Bytes or characters that are looked at."""


def kind_of_bytes(data: bytes) -> Kind | None:
    """What a file is that holds no text as such; None where nothing speaks against it."""
    binary = next(((name, way_out) for begin, name, way_out in BINARY if data.startswith(begin)), None)
    if data.startswith(ZIP):
        binary = next((name, way_out) for held, name, way_out in IN_ZIP if held in data)
    if binary:
        return Kind(message=f"the file is binary: {binary[0]}", way_out=binary[1])
    if RTF.match(data):
        return Kind(message="the file is RTF, a word processor's text with its markup", way_out=AS_TEXT)
    if MHT.match(data[:HEAD]):
        return Kind(message="the file is a saved page with its pictures (MHT)", way_out=AS_PAGE)
    return None


def kind_of_text(file: str, text: str) -> Kind | None:
    """Markup in a file that is not read as markup. No notice begins with a tag; a Markdown file may."""
    form, head = format_of(file), text[:HEAD]
    if OFFICE_XML.search(head):
        return Kind(message="the file is XML of a word processor", way_out=AS_TEXT)
    opening = WHOLE_PAGE if form == "markdown" else MARKUP
    if form != "html" and opening.match(head):
        return Kind(message="the file is a web page and its name does not say so", way_out=RENAMED)
    return None
