"""A file with the mark put in last is the file that is made with it."""

import zipfile
from io import BytesIO

import pytest

from build_scripts.publish.docx.body import Document, Section
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.exports.workbook import Column, Workbook
from build_scripts.work.site.marking import MARK, bearing, marked

OWN = "0123456789ab"


def docx(text: str) -> bytes:
    document = Document(paragraphs=(), section=Section())
    return pack(document, Properties(title=f"甲{text}", identifier="a"), header="页眉" * 90)


def xlsx(text: str) -> bytes:
    book = Workbook("表")
    book.table("一", [Column(name="名称", width=10)], [(f"第{number}行",) for number in range(50)])
    book.notes("说明", [("版本", text)])
    return book.data()


@pytest.mark.parametrize(("name", "make"), [
    ("a.docx", docx), ("a.xlsx", xlsx), ("a.md", lambda text: f"版本：{text}；{text}".encode()),
])
def test_put_in_last_it_is_as_if_it_had_been_there(name: str, make) -> None:  # type: ignore[no-untyped-def]
    where = bearing(name, make(MARK))
    assert len(where) == 1
    assert bearing(name, make(OWN)) == ()
    assert marked(make(MARK), where, OWN) == make(OWN)
    assert marked(make(OWN), (), "ffffffffffff") == make(OWN)


@pytest.mark.parametrize(("name", "make"), [("a.docx", docx), ("a.xlsx", xlsx)])
def test_the_package_is_whole(name: str, make) -> None:  # type: ignore[no-untyped-def]
    package = zipfile.ZipFile(BytesIO(marked(make(MARK), bearing(name, make(MARK)), OWN)))
    assert package.testzip() is None
    assert [info.filename for info in package.infolist()] == zipfile.ZipFile(BytesIO(make(OWN))).namelist()
