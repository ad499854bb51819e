"""Files that mean harm are taken in as what they are, or refused; nothing is read or written elsewhere."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from tests.texts.word_files import document, package, paragraph
from tests.texts.written_out import pdf, with_table
from tests.trees import digests
from tests.unit.work.intake_sources import CITY, NOTICE, folder, written

Said = pytest.CaptureFixture[str]
LINES = [line for line in NOTICE.split("\n") if line]
BODY = "".join(map(paragraph, LINES))
DRAWN = [(80.0, 780.0 - 26 * at, line) for at, line in enumerate(LINES)]
RELATION = (
    '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}" '
    'Target="{1}"{2}/>'
)
OUTSIDE = ' TargetMode="External"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + RELATION.format("attachedTemplate", "http://192.0.2.1/a.dotm", OUTSIDE)
    + RELATION.format("header", "file:///etc/passwd", OUTSIDE)
    + RELATION.format("styles", "http://192.0.2.1/s.xml", OUTSIDE)
    + RELATION.format("footer", "../../../../etc/passwd", "") + "</Relationships>"
)
SCRIPTS = (
    "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(calc)>>>>"
    "/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(x)>>]>>>>"
)


def taken(path: Path, source: Path) -> int:
    return main(["add", str(path), "--source", str(source), "--yes", *CITY])


def parts(data: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def to_itself(data: bytes) -> bytes:
    """Its table of objects says that the one before it is itself."""
    place = data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0]
    return data.replace(b"trailer<<", b"trailer<</Prev " + place)


READ: dict[str, str | bytes] = {
    "outside.docx": package({**parts(document(BODY)), "word/_rels/document.xml.rels": RELATIONS}),
    "climbing.docx": package({**parts(document(BODY)), "../../../evil.txt": "x", "/evil": "x"}),
    "scripts.pdf": pdf([DRAWN], extra=SCRIPTS), "circle.pdf": to_itself(pdf([DRAWN])),
    "scripts.html": "<body onload='x()'><script>x()</script><p>" + "</p><p>".join(LINES)
                    + "</p><img src=x onerror='x()'><a href='javascript:x()'>a</a></body>",
    "<b>a#b?c%20\u202e.txt": NOTICE, "安" * 80 + ".txt": NOTICE, "a\nb.txt": NOTICE,
}


@pytest.mark.parametrize("name", READ)
def test_it_is_read_as_a_notice_and_nothing_else_is_touched(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = folder(tmp_path)
    data = READ[name]
    path = tmp_path / "in" / name
    path.parent.mkdir()
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("asked the network"))
    before = set(tmp_path.rglob("*"))
    assert taken(path, source) == 0
    assert {found.name for found in set(tmp_path.rglob("*")) - before} == {f"ceshishi-2027{path.suffix}"}
    assert "script" not in (source / "catalog.yml").read_text("utf-8").lower()


CATALOG = {1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 1/Kids[10 0 R]>>"}
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{}>>"
CIRCLE = {2: "<</Type/Pages/Count 1/Kids[3 0 R]>>", 3: "<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>"}
ENTITIES = '<!DOCTYPE l [<!ENTITY a "哈">' + "".join(
    f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)) + "]>"
REFUSED = {
    "many objects.pdf": (
        with_table({**CATALOG, 10: PAGE.format(""), **dict.fromkeys(range(20, 100_020), "<</A 1>>")}),
        "没有可读的文字"),
    "circle of pages.pdf": (with_table({**CATALOG, **CIRCLE}), "损坏"),
    "deep.pdf": (with_table({**CATALOG, 10: PAGE.format("/X " + "[" * 50_000 + "]" * 50_000)}), "损坏|没有可读的文字"),
    "entities.docx": (package({"word/document.xml": ENTITIES + "<x>&j;</x>"}), "实体定义"),
    "outside entity.docx": (
        package({"word/document.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}),
        "实体定义"),
    "bomb.docx": (package({"word/document.xml": "<x>" + " " * (64 << 20) + "</x>"}), "超过 32 MB"),
    "parts.docx": (
        package({"word/document.xml": "<x/>", **{f"word/{at}.xml": "" for at in range(10_001)}}), "多于 10000 个"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_its_reason(name: str, tmp_path: Path, capsys: Said) -> None:
    data, told = REFUSED[name]
    source = folder(tmp_path)
    (tmp_path / name).write_bytes(data)
    before = digests(tmp_path)
    assert taken(tmp_path / name, source) == 1
    assert any(words in capsys.readouterr().err for words in told.split("|"))
    assert digests(tmp_path) == before


def large(path: Path) -> None:
    """200 MB that take no room on the disk."""
    with path.open("wb") as file:
        file.truncate(200 << 20)


NO_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "这不是文件"), "folder": (Path.mkdir, "这不是文件"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "这不是文件"),
    "circle": (lambda path: path.symlink_to(path.name), "链接绕成一圈"),
    "nothing": (lambda path: path.symlink_to("nowhere"), "没有这个文件"),
    "large": (large, "超过 20 MB"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of Unix")
@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_of_a_notice_is_refused(kind: str, tmp_path: Path, capsys: Said) -> None:
    make, told = NO_FILES[kind]
    source = folder(tmp_path)
    before = digests(source)
    make(tmp_path / "a.txt")
    assert taken(tmp_path / "a.txt", source) == 1
    assert told in capsys.readouterr().err
    assert digests(source) == before


def test_a_path_that_climbs_and_a_link_give_the_file_they_name(tmp_path: Path) -> None:
    source = folder(tmp_path)
    path = written(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.txt").symlink_to(path)
    assert taken(tmp_path / "sub" / ".." / "sub" / "link.txt", source) == 0
    (stored,) = (found for found in (source / "originals").iterdir() if found.name.startswith("ceshishi"))
    assert not stored.is_symlink() and stored.read_bytes() == path.read_bytes()
