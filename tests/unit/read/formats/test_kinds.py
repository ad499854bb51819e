"""What is not read is told by its content, with the way to what is."""

import io
import zipfile

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.formats.encoding import decode
from build_scripts.read.formats.kinds import kind_of_bytes
from build_scripts.read.formats.opening import opened


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name in names:
            made.writestr(name, f"<x>{name}</x>")
    return buffer.getvalue()


def compound(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le")


def mail(head: str) -> bytes:
    return f"From: a@example.cn\r\nSubject: =?utf-8?B?6YCa55+l?=\r\n{head}\r\n5LiA44CB\r\n".encode()


PAGE = "<html><head><title>通知</title></head><body><p>一、落实责任</p></body></html>"
SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: =?utf-8?Q?x?=\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\n'
)
PLAIN = "Content-Type: text/plain; charset=gbk\r\nMIME-Version: 1.0\r\n"
CODED = "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain;\r\n\tcharset=utf-8\r\n"
STATIONS = "".join(f"Received: from a{number}.example by b.example;\r\n\tThu, 25 May 2023\r\n" for number in range(99))
FLAT = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'


@pytest.mark.parametrize(("name", "data", "message", "way_out"), [
    ("a.docx", package("[Content_Types].xml", "word/document.xml"), "没有文字", "OCR"),
    ("a.txt", package("[Content_Types].xml", "word/document.xml"), "内容是 DOCX", "改名，例如 originals/a.docx"),
    ("a.wps", compound("WordDocument"), "DOC、WPS", "另存为 .docx"),
    ("a.xls", compound("Workbook"), "XLS", "复制到 Word"),
    ("a.docx", compound("EncryptedPackage"), "加了密码", "去掉密码"), ("a.doc", compound(""), "旧格式", "另存为 .docx"),
    ("a.odt", package("mimetype", "content.xml"), "ODT", "另存为 .docx"),
    ("a.ofd", package("OFD.xml", "Doc_0/Document.xml"), "OFD", "OFD 阅读器"),
    ("a.xlsx", package("xl/workbook.xml"), "XLSX", "复制到 Word"),
    ("a.pptx", package("ppt/presentation.xml"), "PPTX", "复制全文"),
    ("a.ppt", compound("PowerPoint Document"), "PPT", "复制全文"),
    ("a.zip", package("notice.txt"), "压缩包（ZIP）", "解压"),
    ("a.pdf", b"%PDF-1.4\n1 0 obj\n", "PDF 损坏", ".txt"), ("a.html", b"%PDF-1.4\n1", "内容是 PDF", "改名"),
    ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "图片（JPEG）", "OCR"),
    ("a.tif", b"II*\0\x08\0\0\0", "图片（TIFF）", "OCR"),
    ("a.rtf", b"{\\rtf1 {\\info x}}", "RTF 里没有文字", "另存"), ("a.doc", b"{\\rtf1\\ansi x}", "内容是 RTF", "改名"),
    ("a.mht", SAVED.encode(), "没有网页", "仅 HTML"), ("a.txt", SAVED.encode(), "内容是 MHT", "改名"),
    ("a.msg", compound("__properties_version1.0"), "邮件（MSG）", "附件里的通知存出来"),
    ("a.mht", mail(CODED), "这是邮件", "复制全文"), ("a.txt", mail(CODED), "内容是 MHT", "改名"),
    ("a.mht", mail(PLAIN), "这是邮件", "复制全文"), ("a.mht", mail(STATIONS + CODED), "这是邮件", "复制全文"),
    ("a.doc", PAGE.encode(), "这是网页", ".html"),
    ("a.txt", PAGE.encode("gb18030"), "这是网页", ".html"),
    ("a.txt", PAGE.encode("utf-16"), "这是网页", ".html"),
    ("a.txt", "\n <p style='x'>一、落实责任</p>".encode(), "这是网页", ".html"),
    ("a.md", f"<!-- x -->\n<!DOCTYPE html>\n{PAGE}".encode(), "这是网页", ".html"),
    ("a.doc", FLAT.encode(), "文字处理软件的 XML", "另存为 .docx"),
    ("a.xml", FLAT.encode(), "文字处理软件的 XML", "另存为 .docx"),
    ("a.docx", b"\x01", "内容却是纯文本", "originals/a.txt"),
    ("a.mhtml", "一、落实责任".encode(), "不是 MHT", "重新取得"),
])
def test_what_is_no_text_is_told_with_a_way_out(name: str, data: bytes, message: str, way_out: str) -> None:
    faults = Faults()
    assert opened(f"originals/{name}", data, faults) is None
    (fault,) = faults.found
    assert message in fault.message and way_out in fault.hint


@pytest.mark.parametrize(("name", "text"), [
    ("a.html", PAGE), ("a.htm", f"<?xml version='1.0'?>{PAGE}"), ("a.md", "<div align=center>\n\n# 通知\n\n</div>"),
    ("a.md", "<!-- 来源 -->\n# 通知"), ("a.txt", "通知\n<p>一、落实责任</p>"), ("a.txt", "<关于做好工作的通知>"),
    ("a.doc", "一、落实责任"), ("a", "一、落实责任"), ("a.txt", "标题: 通知\nContent-Type: text/html\n"),
    ("a.txt", "Subject: 通知\nFrom: a\n\n一、落实责任"), ("a.txt", "Content-Type: text/plain\n\n一、落实责任"),
    ("a.txt", "X: 1\nY\nContent-Type: text/plain\nMIME-Version: 1.0\n"),
    ("a.txt", "MIME-Version: 1.0\nContent-Type: image/png\n\n一、"),
    ("a.txt", "PK 赛\n"), ("a.txt", "MM 通知"), ("a.txt", "{通知}"),
])
def test_a_text_is_a_text_whatever_its_name(name: str, text: str) -> None:
    faults = Faults()
    assert decode(f"originals/{name}", text.encode(), faults) is not None, faults.found


@pytest.mark.parametrize(("before", "told"), [(4096 - 15, "XML"), (4096 - 14, None)])
def test_only_the_head_of_a_file_says_what_it_is(before: int, told: str | None) -> None:
    faults = Faults()
    text = "通" * before + "office:document>知"
    assert (decode("originals/a.txt", text.encode(), faults) is None) == bool(told)
    assert all(told and told in fault.message for fault in faults.found)


@pytest.mark.parametrize(("data", "message"), [
    (package("[Content_Types].xml", "word/document.xml")[:-30], "内容是 DOCX"),
    (package("notice.txt")[:-30], "（ZIP）"),
])
def test_a_damaged_package_is_known_by_the_names_that_stand_in_it(data: bytes, message: str) -> None:
    faults = Faults()
    assert opened("originals/a.txt", data, faults) is None
    assert [message in fault.message for fault in faults.found] == [True]


def test_a_package_that_is_damaged_is_not_told_to_be_unpacked() -> None:
    told = kind_of_bytes(package("notice.txt")[:-30])
    assert told
    assert "损坏" in told.message
    assert "重新取得" in told.way_out
