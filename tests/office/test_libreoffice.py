"""What LibreOffice shows of our files. Where it is not installed there is nothing to show: `nox -s office` asks for it.
"""

import csv
import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from build_scripts.audit.tracked_reading import read
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.publish.docx import notice as docx
from build_scripts.publish.exports.copies import edition
from build_scripts.publish.exports.copies.manuscript import paragraphs
from build_scripts.publish.exports.tables.spreadsheet import Column
from build_scripts.publish.exports.tables.workbook import workbook
from tests.js.compare.compared import Published
from tests.js.compare.test_tracked import made
from tests.js.conftest import Scripts
from tests.real import linked, parsed
from tests.unit.publish.compared import compared
from tests.unit.publish.compared import tracked as document_of

FIRST_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
"""Commas, quotation marks, UTF-8, from the first line, cells as they are shown, in the numbers of LibreOffice."""
WORD = "docx:MS Word 2007 XML"
PAGE_NUMBER = re.compile(r"^—[0-9]+—$", re.MULTILINE)

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed: nox -s office")


@pytest.fixture(scope="module")
def notices() -> list[Notice]:
    return [notice for _, notice, _ in parsed().values()]


def converted(folder: Path, form: str, files: Sequence[Path]) -> Path:
    """The folder that holds the files as LibreOffice writes them."""
    out, home = folder / "converted", f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", form, "--outdir", str(out), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return out


def printed(folder: Path, files: Sequence[Path]) -> dict[str, list[str]]:
    """The text of each page of each file, as LibreOffice prints it."""
    out = converted(folder, "pdf", files)
    pages = {file.stem: PdfReader(out / f"{file.stem}.pdf").pages for file in files}
    return {name: [page.extract_text() for page in found] for name, found in pages.items()}


def tight(text: str) -> str:
    return "".join(text.split())


def test_no_sign_of_a_notice_is_lost_on_paper(notices: list[Notice], tmp_path: Path) -> None:
    files = [tmp_path / f"{notice.id}.docx" for notice in notices]
    for file, notice in zip(files, notices, strict=True):
        file.write_bytes(docx.document(notice))
    shown = printed(tmp_path, files)
    for notice in notices:
        *pages, last = shown[notice.id]
        own = [p for p in paragraphs(notice) if p.style not in docx.COLOPHON]
        foot = [p for p in paragraphs(notice) if p.style in docx.COLOPHON]
        text = tight("".join(PAGE_NUMBER.sub("", page) for page in pages))
        assert sorted(text) == sorted(tight("".join(p.lead + p.text for p in (*own, *foot)))), notice.id
        assert tight("".join(p.lead + p.text for p in own)) in text, notice.id
        assert all(tight(p.text) in tight(pages[-1]) for p in foot), notice.id
        assert tight(last).startswith("说明："), notice.id
        assert not PAGE_NUMBER.search(last), notice.id


def test_tracked_changes_are_read_and_written_as_they_are(tmp_path: Path) -> None:
    """LibreOffice opens each comparison and saves it: both notices can still be read from it, and what moved moved."""
    linked = compared()
    files = {tmp_path / f"{pair.older}--{pair.newer}.docx": pair for pair in linked.edition.pairs}
    for file, pair in files.items():
        file.write_bytes(document_of(linked, pair))
    out = converted(tmp_path, WORD, list(files))
    for file in files:
        ours, theirs = (read(path.read_bytes()) for path in (file, out / file.name))
        assert theirs.rejected[: len(ours.rejected)] == ours.rejected
        assert theirs.accepted[: len(ours.accepted)] == ours.accepted
        assert bool(theirs.left) == bool(ours.left)


def test_tracked_changes_of_a_document_made_in_the_browser_are_read_and_written_as_they_are(
    tmp_path: Path,
) -> None:
    published = Published(linked())
    one, other = (published.notice(NoticeId(name)) for name in ("shanxi-2023", "shanxi-2026"))
    file = tmp_path / "any.docx"
    with closing(Scripts()) as scripts:
        scripts.ask("redline/rules.js takeRules", published.data("rules"))
        file.write_bytes(made(scripts, one, other, published.data("words")))
    ours, theirs = (read(path.read_bytes()) for path in (file, converted(tmp_path, WORD, [file]) / file.name))
    assert (theirs.rejected, theirs.accepted) == (ours.rejected, ours.accepted)
    assert theirs.left and ours.left


@pytest.mark.skipif(not shutil.which("localc"), reason="LibreOffice Calc is not installed: nox -s office")
def test_the_workbook_of_the_edition_holds_what_its_table_holds(tmp_path: Path) -> None:
    """But for the edition's name, which the table says in every row and the workbook on a sheet of its own."""
    made = {name: data for name, data in edition.files(linked()) if isinstance(data, bytes)}
    for ending in ("csv", "xlsx"):
        (tmp_path / f"provisions.{ending}").write_bytes(made[f"downloads/provisions.{ending}"])
    (theirs,) = converted(tmp_path, FIRST_SHEET, [tmp_path / "provisions.xlsx"]).glob("*.csv")
    assert rows(theirs) == [row[:-1] for row in rows(tmp_path / "provisions.csv")]


@pytest.mark.skipif(not shutil.which("localc"), reason="LibreOffice Calc is not installed: nox -s office")
def test_of_a_wrapped_text_every_line_is_printed(tmp_path: Path) -> None:
    text = "".join(f"第{number}句话要在纸上。" for number in range(10, 99))
    file = tmp_path / "table.xlsx"
    file.write_bytes(workbook("题", "条款", [Column(name="原文", width=70)], [(text,)], [("说明",)]))
    first, *_ = printed(tmp_path, [file])["table"]
    assert text in tight(first)


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))
