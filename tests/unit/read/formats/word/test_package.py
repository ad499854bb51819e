"""The parts of a document: which are read, and what is refused."""

import io
import zipfile

import pytest

from build_scripts.read.formats.word import package as packages
from build_scripts.read.formats.word.document import open_document
from build_scripts.read.formats.word.package import MOST_PARTS, Package, PackageError
from tests.texts.word_files import OFFICE, RELATIONS, document, package, paragraph, root

MAIN = "word/document.xml"
MEGABYTE = 2 ** 20


def texts(data: bytes) -> list[str]:
    return [line.text for line in open_document(data).shown or ()]


def relation(kind: str, target: str) -> str:
    return (f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/>'
            "</Relationships>")


@pytest.mark.parametrize(("kind", "target", "text"), [
    ("officeDocument", "word/main.xml", "甲"), ("officeDocument", "/word/main.xml", "甲"),
    ("other", "word/main.xml", "乙"),
    ("officeDocument", "word/none.xml", "乙"),
])
def test_the_document_is_the_part_that_the_package_names(kind: str, target: str, text: str) -> None:
    """Else the one of the usual name."""
    bodies = {name: root(MAIN, f"<w:body>{paragraph(words)}</w:body>")
              for name, words in (("word/main.xml", "甲"), (MAIN, "乙"))}
    assert texts(package({**bodies, "_rels/.rels": relation(kind, target)})) == [text]


def test_a_package_has_ten_thousand_parts_at_most() -> None:
    def made(parts: int) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for at in range(parts):
                archive.writestr(f"{at}", "")
        return buffer.getvalue()

    with pytest.raises(PackageError, match="没有正文"):
        Package(made(10_000))
    with pytest.raises(PackageError, match="10001 个部件"):
        Package(made(MOST_PARTS + 1))


def test_all_parts_together_are_as_large_as_the_limit_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    data = document(paragraph("正文"))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        size = sum(len(made.read(name)) for name in ("_rels/.rels", "word/_rels/document.xml.rels", MAIN))
    monkeypatch.setattr(packages, "LARGEST", size)
    assert texts(data) == ["正文"]
    monkeypatch.setattr(packages, "LARGEST", size - 1)
    with pytest.raises(PackageError, match="解开后超过"):
        open_document(data)


def test_the_limit_is_a_round_number() -> None:
    with pytest.raises(PackageError, match="超过 32 MB"):
        open_document(package({MAIN: f"<x>{' ' * 32 * MEGABYTE}</x>"}))


def test_no_entity_is_resolved_in_whatever_encoding_it_hides() -> None:
    body = root(MAIN, f"<w:body>{paragraph('&a;')}{paragraph('正文')}</w:body>")
    declared = body.replace('encoding="UTF-8"?>', 'encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "实体">]>')
    assert "实体" not in "".join(texts(package({MAIN: declared.encode("utf-16")})))


def test_a_text_of_ten_million_characters_is_no_notice() -> None:
    with pytest.raises(PackageError, match="不是完好的 XML"):
        open_document(document(paragraph("a" * 10_000_001)))


def test_a_part_that_was_changed_on_its_way_is_told() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr(MAIN, root(MAIN, f"<w:body>{paragraph('safety')}</w:body>"))
    with pytest.raises(PackageError, match="读不出来"):
        open_document(buffer.getvalue().replace(b"safety", b"sanity"))
