"""What a file is by its content, whatever its name: a form that is read, or one that is told with the way to a text."""

import email
import email.policy
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_scripts.domain.notice import format_of

K = TypeVar("K")
AS_DOCX = "用 Word、WPS 或 LibreOffice 打开，另存为 .docx，交另存的文件"
AS_TABLE = "把表格复制到 Word 或 WPS 文字文档里，存为 .docx，交该文件"
FROM_OFD = "用 OFD 阅读器打开，另存为 PDF 或 .docx，交另存的文件；只能看不能存的，复制全文存为 .txt（UTF-8）"
AS_TEXT = "打开后复制全文，存为 .docx 或 .txt（UTF-8），交该文件"
TYPED = "图片里没有文字：先作文字识别（OCR）或照原文录入，存为 .docx 或 .txt（UTF-8），交录入的文件"
FROM_MAIL = "用 Outlook 打开，把附件里的通知存出来，交存出的文件；通知就是邮件的，复制全文存为 .docx 或 .txt（UTF-8）"
UNPACKED = "先解压，交其中的通知"
AGAIN = "从原处重新取得这个文件，再交一次；能打开的，用 Word 或 WPS 另存为 .docx，交另存的文件"
UNLOCKED = "用 Word 或 WPS 打开，去掉密码，另存为 .docx，交另存的文件"
RENAMED = "按网页读的文件名须以 .html 结尾：改名，内容不动"


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    way_out: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read, and what to do."""

    message: str
    way_out: str


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IN_COMPOUND = {
    "EncryptedPackage": Kind("加了密码的 Office 文档", UNLOCKED),
    "WordDocument": Kind("旧格式的 Word 或 WPS 文字文档（DOC、WPS）", AS_DOCX),
    "Workbook": Kind("旧格式的表格（XLS）", AS_TABLE),
    "Book": Kind("旧格式的表格（XLS）", AS_TABLE),
    "PowerPoint Document": Kind("旧格式的演示文稿（PPT）", AS_TEXT),
    "__properties_version1.0": Kind("Outlook 存的邮件（MSG）", FROM_MAIL),
}
"""What a compound file is that holds a stream of this name; the first that fits."""
OTHER_COMPOUND = Kind("旧格式的 Office 文档", AS_DOCX)
BINARY = {
    b"\x89PNG": Kind("图片（PNG）", TYPED),
    b"\xff\xd8\xff": Kind("图片（JPEG）", TYPED),
    b"GIF8": Kind("图片（GIF）", TYPED),
    b"II*\0": Kind("图片（TIFF）", TYPED),
    b"MM\0*": Kind("图片（TIFF）", TYPED),
    b"\x1f\x8b": Kind("压缩包（GZIP）", UNPACKED),
    b"7z\xbc\xaf": Kind("压缩包（7z）", UNPACKED),
    b"Rar!": Kind("压缩包（RAR）", UNPACKED),
}
"""How a file begins, and what it is then."""
ZIP = b"PK\x03\x04"
IN_ZIP = {
    "OFD.xml": Kind("OFD 版式文件", FROM_OFD),
    "content.xml": Kind("OpenDocument 文档（ODT）", AS_DOCX),
    "xl/": Kind("表格（XLSX）", AS_TABLE),
    "ppt/": Kind("演示文稿（PPTX）", AS_TEXT),
}
"""What a package is in which a name begins so; the first that fits."""
OTHER_ZIP = Kind("压缩包（ZIP）", UNPACKED)
BROKEN_ZIP = Kind("损坏的文档或压缩包（ZIP）", AGAIN)
"""Nothing in it can be told: what it was is not known either."""
WORD_PARTS = "word/"
PDF = re.compile(rb"[\x00-\x20]{0,64}%PDF-")
RTF = re.compile(rb"\s*\{\\rtf")
# The head of a saved mail or page: lines of a name and a value, which may go on in lines that are set in.
MESSAGE_HEAD = re.compile(rb"\s*((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)")
LONGEST_HEAD = 65_536
"""Bytes: every station that a mail passes adds some lines."""
OF_MESSAGES = ("Content-Transfer-Encoding", "MIME-Version")
"""One of them stands in the head of what has no parts."""
WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|\?xml)\b", re.IGNORECASE | re.DOTALL)
MARKUP = re.compile(r"\s*<(?:[a-z][a-z0-9]*[\s/>]|[!?])", re.IGNORECASE)
OFFICE_XML = re.compile(r'progid="Word\.Document|office:document\b|pkg:package\b')
HEAD = 4096
"""Bytes or characters that are looked at."""


def held_form(data: bytes) -> str | None:
    """The usual ending of a form that is read by its content; None of a text, and of what is not read."""
    if data.startswith(ZIP) and _has(_names(data), WORD_PARTS):
        return ".docx"
    if PDF.match(data):
        return ".pdf"
    if RTF.match(data):
        return ".rtf"
    return ".mht" if _is_message(data) else None


def _is_message(data: bytes) -> bool:
    """A mail, or a page that was saved as one: its head says that it has parts, or how its words are written."""
    head = MESSAGE_HEAD.match(data[:LONGEST_HEAD])
    if head is None:
        return False
    message = email.message_from_bytes(head[1], policy=email.policy.compat32)
    if "Content-Type" not in message:
        return False
    if message.get_content_maintype() == "multipart":
        return True
    is_text = message.get_content_type() in ("text/html", "text/plain")
    return is_text and any(name in message for name in OF_MESSAGES)


def kind_of_bytes(data: bytes) -> Refusal | None:
    """What a file is that is not read; None where nothing speaks against it."""
    kind = _kind(data)
    return Refusal(f"这是{kind.name}，不能直接读", kind.way_out) if kind else None


def _kind(data: bytes) -> Kind | None:
    if data.startswith(ZIP):
        names = _names(data)
        if not names:
            return BROKEN_ZIP
        return _first(IN_ZIP, lambda begin: _has(names, begin)) or OTHER_ZIP
    if data.startswith(COMPOUND):
        return _first(IN_COMPOUND, lambda stream: stream.encode("utf-16-le") in data) or OTHER_COMPOUND
    return _first(BINARY, data.startswith)


def _first(kinds: Mapping[K, Kind], fits: Callable[[K], bool]) -> Kind | None:
    return next((kind for mark, kind in kinds.items() if fits(mark)), None)


def kind_of_text(file: str, text: str) -> Refusal | None:
    """Markup in a file that is not read as markup. No notice begins with a tag; a Markdown file may."""
    if OFFICE_XML.search(text[:HEAD]):
        return Refusal("这是文字处理软件的 XML，不能直接读", AS_DOCX)
    if format_of(file) != "html" and is_page(file, text):
        return Refusal("这是网页，文件名却不这样说", RENAMED)
    return None


def is_page(file: str, text: str) -> bool:
    opening = WHOLE_PAGE if format_of(file) == "markdown" else MARKUP
    return bool(opening.match(text[:HEAD]))


def _has(names: list[str], begin: str) -> bool:
    return any(name.startswith(begin) for name in names)


def _names(data: bytes) -> list[str]:
    """Of the files in a package; one that is damaged is known by the names that stand in it as they are."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return [WORD_PARTS] if b"word/document.xml" in data else []
