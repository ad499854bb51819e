"""Under what name a file is known for what it holds, and how it is opened."""

import pytest

from build_scripts.read.faults import Faults
from build_scripts.read.formats import encoding
from build_scripts.read.formats.opening import fitting_name, opened

TEXT = "一、落实责任。"
PAGE = f"<html><body><p>{TEXT}</p></body></html>"
RICH_TEXT = rb"{\rtf1 a}"


@pytest.mark.parametrize(("name", "data", "fitting"), [
    ("a.txt", TEXT.encode(), "a.txt"), ("a", TEXT.encode(), "a"), ("a.docx", TEXT.encode(), "a.txt"),
    ("a.mhtml", TEXT.encode(), "a.txt"), ("a.md", TEXT.encode(), "a.md"), ("a.html", TEXT.encode(), "a.html"),
    ("a.txt", PAGE.encode(), "a.html"), ("a.htm", PAGE.encode(), "a.htm"), ("a.doc", PAGE.encode("gb18030"), "a.html"),
    ("a.doc", RICH_TEXT, "a.rtf"), ("a.RTF", RICH_TEXT, "a.RTF"), ("通知", RICH_TEXT, "通知.rtf"),
    ("a.txt", PAGE.encode() + b"\xff", "a.txt"), ("a.txt", b"\xff\xfe\x00", "a.txt"),
])
def test_a_name_fits_what_the_file_holds(name: str, data: bytes, fitting: str) -> None:
    assert fitting_name(name, data) == fitting


def test_what_is_too_long_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "LARGEST", len(PAGE.encode()))
    assert fitting_name("a.txt", PAGE.encode()) == "a.html"
    assert fitting_name("a.txt", f"{PAGE} ".encode()) == "a.txt"


@pytest.mark.parametrize(("code", "name"), [("gb18030", "GB18030"), ("utf-8", "UTF-8"), ("utf-16", "UTF-16")])
def test_a_text_knows_its_encoding(code: str, name: str) -> None:
    found = opened("a.txt", TEXT.encode(code), Faults())
    assert found is not None
    assert (found.lines, found.encoding) == ((TEXT,), name)
