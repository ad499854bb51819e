"""What is no text is told by its content, with the way to a text."""

import io
import zipfile

import pytest

from build_scripts.read.formats.encoding import decode
from build_scripts.read.located import Faults


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name in names:
            made.writestr(name, "<x/>")
    return buffer.getvalue()


PAGE = "<html><head><title>通知</title></head><body><p>一、落实责任</p></body></html>"
SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: =?utf-8?Q?x?=\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\n'
)
FLAT = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'


@pytest.mark.parametrize(("name", "data", "message", "way_out"), [
    ("a.docx", package("[Content_Types].xml", "word/document.xml"), "Word document (DOCX)", "plain text"),
    ("a.txt", package("[Content_Types].xml", "word/document.xml"), "Word document (DOCX)", "plain text"),
    ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word or WPS (DOC)", "plain text"),
    ("a.odt", package("mimetype", "content.xml") + b"opendocument.text", "text document (ODT)", "plain text"),
    ("a.ofd", package("OFD.xml", "Doc_0/Document.xml"), "OFD", "OFD reader"),
    ("a.xlsx", package("xl/workbook.xml"), "table (XLSX)", "plain text"),
    ("a.zip", package("notice.txt"), "archive (ZIP)", "unpack"),
    ("a.pdf", b"%PDF-1.4\n1 0 obj\n", "a PDF", "pdftotext"),
    ("a.html", b"%PDF-1.4\n1 0 obj\n", "a PDF", "pdftotext"),
    ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "picture (JPEG)", "OCR"),
    ("a.tif", b"II*\0\x08\0\0\0", "picture (TIFF)", "OCR"),
    ("a.rtf", b"{\\rtf1\\ansi\\ansicpg936 \\'b0\\'b2}", "RTF", "plain text"),
    ("a.doc", b"{\\rtf1\\ansi\\ansicpg936 \\'b0\\'b2}", "RTF", "plain text"),
    ("a.mht", SAVED.encode(), "MHT", "HTML only"),
    ("a.txt", SAVED.encode(), "MHT", "HTML only"),
    ("a.doc", PAGE.encode(), "web page and its name does not say so", ".html"),
    ("a.xhtml", f'<?xml version="1.0"?>\n<!DOCTYPE html>\n{PAGE}'.encode(), "web page and its name", ".html"),
    ("a.txt", PAGE.encode("gb18030"), "web page and its name", ".html"),
    ("a.txt", PAGE.encode("utf-16"), "web page and its name", ".html"),
    ("a.txt", "\n <p style='x'>一、落实责任</p>".encode(), "web page and its name", ".html"),
    ("a.md", f"<!-- x -->\n<!DOCTYPE html>\n{PAGE}".encode(), "web page and its name", ".html"),
    ("a.doc", FLAT.encode(), "XML of a word processor", "plain text"),
    ("a.xml", FLAT.encode(), "XML of a word processor", "plain text"),
])
def test_what_is_no_text_is_told_with_a_way_out(name: str, data: bytes, message: str, way_out: str) -> None:
    faults = Faults()
    assert decode(f"originals/{name}", data, faults) is None
    (fault,) = faults.found
    assert message in fault.message and way_out in fault.hint
    assert fault.line is not None


@pytest.mark.parametrize(("name", "text"), [
    ("a.html", PAGE), ("a.htm", f"<?xml version='1.0'?>{PAGE}"), ("a.md", "<div align=center>\n\n# 通知\n\n</div>"),
    ("a.md", "<!-- 来源 -->\n# 通知"), ("a.txt", "通知\n<p>一、落实责任</p>"), ("a.txt", "<关于做好工作的通知>"),
    ("a.doc", "一、落实责任"), ("a", "一、落实责任"), ("a.txt", "标题: 通知\nContent-Type: text/html\n"),
    ("a.txt", "PK 赛\n"), ("a.txt", "MM 通知"), ("a.txt", "{通知}"),
])
def test_a_text_is_a_text_whatever_its_name(name: str, text: str) -> None:
    faults = Faults()
    assert decode(f"originals/{name}", text.encode(), faults) is not None, faults.found
