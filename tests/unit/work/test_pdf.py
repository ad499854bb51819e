"""What the command says when it cannot begin. What it prints is tested in the browser (test_print.py)."""

import json
from pathlib import Path

import pytest

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
