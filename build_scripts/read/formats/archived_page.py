"""A page saved with its pictures (MHT, RFC 2557) → the page: its root part, decoded by that part's own charset."""

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice

from build_scripts.domain.notice import Doubt
from build_scripts.read.formats import encoding
from build_scripts.read.formats.opened import Opened
from build_scripts.read.formats.unreadable import UnreadableError

FROM_MAIL = "打开邮件，复制全文存为 .docx 或 .txt（UTF-8），交该文件"
OF_MAIL = "打开邮件，把附件存出来，交存出的文件"
AS_PAGE = "用浏览器打开，存为“网页，仅 HTML”（*.html），交该文件"
MOST_PARTS = 2000
PAGES = ("text/html", "application/xhtml+xml")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
NAMED = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030"}
"""What is called so holds characters of the greater code, too."""


def open_archive(data: bytes) -> Opened:
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    page = _page(message)
    lines = encoding.split_lines(_decoded(page))
    return Opened(
        lines=lines,
        encoding="MHT",
        doubts=tuple(_attached(message)),
    )


def _attached(message: Message) -> Iterator[Doubt]:
    """A mail's own words may only say that the notice is enclosed."""
    for part in islice(message.walk(), MOST_PARTS):
        name = part.get_filename()
        if name and part.get_content_disposition() == "attachment":
            yield Doubt(
                line=1,
                message=f"邮件带有附件“{_readable(name)}”，没有读入",
                hint=f"通知若在附件里，{OF_MAIL}",
            )


def _page(message: Message) -> Message:
    """The part that `start` names; else the first page. Pages of frames come behind it."""
    parts = list(islice(message.walk(), MOST_PARTS))
    pages = [part for part in parts if part.get_content_type() in PAGES]
    if not pages:
        raise _without_page(parts)
    start = message.get_param("start")
    named = [
        page
        for page in pages
        if start and page.get("Content-ID") == start
    ]
    return (*named, *pages)[0]


def _without_page(parts: Sequence[Message]) -> UnreadableError:
    """A mail brings a notice as an attachment, or as its own words."""
    attached = [name for part in parts if (name := part.get_filename())]
    if attached:
        return UnreadableError(f"这是邮件，通知多半在附件“{_readable(attached[0])}”里", OF_MAIL)
    if any("Content-Type" in part and part.get_content_type() == "text/plain" for part in parts):
        return UnreadableError("这是邮件，不能直接读", FROM_MAIL)
    return UnreadableError("文件里没有网页部分", AS_PAGE)


def _readable(name: str) -> str:
    """Older programs write a name as they write a subject."""
    try:
        return str(make_header(decode_header(name)))
    except (LookupError, ValueError, HeaderParseError):
        return name


def _decoded(page: Message) -> str:
    payload = page.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    stated = page.get_content_charset() or _in_markup(data)
    for charset in (NAMED.get(stated, stated), "utf-8"):
        try:
            text = data.decode(charset).removeprefix("\ufeff")
        except (LookupError, ValueError):
            continue
        if text.strip():
            return text
    found = encoding.encoding_of(data)
    if found is None or not data.strip():
        raise UnreadableError("网页部分的文字编码无法识别" if data.strip() else "网页部分是空的", AS_PAGE)
    return data.decode(found).removeprefix("\ufeff")


def _in_markup(data: bytes) -> str:
    found = CHARSET.search(data[:4096])
    return found[1].decode("ascii").lower() if found else "utf-8"
