"""A file with the mark put in last is the file that is made with it."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from build_scripts.publish.docx.body import Document, Section
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.exports.tables.spreadsheet import Column
from build_scripts.publish.exports.tables.workbook import workbook
from build_scripts.work.website.marks_in_files import MARK, laid_open, marked

OWN = "0123456789ab"


def docx(text: str) -> bytes:
    document = Document(paragraphs=(), section=Section())
    return pack(document, Properties(title=f"甲{text}", identifier="a"), header="页眉" * 90)


def xlsx(text: str) -> bytes:
    rows = [(f"第{number}行",) for number in range(50)]
    return workbook("表", "一", [Column(name="名称", width=10)], rows, [("版本", text)])


KINDS = [("a.docx", docx), ("a.xlsx", xlsx), ("a.md", lambda text: f"版本：{text}；{text}。".encode())]


def as_made(name: str, make: Callable[[str], bytes], mark: str) -> bytes:
    return laid_open(name, make(mark), mark)[0]


@pytest.mark.parametrize(("name", "make"), KINDS)
def test_put_in_last_it_is_as_if_it_had_been_there(name: str, make: Callable[[str], bytes]) -> None:
    laid, marks = laid_open(name, make(MARK), MARK)
    assert marks
    assert marked(laid, marks, OWN) == as_made(name, make, OWN) != laid


@pytest.mark.parametrize("text", ["{}", "{}甲", "甲{}", "{0}{0}", "甲{0}乙{0}丙"])
def test_a_text_has_its_marks_wherever_they_stand(text: str) -> None:
    laid, marks = laid_open("a.md", text.format(MARK).encode(), MARK)
    assert marks and not marks.sums
    assert marked(laid, marks, OWN).decode() == text.format(OWN)


@pytest.mark.parametrize(("name", "make"), KINDS)
def test_a_file_without_a_mark_stays_as_it_is(name: str, make: Callable[[str], bytes]) -> None:
    assert laid_open(name, make(OWN), MARK) == (make(OWN), None)


@pytest.mark.parametrize(("name", "make"), KINDS[:2])
@pytest.mark.parametrize("text", ["{}", "{0}{0}", "甲{}乙{}", "{}" + "长" * 5000 + "{}"])
def test_the_package_is_whole(name: str, make: Callable[[str], bytes], text: str) -> None:
    """Wherever the marks stand, however many, side by side: each packed file says what it said."""
    laid, marks = laid_open(name, make(text.format(MARK, MARK)), MARK)
    assert marks
    found, wanted = (ZipFile(BytesIO(data)) for data in (marked(laid, marks, OWN), make(text.format(OWN, OWN))))
    assert found.testzip() is None
    assert [info.filename for info in found.infolist()] == wanted.namelist()
    assert all(found.read(part) == wanted.read(part) for part in wanted.namelist())


def test_nothing_but_the_marks_and_the_sums_differs() -> None:
    one, other = as_made("a.docx", docx, MARK), as_made("a.docx", docx, OWN)
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    assert len(differing) <= len(MARK) + 8
