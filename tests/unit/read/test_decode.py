"""Bytes of an original: what is text, and what is said of what is not."""

import pytest

from build_scripts.read.decode import LARGEST, decode, split_lines
from build_scripts.read.located import Faults


def test_lines_with_or_without_a_byte_order_mark() -> None:
    faults = Faults()
    assert decode("a", "一\n二\n".encode(), faults) == decode("a", "一\n二".encode("utf-8-sig"), faults) == ("一", "二")
    assert not faults.found


@pytest.mark.parametrize(("text", "lines"), [
    ("a\nb", ("a", "b")), ("a\r\nb\r\n", ("a", "b")), ("a\rb", ("a", "b")), ("a\n\n", ("a", "")), ("a\n ", ("a", " ")),
    ("a\fb\u2028c", ("a\fb\u2028c",)),
])
def test_lines_are_counted_as_an_editor_counts_them(text: str, lines: tuple[str, ...]) -> None:
    assert split_lines(text) == lines


@pytest.mark.parametrize(("data", "line", "message"), [
    (b"", None, "empty"), (b" \n\t\n", None, "empty"), ("安全生产".encode("gb18030"), 1, "UTF-8"),
    (b"a\nb\xff", 2, "0xff"), (b"a\nb\nc\0", 3, "binary"), (b"\x89PNG\r\n\x1a\n\0", 3, "binary"),
    (b" " * (LARGEST + 1), None, "20 MB"),
])
def test_what_is_no_text_is_a_fault(data: bytes, line: int | None, message: str) -> None:
    faults = Faults()
    assert decode("originals/a.txt", data, faults) is None
    (fault,) = faults.found
    assert (fault.file, fault.line) == ("originals/a.txt", line)
    assert message in fault.message and fault.hint


def test_the_largest_text_is_read() -> None:
    faults = Faults()
    assert decode("a", b"a" * LARGEST, faults) is not None
    assert not faults.found
