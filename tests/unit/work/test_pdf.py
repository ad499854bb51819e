"""What the command says when it cannot begin. What it prints is tested in the browser (test_print.py)."""

import json
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject

from build_scripts.work import pdf


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pdf.main(["--site", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "nox -s site" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_a_browser_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/catalog.json").write_text(json.dumps({"notices": []}), "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf.main(["--site", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "apt-get install chromium" in capsys.readouterr().err


def test_a_page_leads_to_its_pdf_once(tmp_path: Path) -> None:
    entry = {"id": "shanxi-2024", "page": "notices/shanxi-2024.html",
             "document_number": "晋政发〔2024〕1号", "title": "甲<乙"}
    for folder in ("data", "notices"):
        (tmp_path / folder).mkdir()
    (tmp_path / "data/catalog.json").write_text(json.dumps({"notices": [entry]}), "utf-8")
    page = tmp_path / "notices/shanxi-2024.html"
    page.write_text("<td>DOCX<!--pdf--></td>", "utf-8")
    printed = tmp_path / "shanxi-2024.pdf"
    printed.write_bytes(b"%PDF-1.4")
    for _ in range(2):
        pdf.link_all(tmp_path, [printed])
    link = '<a href="../downloads/notices/shanxi-2024.pdf" download="晋政发〔2024〕1号 甲乙.pdf">PDF</a>'
    assert page.read_text("utf-8") == f"<td>DOCX　{link}<!--pdf--></td>"
    assert (tmp_path / "downloads/notices/shanxi-2024.pdf").read_bytes() == b"%PDF-1.4"
    assert not list(tmp_path.rglob("*.unfinished"))


def blank() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_document_bears_its_title_and_facts_and_shows_the_title() -> None:
    entry = {"title": "甲", "issuer": "乙", "document_number": "丙〔2024〕1号", "date_of_issue": "2024-01-20"}
    found = PdfReader(BytesIO(pdf.with_properties(blank(), entry)))
    told = dict(found.metadata or {})
    assert [str(told[name]) for name in ("/Title", "/Author", "/Subject", "/CreationDate")] == [
        "甲", "乙", "丙〔2024〕1号", "D:20240120"]
    assert found.page_mode == "/UseOutlines"
    assert found.viewer_preferences is not None
    assert found.viewer_preferences["/DisplayDocTitle"] == BooleanObject(True)


def test_what_is_not_known_is_not_told() -> None:
    entry = {"title": "甲", "issuer": None, "document_number": None, "date_of_issue": None}
    told = PdfReader(BytesIO(pdf.with_properties(blank(), entry))).metadata
    assert not {"/Author", "/Subject", "/CreationDate"} & set(told or ())


class Printing:
    """A browser, and its one page, that prints nothing."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.asked: dict[str, bool] = {}
        self.is_closed = False

    def new_page(self) -> "Printing":
        return self

    def goto(self, address: str) -> None:
        self.opened.append(address)

    def pdf(self, **asked: bool) -> bytes:
        self.asked = asked
        return b"%PDF"

    def close(self) -> None:
        self.is_closed = True


def test_a_page_is_printed_in_its_own_size_with_colours_outline_and_tags(tmp_path: Path) -> None:
    browser = Printing()
    assert pdf.print_page(cast(Browser, browser), tmp_path / "a.html") == b"%PDF"
    assert browser.opened == [(tmp_path / "a.html").as_uri()] and browser.is_closed
    assert {name for name, is_asked in browser.asked.items() if is_asked} == {
        "prefer_css_page_size", "print_background", "outline", "tagged",
    }


def test_each_notice_is_printed_into_a_folder_that_may_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries = [{"id": f"shanxi-{year}", "page": f"notices/shanxi-{year}.html", "title": f"{year}年通知", "issuer": None,
                "document_number": None, "date_of_issue": None} for year in (2023, 2024)]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/catalog.json").write_text(json.dumps({"notices": entries}), "utf-8")
    printed: list[Path] = []

    def printing(_: object, page: Path) -> bytes:
        printed.append(page)
        return blank()

    browser = SimpleNamespace(close=lambda: None)
    started = SimpleNamespace(chromium=SimpleNamespace(launch=lambda **_: browser))
    monkeypatch.setattr(pdf, "sync_playwright", lambda: nullcontext(started))
    monkeypatch.setattr(pdf, "_browser_program", lambda: "chromium")
    monkeypatch.setattr(pdf, "print_page", printing)
    out = tmp_path / "dist" / "pdf"
    for _ in range(2):
        made = list(pdf.print_all(tmp_path, out))
    assert made == [out / "shanxi-2023.pdf", out / "shanxi-2024.pdf"]
    assert printed[:2] == [tmp_path / f"notices/shanxi-{year}.html" for year in (2023, 2024)]
    assert [str(dict(PdfReader(path).metadata or {}).get("/Title")) for path in made] == ["2023年通知", "2024年通知"]


def test_a_link_stands_where_the_first_room_is() -> None:
    found = pdf.with_link(b"a<!--pdf-->b<!--pdf-->", "notices/a.html", "downloads/notices/a.pdf", "a.pdf").decode()
    assert found.count("PDF</a>") == 1 and found.index("PDF</a>") < found.index("b") and found.endswith("b<!--pdf-->")
