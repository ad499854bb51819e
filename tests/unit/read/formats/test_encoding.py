"""Bytes of an original: what is text, and what is said of what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read.faults import Faults
from build_scripts.read.formats.encoding import ACCEPTED, decode, decoded, encoding_of, split_lines

MEGABYTE = 2 ** 20


def test_lines_with_or_without_a_byte_order_mark() -> None:
    faults = Faults()
    assert decode("a", "一\n二\n".encode(), faults) == decode("a", "一\n二".encode("utf-8-sig"), faults) == ("一", "二")
    assert not faults.found


@pytest.mark.parametrize(("text", "lines"), [
    ("a\nb", ("a", "b")), ("a\r\nb\r\n", ("a", "b")), ("a\rb", ("a", "b")), ("a\n\n", ("a", "")), ("a\n ", ("a", " ")),
    ("a\fb\u2028c", ("a\fb\u2028c",)), ("", ("",)), ("\n", ("",)),
])
def test_lines_are_counted_as_an_editor_counts_them(text: str, lines: tuple[str, ...]) -> None:
    assert split_lines(text) == lines


@pytest.mark.parametrize(("data", "line", "message"), [
    (b"", None, "空的"), (b" \n\t\n", None, "空的"), ("全年工作\n安全生產".encode("big5"), 1, "既不是 UTF-8"),
    ("全年工作\n安全生产".encode("gb18030") + b"\xff", 2, "0xff"), ("caf\u00e9 \n".encode("latin-1"), 1, "0xe9"),
    ("漢字かな".encode("shift_jis"), 1, "既不是 UTF-8"),
    ("全年\n".encode("utf-16")[:-1], 1, "不合此编码"), ("全\0年".encode("utf-16"), 1, "不合此编码"),
    ("安全A".encode("utf-16-le"), 1, "是 UTF-16LE 编码的文本"), ("安全\n".encode("utf-16-be"), 1, "UTF-16BE"),
    ("ab\n".encode("utf-16-le"), 1, "不是文本"), ("甲\x01乙安全生产".encode("gb18030"), 1, "既不是"),
    ("<html>\n<p>安全</p>".encode(), 1, "这是网页"), (b"a\nb\xff", 2, "0xff"), (b"a\nb\nc\0", 3, "不是文本"),
    (b"\x89PNG\r\n\x1a\n\0", 3, "图片（PNG）"),
    (b" " * (20 * MEGABYTE + 1), None, "20 MB"),
])
def test_what_is_no_text_is_a_fault(data: bytes, line: int | None, message: str) -> None:
    faults = Faults()
    assert decode("originals/a.txt", data, faults) is None
    (fault,) = faults.found
    assert (fault.file, fault.line) == ("originals/a.txt", line)
    assert message in fault.message and fault.hint


def test_a_text_in_utf_16_without_its_mark_is_to_be_saved_in_another_encoding() -> None:
    faults = Faults()
    assert decode("originals/a.txt", "一、落实责任\n".encode("utf-16-le"), faults) is None
    assert [fault.hint for fault in faults.found] == [ACCEPTED]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "gb2312"])
def test_an_original_is_read_as_it_was_received(encoding: str) -> None:
    """In every encoding that Chinese offices write, byte for byte as it came."""
    text = "一、落实责任\r\n\r\n（一）各级党委、政府要研究安全生产工作。\r\n2024年1月20日\r\n"
    data, faults = text.encode(encoding), Faults()
    assert decode("originals/a.txt", data, faults) == split_lines(text)
    assert not faults.found
    assert decoded(data) == text


def test_the_encoding_is_named() -> None:
    names = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "big5")
    found = [encoding_of("本省全年".encode(name)) for name in names]
    assert found == ["UTF-8", "UTF-8", "UTF-16", "UTF-32", "GB18030", None]
    assert encoding_of(b"plain") == "UTF-8"


@given(st.binary(max_size=60))
def test_bytes_are_a_text_or_a_fault(data: bytes) -> None:
    faults = Faults()
    lines = decode("originals/a.txt", data, faults)
    assert (lines is None) == bool(faults.found)
    if lines is not None:
        assert lines == split_lines(decoded(data))


@given(st.text(st.characters(codec="gb18030"), max_size=60))
def test_chinese_in_gb18030_is_that_chinese_or_a_fault(text: str) -> None:
    """It is never read as something else."""
    data = f"安全生产{text}".encode("gb18030")
    lines = decode("originals/a.txt", data, Faults())
    assert lines in (None, split_lines(f"安全生产{text}"))


def test_the_largest_text_is_read() -> None:
    faults = Faults()
    assert decode("a", b"a" * 20 * MEGABYTE, faults) is not None
    assert not faults.found


@pytest.mark.parametrize(("text", "is_chinese"), [
    ("安" * 9 + "㐀", True), ("安" * 8 + "㐀", False), ("安" * 9 + "鿿", True), ("安" * 8 + "鿿", False), ("安", True),
    ("啊", True), ("座", True), ("剜", False), ("㐀", False), ("。", False), ("安" * 8 + "龥" + "。" * 9, False),
])
def test_nine_characters_in_ten_of_a_text_in_gb18030_are_of_the_first_level(text: str, *, is_chinese: bool) -> None:
    assert encoding_of(text.encode("gb18030")) == ("GB18030" if is_chinese else None)
