"""A saved page with its pictures: its page is read, by its own charset."""

import base64
import quopri

import pytest

from build_scripts.domain.notice import CatalogEntry, NoticeId, PlaceSlug
from build_scripts.read.formats.archived_page import open_archive
from build_scripts.read.formats.unreadable import UnreadableError

PAGE = '<html><head><meta charset="{}"></head><body><p>一、落实责任</p></body></html>'
ENTRY = CatalogEntry(
    id=NoticeId("ceshi-2024"), original="a.mht", first_line=1, last_line=1, jurisdiction=PlaceSlug("ceshi"),
    year=2024, source_url=None, source_evidence=None, supplied_title=None,
)
PICTURE = "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
HEAD = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"{}\r\n\r\n'


def part(page: str, charset: str, *, way: str, stated: bool = True, name: str = "") -> bytes:
    data = page.encode(charset)
    encode = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(way, bytes)
    body = encode(data)
    kind = "Content-Type: text/html" + (f'; charset="{charset}"' if stated else "")
    named = f"Content-ID: {name}\r\n" if name else ""
    return f"--b\r\n{kind}\r\n{named}Content-Transfer-Encoding: {way}\r\n\r\n".encode() + body + b"\r\n"


def archive(*parts: bytes, more: str = "") -> bytes:
    return HEAD.format(more).encode() + b"".join(parts) + b"--b--\r\n"


@pytest.mark.parametrize("way", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize(("charset", "stated"), [("utf-8", True), ("gb2312", True), ("gb2312", False), ("gbk", False)])
def test_the_page_by_its_own_charset(way: str, charset: str, *, stated: bool) -> None:
    page = PAGE.format(charset)
    found = open_archive(archive(PICTURE.encode(), part(page, charset, way=way, stated=stated)))
    assert "<p>一、落实责任</p>" in "".join(found.lines)


def test_the_part_that_the_archive_names() -> None:
    frames = part("<p>框架</p>", "utf-8", way="8bit"), part("<p>正文</p>", "utf-8", way="8bit", name="<main>")
    assert "框架" in "".join(open_archive(archive(*frames)).lines)
    assert "正文" in "".join(open_archive(archive(*frames, more=';\r\n\tstart="<main>"')).lines)


def test_a_page_that_is_the_whole_archive() -> None:
    data = b"MIME-Version: 1.0\r\n" + part("<p>正文</p>", "utf-8", way="base64").removeprefix(b"--b\r\n")
    assert "正文" in "".join(open_archive(data).lines)


@pytest.mark.parametrize("name", ["filename=notice.docx", "filename*=utf-8''%E9%80%9A%E7%9F%A5.docx",
                                  'filename="=?utf-8?b?6YCa55+lLmRvY3g=?="'])
def test_a_mail_with_the_notice_attached(name: str) -> None:
    words = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    attached = f"--b\r\nContent-Type: application/msword\r\nContent-Disposition: attachment; {name}\r\n\r\nx\r\n"
    with pytest.raises(UnreadableError, match=r"附件“(?:notice|通知)[.]docx”里") as raised:
        open_archive(archive(words, attached.encode()))
    assert "把附件存出来" in raised.value.way_out
    with pytest.raises(UnreadableError, match="这是邮件，不能直接读"):
        open_archive(archive(words))


def test_what_is_attached_to_a_mail_that_is_a_page_is_told() -> None:
    page = part("<p>请查收附件。</p>", "utf-8", way="base64")
    attached = b"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.doc\r\n\r\nx\r\n"
    shown = b"--b\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\n\r\nx\r\n"
    told = [doubt.message for doubt in open_archive(archive(page, shown, attached)).source(ENTRY, ()).doubts]
    assert told == ["邮件带有附件“a.doc”，没有读入"]
    assert not open_archive(archive(page, shown)).source(ENTRY, ()).doubts


def test_a_charset_that_is_stated_wrongly() -> None:
    wrong = part("<p>正文</p>", "utf-8", way="8bit").replace(b'charset="utf-8"', b'charset="gb2312-x"')
    assert "正文" in "".join(open_archive(archive(wrong)).lines)
    assert "正文" in "".join(open_archive(archive(wrong.replace(b"gb2312-x", b"utf\0-8"))).lines)


@pytest.mark.parametrize(("data", "told"), [
    (archive(PICTURE.encode()), "没有网页"), (archive(part("", "utf-8", way="8bit")), "空的"), (b"", "没有网页"),
])
def test_what_is_no_page_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        open_archive(data)


def test_a_page_that_states_another_charset_than_its_own() -> None:
    page = part("<p>一、落实责任。</p>", "gb18030", way="8bit").replace(b'charset="gb18030"', b'charset="utf-8"')
    assert "落实责任" in "".join(open_archive(archive(page)).lines)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_page_that_states_no_charset(charset: str) -> None:
    page = part("<p>一、落实责任。</p>", charset, way="8bit", stated=False)
    assert "落实责任" in "".join(open_archive(archive(page)).lines)


def test_a_charset_is_stated_at_the_head_of_the_page_or_nowhere() -> None:
    meta = "<meta charset=big5"
    for blank, is_read in ((4096 - len(meta), True), (4097 - len(meta), False)):
        page = part(f"{' ' * blank}{meta}><p>安全生產</p>", "big5", way="8bit", stated=False)
        if is_read:
            assert "安全生產" in "".join(open_archive(archive(page)).lines)
        else:
            with pytest.raises(UnreadableError, match="编码无法识别"):
                open_archive(archive(page))


def test_the_page_is_among_the_first_two_thousand_parts() -> None:
    """The archive itself is one."""
    page = part("<p>正文</p>", "utf-8", way="8bit")
    assert open_archive(archive(*[PICTURE.encode()] * 1998, page)).lines
    with pytest.raises(UnreadableError, match="没有网页"):
        open_archive(archive(*[PICTURE.encode()] * 1999, page))
